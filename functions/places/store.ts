/** Places as rows: each once; the index lists the children of each in their order. */
import { array, int, lazy, number, object, optional, string, type infer as Infer } from '../../shared/zod'
import { pathStep, placeLevel, type PathStep, type Place, type PlaceInList } from '../../shared/places'
import { clock } from '../clock'
import type { Loaded } from '../http/access'
import { childrenOf, placeKey, treeKey } from '../table/keys'
import { fromRow } from '../table/row'
import { get, getMany, query, type Check, type Row, type Write } from '../table/table'

/** `parent` is the place above; provinces stand below `CN`. `order` sorts a list of siblings. `retired`: since when it is out of use; `into`: what it was merged into. */
export const placeNode = lazy(() =>
  object({
    id: string(), level: placeLevel(), name: string(), parent: string(), order: number(), path: array(pathStep()), v: optional(int()), retired: optional(string()), into: optional(string()),
  }),
)
export type PlaceNode = Infer<ReturnType<typeof placeNode>>

/** A place below `parent`, whose path it continues. */
export function placeBelow(parent: { id: string; path: readonly PathStep[] }, own: PathStep, order: number): PlaceNode {
  return { ...own, parent: parent.id, order, path: [...parent.path, own], v: 1 }
}

/** A place's own row; one out of use is in no list. */
export function placeRow(node: PlaceNode): Row {
  const listed = node.retired === undefined ? { g1p: childrenOf(node.parent), g1s: `${String(node.order).padStart(6, '0')}#${node.id}` } : {}
  return { ...placeKey(node.id), ...listed, ...node }
}

/** Below a community it stands in the community's tree as well. */
export function putPlace(node: PlaceNode): Write[] {
  const community = node.path.slice(0, -1).find((step) => step.level === 'community')
  const { id, level, name, parent, order } = node
  return [{ put: placeRow(node) }, ...(community ? [{ put: { ...treeKey(community.id, id), id, level, name, parent, order } }] : [])]
}

/** As it is kept, also out of use; strongly consistent. */
export async function readNode(id: string): Promise<PlaceNode | undefined> {
  const row = await get(placeKey(id))
  return row && fromRow(placeNode(), row)
}

/** Holds a transaction to a place as it was read, so that nothing is put at an address that has changed meanwhile; what is published does not change. */
export function unchanged({ id, v }: Pick<PlaceNode, 'id' | 'v'>): Check[] {
  if (!id.includes('-')) return []
  return [{ check: placeKey(id), when: v === undefined ? 'in-use' : { v } }]
}

/** Where a place lies now by its own row; for one that was merged, the place into which it went. */
export async function placeNow(id: string): Promise<PlaceNode | undefined> {
  const node = await readNode(id)
  return node?.into === undefined ? node : placeNow(node.into)
}

/** A place that is in use. */
export async function readPlace(id: string): Promise<PlaceNode | undefined> {
  const row = await get(placeKey(id), false)
  const node = row && fromRow(placeNode(), row)
  return node?.retired === undefined ? node : undefined
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

/** The same for those who shape the tree, to whom a place out of use is still one. */
export async function loadNode(id: string): Promise<Loaded | undefined> {
  const found = await readNode(id)
  return found && { subject: undefined, place: id, path: found.path.map((step) => step.id) }
}

/** For rules of access at a place: where it lies. */
export async function loadPlace(id: string): Promise<Loaded | undefined> {
  const found = await readPlace(id)
  return found && { subject: undefined, place: id, path: found.path.map((step) => step.id) }
}
