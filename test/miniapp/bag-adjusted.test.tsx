/** What was taken off a bag, and the answer to what is proposed instead. */
import { act, cleanup, render } from '@testing-library/react'
import BagPage from '@/features/bags/pages/bag'
import BagsPage from '@/features/bags/pages/bags'
import { setPreferences } from '@/session/preferences'
import type { Adjustment } from '@shared/adjustment'
import type { Campaign } from '@shared/campaigns'
import { newId } from '@shared/ids'
import type { Bag } from '@shared/orders'
import { aCampaign, aHome, anOrder, bagOf, bodyOf, inHours } from './support/campaigns'
import { findId, settled, tapId, text } from './support/page'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone, type Asked } from './support/taro'

const home = aHome()

const anAdjustment = (known: Partial<Adjustment> = {}): Adjustment => ({
  difference: newId('difference'), kind: 'shortage', state: 'made', package: 'veg', name: '蔬菜包', quantity: 1, fen: 3000, reason: '冷链车坏在路上', at: inHours(-1), ...known,
})
const proposed = anAdjustment({ kind: 'substitution', state: 'proposed', fen: 0, instead: '水果包', yes: 500, no: 3000 })

type Answer = ReturnType<typeof ok>
let bag: Bag
async function opened(of: Campaign, adjusted: readonly Adjustment[], more: Partial<Bag> = {}, after: (asked: Asked) => Promise<Answer> | Answer | undefined = () => undefined): Promise<void> {
  const order = anOrder(of, home, { veg: 2 }, { state: 'confirmed', verbs: [] })
  bag = bagOf(of, home, [order], { state: 'confirmed', adjusted: [...adjusted], due: order.total - adjusted.reduce((sum, { fen }) => sum + fen, 0), ...more })
  await signedInAs(aMe({ households: [home] }))
  phone.open({ id: of.id, household: home.id })
  phone.answerWith((asked) => after(asked) ?? (asked.url.startsWith('/orders/') ? ok(order) : asked.url.startsWith('/orders?') ? ok({ items: [bag] }) : asked.url.startsWith(`/campaigns/${of.id}?`) ? ok({ ...of, mine: bag }) : ok({ items: [] })))
  await act(async () => { render(<BagPage />); await settled() })
}
const confirmed = (more: Partial<Campaign> = {}): Campaign => aCampaign({ state: 'confirmed', closes: inHours(-3), ...more })
const sent = (): Record<string, unknown>[] => phone.requests.filter(({ url }) => url.endsWith('/answer')).map(bodyOf)

beforeEach(() => {
  phone.reset()
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
})
afterEach(cleanup)

test('each thing taken off stands with its reason and amount, and what is then due', async () => {
  const drop = anAdjustment({ kind: 'price-drop', quantity: 2, fen: 400, reason: '批发价降了' })
  const short = anAdjustment()
  await opened(confirmed(), [short, drop])
  expect(text(`adjusted-${short.difference}`)).toBe('缺货蔬菜包 × 1−30.00 元原因：冷链车坏在路上')
  expect(text(`adjusted-${drop.difference}`)).toBe('降价蔬菜包 × 2−4.00 元原因：批发价降了')
  expect(text('bag-off')).toBe('订的一共60.00 元扣减−34.00 元')
  expect(text('bag-due')).toBe('取货时付26.00 元')
  expect(findId('bag-back')).toBeNull()
})

test('what is in the bag is what comes, beside what was ordered; what was recorded in error says so', async () => {
  const back = anAdjustment({ state: 'withdrawn', fen: 0, fixed: '点错了' })
  await opened(confirmed(), [back, anAdjustment()], { inside: [{ name: '蔬菜包', quantity: 1 }] })
  expect(text('bag-inside')).toBe('蔬菜包 × 1')
  expect(text('bag-lines')).toContain('蔬菜包 × 2')
  expect(text(`adjusted-${back.difference}`)).toBe('缺货蔬菜包 × 10.00 元记错了，已撤下原因：冷链车坏在路上后来改过：点错了')
  cleanup()
  await opened(confirmed(), [anAdjustment({ quantity: 2, fen: 6000 })], { inside: [] })
  expect(text('bag-inside')).toBe('没有要取的东西了')
})

test('what was paid over WeChat goes back there, and the page says so', async () => {
  await opened(confirmed({ pay: 'now' }), [anAdjustment()])
  expect(text('bag-due')).toBe('退款后实付30.00 元')
  expect(text('bag-back')).toContain('30.00 元 原路退回微信')
})

test('what is taken off after the bag was collected and paid is given back in person', async () => {
  await opened(confirmed(), [anAdjustment({ kind: 'damage' })], { collected: { at: inHours(-2), by: '李四', how: 'hand' } })
  expect(text('bag-cash')).toBe('取货以后扣的 30.00 元，由团长当面退给您。')
  cleanup()
  await opened(confirmed(), [anAdjustment({ at: inHours(-3), late: 500 })], { collected: { at: inHours(-2), by: '李四', how: 'hand' } })
  expect(text('bag-cash')).toContain('5.00 元')
})

