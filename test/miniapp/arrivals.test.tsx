/** Lists from above on the phone: sent with how far it is, read row by row, begun once, carried on, their ledger; whom a person has to place. */
import { act, cleanup, render } from '@testing-library/react'
import ArrivalListPage from '@/features/arrivals/pages/list'
import ArrivalListsPage from '@/features/arrivals/pages/lists'
import ArrivalQueuePage from '@/features/arrivals/pages/queue'
import { setPreferences } from '@/session/preferences'
import { noCounts } from '@shared/arrival-states'
import type { ArrivalLine, ArrivalList, ArrivalListLine, QueuedArrival } from '@shared/arrivals'
import { newId } from '@shared/ids'
import { byId, findId, settled, tapId, text } from './support/page'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone, type Asked } from './support/taro'

type Answer = ReturnType<typeof ok> | ReturnType<typeof no>
const place = '420102'
const id = newId('list')
const counts = { ...noCounts, people: 4, tasked: 2, reported: 1, queued: 1, self: 1 }
const list: ArrivalList = {
  id, place, file: '名单.xlsx', by: '郑丽', at: '2026-11-24T02:00:00Z', until: '2026-12-24', state: 'read', columns: ['name', 'phone'], rows: 6, good: 4, repeated: 1, bad: 1, noted: 0,
  problems: [{ row: 6, column: 'phone', message: '电话不对' }], done: 0, known: 0, counts: noCounts, communities: [],
}
const working: ArrivalList = { ...list, state: 'running', done: 3 }
const done: ArrivalList = { ...list, state: 'done', done: 6, known: 1, counts, communities: [{ place: '420102003005', name: '怡康社区', ...counts, queued: 0 }, { name: '', ...noCounts, people: 1, queued: 1 }] }
const person: ArrivalLine = { id: newId('arrival'), list: id, row: 2, state: 'closed', who: '王**', place: '怡康社区', self: false, closed: { by: '李敏', at: '2026-11-24T03:00:00Z', outcome: 'not-come' } }
const queued: QueuedArrival = { id: newId('arrival'), list: id, row: 4, version: 3, at: '2026-11-24T02:00:00Z', who: '钱**', address: '怡康某处', near: [{ place: '420102003005', name: '怡康社区', says: '百步亭花园 怡康社区' }] }

let refuse: Answer | undefined
let lists: ArrivalListLine[]
let communities: ArrivalList['communities']
let shown: ArrivalList
let waiting: QueuedArrival[]
const bodyOf = ({ data }: Asked) => JSON.parse(data ?? '{}') as Record<string, unknown>
const sent = (method: string, part: string) => phone.requests.filter((one) => one.method === method && one.url.includes(part))

function answer({ method, url }: Asked): Answer {
  if (refuse && method !== 'GET') return refuse
  if (url === '/uploads/sheets') return ok({ id: newId('upload'), url: 'http://store/', fields: { key: 'k' }, until: list.at, mostBytes: 1 })
  if (url.endsWith('/run')) return ok((shown = shown.state === 'read' ? working : done))
  if (url.includes('/people/')) return ok({ ...person, id: queued.id, state: url.endsWith('/place') ? 'tasked' : 'closed' })
  if (url.includes('/people')) return ok({ items: [person] })
  if (url.includes('/lists/')) return ok(shown)
  if (url.includes('/lists')) return ok({ items: lists })
  if (url.endsWith('/children')) return ok({ items: [{ id: place, level: 'district', name: '江岸区', below: 3 }] })
  if (url.includes('/ledger')) return ok({ counts, communities })
  return url.includes('/queue') ? ok({ items: waiting }) : ok({ id: place, level: 'district', name: '江岸区', path: [{ id: place, level: 'district', name: '江岸区' }] })
}
async function show(Page: () => JSX.Element, params: Record<string, string> = { id }): Promise<void> {
  cleanup()
  phone.open(params)
  phone.answerWith(answer)
  await act(async () => { render(<Page />); await settled(30) })
}

beforeEach(async () => {
  phone.reset()
  refuse = undefined
  lists = []
  communities = done.communities
  shown = list
  waiting = [queued]
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(aMe({ duties: [{ role: 'supervisor', place, placeName: '江岸区', from: '2026-01-01T00:00:00Z' }] }))
})
afterEach(cleanup)

test('a list is sent by the phone itself, how far it is is shown, and what did not arrive is sent again as the same list', async () => {
  let reach: (() => void) | undefined
  let tries = 0
  phone.pickWith(() => Promise.resolve({ tempFiles: [{ name: '名单.xlsx', size: 900, path: 'wxfile://tmp/list' }] }))
  phone.carryWith((_, part) => {
    tries += 1
    if (tries > 1) return Promise.resolve({ statusCode: 201 })
    part(40)
    return new Promise((_done, fail) => { reach = () => { fail(new Error('uploadFile:fail')) } })
  })
  await show(ArrivalListsPage)
  expect(text('lists-none')).toContain('还没有名单')
  expect(text('ledger-sums')).toContain('共 4 人，没办结 4，已办结 0')
  expect(text('ledger-sums')).toContain('1 人（25%）')
  await tapId('list-choose', 30)
  expect(text('list-sending')).toContain('已发出 40%')
  await act(async () => { reach?.(); await settled(30) })
  expect(findId('list-refusal')).not.toBeNull()
  await tapId('list-again', 30)
  expect(sent('PUT', '/lists/')).toHaveLength(1)
  expect(bodyOf(sent('PUT', '/lists/')[0] as Asked)).toMatchObject({ name: '名单.xlsx' })
  expect(new Set(sent('POST', '/uploads/sheets').map((one) => bodyOf(one)['id'])).size).toBe(1)
  expect(phone.calls.filter(({ name }) => name === 'navigateTo')).toHaveLength(1)
})

