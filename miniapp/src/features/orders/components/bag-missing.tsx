import { View } from '@tarojs/components'
import { missingUntil } from '@shared/missing-rules'
import { api } from '@/api/client'
import { useLoaded } from '@/api/use-loaded'
import { missingWords } from '@/i18n/missing'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { now } from '@/session/now'
import { lackable } from '../lacks'
import type { BagPart } from './bag-part'
import { MissedLine } from './missed-line'
import { MissingForm } from './missing-form'

/** What the household said is missing from a bag that it got, how far that is, and the way to say so. */
export function BagMissing({ campaign, household, bag }: BagPart) {
  const words = useWords(missingWords)
  const when = useWhen()
  const until = bag.state === 'confirmed' ? missingUntil(bag) : undefined
  const said = useLoaded(until === undefined ? '' : `${campaign.id} ${household.id}`, () => api.missing.list({ params: { campaign: campaign.id }, query: { household: household.id } }))
  if (until === undefined) return null
  const open = new Date(now()).toISOString() < until
  const of = lackable(bag)
  return (
    <View id='bag-missing' className='stack stack--s'>
      {(said.data?.items ?? []).map((one) => <MissedLine key={one.id} missed={one} />)}
      <View className='small'>{(open ? words.until : words.late)(when.moment(until))}</View>
      {open && of.length > 0 ? <MissingForm campaign={campaign.id} household={household.id} of={of} onDone={() => { void said.reload() }} /> : null}
    </View>
  )
}
