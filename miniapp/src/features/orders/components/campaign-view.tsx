import { View } from '@tarojs/components'
import type { Campaign } from '@shared/campaigns'
import { offerWords } from '@/i18n/offers'
import { useWords } from '@/i18n/words'
import { now } from '@/session/now'
import { Card } from '@/ui/card'
import { PageTitle, Title } from '@/ui/heading'
import { stageOf } from '../stage'
import { CampaignFacts } from './campaign-facts'
import { PackageCard } from './package-card'
import { StageTag } from './stage-tag'
import { Threshold } from './threshold'
import { WindowLine } from './window-line'

/** A campaign as residents see it, also where its leader looks at it beforehand. */
export function CampaignView({ of }: { of: Campaign }) {
  const words = useWords(offerWords)
  const stage = stageOf(of, new Date(now()).toISOString())
  return (
    <View id='campaign'>
      <PageTitle>{of.title}</PageTitle>
      <View className='lead row'><StageTag stage={stage} /><View>{words.by(of.leader, of.placeName)}</View></View>
      <Card tone='brand'>
        <View className='stack stack--s'>
          <WindowLine of={of} />
          <Threshold of={of} />
          {of.reason ? <View>{words.reason(of.reason)}</View> : null}
        </View>
      </Card>
      {of.about ? <View className='wrap'>{of.about}</View> : null}
      <Title>{words.packages}</Title>
      {of.packages.map((one) => <PackageCard key={one.id} of={one} />)}
      <Title>{words.details}</Title>
      <CampaignFacts of={of} />
    </View>
  )
}
