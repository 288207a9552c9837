/** A ten-household group: the rooms that belong to it, as people write them (1单元 101–502). */
import { array, int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { Refusal } from '../http/refusal'
import { groupKey, placeKey } from '../table/keys'
import { fromRow } from '../table/row'
import { get, write, type Row, type When } from '../table/table'

const group = lazy(() => object({ rooms: array(string()), v: optional(int()) }))
type Group = Infer<ReturnType<typeof group>>

async function readGroup(place: string): Promise<Group> {
  const row = await get(groupKey(place))
  return row ? fromRow(group(), row) : { rooms: [], v: 0 }
}

export const roomsOf = async (place: string): Promise<string[]> => (await readGroup(place)).rooms

/** Over the rooms as they were read. */
const putRooms = (place: string, rooms: readonly string[], { v }: Group): { put: Row; when?: When } =>
  ({ put: { ...groupKey(place), rooms: [...rooms], v: (v ?? 0) + 1 }, ...(v === undefined ? {} : { when: v === 0 ? 'absent' as const : { v } }) })

const attempts = 5

export async function keepRooms(place: string, rooms: readonly string[]): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const failed = await write([putRooms(place, rooms, await readGroup(place)), { check: placeKey(place), when: 'in-use' }])
    if (failed.includes(1)) throw new Refusal('place-retired')
    if (failed.length === 0) return
  }
  throw new Refusal('stale')
}

/** The rooms of a group that is merged belong to the other one; answers how much was changed. Where somebody was faster the next pass looks again. */
export async function joinRooms(from: string, into: string): Promise<number> {
  const [before, there] = [await readGroup(from), await readGroup(into)]
  if (before.v === 0) return 0
  await write([putRooms(into, [...new Set([...there.rooms, ...before.rooms])], there), { remove: groupKey(from), ...(before.v === undefined ? {} : { when: { v: before.v } }) }])
  return 1
}
