/** Duties as rows: with their person (read at every request), with their place (who serves here), and on the board (who is there now). */
import type { Duty } from '../../shared/duty-schema'
import type { PathStep } from '../../shared/places'
import { Refusal } from '../http/refusal'
import { boardKey, dutiesRange, dutyAtPlaceKey, dutyOfUserKey, invitationKey } from '../table/keys'
import { fromRow } from '../table/row'
import { get, getMany, query, write, type Write } from '../table/table'
import { invitation, type Invitation } from './invitation'
import { servingRow, type ServingRow } from './roster'
import { board, boardOf, entryOf, isOnBoard, withEntry, withoutEntry, type Board } from './board'

export interface Server { readonly id: string; readonly name: string }

const emptyBoard = (id: string): Board => ({ id, entries: [], v: 0 })

async function readBoard(id: string): Promise<Board> {
  const row = await get(boardKey(id))
  return row ? fromRow(board(), row) : emptyBoard(id)
}

/** The boards that a path touches, in one read. */
export async function readBoards(path: readonly PathStep[]): Promise<Board[]> {
  const ids = new Set(path.filter((step) => step.level !== 'province').map((_, index, steps) => boardOf(steps.slice(0, index + 1))))
  const rows = await getMany([...ids].map(boardKey))
  return rows.map((row) => fromRow(board(), row))
}

export const putBoard = (next: Board): Write => ({ put: { ...boardKey(next.id), ...next }, when: next.v === 1 ? 'absent' : { v: next.v - 1 } })

/** The duty's own rows; its board is written with them where its role is on one. */
export function putDuty(server: Server, held: Duty): Write[] {
  return [
    { put: { ...dutyOfUserKey(server.id, held.place, held.role), ...held } },
    { put: { ...dutyAtPlaceKey(held.place, server.id, held.role), ...held, user: server.id, name: server.name } },
  ]
}

const removeDuty = (user: string, { place, role }: Pick<Duty, 'place' | 'role'>): Write[] => [{ remove: dutyOfUserKey(user, place, role) }, { remove: dutyAtPlaceKey(place, user, role) }]

const attempts = 5

/** Writes with the board as it is then; the board alone is contended, by others of the same community. */
async function writeWithBoard(path: readonly PathStep[], role: Duty['role'], writes: readonly Write[], change: (before: Board) => Board): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const onBoard = isOnBoard(role) ? [putBoard(change(await readBoard(boardOf(path))))] : []
    if ((await write([...writes, ...onBoard])).length === 0) return
  }
  throw new Refusal('stale')
}

/** Gives a duty, or changes what is known of it. `path` leads to its place; `more` is written with it. */
export async function keepDuty(server: Server, held: Duty, path: readonly PathStep[], more: readonly Write[] = []): Promise<void> {
  await writeWithBoard(path, held.role, [...putDuty(server, held), ...more], (before) => withEntry(before, entryOf(server, held)))
}

/** Everyone who serves at a place, or served there until lately. */
export async function servingAt(place: string): Promise<ServingRow[]> {
  const { rows } = await query({ p: dutyAtPlaceKey(place, '', '').p, ...dutiesRange })
  return rows.map((row) => fromRow(servingRow(), row))
}

/** Takes a duty away; it is gone with the next request. */
export async function endDuty(user: string, held: Pick<Duty, 'place' | 'role'>, path: readonly PathStep[]): Promise<void> {
  await writeWithBoard(path, held.role, removeDuty(user, held), (before) => withoutEntry(before, { ...held, user }))
}

/** Kept for a month after its days, so that who comes late is told why. */
const endOf = (expires: string): number => Math.floor(Date.parse(expires) / 1000) + 30 * 86_400

export const putInvitation = (made: Invitation): Write => ({ put: { ...invitationKey(made.code), ...made, ttl: endOf(made.expires), v: 1 }, when: 'absent' })
export const useInvitation = (used: Invitation): Write => ({ put: { ...invitationKey(used.code), ...used, ttl: endOf(used.expires), v: 2 }, when: { v: 1 } })

export async function readInvitation(code: string): Promise<Invitation | undefined> {
  const row = await get(invitationKey(code))
  return row && fromRow(invitation(), row)
}
