import { useEffect, useState } from 'react'
import Taro from '@tarojs/taro'
import type { Me } from '@shared/identity'
import { invitationOfScene } from '@shared/place-tree'
import type { Refusal } from '@/api/refusal'
import { useLoaded } from '@/api/use-loaded'
import { dutyWords } from '@/i18n/duties'
import { useWords } from '@/i18n/words'
import { forgetInvitation, invitation, keepInvited } from '@/session/arrival'
import { useMe } from '@/session/me'
import { NeedsMe } from '@/session/needs'
import { Loaded } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { api } from '../../api'
import { CodeForm } from '../../components/code-form'
import { Invited } from '../../components/invited'

/** What is wrong with the code itself stands at its field. */
function useSaid(): (refusal: Refusal | undefined) => string | undefined {
  const words = useWords(dutyWords)
  return (refusal) => {
    if (refusal?.code === 'invitation-over') return refusal.message
    return refusal?.code === 'not-found' ? words.codeUnknown : undefined
  }
}

function Accept({ me, linked }: { me: Me; linked?: string }) {
  const said = useSaid()
  const [code, setCode] = useState(() => linked ?? invitation() ?? '')
  const found = useLoaded(code, () => api.invitations.read({ params: { code } }))
  useEffect(forgetInvitation, [])
  const error = said(found.refusal)
  if (code === '' || error !== undefined) return <CodeForm code={code} error={error} onCode={setCode} />
  return <Loaded of={found}>{(invited) => <Invited me={me} of={invited} onOther={() => { setCode('') }} />}</Loaded>
}

/** Opened by a card, by a QR code, or from Me with a code to type. */
export default function AcceptPage() {
  const words = useWords(dutyWords)
  const { signedIn } = useMe()
  const linked = invitationOfScene(Taro.useRouter().params['scene'] ?? '')
  // Whoever signs in first comes back over other pages.
  useEffect(() => {
    if (linked !== undefined && !signedIn) keepInvited(linked)
  }, [linked, signedIn])
  return <Page id='accept-page' title={words.accept}><NeedsMe>{(me) => <Accept me={me} linked={linked} />}</NeedsMe></Page>
}
