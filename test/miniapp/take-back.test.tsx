/** Taking back the wish to join a household, while it waits. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import HomePage from '@/pages/home'
import InboxPage from '@/pages/inbox'
import MePage from '@/pages/me'
import { setPreferences } from '@/session/preferences'
import type { Household } from '@shared/identity'
import { newId } from '@shared/ids'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone } from './support/taro'

const join = newId('join')
const waiting: Household = {
  id: newId('household'), place: 'b', community: 'c', communityName: '幸福社区', label: '怡康苑 3栋 1401', waiting: true,
  members: [{ id: newId('member'), name: '陈岚', account: true, me: true, waiting: true, join }],
}
const me = aMe({ households: [waiting] })
const settled = () => new Promise((done) => setTimeout(done))
const takenBack = () => phone.requests.filter((asked) => asked.method === 'DELETE')

async function tap(name: string): Promise<void> {
  await act(async () => { fireEvent.click(screen.getAllByRole('button', { name }).at(-1) as HTMLElement); await settled() })
}

async function show(Page: typeof MePage, answer: () => ReturnType<typeof ok> | ReturnType<typeof no>): Promise<void> {
  phone.answerWith(({ url, method }) => {
    if (method === 'DELETE') return answer()
    return url === '/me' ? ok(me) : no(404, 'not-found')
  })
  await act(async () => { render(<Page />); await settled() })
}

beforeEach(async () => {
  phone.reset()
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(me)
  phone.requests.length = 0
})

test.each([['Me', MePage], ['the home page', HomePage]] as const)('from %s, after a question; the household is gone then', async (_, Page) => {
  await show(Page, () => ok({ ...me, households: [] }))
  await tap('撤回申请')
  expect(takenBack()).toEqual([])
  expect(screen.getByRole('dialog', { name: '撤回加入的申请？' })).toBeTruthy()
  await tap('撤回申请')
  expect(takenBack()).toMatchObject([{ url: `/households/${waiting.id}/joins/${join}` }])
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.queryByRole('button', { name: '撤回申请' })).toBeNull()
})

test.each([['the home page', HomePage], ['my requests', InboxPage]] as const)('it stays in sight on %s while it waits, also beside a home that one has', async (_, Page) => {
  const home: Household = { ...waiting, id: newId('household'), label: '锦绣园 1栋 101', waiting: false, members: [{ id: newId('member'), name: '陈岚', account: true, me: true, waiting: false }] }
  for (const households of [[home, waiting], [waiting]]) {
    await signedInAs(aMe({ households }))
    phone.answerWith(({ url }) => (url.startsWith('/reports') || url.startsWith('/notices') ? ok({ items: [] }) : no(404, 'not-found')))
    await act(async () => { render(<Page />); await settled() })
    expect(screen.getByText('正在等待确认')).toBeTruthy()
    expect(screen.getByText(/您申请加入 怡康苑 3栋 1401/)).toBeTruthy()
    expect(screen.getByRole('button', { name: '撤回申请' })).toBeTruthy()
    cleanup()
  }
})

test('how far it is and with whom stands beside it', async () => {
  const told = async (wish: Household['wish']): Promise<string | null | undefined> => {
    const mine = aMe({ households: [{ ...waiting, wish }] })
    await signedInAs(mine)
    phone.answerWith(({ url }) => (url === '/me' ? ok(mine) : no(404, 'not-found')))
    await act(async () => { render(<HomePage />); await settled() })
    const text = document.getElementById(`waiting-${waiting.id}`)?.textContent
    cleanup()
    return text
  }
  expect(await told({ state: 'open', place: '第一网格' })).toContain('等待核实第一网格')
  expect(await told({ state: 'held', place: '第一网格', holder: '李敏' })).toContain('正在核实李敏 在办')
})

test('whoever thinks better of it sends nothing', async () => {
  await show(MePage, () => no(500, 'failed'))
  await tap('撤回申请')
  await tap('取消')
  expect(takenBack()).toEqual([])
})

test.each([['held', '李敏 已经接手了'], ['closed', '这件事已经办结']])('too late (%s) is said, and then how it stands is read anew', async (code, message) => {
  await show(MePage, () => ({ statusCode: 409, data: { error: { code, message, fields: [] } } }))
  await tap('撤回申请')
  await tap('撤回申请')
  expect(screen.getByRole('alert').textContent).toContain(message)
  const before = phone.requests.length
  await tap('取消')
  expect(phone.requests.slice(before).map((asked) => asked.url)).toContain('/me')
})

test('where nothing waits nothing can be taken back', async () => {
  const settledHome: Household = { ...waiting, waiting: false, members: [{ id: newId('member'), name: '陈岚', account: true, me: true, waiting: false }] }
  await signedInAs(aMe({ households: [settledHome] }))
  phone.answerWith(({ url }) => (url === '/me' ? ok({ ...me, households: [settledHome] }) : no(404, 'not-found')))
  await act(async () => { render(<MePage />); await settled() })
  expect(screen.queryByRole('button', { name: '撤回申请' })).toBeNull()
})
