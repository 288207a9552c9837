/** The comparison of a stay with the lists that were in force during it and a while after: one rule, asked when a report is filed and whenever a list is published. Rules only. */
import { addDays, startOfDay } from '../../shared/civil-time'
import { isReadable, riskRule, type RiskKnown, type RiskLevel, type RiskUnread } from '../../shared/risk-areas'
import { plain, squeeze } from './address'
import { readArea, stemOf, streetOf, type Area } from './area'
import { around, closeness, closer, type Closeness, type Whereabouts } from './closeness'
import { sketchOf, wordsIn, type Sketch } from './sketch'

/** A row of a list as it stands in the index of a district: `no` in the version `since`; `until`: the last version that had it. `from`, `to`: the days it names itself, both included. `unread`: what of it was not understood. `sketch`: what of its address is known without reading it. */
export interface RiskRun { readonly since: number; readonly until?: number; readonly no: number; readonly level: RiskLevel; readonly address: string; readonly cut: number; readonly known: RiskKnown; readonly from?: string; readonly to?: string; readonly unread?: RiskUnread; readonly sketch?: Sketch }
/** Which versions are published, in their order, and since when each is in force. */
export interface Timeline { readonly n: number; readonly versions: readonly { readonly n: number; readonly at: string }[] }
/** `place`: how its district is called, from the province down. */
export interface StayAt { readonly district: string; readonly place: string; readonly address: string; readonly from: string; readonly to: string }
/** Which row of which version, and how close. */
export interface RiskMatch extends Closeness { readonly version: number; readonly row: number; readonly level: RiskLevel; readonly address: string; readonly unread?: RiskUnread }

/** Behind the names of its district, where it was typed with them. */
export function tailOf({ place, address }: Pick<StayAt, 'place' | 'address'>): string {
  const names = place.split(' ').map(squeeze).filter((name) => name !== '')
  let text = squeeze(address)
  for (let name = names.find((one) => text.startsWith(one)); name !== undefined; name = names.find((one) => text.startsWith(one))) text = text.slice(name.length)
  return text
}

function whereabouts(stay: StayAt): Whereabouts {
  const text = plain(tailOf(stay))
  const street = streetOf(text)
  return street ? { text, street, stem: stemOf(street) } : { text }
}

/** The days that count for a stay, and the instants between which they lie; since when each version is in force. */
interface Window { readonly from: string; readonly last: string; readonly start: string; readonly end: string; readonly at: ReadonlyMap<number, string>; readonly first: number; readonly n: number }

export function windowOf({ from, to }: Pick<StayAt, 'from' | 'to'>, { n, versions }: Timeline): Window {
  const last = addDays(to, riskRule.daysAfter)
  return { from, last, start: startOfDay(from), end: startOfDay(addDays(last, 1)), n, first: versions[0]?.n ?? 1, at: new Map(versions.map((one) => [one.n, one.at])) }
}

/** Its version is published, was in force in the days that count until another came without the row, and the row's own days are among them. */
export function counts(run: RiskRun, { from, last, start, end, at, first, n }: Window): boolean {
  // Versions that no stay can meet any more are not kept in the timeline.
  if (run.until !== undefined && run.until + 1 < first) return false
  if (run.since > n || (run.from !== undefined && run.from > last) || (run.to !== undefined && run.to < from)) return false
  const begins = at.get(run.since) ?? ''
  const ends = (run.until === undefined ? undefined : at.get(run.until + 1)) ?? '~'
  return begins < ends && begins < end && ends > start
}

const read = new WeakMap<RiskRun, Area>()
/** Read once, and only where a stay may name something of it. */
function areaOf(run: RiskRun): Area {
  const known = read.get(run)
  if (known) return known
  const area = readArea(squeeze(run.address).slice(run.cut))
  read.set(run, area)
  return area
}

