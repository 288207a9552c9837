/** The account of a campaign as its leader reads it. */
import { act, cleanup, render } from '@testing-library/react'
import { balanceOf } from '@/features/accounts/balance'
import SettlementPage from '@/features/accounts/pages/settlement'
import { setPreferences } from '@/session/preferences'
import type { Settlement } from '@shared/differences'
import { newId } from '@shared/ids'
import type { RefundOfCampaign } from '@shared/payments'
import { findId, settled, tapId, text } from './support/page'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone, type Asked } from './support/taro'

const campaign = newId('campaign')
/** Eight vegetable packages and three trays of eggs; one package was missing. */
const aSettlement = (known: Partial<Settlement> = {}): Settlement => ({
  campaign, title: '周末蔬菜团', households: 9,
  lines: [{ package: 'p1', name: '蔬菜包', price: 3000, quantity: 8, amount: 24_000, units: 1, off: 3000, net: 21_000 }, { package: 'p2', name: '鸡蛋', price: 2550, quantity: 3, amount: 7650, units: 0, off: 0, net: 7650 }],
  ordered: 31_650, adjusted: 3000, due: 28_650, prepaid: 0, refunds: 0, cash: 28_650, outstanding: 0, waiting: 0, subsidies: [], back: { done: 0, under: 0, byHand: 0, given: 0 }, kept: { goods: 26_550, packing: 700, delivery: 1050, margin: 350 }, ...known,
})
const aRefund = (known: Partial<RefundOfCampaign> = {}): RefundOfCampaign => ({ id: newId('refund'), fen: 3000, cause: 'difference', state: 'done', at: '2026-11-25T02:00:00.000Z', order: newId('order'), reference: 'AB12', household: newId('household'), reason: '少送', ...known })

async function opened(of: Settlement, after: (asked: Asked) => ReturnType<typeof ok> | undefined = () => undefined): Promise<void> {
  phone.open({ id: campaign })
  phone.answerWith((asked) => after(asked) ?? (asked.url.endsWith('/settlement') ? ok(of) : ok({ items: [] })))
  await act(async () => { render(<SettlementPage />); await settled() })
}

beforeEach(async () => {
  process.env.TARO_ENV = 'h5'
  phone.reset()
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(aMe())
})
afterEach(() => {
  cleanup()
  delete process.env.TARO_ENV
})

test('three columns come to the same, and the difference is said to be zero', async () => {
  await opened(aSettlement())
  expect(text('balance')).toContain('已经结清')
  expect(text('balance-zero')).toBe('两边一样多，相差零元。')
  expect(text('sums-due')).toBe('应收订的316.50 元扣减−30.00 元应收合计286.50 元')
  expect(text('sums-came')).toBe('收到现收286.50 元合计286.50 元')
  expect(text('sums-kept')).toBe('用在哪里货款265.50 元包装7.00 元配送10.50 元团长3.50 元合计286.50 元')
  expect(text('line-p1')).toBe('蔬菜包30.00 元 × 8240.00 元扣减（1 份）−30.00 元净额210.00 元')
  expect(text('line-p2')).toBe('鸡蛋25.50 元 × 376.50 元净额76.50 元')
})

test('what has not come in yet is said with its amount, what waits for an answer as well; read again it is settled', async () => {
  let of = aSettlement({ cash: 20_000, outstanding: 8650, waiting: 2 })
  await opened(of, ({ url }) => (url.endsWith('/settlement') ? ok(of) : undefined))
  expect(text('balance-title')).toBe('还有 86.50 元没有收到')
  expect(text('balance-waiting')).toContain('2 户还没有答复换货')
  expect(text('sums-came')).toContain('还没收86.50 元合计286.50 元')
  of = aSettlement()
  await tapId('settlement-refresh')
  expect(text('balance-title')).toBe('已经结清')
})

test('too much was taken, or only answers are missing', async () => {
  await opened(aSettlement({ cash: 31_650, outstanding: -3000 }))
  expect(text('balance-title')).toBe('多收了 30.00 元')
  expect(text('sums-came')).toContain('多收−30.00 元合计286.50 元')
  cleanup()
  await opened(aSettlement({ waiting: 1 }))
  expect(text('balance-title')).toContain('1 户还没有答复换货')
})

test('sides that differ are not passed over', () => {
  expect(balanceOf(aSettlement())).toMatchObject({ standing: 'settled', gap: 0 })
  expect(balanceOf(aSettlement({ cash: 28_649 })).gap).toBe(1)
  expect(balanceOf(aSettlement({ kept: { goods: 26_500, packing: 700, delivery: 1050, margin: 350 } })).gap).toBe(50)
})

