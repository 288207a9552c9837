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
  const { file, by, at, effective, rows, repeated, levels, understood, districts, problems, unsure, version } = of
  const unclear = understood.city + understood.province
  const facts = [
    ...(version === undefined ? [] : [{ name: words.nth, value: words.version(version) }]), { name: words.effective, value: when.alone(when.moment(effective)) },
    { name: words.file, value: `${file} · ${words.by(by, when.moment(at))}` }, { name: words.rows, value: <View><View>{words.rowsOf(rows, repeated)}</View><View>{words.levels(levels.high, levels.medium)}</View></View> },
    { name: words.matched, value: words.matchedOf(understood.district, rows) }, { name: words.districts, value: String(districts) },
  ]
  return (
    <>
      <Card><Facts id='list-facts' of={facts} /></Card>
      {problems.rows > 0 ? (
        <>
          <Warning id='list-wrong' title={words.wrong(problems.rows)} text={words.wrongText} />
          <Cells id='list-problems'>{problems.shown.map(({ row, message }) => <Cell key={`${String(row)} ${message}`} title={words.row(row)} note={message} />)}</Cells>
          {problems.shown.length < problems.rows ? <View className='small'>{words.firstOf(problems.shown.length)}</View> : null}
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
