/**
 * A job: it makes everything below a changed place agree with the tree, place by place and part by part, in passes until a whole pass changes nothing.
 * What each step does follows from what the table says then, so that it may be killed anywhere, begun again, or run twice at once. Rules and rows.
 */
import { enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { jobKinds, type PlaceJob } from '../../shared/places'
import { role } from '../../shared/duty-schema'
import { Refusal } from '../http/refusal'
import type { Person } from '../inbox/task'
import { jobKey, runningJobs } from '../table/keys'
import { fromRow } from '../table/row'
import { follows, get, putOne, query, type Check, type Write } from '../table/table'
import { belowIn, type Tree } from './tree'

/** In this order, so that a home never follows a place whose own row still lies otherwise. */
export const parts = ['row', 'duties', 'doors', 'tasks'] as const
const cursor = lazy(() => object({ place: string(), part: oneOf(parts), after: optional(string()) }))
export type Cursor = Infer<ReturnType<typeof cursor>>

/** Why a place could not be retired. */
export const reasons = ['place-homes', 'place-tasks', 'place-served'] as const
export type Reason = (typeof reasons)[number]

const byWhom = lazy(() => object({ user: string(), name: string(), role: optional(role()) }))
/**
 * `to`: the name that it gets, or of where it goes. `found`: what this pass has changed so far; `changed`: all of them.
 * `settle` is nobody's to watch: a home was put at `place` and what it has open follows. `refused`: why the place of a `retire` is in use after all.
 */
export const job = lazy(() =>
  object({
    id: string(), kind: oneOf([...jobKinds, 'settle']), community: string(), place: string(), placeName: string(), to: string(), target: string(),
    by: optional(byWhom()), at: string(), state: oneOf(['running', 'done']), changed: int(), found: int(),
    cursor: optional(cursor()), refused: optional(oneOf(reasons)), v: int(),
  }),
)
export type Job = Infer<ReturnType<typeof job>>

/** In whose name its steps are done. */
export const doneBy = ({ by }: Job): { by?: Person } => (by ? { by: { user: by.user, name: by.name, ...(by.role ? { role: by.role } : {}) } } : {})

export type Beginning = Pick<Job, 'id' | 'kind' | 'community' | 'place' | 'placeName' | 'to' | 'target' | 'by' | 'at'>
export const newJob = (beginning: Beginning): Job => ({ ...beginning, state: 'running', changed: 0, found: 0, v: 1 })
export const doneJob = (before: Job): Job => ({ ...before, state: 'done', cursor: undefined, v: before.v + 1 })

/** The same change asked for again. */
export const sameJob = (a: Beginning, b: Beginning): boolean => a.kind === b.kind && a.place === b.place && a.target === b.target && a.by?.user === b.by?.user

/** What a pass looks at: the place and all below it; of a merge also where it goes, for homes that are there already and whose tasks are not. */
export const placesOf = ({ kind, place, target }: Pick<Job, 'kind' | 'place' | 'target'>, tree: Tree): string[] => [...belowIn(tree, place), ...(kind === 'merge' ? [target] : [])]

/** A step done: so much was changed, and the next page of the same part begins after `after`; without it the next part or place is next, after the last a new pass. */
export function advance(before: Job, tree: Tree, at: Cursor, { changed, after }: { changed: number; after?: string | undefined }): Job & { whole: boolean } {
  const next = { ...before, changed: before.changed + changed, found: before.found + changed }
  if (after !== undefined) return { ...next, cursor: { ...at, after }, whole: false }
  const places = placesOf(before, tree)
  const part = parts[parts.indexOf(at.part) + 1]
  const place = part ? at.place : places[places.indexOf(at.place) + 1]
  if (place !== undefined) return { ...next, cursor: { place, part: part ?? parts[0] }, whole: false }
  return { ...next, cursor: undefined, found: 0, whole: next.found === 0 }
}

/** Where it goes on; from the first place where the one it stood at is gone. */
export function cursorOf(job: Pick<Job, 'cursor' | 'kind' | 'place' | 'target'>, tree: Tree): Cursor {
  return job.cursor && placesOf(job, tree).includes(job.cursor.place) ? job.cursor : { place: job.place, part: parts[0] }
}

/** As those see it who shape the tree. */
export function viewJob({ id, kind, place, placeName, to, state, changed }: Job): PlaceJob {
  if (kind === 'settle') throw new Refusal('not-found')
  return { id, kind, place, placeName, to, state, changed }
}

/** Kept for a month after it is done. */
const endOf = (at: string): number => Math.floor(Date.parse(at) / 1000) + 30 * 86_400

function jobRow({ cursor: at, by, ...rest }: Job) {
  const running = rest.state === 'running' ? { g1p: runningJobs, g1s: `${rest.at}#${rest.id}` } : { ttl: endOf(rest.at) }
  return { ...jobKey(rest.id), ...rest, ...(at ? { cursor: { ...at } } : {}), ...(by ? { by: { ...by } } : {}), ...running }
}

export const putJob = (next: Job): Write => ({ put: jobRow(next), when: follows(next.v) })
/** False where another run of it was faster. */
export const keepJob = (next: Job): Promise<boolean> => putOne(jobRow(next), { v: next.v - 1 })
/** Holds a transaction to the job as it was read: nothing is done in the name of one that another run has ended. */
export const stillRuns = ({ id, v }: Job): Check => ({ check: jobKey(id), when: { v } })

export async function readJob(id: string): Promise<Job | undefined> {
  const row = await get(jobKey(id))
  return row && fromRow(job(), row)
}

/** Those that still run, the oldest first. */
export async function runningNow(): Promise<Job[]> {
  const { rows } = await query({ p: runningJobs, index: 'g1', limit: 100 })
  return rows.map((row) => fromRow(job(), row))
}
