/** A door as it is filled in, apart from its form: drafts carry it, and pages that only read them. */
import { lowestOf } from '@shared/place-tree'
import type { PathStep } from '@shared/places'
import { isPath } from '@/session/home-area'

export interface DoorDraft { readonly path: readonly PathStep[]; readonly building: string; readonly unit: string; readonly room: string }
export const emptyDoor: DoorDraft = { path: [], building: '', unit: '', room: '' }

/** A door as it was kept on the phone. */
export function isDoor(kept: unknown): kept is DoorDraft {
  if (typeof kept !== 'object' || kept === null) return false
  const { path, building, unit, room } = kept as Readonly<Record<string, unknown>>
  return isPath(path) && [building, unit, room].every((text) => typeof text === 'string')
}

/** What the contract's `door` reads. */
export function doorOf({ path, building, unit, room }: DoorDraft): Record<string, unknown> {
  const place = path.at(-1)?.id
  return { ...(place === undefined ? {} : { place }), unit, room, ...(isBuilding(path) ? {} : { building }) }
}

export const isBuilding = (path: readonly PathStep[]): boolean => lowestOf(path, ['building']) !== undefined
