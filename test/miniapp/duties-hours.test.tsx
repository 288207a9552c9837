/** My hours: a week of up to three shifts a day, night shifts said in words, faults at the field. */
import { act, fireEvent, render, screen } from '@testing-library/react'
import fc from 'fast-check'
import HoursPage from '@/features/duties/pages/hours'
import { copyToWorkdays, faultsOfWeek, hoursOf, isOvernight, weekOf, type Week } from '@/features/duties/week'
import { setPreferences } from '@/session/preferences'
import type { Duty } from '@shared/duty-schema'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone } from './support/taro'

const settled = () => new Promise((done) => setTimeout(done))
const duty = (more: Partial<Duty> = {}): Duty => ({ place: 'wh-1-g1', placeName: '第一网格', role: 'grid-worker', from: '2026-01-01T00:00:00Z', ...more })
const tap = (name: string) => act(async () => { fireEvent.click(screen.getByRole('button', { name })); await settled() })
const sent = () => phone.requests.filter((asked) => asked.url === '/duties/hours').map((asked): unknown => JSON.parse(asked.data ?? ''))
const times = (): HTMLInputElement[] => screen.getAllByTestId<HTMLInputElement>('picker')

async function opened(duties: readonly Duty[], answer: { statusCode: number; data: unknown } = ok({ duties })): Promise<void> {
  const me = aMe({ duties: [...duties] })
  await signedInAs(me)
  phone.answerWith(({ url }) => (url === '/duties/hours' ? answer : ok(me)))
  await act(async () => { render(<HoursPage />); await settled() })
}

beforeEach(() => {
  phone.reset()
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
})

describe('a week', () => {
  const empty: Week = weekOf([])
  const on = (day: number, ...spans: readonly [string, string][]): Week => empty.map((before, at) => (at === day ? spans.map(([from, to]) => ({ from, to })) : before))
  it.each<[string, Week, [string, string][]]>([
    ['nothing is always', empty, []],
    ['shifts that touch are two', on(0, ['08:00', '12:00'], ['12:00', '17:00']), []],
    ['a shift within another overlaps it', on(0, ['08:00', '12:00'], ['11:00', '17:00']), [['0.1', 'overlap']]],
    ['the same twice overlaps once', on(0, ['08:00', '12:00'], ['08:00', '12:00']), [['0.1', 'overlap']]],
    ['a night over the end of the week overlaps Monday', on(6, ['20:00', '08:00']).map((spans, at) => (at === 0 ? [{ from: '07:00', to: '09:00' }] : spans)), [['0.0', 'overlap']]],
    ['a time that is missing', on(2, ['08:00', '']), [['2.0', 'time']]],
    ['a time that is none', on(2, ['25:00', '12:00']), [['2.0', 'time']]],
  ])('%s', (_, week, faults) => {
    expect([...faultsOfWeek(week)]).toEqual(faults)
  })
  it('ends on the next day when it ends no later than it begins', () => {
    expect([['20:00', '06:00'], ['08:00', '08:00'], ['08:00', '17:00'], ['20:00', '']].map(([from = '', to = '']) => isOvernight({ from, to }))).toEqual([true, true, false, false])
  })
  it('is copied to the five workdays, and nothing else changes', () => {
    const week = copyToWorkdays(on(1, ['08:00', '12:00']), 1)
    expect(week.map((spans) => spans.length)).toEqual([1, 1, 1, 1, 1, 0, 0])
  })
  it('comes back as it was from the hours that are sent', () => {
    const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
    fc.assert(fc.property(fc.array(fc.array(fc.record({ from: time, to: time }), { maxLength: 3 }), { minLength: 7, maxLength: 7 }), (week) => { expect(weekOf(hoursOf(week))).toEqual(week) }))
  })
})

describe('the page', () => {
  test('adds a usual day, uses it on every workday, and sends the week', async () => {
    await opened([duty()])
    await tap('周一 加一段')
    await tap('周一的时间用到每个工作日')
    await tap('保存')
    expect(sent()).toEqual([{ place: 'wh-1-g1', role: 'grid-worker', hours: [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:30', to: '17:30' })) }])
    expect(phone.calls.map((call) => call.name)).toContain('navigateBack')
  })

  test('a night is said in words', async () => {
    await opened([duty({ hours: [{ day: 2, from: '20:00', to: '06:00' }] })])
    expect(document.getElementById('shift-1-0-night')?.textContent).toBe('到第二天 06:00')
  })

  test('at most three shifts a day can be added', async () => {
    await opened([duty({ hours: [{ day: 1, from: '06:00', to: '08:00' }, { day: 1, from: '09:00', to: '10:00' }] })])
    await tap('周一 加一段')
    expect(screen.queryByRole('button', { name: '周一 加一段' })).toBeNull()
  })

  test('what is wrong stands at its shift, and nothing is sent; put right, it goes', async () => {
    await opened([duty({ hours: [{ day: 1, from: '08:00', to: '12:00' }] })])
    await tap('周一 加一段')
    await tap('保存')
    expect(document.getElementById('shift-0-1-error')?.textContent).toMatch(/08:30/)
    expect(sent()).toEqual([])
    const [, , from, to] = times()
    act(() => { if (from) fireEvent.change(from, { target: { value: '11:00' } }) })
    act(() => { if (to) fireEvent.change(to, { target: { value: '15:00' } }) })
    expect(document.getElementById('shift-0-1-error')?.textContent).toBe('和另一段重叠了')
    await tap('删除 周一 第 2 段')
    await tap('保存')
    expect(sent()).toHaveLength(1)
  })

  test('with none left one is always there', async () => {
    await opened([duty({ hours: [{ day: 1, from: '08:00', to: '12:00' }] })])
    await tap('删除 周一 第 1 段')
    await tap('保存')
    expect(sent()).toMatchObject([{ hours: [] }])
  })

  test('refused, it says so, and what was filled in stays', async () => {
    await opened([duty()], no(409, 'not-serving'))
    await tap('周一 加一段')
    await tap('保存')
    expect(document.getElementById('refusal')?.textContent).toContain('not-serving')
    expect(document.getElementById('shift-0-0-from')).toBeTruthy()
  })

  test('one of several duties is chosen, or the one that led here', async () => {
    phone.open({ place: 'wh-1', role: 'volunteer' })
    await opened([duty(), duty({ place: 'wh-1', placeName: '幸福社区', role: 'volunteer' })])
    expect(document.getElementById('hours-of')?.textContent).toContain('志愿者')
    await tap('保存')
    expect(sent()).toMatchObject([{ place: 'wh-1', role: 'volunteer' }])
  })

  test('who has no duty is told so', async () => {
    await opened([])
    expect(document.getElementById('hours-none')).toBeTruthy()
  })
})
