/** Finding a place of a community by a part of its name. Rules only. */
import { sayPlace } from '../../shared/place-tree'
import type { FoundPlace } from '../../shared/places'
import { halfWidth } from '../../shared/text'
import { communityIn, pathIn, type Tree } from './tree'

const found = 20
const plain = (text: string): string => halfWidth(text).toLowerCase().replace(/\s+/g, '')

/** Those whose name begins with the text first, then those that have it within their name or their path (怡康苑3栋). */
export function searchIn(tree: Tree, text: string): FoundPlace[] {
  const wanted = plain(text)
  const hits = [...tree.nodes.values()].filter((node) => node.into === undefined).flatMap((node) => {
    const path = pathIn(tree, node.id)?.slice(tree.community.length) ?? []
    const [name, whole] = [plain(node.name), plain(path.map((step) => step.name).join(''))]
    const rank = name === wanted ? 0 : name.startsWith(wanted) ? 1 : name.includes(wanted) ? 2 : whole.includes(wanted) ? 3 : -1
    return rank < 0 ? [] : [{ rank, order: node.order, place: { id: node.id, level: node.level, name: node.name, says: sayPlace([communityIn(tree) ?? { name: '' }, ...path]) } }]
  })
  return hits.sort((a, b) => a.rank - b.rank || a.order - b.order).slice(0, found).map((hit) => hit.place)
}
