/** The card of a task: the keys of the rows by which it is found. It stands beside the task, so that none of them is left behind. */
import { array, lazy, object, string } from '../../shared/zod'
import { findCardKey } from '../table/keys'
import { fromRow } from '../table/row'
import { get, type Key, type Row } from '../table/table'

const card = lazy(() => object({ keys: array(object({ p: string(), s: string() })) }))

export const keysOf = (row: Row | undefined): Key[] => (row ? fromRow(card(), row).keys : [])

export async function keysOnCard(request: string): Promise<Key[]> {
  return keysOf(await get(findCardKey(request)))
}
