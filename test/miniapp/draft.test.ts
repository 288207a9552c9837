/** Drafts: what is kept, what is sent, and what is told about a form that is not finished. */
import fc from 'fast-check'
import { emptyDraft, emptyStay, contentOf, isDraft, keepDraft, keptDraft, type Draft } from '@/features/reports/draft'
import { judge } from '@/features/reports/judge'
import type { Household } from '@shared/identity'
import { newId } from '@shared/ids'
import type { ReportContent } from '@shared/report-form'
import { aLongReport, faults, withFaults, type Fault } from '../support/report-faults'
import { phone } from './support/taro'

const me = newId('member')
const household: Household = {
  id: newId('household'), place: 'p', community: 'c', communityName: '幸福时代社区', label: '怡康苑 3栋', waiting: false,
  members: [{ id: me, name: '陈岚', account: true, me: true, waiting: false }],
}
const now = Date.parse('2026-11-22T04:00:00Z')
const whole: Draft = {
  ...emptyDraft(household.id, me), travellers: [{ member: me, symptoms: [] }], transport: 'train', number: 'ｇ1234', arrival: '2026-11-23',
  stays: [{ key: 'k', district: '310115', districtName: '浦东新区', address: '浦三路 111 弄', from: '2026-11-17', to: '2026-11-22' }],
}

beforeEach(() => { phone.reset() })

test('a draft survives closing the app, for the household that it was begun for', () => {
  keepDraft(whole)
  expect(keptDraft(household.id)).toEqual(whole)
  expect(keptDraft(newId('household'))).toBeUndefined()
})

test('nothing is said of how somebody feels until they say it, and a draft that says nothing of it is one', () => {
  const unsaid = emptyDraft(household.id, me)
  expect(unsaid.travellers).toEqual([{ member: me }])
  keepDraft(unsaid)
  expect(keptDraft(household.id)).toEqual(unsaid)
  expect(judge({ ...whole, travellers: unsaid.travellers }, household, 'zh', now)).toMatchObject({ ok: false, fields: [{ path: 'travellers.0.symptoms', message: '请选择' }] })
})

test.each([undefined, '', 'text', {}, { ...whole, stays: 'none' }, { ...whole, transport: 'rocket' }, { ...whole, travellers: [{ member: me, symptoms: ['flying'] }] }])(
  'what is no draft is not taken for one: %p',
  (kept) => { expect(isDraft(kept)).toBe(false) },
)

test('a whole draft reads as the contract wants it, tidied', () => {
  const judged = judge(whole, household, 'zh', now)
  expect(judged).toMatchObject({ ok: true, content: { transport: { kind: 'train', number: 'G1234' }, lodging: { kind: 'home' } } })
})

test('an empty form is told what is missing, each at its field', () => {
  const judged = judge(emptyDraft(household.id, me), household, 'zh', now)
  const fields = judged.ok ? [] : judged.fields
  expect(fields.map((fault) => fault.path)).toEqual(['travellers.0.symptoms', 'stays.0.district', 'stays.0.address', 'stays.0.from', 'stays.0.to', 'transport', 'arrival'])
  expect(fields.filter((fault) => fault.message === '请填写这一项').map((fault) => fault.path)).toEqual(['stays.0.address'])
  expect(new Set(fields.map((fault) => fault.message))).toEqual(new Set(['请选择', '请填写这一项']))
})

test('a train without its number is asked for it, a car is not', () => {
  const train = judge({ ...whole, number: '' }, household, 'zh', now)
  expect(train).toMatchObject({ ok: false, fields: [{ path: 'transport.number' }] })
  expect(judge({ ...whole, transport: 'car', number: '' }, household, 'zh', now).ok).toBe(true)
})

test('rules over several fields are told at the field too, in the language of the phone', () => {
  const judged = judge({ ...whole, arrival: '2026-11-20' }, household, 'en', now)
  expect(judged).toEqual({ ok: false, fields: [{ path: 'arrival', message: 'The arrival lies before the last stay' }] })
})

const [second, third] = [newId('member'), newId('member')]
const family: Household = { ...household, members: [me, second, third].map((id) => ({ id, name: '陈岚', account: false, me: id === me, waiting: false })) }
const today = '2026-11-22'

/** The form as it stands when somebody has filled in this. */
function filledIn(report: ReportContent): Draft {
  return {
    ...whole, travellers: report.travellers, stays: report.stays.map((stay, index) => ({ ...emptyStay(), key: String(index), ...stay })), arrival: report.arrival, note: report.note ?? '',
    transport: report.transport.kind, number: report.transport.number ?? '', lodging: report.lodging.kind, elsewhere: report.lodging.kind === 'elsewhere' ? report.lodging.address : '',
  }
}

test('every mistake is named whatever else is wrong, by form and by rule, as the server does', () => {
  const good = aLongReport([me, second, third], '310115', today)
  const told = (put: readonly Fault[]) => {
    const judged = judge(filledIn(withFaults(good, put, today)), family, 'en', now)
    return judged.ok ? [] : judged.fields
  }
  expect(told([])).toEqual([])
  for (const fault of faults) expect(told([fault])).toContainEqual({ path: fault.path, message: fault.message })
  fc.assert(fc.property(fc.subarray([...faults], { minLength: 2 }), (put) => {
    expect(told(put)).toEqual(expect.arrayContaining(put.map(({ path, message }) => ({ path, message }))))
    expect(new Set(told(put).map(({ path }) => path)).size).toBe(told(put).length)
  }))
})

test('a form with several mistakes is told all of them in one round', () => {
  const judged = judge({ ...whole, number: 'ABC', arrival: '2027-01-01', stays: whole.stays.map((stay) => ({ ...stay, from: '2026-11-02', to: '2026-11-25' })) }, household, 'zh', now)
  expect(judged).toMatchObject({ ok: false, fields: [{ path: 'stays.0.from' }, { path: 'stays.0.to' }, { path: 'transport.number' }, { path: 'arrival' }] })
})

test('nothing empty is sent', () => {
  expect(contentOf({ ...whole, note: '  ' })).not.toHaveProperty('note')
})
