/** Measures, for the story of all routes; and what the sweep of a day costs for each whose check-in is awaited, however many run. */
import { nextRule } from '../functions/measures/rule'
import { putRule } from '../functions/measures/rule-store'
import { lookAtMeasures, lookDay } from '../functions/measures/look'
import { newMeasure, type Measure } from '../functions/measures/measure'
import { putNewMeasure, readMeasure } from '../functions/measures/store'
import { newHousehold } from '../functions/identity/household'
import { putNewHousehold } from '../functions/identity/store'
import { sweepKey } from '../functions/table/keys'
import { write, type Row } from '../functions/table/table'
import { addDays, shanghaiDay, startOfDay } from '../shared/civil-time'
import type { RuleLine } from '../shared/measure-rules'
import { killedAt } from '../test/support/kill'
import { useTable, type Place } from './environment'
import type { Asked } from './event'
import { load } from './load'
import { metered } from './meter'
import type { Figure } from './row'
import type { Step } from './story'
import { today } from './today'
import { building, community, grid, home, idMaker, rowsOf, town as makeTown, type Town } from './town'

const get = (path: string, query?: Record<string, string>): Asked => ({ method: 'GET', path, ...(query ? { query } : {}) })
const put = (path: string, body: object): Asked => ({ method: 'PUT', path, body })
const post = (path: string, body: object): Asked => ({ method: 'POST', path, body })
const id = idMaker(71)
const now = today.toISOString()
const day = shanghaiDay(now)

const homeLine: RuleLine = { grade: 'certain', from: 0, to: 14, kind: 'home', days: 7, checks: 2 }
const lines: RuleLine[] = [homeLine, { ...homeLine, grade: 'possible', kind: 'central' }]
const by = { user: 'usr_1', name: '陈晓梅', role: 'grid-worker' as const }
const city = home.find((step) => step.level === 'city')
const plantRule = async (): Promise<unknown> => city && write(putRule(nextRule(undefined, city, { lines }, by, now)))

/** Set, said each day, made longer, appealed against and ended; another that waits for its place. */
export function measuring({ resident, worker, chief, household, members }: Town): Step[] {
  const [running, waiting] = [`/measures/${id('measure')}`, `/measures/${id('measure')}`]
  const whom = { place: grid, household: household.id, member: members[0] ?? '', lastStay: addDays(day, -5), why: '流调电话里说一起吃过饭' }
  const said = () => ({ id: id('event'), day, symptoms: [] as string[] })
  return [
    { route: 'measures.set', when: 'that waits for its place', as: worker, asked: put(waiting, { ...whom, grade: 'possible' }), first: plantRule },
    { route: 'measures.start', as: worker, asked: post(`${waiting}/start`, { at: '江岸宾馆' }) },
    { route: 'measures.set', when: 'in place of another', as: worker, asked: put(running, { ...whom, grade: 'certain' }) },
    { route: 'measures.setAtDoor', as: worker, asked: put(`/measures/${id('measure')}/at-door`, { household: id('household'), place: building, unit: '2', room: '1805', person: { id: id('member'), name: '何建国' }, grade: 'certain', lastStay: day, why: '流调电话里说一起吃过饭' }) },
    { route: 'measures.checkIn', as: resident, asked: post(`${running}/check-ins`, said()) },
    { route: 'measures.checkIn', when: 'with a fever', as: resident, asked: post(`${running}/check-ins`, { ...said(), temperature: 385 }) },
    { route: 'measures.checkFor', as: worker, asked: post(`${running}/check-ins/for`, { ...said(), symptoms: ['cough'] }) },
    { route: 'measures.mine', as: resident, asked: get('/measures/mine', { household: household.id }) },
    { route: 'measures.list', as: worker, asked: get('/measures', { place: grid }) },
    { route: 'measures.appeal', as: resident, asked: post(`${running}/appeal`, { id: id('event'), text: '我没有去过那个小区' }) },
    { route: 'measures.extend', as: worker, asked: post(`${running}/extend`, { id: id('event'), days: 2, reason: '同住的人发热' }) },
    { route: 'measures.end', as: worker, asked: post(`${running}/end`, { id: id('event'), reason: '行程核对有误' }) },
    { route: 'measures.setRules', as: chief, asked: put('/measures/rules', { place: community, version: 0, lines: [{ ...homeLine, days: 10 }], reason: '有聚集性疫情', until: addDays(day, 7) }) },
    { route: 'measures.rules', as: worker, asked: get('/measures/rules', { place: grid }) },
  ]
}

const sizes = [1000, 10_000] as const
const due = 40

/** Set so many days ago; those whose check-in is awaited today have missed it. */
function underOne(ago: number, next: string, make: ReturnType<typeof idMaker>, room: number): { rows: Row[]; measure: Measure } {
  const set = startOfDay(addDays(lookDay(now), -ago))
  const household = newHousehold(make('household'), { place: building, unit: '2', room: String(room) }, home, set)
  const made = newMeasure({ id: make('measure'), home: household, member: { id: make('member'), name: '周桂英' }, grade: 'certain', since: 5, ruled: { place: '4201', placeName: '武汉市', version: 1, line: homeLine }, by }, set)
  const measure = { ...made, next }
  return { rows: [...rowsOf(putNewMeasure(measure, undefined)), ...rowsOf(putNewHousehold(household))], measure }
}

async function prepare({ endpoint }: Place, measures: number): Promise<Measure[]> {
  const table = `bench-measures-${String(measures)}`
  await useTable(endpoint, table)
  const make = idMaker(79)
  const ours = Array.from({ length: due }, (_, i) => underOne(2, lookDay(now), make, 1000 + i))
  const others = Array.from({ length: measures - due }, (_, i) => underOne(1, addDays(lookDay(now), 1 + (i % 6)), make, 2000 + i))
  await load(endpoint, table, [...makeTown().rows, ...[...ours, ...others].flatMap((one) => one.rows), { ...sweepKey('measures'), day: addDays(lookDay(now), -1) }])
  return ours.map((one) => one.measure)
}

async function unitsEach(place: Place, measures: number): Promise<number> {
  await prepare(place, measures)
  const { reads, writes, index, outcome } = await metered(place.endpoint, () => lookAtMeasures(now))
  if (outcome !== due) throw new Error(`The sweep looked at ${String(outcome)} of ${String(due)}`)
  return (reads + writes + index) / due
}

/** The sweep is killed at its n-th write, each time a little later; each missed day becomes one task. */
async function killed(place: Place): Promise<Figure> {
  const ours = await prepare(place, due)
  let kills = 0
  for (let n = 1; n < 20 && (await killedAt(n, () => lookAtMeasures(now), { done: n % 2 === 0 })); n += 1) kills += 1
  await lookAtMeasures(now)
  const after = await Promise.all(ours.map((one) => readMeasure(one.id)))
  const once = after.filter((one) => one?.asked !== undefined && one.v === 2 && one.missed.length === 1).length
  return { name: `measures sweep killed ${String(kills)} times: missed days that became a task, once`, value: `${String(once)} of ${String(due)}`, bar: `${String(due)}`, ok: once === due }
}

export async function measureFigures(place: Place): Promise<Figure[]> {
  const [few, many] = [await unitsEach(place, sizes[0]), await unitsEach(place, sizes[1])]
  const ratio = many / few
  return [
    { name: 'measures sweep: units a check-in awaited, with 10,000 under a measure ÷ with 1,000', value: `${ratio.toFixed(2)} (${many.toFixed(1)} ÷ ${few.toFixed(1)})`, bar: '1.00', ok: ratio === 1 },
    await killed(place),
  ]
}
