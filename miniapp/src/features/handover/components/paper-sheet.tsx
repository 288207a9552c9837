import { View } from '@tarojs/components'
import { handOverSheets } from '@shared/sheet-names'
import { handoverWords } from '@/i18n/handover'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import type { Paper } from '../open-paper'
import { PaperButtons } from './paper-buttons'

interface PaperSheetProps { of: Pick<Paper, 'campaign' | 'title' | 'building'>; onClose: () => void }

/** Which paper, and how. */
export function PaperSheet({ of, onClose }: PaperSheetProps) {
  const words = useWords(handoverWords)
  return (
    <Dialog id='papers' title={of.building ? words.forBuilding(of.building.name) : words.choosePaper} sheet onClose={onClose}>
      <View className='stack'>
        {handOverSheets.filter((sheet) => !(of.building && sheet === 'supply')).map((sheet) => <PaperButtons key={sheet} of={of} sheet={sheet} />)}
        <Button id='papers-close' look='quiet' onTap={onClose}>{words.close}</Button>
      </View>
    </Dialog>
  )
}
