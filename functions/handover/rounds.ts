/** Names of the buildings of a hand-over, and which of them lie at a place. */
import type { Place } from '../../shared/places'
import { readPlaces } from '../places/store'
import { comesFor, type GoingTo } from './count'

/** So long after its close a campaign is handed over. */
export const roundsDays = 7
const batch = 100

export async function namesOf(buildings: readonly string[]): Promise<Map<string, Place>> {
  const parts = Array.from({ length: Math.ceil(buildings.length / batch) }, (_, i) => buildings.slice(i * batch, (i + 1) * batch))
  const found = await Promise.all(parts.map((ids) => readPlaces(ids)))
  return new Map(found.flatMap((one) => [...one]))
}

/** Those of the buildings that are this place or lie below it. */
export async function inReach(place: string, to: readonly GoingTo[]) {
  const names = await namesOf(to.map(({ building }) => building))
  return to.flatMap((one) => {
    const { building, collected } = one
    const found = names.get(building)
    return found?.path.some((step) => step.id === place) ? [{ building, name: found.name, households: comesFor(one), collected }] : []
  }).sort((a, b) => a.name.localeCompare(b.name, 'zh', { numeric: true }))
}
