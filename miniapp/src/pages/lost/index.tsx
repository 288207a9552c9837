import { coreWords } from '@/i18n/core'
import { useWords } from '@/i18n/words'
import { NotFound } from '@/ui/loaded'
import { Page } from '@/ui/page'

/** Where an address leads that names no page. */
export default function LostPage() {
  const words = useWords(coreWords)
  return <Page id='lost-page' title={words.gone} open><NotFound /></Page>
}
