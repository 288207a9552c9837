/** Duties as rows: with their person (read at every request), with their place (who serves here), and on the board (who is there now). */
import { duty, type Duty } from '../../shared/duty-schema'
import type { PathStep, Place } from '../../shared/places'
import { Refusal } from '../http/refusal'
import { boardKey, dutiesRange, dutyAtPlaceKey, dutyOfUserKey, invitationKey } from '../table/keys'
import { fromRow } from '../table/row'
import { follows, get, getMany, query, type Check, type Write, write } from '../table/table'
import { invitation, type Invitation } from './invitation'
import { servingRow, type ServingRow } from './roster'
import { board, boardOf, entryOf, isOnBoard, withEntry, withoutEntry, type Board } from './board'

export interface Server { readonly id: string; readonly name: string }

const emptyBoard = (id: string): Board => ({ id, entries: [], v: 0 })

export async function readBoard(id: string): Promise<Board> {
  const row = await get(boardKey(id))
  return row ? fromRow(board(), row) : emptyBoard(id)
}

/** The boards that a path touches, in one read. */
export async function readBoards(path: readonly PathStep[]): Promise<Board[]> {
  const ids = new Set(path.filter((step) => step.level !== 'province').map((_, index, steps) => boardOf(steps.slice(0, index + 1))))
  const rows = await getMany([...ids].map(boardKey))
  return rows.map((row) => fromRow(board(), row))
}

export const putBoard = (next: Board): Write => ({ put: { ...boardKey(next.id), ...next }, when: follows(next.v) })

/** The duty's own rows: its person's, read at every request, and its place's. */
export function putDuty(server: Server, held: Duty): Write[] {
  return [
    { put: { ...dutyOfUserKey(server.id, held.place, held.role), ...held } },
    { put: { ...dutyAtPlaceKey(held.place, server.id, held.role), ...held, user: server.id, name: server.name } },
  ]
}

type Which = Pick<ServingRow, 'user' | 'place' | 'role'>
const removeDuty = ({ user, place, role }: Which): Write[] => [{ remove: dutyOfUserKey(user, place, role) }, { remove: dutyAtPlaceKey(place, user, role) }]

export const isSame = (a: Which, b: Which): boolean => a.user === b.user && a.place === b.place && a.role === b.role
export function dutyOfRow({ place, placeName, role, from, until, hours, switched, away, standsInFor }: ServingRow): Duty {
  return { place, placeName, role, from, until, hours, switched, away, standsInFor }
}

/** What becomes of the duties of a place; `more` is written with them. Nothing to put and nothing to remove: nothing is written. */
export interface Change { readonly put?: readonly ServingRow[]; readonly remove?: readonly ServingRow[]; readonly more?: readonly (Write | Check)[] }

function boardAfter(before: Board, { put = [], remove = [] }: Change): Board {
  const without = remove.reduce(withoutEntry, before)
  const after = put.filter((row) => isOnBoard(row.role)).reduce((board, row) => withEntry(board, entryOf({ id: row.user, name: row.name }, row)), without)
  return { ...after, v: before.v + 1 }
}

const attempts = 5

/**
 * Changes the duties of a place as they are then. Every change writes the board of its community by version, also where its role is on none:
 * so no two lose each other, and what was taken away is not put back by somebody who had read it before. Answers who serves there now, and what was changed.
 */
export async function changeServing<C extends Change>({ id, path }: Pick<Place, 'id' | 'path'>, decide: (rows: readonly ServingRow[], before: Board) => C): Promise<{ readonly rows: ServingRow[]; readonly change: C }> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const [before, rows] = [await readBoard(boardOf(path)), await servingAt(id)]
    const change = decide(rows, before)
    const { put = [], remove = [], more = [] } = change
    const left = [...rows.filter((row) => ![...put, ...remove].some((one) => isSame(one, row))), ...put]
    if (put.length + remove.length === 0) return { rows: left, change }
    const writes = [...put.flatMap((row) => putDuty({ id: row.user, name: row.name }, dutyOfRow(row))), ...remove.flatMap(removeDuty), ...more, putBoard(boardAfter(before, change))]
    if ((await write(writes)).length === 0) return { rows: left, change }
  }
  throw new Refusal('stale')
}

/** Gives a duty, or says anew all that is known of it. `path` leads to its place. */
export async function keepDuty({ id, name }: Server, held: Duty, path: readonly PathStep[]): Promise<void> {
  await changeServing({ id: held.place, path: [...path] }, () => ({ put: [{ ...held, user: id, name }] }))
}

/** Everyone who serves at a place, or served there until lately. */
export async function servingAt(place: string): Promise<ServingRow[]> {
  const { rows } = await query({ p: dutyAtPlaceKey(place, '', '').p, ...dutiesRange })
  return rows.map((row) => fromRow(servingRow(), row))
}

/** All duties of a person, also those that are over or to come. */
export async function dutiesOf(user: string): Promise<Duty[]> {
  const { rows } = await query({ p: dutyOfUserKey(user, '', '').p, ...dutiesRange })
  return rows.map((row) => fromRow(duty(), row))
}

/** Kept for a month after its days, so that who comes late is told why. */
const endOf = (expires: string): number => Math.floor(Date.parse(expires) / 1000) + 30 * 86_400

export const putInvitation = (made: Invitation): Write => ({ put: { ...invitationKey(made.code), ...made, ttl: endOf(made.expires), v: 1 }, when: 'absent' })
export const useInvitation = (used: Invitation): Write => ({ put: { ...invitationKey(used.code), ...used, ttl: endOf(used.expires), v: 2 }, when: { v: 1 } })

export async function readInvitation(code: string): Promise<Invitation | undefined> {
  const row = await get(invitationKey(code))
  return row && fromRow(invitation(), row)
}
