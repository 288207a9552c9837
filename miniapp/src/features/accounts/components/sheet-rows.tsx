import { View } from '@tarojs/components'
import { useLoaded } from '@/api/use-loaded'
import { accountWords } from '@/i18n/accounts'
import { useWords } from '@/i18n/words'
import { Cell, Cells } from '@/ui/cell'
import { Loaded } from '@/ui/loaded'
import { Stepper } from '@/ui/stepper'
import { api } from '../api'
import type { Named } from '../draft'
import { sheetOf } from '../sheet'

interface SheetRowsProps { campaign: string; building: string; of: string; named: readonly Named[]; onChange: (one: Named) => void }

/** The households of a building that ordered the package, each with how many units it is about. */
export function SheetRows({ campaign, building, of, named, onChange }: SheetRowsProps) {
  const words = useWords(accountWords)
  const loaded = useLoaded(`${building} ${of}`, () => sheetOf((cursor) => api.campaigns.sheet({ params: { campaign }, query: { building, ...(cursor === undefined ? {} : { cursor }) } }), of))
  return (
    <Loaded of={loaded} lines={4}>
      {(rows) => rows.length === 0 ? <View id='sheet-none'>{words.nobody}</View> : (
        <Cells id='sheet-rows'>
          {rows.map(({ household, label, quantity }) => (
            <Cell
              key={household} id={`row-${household}`} title={label} note={words.ordered(quantity)}
              value={<Stepper id={`units-${household}`} value={named.find((one) => one.household === household)?.quantity ?? 0} min={0} max={quantity} less={words.less(label)} more={words.more(label)} onChange={(units) => { onChange({ household, label, quantity: units }) }} />}
            />
          ))}
        </Cells>
      )}
    </Loaded>
  )
}
