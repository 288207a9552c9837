import { View } from '@tarojs/components'
import { sheetKinds, type SheetFormat } from '@shared/sheet-names'
import { useAct } from '@/api/use-act'
import { handoverWords } from '@/i18n/handover'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { CardTitle } from '@/ui/heading'
import { toast } from '@/ui/toast'
import { openPaper, type Paper } from '../open-paper'

/** WeChat opens workbooks, and sends them on to a computer; only a browser can print. */
const formats: readonly SheetFormat[] = process.env.TARO_ENV === 'weapp' ? ['xlsx'] : ['html', 'xlsx', 'csv']

interface PaperSheetProps { of: Pick<Paper, 'campaign' | 'title' | 'building'>; onClose: () => void }

/** Which paper, and how. */
export function PaperSheet({ of, onClose }: PaperSheetProps) {
  const words = useWords(handoverWords)
  const act = useAct()
  const names: Readonly<Record<SheetFormat, string>> = { html: words.print, xlsx: words.xlsx, csv: words.csv }
  const open = (paper: Paper): void => {
    void act.run(() => openPaper(paper)).then((went) => { if (!went) toast(words.paperFailed, 'alert') })
  }
  return (
    <Dialog id='papers' title={of.building ? words.forBuilding(of.building.name) : words.choosePaper} sheet onClose={onClose}>
      <View className='stack'>
        {sheetKinds.filter((sheet) => !(of.building && sheet === 'supply')).map((sheet) => (
          <View key={sheet}>
            <CardTitle>{words.paper[sheet]}</CardTitle>
            <View className='btns'>
              {formats.map((format) => <Button key={format} id={`paper-${sheet}-${format}`} fit busy={act.busy} label={`${words.paper[sheet]}: ${names[format]}`} onTap={() => { open({ ...of, sheet, format }) }}>{names[format]}</Button>)}
            </View>
          </View>
        ))}
        <Button id='papers-close' look='quiet' onTap={onClose}>{words.close}</Button>
      </View>
    </Dialog>
  )
}
