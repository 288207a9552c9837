import { endAt } from '../../../functions/callups/callup'
import { readCallUp, readClock } from '../../../functions/callups/store'
import { lookAtCallUps } from '../../../functions/callups/waves'
import { api } from '../../../shared/api'
import { nextWaveAt } from '../../../shared/callup-rules'
import { newId } from '../../../shared/ids'
import { aCallUp, anOpening, hoursOn } from '../../support/calling'
import { ok, refused } from '../../support/caller'
import { passTime, timeNow } from '../../support/clock'
import { event } from '../../support/filing'
import { killedAt } from '../../support/kill'
import { aWorker, type Person } from '../../support/people'
import { at } from '../../support/places'
import { allRows } from '../../support/rows'
import { useTown } from '../../support/town'
import { aUnit } from '../../support/units'
import { aVolunteer } from '../../support/volunteering'

useTown()

let chief: Person
let supervisor: Person
let here: Person
let strong: Person
let neighbour: Person
beforeAll(async () => {
  chief = await aWorker('周敏', at.community, 'community-worker')
  supervisor = await aWorker('吴主任', at.street, 'supervisor')
  here = await aVolunteer({ skills: [] })
  strong = await aVolunteer({ skills: ['carrying'] })
  neighbour = await aVolunteer({ places: [at.otherCommunity] })
})

const told = async (as: Person, callup: string): Promise<string[]> => (await ok(api.notices.list, { as })).items.filter((one) => one.callup === callup).map(({ kind, detail }) => `${kind} ${detail ?? ''}`)
const offered = async (as: Person, callup: string): Promise<boolean> => (await ok(api.callups.offers, { as })).items.some(({ id }) => id === callup)
const look = () => lookAtCallUps(timeNow())

test('goes out to the place, then to its neighbours, then to the street; each is told once', async () => {
  const from = hoursOn(24)
  const { callup } = await ok(api.callups.open, { as: chief, params: { callup: newId('callup') }, body: anOpening({ from, until: hoursOn(26), hands: 3, skill: 'carrying' }) })
  expect([callup.taken, await told(strong, callup.id)]).toEqual([0, []])
  await look()
  await look()
  expect([await told(strong, callup.id), await told(here, callup.id)]).toEqual([[`callup ${callup.from}`], []])
  expect([await offered(here, callup.id), await offered(neighbour, callup.id)]).toEqual([true, false])
  passTime({ minutes: 31 })
  await look()
  expect([await offered(neighbour, callup.id), (await told(neighbour, callup.id)).length, (await told(strong, callup.id)).length]).toEqual([true, 1, 1])
  await ok(api.callups.accept, { as: neighbour, params: { callup: callup.id }, body: { ...event(), place: at.otherCommunity } })
  expect(await told(supervisor, callup.id)).toEqual([])
  passTime({ minutes: 31 })
  await look()
  await look()
  expect(await told(supervisor, callup.id)).toEqual(['callup-short 2'])
  const run = await ok(api.callups.run, { as: supervisor, params: { callup: callup.id } })
  expect([run.wave, run.reached, run.next, run.log.map(({ verb }) => verb)]).toEqual([3, 2, undefined, ['wave', 'accept', 'wave']])
  await ok(api.callups.callOff, { as: chief, params: { callup: callup.id }, body: { ...event(), text: '下雨了' } })
  expect([await offered(neighbour, callup.id), await offered(here, callup.id), await readClock(callup.id)]).toEqual([false, false, undefined])
})

test('waits while it has its hands, and goes on where one is given back', async () => {
  const callup = (await ok(api.callups.open, { as: chief, params: { callup: newId('callup') }, body: anOpening({ from: hoursOn(30), until: hoursOn(32), hands: 1 }) })).callup.id
  await ok(api.callups.accept, { as: here, params: { callup }, body: { ...event(), place: at.community } })
  await look()
  passTime({ minutes: 31 })
  await look()
  expect((await readCallUp(callup))?.wave).toBe(1)
  await ok(api.callups.giveBack, { as: here, params: { callup }, body: event() })
  passTime({ minutes: 31 })
  await look()
  expect((await readCallUp(callup))?.wave).toBe(2)
})

