/** Volunteers as rows: their own, with all that they said, and one at each place for those who accept them. What they may take, and have taken, stands with tasks. */
import { array, enum as oneOf, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { helpKinds } from '../../shared/help-kinds'
import { limits } from '../../shared/http'
import { urgencies } from '../../shared/task-kinds'
import { helpNeeds } from '../../shared/volunteer-fit'
import type { VolunteerState } from '../../shared/volunteer-states'
import type { Lang } from '../../shared/words'
import { fromCursor, toCursor } from '../http/cursor'
import { rideOf, runOf } from '../inbox/task'
import { holdKey, openHelpKey, openRunsIn, urgencyPrefix, volunteerKey, volunteerLineKey, volunteersIn } from '../table/keys'
import { fromRow } from '../table/row'
import { follows, get, getMany, query, type Key, type Row, type Write } from '../table/table'
import { volunteer, type Standing, type Volunteer } from './volunteer'

export async function readVolunteer(user: string): Promise<Volunteer | undefined> {
  const row = await get(volunteerKey(user))
  return row && fromRow(volunteer(), row)
}

const lineKey = ({ place, state }: Standing, user: string): Key => volunteerLineKey(place, state, user)
const keyText = ({ p, s }: Key): string => `${p} ${s}`

/** The row that guards all the others by its version, also a claim against a suspension; and their line at each place. */
export function putVolunteer(old: Volunteer | undefined, next: Volunteer): Write[] {
  const lines = next.places.map((one) => ({ ...lineKey(one, next.user), user: next.user }))
  const kept = new Set(lines.map(keyText))
  const gone = (old?.places ?? []).map((one) => lineKey(one, next.user)).filter((key) => !kept.has(keyText(key)))
  return [putOwn(next), ...lines.map((put) => ({ put })), ...gone.map((remove) => ({ remove }))]
}

/** Their own row alone, where nothing that others see of them has changed. */
export const putOwn = (next: Volunteer): Write => ({ put: { ...volunteerKey(next.user), ...next } as unknown as Row, when: follows(next.v) })

const pointer = lazy(() => object({ user: string() }))

/** One page of the volunteers of a place in one state. */
export async function volunteersAt(place: string, state: VolunteerState, cursor: string | undefined, lang: Lang): Promise<{ rows: Volunteer[]; cursor?: string }> {
  const p = volunteersIn(place)
  const prefix = `${state}#`
  const after = fromCursor(cursor, { p, prefix }, lang)
  const page = await query({ p, from: prefix, to: `${state}$`, limit: limits.page, ...(after ? { after } : {}) })
  const found = await getMany(page.rows.map((row) => volunteerKey(fromRow(pointer(), row).user)))
  const rows = found.map((row) => fromRow(volunteer(), row)).sort((a, b) => (a.user < b.user ? -1 : 1))
  return page.next ? { rows, cursor: toCursor(page.next) } : { rows }
}

/** The same for who has to reach them all: a page of those accepted at a place. */
export async function approvedAt(place: string, after: Key | undefined): Promise<{ rows: Volunteer[]; next?: Key }> {
  const page = await query({ p: volunteersIn(place), from: 'approved#', to: 'approved$', limit: 100, ...(after ? { after } : {}) })
  const rows = (await getMany(page.rows.map((row) => volunteerKey(fromRow(pointer(), row).user)))).map((row) => fromRow(volunteer(), row))
  return page.next ? { rows, next: page.next } : { rows }
}

const openRow = lazy(() =>
  object({ id: string(), kind: oneOf(helpKinds), urgency: oneOf(urgencies), due: string(), filedAt: string(), area: string(), household: string(), needs: array(oneOf(helpNeeds)), run: optional(runOf()), house: optional(string()), ride: optional(rideOf()) }),
)
export type OpenRow = Infer<ReturnType<typeof openRow>>
/** `sort`: where it stands among all, the most urgent first. */
type Sorted = OpenRow & { readonly sort: string }

/** The most urgent open requests of a community behind `after`, one more than a page where there are more. */
async function openAt(community: string, after: string | undefined): Promise<Sorted[]> {
  const { p, s } = openHelpKey(community, after ?? '')
  const { rows } = await query({ p, limit: limits.page + 1, ...(after === undefined ? {} : { after: { p, s } }) })
  return rows.map((row) => ({ ...fromRow(openRow(), row), sort: row.s }))
}

/** The same of those that are fetched together, which `run` names, by their ids. */
async function runAt(community: string, run: string, after: string | undefined): Promise<Sorted[]> {
  const { rows } = await query({ p: openRunsIn(community), index: 'g1', from: `${run}#${after === undefined ? '' : `${after}!`}`, to: `${run}$`, limit: limits.page + 1 })
  return rows.map((row) => ({ ...fromRow(openRow(), row), sort: String(row['g1s']).slice(run.length + 1) }))
}

/** `p`: what a marker of it begins with, so that it serves for nothing else. */
interface Reading { readonly p: string; readonly at: (community: string, after: string | undefined) => Promise<Sorted[]> }
export const allOpen: Reading = { p: 'OPN', at: openAt }
export const openRun = (run: string): Reading => ({ p: 'RUN', at: (community, after) => runAt(community, run, after) })

/** One page of several communities: as far as each of them was read, so that nothing on a later page comes before. */
export async function openAmong<P extends { readonly place: string }>({ p, at }: Reading, places: readonly P[], cursor: string | undefined, lang: Lang): Promise<{ rows: (Sorted & P)[]; cursor?: string }> {
  const after = fromCursor(cursor, { p, prefix: '' }, lang)?.s
  const read = await Promise.all(places.map(async (one) => (await at(one.place, after)).map((row) => ({ ...row, ...one }))))
  const ends = read.filter((rows) => rows.length > limits.page).map((rows) => rows[limits.page - 1]?.sort ?? '')
  const [end] = ends.sort()
  const rows = read.flat().filter(({ sort }) => end === undefined || sort <= end)
  return end === undefined ? { rows } : { rows, cursor: toCursor({ p, s: end }) }
}

/** How many requests somebody has in hand as a volunteer; read after their own row, whose version then holds the number. */
export async function claimsOf(user: string): Promise<number> {
  const { p, s } = holdKey(user, '')
  let [count, after]: [number, Key | undefined] = [0, undefined]
  do {
    const page = await query({ p, from: `${s}${urgencyPrefix('urgent')}`, to: `${s}~`, ...(after ? { after } : {}) })
    count += page.rows.filter((row) => row['role'] === 'volunteer').length
    after = page.next
  } while (after)
  return count
}
