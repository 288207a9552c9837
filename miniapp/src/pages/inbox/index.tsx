import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Me } from '@shared/identity'
import { coreWords } from '@/i18n/core'
import { inboxWords } from '@/i18n/inbox'
import { presenceWords } from '@/i18n/presence'
import { useWords } from '@/i18n/words'
import { TaskView } from '@/features/inbox/components/task-view'
import { currentDuties, inboxDuties, refreshMe, useMe } from '@/session/me'
import { OnDuty } from '@/session/on-duty'
import { useUnread } from '@/session/unread'
import { useTabPage } from '@/session/use-tab-page'
import { goSignIn, goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { RefusalView } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { Skeleton } from '@/ui/skeleton'
import { StateView } from '@/ui/state-view'
import { Tabs } from '@/ui/tabs'
import { Held } from './held'
import { Notices, Requests } from './requests'
import { Tasks } from './tasks'

type Section = 'tasks' | 'duty' | 'requests' | 'notices'
const twoPanes = (): boolean => process.env.TARO_ENV === 'h5' && Taro.getWindowInfo().windowWidth >= 900

/** Written as one expression, so that the phone's main package does not carry what only browsers show there. */
function Side({ task, onChange }: { task?: string; onChange: () => void }) {
  const words = useWords(inboxWords)
  return process.env.TARO_ENV === 'h5' ? (
    <View key={task ?? ''} className='two-panes__side'>
      {task ? <TaskView id={task} beside onChange={onChange} /> : <StateView art='empty' title={words.pick} text={words.pickText} />}
    </View>
  ) : null
}

/** When I am there, and who else is; they share a line with others. */
function Ways({ me }: { me: Me }) {
  const words = useWords(presenceWords)
  const files = inboxDuties(me).some((duty) => duty.role !== 'supervisor')
  return (
    <>
      <Button id='go-hours' look='quiet' fit onTap={() => { goTo('hours') }}>{words.hours}</Button>
      <Button id='go-rota' look='quiet' fit onTap={() => { goTo('rota') }}>{words.rota}</Button>
      {files ? <Button id='go-desk' look='quiet' fit onTap={() => { goTo('desk') }}>{words.desk}</Button> : null}
    </>
  )
}

/** Two panes where a mouse has room for them; a page of its own on a phone. */
function Work({ me }: { me: Me }) {
  const [open, setOpen] = useState<string>()
  const [version, setVersion] = useState(0)
  const openTask = (task: string): void => {
    if (twoPanes()) setOpen(task)
    else goTo('task', { id: task })
  }
  return (
    <View className='two-panes'>
      <View className='two-panes__main'>
        <OnDuty me={me} duties={currentDuties(me)} />
        <Tasks duties={inboxDuties(me)} ways={<Ways me={me} />} open={open} version={version} onOpen={openTask} />
      </View>
      <Side task={open} onChange={() => { setVersion(version + 1) }} />
    </View>
  )
}

function Content({ me }: { me: Me }) {
  const words = useWords(inboxWords)
  const unread = useUnread()
  const worker = inboxDuties(me).length > 0
  const serving = !worker && currentDuties(me).length > 0
  const presence = useWords(presenceWords)
  const [chosen, setChosen] = useState<Section>()
  const section = chosen ?? (worker ? 'tasks' : serving ? 'duty' : 'requests')
  const tabs = [...(worker ? [{ value: 'tasks' as const, name: words.tasks }] : []), ...(serving ? [{ value: 'duty' as const, name: presence.tab }] : []), { value: 'requests' as const, name: words.requests }, { value: 'notices' as const, name: words.notices, count: unread }]
  return (
    <>
      <Tabs id='inbox' label={words.sections} tabs={tabs} on={section} onChange={setChosen} />
      {section === 'tasks' ? <Work me={me} /> : null}
      {section === 'duty' && serving ? <View id='duty-alone'><OnDuty me={me} duties={currentDuties(me)} /><Held /><View className='chips'><Ways me={me} /></View><View className='card small'>{currentDuties(me).some(({ role }) => role === 'leader') ? presence.bagsOnly : presence.noInbox}</View></View> : null}
      {section === 'requests' ? <Requests me={me} /> : null}
      {section === 'notices' ? <Notices unread={unread} /> : null}
    </>
  )
}

export default function InboxPage() {
  const words = useWords(inboxWords)
  const core = useWords(coreWords)
  const { signedIn, me, refusal } = useMe()
  useTabPage()
  const trouble = refusal ? <RefusalView refusal={refusal} onAgain={() => { void refreshMe() }} /> : <Skeleton label={core.loading} />
  return (
    <Page id='inbox-page' title={words.title} tab wide={me !== undefined && inboxDuties(me).length > 0}>
      {signedIn ? (me ? <Content me={me} /> : trouble) : (
        <StateView id='state-no-sign-in' art='lock' title={core.signedOut} text={words.signedOutText}>
          <Button id='sign-in' look='main' onTap={goSignIn}>{core.signIn}</Button>
        </StateView>
      )}
    </Page>
  )
}
