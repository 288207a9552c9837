import { api } from '../../../shared/api'
import { newId } from '../../../shared/ids'
import { hoursOn, scanOf } from '../../support/calling'
import { call, ok, refused } from '../../support/caller'
import { passTime, setClock } from '../../support/clock'
import { event } from '../../support/filing'
import { aHousehold, aWorker, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { useTown } from '../../support/town'
import { aVolunteer } from '../../support/volunteering'

useTown()

let chief: Person
let volunteer: Person
let home: Home
beforeAll(async () => {
  chief = await aWorker('周敏', at.community, 'community-worker')
  volunteer = await aVolunteer()
})
beforeEach(async () => {
  setClock('2022-08-31T02:00:00.000Z')
  home = await aHousehold({ names: ['张秀英', '王磊'] })
})

const scan = (callup: string) => ({ params: { callup }, body: { ...event(), code: scanOf(callup) } })
const runOf = (callup: string) => ok(api.callups.run, { as: chief, params: { callup } })
const aShift = async (seats = 2, place: string = at.compound): Promise<string> => {
  const [from, until] = [hoursOn(1), hoursOn(5)]
  const { items } = await ok(api.rosters.open, { as: chief, body: { place, gate: '东门', shifts: [{ id: newId('callup'), from, until, seats }, { id: newId('callup'), from: until, until: hoursOn(9), seats }] } })
  return items[0]?.id ?? ''
}
const taking = (callup: string, of = home, as = of.resident) => ({ as, params: { callup }, body: { ...event(), household: of.id } })
const leave = (callup: string, as = home.resident) => ok(api.callups.giveBack, { as, params: { callup }, body: event() })

test('shifts stand with the households behind it, the soonest first; volunteers are not asked', async () => {
  const callup = await aShift()
  const elsewhere = await aHousehold({ place: at.otherBuilding })
  const { items } = await ok(api.rosters.list, { as: home.resident, query: { household: home.id } })
  expect(items.slice(0, 2)).toMatchObject([{ id: callup, sort: 'gate', title: '东门', hands: 2, taken: 0 }, { sort: 'gate', hands: 2 }])
  for (const [place, there] of [[at.community, true], [at.compound, true], [at.otherGrid, false]] as const) {
    expect((await ok(api.callups.here, { as: chief, query: { place } })).items.some(({ id }) => id === callup)).toBe(there)
  }
  expect((await ok(api.rosters.list, { as: elsewhere.resident, query: { household: elsewhere.id } })).items).toEqual([])
  expect((await refused(api.rosters.take, taking(callup, elsewhere))).code).toBe('not-found')
  expect((await ok(api.callups.offers, { as: volunteer })).items.map(({ id }) => id)).not.toContain(callup)
})

test('shifts take one person of a household, who checks in like everybody and has points for it', async () => {
  const callup = await aShift()
  const second = home.members[1]?.person ?? volunteer
  expect(await ok(api.rosters.take, taking(callup))).toMatchObject({ taken: 1, mine: { state: 'coming' } })
  expect((await refused(api.rosters.take, taking(callup, home, second))).code).toBe('household-has')
  await leave(callup)
  await ok(api.rosters.take, taking(callup, home, second))
  expect((await runOf(callup)).people.map(({ name, state }) => `${name} ${state}`).sort()).toEqual(['张秀英 given-back', '王磊 coming'])
  passTime({ hours: 1 })
  await ok(api.callups.checkIn, { as: second, ...scan(callup) })
  passTime({ hours: 2 })
  expect((await ok(api.callups.checkOut, { as: second, ...scan(callup) })).mine).toMatchObject({ minutes: 120, points: 4 })
})

test('of one household of two people at once, one has it', async () => {
  const callup = await aShift()
  const said = await Promise.all(home.members.flatMap(({ person }) => (person ? [call(api.rosters.take, taking(callup, home, person))] : [])))
  expect(said.map(({ refusal }) => refusal?.code ?? 'taken').sort()).toEqual(['household-has', 'taken'])
  expect((await runOf(callup)).callup.taken).toBe(1)
})

test('rosters name the shift whose times do not fit, and belong into a community', async () => {
  const shifts = [{ id: newId('callup'), from: hoursOn(1), until: hoursOn(2), seats: 1 }, { id: newId('callup'), from: hoursOn(3), until: hoursOn(3), seats: 1 }]
  expect((await refused(api.rosters.open, { as: chief, body: { place: at.compound, gate: '东门', shifts } })).fields?.map((one) => one.path)).toEqual(['shifts.1.until'])
  const supervisor = await aWorker('吴主任', at.street, 'supervisor')
  expect((await refused(api.rosters.open, { as: supervisor, body: { place: at.street, gate: '东门', shifts: shifts.slice(0, 1) } })).fields?.map((one) => one.path)).toEqual(['place'])
})

test('shifts need the consent of whoever takes one, and a seat', async () => {
  const callup = await aShift(1)
  const another = await aHousehold({ names: ['周桂英'] })
  await ok(api.rosters.take, taking(callup))
  expect((await refused(api.rosters.take, taking(callup, another))).code).toBe('callup-full')
  await ok(api.me.consent, { as: another.resident, body: { consents: [{ kind: 'privacy', version: '2026-11', given: false }] } })
  expect((await refused(api.rosters.take, taking(callup, another))).code).toBe('consent-needed')
})
