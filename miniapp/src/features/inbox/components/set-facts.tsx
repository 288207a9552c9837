import { View } from '@tarojs/components'
import type { TaskDetail } from '@shared/inbox'
import { gradeWords, measureKind } from '@shared/measure-words'
import { proposedWords } from '@/i18n/proposed'
import { sayRisk } from '@/i18n/risk-match'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { usePreferences } from '@/session/preferences'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'

/** Under which measure somebody is: its days, the line of the rule, the row or the reason that it rests on, who set it, and the way to the report it came from. */
export function SetFacts({ of: { from, until, over, since, rule, match, why, by, setAt, report } }: { of: NonNullable<Extract<TaskDetail['request'], { kind: 'alarm' }>['set']> }) {
  const [words, say, when] = [useWords(proposedWords), useSay(), useWhen()]
  const { lang } = usePreferences()
  const { line } = rule
  const facts = [
    { name: words.measure, value: <View><View className='strong'>{words.sets(say(measureKind(line.kind).name), line.days, line.checks)}</View><View>{words.days(when.day(from), when.day(until))}{over ? ` · ${words.over}` : ''}</View></View> },
    { name: words.ruled, value: <View><View>{words.rule(rule.placeName, rule.version, since)}</View><View>{words.line(say(gradeWords[line.grade]), line.from, line.to)}</View>{rule.added === undefined ? null : <View>{words.added(rule.placeName, rule.added)}</View>}</View> },
    { name: words.rests, value: <View>{match ? <View>{sayRisk(match, lang)}</View> : null}{why === undefined ? null : <View>{why}</View>}{match || why !== undefined ? null : words.noRow}</View> },
    { name: words.by, value: `${by} · ${when.moment(setAt)}` },
  ]
  return (
    <Card id='alarm-measure'>
      <Facts of={facts} />
      {report ? <Button id='alarm-report' icon='page' onTap={() => { goTo('task', { id: report }) }}>{words.report}</Button> : null}
    </Card>
  )
}
