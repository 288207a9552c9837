import { View } from '@tarojs/components'
import type { CampaignLine } from '@shared/campaigns'
import { offerWords } from '@/i18n/offers'
import { useWords } from '@/i18n/words'
import { now } from '@/session/now'
import { goTo } from '@/session/ways'
import { Cell } from '@/ui/cell'
import { stageOf } from '../stage'
import { StageTag } from './stage-tag'
import { WindowLine } from './window-line'

/** One that takes no orders now. */
export function OfferCell({ line }: { line: CampaignLine }) {
  const words = useWords(offerWords)
  const note = (
    <View>
      <View>{words.by(line.leader, line.placeName)}</View>
      <View className='row'><StageTag stage={stageOf(line, new Date(now()).toISOString())} /><WindowLine of={line} /></View>
    </View>
  )
  return <Cell id={`offer-${line.id}`} icon='basket' title={line.title} note={note} onTap={() => { goTo('campaign', { id: line.id }) }} />
}
