/** Handing a task on: to a colleague, to another place, or to time. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { TaskView } from '@/features/inbox/components/task-view'
import { leave } from '@/session/leave'
import { setPreferences } from '@/session/preferences'
import type { Helper, TaskDetail } from '@shared/inbox'
import { newId } from '@shared/ids'
import { aTaskDetail } from './support/tasks'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone } from './support/taro'

const held = aTaskDetail({ verbs: ['call', 'resolve', 'wait', 'hand-over', 'pass', 'assign', 'give-back'] })
const { id } = held.task
const server = (known: Partial<{ user: string; name: string; role: string; there: boolean; me: boolean }>) => ({ user: newId('user'), name: '陈晓', role: 'grid-worker', from: '2026-01-01T00:00:00Z', there: true, me: false, mayEnd: false, ...known })
const colleague = server({})
const hand = (known: Partial<Helper>): Helper => ({ user: newId('user'), name: '陈晓', role: 'grid-worker', place: 'g', placeName: '第一网格', here: true, me: false, ...known })
const neighbour = { user: newId('user'), name: '吴霞', place: 'g2', placeName: '第二网格', here: false }
const path = [{ id: 'c', level: 'community', name: '怡康社区' }, { id: 'g', level: 'grid', name: '第一网格' }]
const units = [{ id: newId('unit'), name: '顺达搬运', skills: ['carrying', 'driving'], hands: 3, place: 's', placeName: '怡康街道' }]
let stands: TaskDetail = held
const settled = () => new Promise((done) => setTimeout(done, 100))

async function open(detail: TaskDetail): Promise<void> {
  cleanup()
  stands = detail
  await act(async () => { render(<TaskView id={id} onChange={() => undefined} />); await settled() })
}
async function tap(name: string, role: 'button' | 'radio' = 'button'): Promise<void> {
  await act(async () => { fireEvent.click(screen.getAllByRole(role, { name: new RegExp(name) }).at(-1) as HTMLElement); await settled() })
}
const sent = (verb: string) => phone.requests.filter((asked) => asked.url.endsWith(`/${verb}`)).map((asked) => JSON.parse(asked.data ?? '{}') as Record<string, unknown>)
const moved = (verb: string) => ({ task: stands.task, version: 3, verbs: [], event: { id: newId('event'), at: '2026-11-24T02:00:00Z', verb } })

beforeEach(async () => {
  phone.reset()
  act(() => { leave(); setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(aMe())
  phone.answerWith(({ url }) => {
    if (url.startsWith('/duties?')) return ok({ place: 'g', placeName: '第一网格', items: [colleague, server({ name: '李敏', me: true }), server({ name: '不在的人', there: false }), server({ name: '门岗', role: 'gatekeeper' })], mayInvite: [] })
    if (url.endsWith('/hands')) return ok({ items: [hand({ user: colleague.user, name: '陈晓' }), hand({ name: '李敏', me: true }), hand(neighbour)], units })
    if (url === '/places/g/children') return ok({ items: [{ id: 'b', level: 'building', name: '1栋', order: 0 }] })
    if (url === '/places/c/children') return ok({ items: [{ id: 'g', level: 'grid', name: '第一网格', order: 0 }, { id: 'g2', level: 'grid', name: '第二网格', order: 1 }] })
    if (url.startsWith('/places/')) return ok({ id: 'g', level: 'grid', name: '第一网格', path })
    const verb = ['hand-over', 'assign', 'pass', 'wait', 'accept', 'decline'].find((one) => url.endsWith(`/${one}`))
    if (verb) return ok(moved(verb))
    return url === `/tasks/${id}` ? ok(stands) : no(404, 'not-found')
  })
})

test('what is done less often stands behind one button', async () => {
  await open(held)
  expect(screen.queryByRole('button', { name: '不归我们管' })).toBeNull()
  await tap('更多')
  for (const name of ['等待回复', '转交给同事', '不归我们管', '安排给', '退回']) expect(screen.queryByRole('button', { name })).not.toBeNull()
})

test('what was tried, when, and what comes next stands on the page', async () => {
  const call = (at: string, way?: 'door') => ({ id: newId('event'), at, verb: 'call' as const, call: 'no-answer' as const, ...(way ? { way } : {}) })
  const shown = () => screen.getByText('下一步').closest('.facts')?.textContent ?? ''
  await open({ ...held, timeline: [call('2026-11-23T02:00:00Z')] })
  expect(shown()).toMatch(/没人接.*下一步换个时段再打/)
  await open({ ...held, timeline: [call('2026-11-23T02:00:00Z'), call('2026-11-23T08:00:00Z')] })
  expect(shown()).toMatch(/下一步上门看看/)
  await open({ ...held, timeline: [call('2026-11-23T02:00:00Z'), call('2026-11-23T08:00:00Z', 'door')] })
  expect(shown()).toMatch(/没有人应.*按联系不上办结/)
  await open({ ...held, timeline: [call('2026-11-23T02:00:00Z'), { ...call('2026-11-23T02:00:00Z'), call: 'reached' }] })
  expect(screen.queryByText('下一步')).toBeNull()
})

test('a visit is recorded where calls are', async () => {
  phone.answerWith(({ url }) => (url.endsWith('/calls') ? ok(moved('call')) : url === `/tasks/${id}` ? ok(stands) : no(404, 'not-found')))
  await open(held)
  await tap('记录通话或上门')
  await tap('上门，没有人应', 'radio')
  await tap('确定')
  expect(sent('calls')).toEqual([expect.objectContaining({ result: 'no-answer', way: 'door' })])
})

test('a task is handed to a colleague who is there and may act on it, and to nobody else', async () => {
  await open(held)
  await tap('更多')
  await tap('转交给同事')
  expect(screen.getAllByRole('radio').map((one) => one.textContent)).toEqual([expect.stringContaining('陈晓')])
  await tap('陈晓', 'radio')
  await tap('确定')
  expect(sent('hand-over')).toEqual([expect.objectContaining({ user: colleague.user })])
})

test('whoever leads may also give it to themselves', async () => {
  await open(held)
  await tap('更多')
  await tap('安排给')
  expect(screen.getAllByRole('radio').map((one) => one.textContent)).toEqual([expect.stringContaining('陈晓'), expect.stringContaining('我自己'), expect.stringMatching('吴霞.*第二网格')])
})

test('hands are lent from nearby with the place where they serve; who serves here needs none', async () => {
  await open(held)
  for (const name of ['吴霞', '陈晓']) {
    if (name === '吴霞') await tap('更多')
    await tap('安排给')
    await tap(name, 'radio')
    await tap('确定')
  }
  expect(sent('assign')).toEqual([expect.objectContaining({ user: neighbour.user, from: 'g2' }), expect.not.objectContaining({ from: expect.anything() as unknown })])
})

test.each([['转交给同事', 'hand-over', 'hand-over-to'], ['安排给', 'assign', 'assign-to']])('%s without a choice says what is missing, sends nothing, and takes the focus there', async (name, verb, field) => {
  await open(held)
  await tap('更多')
  await tap(name)
  await tap('确定')
  expect(document.getElementById(`${field}-error`)?.textContent).toBe('请选一项')
  expect(sent(verb)).toEqual([])
  await tap('陈晓', 'radio')
  expect(document.getElementById(`${field}-error`)).toBeNull()
})

test('where nobody is there, nothing is confirmed', async () => {
  await open(held)
  phone.answerWith(({ url }) => (url.endsWith('/hands') ? ok({ items: [], units: [] }) : url === '/places/g' ? ok({ id: 'g', level: 'grid', name: '第一网格', path }) : no(404, 'not-found')))
  await tap('更多')
  await tap('安排给')
  expect(document.getElementById('nobody-there')).not.toBeNull()
  expect(document.getElementById('assign-yes')).toBeNull()
})

test('what has climbed offers hands, and one tap lends them; what has not offers none', async () => {
  const free = aTaskDetail({ verbs: ['claim', 'assign'], task: { ...held.task, state: 'open', holder: undefined, mine: false } })
  await open(free)
  expect(document.getElementById('hands')).toBeNull()
  await open({ ...free, timeline: [{ id: newId('event'), at: '2026-11-24T02:00:00Z', verb: 'climb', from: '第一网格', to: '怡康社区' }] })
  await tap('请 吴霞 来办')
  expect(sent('assign')).toEqual([expect.objectContaining({ user: neighbour.user, from: 'g2' })])
})

test('what is not ours goes up unless a neighbour is chosen, never without a reason, and not to a building', async () => {
  await open(held)
  await tap('更多')
  await tap('不归我们管')
  expect(screen.getAllByRole('radio').map((one) => one.textContent)).toEqual(['上一级', '第二网格'])
  await tap('确定')
  expect(sent('pass')).toEqual([])
  await act(async () => { fireEvent.change(screen.getByLabelText('为什么不归我们管？', { selector: 'textarea' }), { target: { value: '搬到二网格了' } }); await settled() })
  await tap('第二网格', 'radio')
  await tap('确定')
  expect(sent('pass')).toEqual([expect.objectContaining({ place: 'g2', text: '搬到二网格了' })])
})

test('what has climbed goes down again as many levels as it takes, and the way back is there', async () => {
  await open(aTaskDetail({ verbs: ['pass'], task: { ...held.task, place: 's', placeName: '怡康街道' } }))
  phone.answerWith(({ url }) => {
    const children: Readonly<Record<string, readonly [string, string, string][]>> = { s: [['c', 'community', '怡康社区'], ['c9', 'community', '四新社区']], d: [['s', 'street', '怡康街道'], ['s2', 'street', '永丰街道']], c: [['g', 'grid', '第一网格'], ['k', 'compound', '怡康苑']] }
    const [, of = '', below] = /^\/places\/(\w+)(\/children)?$/.exec(url) ?? []
    if (below) return ok({ items: (children[of] ?? []).map(([place, level, name], order) => ({ id: place, level, name, order })) })
    if (of) return ok({ id: 's', level: 'street', name: '怡康街道', path: [{ id: 'd', level: 'district', name: '汉阳区' }, { id: 's', level: 'street', name: '怡康街道' }] })
    return url.endsWith('/pass') ? ok(moved('pass')) : no(404, 'not-found')
  })
  const offered = () => screen.getAllByRole('radio').map((one) => one.textContent)
  await tap('不归我们管')
  expect(offered()).toEqual(['上一级', '怡康社区', '四新社区', '永丰街道'])
  await tap('永丰街道', 'radio')
  expect(offered()).toContain('上一级')
  await tap('怡康社区', 'radio')
  expect(offered()).toEqual(['怡康社区', '第一网格'])
  expect(screen.getByRole('radio', { checked: true }).textContent).toBe('怡康社区')
  await tap('怡康街道')
  expect(offered()).toContain('四新社区')
  expect(screen.getByRole('radio', { checked: true }).textContent).toBe('上一级')
  await tap('怡康社区', 'radio')
  await tap('第一网格', 'radio')
  expect(offered()).toEqual(['怡康社区', '第一网格'])
  await act(async () => { fireEvent.change(screen.getByLabelText('为什么不归我们管？', { selector: 'textarea' }), { target: { value: '网格员已经到岗' } }); await settled() })
  await tap('确定')
  expect(sent('pass')).toEqual([expect.objectContaining({ place: 'g', text: '网格员已经到岗' })])
})

test('from the city there is no way up and no other city, only down', async () => {
  await open(aTaskDetail({ verbs: ['pass'], task: { ...held.task, place: 'w', placeName: '武汉市' } }))
  phone.answerWith(({ url }) => {
    if (url === '/places/w/children') return ok({ items: [{ id: 'd', level: 'district', name: '汉阳区', order: 0 }] })
    return url === '/places/w' ? ok({ id: 'w', level: 'city', name: '武汉市', path: [{ id: 'h', level: 'province', name: '湖北省' }, { id: 'w', level: 'city', name: '武汉市' }] }) : no(404, 'not-found')
  })
  await tap('不归我们管')
  expect(screen.getAllByRole('radio').map((one) => one.textContent)).toEqual(['汉阳区'])
})

test('outcomes of two people tapped in one moment both count', async () => {
  const people = [{ id: newId('member'), name: '何伟' }, { id: newId('member'), name: '林悦' }]
  await open(aTaskDetail({ verbs: ['resolve'], people }))
  await tap('办结')
  await act(async () => {
    for (const { id: person } of people) fireEvent.click(document.getElementById(`outcome-${person}-lives-here`) as HTMLElement)
    await settled()
  })
  await tap('确定')
  expect(sent('resolve')).toEqual([expect.objectContaining({ outcomes: people.map((one) => ({ person: one.id, outcome: 'lives-here' })) })])
})

test('the clock is stopped for the hours that were chosen', async () => {
  await open(held)
  await tap('更多')
  await tap('等待回复')
  await tap('^4 小时', 'radio')
  await tap('确定')
  expect(sent('wait')).toEqual([expect.objectContaining({ hours: 4 })])
})

test('who is asked to take it over sees by whom, and accepts or not', async () => {
  await open({ ...held, offer: { id: newId('user'), name: '我' }, verbs: ['accept', 'decline'], task: { ...held.task, mine: false } })
  expect(document.getElementById('offered')?.textContent).toContain('李敏 想把这件事转交给您')
  await tap('接过来')
  await tap('确定')
  expect(sent('accept')).toHaveLength(1)
})

test('what is missing from a bag is read with its package, how many and the words of the household', async () => {
  await open(aTaskDetail({ ...held, task: { ...held.task, kind: 'missing' }, verbs: ['reveal', 'resolve'], request: { kind: 'missing', campaign: newId('campaign'), title: '周末蔬菜团', code: 'A3K9QX', name: '鸡蛋', sort: 'damaged', quantity: 2, price: 2550, note: '碎了两盒' } }))
  expect(document.getElementById('missing-facts')?.textContent).toMatch(/周末蔬菜团.*A3K9QX.*坏了 · 鸡蛋 ×2.*¥25\.50.*碎了两盒/)
  await tap('办结')
  for (const name of ['已经补上', '退款', '后来找到了']) expect(screen.queryAllByText(name).length).toBeGreaterThan(0)
})