test('is done a day after its end where nobody said so, and looked at no more', async () => {
  const of = await aCallUp({ from: hoursOn(-30), until: hoursOn(-28) })
  await look()
  await look()
  expect([(await readCallUp(of.id))?.ended, await readClock(of.id)]).toEqual(['done', undefined])
})

test('killed at any of its writes and begun again, everybody is told once and the next wave is due', async () => {
  const of = await aCallUp({ from: hoursOn(40), until: hoursOn(42), place: at.otherCommunity })
  const more = await Promise.all([1, 2, 3].map(() => aVolunteer({ places: [at.otherCommunity] })))
  for (let n = 1; n < 8; n += 1) if (!(await killedAt(n, look, { done: n % 2 === 0 }))) break
  await look()
  for (const one of [neighbour, ...more]) expect(await told(one, of.id)).toHaveLength(1)
  expect(await readClock(of.id)).toMatchObject({ due: nextWaveAt(1, of.waveAt, of.from) })
})

test('a shift at a gate has no waves', async () => {
  const of = await aCallUp({ sort: 'gate', place: at.compound })
  await look()
  expect([await told(here, of.id), await readClock(of.id)]).toMatchObject([[], { due: endAt(of) }])
})

test('everything of call-ups and points has an end', async () => {
  const rows = (await allRows()).filter(({ p, s }) => /^(CUP|CUPS|CUPG|CUPO|PTS)#/.test(p) || s === 'UPS')
  expect(new Set(rows.map(({ p }) => p.slice(0, p.indexOf('#'))))).toEqual(new Set(['CUP', 'CUPS', 'CUPG', 'CUPO', 'USR']))
  expect(rows.filter(({ ttl }) => typeof ttl !== 'number').map(({ p, s }) => `${p} ${s}`)).toEqual([])
})

test('units that it has reached are asked, and how many they send is written down: never more than were asked for', async () => {
  const unit = await aUnit({ name: '顺达搬运', skills: ['carrying'] })
  const far = await aUnit({ place: at.street })
  const { callup: { id: callup } } = await ok(api.callups.open, { as: chief, params: { callup: newId('callup') }, body: anOpening({ hands: 4, skill: 'carrying' }) })
  expect((await ok(api.callups.units, { as: chief, params: { callup } })).items).toMatchObject([{ id: unit.id, place: at.community }])
  const asked = { at: at.community, unit: unit.id, hands: 3 }
  expect(await ok(api.callups.askUnit, { as: chief, params: { callup }, body: { ...event(), ...asked } })).toEqual({ contact: '马师傅', phone: '13900001111' })
  expect((await ok(api.units.asked, { as: chief, query: { place: at.community } })).items[0]).toMatchObject({ unit: '顺达搬运', by: '周敏', hands: 3 })
  const said = (more: object, as = chief) => ({ as, params: { callup }, body: { ...event(), ...asked, ...more } })
  expect(await ok(api.callups.unitHands, said({}))).toMatchObject({ callup: { taken: 3 }, units: [{ name: '顺达搬运', hands: 3 }] })
  await ok(api.callups.accept, { as: here, params: { callup }, body: { ...event(), place: at.community } })
  expect((await refused(api.callups.unitHands, said({ hands: 4 }))).code).toBe('callup-full')
  expect(await ok(api.callups.unitHands, said({ hands: 2, came: 2 }))).toMatchObject({ callup: { taken: 3 }, units: [{ hands: 2, came: 2 }] })
  expect((await refused(api.callups.unitHands, said({ hands: 2, came: 3 }))).fields?.[0]?.path).toBe('came')
  expect((await refused(api.callups.askUnit, said({ at: at.street, unit: far.id }))).code).toBe('out-of-reach')
  expect((await refused(api.callups.unitHands, said({ unit: newId('unit') }))).code).toBe('unit-gone')
})
