import { View } from '@tarojs/components'
import type { GoingTo, HandOver } from '@shared/handover'
import { yuan } from '@shared/money'
import { handoverWords } from '@/i18n/handover'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Bar } from '@/ui/bar'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { CardTitle } from '@/ui/heading'
import { latestAt } from '../counts'
import { Difference } from './difference'

/** One building: what goes there, whether it came, how far it is handed out, and what one does next. */
export function BuildingCard({ of, going, onArrive, onPapers }: { of: HandOver; going: GoingTo; onArrive: () => void; onPapers: () => void }) {
  const words = useWords(handoverWords)
  const { moment } = useWhen()
  const { building, name, households, collected, cash, arrived, lines } = going
  const counted = latestAt(of, 'building', building)
  const said = words.handed(collected, households)
  return (
    <Card id={`building-${building}`}>
      <View className='stack stack--s'>
        <View className='row row--between'><CardTitle>{name}</CardTitle><View>{said}</View></View>
        <Bar part={households === 0 ? 0 : collected / households} label={said} />
        <View className='small'>{[...lines.map((line) => `${line.name}×${String(line.quantity)}`), ...(cash > 0 ? [words.cash(yuan(cash))] : [])].join(' · ')}</View>
        {arrived === undefined ? null : <View className='small'>{words.arrived(moment(arrived))}</View>}
        {counted ? <View className='row'><Difference lines={counted.lines} /></View> : null}
        <View className='btns'>
          {arrived === undefined ? <Button id={`arrive-${building}`} look='main' icon='bell' label={`${name}: ${words.arrive}`} onTap={onArrive}>{words.arrive}</Button> : null}
          <Button id={`tour-${building}`} look={arrived === undefined ? 'plain' : 'main'} icon='check' label={`${name}: ${words.tour}`} onTap={() => { goTo('handTour', { id: of.campaign, building, name }) }}>{words.tour}</Button>
          <Button id={`count-${building}`} label={`${name}: ${words.count}`} onTap={() => { goTo('handCount', { id: of.campaign, station: 'building', building }) }}>{counted ? words.recount : words.count}</Button>
          <Button id={`papers-${building}`} icon='page' label={words.forBuilding(name)} onTap={onPapers}>{words.papers}</Button>
        </View>
      </View>
    </Card>
  )
}
