import { openOf, selfShare, type Counts } from '@shared/arrival-states'
import { arrivalWords } from '@/i18n/arrivals'
import { useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'

/** People in numbers: how many are open and closed, where the open ones stand, and the share that was known by self-report. */
export function Sums({ id, of }: { id: string; of: Counts }) {
  const words = useWords(arrivalWords)
  const share = selfShare(of)
  const facts = [
    { name: words.people, value: words.openClosed(of.people, openOf(of), of.closed) }, { name: words.tasked, value: String(of.tasked) }, { name: words.reported, value: String(of.reported) }, { name: words.queued, value: String(of.queued) },
    ...(share === undefined ? [] : [{ name: words.self, value: words.share(of.self, share, of.later) }]),
  ]
  return <Card id={id}><Facts of={facts} /></Card>
}
