import { View } from '@tarojs/components'
import { useState } from 'react'
import { isWordDue, nightOf } from '@shared/night'
import type { PlaceInList } from '@shared/places'
import { api } from '@/api/client'
import { useLoaded } from '@/api/use-loaded'
import { inboxWords } from '@/i18n/inbox'
import { useWords } from '@/i18n/words'
import { now } from '@/session/now'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Cell, Cells } from '@/ui/cell'
import { Loaded } from '@/ui/loaded'
import { Tag } from '@/ui/tag'

export interface Seen { readonly id: string; readonly name: string }
interface BelowProps { from: Seen; onPick: (community: Seen) => void }

interface Numbered extends PlaceInList { readonly open: number; readonly held: number; readonly late: number; readonly unsaid: number }

/** At night how many nobody has said anything about: from ten o'clock that is bad. */
function Numbers({ of: { open, held, unsaid } }: { of: Numbered }) {
  const words = useWords(inboxWords)
  const at = new Date(now()).toISOString()
  const night = nightOf(at)
  return (
    <View>
      <View>{words.numbers(open, held)}</View>
      {night && unsaid > 0 ? <View className='row'><Tag tone={isWordDue(night, at) ? 'bad' : 'wait'}>{words.unsaid(unsaid)}</Tag></View> : null}
    </View>
  )
}

/** The places below one with their numbers: where something is late first, then where something waits, else in their own order. */
async function withNumbers(place: string): Promise<Numbered[]> {
  const [children, counts] = await Promise.all([api.places.children({ params: { place } }), api.tasks.counts({ query: { place } })])
  const numbers = new Map(counts.items.map((one) => [one.place, one]))
  const items = children.items.map((one) => {
    const { open = 0, held = 0, late = 0, said = open + held } = numbers.get(one.id) ?? {}
    return { ...one, open, held, late, unsaid: open + held - said }
  })
  return items.sort((a, b) => b.late - a.late || b.open + b.held - (a.open + a.held) || a.order - b.order)
}

/** Tasks stand in the inboxes of communities and below: whoever supervises more goes down to one of them, level by level. */
export function Below({ from, onPick }: BelowProps) {
  const words = useWords(inboxWords)
  const [at, setAt] = useState<Seen>(from)
  const children = useLoaded(at.id, () => withNumbers(at.id))
  const tap = ({ id, name, level }: PlaceInList): void => {
    if (level === 'community') onPick({ id, name })
    else setAt({ id, name })
  }
  const late = (children.data ?? []).reduce((sum, one) => sum + one.late, 0)
  return (
    <View className='stack stack--s'>
      <View className='row row--between'>
        <View className='lead grow'>{words.below(at.name)}</View>
        {at.id === from.id ? null : <Button id='below-back' look='quiet' fit onTap={() => { setAt(from) }}>{from.name}</Button>}
      </View>
      {late > 0 ? <View className='row'><Button id='go-overdue' icon='alert' fit onTap={() => { goTo('overdue', { place: at.id }) }}>{words.late(late)}</Button></View> : null}
      <Loaded of={children}>
        {(items) => (
          <Cells>
            {items.map((one) => (
              <Cell
                key={one.id} id={`below-${one.id}`} title={one.name} note={one.open + one.held > 0 ? <Numbers of={one} /> : undefined}
                value={one.late > 0 ? <Tag tone='bad'>{words.late(one.late)}</Tag> : undefined} onTap={() => { tap(one) }}
              />
            ))}
          </Cells>
        )}
      </Loaded>
    </View>
  )
}
