/** Places as rows: each once; the index lists the children of each in their order. */
import { array, lazy, number, object, string, type infer as Infer } from '../../shared/zod'
import { pathStep, placeLevel, type PathStep, type Place, type PlaceInList } from '../../shared/places'
import { clock } from '../clock'
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

/** The published divisions down to the district change once a year: a function that has read one keeps it for an hour. */
const kept = new Map<string, { readonly place: Place; readonly until: number }>()
const keptMs = 3_600_000
const isPublished = (id: string): boolean => /^\d{2,6}$/.test(id)

function keep(place: Place, now: number): Place {
  if (isPublished(place.id)) kept.set(place.id, { place, until: now + keptMs })
  return place
}

/** Those of the places that exist, by id. */
export async function readPlaces(ids: readonly string[]): Promise<Map<string, Place>> {
  const now = clock.now().getTime()
  const known = [...new Set(ids)].map((id) => ({ id, found: kept.get(id) })).map(({ id, found }) => ({ id, place: found && found.until > now ? found.place : undefined }))
  const rows = await getMany(known.filter(({ place }) => !place).map(({ id }) => placeKey(id)))
  const read = rows.map((row) => keep(fromRow(placeNode(), row), now))
  return new Map([...known.flatMap(({ place }) => place ?? []), ...read].map((place) => [place.id, place]))
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
