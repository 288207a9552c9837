import type { Household, Me } from '@shared/identity'
import { meWords } from '@/i18n/me'
import { useWords } from '@/i18n/words'
import { HomeChoice } from '@/session/home-choice'
import { homeOf } from '@/session/me'
import { TakeBackJoin } from '@/session/take-back-join'
import { goTo } from '@/session/ways'
import { Cell, Cells } from '@/ui/cell'
import { Title } from '@/ui/heading'

function Mine({ household }: { household: Household }) {
  const words = useWords(meWords)
  const { contact } = household
  const phoneNote = contact ? (contact.verified ? words.verified : words.unverified) : words.noPhone
  return (
    <Cells>
      <Cell icon='pin' title={household.label} note={household.communityName} />
      <Cell id='go-members' icon='people' title={words.members} value={words.membersText(household.members.filter((one) => !one.waiting).length)} onTap={() => { goTo('members') }} />
      <Cell id='go-phone' icon='phone' title={words.phone} note={phoneNote} value={contact?.phone ?? ''} onTap={() => { goTo('phone') }} />
      <Cell id='go-care' icon='hand' title={words.care} onTap={() => { goTo('care') }} />
      <Cell id='go-measure' icon='clock' title={words.measure} onTap={() => { goTo('measure') }} />
      <Cell id='go-looks' icon='eye' title={words.looks} onTap={() => { goTo('looks') }} />
    </Cells>
  )
}

export function HouseholdCells({ me }: { me: Me }) {
  const words = useWords(meWords)
  const household = homeOf(me)
  const waiting = me.households.filter((one) => one.waiting)
  return (
    <>
      <Title>{words.household}</Title>
      <HomeChoice me={me} />
      {household ? <Mine household={household} /> : null}
      <Cells>
        {waiting.map((one) => <Cell key={one.id} icon='clock' title={one.label} note={words.waiting} value={<TakeBackJoin household={one} />} />)}
        <Cell id='go-household' icon='plus' title={household ? words.anotherHome : words.addHome} onTap={() => { goTo('household') }} />
      </Cells>
    </>
  )
}
