import { accountWords } from '@/i18n/accounts'
import { useWords } from '@/i18n/words'
import { StateView } from '@/ui/state-view'

/** Before a campaign goes ahead there is nothing to account for. */
export function NotYet() {
  const words = useWords(accountWords)
  return <StateView id='accounts-not-yet' art='empty' title={words.notYet} text={words.notYetText} />
}
