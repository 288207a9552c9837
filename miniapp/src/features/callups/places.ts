/** Where a gate may be: the compounds of a community, past the grids that divide its work. */
import { api } from './api'

export async function homesBelow(place: string): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const { items } = await api.places.children({ params: { place } })
  const below = await Promise.all(items.map(async (one) => (one.level === 'grid' ? (await api.places.children({ params: { place: one.id } })).items : [one])))
  return below.flat()
}
