/** How long what is closed is kept: data has an end date and goes on it. Reads leave out what is past it; TTL then removes it. */
import { requestKey } from '../table/keys'
import { fromRow } from '../table/row'
import { expireAll, query, type Key } from '../table/table'
import type { Event } from './event'
import { householdLineKey } from './store'
import { task } from './task'

/** Days after closing; reports are kept for fourteen, the longest span that a later question about a journey looks back. */
export const keptDays = 14

const closing: ReadonlySet<Event['verb']> = new Set(['resolve', 'withdraw', 'answer'])

/** When everything about the request ends, in epoch seconds; undefined while it is not closed. */
export function endOf(done: Event): number | undefined {
  return closing.has(done.verb) ? Math.floor(Date.parse(done.at) / 1000) + keptDays * 86_400 : undefined
}

/** Sets the end date on the request, its task, its log and its household's line. Done again, it does the same. */
export async function setEnd(done: Event, end: number): Promise<void> {
  const { rows } = await query({ p: requestKey(done.task).p })
  const keys: Key[] = rows.map(({ p, s }) => ({ p, s }))
  const own = rows.find((row) => row.s === 'TASK')
  await expireAll([...keys, ...(own ? [householdLineKey(fromRow(task(), own))] : [])], end)
}
