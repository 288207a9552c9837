import { closedShare, openOf, selfShare, type Counts } from '@shared/arrival-states'
import { arrivalWords } from '@/i18n/arrivals'
import { useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'

/** People in numbers: how many are open and closed, where the open ones stand, the shares that are closed and that were known by self-report. */
export function Sums({ id, of }: { id: string; of: Counts }) {
  const words = useWords(arrivalWords)
  const share = selfShare(of)
  const facts = [
    { name: words.people, value: words.openClosed(of.people, openOf(of), of.closed) }, ...(share === undefined ? [] : [{ name: words.worked, value: words.percent(closedShare(of)) }, { name: words.self, value: words.share(of.self, share, of.later) }]), { name: words.tasked, value: String(of.tasked) }, { name: words.reported, value: String(of.reported) }, { name: words.queued, value: String(of.queued) },
  ]
  return <Card id={id}><Facts of={facts} /></Card>
}
