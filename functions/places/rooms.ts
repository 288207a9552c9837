/** The rooms of a building as far as they are known: one small row, so that a community's twenty thousand are a few hundred rows. Rules and rows. */
import type { UnitRooms } from '../../shared/places'
import { array, lazy, object, string } from '../../shared/zod'
import { roomsKey } from '../table/keys'
import { fromRow } from '../table/row'
import { get, getMany, type Row, type Write } from '../table/table'

/** So many in one building keep its row far below what a row may hold. */
export const roomsCap = 4000

/** Rooms have no spaces in them: those of a unit are one text. */
const kept = lazy(() => object({ units: array(object({ unit: string(), rooms: string() })) }))

/** Made at its first use: it is slow to load. */
const collator = lazy(() => new Intl.Collator('zh', { numeric: true }))
const byNumber = (a: string, b: string): number => collator().compare(a, b)

/** Both together, each once, in the order in which people count. */
export function joinRooms(...lists: readonly (readonly UnitRooms[])[]): UnitRooms[] {
  const units = new Map<string, Set<string>>()
  for (const { unit, rooms } of lists.flat()) {
    const known = units.get(unit) ?? new Set()
    for (const room of rooms) known.add(room)
    units.set(unit, known)
  }
  return [...units].sort(([a], [b]) => byNumber(a, b)).map(([unit, rooms]) => ({ unit, rooms: [...rooms].sort(byNumber) }))
}

export const countRooms = (units: readonly UnitRooms[]): number => units.reduce((sum, { rooms }) => sum + rooms.length, 0)

const unitsOf = (row: Row): UnitRooms[] => fromRow(kept(), row).units.map(({ unit, rooms }) => ({ unit, rooms: rooms.split(' ') }))

export async function readRooms(place: string): Promise<UnitRooms[]> {
  const row = await get(roomsKey(place))
  return row ? unitsOf(row) : []
}

/** Those of several buildings, by their ids. */
export async function readRoomsOf(places: readonly string[]): Promise<Map<string, UnitRooms[]>> {
  const found = new Map<string, UnitRooms[]>()
  for (let start = 0; start < places.length; start += 100) {
    const rows = await getMany(places.slice(start, start + 100).map(roomsKey))
    for (const row of rows) found.set(row.p.slice(row.p.indexOf('#') + 1), unitsOf(row))
  }
  return found
}

export const putRooms = (place: string, units: readonly UnitRooms[]): Write => ({ put: { ...roomsKey(place), units: units.map(({ unit, rooms }) => ({ unit, rooms: rooms.join(' ') })) } })
export const removeRooms = (place: string): Write => ({ remove: roomsKey(place) })
