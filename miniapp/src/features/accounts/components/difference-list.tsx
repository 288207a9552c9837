import { View } from '@tarojs/components'
import type { Difference } from '@shared/differences'
import type { Paged } from '@/api/use-paged'
import { accountWords } from '@/i18n/accounts'
import { coreWords } from '@/i18n/core'
import { useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { RefusalNote } from '@/ui/loaded'
import { StateView } from '@/ui/state-view'
import { DifferenceCard } from './difference-card'

/** What differed in a campaign, the newest first, and the ways to write down another and to the settlement. */
export function DifferenceList({ campaign, of }: { campaign: string; of: Paged<Difference> }) {
  const words = useWords(accountWords)
  const core = useWords(coreWords)
  return (
    <View className='stack'>
      <View className='stack stack--s'>
        <Button id='difference-new' look='main' icon='plus' onTap={() => { goTo('difference', { id: campaign }) }}>{words.record}</Button>
        <Button id='to-settlement' icon='check' onTap={() => { goTo('settlement', { id: campaign }) }}>{words.settlement}</Button>
      </View>
      {of.items.length === 0 ? <StateView id='differences-none' art='empty' title={words.none} text={words.noneText} /> : <View id='differences' className='list'>{of.items.map((one) => <DifferenceCard key={one.id} of={one} />)}</View>}
      <RefusalNote refusal={of.growing.refusal} id='differences-refusal' />
      {of.more ? <Button id='differences-more' busy={of.growing.busy} onTap={of.grow}>{core.more}</Button> : null}
    </View>
  )
}
