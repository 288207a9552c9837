import { usePaged } from '@/api/use-paged'
import { accountWords } from '@/i18n/accounts'
import { useWords } from '@/i18n/words'
import { useAskedId } from '@/session/asked-id'
import { NeedsMe } from '@/session/needs'
import { PageTitle } from '@/ui/heading'
import { Loaded, NotFound } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { api } from '../../api'
import { DifferenceList } from '../../components/difference-list'

function Differences({ campaign }: { campaign: string }) {
  const words = useWords(accountWords)
  const list = usePaged(campaign, (cursor) => api.differences.list({ params: { campaign }, query: cursor === undefined ? {} : { cursor } }))
  return <><PageTitle>{words.title}</PageTitle><Loaded of={list.first}>{() => <DifferenceList campaign={campaign} of={list} />}</Loaded></>
}

export default function DifferencesPage() {
  const words = useWords(accountWords)
  const campaign = useAskedId('campaign')
  return <Page id='differences-page' title={words.title}>{campaign === undefined ? <NotFound /> : <NeedsMe>{() => <Differences campaign={campaign} />}</NeedsMe>}</Page>
}
