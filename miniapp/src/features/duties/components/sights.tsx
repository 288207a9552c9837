import { View } from '@tarojs/components'
import { roleWords } from '@shared/duties'
import { levelWords } from '@shared/own-levels'
import type { Here } from '@shared/rota'
import { dutyWords } from '@/i18n/duties'
import { useListed, useSay, useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { Cell, Cells } from '@/ui/cell'
import { Title } from '@/ui/heading'

/** What a role sees of its place besides who serves there. */
export function Sights({ rooms, onDuty, below }: Pick<Here, 'rooms' | 'onDuty' | 'below'>) {
  const words = useWords(dutyWords)
  const say = useSay()
  const listed = useListed()
  return (
    <>
      {rooms ? <><Title>{words.rooms}</Title><Card id='sight-rooms'>{rooms.length > 0 ? listed(rooms) : words.noRooms}</Card></> : null}
      {onDuty ? <Title>{words.onDuty}</Title> : null}
      {onDuty && onDuty.length === 0 ? <View id='sight-nobody' className='card small'>{words.nobodyThere}</View> : null}
      {onDuty && onDuty.length > 0 ? <Cells id='sight-on-duty'>{onDuty.map((one, index) => <Cell key={index} id={`on-duty-${String(index)}`} icon='person' title={one.name} note={[one.placeName, say(roleWords[one.role])].filter(Boolean).join(' · ')} />)}</Cells> : null}
      {below && below.items.length > 0 ? <><Title>{words.below(below.name)}</Title><Cells id='sight-below'>{below.items.map((one) => <Cell key={one.id} id={`sight-${one.id}`} icon='pin' title={one.name} note={say(levelWords[one.level])} />)}</Cells></> : null}
    </>
  )
}
