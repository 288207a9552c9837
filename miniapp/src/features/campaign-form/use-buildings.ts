/** Where a campaign can go to: compounds and buildings below a place, with those of each compound. */
import type { PlaceInList } from '@shared/places'
import { api } from '@/api/client'
import { useLoaded } from '@/api/use-loaded'

export interface Group { readonly id: string; readonly name: string; readonly level: PlaceInList['level']; readonly below: readonly { readonly id: string; readonly name: string }[] }

const below = async (place: string): Promise<readonly PlaceInList[]> => (await api.places.children({ params: { place } })).items

/** Grids divide the work and not the homes: what stands in them is shown in their place. */
async function outOfGrids(place: string): Promise<PlaceInList[]> {
  const items = await below(place)
  return (await Promise.all(items.map(async (one) => (one.level === 'grid' ? outOfGrids(one.id) : [one])))).flat()
}

async function groupsOf(place: string): Promise<Group[]> {
  const items = await outOfGrids(place)
  return Promise.all(items.map(async ({ id, name, level }) => ({ id, name, level, below: level === 'compound' ? (await outOfGrids(id)).map((one) => ({ id: one.id, name: one.name })) : [] })))
}

export function useBuildings(place: string) {
  return useLoaded(place, () => groupsOf(place))
}
