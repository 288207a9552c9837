/** Requests for help as rows; their task and log are the inbox's. */
import { enum as oneOf, lazy, object, optional, record, string, type infer as Infer } from '../../shared/zod'
import { isHelpKind } from '../../shared/help-kinds'
import { limits } from '../../shared/http'
import { idAt } from '../../shared/ids'
import { taskStates } from '../../shared/task'
import type { Lang } from '../../shared/words'
import { fromCursor, toCursor } from '../http/cursor'
import { readRequest, type RequestFile } from '../inbox/store'
import { task } from '../inbox/task'
import { askedForKey, requestKey, requestLineKey, taskKey } from '../table/keys'
import { fromRow } from '../table/row'
import { follows, get, getMany, query, type Row, type Write } from '../table/table'
import { help, type Help } from './help'

export const helpOf = (row: Row): Help => fromRow(help(), row)

export function putHelp(next: Help): Write {
  return { put: { ...next, ...requestKey(next.id), need: { ...next.need } } as unknown as Row, when: follows(next.v) }
}

export interface HelpFile { readonly help: Help; readonly task: RequestFile['task']; readonly events: RequestFile['events'] }

/** A request with its task and its log, in one query. */
export async function readHelp(id: string): Promise<HelpFile | undefined> {
  const file = await readRequest(id)
  return file && isHelpKind(file.task.kind) ? { help: helpOf(file.request), task: file.task, events: file.events } : undefined
}

/** A request without its log. */
export async function readHelpRow(id: string): Promise<Help | undefined> {
  const row = await get(requestKey(id))
  return row && helpOf(row)
}

const line = lazy(() => object({ id: string(), state: oneOf(taskStates), who: string(), filedAt: string(), holderName: optional(string()), facts: record(string(), string()) }))
export type HelpRow = Infer<ReturnType<typeof line>>

/** A household's requests of every kind, newest first. */
export async function helpsOf(household: string, cursor: string | undefined, lang: Lang): Promise<{ rows: HelpRow[]; cursor?: string }> {
  const { p, s } = requestLineKey(household, 'help', '')
  const after = fromCursor(cursor, { p, prefix: s }, lang)
  const page = await query({ p, from: s, to: `${s}~`, backwards: true, limit: limits.page, ...(after ? { after } : {}) })
  const rows = page.rows.map((row) => fromRow(line(), row))
  return page.next ? { rows, cursor: toCursor(page.next) } : { rows }
}

export const askedDays = 60
const pointer = lazy(() => object({ id: string() }))

/** That somebody asked for people of another household, so that they find it again. */
export function putAskedFor({ id, asker, filedAt }: Help): Write {
  return { put: { ...askedForKey(asker.user, idAt('help', id, Date.parse(filedAt))), id, ttl: Math.floor(Date.parse(filedAt) / 1000) + askedDays * 86_400 } }
}

/** The latest of what somebody asked for others; what has come to its end is left out. */
export async function askedForBy(user: string): Promise<HelpRow[]> {
  const { p, s } = askedForKey(user, '')
  const { rows } = await query({ p, from: s, to: `${s}~`, backwards: true, limit: limits.page })
  const found = await getMany(rows.map((row) => taskKey(fromRow(pointer(), row).id)))
  const tasks = found.map((row) => fromRow(task(), row)).sort((a, b) => (a.filedAt < b.filedAt ? 1 : -1))
  return tasks.map(({ id, state, about, filedAt, holder, facts }) => ({ id, state, who: about.map((one) => one.name).join('、'), filedAt, facts, ...(holder ? { holderName: holder.name } : {}) }))
}
