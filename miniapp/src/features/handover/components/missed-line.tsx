import { View } from '@tarojs/components'
import type { Missed } from '@shared/missing'
import { missingSortWords } from '@shared/missing-rules'
import { missingWords } from '@/i18n/missing'
import { sayOutcome } from '@/i18n/say-task'
import { useSay, useWords } from '@/i18n/words'
import { usePreferences } from '@/session/preferences'
import { Tag } from '@/ui/tag'
import { StateTag } from '@/ui/task-state'

/** One thing that was missing, and what became of it. */
export function MissedLine({ missed: { id, name, sort, quantity, note, state, holder, outcome } }: { missed: Missed }) {
  const words = useWords(missingWords)
  const { lang } = usePreferences()
  const say = useSay()
  return (
    <View id={`missed-${id}`}>
      <View className='row row--between'>
        <View className='grow'>{words.line(say(missingSortWords[sort]), name, String(quantity))}</View>
        {outcome === undefined ? <StateTag state={state} /> : <Tag tone='good'>{sayOutcome('missing', outcome, lang)}</Tag>}
      </View>
      {note === undefined ? null : <View className='small'>{note}</View>}
      {holder === undefined ? null : <View className='small'>{words.by(holder)}</View>}
    </View>
  )
}
