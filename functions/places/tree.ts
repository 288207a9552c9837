/**
 * A community's own tree as its shapers know it: who stands below whom, under which name. Rules only.
 * It is the truth about every path below the community; what homes, tasks and place rows carry of it is brought into line by jobs.
 */
import { boolean, int, lazy, number, object, optional, string, type infer as Infer } from '../../shared/zod'
import { placeLevel, type PathStep } from '../../shared/places'

/** `into`: it is being merged, and what stands below it counts as standing below that one. `closing`: it is looked whether it can go; nothing may be put below it meanwhile. */
export const treeNode = lazy(() => object({ id: string(), level: placeLevel(), name: string(), parent: string(), order: number(), into: optional(string()), closing: optional(boolean()) }))
export type TreeNode = Infer<ReturnType<typeof treeNode>>
/** `v` guards every change of shape in the community, so that two of them cannot make a circle between them. `job`: what still runs. */
export const treeHead = lazy(() => object({ v: int(), job: optional(string()) }))
export type TreeHead = Infer<ReturnType<typeof treeHead>>

/** `community`: the path down to the community itself. */
export interface Tree { readonly community: readonly PathStep[]; readonly nodes: ReadonlyMap<string, TreeNode>; readonly head: TreeHead }

export const communityIn = (tree: Tree): PathStep | undefined => tree.community[tree.community.length - 1]

/** Whose children count as whose: those of a place that is being merged stand where it goes. */
export function standingIn(tree: Tree, id: string): string {
  const into = tree.nodes.get(id)?.into
  return into === undefined ? id : standingIn(tree, into)
}

/** From the province down to the place, or to the one it is being merged into; undefined for a place that is not of this community. */
export function pathIn(tree: Tree, id: string): PathStep[] | undefined {
  if (id === communityIn(tree)?.id) return [...tree.community]
  const node = tree.nodes.get(standingIn(tree, id))
  const above = node && pathIn(tree, node.parent)
  return node && above ? [...above, { id: node.id, level: node.level, name: node.name }] : undefined
}

/** Directly below, in their order; what is being merged away does not count. */
export function childrenIn(tree: Tree, id: string): TreeNode[] {
  const here = [...tree.nodes.values()].filter((node) => node.into === undefined && standingIn(tree, node.parent) === id)
  return here.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
}

/** The place and everything below it, each after what it stands below. One that is being merged comes first, then what it brings along. */
export function belowIn(tree: Tree, id: string): string[] {
  const own = [...tree.nodes.values()].filter((node) => node.parent === id)
  return [id, ...own.flatMap((node) => belowIn(tree, node.id))]
}

/** How many places stand below one, at any depth. */
export const countBelow = (tree: Tree, id: string): number => belowIn(tree, id).filter((one) => one !== id && tree.nodes.get(one)?.into === undefined).length
