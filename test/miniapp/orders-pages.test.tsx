/** A resident's pages of ordering together: what is on, a campaign, the form, the check, the bag, the bags. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import BagPage from '@/features/bags/pages/bag'
import BagsPage from '@/features/bags/pages/bags'
import CampaignPage from '@/features/orders/pages/campaign'
import CheckPage from '@/features/orders/pages/check'
import FormPage from '@/features/orders/pages/form'
import OffersPage from '@/features/orders/pages/offers'
import { emptyDraft, keepDraft as keepNow, keptDraft, type OrderDraft } from '@/features/orders/draft'
import { leave } from '@/session/leave'
import { setPreferences } from '@/session/preferences'
import type { Campaign } from '@shared/campaigns'
import { newId } from '@shared/ids'
import type { Bag, Order } from '@shared/orders'
import { aCampaign, aHome, anOrder, bagOf, bodyOf, inHours, lineOf } from './support/campaigns'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone, type Asked } from './support/taro'

const home = aHome()
type Answer = ReturnType<typeof ok>
type Answers = (asked: Asked) => Answer | undefined

/** What is on the phone of whoever then opens a page: signing in as somebody new takes along what another left. */
let waiting: OrderDraft[] = []
const keepDraft = (draft: OrderDraft): void => { waiting.push(draft) }

const settled = () => new Promise((done) => setTimeout(done, 20))
const byId = (id: string): HTMLElement | null => document.getElementById(id)
const opened = (): unknown[] => phone.calls.filter(({ name }) => name === 'navigateTo' || name === 'reLaunch').map(({ given }) => given)

async function open(page: JSX.Element, query: Record<string, string>, answers: Answers, homes = [home]): Promise<void> {
  cleanup()
  await signedInAs(aMe({ households: homes }))
  for (const draft of waiting) keepNow(draft)
  waiting = []
  phone.open(query)
  phone.answerWith((asked) => answers(asked) ?? (asked.url.includes('/questions') ? ok({ items: [] }) : no(404, 'not-found')))
  await act(async () => { render(page); await settled() })
}
const tap = (id: string) => act(async () => {
  const element = byId(id)
  if (!element) throw new Error(`${id} is not there`)
  fireEvent.click(element)
  await settled()
})

/** Reads the campaign, with what the household has in it. */
const reading = (of: Campaign, mine?: Bag): Answers => ({ url, method }) => (method === 'GET' && url.startsWith(`/campaigns/${of.id}?`) ? ok(mine ? { ...of, mine } : of) : undefined)
const either = (...all: Answers[]): Answers => (asked) => all.map((one) => one(asked)).find((one) => one !== undefined)

beforeEach(() => {
  phone.reset()
  act(() => { leave(); setPreferences({ elder: false, lang: 'zh' }) })
})

describe('what is on', () => {
  const [running, coming, over] = [aCampaign(), aCampaign({ title: '水果团', opens: inHours(3), closes: inHours(30) }), aCampaign({ title: '米面团', state: 'confirmed', closes: inHours(-3) })]
  const list: Answers = ({ url }) => (url.startsWith('/campaigns?') ? ok({ items: [over, coming, running].map(lineOf) }) : undefined)

  test('open ones stand first with time, progress and what we have; then what comes, then what is over', async () => {
    const order = anOrder(running, home, { veg: 2 })
    await open(<OffersPage />, {}, either(list, reading(running, bagOf(running, home, [order]))))
    const card = byId(`offer-${running.id}`)?.textContent ?? ''
    expect(card).toMatch(/还有 4 小时 \d+ 分/)
    expect(card).toContain('已有 12 户，满 30 户成团 · 还差 18 户')
    expect(byId(`mine-${running.id}`)?.textContent).toBe('您家已订 60.00 元')
    expect(byId('offers-to-come')?.textContent).toContain('水果团')
    expect(byId('offers-over')?.textContent).toContain('成团了')
    await tap(`bag-${running.id}`)
    expect(opened()).toContainEqual({ url: `/features/bags/pages/bag/index?id=${running.id}&household=${home.id}` })
  })

  test('nothing at all says what one can do', async () => {
    await open(<OffersPage />, {}, ({ url }) => (url.startsWith('/campaigns?') ? ok({ items: [] }) : undefined))
    expect(byId('offers-none')?.textContent).toContain('请 TA 开一个')
  })

  test('a page that cannot be read offers to try again', async () => {
    await open(<OffersPage />, {}, () => no(500, 'failed'))
    expect(screen.getByRole('button', { name: '再试一次' })).toBeTruthy()
  })
})

