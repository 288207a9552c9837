/** Being away, and whom a colleague stands in for meanwhile. Rules only: (who serves at the place, wish, now) → what becomes of their duties, and who is told. */
import type { Absence } from '../../shared/duty-schema'
import { awayAheadDays, awayDays, type Role } from '../../shared/duties'
import type { FieldIssue } from '../../shared/field-words'
import type { NoticeKind } from '../../shared/notices'
import type { Term } from '../../shared/presence'
import { noticeOfPlace, type Notice } from '../notices/notice'
import type { Write } from '../table/table'
import type { Board, BoardEntry } from './board'
import type { ServingRow } from './roster'

/** `standIn`: the user who is asked. Instants as `toISOString` writes them. */
export interface Wish extends Term { readonly id: string; readonly role: Role; readonly standIn?: string | undefined }
export interface Who { readonly user: string; readonly name: string }
/** `more`: what is written with it. */
export interface Parting { readonly put: readonly ServingRow[]; readonly remove: readonly ServingRow[]; readonly tell: readonly Notice[]; readonly more?: readonly Write[] }

const dayMs = 86_400_000
const nothing: Parting = { put: [], remove: [], tell: [] }
const later = (one: string, other: string): string => (one > other ? one : other)
const overlaps = (a: Term, b: Term): boolean => a.from < b.until && b.from < a.until
const iso = (instant: string): string => new Date(instant).toISOString()

export const asWish = ({ from, until, ...more }: Wish): Wish => ({ ...more, from: iso(from), until: iso(until) })

function termFaults({ id, from, until }: Wish, own: ServingRow, now: string): FieldIssue[] {
  const [start, end, today] = [from, until, now].map((one) => Date.parse(one)) as [number, number, number]
  const wrong: [boolean, FieldIssue][] = [
    [end <= start, { path: 'until', code: 'away-order' }],
    [end > start && end <= today, { path: 'until', code: 'away-past' }],
    [end - start > awayDays * dayMs, { path: 'until', code: `away-too-long:${awayDays}` }],
    [start > today + awayAheadDays * dayMs, { path: 'from', code: `away-too-far:${awayAheadDays}` }],
    [own.until !== undefined && Date.parse(own.until) <= start, { path: 'from', code: 'away-after-duty' }],
    [(own.away ?? []).some((one) => one.id !== id && overlaps(one, { from, until })), { path: 'from', code: 'away-overlap' }],
  ]
  return wrong.flatMap(([is, issue]) => (is ? [issue] : []))
}

/** The duties that somebody has on a board when the absence begins. */
function servingThen(board: Board, user: string, from: string): BoardEntry[] {
  const at = Date.parse(from)
  return board.entries.filter((one) => one.user === user && Date.parse(one.from) <= at && (one.until === undefined || Date.parse(one.until) > at))
}

/** Whether they have the duty there already, other than by standing in for this very absence. */
const hasIt = (rows: readonly ServingRow[], user: string, { id, role }: Pick<Wish, 'id' | 'role'>, now: string): boolean =>
  rows.some((row) => row.user === user && row.role === role && row.standsInFor?.absence !== id && (row.until === undefined || row.until > now))

function standInFault(wish: Wish, own: ServingRow, rows: readonly ServingRow[], board: Board, now: string): FieldIssue[] {
  const { standIn } = wish
  if (standIn === undefined) return []
  const serving = servingThen(board, standIn, later(wish.from, now))
  const code = standIn === own.user ? 'stand-in-self'
    : serving.length === 0 ? 'stand-in-stranger'
      : hasIt(rows, standIn, wish, now) ? 'stand-in-there'
        : serving.some((one) => (one.away ?? []).some((term) => overlaps(term, wish))) ? 'stand-in-away' : undefined
  return code ? [{ path: 'standIn', code }] : []
}

/** Who may be asked to stand in, each once: those on the board now who do not have the duty themselves. */
export function colleaguesFor(rows: readonly ServingRow[], board: Board, { user, role }: { user: string; role: Role }, now: string): BoardEntry[] {
  const others = board.entries.filter((one) => one.user !== user && servingThen(board, one.user, now).includes(one) && !hasIt(rows, one.user, { id: '', role }, now))
  return others.filter((one, index) => others.findIndex((other) => other.user === one.user) === index)
}

