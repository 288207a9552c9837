import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Unit, UnitAsked } from '@shared/units'
import { unitSkills } from '@shared/unit-skills'
import { useLoaded } from '@/api/use-loaded'
import { usePaged } from '@/api/use-paged'
import { sayRole } from '@/i18n/say-task'
import { unitWords } from '@/i18n/units'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { inboxDuties } from '@/session/me'
import { NeedsMe } from '@/session/needs'
import { usePreferences } from '@/session/preferences'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Cell, Cells } from '@/ui/cell'
import { PageTitle, Title } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { PagedList } from '@/ui/paged-list'
import { StateView } from '@/ui/state-view'
import { Tag } from '@/ui/tag'
import { api } from '../../api'

/** What a unit sends, how many at most, and in which days. */
function UnitCell({ of, onTap }: { of: Unit; onTap: () => void }) {
  const words = useWords(unitWords)
  const say = useSay()
  const when = useWhen()
  const what = [...of.skills.map((one) => say(unitSkills[one])), words.sends(of.hands), of.from && !of.now ? words.fromOn(when.day(of.from)) : '', of.until ? words.upTo(when.day(of.until)) : '']
  return (
    <Cell
      id={`unit-${of.id}`} icon='people' title={of.name} note={<View><View>{what.filter((one) => one !== '').join(' · ')}</View><View>{of.contact} {of.phone}</View></View>}
      value={<Tag tone={of.now ? 'good' : 'plain'}>{of.now ? words.now : words.later}</Tag>} onTap={onTap}
    />
  )
}

function AskedCell({ of }: { of: UnitAsked }) {
  const words = useWords(unitWords)
  const say = useSay()
  const when = useWhen()
  const { lang } = usePreferences()
  return <Cell id={`asked-${of.id}`} icon='phone' title={words.askedLine(of.unit, of.hands, say(unitSkills[of.skill]))} note={<View><View>{sayRole(of.role, lang)} {of.by} · {of.place}</View><View>{of.reference} · {when.moment(of.at)}</View></View>} />
}

function Units({ place }: { place: string }) {
  const words = useWords(unitWords)
  const units = useLoaded(place, () => api.units.page({ query: { place } }))
  const asked = usePaged(place, (cursor) => api.units.asked({ query: { place, ...(cursor === undefined ? {} : { cursor }) } }))
  return (
    <Loaded of={units}>
      {({ placeName, items }) => (
        <>
          <PageTitle id='units-place'>{placeName}</PageTitle>
          <View className='lead'>{words.text}</View>
          {items.length > 0 ? <Cells id='units'>{items.map((one) => <UnitCell key={one.id} of={one} onTap={() => { goTo('unit', { place, id: one.id }) }} />)}</Cells> : <StateView id='units-none' art='empty' title={words.none} text={words.noneText} />}
          <Button id='unit-add' look='main' icon='plus' onTap={() => { goTo('unit', { place }) }}>{words.add}</Button>
          <Title>{words.asked}</Title>
          <PagedList id='units-asked' of={asked} empty={<View className='small'>{words.askedNoneText}</View>}>{(one) => <AskedCell key={one.id} of={one} />}</PagedList>
        </>
      )}
    </Loaded>
  )
}

/** The units that a place of mine keeps, and who asked them. */
export default function UnitsPage() {
  const words = useWords(unitWords)
  const { place } = Taro.useRouter().params
  return (
    <Page id='units-page' title={words.title}>
      <NeedsMe>
        {(me) => {
          const own = inboxDuties(me).find((one) => one.role !== 'grid-worker' && (place === undefined || one.place === place))
          return own ? <Units place={own.place} /> : <StateView id='units-no-place' art='lock' title={words.noPlace} text={words.noPlaceText} />
        }}
      </NeedsMe>
    </Page>
  )
}
