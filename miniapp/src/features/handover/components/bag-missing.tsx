import { View } from '@tarojs/components'
import type { Bag } from '@shared/orders'
import { missingUntil } from '@shared/missing-rules'
import { useLoaded } from '@/api/use-loaded'
import { missingWords } from '@/i18n/missing'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { now } from '@/session/now'
import { api } from '../api'
import { lackable } from '../lacks'
import { MissedLine } from './missed-line'
import { MissingForm } from './missing-form'

/** What the household said is missing from a bag that it got, how far that is, and the way to say so. */
export function BagMissing({ household, bag }: { household: string; bag: Bag }) {
  const { campaign } = bag
  const words = useWords(missingWords)
  const when = useWhen()
  const until = bag.state === 'confirmed' ? missingUntil(bag) : undefined
  const said = useLoaded(until === undefined ? '' : `${campaign} ${household}`, () => api.missing.list({ params: { campaign }, query: { household } }))
  if (until === undefined) return null
  const open = new Date(now()).toISOString() < until
  const of = lackable(bag)
  return (
    <View id='bag-missing' className='stack stack--s'>
      {(said.data?.items ?? []).map((one) => <MissedLine key={one.id} missed={one} />)}
      <View className='small'>{(open ? words.until : words.late)(when.moment(until))}</View>
      {open && of.length > 0 ? <MissingForm campaign={campaign} household={household} of={of} onDone={() => { void said.reload() }} /> : null}
    </View>
  )
}
