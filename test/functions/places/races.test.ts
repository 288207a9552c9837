/** What happens between a decision of a job and its writing it down: whatever it is, nothing is left behind. */
import { handler as tick } from '../../../functions/places/on-schedule'
import { readPlace } from '../../../functions/places/store'
import type { Attributes } from '../../../functions/table/attributes'
import { api } from '../../../shared/api'
import type { Route } from '../../../shared/http'
import { newId } from '../../../shared/ids'
import { aReport } from '../../support/builders'
import { call, ok, type Given } from '../../support/caller'
import { event } from '../../support/filing'
import { heldUpAt } from '../../support/kill'
import { leftBehind } from '../../support/left-behind'
import { aNeighbourhood, own, type Neighbourhood } from '../../support/neighbourhood'
import { aPerson, type Person } from '../../support/people'
import { at } from '../../support/places'
import { anInvitation } from '../../support/rota'
import { allItems, putBack } from '../../support/rows'
import { tellSince } from '../../support/told'
import { rememberReads } from '../../support/remembered'
import { useTown } from '../../support/town'

useTown()
rememberReads()
// A busy machine is slow, not wrong.
jest.setTimeout(120_000)

const codes: string[] = []
let [town, before, newcomer] = [{} as Neighbourhood, [] as Attributes[], {} as Person]
beforeAll(async () => {
  town = await aNeighbourhood()
  newcomer = await aPerson({ name: '王芳' })
  for (const place of ['Y', 'E', 'K']) codes.push((await anInvitation({ as: town.shaper, place: own(place), role: 'volunteer' })).code)
  before = await allItems()
})

const shaping = (route: Route, place: string, body: object = {}) => call(route, { as: town.shaper, params: { place: own(place) }, body: { job: newId('job'), ...body } })
/** Done, or refused with what the contract lists. */
const each = async (...asked: readonly (readonly [Route, Given])[]): Promise<void> => { for (const [route, given] of asked) await call(route, given) }

const enters = (place: string, room: string): readonly [Route, Given] =>
  [api.households.enter, { as: newcomer, params: { household: newId('household') }, body: { member: newId('member'), door: { place: own(place), room }, me: { name: '王芳' } } }]
const accepts = (which: number): readonly [Route, Given] => [api.invitations.accept, { as: newcomer, params: { code: codes[which] ?? '' }, body: {} }]
const settles = (place: string): readonly [Route, Given] => [api.tasks.settle, { as: town.shaper, params: { task: town.tasks.typed }, body: { place: own(place) } }]

/** Everything that residents and workers do there at that moment. */
async function life(): Promise<void> {
  const [first, , third] = town.homes
  if (!first || !third) throw new Error('there are homes')
  await each(
    [api.reports.submit, { as: first.resident, params: { report: newId('report') }, body: aReport(first) }],
    [api.reports.reopen, { as: third.resident, params: { report: town.tasks.closed.replace('tsk', 'rpt') }, body: { ...event(), text: '还没好' } }],
    enters('X', '101'), enters('Y', '909'), settles('X'), accepts(0), accepts(2),
    [api.tasks.pass, { as: town.north, params: { task: town.tasks.open }, body: { id: newId('event'), text: '归南网格', place: own('M') } }],
    [api.places.add, { as: town.shaper, params: { place: own('W') }, body: { parent: own('K'), level: 'building', name: '9栋' } }],
    [api.tasks.claim, { as: town.north, params: { task: town.tasks.late }, body: event() }],
  )
}

/** What was read last, while nothing was done since. */
let stands: Attributes[] | undefined
async function asBefore(): Promise<void> {
  await putBack(before, stands)
  stands = undefined
}

async function rightAfter(n: number): Promise<void> {
  await tick()
  stands = await tellSince(before)
  expect({ n, left: await leftBehind({ items: stands }) }).toEqual({ n, left: [] })
}

test.each([
  ['a move', () => shaping(api.places.move, 'K', { parent: own('M') })],
  ['a merge', () => shaping(api.places.merge, 'K', { into: own('L') })],
])('during %s people file, reopen, move in, settle, serve, pass on and add places', async (_, change) => {
  for (let [n, held] = [1, true]; held; n += 4) {
    await asBefore()
    held = await heldUpAt(n, change, life)
    await rightAfter(n)
  }
})

test('a run that was held up while the job ended, and the place was moved on, does not put it back', async () => {
  for (let [n, held] = [1, true]; held; n += 4) {
    await asBefore()
    held = await heldUpAt(n, () => shaping(api.places.move, 'K', { parent: own('M') }), async () => {
      await tick()
      await shaping(api.places.move, 'K', { parent: at.community })
      await tick()
    })
    await rightAfter(n)
    if (held && n > 1) expect((await readPlace(own('K')))?.parent).toBe(at.community)
  }
})

test('a run that was held up while its place was merged away elsewhere lets the merge do its work', async () => {
  for (let [n, held] = [1, true]; held; n += 4) {
    await asBefore()
    held = await heldUpAt(n, () => shaping(api.places.rename, 'K', { name: '新苑' }), async () => {
      await tick()
      await shaping(api.places.merge, 'K', { into: own('L') })
    })
    await rightAfter(n)
    if (held && n > 1) expect(await readPlace(own('K'))).toBeUndefined()
  }
})

test('while a place is taken out of use nobody moves in, serves there, or puts a place below it: or it stays in use', async () => {
  for (let [n, held] = [1, true]; held; n += 1) {
    for (const one of [() => each(enters('E', '101')), () => each(accepts(1)), () => each(settles('E')), () => shaping(api.places.move, 'X', { parent: own('M') }), () => ok(api.places.add, { as: town.shaper, params: { place: own('W') }, body: { parent: own('E'), level: 'group', name: '组' } }).catch(() => undefined)]) {
      await asBefore()
      held = await heldUpAt(n, () => shaping(api.places.retire, 'E'), one)
      await rightAfter(n)
    }
  }
})

test('while a place is merged nobody begins to serve there', async () => {
  for (let [n, held] = [1, true]; held && n < 3; n += 1) {
    await asBefore()
    held = await heldUpAt(n, () => shaping(api.places.merge, 'K', { into: own('L') }), () => each(accepts(2)))
    await rightAfter(n)
  }
})

test('of several who change the same place at once one does, the others are told, and nothing is left behind', async () => {
  const deeds = [() => shaping(api.places.move, 'K', { parent: own('M') }), () => shaping(api.places.move, 'K', { parent: at.community }), () => shaping(api.places.merge, 'K', { into: own('L') }), () => shaping(api.places.rename, 'K', { name: '新苑' }), () => shaping(api.places.retire, 'K')]
  for (let turn = 0; turn < deeds.length; turn += 1) {
    await asBefore()
    const outcomes = await Promise.all([...deeds.slice(turn), ...deeds.slice(0, turn)].map((deed) => deed()))
    const codes = outcomes.flatMap(({ refusal }) => (refusal ? [refusal.code] : []))
    expect(codes.length).toBe(deeds.length - 1)
    for (const code of codes) expect(['stale', 'place-busy', 'place-children', 'place-retired']).toContain(code)
    await rightAfter(turn)
  }
})
