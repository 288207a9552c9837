/**
 * The rule of measures: which grade, so many days after the last stay, leads to what. Each place that sets one keeps versions; the city's counts everywhere below it.
 * A place below may only add to it: stricter lines, with a recorded reason and an end (no 层层加码), and nothing where the city says nothing.
 */
import { addDays } from './civil-time'
import type { FieldIssue } from './field-words'
import { grades, longestDays, measureKind, type Grade, type MeasureKind } from './measure-words'
import type { PlaceLevel } from './place-tree'

/** `from`, `to`: days since the last stay, both included. */
export interface RuleLine { readonly grade: Grade; readonly from: number; readonly to: number; readonly kind: MeasureKind; readonly days: number; readonly checks: number }
/** `until`: the last day on which what a place below the city added counts. */
export interface RuleTable { readonly place: string; readonly placeName: string; readonly level: PlaceLevel; readonly version: number; readonly lines: readonly RuleLine[]; readonly reason?: string | undefined; readonly until?: string | undefined }
export interface Ruled { readonly place: string; readonly placeName: string; readonly version: number; readonly line: RuleLine; readonly reason?: string | undefined; readonly until?: string | undefined }

export const ruleLevels = ['city', 'district', 'street', 'community'] as const satisfies readonly PlaceLevel[]
export const isRuleLevel = (level: PlaceLevel): boolean => (ruleLevels as readonly PlaceLevel[]).includes(level)
export const mostLines = 30
/** So many days back a stay may lie. */
export const furthestSince = 30
/** What a place below the city adds counts for at most so many days; then it says again why. */
export const addedDays = 30

/** Kind first, then days, then checks. */
export const isStricter = (a: RuleLine, b: RuleLine): boolean => {
  const [first, second] = [a, b].map((one) => [measureKind(one.kind).rank, one.days, one.checks]) as [number[], number[]]
  const at = first.findIndex((value, index) => value !== second[index])
  return at >= 0 && (first[at] ?? 0) > (second[at] ?? 0)
}

const lineFor = (lines: readonly RuleLine[], grade: Grade, since: number): RuleLine | undefined => lines.find((one) => one.grade === grade && one.from <= since && since <= one.to)
const ruled = ({ place, placeName, version, reason, until }: RuleTable, line: RuleLine): Ruled => ({ place, placeName, version, line, ...(reason === undefined ? {} : { reason, until }) })

/** What the tables on a path say on that day; undefined where the city says nothing. The strictest counts, the city's before an equal one. */
export function ruleFor(tables: readonly RuleTable[], grade: Grade, since: number, today: string): Ruled | undefined {
  const city = tables.find((one) => one.level === 'city')
  const base = city && lineFor(city.lines, grade, since)
  if (!city || !base) return undefined
  const added = tables.filter((one) => one.level !== 'city' && one.until !== undefined && one.until >= today)
  return added.reduce<Ruled>((strictest, table) => {
    const line = lineFor(table.lines, grade, since)
    return line && isStricter(line, strictest.line) ? ruled(table, line) : strictest
  }, ruled(city, base))
}

function lineIssues({ from, to, kind, days, checks }: RuleLine, at: string): FieldIssue[] {
  if (to < from) return [{ path: `${at}.to`, code: 'rule-order' }]
  if (kind === 'none') return days > 0 || checks > 0 ? [{ path: `${at}.days`, code: 'rule-none' }] : []
  if (days < 1) return [{ path: `${at}.days`, code: 'too-small:1' }]
  if (days > longestDays) return [{ path: `${at}.days`, code: `too-big:${longestDays}` }]
  return checks > days ? [{ path: `${at}.checks`, code: `too-big:${days}` }] : []
}

function overlaps(lines: readonly RuleLine[]): FieldIssue[] {
  return lines.flatMap((one, index): FieldIssue[] => (lines.slice(0, index).some((other) => other.grade === one.grade && other.from <= one.to && one.from <= other.to) ? [{ path: `lines.${String(index)}.from`, code: 'rule-overlap' }] : []))
}

const daysOf = ({ from, to }: RuleLine): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index)
function addedIssues(lines: readonly RuleLine[], city: readonly RuleLine[]): FieldIssue[] {
  return lines.flatMap((one, index): FieldIssue[] => {
    const stricter = daysOf(one).every((since) => {
      const base = lineFor(city, one.grade, since)
      return base !== undefined && isStricter(one, base)
    })
    return stricter ? [] : [{ path: `lines.${String(index)}.kind`, code: 'rule-not-stricter' }]
  })
}

interface Setting { readonly lines: readonly RuleLine[]; readonly reason?: string | undefined; readonly until?: string | undefined }
/** What is wrong with a table that a place of this level sets; `city`: the lines of its city, undefined for the city itself. */
export function ruleIssues({ lines, reason, until }: Setting, city: readonly RuleLine[] | undefined, today: string): FieldIssue[] {
  const own = [...lines.flatMap((one, index) => lineIssues(one, `lines.${String(index)}`)), ...overlaps(lines)]
  if (own.length > 0) return own
  if (!city) return lines.length === 0 ? [{ path: 'lines', code: 'at-least-one' }] : []
  if (lines.length === 0) return []
  const missing: FieldIssue[] = [...(reason === undefined || reason === '' ? [{ path: 'reason', code: 'required' as const }] : []), ...untilIssues(until, today)]
  return [...missing, ...addedIssues(lines, city)]
}

function untilIssues(until: string | undefined, today: string): FieldIssue[] {
  if (until === undefined) return [{ path: 'until', code: 'required' }]
  if (until < today) return [{ path: 'until', code: 'rule-past' }]
  return until > addDays(today, addedDays) ? [{ path: 'until', code: `until-far:${addedDays}` }] : []
}

/** The order in which a table is read. */
export const inOrder = (lines: readonly RuleLine[]): RuleLine[] => [...lines].sort((a, b) => grades.indexOf(a.grade) - grades.indexOf(b.grade) || a.from - b.from)
