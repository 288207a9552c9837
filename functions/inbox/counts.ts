/** The numbers of places as rows: how many tasks are open, held, late in each of the places below one. */
import { int, lazy, object, string, type infer as Infer } from '../../shared/zod'
import { countedKey, countKey, countsOf } from '../table/keys'
import { fromRow } from '../table/row'
import { query, write, type Add } from '../table/table'
import type { Event } from './event'
import { deltasOf, type Delta } from './tally'

const counts = lazy(() => object({ s: string(), open: int(), held: int(), late: int() }))
export type Counts = Infer<ReturnType<typeof counts>>

/** The stream keeps a day; after two the mark is of no use. */
const markEnd = (at: string): number => Math.floor(Date.parse(at) / 1000) + 2 * 86_400

const add = ({ parent, place, open, held, late }: Delta): Add => ({ add: countKey(parent, place), by: { open, held, late } })

/** Counts what a line of the log changes, once however often it is told: the mark of the line stands in the same transaction. */
export async function countOnce(done: Event): Promise<void> {
  const deltas = done.tally ? deltasOf(done.tally) : []
  if (deltas.length > 0) await write([{ put: { ...countedKey(done.id), ttl: markEnd(done.at) }, when: 'absent' }, ...deltas.map(add)])
}

/** The numbers of the places directly below one; a place where there has never been a task has none. */
export async function readCounts(place: string): Promise<{ place: string; open: number; held: number; late: number }[]> {
  const { rows } = await query({ p: countsOf(place), consistent: false })
  return rows.map((row) => fromRow(counts(), row)).map(({ s, open, held, late }) => ({ place: s, open, held, late }))
}
