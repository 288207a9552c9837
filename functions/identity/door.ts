/** Where a home may stand: which places are doors, and how a door is kept. */
import type { Door } from '../../shared/identity'
import type { PlaceLevel } from '../../shared/place-tree'
import { childrenOfPlace, readPlace, type PlaceNode } from '../places/store'

const doorLevels: readonly PlaceLevel[] = ['community', 'grid', 'compound', 'building']

/** What is the matter with a door, and with which part of it. */
export interface DoorIssue { readonly path: 'place' | 'building'; readonly code: 'place-unknown' | 'place-home' | 'required' }
export interface KnownDoor { readonly door: Door; readonly place: PlaceNode }

const withoutBuilding = ({ place, unit, room }: Door): Door => ({ place, room, ...(unit === undefined ? {} : { unit }) })

/**
 * The door with its place. Where the tree ends above the building, the building has to be typed; a grid or compound that has
 * places below is no door, or one home could stand twice. A building that was picked needs no name typed, for the same reason.
 */
export async function knownDoor(door: Door): Promise<KnownDoor | DoorIssue> {
  const place = await readPlace(door.place)
  if (!place) return { path: 'place', code: 'place-unknown' }
  if (!doorLevels.includes(place.level)) return { path: 'place', code: 'place-home' }
  if (place.level !== 'building' && !door.building) return { path: 'building', code: 'required' }
  if ((place.level === 'grid' || place.level === 'compound') && (await childrenOfPlace(place.id)).length > 0) return { path: 'place', code: 'place-home' }
  return { place, door: place.level === 'building' ? withoutBuilding(door) : door }
}

/** The parts by which a household is found behind its door. */
export const doorParts = ({ place, building, unit, room }: Door) => ({ place, building, unit: unit ?? '', room })
