import { useLoaded } from '@/api/use-loaded'
import { handsWords } from '@/i18n/hands'
import { useWords } from '@/i18n/words'
import { useAskedId } from '@/session/asked-id'
import { NeedsMe } from '@/session/needs'
import { Loaded, NotFound } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { StateView } from '@/ui/state-view'
import { api } from '../../api'
import { HandView } from '../../components/hand-view'

function One({ id }: { id: string }) {
  const words = useWords(handsWords)
  const loaded = useLoaded(id, () => api.callups.read({ params: { callup: id } }))
  if (!loaded.data && loaded.refusal?.code === 'not-approved') return <StateView id='hand-not-reached' art='lock' title={words.notForYou} text={words.notForYouText} />
  return <Loaded of={loaded} lines={8}>{(of) => <HandView of={of} onChange={loaded.put} />}</Loaded>
}

export default function HandPage() {
  const words = useWords(handsWords)
  const id = useAskedId('callup')
  return <Page id='hand-page' title={words.title}>{id === undefined ? <NotFound /> : <NeedsMe>{() => <One id={id} />}</NeedsMe>}</Page>
}
