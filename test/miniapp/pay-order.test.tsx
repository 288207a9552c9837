/** An order that waits to be paid: the way to pay it, what is known of that, and what goes back. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { OrderCard } from '@/features/bags/components/order-card'
import { DeedNote } from '@/features/bags/components/deed-note'
import type { Deed } from '@/features/orders/deeds'
import { asking } from '@/features/bags/use-paying'
import { now } from '@/session/now'
import { setPreferences } from '@/session/preferences'
import { newId } from '@shared/ids'
import type { Order } from '@shared/orders'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone } from './support/taro'

const id = newId('order')
const inMinutes = (minutes: number): string => new Date(now() + minutes * 60_000).toISOString()
const held = (more: Partial<Order> = {}): Order => ({
  id, reference: '7K3M-9QXA', version: 1, campaign: newId('campaign'), title: '周末蔬菜团', household: newId('household'), label: '1401', by: '陈岚', at: inMinutes(-1), state: 'held',
  lines: [{ package: 'veg', name: '蔬菜包', quantity: 1, price: 3000, amount: 3000 }], total: 3000, bagTotal: 0, verbs: ['cancel'], payment: { state: 'awaited', fen: 3000, refunded: 0, until: inMinutes(10) }, ...more,
})
const paid = (): Order => held({ version: 2, state: 'placed', bagTotal: 3000, payment: { state: 'paid', fen: 3000, refunded: 0, until: inMinutes(10) } })
const parameters = { timeStamp: '1', nonceStr: 'n', package: 'prepay_id=wx1', signType: 'RSA', paySign: 's' }
const settled = () => new Promise((done) => setTimeout(done, 60))
const tap = (name: string | RegExp) => act(async () => { fireEvent.click(screen.getAllByRole('button', { name }).at(-1) as HTMLElement); await settled() })
const asked = (end: string) => phone.requests.filter(({ url }) => url.endsWith(end))

/** `known`: what WeChat's word has made of the order, once it was paid. */
function server(known: () => Order, more: Partial<Record<string, () => { statusCode: number; data: unknown }>> = {}): void {
  let isPaid = false
  phone.answerWith(({ url, method }) => {
    const own = Object.entries(more).find(([end]) => url.endsWith(end))?.[1]
    if (own) return own()
    if (url === '/local/pay') { isPaid = true; return ok({ errMsg: 'requestPayment:ok' }) }
    if (url.endsWith('/check')) return ok(isPaid || whereIs === 'wechat' ? known() : held())
    if (method === 'POST' && url === `/payments/${id}`) return ok(parameters)
    return ok(isPaid ? known() : held())
  })
}
let whereIs: 'here' | 'wechat' = 'here'
let deeds: Deed[] = []
async function show(): Promise<void> {
  render(<OrderCard id={id} household='hh' bagTotal={0} onChange={(deed) => { if (deed) deeds.push(deed) }} />)
  await act(async () => { await settled() })
}

beforeEach(async () => {
  cleanup()
  phone.reset()
  deeds = []
  whereIs = 'here'
  asking.everyMs = 5
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(aMe())
})
afterEach(() => { process.env.TARO_ENV = 'h5' })

test('it says until when it can be paid, and counts down, in both languages and in large text', async () => {
  server(paid)
  await show()
  expect(document.getElementById(`pay-until-${id}`)?.textContent).toMatch(/前付款，还有 (10 分 00|9 分 5\d) 秒/)
  act(() => { setPreferences({ elder: true, lang: 'en' }) })
  expect(document.getElementById(`pay-until-${id}`)?.textContent).toMatch(/Pay by .+: (10 min 00|9 min 5\d) s left/)
  expect(screen.getByRole('button', { name: /^Pay/ })).toBeTruthy()
})

test('on one’s own machine the stand-in opens; paid there, the server is asked and the page says that it is paid', async () => {
  server(paid)
  await show()
  await tap(/^付款/)
  await tap(/^付 /)
  await act(async () => { await settled() })
  expect(JSON.parse(asked('/local/pay')[0]?.data ?? '{}')).toEqual(parameters)
  expect(deeds).toMatchObject([{ verb: 'paid', reference: '7K3M-9QXA' }])
})

