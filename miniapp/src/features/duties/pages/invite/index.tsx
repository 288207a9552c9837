import { useState } from 'react'
import Taro from '@tarojs/taro'
import { roleWords } from '@shared/duties'
import type { Invitation } from '@shared/rota'
import { api } from '@/api/client'
import { useLoaded } from '@/api/use-loaded'
import { dutyWords } from '@/i18n/duties'
import { useSay, useWords } from '@/i18n/words'
import { NeedsMe } from '@/session/needs'
import { wayTo } from '@/session/ways'
import { Loaded, NotFound } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { StateView } from '@/ui/state-view'
import { acceptWay } from '../../code'
import { InviteForm } from '../../components/invite-form'
import { Made } from '../../components/made'

/** The card that goes to a friend; before there is a code it leads to the product's home. */
function useShareCard(made?: Invitation): void {
  const words = useWords(dutyWords)
  const say = useSay()
  Taro.useShareAppMessage(() => (made ? { title: words.shareTitle(made.placeName, say(roleWords[made.role])), path: acceptWay(made.code) } : { path: wayTo('home') }))
}

function Invite({ place }: { place: string }) {
  const words = useWords(dutyWords)
  const [made, setMade] = useState<Invitation>()
  const rota = useLoaded(place, () => api.duties.page({ query: { place } }))
  useShareCard(made)
  if (made) return <Made of={made} onAnother={() => { setMade(undefined) }} />
  return (
    <Loaded of={rota}>
      {(data) => (data.mayInvite.length > 0 ? <InviteForm rota={data} onMade={setMade} /> : <StateView id='invite-none' art='lock' title={words.notAppointing} text={words.notAppointingText} />)}
    </Loaded>
  )
}

/** Asks somebody to serve, by a code that is good for a week. */
export default function InvitePage() {
  const words = useWords(dutyWords)
  const { place = '' } = Taro.useRouter().params
  return <Page id='invite-page' title={words.invite}><NeedsMe>{() => (place === '' ? <NotFound /> : <Invite place={place} />)}</NeedsMe></Page>
}
