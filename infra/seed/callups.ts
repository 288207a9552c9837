/** Call-ups of the lively community: one for tomorrow that wants hands, one that runs, one of yesterday with its points; and the gate of 怡康苑 in shifts. */
import { openCallUp, endAt, type CallUp, type Lead } from '../../functions/callups/callup'
import { withItem, type Accepted, type Hand } from '../../functions/callups/hand'
import { earn, noMonth } from '../../functions/callups/ledger'
import { putBooked } from '../../functions/callups/points-store'
import { acceptedRow, endOf, putHand, putLine, putLog, putNewCallUp, removeClock, removeLines } from '../../functions/callups/store'
import type { PlaceNode } from '../../functions/places/store'
import { handOfHouseholdKey } from '../../functions/table/keys'
import { minutesOf, monthOf } from '../../shared/callup-rules'
import { addDays, shanghaiDay, startOfDay } from '../../shared/civil-time'
import { communityId } from './community'
import type { Settled } from './households'
import type { Rows } from './rows'
import { stableId } from './stable-id'
import { volunteers } from './volunteers'

const minute = 60_000
const hour = 60 * minute
const iso = (time: number): string => new Date(time).toISOString()

export interface Calling { readonly rows: Rows; readonly places: readonly PlaceNode[]; readonly settled: readonly Settled[]; readonly lead: Lead; readonly now: number; readonly userOf: (key: string) => string }
interface Told { readonly name: string; readonly sort?: CallUp['sort']; readonly place?: string; readonly title: string; readonly where: string; readonly bring?: string; readonly hands: number; readonly from: number; readonly until: number; readonly asked: number; readonly ended?: 'done' }
type Came = Partial<Pick<Hand, 'in' | 'out'>>

/** What one person has said yes to, gathered over all of them. */
class Yes {
  private readonly known = new Map<string, Accepted>()
  add(user: string, { id, title, from, until }: CallUp, now: string, runs?: true): void {
    this.known.set(user, { ...withItem(this.known.get(user), user, { callup: id, title, from, until, ...(runs ? { runs } : {}) }, now), v: 1 })
  }
  all(): Accepted[] {
    return [...this.known.values()]
  }
}

function placeOf({ places }: Calling, id: string): PlaceNode {
  const found = places.find((one) => one.id === id)
  if (!found) throw new Error(`The place ${id} is not in the seed`)
  return found
}

/** All its waves have gone out; the clock looks at it at its end. */
function open(calling: Calling, { name, sort = 'hands', place = communityId, from, until, asked, ended, ...said }: Told, taken: number): CallUp {
  const { rows, places, lead } = calling
  const node = placeOf(calling, place)
  const made = openCallUp({ skill: undefined, ...said, bring: said.bring, from: iso(from), until: iso(until) }, { id: stableId('callup', name, asked), sort, place: node, lead, now: iso(asked), print: name })
  const beside = sort === 'hands' ? places.filter((one) => one.parent === node.parent && one.level === 'community' && one.id !== place).map((one) => one.id) : []
  const of: CallUp = { ...made, taken, ...(beside.length > 0 ? { wave: 3, reached: [place, ...beside] } : {}), ...(ended ? { ended } : {}) }
  rows.add([...putNewCallUp(of, { callup: of.id, due: endAt(of), v: 1 }), ...beside.map((one) => putLine(of, one))])
  if (ended) rows.add([...removeLines(of), removeClock(of.id)])
  return of
}

/** A volunteer at it: said yes an hour after it was asked for, came and left when it says. */
function volunteer({ rows, now, userOf }: Calling, yes: Yes, of: CallUp, key: string, came: Came = {}): void {
  const told = volunteers.find((one) => one.key === key)
  if (!told) throw new Error(`${key} is no volunteer`)
  const [user, at] = [userOf(key), iso(Date.parse(of.waveAt) + 20 * minute)]
  const minutes = came.in && came.out ? minutesOf(of, came.in, came.out) : undefined
  const booked = minutes === undefined ? undefined : earn(of, minutes, noMonth(user, monthOf(of.from)), came.out ?? at)
  const worth = booked ? { minutes: booked.entry.minutes, points: booked.entry.points } : {}
  const hand: Hand = { user, name: told.name, as: communityId, state: came.out ? 'served' : came.in ? 'here' : 'coming', at, ...came, ...worth, v: 1 }
  rows.add([putHand(of, hand), putLog(of, { id: stableId('event', `${key} at ${of.id}`, Date.parse(at)), verb: 'accept', at, user, by: told.name }), ...(booked ? putBooked(booked) : [])])
  yes.add(user, of, iso(now))
}

