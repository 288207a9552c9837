import { View } from '@tarojs/components'
import type { Proposed } from '@shared/measure-proposed'
import { measureKind } from '@shared/measure-words'
import { proposedWords } from '@/i18n/proposed'
import { sayRisk } from '@/i18n/risk-match'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { usePreferences } from '@/session/preferences'
import { Card } from '@/ui/card'

/** The measure that an outcome sets, the rule and the row that it comes from, and what it takes the place of. */
export function ProposedNote({ of: { person, rule, since, match, replaces } }: { of: Proposed }) {
  const [words, say, when] = [useWords(proposedWords), useSay(), useWhen()]
  const { lang } = usePreferences()
  return (
    <Card id={`proposed-${person}`}>
      <View className='strong'>{rule ? words.sets(say(measureKind(rule.kind).name), rule.days, rule.checks) : words.noRule}</View>
      {rule ? <View className='small'>{words.rule(rule.placeName, rule.version, since)}</View> : null}
      <View className='small'>{match ? sayRisk(match, lang) : words.noRow}</View>
      {replaces ? <View className='small'>{words.replaces(say(measureKind(replaces.kind).name), when.day(replaces.until))}</View> : null}
    </Card>
  )
}
