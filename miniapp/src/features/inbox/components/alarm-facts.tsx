import type { TaskDetail } from '@shared/inbox'
import { proposedWords } from '@/i18n/proposed'
import { reportFactWords } from '@/i18n/report-facts'
import { saySymptoms } from '@/i18n/say-symptoms'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { workWords } from '@/i18n/work'
import { usePreferences } from '@/session/preferences'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { SetFacts } from './set-facts'

/** What a measure asks: that somebody went out who was to stay; the appeal, or the day it is about and what was said, and to whoever holds it how the last days were. Then the measure itself. */
export function AlarmFacts({ detail: { task }, request: { lately, text, out, set, ...asked } }: { detail: TaskDetail; request: Extract<TaskDetail['request'], { kind: 'alarm' }> }) {
  const when = useWhen()
  const [words, ofMeasure, report] = [useWords(workWords), useWords(proposedWords), useWords(reportFactWords)]
  const { lang } = usePreferences()
  const others = (lately ?? []).filter(({ day }) => text !== undefined || day !== asked.day)
  const days = [...others, ...(text === undefined ? [asked] : [])].sort((a, b) => (a.day < b.day ? 1 : -1))
  const said = ({ temperature, symptoms }: Pick<typeof asked, 'temperature' | 'symptoms'>): string => [temperature === undefined ? '' : `${(temperature / 10).toFixed(1)} ℃`, saySymptoms(symptoms, lang)].filter(Boolean).join(' · ')
  const written = text === undefined ? [] : [{ name: task.kind === 'appeal' ? ofMeasure.appeal : ofMeasure.gone, value: `${text} · ${when.day(asked.day)}` }]
  return (
    <>
      <Card id='alarm-facts'><Facts of={[...(out ? [{ name: words.wentOut, value: words.wentOutText(when.moment(out.at), out.gate) }] : []), ...written, ...days.map((one) => ({ name: when.day(one.day), value: said(one) || (others.some(({ day }) => day === one.day) ? report.noSymptoms : '—') }))]} /></Card>
      {set ? <SetFacts of={set} /> : null}
    </>
  )
}
