/** How long what is closed is kept: data has an end date and goes on it. Reads leave out what is past it; TTL then removes it. */
import { isHelpKind } from '../../shared/help-kinds'
import { idAs } from '../../shared/ids'
import { taskMoves, taskStates, type Move } from '../../shared/task'
import { nowIso } from '../clock'
import { keepBrought } from '../help/brought'
import { endPhotos, openEnd } from '../help/photos'
import { readHelpRow } from '../help/store'
import { keptWith } from '../measures/store'
import { findCardKey, requestKey } from '../table/keys'
import { fromRow } from '../table/row'
import { expireAll, query, type Key, type Row } from '../table/table'
import type { Event } from './event'
import { keysOf } from './find-card'
import { eventsIn, householdLineKey, readTask } from './store'
import { task, type Task } from './task'

/** Days after closing; reports are kept for fourteen, the longest span that a later question about a journey looks back. */
export const keptDays = 14

const isOver = (state: string): boolean => state !== 'open' && state !== 'held'
/** Whatever leads into a state that is over, or out of one. */
const deciding: ReadonlySet<string> = new Set(taskStates.flatMap((from) => Object.entries<Move>(taskMoves[from]).filter(([, { to }]) => isOver(from) || isOver(to)).map(([verb]) => verb)))

/** Whether this line of the log gives the request an end, or takes it away. */
export const decidesEnd = (done: Event): boolean => deciding.has(done.verb)

/** When everything about a request ends that was closed then, in epoch seconds. */
export function endOf(closedAt: string): number {
  return Math.floor(Date.parse(closedAt) / 1000) + keptDays * 86_400
}

/** When this one ends; one that is part of another ends with that, and a report not before what follows from a measure that came of it. */
export async function endOfTask(task: Pick<Task, 'id' | 'kind' | 'household' | 'state' | 'closedAt' | 'into'>): Promise<number | undefined> {
  const of = task.state === 'merged' && task.into !== undefined ? await readTask(task.into) : task
  if (of?.closedAt === undefined) return undefined
  const measured = of.kind === 'report' ? await keptWith(of.household, idAs('report', of.id)) : undefined
  return Math.max(endOf(of.closedAt), measured ?? 0)
}

/** The task as it now is, and the keys of everything about its request. */
async function everythingOf(id: string): Promise<{ now: Task | undefined; keys: Key[]; rows: readonly Row[] }> {
  const { rows } = await query({ p: requestKey(id).p })
  const own = rows.find((row) => row.s === 'TASK')
  const now = own && fromRow(task(), own)
  const found = keysOf(rows.find((row) => row.s === findCardKey(id).s))
  return { now, keys: [...rows.map(({ p, s }) => ({ p, s })), ...(now ? [householdLineKey(now)] : []), ...found], rows }
}

/** Photos lie in the bucket: they are told when their request ends. */
async function endPhotosOf({ id }: Task, end: number | undefined): Promise<void> {
  const [own, now] = [await readHelpRow(id), nowIso()]
  if (own?.photos) await endPhotos(own, end === undefined ? openEnd(now) : new Date(end * 1000).toISOString(), now)
}

/**
 * Sets the end date on the request, its task, its log, its household's line and the rows by which it is found, and on the requests that are part of it;
 * or takes it away where it was opened again. The task as it now is decides, whichever event brought it here: done again, or late, it does the same.
 */
export const setEnd = (done: Event): Promise<void> => setEndOf(done.task)

export async function setEndOf(id: string): Promise<void> {
  const { now, keys, rows } = await everythingOf(id)
  const end = now && (await endOfTask(now))
  await expireAll(keys, end)
  if (now && isHelpKind(now.kind)) {
    await endPhotosOf(now, end)
    await keepBrought({ task: now, events: eventsIn(rows) }, end)
  }
  for (const part of now?.taken ?? []) await expireAll((await everythingOf(part.task)).keys, end)
}
