import { unitFaults, sendsNow, viewUnits, withoutUnit, withUnit, type Units } from '../../../functions/duties/unit'
import { askedAt } from '../../../functions/duties/unit-store'
import { api } from '../../../shared/api'
import { addDays, shanghaiDay } from '../../../shared/civil-time'
import { newId } from '../../../shared/ids'
import { unitsAtMost } from '../../../shared/units'
import { call, ok, refused } from '../../support/caller'
import { passTime, timeNow } from '../../support/clock'
import { event, fileReport } from '../../support/filing'
import { aHousehold, aWorker, type Person } from '../../support/people'
import { at } from '../../support/places'
import { useTown } from '../../support/town'
import { aUnit, aUnitOf } from '../../support/units'

useTown()

const now = '2026-11-25T10:00:00.000Z'
const of = (...units: Units['units']): Units => ({ id: at.street, units, v: units.length })

describe('a unit', () => {
  it.each([
    [{}, true], [{ from: '2026-11-25' }, true], [{ until: '2026-11-25' }, true], [{ from: '2026-11-26' }, false], [{ until: '2026-11-24' }, false],
  ])('with the days %p sends hands on the 25th: %s', (days, sends) => {
    expect(sendsNow(days, now)).toBe(sends)
  })

  it('is said anew under its id, and keeps its number where none is given', () => {
    const unit = aUnitOf()
    expect(withUnit(of(unit), { ...unit, phone: undefined, hands: 9, skills: ['meals', 'meals'] })).toEqual({ id: at.street, units: [{ ...unit, hands: 9, skills: ['meals'] }], v: 2 })
  })

  it('needs a number the first time, and an end that is neither over nor before its beginning', () => {
    const rest = { ...aUnitOf(), phone: undefined }
    expect(unitFaults(of(), rest, now)).toEqual([{ path: 'phone', code: 'required' }])
    expect(unitFaults(of(aUnitOf({ id: rest.id })), rest, now)).toEqual([])
    expect(unitFaults(of(), aUnitOf({ until: '2026-11-24' }), now)).toEqual([{ path: 'until', code: 'away-past' }])
    expect(unitFaults(of(), aUnitOf({ from: '2026-12-02', until: '2026-12-01' }), now)).toEqual([{ path: 'until', code: 'away-order' }])
  })

  it('finds no room where there are forty, but is said anew there', () => {
    const full = of(...Array.from({ length: unitsAtMost }, () => aUnitOf()))
    expect(withUnit(full, aUnitOf())).toEqual({ refused: 'units-full' })
    expect(withUnit(full, { ...aUnitOf({ id: full.units[3]?.id ?? '' }), hands: 1 })).toMatchObject({ v: unitsAtMost + 1 })
    expect(withoutUnit(full, full.units[0]?.id ?? '').units).toHaveLength(unitsAtMost - 1)
  })

  it('that sends hands today stands first; a mobile number is masked, one of an office is not', () => {
    const seen = viewUnits(of(aUnitOf({ name: 'later', from: '2026-12-01' }), aUnitOf({ name: 'office', phone: '02782345678' }), aUnitOf({ name: 'mobile' })), now)
    expect(seen.map(({ name, phone, now: today }) => [name, phone, today])).toEqual([['office', '02782345678', true], ['mobile', '139****1111', true], ['later', '139****1111', false]])
  })
})

