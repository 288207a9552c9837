/** The numbers of places as rows: how many tasks are open, held, late in each of the places below one. */
import { int, lazy, object, string, type infer as Infer } from '../../shared/zod'
import { addDays } from '../../shared/civil-time'
import { nation } from '../../shared/place-tree'
import { countedKey, countKey, countsOf } from '../table/keys'
import { fromRow } from '../table/row'
import { added, putOne, query, write, type Added } from '../table/table'
import type { Event } from './event'
import { deltasOf, type Delta } from './tally'

const counts = lazy(() => object({ s: string(), open: int(), held: int(), late: int() }))
export type Counts = Infer<ReturnType<typeof counts>>

/** The stream keeps a day; after two the mark is of no use. */
const markEnd = (at: string): number => Math.floor(Date.parse(at) / 1000) + 2 * 86_400

/** How many are said stands with the other numbers under a name of its own for each night; the nights before the last go with the next one that is counted. */
const saidIn = (night: string): string => `n${night.replaceAll('-', '')}`
const pastNights = (night: string): string[] => Array.from({ length: 14 }, (_, index) => saidIn(addDays(night, -2 - index)))

function add({ parent, place, open, held, late, said, night }: Delta): Added {
  const tonight = night !== undefined && said !== 0 ? { by: { [saidIn(night)]: said }, drop: pastNights(night) } : { by: {} }
  return added({ add: countKey(parent, place), ...tonight, by: { open, held, late, ...tonight.by } })
}

/** Counts what a line of the log changes, once however often it is told: the mark of the line stands in the same transaction. */
export async function countOnce(done: Event): Promise<void> {
  const deltas = done.tally ? deltasOf(done.tally) : []
  if (deltas.length > 0) await write([{ put: { ...countedKey(done.id), ttl: markEnd(done.at) }, when: 'absent' }, ...deltas.map(add)])
}

/** The cities that have ever had a task: where a walk over all numbers begins. */
const known = new Set<string>()
/** A city is written down with its first task, once in the life of a process. */
export async function rememberCity({ verb, tally }: Event): Promise<void> {
  const city = verb === 'submit' ? tally?.is?.places[0] : undefined
  if (city === undefined || known.has(city)) return
  await putOne({ ...countKey(nation, city), open: 0, held: 0, late: 0 }, 'absent')
  known.add(city)
}

export async function readCities(): Promise<string[]> {
  const { rows } = await query({ p: countsOf(nation), consistent: false })
  return rows.map((row) => row.s)
}

export interface PlaceNumbers { readonly place: string; readonly open: number; readonly held: number; readonly late: number; readonly said?: number }

/** The numbers of the places directly below one; a place where there has never been a task has none. `said`: of how many somebody has said what happens to them in this night. */
export async function readCounts(place: string, night?: string): Promise<PlaceNumbers[]> {
  const { rows } = await query({ p: countsOf(place), consistent: false })
  return rows.map((row) => {
    const { s, open, held, late } = fromRow(counts(), row)
    const said = night === undefined ? undefined : Number(row[saidIn(night)] ?? 0)
    return { place: s, open, held, late, ...(said === undefined ? {} : { said }) }
  })
}
