/** A list as its city sees it. */
import type { RiskList } from '../../shared/risk'
import type { Lang } from '../../shared/words'
import type { RiskRun } from './compare'
import type { RiskProblemCode } from './lines'
import type { PlacedRow } from './plan'
import type { KeptList } from './store'
import { sayRiskProblem } from './words'

export const viewRow = ({ no, level, address, known, unread, from, to }: Pick<PlacedRow, 'no' | 'level' | 'address' | 'known' | 'unread' | 'from' | 'to'>, place: string) =>
  ({ row: no, level, address, known, place, ...(unread ? { unread } : {}), ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) })

export const viewRun = (run: RiskRun, district: string) => ({ version: run.since, ...viewRow(run, district) })

/** Writing, then comparing again: twice as many parts. */
function progress({ state, parts, next }: KeptList): RiskList['parts'] {
  const done = { read: 0, publishing: next, tracing: parts + next, published: 2 * parts }
  return { done: done[state], of: 2 * parts }
}

export function viewList(list: KeptList, lang: Lang): RiskList {
  const { id, city, file, by, at, effective, state, version, rows, levels, repeated, changes, districts, understood, unread = 0, placeless = 0, aside, unsure, wrong, problems, traced } = list
  return {
    id, place: city, file, by: by.name, at, effective, state, ...(version === undefined ? {} : { version }), rows, levels, repeated, changes, districts, understood, unread, placeless, ...(aside ? { aside } : {}), unsure,
    problems: { rows: wrong, shown: problems.map(({ row, column, code }) => ({ row, column, message: sayRiskProblem({ column, code: code as RiskProblemCode }, lang), ...(code === 'place' ? { lost: true } : {}) })) },
    parts: progress(list), traced,
  }
}
