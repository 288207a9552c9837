/**
 * The board: who may be there for the inboxes of a community and of everything below it; above the community each place has one of its own.
 * One small row, so that routing a task asks for four of them at once, however many places and people a city has.
 */
import { array, boolean, int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { role, type Duty } from '../../shared/duty-schema'
import { inboxRoles, isCurrent, type Role } from '../../shared/duties'
import { fromCommunity, type PlaceLevel } from '../../shared/place-tree'
import { isPresent } from '../../shared/presence'

/** A duty as it is read at every filing: no more than routing asks for. */
export const boardEntry = lazy(() =>
  object({
    user: string(), name: string(), place: string(), role: role(), from: string(), until: optional(string()),
    hours: optional(array(object({ day: int(), from: string(), to: string() }))), switched: optional(object({ on: boolean(), until: optional(string()) })),
    away: optional(array(object({ from: string(), until: string() }))),
  }),
)
export const board = lazy(() => object({ id: string(), entries: array(boardEntry()), v: int() }))
export type BoardEntry = Infer<ReturnType<typeof boardEntry>>
export type Board = Infer<ReturnType<typeof board>>

/** Whether somebody in one of these roles is there at a place. */
export type Attended = (place: string, among: readonly Role[]) => boolean

/** The place whose board a path's last step is on: its community's, or its own above the communities. */
export function boardOf(path: readonly { id: string; level: PlaceLevel }[]): string {
  return (fromCommunity(path)[0] ?? path[path.length - 1])?.id ?? ''
}

export const isOnBoard = (role: Role): boolean => inboxRoles.some((one) => one === role)

type Which = Pick<BoardEntry, 'user' | 'place' | 'role'>
const same = (a: Which, b: Which): boolean => a.user === b.user && a.place === b.place && a.role === b.role

/** A duty as it stands on a board. */
export function entryOf(server: { readonly id: string; readonly name: string }, { place, role: given, from, until, hours, switched, away = [] }: Duty): BoardEntry {
  const terms = away.map((one) => ({ from: one.from, until: one.until }))
  return { user: server.id, name: server.name, place, role: given, from, ...(until ? { until } : {}), ...(hours ? { hours } : {}), ...(switched ? { switched } : {}), ...(terms.length > 0 ? { away: terms } : {}) }
}

/** The board with this entry, in place of the one of the same person, place and role. */
export function withEntry(before: Board, entry: BoardEntry): Board {
  return { ...before, entries: [...before.entries.filter((one) => !same(one, entry)), entry], v: before.v + 1 }
}

export function withoutEntry(before: Board, which: Which): Board {
  return { ...before, entries: before.entries.filter((one) => !same(one, which)), v: before.v + 1 }
}

/** Those who are there for a place now, in one of these roles; each person once. */
export function present(boards: readonly Board[], place: string, among: readonly Role[], now: string): BoardEntry[] {
  const there = boards.flatMap((one) => one.entries).filter((one) => one.place === place && among.includes(one.role) && isCurrent(one, now) && isPresent(one, now))
  return there.filter((one, index) => there.findIndex((other) => other.user === one.user) === index)
}
