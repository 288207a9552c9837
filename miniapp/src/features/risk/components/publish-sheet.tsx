import { View } from '@tarojs/components'
import type { RiskList } from '@shared/risk'
import type { Act } from '@/api/use-act'
import { Frame } from '@/features/inbox/components/sheet-frame'
import { riskWords } from '@/i18n/risk'
import { useWords } from '@/i18n/words'

/** The question before a version that is never changed. */
export function PublishSheet({ of: { districts, rows, changes }, act, onClose, onConfirm }: { of: RiskList; act: Act; onClose: () => void; onConfirm: () => void }) {
  const words = useWords(riskWords)
  const same = changes.new + changes.raised + changes.lowered + changes.gone === 0
  return (
    <Frame id='publish' title={words.publishTitle} act={act} confirm={words.publishYes} onClose={onClose} onConfirm={onConfirm}>
      <View className='stack stack--s'>
        {rows === 0 ? <View className='strong'>{words.freesAll}</View> : changes.gone > 0 ? <View className='strong'>{words.frees(changes.gone)}</View> : null}
        <View className='lead'>{same && districts === 0 ? words.same : words.publishText(districts)}</View>
      </View>
    </Frame>
  )
}
