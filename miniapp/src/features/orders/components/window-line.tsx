import { View } from '@tarojs/components'
import type { CampaignLine } from '@shared/campaigns'
import { offerWords } from '@/i18n/offers'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { leftUntil, stageOf } from '../stage'
import { useMoment } from '../use-moment'

/** What is left of the time, and until when; before it opens from when on, afterwards since when it is over. */
export function WindowLine({ of }: { of: Pick<CampaignLine, 'state' | 'opens' | 'closes'> }) {
  const words = useWords(offerWords)
  const when = useWhen()
  const now = useMoment()
  const stage = stageOf(of, new Date(now).toISOString())
  if (stage === 'open') return <View>{words.left(leftUntil(of.closes, now))} · {words.closes(when.moment(of.closes))}</View>
  return <View>{stage === 'to-come' ? when.alone(words.opens(when.moment(of.opens))) : when.alone(words.closed(when.moment(of.closes)))}</View>
}
