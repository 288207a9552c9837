import type { TaskDetail } from '@shared/inbox'
import { yuan } from '@shared/money'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { workWords } from '@/i18n/work'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'

/** A bag that nobody collected: which one, what is in it, what is to be paid. */
export function LeftBag({ request }: { request: Extract<TaskDetail['request'], { kind: 'uncollected' }> }) {
  const words = useWords(workWords)
  const when = useWhen()
  const facts = [
    { name: words.bagOf, value: request.title }, { name: words.bagCode, value: request.code }, { name: words.bagIn, value: request.lines.map((line) => `${line.name} ×${String(line.quantity)}`).join('\n') },
    { name: words.bagCame, value: when.moment(request.arrived) }, { name: words.bagDue, value: `¥${yuan(request.due)}` },
  ]
  return <Card><Facts of={facts} /></Card>
}
