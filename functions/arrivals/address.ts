/** In which community of a district an address lies, by the names of its streets, communities, compounds and buildings. Rules only. */
import type { PathStep } from '../../shared/places'
import { plain, squeeze } from '../risk/address'

/** A place with the way down to it, and the spellings under which people write it, the whole one first. */
export interface Named { readonly path: readonly PathStep[]; readonly forms: readonly string[] }
/** `before`: names above the district, which say nothing here. `others`: places that an address in another district begins with. `buildings`: by each place from the community down in which they lie. */
export interface District { readonly before: readonly string[]; readonly others: readonly string[]; readonly streets: readonly Named[]; readonly communities: readonly Named[]; readonly compounds: readonly Named[]; readonly buildings: ReadonlyMap<string, readonly Named[]> }

export const formOf = (text: string): string => plain(squeeze(text))
/** 幸福时代社区 is written 幸福时代, too, 长江街道 as 长江; what is left of a short name alone would stand in too many addresses. */
const ends = { street: /街道?$/, community: /(社区|村|居)$/ } as const
export function formsOf(name: string, level: keyof typeof ends | 'compound' | 'building'): string[] {
  const whole = formOf(name)
  const short = level === 'street' || level === 'community' ? whole.replace(ends[level], '') : whole
  return [...new Set([whole, ...([...short].length > 1 ? [short] : [])])]
}

const idOf = ({ path }: Named): string => path[path.length - 1]?.id ?? ''
const within = (place: Named, above: readonly Named[]): boolean => above.length === 0 || above.some((one) => place.path.some((step) => step.id === idOf(one)))
/** How many characters of the text a place is sure by. */
const sureBy = (text: string, { forms }: Named): number => Math.max(0, ...forms.filter((form) => text.includes(form)).map((form) => form.length))

/** Those that stand in the text by the longest name. */
function standing(text: string, places: readonly Named[]): Named[] {
  const found = places.map((place) => ({ place, length: sureBy(text, place) })).filter(({ length }) => length > 0)
  const longest = Math.max(0, ...found.map(({ length }) => length))
  return found.filter(({ length }) => length === longest).map(({ place }) => place)
}

/** Behind the names of what lies above, in whatever order and however often they are said. */
function behind(text: string, names: readonly string[]): string {
  let rest = text
  for (let name = names.find((one) => rest.startsWith(one)); name !== undefined; name = names.find((one) => rest.startsWith(one))) rest = rest.slice(name.length)
  return rest
}

const isElsewhere = (text: string, others: readonly string[]): boolean => others.some((one) => text.startsWith(one)) || /^\p{Script=Han}{2,8}?(省|自治区|市)/u.test(text)

/** Without the name by which a place was found: what is left may say which part of it. */
const without = (text: string, { forms }: Named): string => text.replace(forms.find((form) => text.includes(form)) ?? ' ', ' ')

/** The building of these that is numbered so in what is left of the address. */
function buildingIn(text: string, buildings: readonly Named[]): Named | undefined {
  const found = buildings.filter(({ forms }) => forms.some((form) => text.includes(form) && !/[\da-z]/.test(text.charAt(text.indexOf(form) - 1))))
  return found.length === 1 ? found[0] : undefined
}

/** `at`: the lowest place that is sure, in or below one community. `near`: the communities that may be meant where none is sure. */
export interface Placed { readonly at?: Named; readonly near: readonly Named[] }
const shown = 6

const communityOf = (place: Named, { communities }: District): Named | undefined => communities.find((one) => place.path.some((step) => step.id === idOf(one)))
const each = (places: readonly (Named | undefined)[]): Named[] => [...new Map(places.flatMap((one) => (one ? [[idOf(one), one] as const] : []))).values()]

/** A street and a community may have one name: what says the street says a community of that name only with its whole name. */
function communitiesIn(text: string, rest: string, streets: readonly Named[], { communities }: District): Named[] {
  const there = communities.filter((one) => within(one, streets))
  const whole = (places: readonly Named[]): Named[] => standing(text, places.map((one) => ({ ...one, forms: one.forms.slice(0, 1) })))
  const tries = [() => standing(rest, there), () => whole(there), () => standing(rest, communities), () => whole(communities)]
  for (const one of tries) {
    const found = one()
    if (found.length > 0) return found
  }
  return []
}

export function placeIn(address: string, district: District): Placed {
  const text = behind(formOf(address), district.before)
  if (text === '' || isElsewhere(text, district.others)) return { near: [] }
  const streets = standing(text, district.streets)
  const rest = streets.length === 1 && streets[0] ? without(text, streets[0]) : text
  const fallen = communitiesIn(text, rest, streets, district)
  const compounds = standing(rest, district.compounds.filter((one) => within(one, fallen.length > 0 ? fallen : streets)))
  const communities = each([...(compounds.length > 0 ? compounds.map((one) => communityOf(one, district)) : fallen)])
  const [only, ...more] = communities
  if (only && more.length === 0 && within(only, streets)) return { at: lowest(rest, only, compounds, district), near: [] }
  if (communities.length > 0) return { near: communities.slice(0, shown) }
  return { near: streets.length > 0 ? district.communities.filter((one) => within(one, streets)).slice(0, shown) : [] }
}

function lowest(text: string, community: Named, compounds: readonly Named[], district: District): Named {
  const [compound, ...others] = compounds
  const sure = compound && others.length === 0 ? compound : community
  const left = without(without(text, community), sure)
  return buildingIn(left, district.buildings.get(idOf(sure)) ?? []) ?? sure
}
