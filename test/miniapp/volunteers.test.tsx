/** Volunteers: signing up, standings, the switch, open requests and taking one; and those who accept them. */
import { act, cleanup, fireEvent, render } from '@testing-library/react'
import AcceptPage from '@/features/volunteers/pages/accept'
import MinePage from '@/features/volunteers/pages/mine'
import SignUpPage from '@/features/volunteers/pages/sign-up'
import { hasOthers, hoursOf, times, timesOf } from '@/features/volunteers/times'
import { leave } from '@/session/leave'
import { setPreferences } from '@/session/preferences'
import { newId } from '@shared/ids'
import type { TaskLine } from '@shared/inbox'
import type { Listed, OpenRequest, RunStop, VolunteerMine } from '@shared/volunteers'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone } from './support/taro'

const settled = () => new Promise((done) => setTimeout(done, 100))
const place = '420102400009'
const standing = { place, placeName: '幸福时代社区', state: 'approved' as const, at: '2026-11-20T02:00:00Z', by: '张卫国' }
const profile = { skills: ['carrying' as const], vehicle: 'bicycle' as const, languages: ['mandarin' as const], hours: [], places: [standing] }
const mine = (more: Partial<VolunteerMine> = {}): VolunteerMine => ({ profile, on: true, claims: 0, most: 2, ...more })
const waiting: OpenRequest = { task: newId('task'), kind: 'transport', urgency: 'urgent', due: '2026-11-26T02:00:00Z', filedAt: '2026-11-25T02:00:00Z', place, placeName: '幸福时代社区', area: '第二网格', needs: ['car', 'carrying'], lacks: ['car'], ride: { day: '2026-12-16', time: '09:00' } }
const listed: Listed = { user: newId('user'), name: '林涛', state: 'waiting', at: '2026-11-25T02:00:00Z', skills: ['repairs'], vehicle: 'car', languages: ['mandarin', 'dialect'], hours: hoursOf(['weekends']) }

interface Answers { readonly known?: VolunteerMine; readonly pages?: Readonly<Record<string, { items: OpenRequest[]; cursor?: string }>>; readonly claim?: () => ReturnType<typeof ok>; readonly run?: { items: RunStop[] }; readonly held?: TaskLine[] }
async function show(Page: () => JSX.Element, { known = mine(), run = { items: [] }, held = [], pages = { '': { items: [waiting] } }, claim = () => ({ statusCode: 409, data: { error: { code: 'held', message: '罗芳 已经接手了' } } }) }: Answers = {}): Promise<void> {
  cleanup()
  phone.open({})
  phone.answerWith(({ url, method }) => {
    if (url.endsWith('/claim')) return claim()
    if (url.startsWith('/volunteers/mine/duty')) return ok({ ...known, on: false })
    if (url.startsWith('/volunteers/mine')) return ok(known)
    if (url.startsWith('/volunteers/run')) return ok({ on: true, ...run })
    if (url.startsWith('/volunteers/open')) return ok({ on: known.on, ...(known.on ? pages[/cursor=(\w+)/.exec(url)?.[1] ?? ''] : { items: [] }) })
    if (url.startsWith('/volunteers')) return method === 'POST' ? ok({ ...listed, state: 'refused' }) : ok({ items: url.includes('waiting') ? [listed] : [] })
    return url.startsWith('/tasks/mine') ? ok({ items: held }) : no(404, 'not-found')
  })
  await act(async () => { render(<Page />); await settled() })
}
async function tap(id: string): Promise<void> {
  await act(async () => { fireEvent.click(document.getElementById(id) as HTMLElement); await settled() })
}
const text = (of: string) => document.getElementById(of)?.textContent
const sent = (end: string) => phone.requests.filter((one) => one.url.endsWith(end) && one.method !== 'GET').map((one) => JSON.parse(one.data ?? '{}') as Record<string, unknown>)

