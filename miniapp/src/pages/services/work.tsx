import { View } from '@tarojs/components'
import { handingRoles } from '@shared/bag-stages'
import { isCity } from '@shared/place-tree'
import { homeWords } from '@/i18n/home'
import { presenceWords } from '@/i18n/presence'
import { useWords } from '@/i18n/words'
import { currentDuties, inboxDuties, useMe } from '@/session/me'
import { goTo } from '@/session/ways'
import { Title } from '@/ui/heading'
import { Tile } from '@/ui/tile'

/** What a duty brings with it besides the inbox. Nobody else sees any of it. */
export function Work() {
  const words = useWords(homeWords)
  const presence = useWords(presenceWords)
  const { me } = useMe()
  const duties = me ? currentDuties(me) : []
  if (!me || duties.length === 0) return null
  const files = inboxDuties(me).some((duty) => duty.role !== 'supervisor')
  const leads = duties.some((duty) => duty.role === 'leader' || duty.role === 'community-worker')
  const hands = duties.find(({ role }) => handingRoles.some((one) => one === role))
  const keeps = duties.find(({ role }) => role === 'gatekeeper' || role === 'community-worker')
  const lists = duties.some(({ role, place }) => role === 'supervisor' && isCity(place))
  const shaped = duties.find((duty) => duty.role === 'community-worker')
  const calls = shaped ?? duties.find((duty) => duty.role === 'supervisor')
  const above = lists || duties.some(({ role, place }) => role === 'supervisor' && place.length === 6)
  return (
    <>
      <Title>{words.duty}</Title>
      <View className='tiles'>
        <Tile id='service-rota' icon='people' tone='info' name={presence.rota} text={words.rotaText} onTap={() => { goTo('rota') }} />
        {files ? <Tile id='service-desk' icon='phone' tone='info' name={presence.desk} text={presence.deskText} onTap={() => { goTo('desk') }} /> : null}
        {files ? <Tile id='service-ask' icon='hand' tone='info' name={words.askFor} text={presence.deskText} onTap={() => { goTo('helpAsk', { at: 'desk' }) }} /> : null}
        {files ? <Tile id='service-care' icon='hand' tone='info' name={words.care} text={words.careText} onTap={() => { goTo('cares') }} /> : null}
        {files ? <Tile id='service-texts' icon='eye' tone='info' name={words.texts} text={words.textsText} onTap={() => { goTo('texts') }} /> : null}
        {inboxDuties(me).length > 0 ? <Tile id='service-measures' icon='clock' tone='info' name={words.measures} text={words.measuresText} onTap={() => { goTo('measures') }} /> : null}
        {lists ? <Tile id='service-risk' icon='alert' tone='info' name={words.risk} text={words.riskText} onTap={() => { goTo('risk') }} /> : null}
        {above ? <Tile id='service-arrivals' icon='page' tone='info' name={words.arrivals} text={words.arrivalsText} onTap={() => { goTo('arrivals') }} /> : null}
        {files ? <Tile id='service-code' icon='page' tone='info' name={words.code} text={words.codeText} onTap={() => { goTo('code') }} /> : null}
        {leads ? <Tile id='service-campaigns' icon='basket' tone='info' name={words.leads} text={words.leadsText} onTap={() => { goTo('campaigns') }} /> : null}
        {hands ? <Tile id='service-rounds' icon='bag' tone='info' name={words.rounds} text={words.roundsText} onTap={() => { goTo('rounds', { place: hands.place }) }} /> : null}
        {keeps ? <Tile id='service-gate' icon='shield' tone='info' name={words.gate} text={words.gateText} onTap={() => { goTo('gateKeep', { place: keeps.place }) }} /> : null}
        {files ? <Tile id='service-gate-work' icon='lock' tone='info' name={words.gateWork} text={words.gateWorkText} onTap={() => { goTo('gateWork') }} /> : null}
        {shaped ? <Tile id='service-volunteers' icon='hand' tone='info' name={words.volunteers} text={words.volunteersText} onTap={() => { goTo('volunteers', { place: shaped.place }) }} /> : null}
        {calls ? <Tile id='service-callups' icon='people' tone='info' name={words.callUps} text={words.callUpsText} onTap={() => { goTo('callUps') }} /> : null}
        {shaped ? <Tile id='service-subsidies' icon='check' tone='info' name={words.subsidies} text={words.subsidiesText} onTap={() => { goTo('subsidyDoor') }} /> : null}
        {shaped ? <Tile id='service-places' icon='pin' tone='info' name={words.places} text={words.placesText} onTap={() => { goTo('shape', { place: shaped.place }) }} /> : null}
      </View>
    </>
  )
}
