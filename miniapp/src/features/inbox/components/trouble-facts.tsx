import { sayTrouble } from '@shared/help-between'
import type { TaskDetail } from '@shared/inbox'
import { reachWords } from '@/i18n/reach'
import { useSay, useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'

/** Who reports what of whom, and with which request. */
export function TroubleFacts({ request: { side, sort, by, against, about, text } }: { request: Extract<TaskDetail['request'], { kind: 'trouble' }> }) {
  const [words, say] = [useWords(reachWords), useSay()]
  return <Card><Facts of={[{ name: words.trouble, value: say(sayTrouble(side, sort)) }, { name: words.saidBy, value: `${by} · ${words.sides[side]}` }, { name: words.saidOf, value: against }, { name: words.request, value: about }, ...(text ? [{ name: words.words, value: text }] : [])]} /></Card>
}
