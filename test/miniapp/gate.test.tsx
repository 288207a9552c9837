/** The gate: passes shown with a network and without, whoever keeps the gate checks them without one, entries wait and go once; what workers do. */
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import GateKeepPage from '@/features/gate/pages/keep'
import GateMinePage from '@/features/gate/pages/mine'
import GateWorkPage from '@/features/gate/pages/work'
import { forgetUses } from '@/features/gate/lately'
import { leave } from '@/session/leave'
import { forgetMe } from '@/session/me'
import { setPreferences } from '@/session/preferences'
import type { GateSync, HeldPass, HeldPasses } from '@shared/gate'
import type { Household } from '@shared/identity'
import { newId } from '@shared/ids'
import { aPass, publicHex, signedText } from '../support/gate-keys'
import { byId, findId, settled, tapId, text } from './support/page'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone, type Asked } from './support/taro'

type Answer = { statusCode: number; data: unknown }
const community = '420102003005'
const seconds = Math.floor(Date.now() / 1000)
const good = aPass({ from: seconds - 60, until: seconds + 3600 })
const listed = { number: '4XYZ0000', kind: 'resident', paper: true, from: seconds - 60, until: seconds + 3600, area: community, who: '周 **04' } as const
const sync = (): GateSync => ({ place: community, name: '怡康社区', community, area: community, now: new Date().toISOString(), keys: [{ n: 2, key: publicHex(2) }], items: [listed], cursor: new Date().toISOString(), more: false })
const offline = (): Promise<Answer> => Promise.reject(new Error('request:fail'))
const member = newId('member')
const home: Household = { id: newId('household'), place: 'b3', community, communityName: '怡康社区', label: '怡康苑 3栋 2单元 1401', waiting: false, members: [{ id: member, name: '张秀英', account: true, me: true, waiting: false }] }
const held: HeldPass = { number: good.number, of: member, kind: 'resident', paper: false, grant: 'free', name: '张秀英', who: '张 **01', mine: true, from: new Date().toISOString(), until: new Date(good.until * 1000).toISOString(), code: signedText(good) }
const passes: HeldPasses = { household: home.id, label: home.label, area: '怡康苑', items: [held] }

const entries = () => phone.requests.filter(({ url, method }) => method === 'POST' && url === '/gate/entries')
const bodyOf = ({ data }: Asked) => JSON.parse(data ?? '{}') as { entries: { id: string }[] }
const takes = (asked: Asked): Answer => ok({ done: bodyOf(asked).entries.map(({ id }) => id), left: [] })
const duty = (role: 'gatekeeper' | 'community-worker') => ({ role, place: community, placeName: '怡康社区', from: '2026-01-01T00:00:00Z' })

let network: (asked: Asked) => Answer | Promise<Answer>
const online = (asked: Asked): Answer => {
  if (asked.url.startsWith('/gate/sync')) return ok(sync())
  if (asked.url === '/gate/entries' && asked.method === 'POST') return takes(asked)
  if (asked.url === '/gate/passes') return ok(passes)
  return asked.url.startsWith('/gate/entries') ? ok({ items: [] }) : no(404, 'not-found')
}

async function show(Page: () => JSX.Element, params: Record<string, string> = {}): Promise<void> {
  cleanup()
  phone.open(params)
  phone.answerWith((asked) => network(asked))
  await act(async () => { render(<Page />); await settled() })
}
const typeInto = (id: string, value: string): Promise<void> => act(async () => { fireEvent.input(byId(id).querySelector('input') ?? byId(id), { target: { value } }); await settled() })
const keeping = () => show(GateKeepPage, { place: community })
/** The four musts, all done. */
async function doesAll(temperature = '36.5'): Promise<void> {
  for (const must of ['identity', 'details', 'mask']) await tapId(`gate-musts-${must}`)
  await typeInto('gate-temperature', temperature)
}
async function checked(code: string): Promise<string | undefined> {
  await typeInto('gate-code', code)
  await tapId('gate-check')
  return text('gate-answer')
}