test('not paid there, the order is still kept, and nothing was asked of WeChat', async () => {
  server(paid)
  await show()
  await tap(/^付款/)
  await tap('不付了')
  expect(document.getElementById(`pay-note-${id}`)?.textContent).toBe('没有付款。订单还为您留着。')
  expect([asked('/local/pay'), deeds]).toEqual([[], []])
})

describe('in WeChat', () => {
  beforeEach(() => {
    whereIs = 'wechat'
    process.env.TARO_APP_LOCAL = ''
    process.env.TARO_ENV = 'weapp'
  })

  it('WeChat’s own desk opens with what the server signed; only the server’s word counts', async () => {
    phone.payWith(() => Promise.resolve())
    let times = 0
    server(() => ((times += 1) < 3 ? held() : paid()))
    await show()
    await tap(/^付款/)
    await act(async () => { await settled() })
    expect(phone.calls.find(({ name }) => name === 'requestPayment')?.given).toEqual(parameters)
    expect([asked('/check').length >= 3, deeds]).toMatchObject([true, [{ verb: 'paid' }]])
  })

  it('where nothing is heard it says so, and asks again when told to', async () => {
    phone.payWith(() => Promise.resolve())
    let known = held()
    server(() => known)
    await show()
    await tap(/^付款/)
    await act(async () => { await settled() })
    expect(document.getElementById(`pay-note-${id}`)?.textContent).toContain('付过的话不用再付')
    known = paid()
    await tap('查一查付了没有')
    expect(deeds).toMatchObject([{ verb: 'paid' }])
  })

  it('called off at the desk, the server is asked all the same', async () => {
    phone.payWith(() => Promise.reject(new Error('requestPayment:fail cancel')))
    server(() => held())
    await show()
    await tap(/^付款/)
    expect([asked('/check').length, document.getElementById(`pay-note-${id}`)?.textContent]).toEqual([1, '没有付款。订单还为您留着。'])
  })
})

test('in a browser elsewhere it says where it can be paid', async () => {
  process.env.TARO_APP_LOCAL = ''
  server(paid)
  await show()
  await tap(/^付款/)
  expect([document.getElementById(`pay-note-${id}`)?.textContent, asked(`/payments/${id}`)]).toEqual(['这里打不开微信支付，请在微信小程序里付款。', []])
})

test('refused, it says why', async () => {
  server(paid, { [`/payments/${id}`]: () => no(409, 'not-payer') })
  await show()
  await tap(/^付款/)
  expect(document.getElementById(`pay-refusal-${id}`)).toBeTruthy()
})

test('when its time is over the server is asked, and the page says what became of it', async () => {
  const over = () => held({ payment: { state: 'awaited', fen: 3000, refunded: 0, until: inMinutes(-1) } })
  for (const [state, verb] of [['closed', 'lapsed'], ['late', 'late']] as const) {
    cleanup()
    deeds = []
    phone.answerWith(({ url }) => ok(url.endsWith('/check') ? held({ state: 'cancelled', payment: { state, fen: 3000, refunded: state === 'late' ? 3000 : 0, until: inMinutes(-1) } }) : over()))
    await show()
    expect(deeds).toMatchObject([{ verb, back: state === 'late' ? 3000 : 0 }])
    render(<DeedNote deed={deeds[0] as Deed} />)
    expect(document.getElementById('deed')?.textContent).toContain(state === 'late' ? '30.00 元 会原路退回微信' : '没有付款，订单取消了')
  }
})

test('what goes back stands with why and how far it is', async () => {
  const refunds = [{ id: newId('refund'), fen: 1000, cause: 'changed', state: 'done', at: inMinutes(-5) }, { id: newId('refund'), fen: 500, cause: 'difference', state: 'by-hand', at: inMinutes(-5), reason: '菜不新鲜' }] as const
  phone.answerWith(() => ok({ ...paid(), refunds: [...refunds] }))
  await show()
  expect(refunds.map((one) => document.getElementById(`refund-${one.id}`)?.textContent)).toEqual(['订单改少10.00 元已退回', '菜不新鲜5.00 元微信退不了，由团长当面退'])
})