const ownRow = (rows: readonly ServingRow[], user: string, role: Role): ServingRow | undefined => rows.find((row) => row.user === user && row.role === role)
const standing = (rows: readonly ServingRow[], role: Role, absence: string): ServingRow[] => rows.filter((row) => row.role === role && row.standsInFor?.absence === absence)

function tell(kind: NoticeKind, to: string, by: Who, { place, placeName, role }: ServingRow, cause: string, now: string): Notice {
  return noticeOfPlace({ cause, user: to, kind, at: now, place, label: placeName, by: by.name, role, opens: 'duty' })
}

/** The stand-in's duty: the same role, place and hours, for the absence and no longer than the duty itself. */
function standInRow(own: ServingRow, absence: Absence, { user, name }: Who, before: ServingRow | undefined): ServingRow {
  const until = own.until !== undefined && own.until < absence.until ? own.until : absence.until
  const { place, placeName, role, hours } = own
  return { ...before, user, name, place, placeName, role, from: absence.from, until, ...(hours ? { hours } : {}), standsInFor: { absence: absence.id, user: own.user, name: own.name } }
}

const sameAbsence = (a: Absence | undefined, b: Absence): boolean => a?.from === b.from && a.until === b.until && a.standIn?.user === b.standIn?.user
const withAbsence = (own: ServingRow, id: string, next: Absence | undefined, now: string): ServingRow => {
  const others = (own.away ?? []).filter((one) => one.id !== id && one.until > now)
  return { ...own, away: [...others, ...(next ? [next] : [])].sort((a, b) => a.from.localeCompare(b.from)) }
}

/** Says that somebody is away, or says it anew; refused field by field. Whoever stood in and is not asked any more is told, as is who is asked now. */
export function goAway(rows: readonly ServingRow[], board: Board, own: ServingRow, wish: Wish, now: string): Parting | { readonly faults: FieldIssue[] } {
  const faults = [...termFaults(wish, own, now), ...standInFault(wish, own, rows, board, now)]
  if (faults.length > 0) return { faults }
  const name = board.entries.find((one) => one.user === wish.standIn)?.name ?? ''
  const next: Absence = { id: wish.id, from: wish.from, until: wish.until, ...(wish.standIn === undefined ? {} : { standIn: { user: wish.standIn, name } }) }
  if (sameAbsence(own.away?.find((one) => one.id === wish.id), next)) return nothing
  const before = standing(rows, own.role, wish.id)
  const gone = before.filter((row) => row.user !== wish.standIn)
  const asked = next.standIn && standInRow(own, next, next.standIn, before.find((row) => row.user === wish.standIn))
  return {
    put: [withAbsence(own, wish.id, next, now), ...(asked ? [asked] : [])], remove: gone,
    tell: [...gone.map((row) => tell('stand-in-over', row.user, own, own, wish.id, now)), ...(asked ? [tell('stand-in', asked.user, own, own, wish.id, now)] : [])],
  }
}

/** Back early, or not away after all; done again, nothing is left to do. */
export function comeBack(rows: readonly ServingRow[], own: ServingRow, absence: string, now: string): Parting {
  if (!own.away?.some((one) => one.id === absence)) return nothing
  const gone = standing(rows, own.role, absence)
  return { put: [withAbsence(own, absence, undefined, now)], remove: gone, tell: gone.map((row) => tell('stand-in-over', row.user, own, own, absence, now)) }
}

/** A stand-in's duty goes: whoever is away stands without one, and is told. */
export function standDown(rows: readonly ServingRow[], row: ServingRow, now: string): Parting {
  const { standsInFor } = row
  const away = standsInFor && ownRow(rows, standsInFor.user, row.role)
  const absence = away?.away?.find((one) => one.id === standsInFor?.absence)
  if (!away || !absence) return { ...nothing, remove: [row] }
  return { put: [withAbsence(away, absence.id, { id: absence.id, from: absence.from, until: absence.until }, now)], remove: [row], tell: [tell('stand-in-declined', away.user, row, row, absence.id, now)] }
}

/** A duty is taken away, and with it those of whoever stands in on it. */
export function takeAway(rows: readonly ServingRow[], row: ServingRow, now: string): Parting {
  if (row.standsInFor) return standDown(rows, row, now)
  const gone = rows.filter((one) => one.role === row.role && one.standsInFor?.user === row.user)
  return { put: [], remove: [row, ...gone], tell: gone.map((one) => tell('stand-in-over', one.user, row, row, one.standsInFor?.absence ?? '', now)) }
}
