/** The comparison of a stay with the lists that were in force during it and a while after: one rule, asked when a report is filed and whenever a list is published. Rules only. */
import { addDays, startOfDay } from '../../shared/civil-time'
import { riskRule, type RiskKnown, type RiskLevel } from '../../shared/risk-areas'
import { plain, squeeze } from './address'
import { readArea, stemOf, streetOf, type Area } from './area'
import { closeness, closer, type Closeness, type Whereabouts } from './closeness'

/** A row of a list as it stands in the index of a district: `no` in the version `since`; `until`: the last version that had it. `from`, `to`: the days it names itself, both included. */
export interface RiskRun { readonly since: number; readonly until?: number; readonly no: number; readonly level: RiskLevel; readonly address: string; readonly cut: number; readonly known: RiskKnown; readonly from?: string; readonly to?: string }
/** Which versions are published, in their order, and since when each is in force. */
export interface Timeline { readonly n: number; readonly versions: readonly { readonly n: number; readonly at: string }[] }
/** `place`: how its district is called, from the province down. */
export interface StayAt { readonly district: string; readonly place: string; readonly address: string; readonly from: string; readonly to: string }
/** Which row of which version, and how close. */
export interface RiskMatch extends Closeness { readonly version: number; readonly row: number; readonly level: RiskLevel; readonly address: string }

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

const kept = new Map<string, Area>()
const most = 20_000
/** An area is read once: the same rows are compared with many stays. */
function areaOf({ address, cut }: RiskRun): Area {
  const known = kept.get(address)
  if (known) return known
  const area = readArea(squeeze(address).slice(cut))
  if (kept.size >= most) kept.clear()
  kept.set(address, area)
  return area
}

function matchOf(run: RiskRun, at: Whereabouts): RiskMatch | undefined {
  const found = closeness(areaOf(run), at)
  const close: Closeness | undefined = run.known === 'district' ? found : { grade: 'possible', near: run.known }
  return close && { ...close, version: run.since, row: run.no, level: run.level, address: run.address }
}

const rank = ({ level }: RiskMatch): number => (level === 'high' ? 0 : 1)
/** Of what is certain the higher level, of what is possible the closer row. */
function surer(a: RiskMatch, b: RiskMatch): number {
  const level = rank(a) - rank(b)
  return (a.grade === b.grade && a.grade === 'certain' ? level : 0) || closer(a, b) || level || b.version - a.version || a.row - b.row
}

/** The surest match of a stay with the rows of its district; undefined where there is none. */
export function compare(stay: StayAt, runs: readonly RiskRun[], timeline: Timeline): RiskMatch | undefined {
  const at = whereabouts(stay)
  const window = windowOf(stay, timeline)
  let best: RiskMatch | undefined
  for (const run of runs) {
    const match = counts(run, window) ? matchOf(run, at) : undefined
    if (match && (!best || surer(match, best) < 0)) best = match
  }
  return best
}
