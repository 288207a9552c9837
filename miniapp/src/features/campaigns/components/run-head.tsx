import { View } from '@tarojs/components'
import type { Campaign } from '@shared/campaigns'
import { yuan } from '@shared/money'
import { campaignWords } from '@/i18n/campaigns'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { now } from '@/session/now'
import { Bar } from '@/ui/bar'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { PageTitle } from '@/ui/heading'
import { Tag } from '@/ui/tag'
import { progressOf, roomOf } from '../progress'
import { stageOf, tones } from '../stage'

function Reached({ of }: { of: Campaign }) {
  const words = useWords(campaignWords)
  const progress = progressOf(of)
  if (!progress) return null
  const { kind, now: reached, of: least, missing } = progress
  const say = (n: number): string => (kind === 'amount' ? yuan(n) : String(n))
  const open = missing === 0 ? words.reached : kind === 'amount' ? words.toGoYuan(yuan(missing)) : words.toGo(missing)
  return (
    <View>
      <View className='row row--between'><View id='run-to-go' className='strong'>{open}</View><View>{words.ofThreshold(say(reached), say(least))}</View></View>
      <Bar part={reached / least} label={words.progress} />
    </View>
  )
}

/** Its state, its time, how many have ordered, and how far that is from what it takes. */
export function RunHead({ of }: { of: Campaign }) {
  const words = useWords(campaignWords)
  const { moment, alone } = useWhen()
  const stage = stageOf(of, now())
  const room = roomOf(of)
  const facts = [
    { name: words.opens, value: alone(moment(of.opens)) }, { name: words.closes, value: alone(moment(of.closes)) },
    ...(room ? [{ name: words.capacity, value: words.roomNow(room.now, room.of) }] : []),
    ...(of.reason === undefined ? [] : [{ name: words.reason, value: of.reason }]),
  ]
  return (
    <>
      <PageTitle id='run-title'>{of.title}</PageTitle>
      <Card id='run-head'>
        <View className='stack stack--s'>
          <View className='row row--between'>
            <View><View id='run-households' className='reference'>{words.householdsNow(of.households)}</View><View id='run-amount'>{words.amountNow(yuan(of.amount))}</View></View>
            <Tag tone={tones[stage]}>{words.states[stage]}</Tag>
          </View>
          {of.extended ? <View className='small'>{stage === 'open' ? words.goesOn(moment(of.closes)) : words.extended}</View> : null}
          <Reached of={of} />
        </View>
        <Facts of={facts} />
        {stage === 'open' ? <View className='small'>{words.live(moment(new Date(now()).toISOString()))}</View> : null}
      </Card>
    </>
  )
}
