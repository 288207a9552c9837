/** An import as its community sees it. */
import type { ImportView } from '../../shared/imports'
import type { Lang } from '../../shared/words'
import type { Job } from '../places/job'
import type { ProblemCode } from './lines'
import type { Import } from './store'
import { sayProblem } from './words'

/** `job` is the one that publishes it, once there is one. */
export function viewImport(kept: Import, job: Pick<Job, 'state'> | undefined, lang: Lang): ImportView {
  const { id, place, file, columns, rows, repeated, counts, buildings, wrong, problems, parts, next, written, left, published } = kept
  const shown = problems.map(({ row, column, code }) => ({ row, column, message: sayProblem({ column, code: code as ProblemCode }, lang) }))
  return {
    id, place, file, state: published ? (job?.state ?? 'done') : 'read', columns, rows, repeated, counts, buildings,
    problems: { rows: wrong, shown }, parts: { done: next, of: parts }, left, ...(published ? { written } : {}),
  }
}
