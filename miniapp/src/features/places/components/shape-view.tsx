import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { levelWords } from '@shared/own-levels'
import { homesCap, type PlaceShape } from '@shared/places'
import { shapeWords } from '@/i18n/shape'
import { useListed, useSay, useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { Cell, Cells } from '@/ui/cell'
import { Facts } from '@/ui/facts'
import { PageTitle, Title } from '@/ui/heading'

/** A place, what may be done with it, and what stands directly below it; each of those leads on. */
export function ShapeView({ of: { place, below, places, homes, rooms, contacts }, onGo, children }: { of: PlaceShape; onGo: (place: string) => void; children: ReactNode }) {
  const words = useWords(shapeWords)
  const say = useSay()
  const listed = useListed()
  // Where places stand below, homes are registered there: none at this one's own door says nothing.
  const facts = [
    { name: words.level, value: say(levelWords[place.level]) }, ...(places > 0 ? [{ name: words.inIt, value: words.placesBelow(places) }] : []),
    ...(places > 0 && homes === 0 ? [] : [{ name: words.homes, value: words.homesHere(homes, homes >= homesCap) }]),
    ...(place.level === 'group' ? [{ name: words.rooms, value: rooms.length > 0 ? listed(rooms) : words.noRooms }] : []),
    ...(place.level === 'group' || contacts.length > 0 ? [{ name: words.contacts, value: contacts.length > 0 ? listed(contacts) : words.noContacts }] : []),
  ]
  return (
    <>
      <PageTitle id='shape-place'>{place.name}</PageTitle>
      <Card><Facts id='shape-facts' of={facts} /></Card>
      {children}
      {place.level === 'group' ? null : <Title>{words.below(place.name)}</Title>}
      {place.level !== 'group' && below.length === 0 ? <View id='shape-none' className='lead'>{words.noneBelow}</View> : null}
      {below.length > 0 ? <Cells id='shape-below'>{below.map((one) => <Cell key={one.id} id={`shape-${one.id}`} icon='pin' title={one.name} note={say(levelWords[one.level])} onTap={() => { onGo(one.id) }} />)}</Cells> : null}
    </>
  )
}
