/** The lively community: 幸福时代社区 with four grids, three compounds and 24 buildings, three of which stand in no grid. */
import { placeBelow, type PlaceNode } from '../../functions/places/store'
import type { PlaceLevel } from '../../shared/place-tree'

export const communityId = '420102400009'

interface Part { readonly tail: string; readonly name: string; readonly level: PlaceLevel; readonly parts?: readonly Part[] }

const buildings = (from: number, count: number, suffix = '栋'): Part[] =>
  Array.from({ length: count }, (_, index) => ({ tail: `b${from + index}`, name: `${from + index}${suffix}`, level: 'building' }))

const parts: readonly Part[] = [
  { tail: 'g1', name: '第一网格', level: 'grid', parts: [{ tail: 'c1', name: '怡康苑', level: 'compound', parts: buildings(1, 8) }] },
  { tail: 'g2', name: '第二网格', level: 'grid', parts: [{ tail: 'c2', name: '百步华庭', level: 'compound', parts: buildings(11, 6) }] },
  { tail: 'g3', name: '第三网格', level: 'grid', parts: buildings(21, 4, '号楼') },
  { tail: 'g4', name: '第四网格', level: 'grid', parts: buildings(31, 3, '号楼') },
  { tail: 'c3', name: '温馨苑', level: 'compound', parts: buildings(41, 3) },
]

function below(parent: PlaceNode, children: readonly Part[]): PlaceNode[] {
  return children.flatMap(({ tail, name, level, parts: inner = [] }, index) => {
    const node = placeBelow(parent, { id: `${communityId}-${tail}`, level, name }, index + 1)
    return [node, ...below(node, inner)]
  })
}

/** Everything below the community, whose own node is among the published places. */
export function communityPlaces(community: PlaceNode): PlaceNode[] {
  return below(community, parts)
}
