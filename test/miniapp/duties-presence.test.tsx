/** On duty or not: said at the top of the inbox, switched by hand, and by the hours. */
import { act, fireEvent, render, screen } from '@testing-library/react'
import InboxPage from '@/pages/inbox'
import { standing } from '@/session/attendance'
import { setPreferences } from '@/session/preferences'
import type { Duty } from '@shared/duty-schema'
import { newId } from '@shared/ids'
import type { TaskLine } from '@shared/inbox'
import { startOfDay } from '@shared/civil-time'
import { answerPlaces } from './support/china'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone, type Asked } from './support/taro'

const settled = () => new Promise((done) => setTimeout(done))
const aDuty = (more: Partial<Duty> = {}): Duty => ({ place: 'wh-1-g1', placeName: '第一网格', role: 'grid-worker', from: '2026-01-01T00:00:00Z', ...more })
const aLine = (more: Partial<TaskLine> = {}): TaskLine => ({
  id: newId('task'), kind: 'report', state: 'open', urgency: 'normal', due: '2099-01-01T00:00:00Z', place: 'wh-1-g1', placeName: '第一网格', here: true, reference: 'AB12-CD34', label: '怡康苑 3栋', who: '陈*', people: 1, mine: false, ...more,
})
const switches = (): readonly Asked[] => phone.requests.filter((asked) => asked.url === '/duties/presence')
const says = (place: string): string | null | undefined => document.querySelector(`[id^="presence-${place}-"] .cell__body`)?.firstElementChild?.textContent
const box = (name: RegExp): HTMLElement => screen.getByRole('checkbox', { name })

/** The inbox of someone with these duties; `lists` has the tasks of places. */
async function inbox(duties: readonly Duty[], { lists = {}, presence = no(409, 'not-serving') }: { lists?: Readonly<Record<string, readonly TaskLine[]>>; presence?: { statusCode: number; data: unknown } } = {}): Promise<void> {
  const me = aMe({ duties: [...duties] })
  await signedInAs(me)
  phone.answerWith((asked) => {
    const { pathname, searchParams } = new URL(asked.url, 'https://phone')
    if (pathname === '/me') return ok(me)
    if (pathname === '/duties/presence') return presence
    if (pathname === '/tasks/counts' || pathname === '/tasks/overnight') return ok({ items: [] })
    if (pathname === '/tasks') return ok({ items: lists[searchParams.get('place') ?? ''] ?? [] })
    return pathname.startsWith('/places/') ? answerPlaces({ url: pathname }) : ok({ unread: 0 })
  })
  await act(async () => { render(<InboxPage />); await settled() })
}
const tap = (found: HTMLElement) => act(async () => { fireEvent.click(found); await settled() })

beforeEach(() => {
  phone.reset()
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
})

describe('until when it counts', () => {
  const at = (time: string, day = '2026-11-24'): string => new Date(Date.parse(startOfDay(day)) + Date.parse(`1970-01-01T${time}:00Z`)).toISOString()
  const tuesday = (from: string, to: string) => ({ day: 2, from, to })
  it.each([
    ['without hours nothing ends', {}, at('10:00'), { on: true }],
    ['within hours, to their end', { hours: [tuesday('08:30', '17:30')] }, at('10:00'), { on: true, until: at('17:30') }],
    ['outside, to their next beginning', { hours: [tuesday('08:30', '17:30')] }, at('18:00'), { on: false, until: at('08:30', '2026-12-01') }],
    ['shifts that touch are one', { hours: [tuesday('08:30', '12:00'), tuesday('12:00', '17:30')] }, at('10:00'), { on: true, until: at('17:30') }],
    ['what was switched counts to its own end', { hours: [tuesday('08:30', '17:30')], switched: { on: false, until: at('17:30') } }, at('10:00'), { on: false, until: at('08:30', '2026-12-01') }],
    ['switched on before the hours begin, to their end', { hours: [tuesday('08:30', '17:30')], switched: { on: true, until: at('08:30') } }, at('07:00'), { on: true, until: at('17:30') }],
    ['a shift over midnight ends the next day', { hours: [tuesday('20:00', '06:00')] }, at('23:00'), { on: true, until: at('06:00', '2026-11-25') }],
    ['there day and night', { hours: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '00:00' })) }, at('10:00'), { on: true }],
  ])('%s', (_, presence, now, found) => {
    expect(standing(presence, now)).toEqual(found)
  })
})