/** Of a row of which anything is not understood no match is certain. */
const matchOf = ({ since, no, level, address, unread }: RiskRun, { grade, near }: Closeness): RiskMatch =>
  ({ grade: unread === undefined ? grade : 'possible', near, version: since, row: no, level, address, ...(unread === undefined ? {} : { unread }) })
const rank = ({ level }: Pick<RiskMatch, 'level'>): number => (level === 'high' ? 0 : 1)
/** Of what is certain the higher level, of what is possible the closer row. */
function surer(a: RiskMatch, b: RiskMatch): number {
  const level = rank(a) - rank(b)
  return (a.grade === b.grade && a.grade === 'certain' ? level : 0) || closer(a, b) || level || b.version - a.version || a.row - b.row
}

/** Rows that are all as close to a stay that names nothing of them, the one first that is shown of them. */
interface Alike { readonly known: RiskKnown; readonly unread?: RiskUnread | undefined; readonly sketch: Sketch; readonly runs: RiskRun[] }
/** The rows of a district, made ready once for all stays: `alike` by what decides where nothing is named, `worded` by how what they name begins, `each` those that have to be read in any case. */
interface Ready { readonly alike: readonly Alike[]; readonly each: readonly RiskRun[]; readonly worded: ReadonlyMap<string, readonly RiskRun[]> }

const nothing: Sketch = { words: '' }
/** With what its comparison needs of its address; of one whose district or address is not sure nothing is. */
export const sketched = (run: RiskRun): RiskRun => (run.sketch || run.known !== 'district' || !isReadable(run.unread) ? run : { ...run, sketch: sketchOf(areaOf(run)) })

function makeReady(runs: readonly RiskRun[]): Ready {
  const [alike, worded, each] = [new Map<string, Alike>(), new Map<string, RiskRun[]>(), [] as RiskRun[]]
  for (const one of runs) {
    const run = sketched(one)
    const { sketch = nothing, known, unread } = run
    if (sketch.each) {
      each.push(run)
      continue
    }
    const key = [known, unread, sketch.street, sketch.parts, sketch.broken].join()
    const others = alike.get(key)
    if (others) others.runs.push(run)
    else alike.set(key, { known, unread, sketch, runs: [run] })
    for (const word of sketch.words === '' ? [] : sketch.words.split(' ')) {
      const some = worded.get(word)
      if (some) some.push(run)
      else worded.set(word, [run])
    }
  }
  for (const { runs: some } of alike.values()) some.sort((a, b) => rank(a) - rank(b) || b.since - a.since || a.no - b.no)
  return { alike: [...alike.values()], worded, each }
}

const ready = new WeakMap<readonly RiskRun[], Ready>()
function readyOf(runs: readonly RiskRun[]): Ready {
  const known = ready.get(runs)
  if (known) return known
  const made = makeReady(runs)
  ready.set(runs, made)
  return made
}

/** The surest match of a stay with the rows of its district; undefined where there is none. Only rows of which the stay may name something are looked at each by itself. */
export function compare(stay: StayAt, runs: readonly RiskRun[], timeline: Timeline): RiskMatch | undefined {
  const [at, window, all] = [whereabouts(stay), windowOf(stay, timeline), readyOf(runs)]
  let best: RiskMatch | undefined
  const take = (run: RiskRun, close: Closeness | undefined): void => {
    const match = close && matchOf(run, close)
    if (match && (!best || surer(match, best) < 0)) best = match
  }
  for (const { known, unread, sketch, runs: some } of all.alike) {
    const close: Closeness | undefined = known === 'district' && isReadable(unread) ? around(sketch, at) : { grade: 'possible', near: known }
    const first = close && some.find((run) => counts(run, window))
    if (first) take(first, close)
  }
  const named = new Set(wordsIn(at.text).flatMap((word) => all.worded.get(word) ?? []))
  for (const run of [...all.each, ...named]) if (counts(run, window)) take(run, closeness(areaOf(run), at))
  return best
}