describe('a campaign', () => {
  test('shows contents, the price’s parts, tags, stock, limit, progress, slots and who answers', async () => {
    const of = aCampaign({ slots: [{ from: inHours(8), to: inHours(9), capacity: 10, taken: 10 }] })
    await open(<CampaignPage />, { id: of.id }, reading(of))
    const veg = byId('package-veg')?.textContent ?? ''
    for (const text of ['土豆 2 斤', '清真', '货款 27.00 + 包装 1.00 + 配送 1.50 + 团长 0.50 = 30.00 元', '还剩 8 份', '每户最多 2 份']) expect(veg).toContain(text)
    const facts = byId('campaign-facts')?.textContent ?? ''
    for (const text of ['不成团', '送到家门口', '已满', '取货时付', '团长周敏 5栋']) expect(facts).toContain(text)
    await tap('go-order')
    expect(opened()).toContainEqual({ url: `/features/orders/pages/form/index?id=${of.id}` })
  })

  test('one that does not come to our building says so and takes no order', async () => {
    const of = aCampaign({ delivers: false })
    await open(<CampaignPage />, { id: of.id }, reading(of))
    expect(byId('not-here')?.textContent).toContain('不送您这一栋')
    expect(byId('go-order')).toBeNull()
  })

  test('opened by its link where nobody is signed in, it leads to signing in', async () => {
    phone.open({ id: newId('campaign') })
    await act(async () => { render(<CampaignPage />); await settled() })
    await tap('state-sign-in')
    expect(opened()).toEqual([{ url: expect.stringMatching(/^\/features\/identity\/pages\/sign-in\/index/) as string }])
  })

  test('is found for the household to which it is offered, where another is chosen', async () => {
    const of = aCampaign()
    const elsewhere = aHome({ community: 'd', label: '别处' })
    await open(<CampaignPage />, { id: of.id }, (asked) => (asked.url.includes(home.id) ? reading(of)(asked) : undefined), [elsewhere, home])
    expect(byId('campaign')?.textContent).toContain('本周蔬菜包')
  })
})

