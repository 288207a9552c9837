import { View } from '@tarojs/components'
import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { Words } from '@shared/words'
import { roles, roleWords } from '@shared/duties'
import { send } from '@/api/send'
import { useAct } from '@/api/use-act'
import { useLoaded } from '@/api/use-loaded'
import { dictionary, useSay, useWords } from '@/i18n/words'
import { sayMoment } from '@/i18n/when'
import { endSession } from '@/session/leave'
import { keep } from '@/session/kept'
import { refreshMe } from '@/session/me'
import { usePreferences } from '@/session/preferences'
import { signIn } from '@/session/sign-in'
import { goBackSignedIn } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Cell, Cells } from '@/ui/cell'
import { Title } from '@/ui/heading'
import { Loaded, RefusalNote } from '@/ui/loaded'
import { Page } from '@/ui/page'

interface Person { readonly key: string; readonly name: string; readonly words: Words; readonly role?: string }

const localWords = dictionary(
  { title: '本机演示', text: '这一页只在本机运行时才有：选一个人，用 TA 的身份登录。', clock: '时钟', now: (at: string) => `现在是 ${at}`, moving: '正在拨钟，到期的事正在办……', half: '往前 30 分钟', hour: '往前 1 小时', day: '往前 1 天' },
  { title: 'Local demo', text: 'This page exists only on your own machine: choose a person to be.', clock: 'Clock', now: (at) => `It is ${at}`, moving: 'Moving the clock; what falls due is being done …', half: '30 minutes forward', hour: 'One hour forward', day: 'One day forward' },
)

function isPerson(one: unknown): one is Person {
  return typeof one === 'object' && one !== null && 'key' in one && typeof one.key === 'string' && 'name' in one && typeof one.name === 'string' && 'words' in one && typeof one.words === 'object'
}

async function readPeople(): Promise<readonly Person[]> {
  const answer = await send({ method: 'GET', url: '/local/people' })
  const people: unknown = typeof answer === 'object' && answer !== null && 'people' in answer ? answer.people : []
  return Array.isArray(people) ? people.filter(isPerson) : []
}

const nowOf = (answer: unknown): string => (typeof answer === 'object' && answer !== null && 'now' in answer ? String(answer.now) : '')

/** Against a day of another year a date is said whole. */
const longAgo = '2000-01-01'

/** Closes, due times and daily checks can be lived through by moving the local server's clock. */
function Clock() {
  const words = useWords(localWords)
  const { lang } = usePreferences()
  const act = useAct()
  const clock = useLoaded('clock', async () => nowOf(await send({ method: 'GET', url: '/local/clock' })))
  const move = (minutes: number): void => {
    void act.run(async () => { clock.put(nowOf(await send({ method: 'POST', url: '/local/clock', body: { forward: minutes } }))) })
  }
  return (
    <Card>
      <View className='stack stack--s'>
        <Loaded of={clock} lines={1}>{(at) => <View id='clock-now' className='strong'>{words.now(sayMoment(at, lang, longAgo))}</View>}</Loaded>
        {act.busy ? <View id='clock-moving' className='small'>{words.moving}</View> : null}
        <RefusalNote refusal={act.refusal} id='clock-refusal' />
        <View className='btns'>
          <Button id='clock-half' icon='clock' busy={act.busy} onTap={() => { move(30) }}>{words.half}</Button>
          <Button id='clock-hour' icon='clock' busy={act.busy} onTap={() => { move(60) }}>{words.hour}</Button>
          <Button id='clock-day' icon='clock' busy={act.busy} onTap={() => { move(1440) }}>{words.day}</Button>
        </View>
      </View>
    </Card>
  )
}

function People() {
  const { to } = Taro.useRouter().params
  const say = useSay()
  const act = useAct()
  const [chosen, setChosen] = useState('')
  const people = useLoaded('people', readPeople)
  const be = ({ key }: Person): void => {
    setChosen(key)
    void act.run(async () => {
      endSession()
      keep('local-code', `demo:${key}`)
      await signIn()
      await refreshMe()
      goBackSignedIn(to)
    })
  }
  const roleOf = ({ role }: Person): string => {
    const known = roles.find((one) => one === role)
    return known ? say(roleWords[known]) : ''
  }
  return (
    <>
      <RefusalNote refusal={act.refusal} />
      <Loaded of={people} lines={8}>
        {(all) => <Cells>{all.map((person) => <Cell key={person.key} id={`person-${person.key}`} icon='person' on={chosen === person.key} title={person.name} note={say(person.words)} value={roleOf(person)} onTap={() => { be(person) }} />)}</Cells>}
      </Loaded>
    </>
  )
}

export default function PeoplePage() {
  const words = useWords(localWords)
  return (
    <Page id='people-page' title={words.title} open>
      <View className='lead'>{words.text}</View>
      <People />
      <Title>{words.clock}</Title>
      <Clock />
    </Page>
  )
}
