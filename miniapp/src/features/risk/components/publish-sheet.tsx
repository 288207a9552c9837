import { View } from '@tarojs/components'
import { useState } from 'react'
import type { RiskList } from '@shared/risk'
import type { Act } from '@/api/use-act'
import { errorAt, Frame, useWhole } from '@/features/inbox/components/sheet-frame'
import { riskWords } from '@/i18n/risk'
import { useWords } from '@/i18n/words'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { LongField } from '@/ui/text-field'

/** The question before a version that is never changed; rows that say nowhere where they lie are set aside by who publishes, with a reason, or not at all. */
export function PublishSheet({ of: { districts, rows, changes, unread, placeless }, act, onClose, onConfirm }: { of: RiskList; act: Act; onClose: () => void; onConfirm: (aside?: string) => void }) {
  const words = useWords(riskWords)
  const { ifWhole, missing } = useWhole('publish')
  const [[meant, why], setAside] = useState<readonly [boolean, string]>([false, ''])
  const same = changes.new + changes.raised + changes.lowered + changes.gone === 0
  const confirm = (): void => { ifWhole(placeless === 0 || (meant && why.trim() !== ''), () => { onConfirm(placeless === 0 ? undefined : why) }) }
  return (
    <Frame id='publish' title={words.publishTitle} act={act} confirm={words.publishYes} onClose={onClose} onConfirm={confirm}>
      <View className='stack stack--s'>
        {rows === 0 ? <View className='strong'>{words.freesAll}</View> : changes.gone > 0 ? <View className='strong'>{words.frees(changes.gone)}</View> : null}
        <View className='lead'>{same && districts === 0 ? words.same : words.publishText(districts)}</View>
        {unread > 0 ? <View>{words.unreadCounts(unread)}</View> : null}
      </View>
      {placeless > 0 ? (
        <View>
          <Field id='aside' label={words.lost(placeless)} {...missing(!meant, words.tick)}>
            <ChoiceList id='aside' label={words.lost(placeless)} many options={[{ value: 'yes', name: words.setAside(placeless) }]} chosen={meant ? ['yes'] : []} onChange={(chosen) => { setAside([chosen.length > 0, why]) }} />
          </Field>
          <LongField id='aside-why' label={words.asideWhy} value={why} max={200} onChange={(text) => { setAside([meant, text]) }} {...errorAt(act, 'aside')} {...missing(why.trim() === '', words.write)} />
        </View>
      ) : null}
    </Frame>
  )
}
