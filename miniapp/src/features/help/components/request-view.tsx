import { View } from '@tarojs/components'
import type { HelpDetail } from '@shared/help'
import { isLastStep, languageWords } from '@shared/help-kinds'
import { urgencyCases } from '@shared/help-urgency'
import { kindRow } from '@shared/task-kinds'
import { taskNext } from '@shared/task-next'
import { helpFactWords } from '@/i18n/help-facts'
import { helpMineWords } from '@/i18n/help-mine'
import { taskWords } from '@/i18n/tasks'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { CardTitle, PageTitle, Title } from '@/ui/heading'
import { api } from '../api'
import { laterBills, openMoney } from '../open-money'
import { AskedQuestions } from './asked-questions'
import { CarrierCard, KitAndBill } from './bringing-card'
import { Emergency } from './emergency'
import { HelpPhotos } from './help-photos'
import { HelpStateTag } from './help-state-tag'
import { useNeedFacts } from './need-facts'
import { OpenBills } from './open-bills'
import { RequestActs } from './request-acts'
import { Story } from './story'
import { ThankPictures } from './thank-pictures'
import { Word } from './word'

interface RequestViewProps { detail: HelpDetail; onChange: (detail: HelpDetail) => void; onStale: () => void }
type Detail = { detail: HelpDetail }

const isLive = ({ state }: HelpDetail): boolean => state === 'open' || state === 'held'

/** What happens next, with whom it is, and until when. */
function Next({ detail }: Detail) {
  const words = useWords(helpMineWords)
  const say = useSay()
  const when = useWhen()
  const { state, help: { need: { kind } }, bringing: { step, check, bill }, holder, place, due } = detail
  const money = openMoney(bill, words)
  const next = taskNext.help
  const plain = state === 'held' ? next.held : state === 'resolved' ? next.resolved : next.open
  const text = check ? words.checkNext : isLastStep(kind, step) ? words.waitWord : say(plain)
  if (state === 'withdrawn' || state === 'merged') return null
  return (
    <Card tone='brand'>
      <CardTitle>{words.next}</CardTitle>
      <View id='what-next'>{text}</View>
      {state === 'resolved' && money ? <View id='money-open' className='strong'>{words.moneyOpen(money)}</View> : null}
      {isLive(detail) ? <View className='small'>{holder && state === 'held' ? words.holder(holder) : words.place(place)} · {words.due(when.moment(due))}</View> : null}
    </Card>
  )
}

/** What was asked for, for whom, by whom, and why it is as urgent as it is. */
function Content({ detail: { help, rated } }: Detail) {
  const words = useWords(helpMineWords)
  const names = useWords(helpFactWords)
  const task = useWords(taskWords)
  const say = useSay()
  const factsOf = useNeedFacts()
  const why = urgencyCases.find((one) => one.code === rated.because)?.why
  const facts = [
    { name: words.whom, value: `${help.who}\n${help.label}` }, { name: words.asker, value: help.desk ? words.desk(help.asker) : help.asker }, ...(help.phone ? [{ name: words.phone, value: help.phone }] : []),
    ...(help.language ? [{ name: names.language, value: say(languageWords[help.language]) }] : []), ...factsOf(help.need),
    { name: task.urgencies[rated.urgency], value: rated.corrected ? words.corrected(rated.corrected.by, rated.corrected.text) : why ? say(why) : '' },
  ]
  return <><Title>{words.content}</Title><Card><Facts id='help-content' of={facts} /></Card></>
}

/** A request as those see it who asked or whom it is for: first what is theirs to do now. */
export function RequestView({ detail, onChange, onStale }: RequestViewProps) {
  const say = useSay()
  const { help, state, emergency } = detail
  return (
    <View id='help-view'>
      <PageTitle>{say(kindRow(help.need.kind).title)} · {help.who}</PageTitle>
      <View className='row row--between field'><View id='reference' className='reference'>{help.reference}</View><View id='help-state'><HelpStateTag state={state} /></View></View>
      {emergency && isLive(detail) ? <Emergency sign={emergency.sign} address={emergency.address} /> : null}
      <AskedQuestions detail={detail} onChange={onChange} />
      <Next detail={detail} />
      <Word detail={detail} onChange={onChange} onStale={onStale} />
      <ThankPictures detail={detail} onChange={onChange} onStale={onStale} />
      <CarrierCard detail={detail} />
      <KitAndBill detail={detail} />
      <OpenBills of={laterBills(detail)} send={async (said) => { onChange(await api.help.paid({ params: { help: help.id }, body: said })) }} />
      <HelpPhotos help={help.id} names={detail.bringing.photos} />
      <Content detail={detail} />
      <Story detail={detail} />
      <RequestActs detail={detail} onChange={onChange} onStale={onStale} />
    </View>
  )
}
