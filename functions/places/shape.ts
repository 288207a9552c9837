/** Changing a community's tree. Rules only: (tree, what is wanted) → the nodes that change, or why not. */
import { mayStandBelow, ownLevels, type OwnLevel } from '../../shared/own-levels'
import { deepest } from '../../shared/place-tree'
import type { FieldIssue } from '../../shared/field-words'
import type { Refused } from '../http/refusal'
import { belowIn, childrenIn, communityIn, pathIn, type Tree, type TreeNode } from './tree'

/** As long as a place's name may be (shared/text.ts). */
const longestName = 40

/** A field of what was sent is wrong. */
export interface Faulty { readonly faults: readonly FieldIssue[] }
export type Shaped = { readonly nodes: readonly TreeNode[] } | Refused | Faulty

const fault = (path: string, code: FieldIssue['code']): Faulty => ({ faults: [{ path, code }] })
export const isFaulty = (shaped: object): shaped is Faulty => 'faults' in shaped

/** The id of a place of this community: the community's, a hyphen, up to twelve letters or digits. */
export function isOwnId(tree: Tree, id: string): boolean {
  const community = communityIn(tree)?.id ?? ''
  return id.startsWith(`${community}-`) && /^[A-Za-z0-9]{1,12}$/.test(id.slice(community.length + 1))
}

const isOwnLevel = (level: string): level is OwnLevel => (ownLevels as readonly string[]).includes(level)

/** Why a place of this level and name cannot stand below that one. `height`: how many levels it brings along. */
function unfit(tree: Tree, own: Pick<TreeNode, 'id' | 'level' | 'name'>, parent: string, height: number): Refused | Faulty | undefined {
  const above = pathIn(tree, parent)
  const step = above?.[above.length - 1]
  if (!above || !step) return fault('parent', 'place-outside')
  const there = tree.nodes.get(parent)
  if (there?.into !== undefined || there?.closing) return { refused: 'place-retired' }
  if (!isOwnLevel(own.level) || !mayStandBelow(own.level, step.level) || above.length + height > deepest) return fault('parent', 'place-below')
  return childrenIn(tree, parent).some((one) => one.id !== own.id && one.name === own.name) ? { refused: 'same-name' } : undefined
}

const heightOf = (tree: Tree, id: string): number => 1 + Math.max(0, ...childrenIn(tree, id).map((one) => heightOf(tree, one.id)))
const nextOrder = (tree: Tree, parent: string): number => Math.max(0, ...childrenIn(tree, parent).map((one) => one.order)) + 1

export type Adding = Pick<TreeNode, 'id' | 'level' | 'name' | 'parent'>

/** Sent again, it is the place that was made then, whatever was done to it since. */
export function add(tree: Tree, adding: Adding): Shaped {
  const before = tree.nodes.get(adding.id)
  if (before) return before.level === adding.level ? { nodes: [] } : { refused: 'id-taken' }
  if (!isOwnId(tree, adding.id)) return fault('place', 'id')
  return unfit(tree, adding, adding.parent, 1) ?? { nodes: [{ ...adding, order: nextOrder(tree, adding.parent) }] }
}

function own(tree: Tree, id: string): TreeNode | Refused {
  const node = tree.nodes.get(id)
  if (!node) return { refused: id === communityIn(tree)?.id || !isOwnId(tree, id) ? 'published' : 'place-retired' }
  return node.into === undefined ? node : { refused: 'place-retired' }
}

export function rename(tree: Tree, id: string, name: string): Shaped {
  const node = own(tree, id)
  if ('refused' in node) return node
  const taken = childrenIn(tree, node.parent).some((one) => one.id !== id && one.name === name)
  return taken ? { refused: 'same-name' } : { nodes: [{ ...node, name }] }
}

export function move(tree: Tree, id: string, parent: string): Shaped {
  const node = own(tree, id)
  if ('refused' in node) return node
  if (belowIn(tree, id).includes(parent)) return { refused: 'cycle' }
  return unfit(tree, node, parent, heightOf(tree, id)) ?? { nodes: [{ ...node, parent, order: nextOrder(tree, parent) }] }
}

/** Those whose name is there already, under names of their own: the old place's before theirs, with a number where that is taken, too. */
function toldApart(moved: readonly TreeNode[], from: string, there: ReadonlySet<string>): TreeNode[] {
  const taken = new Set([...there, ...moved.map((one) => one.name)])
  return moved.filter((one) => there.has(one.name)).map((one) => {
    const called = (end: string): string => `${from.slice(0, longestName - one.name.length - end.length)}${one.name}${end}`.slice(-longestName)
    const free = [...taken].map((_, index) => called(`-${String(index + 2)}`)).find((name) => !taken.has(name))
    const name = taken.has(called('')) ? (free ?? called(one.id)) : called('')
    taken.add(name)
    return { ...one, name }
  })
}

/** So many get other names at most: they are written in the one transaction that begins the merge. */
export const apartAtOnce = 80

/** What stands below the one will stand below the other; a name that is there already gets the old place's before it. */
export function merge(tree: Tree, id: string, into: string): Shaped {
  const [node, other] = [own(tree, id), own(tree, into)]
  if ('refused' in node) return node
  if (id === into || belowIn(tree, id).includes(into)) return { refused: 'cycle' }
  if ('refused' in other) return other.refused === 'published' ? fault('into', 'place-outside') : other
  if (other.level !== node.level) return fault('into', 'place-kind')
  if ((pathIn(tree, into)?.length ?? 0) + heightOf(tree, id) - 1 > deepest) return fault('into', 'place-below')
  const apart = toldApart(childrenIn(tree, id), node.name, new Set(childrenIn(tree, into).map((one) => one.name)))
  return apart.length > apartAtOnce ? { refused: 'same-names', who: String(apart.length) } : { nodes: [{ ...node, into }, ...apart] }
}

/** Nothing may stand below it; what else may be in the way is not in the tree. */
export function retire(tree: Tree, id: string): Shaped {
  const node = own(tree, id)
  if ('refused' in node) return node
  return childrenIn(tree, id).length > 0 ? { refused: 'place-children' } : { nodes: [] }
}
