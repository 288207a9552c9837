import { View } from '@tarojs/components'
import { useState } from 'react'
import { openOf } from '@shared/arrival-states'
import type { CommunityCounts } from '@shared/arrivals'
import { arrivalWords } from '@/i18n/arrivals'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Cell, Cells } from '@/ui/cell'
import { Title } from '@/ui/heading'

/** Community by community, where most are open first; `first`: so many until all are asked for; `onPick`: whose people are to be shown. */
export function Communities({ of, first = of.length, onPick }: { of: readonly CommunityCounts[]; first?: number; onPick?: (one: CommunityCounts) => void }) {
  const words = useWords(arrivalWords)
  const [whole, setWhole] = useState(false)
  if (of.length === 0) return null
  return (
    <>
      <Title>{words.communities}</Title>
      <Cells id='communities'>
        {(whole ? of : of.slice(0, first)).map((one) => (
          <Cell
            key={one.place ?? 'none'} id={`community-${one.place ?? 'none'}`} title={one.place === undefined ? words.nowhere : one.name} note={words.counts(one.tasked, one.reported, one.queued)} value={words.openOf(openOf(one), one.people)}
            {...(onPick ? { onTap: () => { onPick(one) } } : {})}
          />
        ))}
      </Cells>
      {!whole && of.length > first ? <View className='field'><Button id='communities-all' look='quiet' onTap={() => { setWhole(true) }}>{words.more(of.length)}</Button></View> : null}
    </>
  )
}
