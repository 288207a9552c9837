import { useAskedId } from '@/session/asked-id'
import { useLoaded } from '@/api/use-loaded'
import { handoverWords } from '@/i18n/handover'
import { useWords } from '@/i18n/words'
import { Loaded, NotFound } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { api } from '../../api'
import { HandOverView } from '../../components/hand-over-view'

export default function HandOverPage() {
  const words = useWords(handoverWords)
  const campaign = useAskedId('campaign') ?? ''
  const loaded = useLoaded(campaign, () => api.handover.read({ params: { campaign } }))
  return <Page id='hand-over-page' title={words.title}>{campaign === '' ? <NotFound /> : <Loaded of={loaded} lines={8}>{(of) => <HandOverView of={of} onChange={loaded.put} />}</Loaded>}</Page>
}
