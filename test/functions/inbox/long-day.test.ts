/** A long day through the real routes: whoever is meant tries, two sweeps run at once, the stream is told in any order and twice. A failure prints its seed. */
import type { DynamoDBRecord } from 'aws-lambda'
import fc from 'fast-check'
import { clock } from '../../../functions/clock'
import { readCounts } from '../../../functions/inbox/counts'
import { handler as listen } from '../../../functions/inbox/on-change'
import { readTask, shownBy } from '../../../functions/inbox/store'
import { sweepDue } from '../../../functions/inbox/sweep'
import { task as taskSchema, type Task } from '../../../functions/inbox/task'
import { fromRow } from '../../../functions/table/row'
import type { Row } from '../../../functions/table/table'
import { api } from '../../../shared/api'
import type { Route } from '../../../shared/http'
import { newId } from '../../../shared/ids'
import { call, type Given } from '../../support/caller'
import { passTime, timeNow } from '../../support/clock'
import { event, fileReport, type Filed } from '../../support/filing'
import { aHousehold, aPerson, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { allItems, allRows, streamOf } from '../../support/rows'
import { useTown } from '../../support/town'

useTown()

interface Scene { readonly people: readonly Person[]; readonly homes: readonly Home[]; readonly filed: (Filed & { readonly home: Home })[] }
interface Turn { readonly verb: string; readonly who: number; readonly which: number; readonly minutes: number }
const duties = [[at.grid, 'grid-worker'], [at.grid, 'grid-worker'], [at.otherGrid, 'grid-worker'], [at.community, 'community-worker'], [at.street, 'supervisor'], [at.city, 'supervisor']] as const

async function setScene(): Promise<Scene> {
  const people: Person[] = []
  for (const [place, role] of duties) people.push(await aPerson({ name: `工${String(people.length)}`, duties: [{ place, role }] }))
  return { people, homes: [await aHousehold(), await aHousehold({ place: at.otherBuilding }), await aHousehold({ place: at.gridlessBuilding })], filed: [] }
}

const outcomes = (task: Task) => task.about.map(({ id }) => ({ person: id, outcome: 'no-risk' }))
/** What each verb sends; a new verb of the product is a row here. */
const verbs: Readonly<Record<string, [Route, (task: Task, to: Person) => object]>> = {
  claim: [api.tasks.claim, () => ({})], back: [api.tasks.giveBack, () => ({})], call: [api.tasks.call, () => ({ result: 'no-answer' })], wait: [api.tasks.wait, () => ({ hours: 2 })],
  up: [api.tasks.pass, () => ({ text: '不归这里' })], beside: [api.tasks.pass, () => ({ text: '不归这里', place: at.otherGrid })], down: [api.tasks.pass, () => ({ text: '归网格', place: at.grid })],
  assign: [api.tasks.assign, (_, to) => ({ user: to.user })], offer: [api.tasks.handOver, (_, to) => ({ user: to.user })], accept: [api.tasks.accept, () => ({})], decline: [api.tasks.decline, () => ({})],
  resolve: [api.tasks.resolve, (task) => ({ outcomes: outcomes(task) })],
}
const asked: Readonly<Record<string, Route>> = { withdraw: api.reports.withdraw, reopen: api.reports.reopen }

/** Whoever has it, or may take it over; else somebody who serves where it stands or leads above; now and then whoever's turn it is. */
function actorFor({ people }: Scene, task: Task, { verb, who }: Turn): Person {
  const meant = verb === 'accept' || verb === 'decline' ? task.offer?.user : verb === 'assign' ? undefined : task.holder?.user
  const fitting = people.filter((_, index) => (verb === 'assign' ? index > 2 : duties[index]?.[0] === task.place))
  return people.find((one) => one.user === meant) ?? (who % 5 === 0 ? undefined : fitting[who % fitting.length]) ?? (people[who % people.length] as Person)
}

let allowed = 0
async function send(route: Route, given: Given): Promise<void> {
  const { status } = await call(route, given)
  if (status === 200) allowed += 1
}

async function take(scene: Scene, turn: Turn): Promise<void> {
  const { people, homes, filed } = scene
  const { verb, who, which } = turn
  passTime({ minutes: turn.minutes })
  const home = homes[which % homes.length] as Home
  if (verb === 'file' || filed.length === 0) { filed.push({ home, ...(await fileReport(home)) }); return }
  const [duty, person] = [duties[who % duties.length] ?? duties[0], people[who % people.length] as Person]
  const own = { place: duty[0], role: duty[1] }
  if (verb === 'switch') return send(api.duties.presence, { as: person, body: { ...own, on: which % 2 === 0 } })
  if (verb === 'away') return send(api.absences.put, { as: person, params: { absence: newId('absence') }, body: { ...own, from: timeNow(), until: new Date(Date.parse(timeNow()) + 6 * 3_600_000).toISOString() } })
  const one = filed[which % filed.length] as Scene['filed'][number]
  if (asked[verb]) return send(asked[verb], { as: one.home.resident, params: { report: one.report }, body: { ...event(), ...(verb === 'reopen' ? { text: '还没好' } : {}) } })
  const [task, [route, body] = []] = [await readTask(one.task), verbs[verb]]
  if (task && route && body) await send(route, { as: actorFor(scene, task, turn), params: { task: task.id }, body: { ...event(), ...body(task, people[which % people.length] as Person) } })
}

const logOf = (rows: readonly Row[]): Row[] => rows.filter((row) => row.s.startsWith('EVT#'))
const byClock = (rows: readonly Row[]): number => logOf(rows).filter((row) => row['verb'] === 'remind' || row['verb'] === 'climb').length

let swept = 0
/** Two at once; a third then finds nothing left. */
async function sweepTwice(): Promise<void> {
  const [one, other] = await Promise.all([sweepDue(clock.now()), sweepDue(clock.now())])
  swept += one + other
  expect(await sweepDue(clock.now())).toBe(0)
}

const places = [at.city, at.district, at.street, at.community, at.grid, at.otherGrid, at.compound, at.building]
function sumAt(tasks: readonly Task[], place: string) {
  const here = tasks.filter((task) => (task.state === 'open' || task.state === 'held') && task.path.some((step) => step.id === place))
  return { open: here.filter((task) => task.state === 'open').length, held: here.filter((task) => task.state === 'held').length, late: here.filter((task) => task.reminded).length }
}

async function holdNumbers(tasks: readonly Task[], shuffle: number): Promise<void> {
  const items = (await allItems()).filter((item) => item['s']?.S?.startsWith('EVT#'))
  const lines = items.map((item): DynamoDBRecord => ({ eventName: 'INSERT', dynamodb: { SequenceNumber: '1', NewImage: item as never } }))
  const mixed = [...lines].sort((a, b) => ((JSON.stringify(a).length * shuffle) % 97) - ((JSON.stringify(b).length * shuffle) % 97))
  await listen(streamOf(...mixed))
  await listen(streamOf(...mixed.slice(0, 40).reverse()))
  for (const [index, place] of places.slice(1).entries()) {
    const counted = (await Promise.all(places.slice(0, index + 1).map((above) => readCounts(above)))).flat().find((one) => one.place === place)
    expect({ place, open: 0, held: 0, late: 0, ...counted }).toEqual({ place, ...sumAt(tasks, place) })
  }
}

/** No line stands in any list but those that show a task as it is, and none is missing. */
function holdLists(rows: readonly Row[], tasks: readonly Task[]): void {
  const keyOf = ({ p, s }: Row): string => `${p} ${s}`
  const stand = rows.filter((row) => row.p.startsWith('INB#') || row.s.startsWith('HOLD#')).map(keyOf)
  const meant = tasks.flatMap(shownBy).map(keyOf).filter((key) => key.startsWith('INB#') || key.includes(' HOLD#'))
  expect(stand.sort()).toEqual(meant.sort())
}

/** Every state of a task has one line of its log, none was written over another. */
function holdLogs(rows: readonly Row[], tasks: readonly Task[]): void {
  for (const task of tasks) {
    const versions = logOf(rows).filter((row) => row['task'] === task.id).map((row) => Number(row['v'])).sort((a, b) => a - b)
    expect(versions).toEqual(Array.from({ length: task.v }, (_, index) => index + 1))
  }
}

const turnCount = 200
const turn = fc.record({
  verb: fc.constantFrom('file', 'claim', 'claim', 'claim', 'call', 'withdraw', 'reopen', 'switch', 'away', ...Object.keys(verbs)), who: fc.nat(50), which: fc.nat(50), minutes: fc.oneof(fc.nat(10), fc.nat(70)),
})

test('after some hundred turns nothing is lost, doubled or miscounted', async () => {
  await fc.assert(fc.asyncProperty(fc.array(turn, { minLength: turnCount, maxLength: turnCount }), fc.integer({ min: 1, max: 90 }), async (turns, shuffle) => {
    const scene = await setScene()
    for (const [index, one] of turns.entries()) {
      await take(scene, one)
      if (index % 40 === 39) await sweepTwice()
    }
    const rows = await allRows()
    const tasks = rows.filter((row) => row.s === 'TASK').map((row) => fromRow(taskSchema(), row))
    expect(tasks).toHaveLength(scene.filed.length)
    expect(allowed).toBeGreaterThan(turnCount / 8)
    // What the sweeps say they did is what stands in the logs.
    expect(byClock(rows)).toBe(swept)
    holdLists(rows, tasks)
    holdLogs(rows, tasks)
    await holdNumbers(tasks, shuffle)
  }), { numRuns: 1, endOnFailure: true })
}, 240_000)
