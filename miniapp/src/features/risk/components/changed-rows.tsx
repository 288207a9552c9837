import { View } from '@tarojs/components'
import { useState } from 'react'
import type { RiskList } from '@shared/risk'
import { riskChanges } from '@shared/risk-areas'
import { usePaged } from '@/api/use-paged'
import { riskWords } from '@/i18n/risk'
import { useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Chips } from '@/ui/tabs'
import { PagedList } from '@/ui/paged-list'
import { api } from '../api'
import { RowCell } from './row-cell'

/** What became of each area, to be leafed through; a row leads to its district. */
export function ChangedRows({ of: { id, place, changes } }: { of: RiskList }) {
  const words = useWords(riskWords)
  const [on, setOn] = useState(riskChanges.find((change) => changes[change] > 0) ?? 'new')
  const rows = usePaged(`${id} ${on}`, async (cursor) => {
    const page = await api.risk.rows({ params: { place, import: id }, query: { of: on, ...(cursor === undefined ? {} : { cursor }) } })
    return { ...page, items: page.items.map((one) => ({ ...one, id: [one.row, one.level, one.address, one.from, one.to].join(' ') })) }
  })
  return (
    <View className='stack stack--s'>
      <Chips id='changes' label={words.rows} chips={riskChanges.map((value) => ({ value, name: `${words.changes[value]} ${String(changes[value])}` }))} on={[on]} onToggle={setOn} />
      <PagedList id='changed' of={rows} empty={<View id='changed-none' className='small'>{words.nothingOf}</View>}>
        {(one) => <RowCell key={one.id} of={one} {...(one.known === 'district' ? { onTap: () => { goTo('riskDistrict', { district: one.place }) } } : {})} />}
      </PagedList>
    </View>
  )
}