describe('at the top of the inbox', () => {
  test('each place of mine says whether I am there, and leads to my hours and to the rota', async () => {
    await inbox([aDuty(), aDuty({ place: 'wh-1-g2', placeName: '第二网格', switched: { on: false } })])
    expect(says('wh-1-g1')).toBe('第一网格 · 值班中')
    expect(says('wh-1-g2')).toBe('第二网格 · 休息中')
    expect([box(/第一网格/), box(/第二网格/)].map((one) => one.getAttribute('aria-checked'))).toEqual(['true', 'false'])
    await tap(screen.getByRole('button', { name: '谁在值班' }))
    await tap(screen.getByRole('button', { name: '值班时间' }))
    expect(phone.calls.filter((call) => call.name === 'navigateTo').map((call) => call.given)).toEqual([{ url: '/features/duties/pages/rota/index' }, { url: '/features/duties/pages/hours/index' }])
  })

  test('two roles at one place are told apart', async () => {
    await inbox([aDuty(), aDuty({ role: 'community-worker' })])
    expect([box(/第一网格 网格员/), box(/第一网格 社区工作者/)]).toHaveLength(2)
  })

  test('a tap switches, once, and the line says what the server answered', async () => {
    await inbox([aDuty()], { presence: ok({ duties: [aDuty({ switched: { on: false } })] }) })
    await tap(box(/第一网格/))
    expect(switches()).toMatchObject([{ method: 'PUT', data: JSON.stringify({ place: 'wh-1-g1', role: 'grid-worker', on: false }) }])
    expect(says('wh-1-g1')).toBe('第一网格 · 休息中')
  })

  test('while it is under way a second tap does nothing', async () => {
    await inbox([aDuty()], { presence: ok({ duties: [aDuty({ switched: { on: false } })] }) })
    await act(async () => {
      fireEvent.click(box(/第一网格/))
      fireEvent.click(box(/第一网格/))
      await settled()
    })
    expect(switches()).toHaveLength(1)
  })

  test('what is refused is said, and nothing has changed', async () => {
    await inbox([aDuty()])
    await tap(box(/第一网格/))
    expect(document.getElementById('presence-refusal')).toBeTruthy()
    expect(says('wh-1-g1')).toBe('第一网格 · 值班中')
  })
})

describe('where a task stands', () => {
  const supervisor = aDuty({ place: '420106013', placeName: '中南路街道', role: 'supervisor' })

  test('what has climbed to a supervisor stands before the places below', async () => {
    await inbox([supervisor], { lists: { 420106013: [aLine({ place: '420106013', placeName: '中南路街道' })] } })
    const text = document.body.textContent
    expect(text.indexOf('转到我这里的')).toBeLessThan(text.indexOf('怡康苑 3栋'))
    expect(text.indexOf('怡康苑 3栋')).toBeLessThan(text.indexOf('幸福社区'))
  })

  test('where nothing has, that is said in a line', async () => {
    await inbox([supervisor])
    expect(document.getElementById('to-me-none')).toBeTruthy()
    expect(document.getElementById('go-search')).toBeTruthy()
    expect(screen.getByRole('button', { name: '幸福社区' })).toBeTruthy()
  })

  test('a task that has climbed past this inbox says where it went, one below who has it', async () => {
    const lists = { 'wh-1': [aLine({ place: '420106013', placeName: '中南路街道', here: false }), aLine({ here: false })] }
    await inbox([aDuty({ place: 'wh-1', placeName: '幸福社区', role: 'community-worker' })], { lists })
    expect(screen.getByText(/已转到 中南路街道/)).toBeTruthy()
    expect(screen.getByText(/由 第一网格 办理/)).toBeTruthy()
  })
})