test('paid over WeChat, it says how far the refunds are; one that WeChat cannot make is given back in person, once', async () => {
  let byHand = aRefund({ state: 'by-hand', fen: 1200, reference: 'CD34' })
  let of = aSettlement({ prepaid: 31_650, refunds: 3000, cash: 0, back: { done: 1300, under: 500, byHand: 1200, given: 0 } })
  const others = [aRefund(), aRefund({ state: 'sent', fen: 500 }), aRefund({ cause: 'cancelled', fen: 9900 })]
  await opened(of, ({ url, method }) => {
    if (method === 'POST') {
      byHand = { ...byHand, state: 'done' }
      of = { ...of, back: { done: 1300, under: 500, byHand: 0, given: 1200 } }
      return ok({ id: byHand.id, state: 'done', fen: 1200 })
    }
    return url.includes('/refunds') ? ok({ items: [byHand, ...others] }) : url.endsWith('/settlement') ? ok(of) : undefined
  })
  expect(text('balance-zero')).toBe('两边一样多，相差零元。')
  expect(text('sums-came')).toBe('收到微信付的316.50 元已退回微信−13.00 元正在退回微信−5.00 元要当面退−12.00 元现收0.00 元合计286.50 元')
  expect(text('refunds')).toContain('13.00 元已经退到5.00 元还在退')
  expect(text(`by-hand-${byHand.id}`)).toContain('12.00 元订单 CD34 · 少送')
  await tapId(`give-${byHand.id}`)
  expect(text('give-sure')).toContain('当面退了 12.00 元？')
  await tapId('give-yes')
  expect(phone.requests.filter(({ method, url }) => method === 'POST' && url.includes('/refunds/')).map(({ url }) => url)).toEqual([`/campaigns/${campaign}/refunds/${byHand.order}/${byHand.id}`])
  expect(findId(`by-hand-${byHand.id}`)).toBeNull()
  expect(text('refunds')).toContain('12.00 元已经当面退了')
  expect(text('sums-came')).toContain('已当面退−12.00 元')
})

test('of a campaign that does not go ahead the refunds are shown; one that WeChat cannot make is given back in person, with whose it is', async () => {
  let byHand = aRefund({ cause: 'void', state: 'by-hand', fen: 1200, reference: 'CD34', label: '怡康苑 3栋 1401', reason: '没有成团' })
  const others = [aRefund({ cause: 'void' }), aRefund({ cause: 'void', state: 'failed', fen: 500 })]
  await opened(aSettlement(), ({ url, method }) => {
    if (url.endsWith('/settlement')) return no(409, 'not-confirmed')
    if (method !== 'POST') return ok({ items: [byHand, ...others] })
    byHand = { ...byHand, state: 'done', by: '周敏' }
    return ok({ id: byHand.id, state: 'done', fen: 1200 })
  })
  expect(findId('accounts-not-yet')).toBeNull()
  expect(text('refunds')).toContain('30.00 元已经退到5.00 元还在退')
  expect(text(`by-hand-${byHand.id}`)).toContain('12.00 元怡康苑 3栋 1401 · 订单 CD34 · 没有成团')
  await tapId(`give-${byHand.id}`)
  await tapId('give-yes')
  expect(findId(`by-hand-${byHand.id}`)).toBeNull()
  expect(text('refunds')).toContain('12.00 元已经当面退了')
})

test('the account goes out as a workbook, under a Chinese name, and to the printer in a browser', async () => {
  process.env.TARO_ENV = 'weapp'
  await opened(aSettlement())
  expect(findId('paper-settlement-html')).not.toBeNull()
  await tapId('paper-settlement-xlsx')
  const [{ given } = { given: undefined }] = phone.calls.filter(({ name }) => name === 'downloadFile')
  expect(given).toMatchObject({ url: expect.stringContaining(`/sheets/${campaign}?sheet=settlement&format=xlsx`) as string, filePath: expect.stringMatching(/周末蔬菜团-结算单-\d{4}\.xlsx$/) as string })
})

test('before it goes ahead there is no account; who may not see it is told so', async () => {
  await opened(aSettlement(), ({ url }) => (url.endsWith('/settlement') ? no(409, 'not-confirmed') : undefined))
  expect(findId('accounts-not-yet')).not.toBeNull()
  cleanup()
  await opened(aSettlement(), () => no(403, 'forbidden'))
  expect(findId('state-forbidden')).not.toBeNull()
})

test('a reading that fails leaves what was there, and says so', async () => {
  let away = false
  await opened(aSettlement(), () => (away ? no(500, 'failed') : undefined))
  away = true
  await tapId('settlement-refresh')
  await act(async () => { await new Promise((done) => setTimeout(done, 1500)) })
  expect(text('sums-due')).toContain('286.50')
})

test('in English and large text', async () => {
  act(() => { setPreferences({ elder: true, lang: 'en' }) })
  await opened(aSettlement({ cash: 20_000, outstanding: 8650, waiting: 1 }))
  expect(text('balance-title')).toBe('¥86.50 has not come in yet')
  expect(text('balance-zero')).toBe('Both sides are the same: the difference is zero yuan.')
  expect(text('line-p1')).toContain('Taken off (1 unit)−¥30.00')
})
