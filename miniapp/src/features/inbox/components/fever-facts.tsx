import type { TaskDetail } from '@shared/inbox'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { workWords } from '@/i18n/work'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'

/** What a gate measured; of somebody without a pass where they were going and how to reach them. */
export function FeverFacts({ request: { temperature, at, gate, to, phone } }: { request: Extract<TaskDetail['request'], { kind: 'fever' }> }) {
  const words = useWords(workWords)
  const when = useWhen()
  return <Card><Facts of={[{ name: words.fever, value: [`${String(temperature)} ℃`, gate, when.moment(at), to, phone].filter(Boolean).join(' · ') }]} /></Card>
}