test('a bag without changes says nothing of them', async () => {
  await opened(confirmed(), [])
  for (const id of ['bag-adjusted', 'bag-off', 'bag-back', 'bag-cash']) expect(findId(id)).toBeNull()
  expect(text('bag-due')).toBe('取货时付60.00 元')
})

test('a proposal says what either answer means in yuan, asks once more, and is sent once', async () => {
  let release: (answer: Answer) => void = () => undefined
  await opened(confirmed({ pay: 'now' }), [proposed], {}, ({ url }) => (url.endsWith('/answer') ? new Promise<Answer>((done) => { release = done }) : undefined))
  const card = text(`proposal-${proposed.difference}`)
  for (const said of ['蔬菜包 × 1，换成 水果包，可以吗？', '原因：冷链车坏在路上', '换，退 5.00 元', '不换，退 30.00 元', '没有答复，就按不换办']) expect(card).toContain(said)
  await tapId(`accept-${proposed.difference}`)
  expect(text('proposal-sure')).toContain('换成 水果包？换，退 5.00 元')
  await tapId('proposal-yes')
  await tapId('proposal-yes')
  bag = { ...bag, due: 5500, adjusted: [{ ...proposed, state: 'made', fen: 500 }] }
  await act(async () => { release(ok(bag)); await settled() })
  expect(sent()).toEqual([{ household: home.id, accept: true }])
  expect(findId('proposal-sure')).toBeNull()
  expect(text(`adjusted-${proposed.difference}`)).toContain('换成了 水果包')
  expect(text('bag-due')).toBe('退款后实付55.00 元')
})

test('no takes it off whole; where the price stays the same, yes says that', async () => {
  const same = { ...proposed, yes: 0 }
  await opened(confirmed(), [same], {}, ({ url }) => {
    if (!url.endsWith('/answer')) return undefined
    bag = { ...bag, due: 3000, adjusted: [{ ...same, state: 'declined', fen: 3000 }] }
    return ok(bag)
  })
  expect(text(`accept-${same.difference}`)).toBe('换，钱不变')
  expect(text(`decline-${same.difference}`)).toBe('不换，少付 30.00 元')
  await tapId(`decline-${same.difference}`)
  await tapId('proposal-yes')
  expect(sent()).toEqual([{ household: home.id, accept: false }])
  expect(text(`adjusted-${same.difference}`)).toContain('没有换，按缺货退')
})

test('answered by somebody else of the household meanwhile, the page shows what they said', async () => {
  await opened(confirmed(), [proposed], {}, ({ url }) => {
    if (!url.endsWith('/answer')) return undefined
    bag = { ...bag, adjusted: [{ ...proposed, state: 'declined', fen: 3000 }], due: 3000 }
    return no(409, 'answer-over')
  })
  await tapId(`accept-${proposed.difference}`)
  await tapId('proposal-yes')
  expect(findId(`proposal-${proposed.difference}`)).toBeNull()
  expect(text('bag-due')).toBe('取货时付30.00 元')
})

test('without a network the question stays open, to be answered again', async () => {
  await opened(confirmed(), [proposed], {}, ({ url }) => (url.endsWith('/answer') ? Promise.reject(new Error('request:fail')) : undefined))
  await tapId(`decline-${proposed.difference}`)
  await tapId('proposal-yes')
  await act(async () => { await new Promise((done) => setTimeout(done, 2500)) })
  expect(findId('proposal-refusal')).not.toBeNull()
  expect(findId('proposal-yes')).not.toBeNull()
})

test('the list of bags says where an answer is wanted, and what is due', async () => {
  await opened(confirmed(), [proposed, anAdjustment({ fen: 3000 })])
  cleanup()
  await act(async () => { render(<BagsPage />); await settled() })
  expect(text(`bag-${bag.campaign}`)).toContain('请您答复')
  expect(text(`bag-${bag.campaign}`)).toContain('30.00 元')
})

test('in English, too', async () => {
  act(() => { setPreferences({ elder: true, lang: 'en' }) })
  await opened(confirmed(), [proposed])
  expect(text(`accept-${proposed.difference}`)).toBe('Yes, pay ¥5.00 less')
  expect(text(`proposal-${proposed.difference}`)).toContain('水果包 instead of 蔬菜包 × 1?')
})

test.each(['cancelled', 'missed'] as const)('of a campaign that is %s nothing is to be paid, also before its orders have followed', async (state) => {
  await opened(aCampaign({ state, closes: inHours(3), reason: '车来不了' }), [], { state: 'placed' })
  expect([text('bag-state'), document.getElementById('bag-due')]).toEqual(['没有成团', null])
  expect(document.body.textContent).toContain('什么都不用付')
})