test('the ledger stands first, with the shares that are closed and that reported themselves; each list says its own, and all communities are one tap away', async () => {
  const { file, by, at, until, rows, good, bad } = list
  lists = [{ id: newId('list'), file, by, at, until, rows, good, bad, state: 'read' }, { id, file: '上旬.xlsx', by, at, until, rows, good, bad, state: 'done', counts: { ...counts, people: 7, closed: 3 } }]
  communities = Array.from({ length: 7 }, (_, n) => ({ place: `42010200300${String(n)}`, name: `社区${String(n)}`, ...counts }))
  await show(ArrivalListsPage)
  const page = text('arrivals') ?? ''
  expect([page.indexOf('台账') < page.indexOf('选名单'), page.indexOf('选名单') < page.indexOf('上旬.xlsx')]).toEqual([true, true])
  expect(text('ledger-sums')).toMatch(/办结\s*0%[\s\S]*1 人（25%）/)
  expect(text(`list-${id}`)).toContain('7 人 · 办结 42% · 自己先报备 14%')
  expect(text(`list-${lists[0]?.id ?? ''}`)).toMatch(/6 行，1 行没有收.*待开始，.*12月24日删除/)
  expect(findId('community-420102003006')).toBeNull()
  await tapId('communities-all')
  expect(findId('community-420102003006')).not.toBeNull()
})

test('whoever supervises the city chooses a district, and is in its lists with everything that leads on', async () => {
  await signedInAs(aMe({ duties: [{ role: 'supervisor', place: '4201', placeName: '武汉市', from: '2026-01-01T00:00:00Z' }] }))
  await show(ArrivalListsPage, {})
  expect(findId('ledger-sums')).toBeNull()
  await tapId(`district-${place}`)
  expect(phone.calls.filter(({ name }) => name === 'navigateTo').at(-1)?.given).toEqual({ url: `/features/arrivals/pages/lists/index?place=${place}&name=${encodeURIComponent('江岸区')}` })
  await show(ArrivalListsPage, { place, name: encodeURIComponent('江岸区') })
  expect(text('arrivals')).toContain('江岸区 · 名单上的人')
  await tapId('go-queue')
  expect(phone.calls.filter(({ name }) => name === 'navigateTo').at(-1)?.given).toEqual({ url: `/features/arrivals/pages/queue/index?place=${place}&name=${encodeURIComponent('江岸区')}` })
  await show(ArrivalListsPage, { place: '430102', name: 'x' })
  expect(findId(`district-${place}`)).not.toBeNull()
})

test.each([[6 * 1024 * 1024, '超过 5 MB'], [0, '空的']])('a file of %i bytes is not sent', async (size, said) => {
  phone.pickWith(() => Promise.resolve({ tempFiles: [{ name: '名单.xlsx', size, path: 'wxfile://tmp/list' }] }))
  await show(ArrivalListsPage)
  await tapId('list-choose', 30)
  expect(text('list-trouble')).toContain(said)
  expect(sent('POST', '/uploads')).toEqual([])
})

test('its preview names what is wrong by row; it is begun once, goes on to its end, and its people stand by community', async () => {
  await show(ArrivalListPage)
  expect(text('preview')).toContain('共 6 行：4 人可以办，1 行重复，1 行要改')
  expect(text('list-goes')).toMatch(/12月24日自动删除/)
  expect(text('list-problems')).toContain('第 6 行电话不对')
  refuse = no(500, 'failed')
  await tapId('list-run', 30)
  expect(findId('run-refusal')).not.toBeNull()
  refuse = undefined
  phone.requests.length = 0
  await tapId('list-run', 60)
  expect(sent('POST', '/run')).toHaveLength(2)
  expect(findId('list-progress')).toBeNull()
  expect(text('list-sums')).toContain('共 4 人')
  expect(text('list-known')).toContain('1 人')
  await tapId('community-420102003005', 30)
  expect(text('ledger')).toContain('王**')
  expect(text('ledger')).toContain('没有来本地')
  expect(sent('GET', '/people')[0]?.url).toContain('community=420102003005')
  await tapId('people-back')
  await tapId('result-xlsx', 30)
  expect(phone.requests.at(-1)?.url).toContain('format=xlsx')
})

test('whom the address may mean is placed in one tap, once; what another did meanwhile is said', async () => {
  await show(ArrivalQueuePage)
  expect(text(`queued-${queued.id}`)).toContain('怡康某处')
  refuse = no(409, 'stale')
  await tapId(`put-${queued.id}-420102003005`, 30)
  expect(findId(`put-refusal-${queued.id}`)).not.toBeNull()
  refuse = undefined
  phone.requests.length = 0
  await act(async () => { const put = byId(`put-${queued.id}-420102003005`); put.click(); put.click(); await settled(30) })
  expect(sent('POST', '/place').map(bodyOf)).toEqual([{ to: '420102003005', version: 3 }])
  expect(text(`settled-${queued.id}`)).toContain('怡康社区')
})

test('that nobody is to look for somebody needs why; an empty queue is said, and who has no district is told', async () => {
  await show(ArrivalQueuePage)
  await tapId(`close-${queued.id}`)
  await tapId('queue-close-yes')
  expect([findId('close-outcome-error'), findId('close-text-error')].every(Boolean)).toBe(true)
  expect(sent('POST', '/close')).toEqual([])
  waiting = []
  await show(ArrivalQueuePage)
  expect(text('queue-none')).toContain('没有等着定地址的人')
  await signedInAs(aMe({ duties: [{ role: 'supervisor', place: '420102400', placeName: '百步亭花园', from: '2026-01-01T00:00:00Z' }] }))
  await show(ArrivalListsPage)
  expect(text('arrivals-refused')).toContain('区级和市级主管')
})
