import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { HelpDetail } from '@shared/help'
import { helpStepWords, stepsOf, type HelpStep } from '@shared/help-kinds'
import { kitWords } from '@shared/help-kit'
import { yuan } from '@shared/money'
import { helpMineWords } from '@/i18n/help-mine'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Facts, type Fact } from '@/ui/facts'
import { CardTitle } from '@/ui/heading'
import { Steps } from '@/ui/steps'

type Detail = { detail: HelpDetail }
type Bill = NonNullable<HelpDetail['bringing']['bill']>

/** How far it is, step by step. */
function HowFar({ detail: { help, bringing, state } }: Detail) {
  const say = useSay()
  const steps: readonly HelpStep[] = stepsOf[help.need.kind]
  if (steps.length === 0 || state !== 'held') return null
  const at = bringing.step ? steps.indexOf(bringing.step) + 1 : 0
  return <Steps at={at} of={steps.length} words={steps.map((step, index) => `${index < at ? '✓ ' : ''}${say(helpStepWords[step])}`).join(' → ')} />
}

/** Who has it, and where they can be called. */
export function CarrierCard({ detail }: Detail) {
  const words = useWords(helpMineWords)
  const { holder, state, bringing } = detail
  if (!holder || state !== 'held') return null
  const { phone } = bringing
  return (
    <Card id='carrier'>
      <CardTitle>{words.carrier}</CardTitle>
      <View className='field'>{holder}</View>
      <HowFar detail={detail} />
      {phone ? <Button id='call-carrier' icon='phone' onTap={() => { void Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined) }}>{words.callCarrier(phone)}</Button> : <View className='small'>{words.carrierNone}</View>}
    </Card>
  )
}

/** What was taken along and came back, what it cost, what was bought instead. */
export function KitAndBill({ detail: { help, bringing: { kit, bill, earlier = [], instead } } }: Detail) {
  const words = useWords(helpMineWords)
  const say = useSay()
  const when = useWhen()
  const nameOf = (line: string): string => (help.need.kind === 'medicine' ? help.need.lines.find((one) => one.id === line)?.name ?? '' : '')
  const taken = kit.flatMap(({ item, given, back, elsewhere }): Fact[] => (given ? [{ name: say(kitWords[item]), value: [words.kitGiven(when.moment(given.at)), ...(back ? [words.kitBack(when.moment(back.at))] : []), ...(elsewhere ? [words.kitWith(given.by)] : [])].join('\n') }] : []))
  const restOf = ({ balance, settled }: Bill): string => (balance === 0 ? '' : settled ? `${words.settled} ¥${yuan(Math.abs(balance))}` : `${balance > 0 ? words.back : words.owed} ¥${yuan(Math.abs(balance))} · ${words.open}`)
  const before = earlier.map((one): Fact => ({ name: one.by ?? words.cost, value: [`${words.cost} ¥${yuan(one.cost)}`, restOf(one)].filter(Boolean).join('\n') }))
  const balance = bill?.balance ?? 0
  const money: Fact[] = bill ? [
    { name: words.cost, value: `¥${yuan(bill.cost)}` }, ...(bill.given > 0 ? [{ name: words.given, value: `¥${yuan(bill.given)}` }] : []),
    ...(balance === 0 ? [] : [bill.settled ? { name: words.settled, value: `¥${yuan(Math.abs(balance))}` } : { name: balance > 0 ? words.back : words.owed, value: `¥${yuan(Math.abs(balance))} · ${words.open}` }]),
  ] : []
  const swapped: Fact[] = instead.map(({ line, name }) => ({ name: nameOf(line), value: `${words.instead} ${name}` }))
  return (
    <>
      {taken.length > 0 ? <Card><CardTitle>{words.kit}</CardTitle><Facts id='kit-facts' of={taken} /></Card> : null}
      {money.length + swapped.length + before.length > 0 ? <Card><CardTitle>{words.bill}</CardTitle><Facts id='bill-facts' of={[...money, ...swapped, ...before]} /></Card> : null}
    </>
  )
}
