/** The names of a district's places, read once by whoever works through a list: some queries for its streets, one for the tree of each community. */
import { fromCommunity } from '../../shared/place-tree'
import type { PathStep } from '../../shared/places'
import { clock } from '../clock'
import { childrenOfPlace, readPlace, type PlaceNode } from '../places/store'
import { pathIn, type Tree } from '../places/tree'
import { readTree } from '../places/tree-store'
import { formOf, formsOf, type District, type Named } from './address'

const keptMs = 300_000
const kept = new Map<string, { readonly district: District; readonly until: number }>()
const atOnce = 16

/** A few at once, in their order. */
async function each<T, R>(all: readonly T[], act: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  for (let from = 0; from < all.length; from += atOnce) done.push(...(await Promise.all(all.slice(from, from + atOnce).map(act))))
  return done
}

async function below(path: readonly PathStep[]): Promise<(readonly PathStep[])[]> {
  const last = path[path.length - 1]
  const children = last ? await childrenOfPlace(last.id) : []
  return children.map(({ id, level, name }) => [...path, { id, level, name }])
}

const nameOf = (path: readonly PathStep[]): string => path[path.length - 1]?.name ?? ''
const named = (path: readonly PathStep[], level: 'street' | 'community' | 'compound' | 'building'): Named => ({ path, forms: formsOf(nameOf(path), level) })

function inTree(tree: Tree, level: 'compound' | 'building'): Named[] {
  return [...tree.nodes.values()].filter((node) => node.level === level && node.into === undefined).flatMap((node) => {
    const path = pathIn(tree, node.id)
    return path ? [named(path, level)] : []
  })
}

function byPlace(buildings: readonly Named[]): Map<string, Named[]> {
  const of = new Map<string, Named[]>()
  for (const building of buildings) for (const { id } of fromCommunity(building.path).slice(0, -1)) of.set(id, [...(of.get(id) ?? []), building])
  return of
}

/** 湖北省 and 湖北, 武汉市 and 武汉, 江岸区: what an address in the district may begin with. */
const spellings = (name: string): string[] => [...new Set([formOf(name), ...(name.length > 2 ? [formOf(name.replace(/(省|市|自治区)$/, ''))] : [])])]

async function othersIn({ path, id }: PlaceNode): Promise<string[]> {
  const city = path.find((step) => step.level === 'city')
  const beside = city ? await childrenOfPlace(city.id) : []
  return beside.filter((one) => one.id !== id).map((one) => formOf(one.name))
}

async function read(id: string): Promise<District> {
  const node = await readPlace(id)
  const path = node?.path ?? []
  const streets = await below(path)
  const communities = (await each(streets, below)).flat()
  const [others, trees] = [node ? await othersIn(node) : [], (await each(communities, readTree)).flatMap((tree) => tree ?? [])]
  return {
    before: path.flatMap(({ name }) => spellings(name)), others,
    streets: streets.map((one) => named(one, 'street')), communities: communities.map((one) => named(one, 'community')),
    compounds: trees.flatMap((tree) => inTree(tree, 'compound')), buildings: byPlace(trees.flatMap((tree) => inTree(tree, 'building'))),
  }
}

/** As it was within the last five minutes. */
export async function districtOf(id: string): Promise<District> {
  const now = clock.now().getTime()
  const known = kept.get(id)
  if (known && known.until > now && known.until - keptMs <= now) return known.district
  const district = await read(id)
  kept.set(id, { district, until: now + keptMs })
  return district
}
