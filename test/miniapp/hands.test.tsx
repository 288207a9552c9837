/** Whoever comes to a call-up: says yes, checks in and out by the code of the site, gives back; shifts at the gate; points. */
import { act, cleanup, fireEvent, render } from '@testing-library/react'
import { ShiftCard } from '@/features/hands/components/shift-card'
import GatePage from '@/features/hands/pages/gate'
import MinePage from '@/features/hands/pages/mine'
import OnePage from '@/features/hands/pages/one'
import PointsPage from '@/features/hands/pages/points'
import { leave } from '@/session/leave'
import { setPreferences } from '@/session/preferences'
import { NoticeCell } from '@/ui/notice-cell'
import type { CallUpCard, MyHand } from '@shared/callups'
import type { Household } from '@shared/identity'
import { newId } from '@shared/ids'
import { byId, findId, settled, tapId, text } from './support/page'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone, type Asked } from './support/taro'

const place = '420102400009'
const home: Household = { id: newId('household'), place: 'b3', community: place, communityName: '怡康苑社区', label: '怡康苑 3栋 2单元 1401', waiting: false, members: [{ id: newId('member'), name: '周桂英', account: true, me: true, waiting: false }] }
const inMinutes = (n: number): string => new Date(Date.now() + n * 60_000).toISOString()
const aCard = (more: Partial<CallUpCard> = {}): CallUpCard => ({ id: newId('callup'), sort: 'hands', place, placeName: '怡康苑社区', title: '核酸点维持秩序', where: '小广场', from: inMinutes(20), until: inMinutes(140), hands: 3, taken: 1, phase: 'open', lead: '陈晓梅', as: place, ...more })
const mine = (state: MyHand['state'], more: Partial<MyHand> = {}): MyHand => ({ state, at: inMinutes(-60), ...more })
type Answer = ReturnType<typeof ok>

async function show(Page: () => JSX.Element, answer: (asked: Asked) => Answer | Promise<Answer> | undefined, params: Record<string, string> = {}): Promise<void> {
  cleanup()
  phone.open(params)
  phone.answerWith((asked) => answer(asked) ?? no(404, 'not-found'))
  await act(async () => { render(<Page />); await settled(60) })
}
const one = (of: CallUpCard, then: (asked: Asked) => Answer | Promise<Answer> | undefined = () => undefined) => show(OnePage, (asked) => then(asked) ?? (asked.method === 'GET' && asked.url === `/callups/${of.id}` ? ok(of) : undefined), { id: of.id })
const sent = (end: string) => phone.requests.filter(({ url, method }) => method === 'POST' && url.endsWith(end)).map(({ data }) => JSON.parse(data ?? '{}') as Record<string, unknown>)
const type = (id: string, value: string) => act(async () => { fireEvent.change(byId(id).querySelector('input') ?? byId(id), { target: { value } }); await settled() })
const opened = (): string[] => phone.calls.filter(({ name }) => name === 'navigateTo').map(({ given }) => (given as { url: string }).url)

