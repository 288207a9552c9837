import { View } from '@tarojs/components'
import { roleWords } from '@shared/duties'
import type { Duty } from '@shared/duty-schema'
import { roleRights } from '@shared/role-rights'
import { api } from '@/api/client'
import { useLoaded } from '@/api/use-loaded'
import { dutyWords } from '@/i18n/duties'
import { useSay, useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Cell, Cells } from '@/ui/cell'
import { PageTitle, Title } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { Tag } from '@/ui/tag'
import { Sights } from './sights'

/** Who serves at my own place and whom I turn to: to be read, by every role. */
export function HereView({ duty }: { duty: Duty }) {
  const words = useWords(dutyWords)
  const say = useSay()
  const found = useLoaded(duty.place, () => api.duties.here({ query: { place: duty.place } }))
  const there = (on: boolean) => <Tag tone={on ? 'good' : 'plain'}>{on ? words.there : words.away}</Tag>
  return (
    <>
      <PageTitle id='here-place'>{duty.placeName} · {say(roleWords[duty.role])}</PageTitle>
      <View id='here-rights' className='lead'>{say(roleRights[duty.role])}</View>
      <Button id='here-hours' look='quiet' fit onTap={() => { goTo('hours', { place: duty.place, role: duty.role }) }}>{words.hours}</Button>
      <Loaded of={found}>
        {({ items, turnTo, rooms, onDuty, below }) => (
          <>
            <Cells id='here'>{items.map((one, index) => <Cell key={index} id={`here-${String(index)}`} icon='person' title={one.me ? `${one.name} (${words.me})` : one.name} note={say(roleWords[one.role])} value={there(one.there)} />)}</Cells>
            <Title>{words.turnTo}</Title>
            {turnTo.length > 0
              ? <Cells id='turn-to'>{turnTo.map((one, index) => <Cell key={index} id={`turn-to-${String(index)}`} icon='person' title={one.name} note={`${one.placeName} · ${say(roleWords[one.role])}`} value={there(one.there)} />)}</Cells>
              : <View id='turn-to-none' className='card small'>{words.turnToNone}</View>}
            <Sights rooms={rooms} onDuty={onDuty} below={below} />
          </>
        )}
      </Loaded>
    </>
  )
}
