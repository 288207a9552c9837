import fc from 'fast-check'
import { isRefused } from '../../../functions/http/refusal'
import { readCounts } from '../../../functions/inbox/counts'
import { claim, climb, giveBack, overnight, resolve, withdraw } from '../../../functions/inbox/deeds'
import { handler as onChange } from '../../../functions/inbox/on-change'
import { handler as onSchedule } from '../../../functions/inbox/on-schedule'
import { tellEvening } from '../../../functions/inbox/evening'
import { deltasOf } from '../../../functions/inbox/tally'
import { move, type Deed, type Task } from '../../../functions/inbox/task'
import { clock } from '../../../functions/clock'
import { countKey, sweepKey } from '../../../functions/table/keys'
import { get, putOne } from '../../../functions/table/table'
import { api } from '../../../shared/api'
import { newId } from '../../../shared/ids'
import { nightOf } from '../../../shared/night'
import { aTask, aWorkerOf } from '../../support/builders'
import { ok, refused } from '../../support/caller'
import { setClock } from '../../support/clock'
import { claimed, event, fileReport, resolved } from '../../support/filing'
import { aHousehold, aPerson, aWorker, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { insertsOf, streamOf } from '../../support/rows'
import { useTown } from '../../support/town'

useTown('2022-08-31T10:00:00.000Z')

let homes: Home[]
let [worker, chief, street, neighbour, off]: Person[] = []
beforeAll(async () => {
  homes = [await aHousehold(), await aHousehold({ place: at.otherBuilding })]
  worker = await aWorker('李建国')
  off = await aPerson({ name: '休息的人', duties: [{ role: 'grid-worker', place: at.grid, switched: { on: false } }] })
  neighbour = await aWorker('吴霞', at.otherGrid)
  chief = await aWorker('周敏', at.community, 'community-worker')
  street = await aWorker('黄建', at.street, 'supervisor')
})

const of = (person: Person | undefined): Person => person as Person
const told = async (report: string) => onChange(streamOf(...(await insertsOf(report))))
async function filed(home = homes[0]): Promise<{ report: string; task: string }> {
  const made = await fileReport(home as Home)
  await told(made.report)
  return made
}
const say = (task: string, as: Person | undefined, more: object = {}) => ({ as: of(as), params: { task }, body: { ...event(), plan: 'first-thing', ...more } })
const tonight = async (as: Person | undefined, place: string) => ok(api.tasks.overnight, { as: of(as), query: { place } })
const unsaid = async (as: Person | undefined, place: string) => (await tonight(as, place)).items.filter((one) => one.plan === undefined).map((one) => one.id)
const saidIn = async (parent: string, place: string) => (await readCounts(parent, '2022-08-31')).find((one) => one.place === place)?.said

describe('in the evening', () => {
  let [first, second, other]: { report: string; task: string }[] = []
  beforeAll(async () => { [first, second, other] = [await filed(), await filed(), await filed(homes[1])] })
  const id = (one: { task: string } | undefined): string => one?.task ?? ''

  it('nothing is asked before nine, and nothing can be said', async () => {
    setClock('2022-08-31T12:59:00.000Z')
    expect(await tonight(worker, at.grid)).toEqual({ items: [] })
    expect((await refused(api.tasks.sayOvernight, say(id(first), worker))).code).toBe('not-evening')
    expect((await ok(api.tasks.counts, { as: of(street), query: { place: at.community } }))).not.toHaveProperty('night')
    expect(await tellEvening(clock.now())).toBe(0)
  })

  it('at nine whoever is on duty where something is open is told, once, however often it runs', async () => {
    setClock('2022-08-31T13:00:10.000Z')
    await onSchedule()
    const kinds = async (as: Person | undefined) => (await ok(api.notices.list, { as: of(as) })).items.filter((one) => one.kind === 'evening')
    for (const [as, place, label] of [[worker, at.grid, '第一网格'], [neighbour, at.otherGrid, '第二网格'], [chief, at.community, '怡康社区']] as const) {
      expect(await kinds(as)).toEqual([expect.objectContaining({ place, label, opens: 'overnight', unread: true })])
    }
    for (const as of [off, street]) expect(await kinds(as)).toEqual([])
    expect(await tellEvening(clock.now())).toBe(0)
    // As if it had been cut before its end.
    await putOne({ ...sweepKey('evening'), night: '2022-08-30' })
    expect(await tellEvening(clock.now())).toBe(0)
    expect(await kinds(worker)).toHaveLength(1)
  })

  it('each place sees what is open there and below it, and says of each what happens to it', async () => {
    expect(await unsaid(worker, at.grid)).toHaveLength(2)
    expect(await unsaid(chief, at.community)).toHaveLength(3)
    const due = (await tonight(worker, at.grid)).items.map((one) => one.due)
    const once = say(id(first), worker, { plan: 'household', text: '等他们回电话' })
    await ok(api.tasks.sayOvernight, once)
    expect((await ok(api.tasks.sayOvernight, once)).event).toMatchObject({ verb: 'overnight', plan: 'household' })
    expect(await unsaid(worker, at.grid)).toEqual([id(second)])
    expect((await tonight(chief, at.community)).items.find((one) => one.id === id(first))).toMatchObject({ plan: 'household' })
    expect((await tonight(worker, at.grid)).items.map((one) => one.due)).toEqual(due)
    await ok(api.tasks.sayOvernight, say(id(other), chief))
    expect(await unsaid(neighbour, at.otherGrid)).toEqual([])
  })

  it('the household does not read what workers said among themselves', async () => {
    expect(JSON.stringify(await ok(api.reports.read, { as: (homes[0] as Home).resident, params: { report: first?.report ?? '' } }))).not.toMatch(/overnight|回电话/)
  })

  it('only those who work there or lead there say it; a word for what is closed is refused', async () => {
    expect((await refused(api.tasks.sayOvernight, say(id(first), neighbour))).code).toBe('not-found')
    expect((await refused(api.tasks.sayOvernight, say(id(first), worker, { plan: 'never' }))).fields?.[0]?.path).toBe('plan')
    await ok(api.tasks.sayOvernight, say(id(second), street))
    await claimed(id(second), of(worker))
    expect((await tonight(worker, at.grid)).items.find((one) => one.id === id(second))).toMatchObject({ state: 'held', plan: 'first-thing' })
    await resolved(id(second), of(worker))
    expect((await refused(api.tasks.sayOvernight, say(id(second), worker))).code).toBe('closed')
  })

  it('above, the numbers say of how many something was said; closing or replaying does not lose count', async () => {
    for (const one of [first, second, other]) await told(one?.report ?? '')
    expect([await saidIn(at.community, at.grid), await saidIn(at.community, at.otherGrid), await saidIn(at.street, at.community), await saidIn(at.city, at.district)]).toEqual([1, 1, 2, 2])
    for (const one of [first, second, other]) await told(one?.report ?? '')
    const { items, night } = await ok(api.tasks.counts, { as: of(street), query: { place: at.street } })
    expect({ night, items }).toEqual({ night: '2022-08-31', items: [{ place: at.community, open: 2, held: 0, late: 0, said: 2 }] })
  })

  it('the next night begins without a word; numbers of nights gone by go', async () => {
    setClock('2022-09-01T14:00:00.000Z')
    expect(await unsaid(worker, at.grid)).toEqual([id(first)])
    expect((await ok(api.tasks.counts, { as: of(street), query: { place: at.community } })).items.map((one) => one.said)).toEqual([0, 0])
    await ok(api.tasks.sayOvernight, say(id(first), worker))
    await told(first?.report ?? '')
    setClock('2022-09-02T14:00:00.000Z')
    await ok(api.tasks.sayOvernight, say(id(first), worker))
    await told(first?.report ?? '')
    expect(Object.keys((await get(countKey(at.community, at.grid))) ?? {}).filter((name) => /^n\d/.test(name)).sort()).toEqual(['n20220901', 'n20220902'])
  })
})

test('a run that meets a place it cannot read tells all others, and comes back to it', async () => {
  setClock('2022-09-05T13:00:00.000Z')
  await filed()
  const row = await get(countKey(at.district, at.street))
  await putOne({ ...countKey(at.district, at.street), open: 1, held: 0, late: 'x' })
  expect(await tellEvening(clock.now())).toBe(0)
  if (row) await putOne(row)
  expect(await tellEvening(clock.now())).toBe(3)
  expect(await tellEvening(clock.now())).toBe(0)
})

const by = aWorkerOf('李建国')
const doing = (now: string) => ({ by, event: newId('event'), now })
const deeds: Record<string, (task: Task, now: string) => Deed | undefined> = {
  say: (_, now) => { const night = nightOf(now); return night ? overnight(doing(now), night, 'first-thing') : undefined },
  claim: (task, now) => claim(doing(now), task), giveBack: (_, now) => giveBack(doing(now)), withdraw: (_, now) => withdraw(doing(now)),
  climb: (task, now) => climb(task, newId('event'), now, { id: at.street, level: 'street', name: '长江街道' }, []),
  resolve: (task, now) => resolve(doing(now), task, task.about.map(({ id: person }) => ({ person, outcome: 'no-risk' }))),
}
const step = fc.record({ verb: fc.constantFrom(...Object.keys(deeds)), minutes: fc.integer({ min: 5, max: 130 }) })

test('through an evening and a night, the numbers of what is said are those of the tasks that are open with a word of this night', () => {
  fc.assert(fc.property(fc.array(fc.record({ steps: fc.array(step, { maxLength: 6 }), stale: fc.boolean() }), { maxLength: 6 }), (lives) => {
    let [counted, there] = [0, 0]
    for (const { steps, stale } of lives) {
      let task: Task = { ...aTask({}, '2022-08-30T10:00:00.000Z'), ...(stale ? { night: '2022-08-30', plan: 'household' as const } : {}) }
      let now = Date.parse('2022-08-31T10:30:00.000Z')
      for (const { verb, minutes } of steps) {
        now += minutes * 60_000
        const deed = deeds[verb]?.(task, new Date(now).toISOString())
        const moved = deed && move(task, deed)
        if (!moved || isRefused(moved)) continue
        task = moved.task
        counted += moved.event.tally ? deltasOf(moved.event.tally).find((one) => one.place === at.grid)?.said ?? 0 : 0
      }
      there += (task.state === 'open' || task.state === 'held') && task.night === '2022-08-31' ? 1 : 0
    }
    expect(counted).toBe(there)
  }), { numRuns: 300 })
})
