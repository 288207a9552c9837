/** Places as rows: each once; the index lists the children of each in their order. */
import { array, lazy, number, object, string, type infer as Infer } from '../../shared/zod'
import { pathStep, placeLevel, type PathStep, type Place, type PlaceInList } from '../../shared/places'
import type { Loaded } from '../http/access'
import { childrenOf, placeKey } from '../table/keys'
import { fromRow } from '../table/row'
import { get, getMany, query, type Write } from '../table/table'

/** `parent` is the place above; provinces stand below `CN`. `order` sorts a list of siblings. */
export const placeNode = lazy(() => object({ id: string(), level: placeLevel(), name: string(), parent: string(), order: number(), path: array(pathStep()) }))
export type PlaceNode = Infer<ReturnType<typeof placeNode>>

/** A place below `parent`, whose path it continues. */
export function placeBelow(parent: { id: string; path: readonly PathStep[] }, own: PathStep, order: number): PlaceNode {
  return { ...own, parent: parent.id, order, path: [...parent.path, own] }
}

export function putPlace(node: PlaceNode): Write {
  return { put: { ...placeKey(node.id), g1p: childrenOf(node.parent), g1s: `${String(node.order).padStart(6, '0')}#${node.id}`, ...node } }
}

export async function readPlace(id: string): Promise<Place | undefined> {
  const row = await get(placeKey(id), false)
  return row && fromRow(placeNode(), row)
}

/** Those of the places that exist, by id. */
export async function readPlaces(ids: readonly string[]): Promise<Map<string, Place>> {
  const rows = await getMany([...new Set(ids)].map(placeKey))
  return new Map(rows.map((row) => fromRow(placeNode(), row)).map((node) => [node.id, node]))
}

export async function childrenOfPlace(id: string): Promise<PlaceInList[]> {
  const { rows } = await query({ p: childrenOf(id), index: 'g1' })
  return rows.map((row) => fromRow(placeNode(), row)).map(({ id: child, level, name, order }) => ({ id: child, level, name, order }))
}

/** For rules of access at a place: where it lies. */
export async function loadPlace(id: string): Promise<Loaded | undefined> {
  const found = await readPlace(id)
  return found && { subject: undefined, place: id, path: found.path.map((step) => step.id) }
}
