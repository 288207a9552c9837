/** A leader hands a campaign over: papers, counts, arrivals. */
import { act, cleanup, render, screen } from '@testing-library/react'
import CountPage from '@/features/handover/pages/count'
import HandOverPage from '@/features/handover/pages/lead'
import RoundsPage from '@/features/handover/pages/rounds'
import { setPreferences } from '@/session/preferences'
import type { HandOver } from '@shared/handover'
import { newId } from '@shared/ids'
import { findId, settled, tapId, text } from './support/page'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone, type Asked } from './support/taro'

const campaign = newId('campaign')
const lines = [{ package: 'veg', name: '蔬菜包', quantity: 6 }, { package: 'egg', name: '鸡蛋', quantity: 3 }]
const aHandOver = (more: Partial<HandOver> = {}): HandOver => ({
  campaign, title: '周末蔬菜团', state: 'confirmed', delivery: 'door', lines, households: 3, counts: [],
  buildings: [{ building: 'b-1', name: '1栋', households: 2, lines: [{ package: 'veg', name: '蔬菜包', quantity: 4 }], collected: 1, cash: 8550 }, { building: 'b-2', name: '2栋', households: 1, lines: [{ package: 'veg', name: '蔬菜包', quantity: 2 }], collected: 0, cash: 0, arrived: '2026-11-26T10:00:00.000Z' }], ...more,
})
const posts = (ending: string) => phone.requests.filter(({ method, url }) => method === 'POST' && url.endsWith(ending)).map(({ data }) => JSON.parse(data ?? '{}') as Record<string, unknown>)

