/** Which district a published address lies in, by the names of the tree of places. What is not sure is known one level higher only. Rules only. */
import type { RiskKnown } from '../../shared/risk-areas'
import { squeeze } from './address'

export interface Named { readonly id: string; readonly name: string }
export interface City extends Named { readonly districts: readonly Named[] }
export interface Province extends Named { readonly cities: readonly City[] }

/** `cut`: how much of the squeezed address says where; what is left says which part of it. */
export interface Located { readonly known: RiskKnown; readonly place: string; readonly cut: number }

/** Names under which a district stands in lists and nowhere in the division codes; each is all of it, or a part of it alone. */
const called: Readonly<Record<string, string>> = { 平潭综合实验区: '平潭县', 万盛经开区: '綦江区', 万盛经济技术开发区: '綦江区' }
/** The corps lies all over this province, and its cities are the province's. */
const corps = { name: '新疆生产建设兵团', province: '新疆维吾尔自治区' } as const
/** What lists write where the codes group counties of a province. */
const grouping = /^(省直辖县级行政(单位|区划)|自治区直辖县级行政(单位|区划)|市辖区|县(?=[^城]))/

/** The named that an address goes on with, the longest first. */
function next<T extends Named>(text: string, named: readonly T[]): T | undefined {
  return named.filter(({ name }) => text.startsWith(squeeze(name))).sort((a, b) => b.name.length - a.name.length)[0]
}

/** Behind a name, also where it is said twice. */
function behind(text: string, name: string): string {
  const said = squeeze(name)
  let rest = text
  while (rest.startsWith(said)) rest = rest.slice(said.length)
  return rest
}

const districtCalled = (text: string, districts: readonly Named[]): { district: Named; rest: string } | undefined => {
  const name = Object.keys(called).find((one) => text.startsWith(one))
  const district = name === undefined ? undefined : districts.find((one) => one.name === called[name])
  return district && name !== undefined ? { district, rest: behind(text, name) } : undefined
}

function districtIn(text: string, districts: readonly Named[]): { district: Named; rest: string } | undefined {
  const named = next(text, districts)
  return named ? { district: named, rest: behind(text, named.name) } : districtCalled(text, districts)
}

/** In a whole province some names stand twice: 桥西区 of three cities. */
const unmistakable = (districts: readonly Named[]): Named[] => districts.filter(({ name }) => districts.filter((one) => one.name === name).length === 1)

/** A division of the corps (第八师) says nothing of where; a city after it does. */
const withoutCorps = (text: string): string => behind(text, corps.name).replace(/^第?[一二三四五六七八九十\d]+师/, '')

/** What follows a province: a city and its district, or a district right away, as in municipalities and what a province governs itself. */
function inProvince(text: string, { id, name, cities }: Province, whole: number): Located {
  const rest = behind(text, name)
  const city = next(rest, cities.filter((one) => !grouping.test(one.name)))
  if (city) {
    const within = behind(rest, city.name)
    const found = districtIn(within, city.districts)
    if (found) return { known: 'district', place: found.district.id, cut: whole - found.rest.length }
    const [only, ...others] = city.districts
    if (only && others.length === 0) return { known: 'district', place: only.id, cut: whole - within.replace(/^市辖区/, '').length }
    return { known: 'city', place: city.id, cut: whole - within.length }
  }
  const bare = rest.replace(grouping, '')
  const found = districtIn(bare, unmistakable(cities.flatMap((one) => one.districts)))
  if (found) return { known: 'district', place: found.district.id, cut: whole - found.rest.length }
  return { known: 'province', place: id, cut: whole - bare.length }
}

/** Without its province an address is understood where one city alone has that name. */
function withoutProvince(text: string, provinces: readonly Province[]): Located | undefined {
  const of = provinces.filter((one) => next(text, one.cities.filter((city) => !grouping.test(city.name))) !== undefined)
  const [only, ...others] = of
  return only && others.length === 0 ? inProvince(text, only, text.length) : undefined
}

/** Undefined where not even the province is understood. */
export function locate(address: string, provinces: readonly Province[]): Located | undefined {
  const text = squeeze(address)
  if (text.startsWith(corps.name)) {
    const province = provinces.find((one) => one.name === corps.province)
    return province && inProvince(withoutCorps(text), province, text.length)
  }
  const province = next(text, provinces)
  return province ? inProvince(text, province, text.length) : withoutProvince(text, provinces)
}
