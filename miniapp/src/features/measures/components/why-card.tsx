import { View } from '@tarojs/components'
import { gradeWords, measureEndWords } from '@shared/measure-words'
import type { Measure } from '@shared/measures'
import { measureWords } from '@/i18n/measures'
import { sayRisk } from '@/i18n/risk-match'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { usePreferences } from '@/session/preferences'
import { Card } from '@/ui/card'
import { Facts, type Fact } from '@/ui/facts'
import { useSayLine } from './say-line'

/** From which line of which rule it comes, who set it, what was added to it, and how it ended. */
export function WhyCard({ of }: { of: Measure }) {
  const [words, say, when, sayLine] = [useWords(measureWords), useSay(), useWhen(), useSayLine()]
  const { lang } = usePreferences()
  const { rule, match, ended, why: given } = of
  const why = (
    <View>
      {given === undefined ? null : <View>{words.byPerson(given)}</View>}
      <View>{words.rule(rule.placeName, rule.version)}</View>
      <View>{sayLine(rule.line)}</View>
      {rule.reason === undefined || rule.until === undefined ? null : <View>{words.added(rule.placeName, when.day(rule.until), rule.reason)}</View>}
    </View>
  )
  const facts: Fact[] = [
    { name: words.why, value: why }, { name: words.grade, value: `${say(gradeWords[of.grade])} · ${words.since(of.since)}` },
    ...(match ? [{ name: words.match, value: sayRisk(match, lang) }] : []),
    { name: words.by, value: `${of.by} · ${when.moment(of.setAt)}` },
    ...of.extended.map((one) => ({ name: words.extend, value: words.extended(words.days(one.days), one.by, one.reason) })),
    ...(ended ? [{ name: words.ended, value: `${say(measureEndWords[ended.how])}${ended.by && ended.reason ? ` · ${words.endedBy(ended.by, ended.reason)}` : ''}` }] : []),
  ]
  return <Card id={`why-${of.id}`}><Facts of={facts} /></Card>
}
