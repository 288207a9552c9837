/** Looking after households, for the story of all routes; and what the sweep costs for each of whom it is time to look, however many are looked after. */
import { markCare, type Care } from '../functions/care/care'
import { lookAtDue, lookDay } from '../functions/care/look'
import { putCare, readCare } from '../functions/care/store'
import { newHousehold } from '../functions/identity/household'
import { putNewHousehold } from '../functions/identity/store'
import { sweepKey } from '../functions/table/keys'
import type { Row } from '../functions/table/table'
import { textId } from '../functions/texts/text'
import { addDays, startOfDay } from '../shared/civil-time'
import { killedAt } from '../test/support/kill'
import { useTable, type Place } from './environment'
import type { Asked } from './event'
import { load } from './load'
import { metered } from './meter'
import type { Figure } from './row'
import type { Step } from './story'
import { today } from './today'
import { building, grid, home, idMaker, rowsOf, town as makeTown, type Town } from './town'

const get = (path: string, query?: Record<string, string>): Asked => ({ method: 'GET', path, ...(query ? { query } : {}) })
const put = (path: string, body: object): Asked => ({ method: 'PUT', path, body })
const post = (path: string, body: object): Asked => ({ method: 'POST', path, body })
const id = idMaker(67)

/** A text that WeChat is not sure of, and a worker's look at it. */
export function lookingAtTexts({ resident, worker, household, members }: Town): Step[] {
  const text = '存疑测试'
  return [
    { route: 'help.ask', when: 'its text waits', as: resident, asked: put(`/help/${id('help')}`, { household: household.id, member: members[0] ?? '', need: { kind: 'other', what: text, answers: { signs: [], alone: false, by: 'days' } } }) },
    { route: 'texts.waiting', as: worker, asked: get('/texts', { place: grid }) },
    { route: 'texts.look', as: worker, asked: post(`/texts/${textId(resident, text)}/look`, { place: grid, passes: true }) },
  ]
}

/** By the household itself, and by a worker at a door. */
export function caring({ resident, worker, household, members }: Town): Step[] {
  const [mine, other] = [{ household: household.id }, id('household')]
  const why = { reasons: ['elder-alone'], days: 3 }
  return [
    { route: 'care.ask', as: resident, asked: put('/care/mine', { ...mine, member: members[0] ?? '', ...why }) },
    { route: 'care.mine', as: resident, asked: get('/care/mine', mine) },
    { route: 'care.well', as: resident, asked: post('/care/mine/well', mine) },
    { route: 'care.mark', as: worker, asked: put('/care', { household: other, place: building, unit: '2', room: '1802', person: { id: id('member'), name: '周桂英' }, channel: 'visit', ...why, agreed: true }) },
    { route: 'care.list', as: worker, asked: get('/care', { place: grid }) },
    { route: 'care.end', as: worker, asked: post(`/care/${other}/end`, {}) },
    { route: 'care.leave', as: resident, asked: post('/care/mine/leave', mine) },
  ]
}

const sizes = [1000, 10_000] as const
const due = 40
const days = 3
const now = today.toISOString()
const by = { user: 'usr_1', name: '陈晓梅', role: 'grid-worker' as const }

/** Of whom it is time to look on that day. */
function lookedAfter(on: string, make: ReturnType<typeof idMaker>, room: number): { rows: Row[]; care: Care } {
  const heard = startOfDay(addDays(on, -days))
  const household = newHousehold(make('household'), { place: building, unit: '2', room: String(room) }, home, heard)
  const care = markCare(undefined, household, { reasons: ['elder-alone'], days, by, member: { id: make('member'), name: '周桂英' } }, heard)
  return { rows: [...rowsOf(putCare(care)), ...rowsOf(putNewHousehold(household))], care }
}

async function prepare({ endpoint }: Place, households: number): Promise<Care[]> {
  const table = `bench-care-${String(households)}`
  await useTable(endpoint, table)
  const make = idMaker(73)
  const ours = Array.from({ length: due }, (_, i) => lookedAfter(lookDay(now), make, 1000 + i))
  const others = Array.from({ length: households - due }, (_, i) => lookedAfter(addDays(lookDay(now), 1 + (i % 13)), make, 2000 + i))
  await load(endpoint, table, [...makeTown().rows, ...[...ours, ...others].flatMap((one) => one.rows), { ...sweepKey('care'), day: addDays(lookDay(now), -1) }])
  return ours.map((one) => one.care)
}

async function unitsEach(place: Place, households: number): Promise<number> {
  await prepare(place, households)
  const { reads, writes, index, outcome } = await metered(place.endpoint, () => lookAtDue(now))
  if (outcome !== due) throw new Error(`The sweep looked at ${String(outcome)} of ${String(due)}`)
  return (reads + writes + index) / due
}

/** The sweep is killed at its n-th write, each time a little later; everyone is knocked at, and looked at again as many days later. */
async function killed(place: Place): Promise<Figure> {
  const ours = await prepare(place, due)
  let kills = 0
  for (let n = 1; n < 20 && (await killedAt(n, () => lookAtDue(now), { done: n % 2 === 0 })); n += 1) kills += 1
  await lookAtDue(now)
  const after = await Promise.all(ours.map(({ household }) => readCare(household)))
  const once = after.filter((one) => one?.task !== undefined && one.v === 2 && one.next === addDays(lookDay(now), days)).length
  return { name: `care sweep killed ${String(kills)} times: knocked at, once`, value: `${String(once)} of ${String(due)}`, bar: `${String(due)}`, ok: once === due }
}

export async function careFigures(place: Place): Promise<Figure[]> {
  const [few, many] = [await unitsEach(place, sizes[0]), await unitsEach(place, sizes[1])]
  const ratio = many / few
  return [
    { name: 'care sweep: units a household due, with 10,000 looked after ÷ with 1,000', value: `${ratio.toFixed(2)} (${many.toFixed(1)} ÷ ${few.toFixed(1)})`, bar: '1.00', ok: ratio === 1 },
    await killed(place),
  ]
}
