import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Campaign } from '@shared/campaigns'
import { yuan } from '@shared/money'
import { offerWords } from '@/i18n/offers'
import { useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { CardTitle } from '@/ui/heading'
import { Photo } from '@/ui/photo'
import { Tag } from '@/ui/tag'
import { SubsidyNote } from './subsidy-note'

export type Offered = Campaign['packages'][number]
const parts = ['goods', 'packing', 'delivery', 'margin'] as const

/** The four parts, less what is subsidised, as one sum that anyone can add up. */
function MakeUp({ of: { id, price, makeUp, subsidy } }: { of: Offered }) {
  const words = useWords(offerWords)
  const sum = parts.filter((part) => makeUp[part] > 0).map((part) => `${words.parts[part]} ${yuan(makeUp[part])}`).join(' + ')
  return <View id={`make-up-${id}`} className='small'>{words.makeUp(`${sum}${subsidy ? ` − ${words.parts.subsidy} ${yuan(subsidy.fen)}` : ''} = ${words.money(yuan(price))}`)}</View>
}

function Stock({ of: { left, limit } }: { of: Offered }) {
  const words = useWords(offerWords)
  const said = [left === undefined ? words.unlimited : left > 0 ? words.stock(left) : '', limit === undefined ? '' : words.limit(limit)].filter((text) => text !== '')
  return <View className='row small'>{left === 0 ? <Tag tone='bad'>{words.noStock}</Tag> : null}<View>{said.join(' · ')}</View></View>
}

/** A package with all that is said of it; `children` is what one can do with it. */
export function PackageCard({ of, children }: { of: Offered; children?: ReactNode }) {
  const words = useWords(offerWords)
  return (
    <Card id={`package-${of.id}`}>
      <View className='stack stack--s'>
        <View className='row row--between'><CardTitle>{of.name}</CardTitle><View className='strong'>{words.money(yuan(of.price))}</View></View>
        {of.picture ? <Photo src={of.picture.url} alt={words.photo(of.name)} width={of.picture.width} height={of.picture.height} /> : null}
        {of.tags.length > 0 ? <View className='row'>{of.tags.map((tag) => <Tag key={tag} tone='info'>{words.tags[tag]}</Tag>)}</View> : null}
        <View>{of.contents.map((line) => <View key={line}>· {line}</View>)}</View>
        <MakeUp of={of} />
        {of.subsidy ? <SubsidyNote of={of} /> : <Stock of={of} />}
        {children}
      </View>
    </Card>
  )
}
