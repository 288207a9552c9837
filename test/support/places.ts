/** A small country: one community with grids, compounds and buildings, one without anything below it, and a district far away. */
import type { PathStep } from '../../shared/places'
import type { PlaceLevel } from '../../shared/place-tree'
import { nation } from '../../shared/place-tree'
import { placeBelow, putPlace, type PlaceNode } from '../../functions/places/store'
import { write } from '../../functions/table/table'

export const at = {
  province: '42', city: '4201', district: '420102', street: '420102003', community: '420102003005', grid: '420102003005-g1', compound: '420102003005-c1', building: '420102003005-b1',
  secondBuilding: '420102003005-b2', otherGrid: '420102003005-g2', otherBuilding: '420102003005-b3', gridlessCompound: '420102003005-c9', gridlessBuilding: '420102003005-b9',
  otherCommunity: '420102003006', otherStreet: '420102004', otherDistrict: '420103', farDistrict: '310101',
} as const

type Tree = readonly [id: string, level: PlaceLevel, name: string, below?: readonly Tree[]]
const community: Tree = [at.community, 'community', '怡康社区', [
  [at.grid, 'grid', '第一网格', [[at.compound, 'compound', '怡康苑', [[at.building, 'building', '1栋'], [at.secondBuilding, 'building', '2栋']]]]],
  [at.otherGrid, 'grid', '第二网格', [[at.otherBuilding, 'building', '3栋']]],
  [at.gridlessCompound, 'compound', '老宿舍', [[at.gridlessBuilding, 'building', '9栋']]],
]]
const country: readonly Tree[] = [
  [at.province, 'province', '湖北省', [[at.city, 'city', '武汉市', [
    [at.district, 'district', '江岸区', [[at.street, 'street', '长江街道', [community, [at.otherCommunity, 'community', '球场社区']]], [at.otherStreet, 'street', '永清街道']]],
    [at.otherDistrict, 'district', '江汉区'],
  ]]]],
  ['31', 'province', '上海市', [['3101', 'city', '上海市', [[at.farDistrict, 'district', '黄浦区']]]]],
]

function nodesOf(trees: readonly Tree[], parent: { id: string; path: readonly PathStep[] }): PlaceNode[] {
  return trees.flatMap(([id, level, name, below = []], order) => {
    const own = placeBelow(parent, { id, level, name }, order)
    return [own, ...nodesOf(below, own)]
  })
}

export const allPlaces: readonly PlaceNode[] = nodesOf(country, { id: nation, path: [] })

export function pathOf(id: string): PathStep[] {
  return allPlaces.find((one) => one.id === id)?.path ?? []
}

/** For beforeAll, after makeTable(): writes the country. */
export async function plantPlaces(): Promise<void> {
  await write(allPlaces.flatMap(putPlace))
}