beforeEach(async () => {
  phone.reset()
  act(() => { leave(); setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(aMe({ households: [home], duties: [{ role: 'volunteer', place, placeName: '怡康苑社区', from: '2026-01-01T00:00:00Z' }] }))
})

test('what I said yes to stands above what asks for hands, each once; what I run opens its site', async () => {
  const [coming, wanted, run, back] = [aCard({ mine: mine('coming') }), aCard({ suits: true }), aCard({ runs: true }), aCard({ mine: mine('given-back') })]
  await show(MinePage, ({ url }) => (url === '/callups/mine' ? ok({ items: [coming, run, back] }) : url === '/callups/offers' ? ok({ items: [coming, wanted, back] }) : undefined))
  expect(text('hands-mine')).toContain('已报名')
  expect(text('hands-offers')).toContain('合您的特长')
  expect(findId('hands-offers')?.children.length).toBe(2)
  for (const { id } of [coming, run]) await tapId(`callup-${id}`)
  expect(opened().map((url) => url.split('?')[0])).toEqual(['/features/hands/pages/one/index', '/features/callups/pages/run/index'])
})

test('a call-up that was called off says that alone, and not that I come', async () => {
  const [off, shift] = [aCard({ phase: 'off', mine: mine('coming') }), aCard({ sort: 'gate', phase: 'off', mine: mine('coming') })]
  await show(MinePage, ({ url }) => (url === '/callups/mine' ? ok({ items: [off] }) : url === '/callups/offers' ? ok({ items: [] }) : undefined))
  expect(text('hands-mine')).toContain('已取消')
  expect(text('hands-mine')).not.toContain('已报名')
  cleanup()
  await act(async () => { render(<ShiftCard of={shift} onChange={() => undefined} />); await settled() })
  expect(text(`shift-${shift.id}`)).toContain('已取消')
  expect(text(`shift-${shift.id}`)).not.toContain('已报名')
})

test('where nothing is wanted, a volunteer waits to be told and anybody else reads how to become one', async () => {
  const none = ({ url }: Asked) => (url.startsWith('/callups/') ? ok({ items: [] }) : undefined)
  await show(MinePage, none)
  expect(text('offers-none')).toContain('现在没有在招人的')
  await signedInAs(aMe())
  await show(MinePage, none)
  expect(text('hands-not-volunteer')).toContain('守自家的门不用报名志愿者')
})

test('saying yes is sent once as a volunteer of the place that was reached; a refusal stands at it', async () => {
  const of = aCard()
  await one(of, ({ url }) => (url.endsWith('/accept') ? no(409, 'overlaps') : undefined))
  await tapId(`accept-${of.id}`)
  expect(sent('/accept')).toMatchObject([{ place }])
  expect(text(`accept-refusal-${of.id}`)).toContain('overlaps')
  await one(of, ({ url }) => (url.endsWith('/accept') ? ok({ ...of, taken: 2, mine: mine('coming') }) : undefined))
  await tapId(`accept-${of.id}`)
  expect(text('hand-facts')).toContain('2 / 3 人')
  expect(findId(`accept-${of.id}`)).toBeNull()
  expect(findId('give-back')).not.toBeNull()
})

test('giving back is asked about once more, and may say why', async () => {
  const of = aCard({ mine: mine('coming'), from: inMinutes(120), until: inMinutes(240) })
  await one(of, ({ url }) => (url.endsWith('/give-back') ? ok({ ...of, mine: mine('given-back') }) : undefined))
  expect(text('check-early')).toContain('起可以签到')
  await tapId('give-back')
  expect(sent('/give-back')).toEqual([])
  await type('give-back-text', '发烧了')
  await tapId('give-back-yes')
  expect(sent('/give-back')).toMatchObject([{ text: '发烧了' }])
  expect(findId(`accept-${of.id}`)).not.toBeNull()
})

test('checked in by the typed code, then out; a wrong or old code is said, and nothing is sent empty', async () => {
  const of = aCard({ mine: mine('coming') })
  const here = { ...of, phase: 'running' as const, mine: mine('here', { in: inMinutes(0) }) }
  let answer: Answer = no(422, 'invalid', [{ path: 'code', message: '签到码不对' }])
  await one(of, ({ url }) => (url.endsWith('/check-in') || url.endsWith('/check-out') ? answer : undefined))
  await tapId('site-send')
  expect([text('site-code-error'), sent('/check-in')]).toEqual(['请输入现场的码', []])
  await type('site-code', 'K7QF-2M9D')
  await tapId('site-send')
  expect(text('site-code-error')).toBe('签到码不对')
  answer = no(409, 'site-old')
  await tapId('site-send')
  expect(text('site-refusal')).toContain('site-old')
  answer = ok(here)
  await tapId('site-send')
  expect(sent('/check-in').map(({ code }) => code)).toEqual(['K7QF-2M9D', 'K7QF-2M9D', 'K7QF-2M9D'])
  expect(text('here-since')).toContain('签到，走的时候再签退')
  answer = ok({ ...here, mine: mine('served', { in: inMinutes(-120), out: inMinutes(0), minutes: 120, points: 3, over: 1 }) })
  await type('site-code', 'AAAA-BBBB')
  await tapId('site-send')
  expect(text('served')).toContain('服务了 2 小时3 积分另有 1 积分超过每月上限，不计')
})

test('a check-in without a network is kept and sent again as the same one; after ten minutes it asks for the present code', async () => {
  const of = aCard({ mine: mine('coming') })
  let online = false
  const answers = ({ url }: Asked) => (url.endsWith('/check-in') ? (online ? ok({ ...of, phase: 'running' as const, mine: mine('here', { in: inMinutes(0) }) }) : Promise.reject(new Error('request:fail'))) : undefined)
  await one(of, answers)
  await type('site-code', 'K7QF-2M9D')
  await tapId('site-send', 2_700)
  expect(text('site-kept')).toContain('还没有送到')
  await one(of, answers)
  expect(text('site-kept')).toContain('10 分钟内送到')
  online = true
  await tapId('site-again')
  const [first, last] = [sent('/check-in')[0], sent('/check-in').at(-1)]
  expect([last?.['id'], last?.['at']]).toEqual([first?.['id'], first?.['at']])
  expect(findId('site-kept')).toBeNull()
  phone.storage.set('site-deed', { callup: of.id, verb: 'checkIn', id: newId('event'), code: 'K7QF-2M9D', at: inMinutes(-11) })
  await one(of, answers)
  expect(text('site-kept')).toContain('再输一次现在的码')
  expect(findId('site-again')).toBeNull()
})

test('what has not reached me, was called off, or is over without me says so', async () => {
  const of = aCard()
  await show(OnePage, () => no(403, 'not-approved'), { id: of.id })
  expect(text('hand-not-reached')).toContain('没有找到您')
  await one(aCard({ phase: 'off', mine: mine('coming') }))
  expect(text('callup-off')).toContain('已经取消')
  expect(text('callup-off')).not.toContain('可以回去了')
  await one(aCard({ phase: 'off', mine: mine('served', { in: inMinutes(-5) }) }))
  expect([text('callup-off'), findId('served')]).toEqual([expect.stringContaining('不计时间，可以回去了'), null])
  await one(aCard({ from: inMinutes(15), mine: mine('here', { in: inMinutes(-5) }) }))
  expect(text('check-out-early')).toContain('开始以后才能签退')
  await one(aCard({ phase: 'over', from: inMinutes(-300), until: inMinutes(-180), mine: mine('here', { in: inMinutes(-290) }) }))
  expect(text('check-late')).toContain('请负责人登记')
})

test('shifts at my gate are taken for my household, one by one', async () => {
  const shift = (more: Partial<CallUpCard> = {}) => aCard({ sort: 'gate', title: '南门岗亭', where: '南门岗亭', as: undefined, hands: 1, taken: 0, ...more })
  const [free, full] = [shift(), shift({ taken: 1, phase: 'full' })]
  await show(GatePage, ({ url }) => (url.startsWith('/rosters?') ? ok({ items: [free, full] }) : url.endsWith('/take') ? ok({ ...free, taken: 1, mine: mine('coming') }) : undefined))
  expect(text(`shift-${full.id}`)).toContain('满了')
  await tapId(`accept-${free.id}`)
  expect(sent('/take')).toMatchObject([{ household: home.id }])
  expect(text(`shift-${free.id}`)).toContain('已报名')
  await show(GatePage, () => ok({ items: [] }))
  expect(text('shifts-none')).toContain('还没有排班')
})

test.each([['callup', 'hands/pages/one'], ['callup-run', 'callups/pages/run']] as const)('a notice that opens %s leads to it', async (opens, page) => {
  const [id, callup] = [newId('notice'), newId('callup')]
  await act(async () => { render(<NoticeCell notice={{ id, kind: 'callup', at: inMinutes(0), unread: true, label: '维持秩序', callup, opens }} fresh onOpen={() => undefined} />); await settled() })
  await tapId(`notice-${id}`)
  expect(opened()).toEqual([`/features/${page}/index?id=${callup}`])
})

test('points stand by months with the cap explained, and each entry of the ledger, taken back ones too', async () => {
  const entry = { callup: newId('callup'), title: '维持秩序', placeName: '怡康苑社区', month: '2026-11', from: inMinutes(-3000), at: inMinutes(-2000), minutes: 120, points: 4, over: 0 }
  const items = [{ ...entry, kind: 'reversed', minutes: -120, points: -4, by: '陈晓梅', text: '记错了人' }, { ...entry, kind: 'earned' }]
  await show(PointsPage, () => ok({ total: 118, minutes: 3725, most: 120, months: [{ month: '2026-11', minutes: 3725, points: 118, over: 6 }], items }))
  expect(text('points-total')).toBe('118 积分')
  expect(text('points-rule')).toContain('每月最多 120 积分')
  expect(text('points-months')).toBe('2026 年 11 月118 积分 · 62 小时 5 分钟 · 6 积分超过上限')
  expect(text(`entry-${entry.callup}-reversed`)).toContain('陈晓梅：记错了人−4')
  expect(text(`entry-${entry.callup}-earned`)).toContain('+4')
  act(() => { setPreferences({ elder: false, lang: 'en' }) })
  expect(text('points-rule')).toContain('at most 120 a month')
})
