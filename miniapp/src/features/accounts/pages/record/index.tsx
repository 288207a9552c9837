import { useLoaded } from '@/api/use-loaded'
import { accountWords } from '@/i18n/accounts'
import { useWords } from '@/i18n/words'
import { useAskedId } from '@/session/asked-id'
import { NeedsMe } from '@/session/needs'
import { Loaded, NotFound } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { api } from '../../api'
import { NotYet } from '../../components/not-yet'
import { RecordView } from '../../components/record-view'

function Record({ campaign }: { campaign: string }) {
  const loaded = useLoaded(campaign, () => api.campaigns.lead({ params: { campaign } }))
  return <Loaded of={loaded} lines={8}>{(of) => (of.state === 'confirmed' ? <RecordView of={of} /> : <NotYet state={of.state} />)}</Loaded>
}

export default function RecordPage() {
  const words = useWords(accountWords)
  const campaign = useAskedId('campaign')
  return <Page id='record-page' title={words.record}>{campaign === undefined ? <NotFound /> : <NeedsMe>{() => <Record campaign={campaign} />}</NeedsMe>}</Page>
}
