/** Somebody hands out the bags of a building: by room or code, with a network or without. */
import { act, cleanup, render, screen } from '@testing-library/react'
import TourPage from '@/features/handover/pages/tour'
import { forgetQueue } from '@/features/handover/queue'
import { setPreferences } from '@/session/preferences'
import type { TourBag } from '@shared/handover'
import { newId } from '@shared/ids'
import { findId, settled, tapId, text } from './support/page'
import { aMe, ok, signedInAs } from './support/signed-in'
import { phone, type Asked } from './support/taro'

type Answer = { statusCode: number; data: unknown }
const campaign = newId('campaign')
const aBag = (room: string, more: Partial<TourBag> = {}): TourBag => ({
  household: newId('household'), label: `1栋 2单元 ${room}`, typed: '', unit: '2', floor: room.slice(0, -2), room, code: `K00${room.padStart(3, '0').slice(-3)}`, pieces: 3, due: 8550, stage: 'arrived',
  lines: [{ package: 'veg', name: '蔬菜包', quantity: 2 }, { package: 'egg', name: '鸡蛋', quantity: 1 }], ...more,
})
let bags: TourBag[]
const collects = () => phone.requests.filter(({ url }) => /collect$/.test(url))
const bodyOf = ({ data }: Asked) => JSON.parse(data ?? '{}') as Record<string, unknown>
const bag = (i: number): TourBag => bags[i] as TourBag
const row = (i: number) => `bag-${bag(i).household}`
const collected = (i: number): Answer => ok({ again: false, bag: { ...bag(i), stage: 'collected', collected: { at: '2026-11-26T10:00:00.000Z', by: '陈岚', how: 'hand' } } })
const offline = (): Promise<Answer> => Promise.reject(new Error('request:fail'))

/** `collect`: what the server says to a tick. */
async function opened(collect: (asked: Asked) => Answer | Promise<Answer> = () => collected(0), tour: () => Answer | Promise<Answer> = () => ok({ items: bags })): Promise<void> {
  phone.answerWith((asked) => (/collect$/.test(asked.url) ? collect(asked) : tour()))
  phone.open({ id: campaign, building: 'b-1', name: '1栋' })
  await act(async () => { render(<TourPage />); await settled() })
}

beforeEach(async () => {
  process.env.TARO_ENV = 'h5'
  phone.reset()
  forgetQueue()
  bags = [aBag('102'), aBag('103', { due: 0 }), aBag('201', { stage: 'collected', collected: { at: '2026-11-26T09:00:00.000Z', by: '王磊', how: 'code' } })]
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(aMe())
})
afterEach(() => {
  cleanup()
  delete process.env.TARO_ENV
})

test('the list is by unit and floor, with what each takes, and says how far it is', async () => {
  await opened()
  expect(text('tour-progress')).toBe('已交 1 户，共 3 户')
  expect(screen.getByText('2 单元 · 1 楼')).toBeTruthy()
  expect(screen.getByText('2 单元 · 2 楼')).toBeTruthy()
  expect(text(row(0))).toContain('3 件 · 待收 ¥85.50')
  expect(text(row(1))).toContain('不用收钱')
  expect(text(row(2))).toContain('已交')
})

test('a bag with nothing left in it stands there as nothing to hand over, and is waited for no more', async () => {
  bags[0] = { ...bag(0), pieces: 0, lines: [], due: 0 }
  await opened()
  expect(text(row(0))).toBe('102没有要交的')
  expect(text('tour-progress')).toBe('已交 2 户，共 3 户')
  await tapId(row(0))
  expect(findId('hand')).toBeNull()
})

test('handed over with the money that was taken, it is sent once and stands as done', async () => {
  await opened()
  await tapId(row(0))
  expect(text('hand-facts')).toContain(bag(0).code)
  await tapId('hand-hand')
  expect(collects().map(bodyOf)).toMatchObject([{ building: 'b-1', how: 'hand', cash: 8550 }])
  expect(text(row(0))).toContain('已交')
  expect(text('tour-progress')).toBe('已交 2 户，共 3 户')
  expect(findId('hand-waiting')).toBeNull()
})

test('without a network it says that a tick is kept, and lets go of a wrong one; that it is written down is said once the server has it', async () => {
  await opened(offline)
  await tapId(row(1))
  await tapId('hand-hand', 2700)
  expect([screen.queryByText('已存下，等网络发送') === null, screen.queryByText('已登记') === null]).toEqual([false, true])
  // A wrong one that waits is taken off the phone and never sent.
  await tapId(row(1))
  await tapId('hand-drop')
  expect([phone.storage.get('hand-deeds'), text('tour-progress')]).toEqual([[], '已交 1 户，共 3 户'])
  cleanup()
  let answer: (of: Answer) => void = () => undefined
  await opened(() => new Promise((done) => { answer = done }))
  await tapId(row(0))
  await tapId('hand-hand')
  expect(screen.queryByText('已登记')).toBeNull()
  await act(async () => { answer(collected(0)); await settled() })
  expect(screen.queryByText('已登记')).not.toBeNull()
}, 15_000)

test('a wrong tick is taken back, asked once more with the money; the bag waits again, and who may not is not offered it', async () => {
  const mine = (): Answer => { const { data } = collected(0); return ok({ again: false, bag: { ...(data as { bag: TourBag }).bag, cash: 8550, undo: true } }) }
  await opened(({ url }) => (url.endsWith('/uncollect') ? ok({ again: false, bag: bag(0) }) : mine()))
  await tapId(row(0))
  await tapId('hand-hand', 600)
  await tapId(row(2))
  expect(findId('hand-undo')).toBeNull()
  await tapId('hand-close')
  await tapId(row(0))
  await tapId('hand-undo')
  expect(text('hand-undo-sure')).toContain('登记的现收 ¥85.50 也一起撤销')
  await tapId('hand-undo-yes')
  expect(collects().filter(({ url }) => url.endsWith('/uncollect')).map(bodyOf)).toMatchObject([{ building: 'b-1' }])
  expect([text('tour-progress'), findId('hand-facts')]).toEqual(['已交 1 户，共 3 户', null])
  expect(text(row(0))).toContain('待取')
})

