import { View } from '@tarojs/components'
import type { CallUpCard } from '@shared/callups'
import type { Me } from '@shared/identity'
import { useLoaded } from '@/api/use-loaded'
import { handsWords } from '@/i18n/hands'
import { useWords } from '@/i18n/words'
import { currentDuties } from '@/session/me'
import { NeedsMe } from '@/session/needs'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Cells } from '@/ui/cell'
import { PageTitle, Title } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { StateView } from '@/ui/state-view'
import { api } from '../../api'
import { CallUpCell } from '../../components/callup-cell'

async function read() {
  const [mine, offers] = await Promise.all([api.callups.mine(), api.callups.offers()])
  const said = mine.items.filter((one) => one.runs === true || one.mine?.state !== 'given-back')
  return { mine: said, offers: offers.items.filter(({ id }) => said.every((one) => one.id !== id)) }
}

const open = ({ id, runs, mine }: CallUpCard): void => {
  if (runs && !mine) goTo('callUpRun', { id })
  else goTo('hand', { id })
}

function NoOffers({ volunteers }: { volunteers: boolean }) {
  const words = useWords(handsWords)
  if (volunteers) return <StateView id='offers-none' art='empty' title={words.offersNone} text={words.offersNoneText} />
  return <StateView id='hands-not-volunteer' art='lock' title={words.notVolunteer} text={words.notVolunteerText}><Button id='hands-sign-up' look='main' onTap={() => { goTo('volunteer') }}>{words.signUp}</Button></StateView>
}

/** What I said yes to, and who asks for hands. */
function Mine({ me }: { me: Me }) {
  const words = useWords(handsWords)
  const loaded = useLoaded('mine', read)
  const volunteers = currentDuties(me).some(({ role }) => role === 'volunteer')
  return (
    <Loaded of={loaded}>
      {({ mine, offers }) => (
        <>
          {mine.length === 0 ? null : <><Title>{words.mine}</Title><Cells id='hands-mine'>{mine.map((one) => <CallUpCell key={one.id} of={one} onTap={() => { open(one) }} />)}</Cells></>}
          <Title>{words.offers}</Title>
          {offers.length === 0 ? <NoOffers volunteers={volunteers} /> : <Cells id='hands-offers'>{offers.map((one) => <CallUpCell key={one.id} of={one} onTap={() => { open(one) }} />)}</Cells>}
        </>
      )}
    </Loaded>
  )
}

export default function HandsPage() {
  const words = useWords(handsWords)
  return (
    <Page id='hands-page' title={words.title}>
      <PageTitle>{words.title}</PageTitle>
      <View className='lead'>{words.lead}</View>
      <NeedsMe>
        {(me) => (
          <>
            <View className='stack stack--s'>
              <Button id='hands-gate' icon='shield' onTap={() => { goTo('gate') }}>{words.gate}</Button>
              <Button id='hands-points' icon='clock' onTap={() => { goTo('points') }}>{words.points}</Button>
            </View>
            <Mine me={me} />
          </>
        )}
      </NeedsMe>
    </Page>
  )
}
