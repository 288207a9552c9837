import type { TaskDetail } from '@shared/inbox'
import { useWhen } from '@/i18n/when'
import { Card } from '@/ui/card'

/** What a gate measured, where and when; of somebody without a pass where they were going and how to reach them. */
export function FeverFacts({ request: { temperature, at, gate, to, phone } }: { request: Extract<TaskDetail['request'], { kind: 'fever' }> }) {
  const when = useWhen()
  return <Card>{[`${String(temperature)} ℃`, gate, when.moment(at), to, phone].filter(Boolean).join(' · ')}</Card>
}
