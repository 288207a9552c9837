import { View } from '@tarojs/components'
import type { SheetFormat, SheetKind } from '@shared/sheet-names'
import { useAct } from '@/api/use-act'
import { paperWords } from '@/i18n/papers'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { CardTitle } from '@/ui/heading'
import { toast } from '@/ui/toast'
import { openPaper, type Paper } from '../open-paper'

/** WeChat opens workbooks, and sends them on to a computer; only a browser can print. */
const formats: readonly SheetFormat[] = process.env.TARO_ENV === 'weapp' ? ['xlsx'] : ['html', 'xlsx', 'csv']

/** One paper, in each form in which it can be had here. */
export function PaperButtons({ of, sheet }: { of: Pick<Paper, 'campaign' | 'title' | 'building'>; sheet: SheetKind }) {
  const words = useWords(paperWords)
  const act = useAct()
  const names: Readonly<Record<SheetFormat, string>> = { html: words.print, xlsx: words.xlsx, csv: words.csv }
  const open = (format: SheetFormat): void => {
    void act.run(() => openPaper({ ...of, sheet, format })).then((went) => { if (!went) toast(words.failed, 'alert') })
  }
  return (
    <View>
      <CardTitle>{words.paper[sheet]}</CardTitle>
      <View className='btns'>
        {formats.map((format) => <Button key={format} id={`paper-${sheet}-${format}`} fit busy={act.busy} label={`${words.paper[sheet]}: ${names[format]}`} onTap={() => { open(format) }}>{names[format]}</Button>)}
      </View>
    </View>
  )
}
