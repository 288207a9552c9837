import { View } from '@tarojs/components'
import { callUpPhaseWords } from '@shared/callup-states'
import type { CallUpCard } from '@shared/callups'
import { unitSkills } from '@shared/unit-skills'
import { handsWords } from '@/i18n/hands'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { now } from '@/session/now'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { PageTitle } from '@/ui/heading'
import { StateView } from '@/ui/state-view'
import { Tag } from '@/ui/tag'
import { toast } from '@/ui/toast'
import { useSpan } from '../say-span'
import { opensAt, stepsOf } from '../steps'
import { toneOf } from '../tone'
import { useSite } from '../use-site'
import { Accept } from './accept'
import { GiveBack } from './give-back'
import { Served } from './served'
import { SiteForm } from './site-form'

interface HandProps { of: CallUpCard; onChange: (of: CallUpCard) => void }

function useFacts(of: CallUpCard) {
  const words = useWords(handsWords)
  const [say, span] = [useSay(), useSpan()]
  const { where, placeName, skill, bring, lead, taken, hands } = of
  return [
    { name: words.when, value: span(of) }, { name: words.where, value: where }, { name: words.who, value: placeName }, { name: words.people, value: words.hands(taken, hands) },
    ...(skill ? [{ name: words.need, value: words.wants(say(unitSkills[skill])) }] : []), ...(bring === undefined ? [] : [{ name: words.bring, value: bring }]), { name: words.leadBy, value: lead },
  ]
}

/** What I can do at it now: say yes, check in, check out, give it back. */
function Doing({ of, onChange }: HandProps) {
  const words = useWords(handsWords)
  const { moment } = useWhen()
  const steps = stepsOf(of, now())
  const site = useSite(of, (next, verb) => { toast(verb === 'checkIn' ? words.checkedIn : words.checkedOut); onChange(next) })
  return (
    <View className='stack'>
      {of.mine?.state === 'here' && of.mine.in !== undefined ? <View id='here-since' className='strong'>{words.hereSince(moment(of.mine.in))}</View> : null}
      {steps.checkIn === 'early' ? <View id='check-early'>{words.early(moment(opensAt(of)))}</View> : null}
      {steps.checkIn === 'now' ? <SiteForm key='in' verb='checkIn' site={site} /> : null}
      {steps.checkOut === 'now' ? <SiteForm key='out' verb='checkOut' site={site} /> : null}
      {steps.checkOut === 'early' ? <View id='check-out-early'>{words.earlyOut(moment(of.from))}</View> : null}
      {steps.checkOut === 'late' ? <View id='check-late'>{words.lateOut}</View> : null}
      {steps.missed ? <View id='check-missed'>{words.leftUndone}</View> : null}
      {steps.accept ? <Accept of={of} onDone={onChange} /> : null}
      {steps.full ? <View id='callup-full'>{words.full}</View> : null}
      {steps.giveBack ? <GiveBack of={of} onDone={onChange} /> : null}
    </View>
  )
}

/** A call-up or a shift, for one of those who come. */
export function HandView({ of, onChange }: HandProps) {
  const words = useWords(handsWords)
  const say = useSay()
  const facts = useFacts(of)
  return (
    <>
      <PageTitle>{of.title}</PageTitle>
      <View className='lead row'><Tag tone={toneOf(of.phase)}>{say(callUpPhaseWords[of.phase])}</Tag></View>
      <Card><Facts id='hand-facts' of={facts} /></Card>
      {of.mine?.state === 'served' && of.phase !== 'off' ? <Served of={of.mine} /> : null}
      {of.phase === 'off' ? <StateView id='callup-off' art='lock' title={words.off} {...(of.mine?.in === undefined ? {} : { text: words.offHere })} /> : <Doing of={of} onChange={onChange} />}
      {of.runs ? <View className='field stack stack--s'><View id='hand-runs'>{words.runsText}</View><Button id='hand-run' onTap={() => { goTo('callUpRun', { id: of.id }) }}>{words.run}</Button></View> : null}
    </>
  )
}