beforeEach(async () => {
  phone.reset()
  act(() => { leave(); setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(aMe({ duties: [{ role: 'community-worker', place, placeName: '幸福时代社区', from: '2026-01-01T00:00:00Z' }] }))
})

test('whoever has not signed up reads what it is, and has one way to go', async () => {
  await show(MinePage, { known: { on: false, claims: 0, most: 2 } })
  expect(text('volunteer-form')).toBe('报名当志愿者')
  expect(document.getElementById('volunteer-switch')).toBeNull()
})

test.each([['waiting', '待审核'], ['refused', '没有通过'], ['suspended', '已暂停']] as const)('one who is %s is told so with the reason, and sees no requests', async (state, said) => {
  await show(MinePage, { known: mine({ on: false, profile: { ...profile, places: [{ ...standing, state, text: '请先来登记' }] } }) })
  expect(text(`standing-${place}`)).toContain(said)
  expect(text(`standing-${place}`)).toContain('原因：请先来登记')
  expect(text('volunteer-not-yet')).toContain('还没有社区通过您的报名')
  expect(phone.requests.some((one) => one.url.startsWith('/volunteers/open'))).toBe(false)
})

test('on duty the list says what each takes and what is lacking; off duty it says how to see it', async () => {
  await show(MinePage)
  expect(text(`open-${waiting.task}`)).toContain('就医用车')
  expect(text(`open-${waiting.task}`)).toMatch(/12月16日.*09:00 用车/)
  expect(text(`open-${waiting.task}`)).toContain('您没有填：要有汽车')
  await tap('volunteer-switch')
  expect(sent('/mine/duty')).toEqual([{ on: false }])
  expect(text('open-off')).toContain('您现在不在岗')
})

test('a request is looked at before it is taken; taken by another in the meantime, that is said and the list read anew', async () => {
  await show(MinePage)
  await tap(`open-${waiting.task}`)
  expect(text('open-facts')).toContain('要有汽车、要搬扶')
  expect(text('open-facts')).toMatch(/什么时候用车.*12月16日.*09:00.*去哪里.*接下以后可以看到/)
  const before = phone.requests.filter((one) => one.url.startsWith('/volunteers/open') && one.method === 'GET').length
  await tap('open-take')
  expect(sent('/claim')).toMatchObject([{ place }])
  expect(text('open-sheet')).toContain('罗芳 已经接手了')
  expect(phone.requests.filter((one) => one.url.startsWith('/volunteers/open') && one.method === 'GET').length).toBe(before + 1)
})

test('more than a page is said and can be read; at one of several for the same pharmacy and day it says how many more', async () => {
  const at = (pharmacy: string, more: Partial<OpenRequest> = {}): OpenRequest => ({ ...waiting, task: newId('task'), kind: 'medicine', run: { at: pharmacy, day: '2026-11-27' }, ...more })
  const [first, second, third, far] = [at('同济医院'), at('同济 医院'), at('同济医院'), at('别处')]
  await show(MinePage, { pages: { '': { items: [first, far], cursor: 'next' }, next: { items: [second, third] } } })
  expect(text(`open-${first.task}`)).not.toContain('一趟')
  await tap('open-more')
  expect(document.getElementById('open-more')).toBeNull()
  expect(Array.from(document.querySelectorAll('[id^="open-tsk"]'), ({ id }) => id)).toEqual([first, far, second, third].map(({ task }) => `open-${task}`))
  expect(text(`open-${first.task}`)).toContain('一趟能取 3 件')
})

describe('a run', () => {
  const stop = (house: string, more: Partial<RunStop> = {}): RunStop => ({ task: newId('task'), urgency: 'normal', due: '2026-11-27T02:00:00Z', place, house, needs: [], lacks: [], ...more })
  const [far, near, third] = [stop('怡康苑 9栋'), stop('怡康苑 2栋'), stop('怡康苑 5栋', { urgency: 'urgent' })]
  const opened: OpenRequest = { ...waiting, task: far.task, kind: 'medicine', lacks: [], run: { at: '同济医院', day: '2026-11-27' } }
  const shown = (claim: Answers['claim'], known = mine()) => show(MinePage, { known, pages: { '': { items: [opened] } }, run: { items: [near, third, far] }, claim })
  const claimed = () => phone.requests.filter((one) => one.url.endsWith('/claim')).map(({ url }) => url.split('/')[3])

  test('is seen with how many wait and at which houses, and one tap takes what one may have in hand: what was opened, then the most urgent', async () => {
    await shown(() => ok({}))
    await tap(`open-${opened.task}`)
    expect([text('open-along'), text('run-stops')]).toEqual(['同一家药店、同一天，还有 2 件在等，可以一趟取', '怡康苑 2栋怡康苑 5栋紧急怡康苑 9栋就是这一件'])
    await tap('run-take')
    expect(claimed()).toEqual([far.task, third.task])
    expect(text('run-taken')).toContain('接下了 2 件：怡康苑 9栋、怡康苑 5栋手上最多两件，还有 1 件没有接')
    await tap('run-done')
    expect(document.getElementById('open-sheet')).toBeNull()
  })

  test('partly gone it is said which; stopped half way it goes on where it was, each the same claim', async () => {
    let times = 0
    const answers = [() => ({ statusCode: 409, data: { error: { code: 'held', message: '罗芳 已经接手了' } } }), () => ok({}), () => no(500, 'failed'), () => ok({})]
    await shown(() => { const next = answers[times]; times += 1; return next?.() ?? ok({}) })
    await tap(`open-${opened.task}`)
    await tap('run-take')
    expect(text('run-gone')).toBe('1 件已经有人接走，或者不需要了：怡康苑 9栋')
    expect(text('run-left')).toBe('还有 1 件没有接成')
    await tap('run-again')
    expect(text('run-taken')).toContain('接下了 2 件：怡康苑 5栋、怡康苑 2栋')
    const ids = sent('/claim').map(({ id }) => id)
    expect([ids.length, new Set(ids).size]).toEqual([4, 3])
  })

  test('with one free hand or none nothing is offered at once, and its houses are still there to read', async () => {
    await shown(() => ok({}), mine({ claims: 1 }))
    await tap(`open-${opened.task}`)
    expect([document.getElementById('run-take'), text('run-stops')]).toEqual([null, expect.stringContaining('怡康苑 2栋')])
  })

  test('in hand stands together, as one walks from building to building, each leading to its own end', async () => {
    const line = (label: string): TaskLine => ({ id: newId('task'), kind: 'medicine', state: 'held', urgency: 'normal', due: '2026-11-27T02:00:00Z', place, placeName: '幸福时代社区', here: true, reference: 'X', label, who: '张**', people: 1, mine: true, run: { at: '同济医院', day: '2026-11-27' } })
    await show(MinePage, { held: [line('怡康苑 10栋 **'), line('怡康苑 9栋 **'), { ...line('别处 **'), run: undefined }] })
    expect(Array.from(document.querySelectorAll('[id^="hand-tsk"]'), ({ textContent }) => /怡康苑 \d+栋/.exec(textContent)?.[0])).toEqual(['怡康苑 9栋', '怡康苑 10栋', undefined])
    expect(text('volunteer-page')).toContain('一趟能取 2 件')
  })
})

test('with two in hand nothing more can be taken', async () => {
  await show(MinePage, { known: mine({ claims: 2 }) })
  await tap(`open-${waiting.task}`)
  expect(document.getElementById('open-take')).toBeNull()
  expect(text('open-sheet')).toContain('手上已经有两件')
})

test('the form says what is missing, sends what was chosen, and takes no place out where somebody is suspended', async () => {
  await show(SignUpPage, { known: { on: false, claims: 0, most: 2 } })
  await tap('volunteer-languages-mandarin')
  await tap('volunteer-send')
  expect(text('volunteer-languages-error')).toBe('请至少选一种')
  expect(text('volunteer-places-error')).toBe('请选一个社区')
  expect(sent('/volunteers/mine')).toEqual([])
  await show(SignUpPage, { known: mine({ profile: { ...profile, places: [{ ...standing, state: 'suspended' }] } }) })
  expect(document.getElementById(`drop-${place}`)).toBeNull()
  await tap('volunteer-vehicle-car')
  await tap('volunteer-times-evenings')
  await tap('volunteer-send')
  expect(sent('/volunteers/mine')).toEqual([{ skills: ['carrying'], vehicle: 'car', languages: ['mandarin'], hours: hoursOf(['evenings']), places: [place] }])
})

test('a worker reads what somebody offers and accepts them; refused, they are told why', async () => {
  await show(AcceptPage)
  for (const said of ['林涛', '水电维修', '汽车', '普通话、方言', '周末']) expect(text(`volunteer-${listed.user}`)).toContain(said)
  await tap(`approve-${listed.user}`)
  expect(sent('/decision')).toEqual([{ place, decision: 'approve' }])
  await tap(`refuse-${listed.user}`)
  await tap('decide-yes')
  expect(text('decide-text-error')).toBe('请写明原因')
  await act(async () => { fireEvent.change(document.querySelector('input#decide-text, #decide-text input') as HTMLElement, { target: { value: '请先来登记' } }); await settled() })
  await tap('decide-yes')
  expect(sent('/decision').at(-1)).toEqual({ place, decision: 'refuse', text: '请先来登记' })
  await tap('volunteer-states-approved')
  expect(text('volunteers-none')).toContain('还没有通过的志愿者')
})

test('times of the form are hours and hours are times again; others are known as such', () => {
  for (const chosen of [[], ['weekdays'], ['evenings', 'weekends'], [...times]] as const) expect(timesOf(hoursOf(chosen))).toEqual(chosen)
  expect(hasOthers(hoursOf(times))).toBe(false)
  expect(hasOthers([{ day: 3, from: '07:00', to: '08:00' }])).toBe(true)
})
