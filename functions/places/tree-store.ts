/** A community's tree as rows: one partition, read whole, the size of a community. Its head guards every change of shape. */
import type { PathStep } from '../../shared/places'
import { treeHeadKey, treeKey, treeOf } from '../table/keys'
import { fromRow } from '../table/row'
import { query, type Key, type Row, type Write } from '../table/table'
import { placeRow, type PlaceNode } from './store'
import { communityIn, pathIn, treeHead, treeNode, type Tree, type TreeNode } from './tree'

async function rowsOf(community: string): Promise<Row[]> {
  const rows: Row[] = []
  for (let after: Key | undefined, first = true; first || after; first = false) {
    const page = await query({ p: treeOf(community), ...(after ? { after } : {}) })
    rows.push(...page.rows)
    after = page.next
  }
  return rows
}

/** `path` leads to the community or to any place in it. */
export async function readTree(path: readonly PathStep[]): Promise<Tree | undefined> {
  const at = path.findIndex((step) => step.level === 'community')
  const community = path[at]
  if (!community) return undefined
  const rows = await rowsOf(community.id)
  const head = rows.find((row) => row.s === '#')
  const nodes = rows.filter((row) => row.s !== '#').map((row) => fromRow(treeNode(), row))
  return { community: path.slice(0, at + 1), nodes: new Map(nodes.map((node) => [node.id, node])), head: head ? fromRow(treeHead(), head) : { v: 0 } }
}

/** The tree's next version, written with whatever changes its shape. `job`: what runs from now on. */
export function putHead(tree: Tree, job: string | undefined): Write {
  const { v } = tree.head
  return { put: { ...treeHeadKey(communityIn(tree)?.id ?? ''), v: v + 1, ...(job === undefined ? {} : { job }) }, when: v === 0 ? 'absent' : { v } }
}

/** The tree with these nodes instead of what it had of them. */
export function withNodes(tree: Tree, nodes: readonly TreeNode[]): Tree {
  return { ...tree, nodes: new Map([...tree.nodes, ...nodes.map((node) => [node.id, node] as const)]) }
}

export const putNode = (tree: Tree, node: TreeNode): Write => ({ put: { ...treeKey(communityIn(tree)?.id ?? '', node.id), ...node } })
export const removeNode = (tree: Tree, id: string): Write => ({ remove: treeKey(communityIn(tree)?.id ?? '', id) })

/** A place's own row as the tree has it now; `v` one higher than before. */
export function nodeRow(tree: Tree, { id, level, name, parent, order }: TreeNode, before: PlaceNode | undefined): Row {
  return placeRow({ ...before, id, level, name, parent, order, path: pathIn(tree, id) ?? [], v: (before?.v ?? 0) + 1 })
}

/** Writes it over the one that was read, unless somebody else did meanwhile. */
export const putNodeRow = (row: Row, before: PlaceNode | undefined): Write => ({ put: row, ...(before === undefined ? { when: 'absent' as const } : before.v === undefined ? {} : { when: { v: before.v } }) })

export const putRetired = (before: PlaceNode, retired: string | undefined, into?: string): Write => {
  const next: PlaceNode = { ...before, v: (before.v ?? 0) + 1, retired, into }
  return { put: placeRow(next), ...(before.v === undefined ? {} : { when: { v: before.v } }) }
}
