/** Saying that I am away, standing in for somebody, and what is still held. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import AwayPage from '@/features/duties/pages/away'
import HoursPage from '@/features/duties/pages/hours'
import RotaPage from '@/features/duties/pages/rota'
import InboxPage from '@/pages/inbox'
import { setPreferences } from '@/session/preferences'
import { addDays, shanghaiDay, startOfDay } from '@shared/civil-time'
import type { Duty } from '@shared/duty-schema'
import { newId } from '@shared/ids'
import type { Me } from '@shared/identity'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone } from './support/taro'
import { aTaskDetail } from './support/tasks'

type Answer = { statusCode: number; data: unknown }
const settled = () => new Promise((done) => setTimeout(done))
const today = shanghaiDay(Date.now())
const instant = (days: number): string => startOfDay(addDays(today, days))
const duty: Duty = { place: 'g1', placeName: '第一网格', role: 'grid-worker', from: '2026-01-01T00:00:00Z' }
const colleague = { user: newId('user'), name: '吴霞' }
const absence = { id: newId('absence'), from: instant(-1), until: instant(4), standIn: colleague }
const tap = (found: HTMLElement) => act(async () => { fireEvent.click(found); await settled() })
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const sent = (part: string) => phone.requests.filter((one) => one.url.includes(part) && one.method !== 'GET').map((one) => JSON.parse(one.data ?? 'null') as unknown)

async function opened(page: React.ReactElement, me: Me, answers: Record<string, Answer> = {}, params: Record<string, string> = { place: 'g1', role: 'grid-worker' }): Promise<void> {
  cleanup()
  await signedInAs(me)
  phone.open(params)
  phone.answerWith(({ url }) => {
    const { pathname } = new URL(url, 'https://phone')
    const key = Object.keys(answers).find((one) => pathname.includes(one))
    if (key) return answers[key] ?? no(404, 'not-found')
    if (pathname === '/tasks/mine' || pathname === '/tasks' || pathname === '/duties/stand-ins') return ok({ items: [] })
    return no(404, 'not-found')
  })
  await act(async () => { render(page); await settled() })
}

beforeEach(() => {
  phone.reset()
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
})

const fill = (id: string, value: string) => act(async () => { fireEvent.change(document.getElementById(id) as HTMLElement, { target: { value } }); await settled() })

describe('going away', () => {
  beforeEach(() => { process.env.TARO_ENV = 'h5' })
  afterEach(() => { delete process.env.TARO_ENV })
  const items = [{ ...colleague, role: 'grid-worker' }]

  test('whole days are sent, with whoever stands in', async () => {
    await opened(<AwayPage />, aMe({ duties: [duty] }), { '/stand-ins': ok({ items }), '/absences/': ok({ duties: [{ ...duty, away: [absence] }] }) })
    await fill('away-last', addDays(today, 3))
    await fill('stand-in', colleague.user)
    await tap(button('登记离岗'))
    expect(sent('/absences/')).toEqual([{ place: 'g1', role: 'grid-worker', from: instant(0), until: instant(4), standIn: colleague.user }])
  })

  test('without a last day nothing is sent, and it is said at the field', async () => {
    await opened(<AwayPage />, aMe({ duties: [duty] }), { '/stand-ins': ok({ items }) })
    await tap(button('登记离岗'))
    expect(sent('/absences/')).toEqual([])
    expect(document.getElementById('away-last-error')?.textContent).toContain('请选择日期')
  })

  test('what the server refuses stands at its field', async () => {
    await opened(<AwayPage />, aMe({ duties: [duty] }), { '/stand-ins': ok({ items }), '/absences/': no(422, 'invalid', [{ path: 'from', message: '重叠' }, { path: 'standIn', message: '也离岗' }]) })
    await fill('away-last', addDays(today, 3))
    await tap(button('登记离岗'))
    expect([document.getElementById('away-from-error')?.textContent, document.getElementById('stand-in-error')?.textContent]).toEqual(['重叠', '也离岗'])
  })

  test('where nobody can stand in that is said', async () => {
    await opened(<AwayPage />, aMe({ duties: [duty] }))
    expect(document.getElementById('stand-in-none')).toBeTruthy()
  })

  test('a duty that I only stand in on is none of mine to leave', async () => {
    await opened(<AwayPage />, aMe({ duties: [{ ...duty, standsInFor: { absence: absence.id, ...colleague } }] }))
    expect(document.getElementById('state-not-found')).toBeTruthy()
  })
})

describe('while away', () => {
  const { task } = aTaskDetail()
  const held = { ...task, place: 'g1', mine: true }

  test('the hours say until when and who stands in; coming back is one tap', async () => {
    await opened(<HoursPage />, aMe({ duties: [{ ...duty, away: [absence] }] }), { '/end': ok({ duties: [duty] }) })
    expect(document.getElementById(`away-${absence.id}`)?.textContent).toContain('吴霞 代班')
    expect(screen.queryByRole('checkbox')).toBeNull()
    await tap(button('我回来了'))
    expect(sent('/end')).toEqual([{ place: 'g1', role: 'grid-worker' }])
    expect(document.getElementById(`away-${absence.id}`)).toBeNull()
  })

  test.each([['退回', '/give-back', {}], ['转交给 吴霞', '/hand-over', { user: colleague.user }]])('what is still held is offered: %s', async (name, path, more) => {
    await opened(<HoursPage />, aMe({ duties: [{ ...duty, away: [absence] }] }), { '/tasks/mine': ok({ items: [held, { ...held, id: newId('task'), place: 'elsewhere' }] }), [path]: no(409, 'closed') })
    expect(document.querySelectorAll('[id^="held-"]')).toHaveLength(1)
    await tap(button(name))
    expect(sent(path)).toEqual([{ id: expect.stringMatching(/^evt_/) as string, ...more }])
  })
})

test('a stand-in reads for whom and how long, also before it begins, and declines after being told what that means', async () => {
  const standsIn: Duty = { ...duty, from: instant(1), until: instant(5), standsInFor: { absence: absence.id, user: newId('user'), name: '李敏' } }
  await opened(<HoursPage />, aMe({ duties: [standsIn] }), { '/decline': ok({ duties: [] }) })
  expect(document.getElementById('standing-in')?.textContent).toContain('您代 李敏 值班')
  await tap(button('不代了'))
  expect(sent('/decline')).toEqual([])
  await tap(button('不代了'))
  expect(sent('/decline')).toEqual([{ place: 'g1', role: 'grid-worker' }])
  expect(document.getElementById('hours-none')).toBeTruthy()
})

describe('a role without an inbox', () => {
  const volunteer: Duty = { ...duty, role: 'volunteer' }
  const here = { place: 'g1', placeName: '第一网格', items: [{ name: '陈岚', role: 'volunteer', there: true, me: true }], turnTo: [{ name: '李敏', role: 'grid-worker', there: false, placeName: '第一网格' }] }

  test('reads who serves there and whom to turn to, and what the duty allows', async () => {
    await opened(<RotaPage />, aMe({ duties: [volunteer] }), { '/duties/here': ok(here) })
    expect(document.getElementById('here-rights')?.textContent).toContain('有事找谁')
    expect(document.getElementById('turn-to-0')?.textContent).toMatch(/李敏.*第一网格 · 网格员.*休息中/)
  })

  test('reads the rooms of the group strung as the language does', async () => {
    const rooms = { '/duties/here': ok({ ...here, rooms: ['101', '102', '1单元1402'] }) }
    await opened(<RotaPage />, aMe({ duties: [{ ...duty, role: 'contact-person' }] }), rooms)
    expect(document.getElementById('sight-rooms')?.textContent).toBe('101、102、1单元1402')
    act(() => { setPreferences({ lang: 'en' }) })
    expect(document.getElementById('sight-rooms')?.textContent).toBe('101, 102, 1单元1402')
  })

  test('where nobody is to turn to that is said', async () => {
    await opened(<RotaPage />, aMe({ duties: [volunteer] }), { '/duties/here': ok({ ...here, turnTo: [] }) })
    expect(document.getElementById('turn-to-none')).toBeTruthy()
  })

  test('has its switch and no empty list of tasks in the inbox', async () => {
    await opened(<InboxPage />, aMe({ duties: [volunteer] }), { '/notices/unread': ok({ unread: 0 }) })
    expect(document.getElementById('duty-alone')?.textContent).toContain('没有任务要接')
    expect(screen.getByRole('checkbox')).toBeTruthy()
    expect(document.getElementById('tasks-none')).toBeNull()
    expect(document.getElementById('held')).toBeNull()
  })

  test('who leads group-buys reads there what comes to them', async () => {
    await opened(<InboxPage />, aMe({ duties: [{ ...duty, role: 'leader' }] }), { '/notices/unread': ok({ unread: 0 }) })
    expect(document.getElementById('duty-alone')?.textContent).toMatch(/少了或坏了，会交给您/)
    expect(document.getElementById('duty-alone')?.textContent).not.toContain('没有任务要接')
  })

  test('finds there what was given to them by name, and opens it', async () => {
    const { task } = aTaskDetail()
    await opened(<InboxPage />, aMe({ duties: [{ ...volunteer, role: 'leader' }] }), { '/notices/unread': ok({ unread: 0 }), '/tasks/mine': ok({ items: [{ ...task, kind: 'missing' }] }) })
    expect(document.getElementById('held')?.textContent).toContain('少了或坏了的菜')
    await act(async () => { fireEvent.click(document.getElementById(`task-${task.id}`) as HTMLElement); await Promise.resolve() })
    expect(phone.calls).toContainEqual(expect.objectContaining({ name: 'navigateTo', given: { url: `/features/inbox/pages/task/index?id=${task.id}` } }))
  })
})
