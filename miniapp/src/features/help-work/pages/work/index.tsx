import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { HelpForWorker } from '@shared/help'
import { idAs } from '@shared/ids'
import type { TaskDetail } from '@shared/inbox'
import { kindRow } from '@shared/task-kinds'
import { HelpFacts } from '@/features/inbox/components/help-facts'
import { api } from '@/api/client'
import { useLoaded } from '@/api/use-loaded'
import { helpWorkWords } from '@/i18n/help-work'
import { useSay, useWords } from '@/i18n/words'
import { useAskedId } from '@/session/asked-id'
import { currentDuties } from '@/session/me'
import { NeedsMe } from '@/session/needs'
import { givenFor, useRevealed } from '@/session/revealed'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { PageTitle } from '@/ui/heading'
import { Loaded, NotFound } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { StateView } from '@/ui/state-view'
import { CarrierWord } from '../../components/carrier-word'
import { api as helpApi } from '@/features/help/api'
import { OpenBills } from '@/features/help/components/open-bills'
import { HelpWork } from '@/features/help/components/help-work'
import { RateSheet } from '@/features/help/components/rate-sheet'

const isLive = ({ task: { state } }: TaskDetail): boolean => state === 'open' || state === 'held'

/** Their own stands with what they bring. */
const others = ({ money = [], bringing }: HelpForWorker) => money.filter(({ bill }) => !bringing?.bill || bill !== (bringing.earlier?.length ?? 0))

const dial = (phoneNumber: string): void => { void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined) }

/** Where to, and the numbers that were shown for this task. */
function Where({ detail: { task, household } }: { detail: TaskDetail }) {
  const words = useWords(helpWorkWords)
  const [phone, given] = [useRevealed(task.id), useRevealed(givenFor(task.id))]
  return (
    <Card>
      <View className='stack stack--s'>
        <View className='strong'>{household.label}</View>
        {phone ? <Button id='dial' icon='phone' onTap={() => { dial(phone) }}>{words.dial(phone)}</Button> : <View className='small'>{phone === '' ? words.noPhone : words.reveal}</View>}
        {given ? <Button id='dial-given' icon='phone' onTap={() => { dial(given) }}>{words.dialGiven(given)}</Button> : null}
      </View>
    </Card>
  )
}

/** `rates`: may correct how urgent it is. */
function Doing({ id, rates }: { id: string; rates: boolean }) {
  const words = useWords(helpWorkWords)
  const say = useSay()
  const loaded = useLoaded(id, () => api.tasks.read({ params: { task: id } }))
  const again = (): void => { void loaded.reload() }
  // Closed by the word of whoever got it, it opens for nobody any more who was lent for it.
  if (loaded.refusal?.code === 'not-found') return <StateView id='work-over' art='done' title={words.ended} text={words.endedText}><Button id='see-brought' look='main' onTap={() => { goTo('helpBrought') }}>{words.brought}</Button></StateView>
  return (
    <Loaded of={loaded} lines={8}>
      {(detail) => (detail.request.kind !== 'help' ? <NotFound /> : (
        <View id='work-view'>
          <PageTitle>{say(kindRow(detail.task.kind).title)} · {detail.task.mine ? detail.people[0]?.name : detail.task.who}</PageTitle>
          {detail.task.mine ? <Where detail={detail} /> : null}
          <HelpWork help={detail.request.help} onDone={again} />
          <Card><HelpFacts help={detail.request.help} /></Card>
          {rates ? <OpenBills of={others(detail.request.help)} send={async (body) => { await helpApi.help.paidToCarrier({ params: { help: idAs('help', id) }, body }); again() }} /> : null}
          <CarrierWord help={detail.request.help} onDone={again} />
          <View className='stack stack--s'>
            {rates && isLive(detail) ? <RateSheet help={detail.request.help} onDone={again} /> : null}
            <Button id='see-task' look='quiet' onTap={() => { goTo('task', { id }) }}>{words.task}</Button>
          </View>
        </View>
      ))}
    </Loaded>
  )
}

/** What whoever has a request for help in hand does with it, step by step; whoever only looks may say how urgent it is. */
export default function HelpWorkPage() {
  const words = useWords(helpWorkWords)
  const id = useAskedId('task')
  return <Page id='help-work-page' title={words.title}>{id === undefined ? <NotFound /> : <NeedsMe>{(me) => <Doing id={id} rates={currentDuties(me).some(({ role }) => role !== 'volunteer')} />}</NeedsMe>}</Page>
}
