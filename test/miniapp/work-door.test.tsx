/** The home page of someone who works here and has registered no home: the inbox first, with what waits in it. */
import { act, render, screen } from '@testing-library/react'
import HomePage from '@/pages/home'
import { leave } from '@/session/leave'
import { setPreferences } from '@/session/preferences'
import type { Me } from '@shared/identity'
import type { TaskLine } from '@shared/inbox'
import { newId } from '@shared/ids'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { aTaskDetail } from './support/tasks'
import { phone } from './support/taro'

const duty = (role: Me['duties'][number]['role'], place: string, placeName: string) => ({ role, place, placeName, from: '2026-01-01T00:00:00Z' })
const line = (known: Partial<TaskLine>): TaskLine => ({ ...aTaskDetail().task, id: newId('task'), due: '2099-01-01T00:00:00Z', state: 'open', mine: false, ...known })
const lines = [line({ due: '2020-01-01T00:00:00Z' }), line({}), line({ state: 'held', mine: true }), line({ state: 'held' })]
const late = [lines[0], line({ due: '2020-01-01T00:00:00Z' }), line({ due: '2020-01-01T00:00:00Z', state: 'held' })]
const door = (): string | null | undefined => document.getElementById('go-inbox')?.textContent

async function home(me: Me, cursor?: string): Promise<void> {
  act(leave)
  await signedInAs(me)
  phone.answerWith(({ url }) => {
    if (url === '/tasks/mine') return ok({ items: lines.filter((one) => one.mine) })
    if (url.includes('overdue=true')) return ok({ items: late })
    if (url.startsWith('/tasks?')) return ok({ items: lines, ...(cursor ? { cursor } : {}) })
    return url === '/me' ? ok(me) : no(404, 'not-found')
  })
  await act(async () => { render(<HomePage />); await new Promise((done) => setTimeout(done)) })
}

beforeEach(() => {
  phone.reset()
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
})

test('counts what is free, what is with me and what is overdue, and stands before all else', async () => {
  await home(aMe({ duties: [duty('grid-worker', 'g1', '第一网格')] }))
  expect(door()).toBe('待我处理 · 第一网格待接手 2 · 我在办 1 · 已超时 1')
  const [inbox, register] = screen.getAllByRole('button').filter((one) => ['go-inbox', 'go-household'].includes(one.id)).map((one) => one.id)
  expect([inbox, register]).toEqual(['go-inbox', 'go-household'])
})

test('where a page does not hold all, says so of what is free, and counts what is mine and overdue in lists of their own', async () => {
  await home(aMe({ duties: [duty('grid-worker', 'g1', '第一网格')] }), 'more')
  expect(door()).toBe('待我处理 · 第一网格待接手 至少 2 · 我在办 1 · 已超时 3')
  act(() => { setPreferences({ lang: 'en' }) })
  expect(door()).toContain('2 or more free · 1 with me · 3 overdue')
})

test('a supervisor, whose tasks stand in many communities, is counted nothing', async () => {
  await home(aMe({ duties: [duty('supervisor', '4201', '武汉市')] }))
  expect(phone.requests.filter((asked) => asked.url.startsWith('/tasks'))).toEqual([])
  expect(door()).toContain('打开收件箱')
})
