import { View } from '@tarojs/components'
import { useState } from 'react'
import { useLoaded } from '@/api/use-loaded'
import { accountWords } from '@/i18n/accounts'
import { useWords } from '@/i18n/words'
import { Loaded } from '@/ui/loaded'
import { SelectField } from '@/ui/picker-field'
import { api } from '../api'
import type { Named } from '../draft'
import { SheetRows } from './sheet-rows'

interface WhichHouseholdsProps { campaign: string; of: string; named: readonly Named[]; onChange: (one: Named) => void }

/** Some of those who ordered a package, out of the sheets of the buildings. */
export function WhichHouseholds({ campaign, of, named, onChange }: WhichHouseholdsProps) {
  const words = useWords(accountWords)
  const [building, choose] = useState('')
  const loaded = useLoaded(campaign, () => api.handover.read({ params: { campaign } }))
  return (
    <View id='which-households' className='stack stack--s'>
      <Loaded of={loaded} lines={2}>
        {({ buildings }) => <SelectField id='difference-building' label={words.building} value={building} placeholder={words.choose} options={buildings.map((one) => ({ value: one.building, name: words.buildingName(one.name, one.households) }))} onChange={choose} />}
      </Loaded>
      {building === '' ? null : <SheetRows key={building} campaign={campaign} building={building} of={of} named={named} onChange={onChange} />}
      {named.length === 0 ? null : <View id='named-households'><View className='strong'>{words.chosen(named.length, named.reduce((sum, { quantity }) => sum + quantity, 0))}</View>{named.map(({ household, label, quantity }) => <View key={household} className='small'>{`${label} ×${String(quantity)}`}</View>)}</View>}
    </View>
  )
}
