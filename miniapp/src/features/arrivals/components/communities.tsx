import { openOf } from '@shared/arrival-states'
import type { CommunityCounts } from '@shared/arrivals'
import { arrivalWords } from '@/i18n/arrivals'
import { useWords } from '@/i18n/words'
import { Cell, Cells } from '@/ui/cell'
import { Title } from '@/ui/heading'

/** Community by community, where most are open first; `onPick`: whose people are to be shown. */
export function Communities({ of, onPick }: { of: readonly CommunityCounts[]; onPick?: (one: CommunityCounts) => void }) {
  const words = useWords(arrivalWords)
  if (of.length === 0) return null
  return (
    <>
      <Title>{words.communities}</Title>
      <Cells id='communities'>
        {of.map((one) => (
          <Cell
            key={one.place ?? 'none'} id={`community-${one.place ?? 'none'}`} title={one.place === undefined ? words.nowhere : one.name} note={words.counts(one.tasked, one.reported, one.queued)} value={words.openOf(openOf(one), one.people)}
            {...(onPick ? { onTap: () => { onPick(one) } } : {})}
          />
        ))}
      </Cells>
    </>
  )
}