describe('the form', () => {
  test('goes up to the limit, keeps what is chosen, and sums it to the fen', async () => {
    const of = aCampaign()
    await open(<FormPage />, { id: of.id }, reading(of))
    for (let times = 0; times < 3; times += 1) await tap('step-veg-more')
    await tap('step-egg-more')
    expect(byId('order-sum')?.textContent).toBe('合计85.50 元')
    expect(keptDraft({ household: home.id, campaign: of.id })?.wanted).toEqual([{ package: 'veg', quantity: 2, price: 3000 }, { package: 'egg', quantity: 1, price: 2550 }])
    await tap('go-check')
    expect(opened()).toContainEqual({ url: `/features/orders/pages/check/index?id=${of.id}&household=${home.id}` })
  })

  test('counts each of several taps that come before the first is drawn', async () => {
    const of = aCampaign()
    await open(<FormPage />, { id: of.id }, reading(of))
    await act(async () => { for (const id of ['step-veg-more', 'step-egg-more', 'step-veg-more', 'step-egg-more', 'step-egg-more']) byId(id)?.click(); await settled() })
    expect(keptDraft({ household: home.id, campaign: of.id })?.wanted.map(({ quantity }) => quantity)).toEqual([2, 3])
  })

  test('says what is missing only once somebody wants to go on', async () => {
    const of = aCampaign({ slots: [{ from: inHours(8), to: inHours(9), capacity: 10, taken: 1 }] })
    await open(<FormPage />, { id: of.id }, reading(of))
    expect(byId('lines-error')).toBeNull()
    await tap('go-check')
    expect([byId('lines-error')?.textContent, byId('slot-error')?.textContent]).toEqual(['请至少选一份', '请选择一个时段'])
    expect(opened()).toEqual([])
  })

  test('what was chosen and is too much by now stays, and says how many there are', async () => {
    const of = aCampaign()
    keepDraft({ ...emptyDraft(home.id, of.id), wanted: [{ package: 'veg', quantity: 2, price: 3000 }] })
    await open(<FormPage />, { id: of.id }, reading({ ...of, packages: of.packages.map((one) => (one.id === 'veg' ? { ...one, left: 1 } : one)) }))
    expect(byId('step-veg')?.textContent).toContain('2')
    expect(byId('wanted-veg-error')?.textContent).toBe('只剩 1 份了')
  })

  test('whoever acts for two says for which; who does not live there reads to whom it goes', async () => {
    const of = aCampaign()
    const mothers = aHome({ label: '怡康苑 1栋 901', members: [{ id: newId('member'), name: '周桂英', account: false, me: false, waiting: false }, { id: newId('member'), name: '陈岚', account: true, me: true, waiting: false, elsewhere: true }] })
    await open(<FormPage />, { id: of.id }, reading(of), [home, mothers])
    expect(screen.getByRole('radio', { name: /怡康苑 1栋 901/ }).textContent).toContain('周桂英')
    await act(async () => { fireEvent.click(screen.getByRole('radio', { name: /怡康苑 1栋 901/ })); await settled() })
    await tap('step-egg-more')
    keepDraft({ ...emptyDraft(mothers.id, of.id), wanted: [{ package: 'egg', quantity: 1, price: 2550 }] })
    await open(<CheckPage />, { id: of.id, household: mothers.id }, reading(of), [home, mothers])
    expect(byId('receiver')?.textContent).toContain('您不住在这一户')
  })

  test.each([
    ['is over', { state: 'confirmed', closes: inHours(-1) }, '已经截止，不能再改'],
    ['is being counted', { closes: inHours(-1) }, '已经截止，不能再改'],
    ['was called off', { state: 'cancelled', reason: '车来不了' }, '现在不能订了取消的原因：车来不了'],
    ['has not begun', { opens: inHours(2) }, '还没开团'],
  ] as const)('of a campaign that %s: nothing to choose from, but why, what the household has, and what was not sent', async (_, more, why) => {
    const of = aCampaign(more)
    keepDraft({ ...emptyDraft(home.id, of.id), wanted: [{ package: 'egg', quantity: 1, price: 2550 }] })
    await open(<FormPage />, { id: of.id }, reading(of, bagOf(of, home, [anOrder(of, home, { veg: 2 })])))
    expect(byId('why-closed')?.textContent).toBe(why)
    expect(byId('closed-lines')?.textContent).toMatch(/蔬菜包 × 2.*60\.00 元/)
    expect(byId('not-placed')).not.toBeNull()
    expect([byId('step-veg-more'), byId('go-check'), byId('go-order')]).toEqual([null, null, null])
    await tap('go-bag')
    expect(opened()).toEqual([{ url: `/features/bags/pages/bag/index?id=${of.id}&household=${home.id}` }])
  })

  test('of a household that has nothing there says so; an order that cannot be changed now is not offered as if it could', async () => {
    const [over, of] = [aCampaign({ state: 'missed', closes: inHours(-1) }), aCampaign()]
    await open(<FormPage />, { id: over.id }, reading(over))
    expect(byId('order-closed')?.textContent).toMatch(/现在不能订了.*您家在这个团购里没有订单/)
    const held = anOrder(of, home, { veg: 1 }, { state: 'held', verbs: ['cancel'] })
    await open(<FormPage />, { id: of.id, household: home.id, order: held.id }, either(reading(of, bagOf(of, home, [held])), ({ url }) => (url === `/orders/${held.id}` ? ok(held) : undefined)))
    expect(byId('why-closed')?.textContent).toBe('这一单现在不能修改')
  })
})

