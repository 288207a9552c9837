/** A session that ran out and cannot be renewed: every page says so, and nothing else of the person before is to be seen or tapped. */
import { act, fireEvent, render, screen } from '@testing-library/react'
import type { FC } from 'react'
import ConsentsPage from '@/features/identity/pages/consents'
import MembersPage from '@/features/identity/pages/members'
import NamePage from '@/features/identity/pages/name'
import ReportsPage from '@/features/filed/pages/list'
import HomePage from '@/pages/home'
import InboxPage from '@/pages/inbox'
import MePage from '@/pages/me'
import { leave } from '@/session/leave'
import { putMe, refreshMe } from '@/session/me'
import { setPreferences } from '@/session/preferences'
import { signIn } from '@/session/sign-in'
import { newId } from '@shared/ids'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone } from './support/taro'

const said = '登录已过期，请重新登录'
const me = aMe({
  name: '陈岚',
  households: [{ id: newId('household'), place: 'b', community: 'c', communityName: '幸福社区', label: '怡康苑 3栋', waiting: false, members: [{ id: newId('member'), name: '陈岚', account: true, me: true, waiting: false }] }],
})
/** What is to be seen: the page behind is hidden, from screen readers too. */
const saying = (): number => screen.queryAllByRole('status').filter((one) => one.textContent?.includes(said)).length
const settled = () => new Promise((done) => setTimeout(done))
const runOut = (renewal: () => ReturnType<typeof no> | Promise<never>) => {
  phone.answerWith(({ url }) => (url === '/sessions' ? renewal() : no(401, 'session-expired')))
}
const buttons = (): (string | null)[] => screen.getAllByRole('button').map((one) => one.getAttribute('aria-label') ?? one.textContent)

async function show(Page: FC): Promise<void> {
  await act(async () => { render(<Page />); await settled() })
}

beforeEach(async () => {
  phone.reset()
  act(() => { leave(); setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(me)
  runOut(() => no(401, 'code-refused'))
})

test.each<[string, FC, readonly string[]]>([
  ['home', HomePage, ['长辈版大字', 'Switch to English']], ['inbox', InboxPage, ['长辈版大字', 'Switch to English']], ['me', MePage, ['长辈版大字', 'Switch to English']],
  ['members', MembersPage, []], ['reports', ReportsPage, []], ['consents', ConsentsPage, []],
])('%s says so and offers only to sign in', async (_, Page, switches) => {
  await show(Page)
  await act(refreshMe)
  expect(saying()).toBe(1)
  expect(buttons()).toEqual([...switches, '登录'])
  expect(screen.queryByText('网络断开了，下面是之前的内容')).toBeNull()
})

test('the dead token is dropped, and nothing more is sent with it', async () => {
  await act(refreshMe)
  expect(phone.storage.has('token')).toBe(false)
  const before = phone.requests.length
  await act(refreshMe)
  expect(phone.requests).toHaveLength(before)
})

test('a browser that nobody was chosen in is told the same', async () => {
  phone.storage.delete('local-code')
  await show(MembersPage)
  await act(refreshMe)
  expect(saying()).toBe(1)
  expect(phone.storage.has('token')).toBe(false)
})

test('a network that goes while the session is renewed does not end it', async () => {
  jest.useFakeTimers({ advanceTimers: 200 })
  runOut(() => Promise.reject(new Error('request:fail')))
  await show(MembersPage)
  await act(refreshMe)
  jest.useRealTimers()
  expect(saying()).toBe(0)
  expect(phone.storage.get('token')).toBe('token')
  expect(document.getElementById('members')).toBeTruthy()
})

async function typeAndRunOut(): Promise<void> {
  await show(NamePage)
  fireEvent.change(screen.getByRole('textbox', { name: '您的姓名' }), { target: { value: '陈小岚' } })
  await act(async () => { fireEvent.click(screen.getByRole('button', { name: '保存' })); await settled() })
  expect(saying()).toBe(1)
  expect(screen.queryByRole('textbox')).toBeNull()
}

async function signedInAgainAs(who: typeof me): Promise<void> {
  phone.answerWith(() => ok({ token: 'new', expires: '' }))
  await act(async () => { await signIn() })
  expect(saying()).toBe(1) // until it is known who came
  act(() => { putMe(who) })
}

test('what was typed is there again once the same person has signed in', async () => {
  await typeAndRunOut()
  await signedInAgainAs(me)
  expect(saying()).toBe(0)
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: '您的姓名' }).value).toBe('陈小岚')
})

test('another person does not find it', async () => {
  await typeAndRunOut()
  await signedInAgainAs(aMe({ name: '刘洋' }))
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: '您的姓名' }).value).toBe('刘洋')
})
