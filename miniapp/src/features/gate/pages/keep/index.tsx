import Taro from '@tarojs/taro'
import { gateRoles } from '@shared/gate-words'
import { gateWords } from '@/i18n/gate'
import { useWords } from '@/i18n/words'
import { currentDuties, useMe } from '@/session/me'
import { NeedsMe } from '@/session/needs'
import { Page } from '@/ui/page'
import { StateView } from '@/ui/state-view'
import { isAway } from '../../away'
import { KeepView } from '../../components/keep-view'
import { lastGate } from '../../known-gate'

/** Who opens it without a network is not known yet; the gate that this phone kept last is. */
function Keeping({ asked }: { asked: string }) {
  const words = useWords(gateWords)
  const { me, refusal } = useMe()
  const last = lastGate()
  if (!me && isAway(refusal) && last) return <KeepView place={last.place} />
  return (
    <NeedsMe>
      {(known) => {
        const duties = currentDuties(known).filter(({ role }) => gateRoles.some((one) => one === role))
        const duty = duties.find(({ place }) => place === asked) ?? duties[0]
        return duty ? <KeepView key={duty.place} place={duty.place} /> : <StateView id='gate-refused' art='lock' title={words.noDuty} text={words.noDutyText} />
      }}
    </NeedsMe>
  )
}

export default function GateKeepPage() {
  const words = useWords(gateWords)
  const { place = '' } = Taro.useRouter().params
  return <Page id='gate-keep' title={words.keep}><Keeping asked={place} /></Page>
}