describe('the check', () => {
  const of = aCampaign()
  const draft = (): OrderDraft => ({ ...emptyDraft(home.id, of.id), wanted: [{ package: 'veg', quantity: 1, price: 3000 }] })
  const check = (answers: Answers, mine?: Bag, campaign = of) => open(<CheckPage />, { id: of.id, household: home.id }, either(({ url, method }) => (method === 'GET' ? undefined : answers({ url, method, header: {} })), reading(campaign, mine)))
  const sent = () => phone.requests.filter(({ method }) => method === 'PUT')
  const placed = (id: string): Order => anOrder(of, home, { veg: 1 }, { id, effect: { before: 0, after: 3000, difference: 3000 } })

  test('three taps send one order, and lead to the bag', async () => {
    const one = draft()
    keepDraft(one)
    await check(() => ok(placed(one.id)))
    expect(byId('check-effect')?.textContent).toContain('多付 30.00 元')
    await act(async () => { for (let times = 0; times < 3; times += 1) fireEvent.click(byId('submit-order') ?? document.body); await settled() })
    expect(sent().map(({ url }) => url)).toEqual([`/orders/${one.id}`])
    expect(opened().at(-1)).toEqual({ url: `/features/bags/pages/bag/index?id=${of.id}&household=${home.id}&did=${encodeURIComponent(`${one.id}.1`)}` })
    expect(keptDraft({ household: home.id, campaign: of.id })).toBeUndefined()
  })

  test('a price that changed is shown old and new, and only ordered once that is accepted', async () => {
    const one = draft()
    keepDraft(one)
    const dearer = { ...of, packages: of.packages.map((offer) => (offer.id === 'veg' ? { ...offer, price: 3200 } : offer)) }
    await check(() => no(409, 'stale-price'), undefined, dearer)
    expect(byId('repriced')?.textContent).toContain('蔬菜包：30.00 → 32.00')
    expect(byId('submit-order')?.textContent).toBe('按现在的价格下单')
    expect([byId('check-lines')?.textContent, byId('check-effect')?.textContent]).toEqual(['蔬菜包 × 132.00 元合计32.00 元', expect.stringContaining('多付 32.00 元')])
    await tap('submit-order')
    expect(bodyOf(sent()[0] ?? { url: '', method: '', header: {} })).toMatchObject({ lines: [{ price: 3200 }] })
    expect(keptDraft({ household: home.id, campaign: of.id })?.wanted).toHaveLength(1)
  })

  test.each([['sold-out', '蔬菜包 · 只剩 0 份了', { left: 0 }], ['household-limit', '蔬菜包 · 您家最多还能订 0 份', { limit: 0 }]] as const)('refused as %s it names the line, and keeps all', async (code, says, now) => {
    const one = draft()
    keepDraft(one)
    await check(() => no(409, code), undefined, { ...of, packages: of.packages.map((offer) => (offer.id === 'veg' ? { ...offer, ...now } : offer)) })
    await tap('submit-order')
    expect(byId('refusal')?.textContent).toContain(code)
    expect(screen.getByText(says)).toBeTruthy()
    expect(keptDraft({ household: home.id, campaign: of.id })).toEqual(one)
  })

  test('after the close it says so and leads to the campaign', async () => {
    keepDraft(draft())
    await check(() => no(409, 'campaign-over'))
    await tap('submit-order')
    await tap('see-campaign')
    expect(opened()).toContainEqual({ url: `/features/orders/pages/campaign/index?id=${of.id}` })
  })

  test('an order that stands although its answer was lost is told by its number, and what was changed since is offered as a change', async () => {
    const one = draft()
    keepDraft({ ...one, sent: true, wanted: [{ package: 'veg', quantity: 2, price: 3000 }] })
    const order = placed(one.id)
    await open(<CheckPage />, { id: of.id, household: home.id }, either(({ url, method }) => (method === 'GET' && url === `/orders/${one.id}` ? ok(order) : method === 'POST' ? ok({ ...order, version: 2 }) : undefined), reading(of, bagOf(of, home, [order]))))
    expect(byId('ordered-already')?.textContent).toContain(order.reference)
    await tap('send-as-change')
    const [change] = phone.requests.filter(({ method }) => method === 'POST').filter(({ url }) => url.endsWith('/change'))
    expect(bodyOf(change ?? { url: '', method: '', header: {} })).toMatchObject({ version: 1, lines: [{ quantity: 2 }] })
  })

  test('nothing to send leads to the orders', async () => {
    await check(() => undefined)
    await tap('go-bags')
    expect(opened()).toContainEqual({ url: '/features/bags/pages/bags/index' })
  })
})