describe('kept by who leads a place', () => {
  let street: Person
  beforeAll(async () => {
    street = await aWorker('黄建', at.street, 'supervisor')
  })
  const body = { place: at.street, name: '  百步亭  职业学校 ', skills: ['carrying', 'translation'], hands: 12, contact: '刘老师', phone: '027-8234 5678' }
  const put = (unit: string, more: object = {}) => ok(api.units.put, { as: street, params: { unit }, body: { ...body, ...more } })

  it('it is entered, changed and taken out again, and the same sent twice is one', async () => {
    const unit = newId('unit')
    await put(unit)
    const twice = await put(unit)
    expect(twice.items).toEqual([{ id: unit, name: '百步亭 职业学校', skills: ['carrying', 'translation'], hands: 12, contact: '刘老师', phone: '02782345678', now: true }])
    const later = addDays(shanghaiDay(timeNow()), 3)
    const changed = await ok(api.units.put, { as: street, params: { unit }, body: { ...body, phone: undefined, from: later } })
    expect(changed.items).toMatchObject([{ phone: '02782345678', from: later, now: false }])
    expect(await ok(api.units.page, { as: street, query: { place: at.street } })).toEqual(changed)
    const gone = () => ok(api.units.remove, { as: street, params: { unit }, body: { place: at.street } })
    expect((await gone()).items).toEqual([])
    expect((await gone()).items).toEqual([])
  })

  it('what is wrong is said at its field, in both languages', async () => {
    const wrong = { ...body, name: ' ', skills: [], hands: 0, contact: '', phone: '12345' }
    const fields = async (lang: 'zh' | 'en') => (await refused(api.units.put, { as: street, params: { unit: newId('unit') }, body: wrong, lang })).fields?.map(({ path, message }) => `${path}: ${message}`)
    expect(await fields('zh')).toEqual(['name: 请填写这一项', 'skills: 请至少选择一项', 'hands: 不能小于 1', 'contact: 请填写这一项', 'phone: 请填写手机号码，或带区号的座机'])
    expect(await fields('en')).toContain('phone: Enter a mobile number, or one with its area code')
    expect((await refused(api.units.put, { as: street, params: { unit: newId('unit') }, body: { ...body, phone: undefined } })).fields).toMatchObject([{ path: 'phone' }])
  })

  it.each(['138 1234 5678', '+86 13812345678', '（0755）8234 5678', '400-820-8820', '0713 6221234'])('%s is a number', async (phone) => {
    const { status } = await call(api.units.put, { as: street, params: { unit: newId('unit') }, body: { ...body, phone } })
    expect(status).toBe(200)
  })

  it.each(['110', '138 1234 567', '82345678', '0271234', '400-820', 'x'.repeat(41)])('%s is none', async (phone) => {
    expect((await refused(api.units.put, { as: street, params: { unit: newId('unit') }, body: { ...body, phone } })).fields).toMatchObject([{ path: 'phone' }])
  })

  it('the forty-first is refused', async () => {
    for (let count = 0; count < unitsAtMost; count += 1) await aUnit({ place: at.otherCommunity })
    const chief = await aWorker('何静', at.otherCommunity, 'community-worker')
    expect((await refused(api.units.put, { as: chief, params: { unit: newId('unit') }, body: { ...body, place: at.otherCommunity } })).code).toBe('units-full')
  })
})

describe('who asked', () => {
  it('stands with the place for half a year, newest first, 20 a page', async () => {
    const home = await aHousehold({ phone: '13812345678' })
    const chief = await aWorker('周敏', at.community, 'community-worker')
    const unit = await aUnit()
    const { task } = await fileReport(home)
    for (let count = 1; count <= 21; count += 1) {
      passTime({ minutes: 1 })
      await ok(api.tasks.askUnit, { as: chief, params: { task }, body: { ...event(), at: at.community, unit: unit.id, hands: 1 + (count % 3), skill: 'carrying' } })
    }
    const page = (cursor?: string) => ok(api.units.asked, { as: chief, query: { place: at.community, ...(cursor ? { cursor } : {}) } })
    const first = await page()
    expect(first.items).toHaveLength(20)
    expect(first.items[0]).toMatchObject({ unit: '顺达搬运', by: '周敏', role: 'community-worker', place: '怡康社区', hands: 1, skill: 'carrying' })
    expect((await page(first.cursor)).items).toHaveLength(1)
    expect((await refused(api.units.asked, { as: chief, query: { place: at.community, cursor: 'x' } })).fields).toMatchObject([{ path: 'cursor' }])
    passTime({ hours: 24 * 184 })
    expect((await askedAt(at.community, undefined, 'zh')).items).toEqual([])
  })
})
