import type { Campaign } from '@shared/campaigns'
import { accountWords } from '@/i18n/accounts'
import { useWords } from '@/i18n/words'
import { StateView } from '@/ui/state-view'

/** Before a campaign goes ahead there is nothing to account for, nor where it never does. `said`: why, by the server. */
export function NotYet({ state = 'open', said }: Partial<Pick<Campaign, 'state'>> & { said?: string }) {
  const words = useWords(accountWords)
  const [title, text] = state === 'missed' ? [words.missed, words.neverText] : state === 'cancelled' ? [words.calledOff, words.neverText] : [words.notYet, words.notYetText]
  if (said !== undefined) return <StateView id='accounts-not-yet' art='empty' title={said} />
  return <StateView id='accounts-not-yet' art='empty' title={title} text={text} />
}
