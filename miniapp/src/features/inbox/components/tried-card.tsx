import { attemptsOf, nextAttempt } from '@shared/attempts'
import type { TaskDetail } from '@shared/inbox'
import { reachWords } from '@/i18n/reach'
import { taskWords } from '@/i18n/tasks'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { now } from '@/session/now'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Title } from '@/ui/heading'

/** What was tried since anybody was reached, what comes next, and until when the clock stands for it. */
export function TriedCard({ detail: { task, timeline } }: { detail: TaskDetail }) {
  const [words, tasks] = [useWords(reachWords), useWords(taskWords)]
  const when = useWhen()
  const tried = attemptsOf(timeline)
  if (tried.length === 0 || (task.state !== 'open' && task.state !== 'held')) return null
  const plan = nextAttempt(tried)
  const from = plan.next === 'call' && plan.from && Date.parse(plan.from) > now() ? when.moment(plan.from) : undefined
  const until = timeline.filter((one) => one.verb === 'wait').at(-1)?.until
  const stands = until !== undefined && Date.parse(until) > now() ? [{ name: words.standsTill, value: when.moment(until) }] : []
  const said = ({ way, result }: (typeof tried)[number]): string => (way === 'door' && result === 'no-answer' ? words.atDoor[result] : tasks.calls[result])
  return (
    <>
      <Title>{words.tried}</Title>
      <Card><Facts id='tried' of={[...tried.map((one) => ({ name: when.alone(when.moment(one.at)), value: said(one) })), { name: words.next, value: from ? words.from(from) : words.plans[plan.next] }, ...stands]} /></Card>
    </>
  )
}
