import { View } from '@tarojs/components'
import { stations } from '@shared/bag-stages'
import type { HandOver } from '@shared/handover'
import { handoverWords } from '@/i18n/handover'
import { useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Cell, Cells } from '@/ui/cell'
import { Title } from '@/ui/heading'
import { latestAt } from '../counts'
import { Difference } from './difference'

/** The stations before the buildings: counted or not, and what was missing. */
export function Stations({ of }: { of: HandOver }) {
  const words = useWords(handoverWords)
  return (
    <>
      <Title>{words.stations}</Title>
      <Cells id='stations'>
        {stations.filter((one) => one !== 'building').map((station) => {
          const last = latestAt(of, station)
          return <Cell key={station} id={`station-${station}`} icon='basket' title={words.stationNames[station]} note={last ? <View className='row'><Difference lines={last.lines} /></View> : words.uncounted} value={last ? words.recount : words.count} onTap={() => { goTo('handCount', { id: of.campaign, station }) }} />
        })}
      </Cells>
    </>
  )
}
