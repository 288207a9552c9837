import type { Me } from '@shared/identity'
import { useLoaded } from '@/api/use-loaded'
import { callUpWords } from '@/i18n/callups'
import { useWords } from '@/i18n/words'
import { useAskedId } from '@/session/asked-id'
import { currentDuties } from '@/session/me'
import { NeedsMe } from '@/session/needs'
import { Loaded, NotFound } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { api } from '../../api'
import { RunView } from '../../components/run-view'

function Run({ id, me }: { id: string; me: Me }) {
  const loaded = useLoaded(id, () => api.callups.run({ params: { callup: id } }))
  const works = currentDuties(me).some(({ role }) => role === 'community-worker' || role === 'supervisor')
  return <Loaded of={loaded} lines={8}>{(of) => <RunView of={of} me={me.id} works={works} onChange={loaded.put} />}</Loaded>
}

/** A call-up for those who run it. */
export default function CallUpRunPage() {
  const words = useWords(callUpWords)
  const id = useAskedId('callup')
  return <Page id='callup-run-page' title={words.run}>{id === undefined ? <NotFound /> : <NeedsMe>{(me) => <Run id={id} me={me} />}</NeedsMe>}</Page>
}
