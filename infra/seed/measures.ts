/** The city's rule of measures in two versions, and people under each of its measures; all of them have said how they are on every day but today. */
import { dayMs, shanghaiDay } from '../../shared/civil-time'
import type { Grade } from '../../shared/measure-words'
import { ruleFor, type RuleLine } from '../../shared/measure-rules'
import { lowestOf } from '../../shared/place-tree'
import type { PlaceNode } from '../../functions/places/store'
import { checkInto, lookAgain, newMeasure, type Measure } from '../../functions/measures/measure'
import { nextRule, type Rule } from '../../functions/measures/rule'
import { putRule } from '../../functions/measures/rule-store'
import { putNewMeasure } from '../../functions/measures/store'
import { communityId } from './community'
import type { Settled } from './households'
import type { Worker } from './reports'
import type { Lists } from './risk'
import type { Rows } from './rows'
import { stableId } from './stable-id'

const city = '4201'
const iso = (at: number): string => new Date(at).toISOString()

/** After the national plan's ninth edition (June 2022): seven days with tests on the 1st, 2nd, 3rd, 5th and 7th; three days with two for who was only near. */
const lines: readonly RuleLine[] = [
  { grade: 'certain', from: 0, to: 7, kind: 'home', days: 7, checks: 5 }, { grade: 'certain', from: 8, to: 30, kind: 'watch', days: 3, checks: 2 },
  { grade: 'possible', from: 0, to: 7, kind: 'checks', days: 3, checks: 2 }, { grade: 'possible', from: 8, to: 30, kind: 'none', days: 0, checks: 0 }, { grade: 'none', from: 0, to: 30, kind: 'none', days: 0, checks: 0 },
]
const before = lines.map((one): RuleLine => (one.kind === 'home' ? { ...one, kind: 'central' } : one))

interface Told { readonly name: string; readonly key?: string; readonly grade: Grade; readonly since: number; readonly daysAgo: number; readonly at?: string; readonly why?: string }
/** Said of them by a person; whoever has none rests on a row of the lists. */
const told: readonly Told[] = [
  { name: 'at home', key: 'liu-yang', grade: 'certain', since: 2, daysAgo: 2 },
  { name: 'at a centre', grade: 'certain', since: 3, daysAgo: 5, why: '同车厢的旅客确诊，疾控来电', at: '江岸区集中观察点（二七宾馆）' },
  { name: 'no place yet', grade: 'certain', since: 1, daysAgo: 4, why: '与确诊者同一家酒店，疾控来电' },
  { name: 'watches', grade: 'certain', since: 9, daysAgo: 1, why: '电话核实时自述去过封控小区' },
  { name: 'is tested', grade: 'possible', since: 4, daysAgo: 1, why: '与返乡的同事一起吃过饭' },
  { name: 'needs none', grade: 'possible', since: 10, daysAgo: 1, why: '记不清在哪个街道住过' },
  { name: 'was over by itself', grade: 'possible', since: 5, daysAgo: 6, why: '与返乡的亲戚同住过一晚' },
]

/** Every day until yesterday said in one tap, and looked at in the evening as the clock does; where no place is named yet nothing is said. */
function lived(made: Measure, start: number, now: number): Measure {
  let measure = made
  for (let at = start + dayMs; shanghaiDay(iso(at)) < shanghaiDay(iso(now)) && measure.state !== 'ended'; at += dayMs) {
    const day = shanghaiDay(iso(at))
    const said = measure.state === 'running' ? checkInto(measure, { id: stableId('event', `${made.id} ${day}`, at), day, at: iso(at), by: made.who, own: true, temperature: 365, symptoms: [] }, iso(at)) : measure
    if ('refused' in said) throw new Error(`${made.who} may not check in on ${day}: ${said.refused}`)
    measure = lookAgain(said, day, iso(at)).next
  }
  return measure
}

/** The first row of the newest list in Sanya’s Jiyang, which somebody was in for sure. */
function rowOf({ index, timeline }: Lists): NonNullable<Measure['match']> {
  const run = (index.get('460203') ?? []).find(({ until, level }) => until === undefined && level === 'high')
  if (!run) throw new Error(`No row in force in version ${String(timeline.n)}`)
  return { grade: 'certain', near: 'compound', version: run.since, row: run.no, level: run.level, address: run.address }
}

/** Those at no door of their own come from the third grid. Answers what was set. `now` in milliseconds. */
export function seedMeasures({ rows, places, settled, worker, by, now, lists }: { readonly lists: Lists; rows: Rows; places: readonly PlaceNode[]; settled: readonly Settled[]; worker: Worker; by: { readonly user: string; readonly name: string }; now: number }): Measure[] {
  const place = places.find(({ id }) => id === city)
  if (!place) throw new Error(`The city ${city} is not in the data`)
  const here = { id: place.id, name: place.name, level: place.level }
  const first = nextRule(undefined, here, { lines: before, note: '按国家第九版防控方案' }, by, iso(now - 40 * dayMs))
  const second = nextRule(first, here, { lines, note: '确定到过的，改为居家观察' }, by, iso(now - 3 * dayMs - 60_000))
  rows.add([...putRule(first), ...putRule(second)])
  const free = settled.filter(({ file, keys }) => lowestOf(file.household.path, ['grid'])?.id === `${communityId}-g3` && keys.some((key) => key.startsWith('resident-')))
  return told.map(({ name, key, grade, since, daysAgo, at, why }) => {
    const home = key === undefined ? free.pop() : settled.find(({ keys }) => keys.includes(key))
    const [member, start] = [home?.file.members[0], now - daysAgo * dayMs - 3_600_000]
    const rule: Rule = start < Date.parse(second.at) ? first : second
    const ruled = ruleFor([rule], grade, since, shanghaiDay(iso(start)))
    if (!home || !member || !ruled) throw new Error(`Nobody ${name}`)
    const made = newMeasure({ id: stableId('measure', name, start), home: home.file.household, member, grade, since, ruled, by: worker, at, ...(why === undefined ? { match: rowOf(lists) } : { why }) }, iso(start))
    const measure = lived(made, start, now)
    rows.add(putNewMeasure(measure, undefined))
    return measure
  })
}
