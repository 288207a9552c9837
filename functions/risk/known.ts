/** The names by which published addresses are understood: every province and city, and the districts of the provinces that a list names. */
import { nation } from '../../shared/place-tree'
import { childrenOfPlace } from '../places/store'
import { inLanes } from '../table/lanes'
import { squeeze } from './address'
import type { City, Named, Province } from './divisions'

async function below(places: readonly Named[]): Promise<Map<string, Named[]>> {
  const found = new Map<string, Named[]>()
  await inLanes(places, async ({ id }) => {
    found.set(id, (await childrenOfPlace(id)).filter(({ level }) => level === 'city' || level === 'district').map(({ id: own, name }) => ({ id: own, name })))
  })
  return found
}

/** Where an address without its province names a city, that city's province is one of them. */
const isNamed = (province: Named, cities: readonly Named[], texts: readonly string[]): boolean =>
  texts.some((text) => text.startsWith(squeeze(province.name)) || cities.some(({ name }) => text.startsWith(squeeze(name))) || (province.name.startsWith('新疆') && text.startsWith('新疆')))

export async function divisionsFor(addresses: readonly string[]): Promise<Province[]> {
  const provinces = (await childrenOfPlace(nation)).filter(({ level }) => level === 'province').map(({ id, name }) => ({ id, name }))
  const cities = await below(provinces)
  const starts = [...new Set(addresses.map((address) => squeeze(address).slice(0, 16)))]
  const named = provinces.filter((province) => isNamed(province, cities.get(province.id) ?? [], starts))
  const districts = await below(named.flatMap(({ id }) => cities.get(id) ?? []))
  return provinces.map((province) => ({ ...province, cities: (cities.get(province.id) ?? []).map((city): City => ({ ...city, districts: districts.get(city.id) ?? [] })) }))
}