async function opened(Of: () => React.ReactElement, of: HandOver = aHandOver(), query: Record<string, string> = {}, after: (asked: Asked) => { statusCode: number; data: unknown } | undefined = () => undefined): Promise<void> {
  phone.answerWith((asked) => after(asked) ?? ok(of))
  phone.open({ id: campaign, ...query })
  await act(async () => { render(<Of />); await settled() })
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

test('what goes where, what has come, how far it is handed out', async () => {
  await opened(HandOverPage)
  expect(text('hand-sums')).toBe('3 户 · 蔬菜包×6 · 鸡蛋×3')
  expect(text('building-b-1')).toContain('已交 1/2 户')
  expect(text('building-b-1')).toContain('现收 ¥85.50')
  expect(findId('arrive-b-2')).toBeNull()
  expect(text('building-b-2')).toContain('到货，已通知')
  await tapId('tour-b-2')
  expect(phone.calls).toContainEqual({ name: 'navigateTo', given: { url: `/features/handover/pages/tour/index?id=${campaign}&building=b-2&name=${encodeURIComponent('2栋')}` } })
})

test('a building’s arrival is asked once more, then said; the page shows what came of it', async () => {
  const [first, ...others] = aHandOver().buildings
  const then = aHandOver({ buildings: [...(first ? [{ ...first, arrived: '2026-11-26T11:00:00.000Z' }] : []), ...others] })
  await opened(HandOverPage, aHandOver(), {}, ({ url }) => (url.endsWith('/arrivals') ? ok(then) : undefined))
  await tapId('arrive-b-1')
  expect(text('arrive')).toContain('会通知 2 户')
  await tapId('arrive-yes')
  expect(posts('/arrivals')).toMatchObject([{ building: 'b-1' }])
  expect(findId('arrive-b-1')).toBeNull()
})

test('at a pickup point everything arrives at once', async () => {
  await opened(HandOverPage, aHandOver({ delivery: 'pickup', pickupAt: '东门' }), {}, ({ url }) => (url.endsWith('/arrivals') ? ok(aHandOver({ delivery: 'pickup', everywhere: '2026-11-26T11:00:00.000Z' })) : undefined))
  await tapId('arrive-all')
  await tapId('arrive-yes')
  expect(posts('/arrivals')[0]).not.toHaveProperty('building')
  expect(findId('arrive-all')).toBeNull()
})

test('counted with steppers from what is expected; what is missing is said in words, and sent', async () => {
  await opened(CountPage, aHandOver(), { station: 'supermarket' })
  expect(text('count-result')).toBe('数量相符')
  await tapId('got-veg-less')
  await tapId('got-veg-less')
  await tapId('got-egg-more')
  expect(text('count-result')).toBe('蔬菜包少 2鸡蛋多 1')
  await tapId('count-save')
  expect(posts('/counts')).toMatchObject([{ station: 'supermarket', lines: [{ package: 'veg', received: 4 }, { package: 'egg', received: 4 }] }])
  expect(phone.calls.map(({ name }) => name)).toContain('navigateBack')
})

test('counted again it begins with what was counted; every count stays in the list with who made it', async () => {
  const counts: HandOver['counts'] = [{ id: newId('event'), station: 'building', building: 'b-1', by: '周敏', at: '2026-11-26T11:00:00.000Z', note: '破了一包', lines: [{ package: 'veg', name: '蔬菜包', expected: 4, received: 3, difference: -1 }] }]
  await opened(HandOverPage, aHandOver({ counts }))
  expect(text('building-b-1')).toContain('蔬菜包少 1')
  expect(text('count-history')).toContain('1栋蔬菜包少 1破了一包周敏')
  cleanup()
  await opened(CountPage, aHandOver({ counts }), { station: 'building', building: 'b-1' })
  expect(text('got-veg')).toContain('3')
})

test('half entered it is there again after a way back or a restart, for its own station, until it is written down or begun anew', async () => {
  await opened(CountPage, aHandOver(), { station: 'supermarket' })
  expect(findId('count-goes-on')).toBeNull()
  await tapId('got-veg-less')
  cleanup()
  await opened(CountPage, aHandOver(), { station: 'community' })
  expect([text('got-veg'), findId('count-goes-on')]).toEqual([expect.stringContaining('6'), null])
  cleanup()
  await opened(CountPage, aHandOver(), { station: 'supermarket' })
  expect([text('got-veg'), text('count-goes-on')]).toEqual([expect.stringContaining('5'), expect.stringContaining('上次没有记下的数还在')])
  await tapId('count-anew')
  expect([text('got-veg'), findId('count-goes-on')]).toEqual([expect.stringContaining('6'), null])
  await tapId('got-egg-less')
  await tapId('count-save')
  cleanup()
  await opened(CountPage, aHandOver(), { station: 'supermarket' })
  expect(text('count-result')).toBe('数量相符')
  await tapId('got-egg-less')
  cleanup()
  // Somebody else has counted there since.
  await opened(CountPage, aHandOver({ counts: [{ id: newId('event'), station: 'supermarket', by: '周敏', at: '2099-11-26T11:00:00.000Z', lines: [{ package: 'veg', name: '蔬菜包', expected: 6, received: 4, difference: -2 }] }] }), { station: 'supermarket' })
  expect([text('got-veg'), text('got-egg')]).toEqual([expect.stringContaining('4'), expect.stringContaining('3')])
})

test('a refused count keeps what was typed', async () => {
  await opened(CountPage, aHandOver(), { station: 'community' }, ({ method }) => (method === 'POST' ? no(409, 'not-confirmed') : undefined))
  await tapId('got-veg-less')
  await tapId('count-save')
  expect(findId('count-refusal')).not.toBeNull()
  expect(text('got-veg')).toContain('5')
})

test('in WeChat a workbook is loaded with the session and opened in its viewer, under a Chinese name', async () => {
  process.env.TARO_ENV = 'weapp'
  await opened(HandOverPage)
  await tapId('papers-b-1')
  await tapId('paper-buildings-xlsx')
  const [{ given } = { given: undefined }] = phone.calls.filter(({ name }) => name === 'downloadFile')
  expect(given).toMatchObject({ url: expect.stringContaining(`/sheets/${campaign}?sheet=buildings&format=xlsx&building=b-1`) as string, header: { authorization: 'Bearer token' }, filePath: expect.stringMatching(/^wxfile:\/\/usr\/周末蔬菜团-楼栋单-1栋-\d{4}\.xlsx$/) as string })
  expect(phone.calls.map(({ name }) => name)).toContain('openDocument')
})

test('in a browser the paper opens in a window of its own, is printed, and its button prints it again', async () => {
  const button: { onclick?: () => void } = {}
  // As in browsers: what is set on a window before it has gone elsewhere is lost.
  const page = { closed: false, location: { href: 'about:blank' }, document: { readyState: 'complete', querySelector: () => button }, print: jest.fn(), close: jest.fn() }
  const opening = jest.spyOn(window, 'open').mockReturnValue(page as unknown as Window)
  URL.createObjectURL = () => 'blob:paper'
  await opened(HandOverPage, aHandOver(), {}, ({ url }) => (url.includes('/sheets/') ? { statusCode: 200, data: new ArrayBuffer(8) } : undefined))
  await tapId('papers-all')
  await tapId('paper-supply-html')
  await act(async () => { await new Promise((done) => setTimeout(done, 300)) })
  expect([page.location.href, page.print.mock.calls.length]).toEqual(['blob:paper', 1])
  button.onclick?.()
  expect(page.print).toHaveBeenCalledTimes(2)
  opening.mockRestore()
})

test.each([['open', '还没有确认'], ['missed', '没有成团'], ['cancelled', '已经取消']] as const)('where it is not confirmed the page says why: %s', async (state, said) => {
  await opened(HandOverPage, aHandOver({ state, buildings: [], lines: [], households: 0 }))
  expect(text('hand-not-yet')).toContain(said)
})

test('whoever serves somewhere finds what is to be handed out there, and where nothing is, reads so', async () => {
  await opened(RoundsPage, aHandOver(), { place: 'g-1' }, () => ok({ items: [{ campaign, title: '周末蔬菜团', buildings: [{ building: 'b-1', name: '1栋', households: 2, collected: 1 }] }] }))
  expect(text(`round-${campaign}-b-1`)).toContain('已交 1/2 户')
  cleanup()
  await opened(RoundsPage, aHandOver(), { place: 'g-1' }, () => ok({ items: [] }))
  expect(screen.getByText('现在没有要发放的')).toBeTruthy()
})
