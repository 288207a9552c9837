import { View } from '@tarojs/components'
import type { RiskList } from '@shared/risk'
import { riskWords } from '@/i18n/risk'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { Cell, Cells } from '@/ui/cell'
import { Facts } from '@/ui/facts'
import { Warning } from '@/ui/warning'
import { RowCell } from './row-cell'

/** What a list has, and what of it is not understood or not sure. */
export function ListFacts({ of }: { of: RiskList }) {
  const [words, when] = [useWords(riskWords), useWhen()]
  const { file, by, at, effective, rows, repeated, levels, understood, districts, problems, unsure, version, placeless, aside } = of
  const [lost, kept] = [problems.shown.filter((one) => one.lost), problems.shown.filter((one) => !one.lost)]
  const unclear = understood.city + understood.province
  const facts = [
    ...(version === undefined ? [] : [{ name: words.nth, value: words.version(version) }]), { name: words.effective, value: when.alone(when.moment(effective)) },
    { name: words.file, value: `${file} · ${words.by(by, when.moment(at))}` }, { name: words.rows, value: <View><View>{words.rowsOf(rows, repeated)}</View><View>{words.levels(levels.high, levels.medium)}</View></View> },
    { name: words.matched, value: words.matchedOf(understood.district, rows) }, { name: words.districts, value: String(districts) }, ...(aside ? [{ name: words.lost(placeless), value: words.asideBy(aside.by, aside.reason) }] : []),
  ]
  return (
    <>
      <Card><Facts id='list-facts' of={facts} /></Card>
      {placeless > 0 ? (
        <>
          <Warning id='list-lost' title={words.lost(placeless)} text={words.lostText} />
          <Cells id='list-lost-rows'>{lost.map(({ row, message }) => <Cell key={row} title={words.row(row)} note={message} />)}</Cells>
          {lost.length < placeless ? <View className='small'>{words.firstOf(lost.length)}</View> : null}
        </>
      ) : null}
      {problems.rows > placeless ? (
        <>
          <Warning id='list-wrong' title={words.wrong(problems.rows - placeless)} text={words.wrongText} />
          <Cells id='list-problems'>{kept.map(({ row, message }) => <Cell key={`${String(row)} ${message}`} title={words.row(row)} note={message} />)}</Cells>
          {kept.length < problems.rows - placeless ? <View className='small'>{words.firstOf(kept.length)}</View> : null}
        </>
      ) : null}
      {unclear > 0 ? (
        <>
          <Warning id='list-unsure' title={words.unsure(unclear)} text={words.unsureText} />
          <Cells>{unsure.map((one) => <RowCell key={`${String(one.row)} ${one.level}`} of={one} />)}</Cells>
          {unsure.length < unclear ? <View className='small'>{words.firstOf(unsure.length)}</View> : null}
        </>
      ) : null}
    </>
  )
}
