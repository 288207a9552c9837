import { View } from '@tarojs/components'
import { useLoaded } from '@/api/use-loaded'
import { volunteerWords } from '@/i18n/volunteers'
import { useWords } from '@/i18n/words'
import { NeedsMe } from '@/session/needs'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { PageTitle, Title } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { StateView } from '@/ui/state-view'
import { api } from '../../api'
import { InHand } from '../../components/in-hand'
import { OnSwitch } from '../../components/on-switch'
import { OpenList } from '../../components/open-list'
import { Standings } from '../../components/standings'

async function read() {
  const [mine, held] = await Promise.all([api.volunteers.mine(), api.tasks.mine({ query: { kind: 'help' } })])
  return { mine, held: held.items }
}

/** What I do as a volunteer: whether I am there, what I have in hand, who waits; or the way to become one. */
function Mine() {
  const words = useWords(volunteerWords)
  const loaded = useLoaded('mine', read)
  return (
    <Loaded of={loaded}>
      {({ mine, held }) => {
        const places = mine.profile?.places ?? []
        const accepted = places.some(({ state }) => state === 'approved')
        return (
          <>
            {mine.profile ? null : <View className='lead'>{words.lead}</View>}
            {accepted ? <OnSwitch mine={mine} onChange={(next) => { loaded.put({ mine: next, held }) }} /> : null}
            {accepted || held.length > 0 ? <InHand items={held} claims={mine.claims} most={mine.most} /> : null}
            {accepted ? <Button id='volunteer-brought' look='quiet' onTap={() => { goTo('helpBrought') }}>{words.brought}</Button> : null}
            {accepted ? <OpenList on={mine.on} room={mine.most - mine.claims} onTaken={() => { void loaded.reload() }} /> : null}
            {places.length > 0 && !accepted ? <StateView id='volunteer-not-yet' art='lock' title={words.notYet} text={words.waitingText} /> : null}
            {places.length > 0 ? <><Title>{words.where}</Title><Standings places={places} /></> : null}
            <View className='stack stack--s'><Button id='volunteer-hands' icon='people' onTap={() => { goTo('hands') }}>{words.callUps}</Button></View>
            <Button id='volunteer-form' look={mine.profile ? 'quiet' : 'main'} icon='pen' onTap={() => { goTo('volunteerForm') }}>{mine.profile ? words.change : words.signUp}</Button>
          </>
        )
      }}
    </Loaded>
  )
}

export default function VolunteerPage() {
  const words = useWords(volunteerWords)
  return <Page id='volunteer-page' title={words.title}><PageTitle>{words.title}</PageTitle><NeedsMe>{() => <Mine />}</NeedsMe></Page>
}