describe('the bag', () => {
  const of = aCampaign()
  const [first, second] = [anOrder(of, home, { veg: 1 }), anOrder(of, home, { egg: 2 })]
  const mine = bagOf(of, home, [first, second])
  const orders: Answers = ({ url, method }) => (method === 'GET' ? [first, second].filter(({ id }) => url === `/orders/${id}`).map((one) => ok(one))[0] : undefined)

  test('is one for several orders, with what is paid, how one gets it and whom one asks', async () => {
    await open(<BagPage />, { id: of.id, household: home.id }, either(orders, reading(of, mine)))
    expect(byId('bag-lines')?.textContent).toContain('合计81.00 元')
    expect(byId('bag-due')?.textContent).toContain('81.00 元')
    expect(byId('bag-help')?.textContent).toContain('团长周敏 5栋')
    await tap(`change-${second.id}`)
    expect(opened()).toContainEqual({ url: `/features/orders/pages/form/index?id=${of.id}&household=${home.id}&order=${second.id}` })
  })

  test('a cancellation says before and after what it changes, and is one deed', async () => {
    const gone = { ...second, state: 'cancelled', version: 2, bagTotal: 3000, verbs: [], effect: { before: 8100, after: 3000, difference: -5100 } }
    await open(<BagPage />, { id: of.id, household: home.id }, either(({ url }) => (url === `/orders/${second.id}/cancel` ? ok(gone) : undefined), orders, reading(of, mine)))
    await tap(`cancel-${second.id}`)
    expect(byId('cancel-effect')?.textContent).toContain('少付 51.00 元')
    await tap('cancel-yes')
    expect(byId('deed-effect')?.textContent).toBe('之前81.00 元之后30.00 元少付 51.00 元')
    expect(byId('reference')?.textContent).toContain(second.reference)
  })

  test('one that is over fills the same in again where it is offered, and says what is not', async () => {
    const old = aCampaign({ state: 'confirmed', closes: inHours(-5), title: '上周蔬菜包' })
    const bag = { ...mine, campaign: old.id, title: old.title, lines: [...mine.lines, { package: 'fish', name: '鲈鱼', quantity: 1, amount: 3900 }] }
    await open(<BagPage />, { id: old.id, household: home.id }, either(({ url }) => (url.startsWith('/campaigns?') ? ok({ items: [lineOf(of)] }) : undefined), orders, reading(old, bag), reading(of)))
    await tap('same-again')
    expect(opened()).toContainEqual({ url: `/features/orders/pages/form/index?id=${of.id}` })
    expect(keptDraft({ household: home.id, campaign: of.id })).toMatchObject({ wanted: [{ package: 'veg', quantity: 1 }, { package: 'egg', quantity: 2 }], again: { title: '上周蔬菜包', gone: ['鲈鱼'] } })
  })

  test('the history goes on page by page', async () => {
    const earlier = { ...mine, campaign: newId('campaign'), title: '更早的' }
    await open(<BagsPage />, {}, ({ url }) => (url.startsWith('/orders?') ? ok(url.includes('cursor') ? { items: [earlier] } : { items: [mine], cursor: 'more' }) : undefined))
    await tap('bags-more')
    expect(byId('bags')?.textContent).toMatch(/本周蔬菜包.*更早的/)
  })
})

