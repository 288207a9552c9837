import type { Measure } from '@shared/measures'
import { measureWords } from '@/i18n/measures'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { CardTitle } from '@/ui/heading'
import { sayFeeling } from './say-feeling'

/** Day by day, the latest first: how they were, or that nothing was said. */
export function Days({ of }: { of: Measure }) {
  const [words, say, when] = [useWords(measureWords), useSay(), useWhen()]
  const said = of.checkIns.map((one) => ({ day: one.day, what: `${sayFeeling(one, words.fine, say)} (${words.said(one.by)})` }))
  const days = [...said, ...of.missed.map((day) => ({ day, what: words.missed }))].sort((a, b) => (a.day < b.day ? 1 : -1))
  return days.length === 0 ? null : <Card id={`days-${of.id}`}><CardTitle>{words.days_}</CardTitle><Facts of={days.map(({ day, what }) => ({ name: when.day(day), value: what }))} /></Card>
}
