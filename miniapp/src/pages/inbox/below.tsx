import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PlaceInList } from '@shared/places'
import { api } from '@/api/client'
import { useLoaded } from '@/api/use-loaded'
import { inboxWords } from '@/i18n/inbox'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Cell, Cells } from '@/ui/cell'
import { Loaded } from '@/ui/loaded'

export interface Seen { readonly id: string; readonly name: string }
interface BelowProps { from: Seen; onPick: (community: Seen) => void }

/** Tasks stand in the inboxes of communities and below: whoever supervises more goes down to one of them, level by level. */
export function Below({ from, onPick }: BelowProps) {
  const words = useWords(inboxWords)
  const [at, setAt] = useState<Seen>(from)
  const children = useLoaded(at.id, async () => (await api.places.children({ params: { place: at.id } })).items)
  const tap = ({ id, name, level }: PlaceInList): void => {
    if (level === 'community') onPick({ id, name })
    else setAt({ id, name })
  }
  return (
    <View className='stack stack--s'>
      <View className='row row--between'>
        <View className='lead grow'>{words.below(at.name)}</View>
        {at.id === from.id ? null : <Button id='below-back' look='quiet' fit onTap={() => { setAt(from) }}>{from.name}</Button>}
      </View>
      <Loaded of={children}>
        {(items) => <Cells>{items.map((one) => <Cell key={one.id} id={`below-${one.id}`} title={one.name} onTap={() => { tap(one) }} />)}</Cells>}
      </Loaded>
    </View>
  )
}