/** Somebody of a household has this shift. */
function resident({ rows, settled, now, userOf }: Calling, yes: Yes, of: CallUp, key: string): void {
  const user = userOf(key)
  const home = settled.find(({ file }) => file.members.some((one) => one.user === user))?.file
  const member = home?.members.find((one) => one.user === user)
  if (!home || !member) throw new Error(`${key} lives nowhere`)
  const household = home.household.id
  rows.add([putHand(of, { user, name: member.name, household, state: 'coming', at: of.waveAt, v: 1 }), { put: { ...handOfHouseholdKey(of.id, household), user, ttl: endOf(of) } }])
  yes.add(user, of, iso(now))
}

function hands(calling: Calling, yes: Yes): CallUp[] {
  const { now } = calling
  const [tomorrow, yesterday] = [1, -1].map((days) => Date.parse(startOfDay(addDays(shanghaiDay(now), days)))) as [number, number]
  const wanted = open(calling, { name: 'vegetables', title: '蔬菜包分楼栋', where: '怡康苑东门空地', bring: '手套、口罩', hands: 8, from: tomorrow + 9 * hour, until: tomorrow + 12 * hour, asked: now - 3 * hour }, 2)
  for (const key of ['luo-fang', 'xu-feng']) volunteer(calling, yes, wanted, key)
  const running = open(calling, { name: 'register', title: '出入口登记测温', where: '百步华庭南门', hands: 4, from: now - hour, until: now + 3 * hour, asked: now - 8 * hour }, 3)
  for (const key of ['feng-tao', 'tang-min']) volunteer(calling, yes, running, key, { in: iso(now - 65 * minute) })
  volunteer(calling, yes, running, 'xie-jun')
  const done = open(calling, { name: 'leaflets', title: '入户发通知', where: '第二网格', hands: 4, from: yesterday + 14 * hour, until: yesterday + 17 * hour, asked: yesterday + 8 * hour, ended: 'done' }, 3)
  for (const [key, late] of [['xu-qing', 0], ['luo-fang', 20], ['xie-jun', 95]] as const) volunteer(calling, yes, done, key, { in: iso(yesterday + 14 * hour + late * minute), out: iso(yesterday + 17 * hour) })
  return [wanted, running, done]
}

/** Four hours each, from eight to eight tomorrow, and one that begins in an hour. */
function gate(calling: Calling, yes: Yes): CallUp[] {
  const { now } = calling
  const morning = Date.parse(startOfDay(addDays(shanghaiDay(now), 1))) + 8 * hour
  const times = [now + hour, morning, morning + 4 * hour, morning + 8 * hour]
  const takers = [['zhou-min'], [], ['zhou-min'], ['wang-qiang']]
  return times.map((from, n) => {
    const keys = takers[n] ?? []
    const of = open(calling, { name: `gate ${String(n)}`, sort: 'gate', place: `${communityId}-c1`, title: '怡康苑东门', where: '怡康苑东门', hands: 2, from, until: from + 4 * hour, asked: now - 5 * hour }, keys.length)
    for (const key of keys) resident(calling, yes, of, key)
    return of
  })
}

/** `now` in milliseconds. */
export function seedCallUps(calling: Calling): void {
  const yes = new Yes()
  for (const one of [...hands(calling, yes), ...gate(calling, yes)]) yes.add(calling.lead.user, one, iso(calling.now), true)
  calling.rows.add(yes.all().map((one) => ({ put: acceptedRow(one) })))
}
