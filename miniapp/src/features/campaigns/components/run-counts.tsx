import type { Campaign } from '@shared/campaigns'
import { yuan } from '@shared/money'
import { campaignWords } from '@/i18n/campaigns'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { Cell, Cells } from '@/ui/cell'
import { Title } from '@/ui/heading'

/** What was ordered, package by package and slot by slot. */
export function RunCounts({ of: { packages, slots } }: { of: Campaign }) {
  const words = useWords(campaignWords)
  const { moment, alone } = useWhen()
  return (
    <>
      <Title>{words.packages}</Title>
      <Cells id='run-packages'>
        {packages.map(({ id, name, price, sold, left, subsidy }) => <Cell key={id} id={`run-package-${id}`} title={name} note={`¥${yuan(price)}`} value={`${words.sold(sold)} · ${subsidy ? words.eachBuilding(subsidy.each) : left === undefined ? words.noLimit : words.left(left)}`} />)}
      </Cells>
      {slots.length > 0 ? (
        <>
          <Title>{words.slotCounts}</Title>
          <Cells id='run-slots'>{slots.map(({ from, to, taken, capacity }, n) => <Cell key={from + String(n)} icon='clock' title={`${alone(moment(from))}–${moment(to).slice(-5)}`} value={`${String(taken)} / ${String(capacity)}`} />)}</Cells>
        </>
      ) : null}
    </>
  )
}
