/** Reports as rows; their task and log are the inbox's. */
import { enum as oneOf, int, lazy, object, optional, record, string, type infer as Infer } from '../../shared/zod'
import { limits } from '../../shared/http'
import type { PathStep } from '../../shared/places'
import { taskStates } from '../../shared/task'
import type { Lang } from '../../shared/words'
import { fromCursor, toCursor } from '../http/cursor'
import { readRequest, type RequestFile } from '../inbox/store'
import { requestKey, requestLineKey } from '../table/keys'
import { fromRow } from '../table/row'
import { follows, query, type Row, type Write } from '../table/table'
import { cityOf } from '../risk/match'
import { stayRows } from '../risk/store'
import { report, type Report } from './report'

export const reportOf = (row: Row): Report => fromRow(report(), row)

export function putReport(next: Report): Write {
  return { put: { ...next, ...requestKey(next.id), content: { ...next.content } }, when: follows(next.v) }
}

/** The rows by which a risk list finds it: those of its stays put, those that are no more removed. `path`: where its household lives. */
export function putStays(next: Report, path: readonly PathStep[], old?: Report): Write[] {
  const city = cityOf(path)
  if (city === undefined) return []
  const rows = stayRows(city, next.id, next.content.stays)
  const kept = new Set(rows.map(({ p, s }) => `${p} ${s}`))
  const gone = stayRows(city, next.id, old?.content.stays ?? []).filter(({ p, s }) => !kept.has(`${p} ${s}`))
  return [...rows.map((put) => ({ put })), ...gone.map(({ p, s }) => ({ remove: { p, s } }))]
}

export interface ReportFile { readonly report: Report; readonly task: RequestFile['task']; readonly events: RequestFile['events'] }

/** A report with its task and its log, in one query. */
export async function readReport(id: string): Promise<ReportFile | undefined> {
  const file = await readRequest(id)
  return file?.task.kind === 'report' ? { report: reportOf(file.request), task: file.task, events: file.events } : undefined
}

const line = lazy(() =>
  object({
    id: string(), state: oneOf(taskStates), who: string(), people: int(), filedAt: string(), holderName: optional(string()), facts: record(string(), string()),
  }),
)
export type ReportRow = Infer<ReturnType<typeof line>>

/** A household's reports, newest first. */
export async function reportsOf(household: string, cursor: string | undefined, lang: Lang): Promise<{ rows: ReportRow[]; cursor?: string }> {
  const { p, s } = requestLineKey(household, 'report', '')
  const after = fromCursor(cursor, { p, prefix: s }, lang)
  const page = await query({ p, from: s, to: `${s}~`, backwards: true, limit: limits.page, ...(after ? { after } : {}) })
  const rows = page.rows.map((row) => fromRow(line(), row))
  return page.next ? { rows, cursor: toCursor(page.next) } : { rows }
}
