import { entryOf, firstDay, outOfTime, readsFrom, viewMasked, viewOwn } from '../../../functions/gate/entry'
import { newPass, newRow } from '../../../functions/gate/pass'
import { newHousehold } from '../../../functions/identity/household'
import type { NewEntry } from '../../../shared/gate'
import { at, pathOf } from '../../support/places'

const now = '2022-08-31T02:00:00.000Z'
const ago = (ms: number): string => new Date(Date.parse(now) - ms).toISOString()
const [minute, day] = [60_000, 86_400_000]
const keeper = { user: 'usr_0', name: '马军' }
const entry = (more: Partial<NewEntry> = {}): NewEntry => ({ id: 'evt_0', at: now, direction: 'in', by: 'scan', verdict: 'ok', admitted: true, identity: true, details: true, mask: true, number: '7K3M9QXA', ...more })
const holderAt = (place: string) => ({ file: { household: newHousehold('hh_0', { place, room: '1401' }, pathOf(place), now), members: [] }, row: newRow('hh_0', now) })
const passAt = (place: string) => newPass(holderAt(place), { of: 'mbr_0', number: '7K3M9QXA', kind: 'resident', paper: false, name: '欧阳明', from: 0, until: 9_999_999_999 }, { key: 1, counts: () => true }, now)
const heard = { path: pathOf(at.community), keeper, now }

test.each<[string, number, ReturnType<typeof outOfTime>]>([
  ['a moment ago', minute, undefined], ['almost a fortnight ago', 14 * day - 1, undefined], ['a fortnight ago', 14 * day, 'too-old'],
  ['by a clock that is ten minutes ahead', -10 * minute, undefined], ['by a clock that is more than that ahead', -10 * minute - 1, 'ahead'],
])('what was seen %s is kept, or says why not', (_, ms, why) => {
  expect(outOfTime({ at: ago(ms) }, now)).toBe(why)
})

test('it ends a fortnight after it was seen, however late the server heard of it', () => {
  const seen = ago(6 * day)
  const kept = entryOf(entry({ at: seen }), { ...heard, pass: passAt(at.building) })
  expect([kept.ttl, kept.got, kept.day]).toEqual([Date.parse(seen) / 1000 + 14 * 86_400, now, '2022-08-25'])
})

test('workers read back a fortnight, whoever keeps the gate a day', () => {
  expect([readsFrom(true, now), readsFrom(false, now)]).toEqual([ago(14 * day), ago(day)])
  expect([firstDay(true, now), firstDay(false, now)]).toEqual(['2022-08-17', '2022-08-30'])
})

test('of a pass of another community nobody here is named, and no household has it', () => {
  const { household, name, who, number } = entryOf(entry({ verdict: 'elsewhere', admitted: false }), { ...heard, path: pathOf(at.otherCommunity), pass: passAt(at.building) })
  expect([household, name, who, number]).toEqual([undefined, '', '', '7K3M9QXA'])
})

test('those on duty read no name, no door and no number whole; the household does', () => {
  const own = entryOf(entry(), { ...heard, pass: passAt(at.building) })
  const stranger = entryOf(entry({ number: undefined, stranger: { name: '周大明', phone: '13800001111', to: '3栋' } }), { ...heard, pass: undefined })
  const masked = JSON.stringify([own, stranger].map(viewMasked))
  for (const whole of ['欧阳明', '1401', '周大明', '13800001111']) expect(masked).not.toContain(whole)
  expect(viewMasked(own)).toMatchObject({ who: '欧阳 **01' })
  expect(viewOwn(own)).toMatchObject({ who: '欧阳明', keeper: '马军' })
  expect(viewOwn(own).door).toContain('1401')
})
