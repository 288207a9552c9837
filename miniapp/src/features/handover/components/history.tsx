import { View } from '@tarojs/components'
import type { HandOver } from '@shared/handover'
import { handoverWords } from '@/i18n/handover'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { Cell, Cells } from '@/ui/cell'
import { Title } from '@/ui/heading'
import { Difference } from './difference'

/** Every count there was, the newest first: corrected ones stay. */
export function History({ of: { counts, buildings } }: { of: HandOver }) {
  const words = useWords(handoverWords)
  const { moment } = useWhen()
  if (counts.length === 0) return null
  return (
    <>
      <Title>{words.history}</Title>
      <Cells id='count-history'>
        {counts.map(({ id, station, building, lines, note, by, at }) => (
          <Cell
            key={id} title={building === undefined ? words.stationNames[station] : (buildings.find((one) => one.building === building)?.name ?? words.stationNames.building)}
            note={<View><View className='row'><Difference lines={lines} /></View>{note === undefined ? null : <View>{note}</View>}<View>{words.byAt(by, moment(at))}</View></View>}
          />
        ))}
      </Cells>
    </>
  )
}
