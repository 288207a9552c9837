import { campaignFormWords } from '@/i18n/campaign-form'
import { useWords } from '@/i18n/words'
import { StateView } from '@/ui/state-view'

export function NoLead() {
  const words = useWords(campaignFormWords)
  return <StateView id='campaigns-refused' art='lock' title={words.noPlace} text={words.noPlaceText} />
}
