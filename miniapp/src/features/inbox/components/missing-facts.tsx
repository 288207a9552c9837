import type { TaskDetail } from '@shared/inbox'
import { missingSortWords } from '@shared/missing-rules'
import { yuan } from '@shared/money'
import { useSay, useWords } from '@/i18n/words'
import { workWords } from '@/i18n/work'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'

/** What a household misses in its bag, in its own words. */
export function MissingFacts({ request }: { request: Extract<TaskDetail['request'], { kind: 'missing' }> }) {
  const words = useWords(workWords)
  const say = useSay()
  const { title, code, name, sort, quantity, price, note } = request
  const facts = [
    { name: words.bagOf, value: title }, { name: words.bagCode, value: code }, { name: words.bagLacks, value: `${say(missingSortWords[sort])} · ${name} ×${String(quantity)}` },
    { name: words.bagPrice, value: `¥${yuan(price)}` }, ...(note === undefined ? [] : [{ name: words.bagNote, value: note }]),
  ]
  return <Card id='missing-facts'><Facts of={facts} /></Card>
}
