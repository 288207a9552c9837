import { View } from '@tarojs/components'
import type { VolunteerMine } from '@shared/volunteers'
import { volunteerStateWords, type VolunteerState } from '@shared/volunteer-states'
import { volunteerWords } from '@/i18n/volunteers'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { Cell, Cells } from '@/ui/cell'
import { Tag, type Tone } from '@/ui/tag'

export const toneOf: Record<VolunteerState, Tone> = { waiting: 'wait', approved: 'good', suspended: 'bad', refused: 'plain' }

/** How I stand in each community, and why. */
export function Standings({ places }: Pick<NonNullable<VolunteerMine['profile']>, 'places'>) {
  const words = useWords(volunteerWords)
  const say = useSay()
  const when = useWhen()
  return (
    <Cells id='standings'>
      {places.map(({ place, placeName, state, at, by, text }) => (
        <Cell
          key={place} id={`standing-${place}`} icon='pin' title={placeName} value={<Tag tone={toneOf[state]}>{say(volunteerStateWords[state])}</Tag>}
          note={<View><View>{by ? words.by(by, when.moment(at)) : words.since(when.moment(at))}</View>{text ? <View>{words.why(text)}</View> : null}</View>}
        />
      ))}
    </Cells>
  )
}
