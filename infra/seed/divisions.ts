/** The places of the published data: every province, city and district, and Wuhan down to its communities. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nation, placeLevels, type PlaceLevel } from '../../shared/place-tree'
import type { PathStep } from '../../shared/places'
import type { Province } from '../../functions/risk/divisions'
import { placeBelow, type PlaceNode } from '../../functions/places/store'

/** The names by which addresses of risk lists are understood. */
export function divisionsOf(nodes: readonly PlaceNode[]): Province[] {
  const of = new Map<string, { id: string; name: string }[]>()
  for (const { id, name, level, parent } of nodes) if (level === 'province' || level === 'city' || level === 'district') of.set(parent, [...(of.get(parent) ?? []), { id, name }])
  const below = (id: string) => of.get(id) ?? []
  return below(nation).map((province) => ({ ...province, cities: below(province.id).map((city) => ({ ...city, districts: below(city.id) })) }))
}

interface Line { code: string; name: string; level: PlaceLevel; parent: string }
type Above = Pick<PlaceNode, 'id' | 'path'>

function linesOf(file: string): Line[] {
  const [, ...rows] = readFileSync(join(__dirname, 'data', file), 'utf8').trim().split(/\r?\n/)
  return rows.map((row) => {
    const [code = '', name = '', level = '', parent = ''] = row.split(',')
    const known = placeLevels.find((one) => one === level)
    if (!known) throw new Error(`${file} has a level that is none of ours: ${row}`)
    return { code, name, level: known, parent }
  })
}

/** Parents stand before their children in both files; Wuhan's upper levels stand in both and count as the nation's file has them, with their province. */
export function publishedPlaces(): PlaceNode[] {
  const nodes = new Map<string, PlaceNode>()
  const top: Above = { id: nation, path: [] }
  const lines = [...new Map([...linesOf('wuhan-places.csv'), ...linesOf('divisions.csv')].map((line) => [line.code, line])).values()]
  const orders = new Map<string, number>()
  for (const { code, name, level, parent } of lines.sort((a, b) => a.code.length - b.code.length)) {
    const above = parent === '' ? top : nodes.get(parent)
    if (!above) throw new Error(`${code} ${name} lies below ${parent}, which is not there`)
    const order = (orders.get(above.id) ?? 0) + 1
    orders.set(above.id, order)
    const own: PathStep = { id: code, level, name }
    nodes.set(code, placeBelow(above, own, order))
  }
  return [...nodes.values()]
}
