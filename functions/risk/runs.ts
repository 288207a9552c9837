/** The index of a district: the rows that lists have had there, each with the versions that it stood in. Rules only. */
import type { RiskRun } from './compare'

/** A row as a version has it. */
export type ListedRow = Omit<RiskRun, 'since' | 'until' | 'sketch'>

/** The same area at the same level for the same days is the same row, wherever in its list it stands. */
export const rowKey = ({ level, address, from, to, unread }: Pick<ListedRow, 'level' | 'address' | 'from' | 'to' | 'unread'>): string => [level, address, from ?? '', to ?? '', ...(unread ? [unread] : [])].join('\n')

const isOpen = ({ until }: RiskRun): boolean => until === undefined

/** What stands in it at a version. */
export const runsAt = (runs: readonly RiskRun[], n: number): RiskRun[] => runs.filter(({ since, until }) => since <= n && (until === undefined || until >= n))

/** Whether these rows are others than those of the last version. */
export function differ(runs: readonly RiskRun[], rows: readonly ListedRow[]): boolean {
  const [open, next] = [new Set(runs.filter(isOpen).map(rowKey)), new Set(rows.map(rowKey))]
  return open.size !== next.size || [...next].some((key) => !open.has(key))
}

function reopened({ since, no, level, address, cut, known, from, to, unread, sketch }: RiskRun): RiskRun {
  return { since, no, level, address, cut, known, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), ...(unread ? { unread } : {}), ...(sketch ? { sketch } : {}) }
}

/** The index with version `n`: what it no longer has ended with the version before, what is new begins. Done again it changes nothing. `forget`: versions before this one matter to no stay any more. */
export function renew(runs: readonly RiskRun[], rows: readonly ListedRow[], n: number, forget = 0): RiskRun[] {
  const next = new Map(rows.map((row) => [rowKey(row), row]))
  const before = runs.filter(({ since }) => since < n).map((run): RiskRun => (run.until === n - 1 ? reopened(run) : run))
  const open = new Set(before.filter(isOpen).map(rowKey))
  const ended = before.map((run): RiskRun => (isOpen(run) && !next.has(rowKey(run)) ? { ...run, until: n - 1 } : run))
  const begun = [...next].filter(([key]) => !open.has(key)).map(([, row]): RiskRun => ({ ...row, since: n }))
  return [...ended.filter(({ until }) => until === undefined || until >= forget), ...begun]
}
