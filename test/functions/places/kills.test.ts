/** Whatever a change of the tree is doing when it is killed: gone on with, everything is where the tree says, and going on once more changes nothing. */
import { readTask } from '../../../functions/inbox/store'
import { handler as tick } from '../../../functions/places/on-schedule'
import { readPlace } from '../../../functions/places/store'
import type { Attributes } from '../../../functions/table/attributes'
import { api } from '../../../shared/api'
import { newId } from '../../../shared/ids'
import type { Given } from '../../support/caller'
import { call } from '../../support/caller'
import { killedAt } from '../../support/kill'
import { leftBehind } from '../../support/left-behind'
import { aNeighbourhood, own, type Neighbourhood } from '../../support/neighbourhood'
import { at } from '../../support/places'
import { allItems, putBack, textsOf } from '../../support/rows'
import { tellSince } from '../../support/told'
import { rememberReads } from '../../support/remembered'
import { useTown } from '../../support/town'
import type { Route } from '../../../shared/http'

useTown()
rememberReads()
// A busy machine is slow, not wrong.
jest.setTimeout(120_000)

let town: Neighbourhood
let before: Attributes[]
beforeAll(async () => {
  town = await aNeighbourhood()
  before = await allItems()
})

type Asked = readonly [Route, Given]
const change = (route: Route, place: string, body: object = {}): (() => Asked) => () => [route, { as: town.shaper, params: { place: own(place) }, body: { job: newId('job'), ...body } }]

/** Each change of the tree, and what must be true when it is done. */
const changes: Readonly<Record<string, readonly [asked: () => Asked, done: () => Promise<unknown>, expected: () => unknown]>> = {
  'a compound moved to another grid': [
    change(api.places.move, 'K', { parent: own('M') }),
    async () => Promise.all(['open', 'held', 'late'].map(async (name) => (await readTask(town.tasks[name as 'open']))?.place)), () => [own('M'), own('M'), own('M')],
  ],
  'a grid moved into a composite grid': [
    change(api.places.move, 'N', { parent: at.grid }),
    async () => Promise.all(['held', 'sent'].map(async (name) => (await readTask(town.tasks[name as 'held']))?.path.map((step) => step.id).slice(-2))), () => [[at.grid, own('N')], [at.grid, own('N')]],
  ],
  'a compound merged into another': [change(api.places.merge, 'K', { into: own('L') }), async () => [await readPlace(own('K')), (await readPlace(own('X')))?.name], () => [undefined, '北苑1栋']],
  'a building merged into one where people live behind the same number': [change(api.places.merge, 'X', { into: own('Z') }), async () => (await readTask(town.tasks.late))?.label, () => '南苑 1栋 1栋 101'],
  'a name': [change(api.places.rename, 'M', { name: '新南网格' }), async () => (await call(api.me.read, { as: town.south })).answer?.duties.map((held) => held.placeName), () => ['新南网格']],
  'a group merged into another': [change(api.places.merge, 'Q', { into: own('P') }), async () => (await call(api.places.shape, { as: town.shaper, params: { place: own('P') } })).answer?.rooms, () => ['101–102', '201']],
  'a place taken out of use': [change(api.places.retire, 'E'), async () => readPlace(own('E')), () => undefined],
  'a place not taken out of use, since people live there': [change(api.places.retire, 'Z'), async () => (await readPlace(own('Z')))?.name, () => '1栋'],
  'a home put into its building': [() => [api.tasks.settle, { as: town.shaper, params: { task: town.tasks.typed }, body: { place: own('X') } }], async () => (await readTask(town.tasks.typed))?.label, () => '北苑 1栋 103'],
}

test('before anything is shaped nothing is left behind', async () => { expect(await leftBehind()).toEqual([]) })

test.each(Object.entries(changes))('%s: killed at any of its writes', async (_, [asked, done, expected]) => {
  let stands: Attributes[] | undefined
  for (let [n, killed] = [1, true]; killed; n += 1) {
    await putBack(before, stands)
    const [route, given] = asked()
    killed = await killedAt(n, () => call(route, given))
    // The clock goes on with it; or whoever asked asks again.
    const again = n % 2 === 0 ? await call(route, given) : undefined
    await tick()
    const counted = n % 3 === 1 || !killed
    const whole = stands = counted ? await tellSince(before) : await allItems()
    expect({ n, left: await leftBehind({ told: counted, items: whole }) }).toEqual({ n, left: [] })
    if (again?.refusal) continue
    const { refusal } = await call(route, given)
    await tick()
    // The stream replayed changes nothing either.
    stands = killed ? await allItems() : await tellSince(before)
    if (n > 1 && !refusal) expect(unlike(whole, stands)).toEqual([])
    expect(await done()).toEqual(expected())
  }
})

/** The rows that one has and the other has not. */
function unlike(a: readonly Attributes[], b: readonly Attributes[]): string[] {
  const [these, those] = [new Set(textsOf(a)), new Set(textsOf(b))]
  return [...[...these].filter((row) => !those.has(row)), ...[...those].filter((row) => !these.has(row))]
}