test('who leads writes down later the cash that nobody wrote down, asked once more; nobody else is offered it', async () => {
  await opened()
  await tapId(row(2))
  expect(findId('hand-later')).toBeNull()
  cleanup()
  await signedInAs(aMe({ duties: [{ role: 'leader', place: 'q-1', placeName: '幸福社区', from: '2026-01-01T00:00:00Z' }] }))
  await opened()
  phone.answerWith(({ url }) => ok(url.endsWith('/cash') ? { again: false, bag: { ...bag(2), cash: 8550 } } : { items: bags }))
  await tapId(row(2))
  await tapId('hand-later')
  expect(text('hand-later-sure')).toContain('¥85.50')
  await tapId('hand-later-yes')
  expect(phone.requests.filter(({ url }) => url.endsWith('/cash')).map(bodyOf)).toMatchObject([{ cash: 8550 }])
  expect(findId('hand-later-sure')).toBeNull()
})

test('the second of two quick taps opens no other bag, which lies under the sheet that has just gone', async () => {
  await opened()
  await tapId(row(0))
  await tapId('hand-hand')
  await tapId(row(1))
  expect(findId('hand-facts')).toBeNull()
  await act(async () => { await new Promise((done) => setTimeout(done, 600)) })
  await tapId(row(1))
  expect(text('hand-facts')).toContain(bag(1).code)
})

test('money that was not taken is not told', async () => {
  await opened()
  await tapId(row(0))
  await tapId('hand-cash')
  await tapId('hand-door')
  expect(collects().map(bodyOf)[0]).not.toHaveProperty('cash')
  expect(collects().map(bodyOf)).toMatchObject([{ how: 'door' }])
})

test('without a network a tick waits on the phone, also over a restart, and is sent once when there is one', async () => {
  await opened(offline)
  await tapId(row(1))
  await tapId('hand-hand')
  expect(text('hand-waiting')).toContain('1 户等网络发送')
  expect(text(row(1))).toContain('待发送')
  cleanup()
  await act(async () => { await settled(2700) })
  const [first] = collects()
  forgetQueue()
  phone.requests.length = 0
  await opened(() => collected(1))
  expect(collects().map(bodyOf)).toEqual([first && bodyOf(first)])
  expect(findId('hand-waiting')).toBeNull()
  expect(text(row(1))).toContain('已交')
}, 15_000)

test('when the network comes back while the list is open, what waits is sent', async () => {
  let on = false
  await opened(() => (on ? collected(0) : offline()))
  await tapId(row(0))
  await tapId('hand-hand', 2700)
  on = true
  await act(async () => { phone.connect(); await settled() })
  expect(findId('hand-waiting')).toBeNull()
  expect(new Set(collects().map((one) => bodyOf(one)['id'])).size).toBe(1)
}, 15_000)

test('opened without a network, the list is the one that was read last', async () => {
  await opened()
  cleanup()
  await opened(offline, offline)
  await act(async () => { await settled(2700) })
  expect(text('tour-progress')).toBe('已交 1 户，共 3 户')
  expect(findId('offline-shown')).not.toBeNull()
}, 15_000)

test('who was first is named where a tick is refused; it can be put away', async () => {
  await opened(() => ({ statusCode: 409, data: { error: { code: 'collected', message: '这一袋已经交出去了：王磊 · 11-26 18:00', present: { holder: '王磊' } } } }))
  await tapId(row(0))
  await tapId('hand-hand')
  const refused = screen.getByText('1栋 2单元 102没有登记成')
  expect(refused).toBeTruthy()
  expect(screen.getByText('这一袋已经交出去了：王磊 · 11-26 18:00')).toBeTruthy()
  expect(text(row(0))).toContain('没有登记成')
  const [{ id = '' } = {}] = phone.storage.get('hand-deeds') as { id: string }[]
  await tapId(`dismiss-${id}`)
  expect(phone.storage.get('hand-deeds')).toEqual([])
})

test('what one person ticked off is not sent by the next, and waits for whoever did it', async () => {
  phone.storage.set('who', 'usr_a')
  await opened(offline)
  await tapId(row(0))
  await tapId('hand-hand', 2700)
  cleanup()
  phone.requests.length = 0
  phone.storage.set('who', 'usr_b')
  await opened()
  expect(collects()).toEqual([])
  expect(findId('hand-waiting')).toBeNull()
  cleanup()
  phone.storage.set('who', 'usr_a')
  await opened()
  expect(collects()).toHaveLength(1)
}, 15_000)

test('a bag is found by its room or its code; one that is scanned opens as known by its code', async () => {
  process.env.TARO_ENV = 'weapp'
  await opened()
  phone.scan(`SW-${bag(0).code}`)
  await tapId('scan-bag')
  expect(findId('hand-code')).not.toBeNull()
  await tapId('hand-code')
  expect(collects().map(bodyOf)).toMatchObject([{ how: 'code' }])
  phone.scan('SW-ZZZZZZ')
  await tapId('scan-bag')
  expect(screen.getByText('这栋楼没有 SW-ZZZZZZ 这个码')).toBeTruthy()
})