describe('a bag that is paid at once', () => {
  const of = aCampaign({ pay: 'now' })
  const ordering = (...orders: Order[]): Answers => ({ url, method }) => (method === 'GET' && url.startsWith('/orders/ord_') ? ok(orders.find(({ id }) => url.endsWith(id))) : undefined)
  const refund = { id: newId('event'), fen: 6000, cause: 'cancelled' as const, state: 'sent' as const, at: inHours(0) }

  test('what waits to be paid stands first, and a bag of nothing else shows no contents for 0.00', async () => {
    const order: Order = { ...anOrder(of, home, { veg: 2 }), state: 'held', verbs: ['cancel'], payment: { state: 'awaited', fen: 6000, refunded: 0, until: inHours(1) } }
    const bag = bagOf(of, home, [order])
    await open(<BagPage />, { id: of.id }, either(reading(of, { ...bag, state: 'held', total: 0, lines: [], orders: bag.orders.map((one) => ({ ...one, held: true })) }), ordering(order)))
    const [pay, way] = [byId(`pay-${order.id}`), byId('bag-hand-over')]
    expect(pay && way && pay.compareDocumentPosition(way) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
    expect([byId('bag-lines'), byId('bag-state')?.nextSibling?.textContent]).toEqual([null, ''])
  })

  test('what waits to be paid counts in what the lists say, and is told there', async () => {
    const bag = bagOf(of, home, [anOrder(of, home, { veg: 1 }), anOrder(of, home, { veg: 2 })])
    const waiting: Bag = { ...bag, total: 3000, due: 3000, lines: bag.lines.slice(0, 1), orders: bag.orders.map((one, n) => (n === 1 ? { ...one, held: true } : one)) }
    await open(<OffersPage />, {}, either(({ url }) => (url.startsWith('/campaigns?') ? ok({ items: [lineOf(of)] }) : undefined), reading(of, waiting)))
    expect(byId(`mine-${of.id}`)?.textContent).toBe('您家已订 90.00 元等待付款')
    await open(<BagsPage />, {}, ({ url }) => (url.startsWith('/orders?') ? ok({ items: [waiting] }) : undefined))
    expect(byId(`bag-${of.id}`)?.textContent).toMatch(/已下单等待付款.*90\.00 元/)
  })

  test('cancelling what is paid says what goes back before it is done', async () => {
    const paid: Order = { ...anOrder(of, home, { veg: 2 }), payment: { state: 'paid', fen: 6000, refunded: 1500, until: inHours(1) } }
    await open(<BagPage />, { id: of.id }, either(reading(of, bagOf(of, home, [paid])), ordering(paid)))
    await tap(`cancel-${paid.id}`)
    expect(byId('cancel-effect-back')?.textContent).toBe('45.00 元 会原路退回微信')
  })

  test('the money of what was cancelled is followed there, also once nothing is left in it', async () => {
    const [gone, other] = [{ ...anOrder(of, home, { veg: 2 }), state: 'cancelled' as const, verbs: [], refunds: [refund] }, anOrder(of, home, { veg: 1 })]
    await open(<BagPage />, { id: of.id }, either(reading(of, { ...bagOf(of, home, [other]), back: [gone.id] }), ordering(gone, other)))
    expect(byId(`refund-${refund.id}`)?.textContent).toBe('订单取消60.00 元微信正在退')
    await open(<BagPage />, { id: of.id }, either(reading(of, { ...bagOf(of, home, []), state: 'cancelled', back: [gone.id] }), ordering(gone)))
    expect(byId('bag-none')).toBeTruthy()
    expect(byId(`returned-${gone.id}`)?.textContent).toContain(gone.reference)
    expect(byId(`refund-${refund.id}`)?.textContent).toContain('60.00 元')
  })
})
