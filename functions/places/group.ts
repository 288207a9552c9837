/** A ten-household group: the rooms that belong to it, as people write them (1单元 101–502). */
import { array, lazy, object, string } from '../../shared/zod'
import { groupKey } from '../table/keys'
import { fromRow } from '../table/row'
import { get, putOne } from '../table/table'

const group = lazy(() => object({ rooms: array(string()) }))

export async function roomsOf(place: string): Promise<string[]> {
  const row = await get(groupKey(place))
  return row ? fromRow(group(), row).rooms : []
}

export async function keepRooms(place: string, rooms: readonly string[]): Promise<void> {
  await putOne({ ...groupKey(place), rooms: [...rooms] })
}