beforeEach(async () => {
  phone.reset()
  forgetUses()
  network = online
  act(() => { leave(); setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(aMe({ households: [home], duties: [duty('gatekeeper')] }))
})
afterEach(cleanup)

test('a pass is checked without a network, said in words, and what was seen is kept until there is one, then sent once', async () => {
  await keeping()
  expect(text('gate-synced')).toContain('上次同步')
  network = offline
  expect(await checked(held.code)).toBe('可以放行')
  expect(text('gate-who')).toBe('张 **01')
  await doesAll()
  await tapId('gate-admit')
  expect(text('gate-waiting')).toContain('1 条等网络')
  network = online
  await act(async () => { phone.connect(); for (let tries = 0; tries < 60 && findId('gate-waiting'); tries += 1) await settled(50) })
  expect(findId('gate-waiting')).toBeNull()
  expect(entries().map(bodyOf).at(-1)).toMatchObject({ place: community, entries: [{ number: good.number, by: 'scan', verdict: 'ok', admitted: true, identity: true, details: true, mask: true, temperature: 36.5, direction: 'in' }] })
  const ids = new Set(entries().flatMap((one) => bodyOf(one).entries.map(({ id }) => id)))
  expect(ids.size).toBe(1)
})

test.each([
  ['forged', signedText(good, 9), '假的通行码'], ['expired', signedText(aPass({ from: seconds - 9000, until: seconds - 6000 })), '已经过期'], ['of another community', signedText(aPass({ community: '1', area: '1' })), '不是这个门的'],
  ['some other code', 'https://example.org', '不是通行码'], ['a number of the list', '4xyz-0000', '可以放行'], ['a number that is not in it', '0000-0000', '名单里没有'],
])('%s: the answer stands in words', async (_, code, answer) => {
  await keeping()
  network = offline
  expect(await checked(code)).toBe(answer)
})

test('the same pass again a moment later is said, with how long ago', async () => {
  await keeping()
  await checked(held.code)
  await doesAll()
  await tapId('gate-admit')
  await checked(held.code)
  expect(text('gate-lately')).toContain('分钟前刚用过')
})

test('whoever has no pass is asked name and way; a fever is said before it is written down', async () => {
  await keeping()
  await tapId('gate-no-pass')
  await typeInto('gate-temperature', '38')
  expect(text('gate-fever')).toContain('发热')
  await tapId('gate-refuse')
  expect([text('gate-name-error'), text('gate-to-error')]).toEqual(['请填写这一项', '请填写这一项'])
  await typeInto('gate-name', '周大明')
  await typeInto('gate-to', '3栋 1401')
  await tapId('gate-refuse')
  expect(entries().map(bodyOf).at(-1)?.entries).toMatchObject([{ stranger: { name: '周大明', to: '3栋 1401' }, temperature: 38, admitted: false, by: 'none' }])
})

test('a temperature that is none is said at its field, and nothing is written down', async () => {
  await keeping()
  await checked(held.code)
  await typeInto('gate-temperature', '365')
  await tapId('gate-admit')
  expect(text('gate-temperature-error')).toContain('36.5')
  expect(entries()).toEqual([])
})

test('nobody is let in with a must left out, unless somebody says why; what was typed stays, and turned away or going out nothing is asked', async () => {
  await keeping()
  network = offline
  await checked(held.code)
  await tapId('gate-musts-identity')
  await tapId('gate-admit')
  expect([text('gate-musts-error'), text('gate-temperature-error')]).toEqual(['放行前还要：登记信息、戴了口罩。做不到的，在下面写明为什么', '还没有量体温'])
  await tapId('gate-musts-details')
  await tapId('gate-musts-mask')
  expect(findId('gate-musts-error')).toBeNull()
  await typeInto('gate-undone', '体温枪坏了')
  await tapId('gate-admit')
  await checked(held.code)
  await tapId('gate-refuse')
  await tapId('gate-way-out')
  await checked(held.code)
  await tapId('gate-admit')
  expect(text('gate-waiting')).toContain('3 条等网络')
  network = online
  await act(async () => { phone.connect(); for (let tries = 0; tries < 60 && findId('gate-waiting'); tries += 1) await settled(50) })
  const sent = new Map(entries().flatMap((one) => bodyOf(one).entries.map((entry) => [entry.id, entry])))
  expect([...sent.values()]).toMatchObject([{ identity: true, details: true, mask: true, undone: '体温枪坏了' }, { admitted: false, identity: false }, { direction: 'out', mask: false }])
})

test('what the server does not take stands there with why, and keeps nothing else back', async () => {
  await keeping()
  network = (asked) => (asked.url === '/gate/entries' ? ok({ done: [], left: [{ id: bodyOf(asked).entries[0]?.id, why: 'ahead' }] }) : online(asked))
  await checked(held.code)
  await doesAll()
  await tapId('gate-admit')
  expect(screen.getByText('没有记上：张 **01')).toBeTruthy()
  expect(screen.getByText('这个手机的时间快了，请同步后重新登记')).toBeTruthy()
})

test('my pass is there without a network once it was seen with one', async () => {
  await show(GateMinePage)
  expect(text('pass-shown')).toContain('7K3M-9QXA')
  network = offline
  await show(GateMinePage)
  expect(text('pass-shown')).toContain('7K3M-9QXA')
})

test('whoever stays at home by a measure reads until when and by which, and is led to it; the pass of somebody else at home says nothing of it', async () => {
  const mother: HeldPass = { ...held, number: '0000BBBB', of: newId('member'), name: '王奶奶', mine: false }
  const stay = { until: '2026-12-01', kind: 'home' } as const
  network = (asked) => (asked.url.startsWith('/gate/passes') ? ok({ ...passes, items: [{ ...held, grant: 'in-only', stay }, mother] }) : online(asked))
  await show(GateMinePage)
  expect(text('pass-stays')).toContain('居家观察到 12月1日，这张通行证只能进门')
  expect(text('pass-shown')).toContain('在家，只进不出')
  await tapId('pass-why')
  expect(phone.calls.filter(({ name }) => name === 'navigateTo').at(-1)?.given).toEqual({ url: `/features/measures/pages/mine/index?household=${home.id}` })
  await tapId('pass-cell-0000BBBB')
  expect(findId('pass-stays')).toBeNull()
})

test('a visitor is registered once, with what is missing named first', async () => {
  await show(GateMinePage)
  await tapId('add-visitor')
  await tapId('guest-save')
  expect(text('guest-name-error')).toBe('请填写这一项')
  await typeInto('guest-name', '赵小燕')
  const guest: HeldPass = { ...held, number: '0000AAAA', of: newId('guest'), kind: 'visitor', name: '赵小燕', who: '赵 **01', mine: false }
  network = (asked) => (asked.method === 'PUT' ? ok({ ...passes, items: [held, guest] }) : online(asked))
  await tapId('guest-save')
  expect(phone.requests.filter(({ method }) => method === 'PUT').map((one) => JSON.parse(one.data ?? '{}') as unknown)).toMatchObject([{ kind: 'visitor', name: '赵小燕', days: 1 }])
  await tapId('pass-cell-0000AAAA')
  expect(text('pass-shown')).toContain('0000-AAAA')
})

test('a key that was stolen is revoked with a reason, and only where somebody leads', async () => {
  await signedInAs(aMe({ households: [], duties: [duty('community-worker')] }))
  const keys = (state: string) => ok({ place: community, name: '怡康社区', keys: [{ n: 2, key: publicHex(2), state, since: '2026-11-01T00:00:00Z' }] })
  network = (asked) => (asked.url.startsWith('/gate/keys') ? keys(asked.url.endsWith('revoke') ? 'revoked' : 'signing') : ok({ id: community, name: '怡康社区', level: 'community', path: [] }))
  await show(GateWorkPage)
  await tapId('gate-part-keys')
  expect(text('key-2')).toContain('在用')
  await tapId('key-revoke-2')
  await typeInto('key-revoke-2-why', '手机被盗')
  await tapId('key-revoke-2-yes')
  expect(text('key-2')).toContain('已作废')
})

test('nobody without a duty keeps a gate', async () => {
  await signedInAs(aMe({ households: [home], duties: [] }))
  await keeping()
  expect(text('gate-refused')).toContain('门岗')
})

test.each([['the network is gone', 'request:fail'], ['no answer comes', 'request:fail timeout']])('opened anew when %s, the phone shows the pass that it kept, and the gate that it knows', async (_, fault) => {
  await show(GateMinePage)
  await keeping()
  act(() => { forgetMe() })
  network = () => Promise.reject(new Error(fault))
  await show(GateMinePage)
  await waitFor(() => { expect(text('pass-shown')).toContain('7K3M-9QXA') }, { timeout: 5000 })
  await show(GateKeepPage)
  expect(text('gate-synced')).toContain('上次同步')
  expect(await checked(held.code)).toBe('可以放行')
})

test('the log says where the phone let pass what did not count, and what the server found', async () => {
  await signedInAs(aMe({ households: [], duties: [duty('community-worker')] }))
  const at = new Date().toISOString()
  const entry = { at, got: at, direction: 'out', place: '怡康社区', identity: true, details: true, mask: true, temperature: 36.5, keeper: '马军', admitted: true } as const
  const items = [{ ...entry, id: newId('event'), who: '吴', verdict: 'unlisted' }, { ...entry, id: newId('event'), who: '刘 **02', verdict: 'ok', differs: { verdict: 'stays-home', since: at } }, { ...entry, id: newId('event'), who: '张 **01', verdict: 'ok' }]
  network = (asked) => (asked.url.startsWith('/gate/entries') ? ok({ items }) : online(asked))
  await show(GateWorkPage)
  await tapId('gate-part-entries')
  expect(text('day-entries')).toMatch(/名单里没有，仍然放行[\s\S]*后台核对：居家，不能外出（今天/)
  expect(items.map(({ id }) => findId(`entry-differs-${id}`) !== null)).toEqual([false, true, false])
})

test('nothing to check is said at the field, and goes once something is typed', async () => {
  await keeping()
  await tapId('gate-check')
  expect(text('gate-code-error')).toContain('没有通行码')
  await checked(good.number)
  expect(findId('gate-code-error')).toBeNull()
})

test('family who live elsewhere read why they have no pass, and what to do', async () => {
  await signedInAs(aMe({ households: [{ ...home, members: home.members.map((one) => ({ ...one, elsewhere: true })) }], duties: [] }))
  network = (asked) => (asked.url === '/gate/passes' ? ok({ ...passes, items: [] }) : online(asked))
  await show(GateMinePage)
  expect(text('pass-away')).toMatch(/这里没有您的通行证.*登记访客/)
  expect(findId('add-visitor')).not.toBeNull()
})
