import type { TaskDetail } from '@shared/inbox'
import { saySymptoms } from '@/i18n/say-symptoms'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { workWords } from '@/i18n/work'
import { usePreferences } from '@/session/preferences'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'

/** What a measure asks: that somebody went out who was to stay; the day it is about, what was said, and to whoever holds it how the last days were. */
export function AlarmFacts({ request: { lately, text, out, ...asked } }: { request: Extract<TaskDetail['request'], { kind: 'alarm' }> }) {
  const when = useWhen()
  const words = useWords(workWords)
  const { lang } = usePreferences()
  const others = (lately ?? []).filter(({ day }) => day !== asked.day)
  const days = [...others, asked].sort((a, b) => (a.day < b.day ? 1 : -1))
  const said = ({ temperature, symptoms }: Pick<typeof asked, 'temperature' | 'symptoms'>): string => [temperature === undefined ? '' : `${(temperature / 10).toFixed(1)} ℃`, saySymptoms(symptoms, lang)].filter(Boolean).join(' · ') || '—'
  return <Card id='alarm-facts'><Facts of={[...(out ? [{ name: words.wentOut, value: words.wentOutText(when.moment(out.at), out.gate) }] : []), ...days.map((one) => ({ name: when.day(one.day), value: one === asked && text !== undefined ? text : said(one) }))]} /></Card>
}
