/** A tree that takes in places by their names: what is there already is found, however it is written, and only the rest is made. Rules only. */
import { mayStandBelow, type OwnLevel } from '../../shared/own-levels'
import { deepest } from '../../shared/place-tree'
import { tidyDoor } from '../../shared/identity'
import { halfWidth } from '../../shared/text'
import { communityIn, pathIn, standingIn, type Tree, type TreeNode } from './tree'

export type NamedLevel = Extract<OwnLevel, 'grid' | 'compound' | 'building'>
export interface Named { readonly level: NamedLevel; readonly name: string }
/** `several`: more than one place could be meant. */
export interface Stuck { readonly at: NamedLevel; readonly why: 'several' | 'cannot-stand' | 'same-name' | 'children-many' }
/** `path`: the places on the way, the last one meant; `made`: those of them that had to be made. */
export interface Found { readonly id: string; readonly path: readonly TreeNode[]; readonly made: readonly TreeNode[] }

/** A list of places is read in one go. */
export const childrenCap = 1000
/** A community's tree is read whole. */
export const treeCap = 5000

/** 1号楼 is 1栋 is １幢; other names are compared without their spaces. */
export function nameKey({ level, name }: Named): string {
  const plain = halfWidth(name).toLowerCase().replace(/\s+/g, '')
  return level === 'building' ? tidyDoor(name) || plain : plain
}

const indexKey = (named: Named): string => `${named.level}#${nameKey(named)}`
const isNamed = (node: TreeNode): node is TreeNode & Named => node.level === 'grid' || node.level === 'compound' || node.level === 'building'

/** `idFor` gives the id of a place that is made, from its path of names: the same path gives the same id. */
export class Grove {
  private readonly children = new Map<string, TreeNode[]>()
  private readonly named = new Map<string, TreeNode[]>()
  private readonly nodes: Map<string, TreeNode>
  /** As it is with what was made. */
  readonly tree: Tree

  constructor(tree: Tree, private readonly idFor: (path: string) => string) {
    this.nodes = new Map(tree.nodes)
    this.tree = { ...tree, nodes: this.nodes }
    for (const node of tree.nodes.values()) if (node.into === undefined) this.list(node)
  }

  private list(node: TreeNode): void {
    const parent = standingIn(this.tree, node.parent)
    this.children.set(parent, [...(this.children.get(parent) ?? []), node])
    if (isNamed(node)) this.named.set(indexKey(node), [...(this.named.get(indexKey(node)) ?? []), node])
  }

  private isBelow(id: string, above: string): boolean {
    for (let at: string | undefined = standingIn(this.tree, id); at !== undefined;) {
      if (at === above) return true
      const node: TreeNode | undefined = this.tree.nodes.get(at)
      at = node && standingIn(this.tree, node.parent)
    }
    return false
  }

  /** Directly below first; else further down, where a level between was not said. */
  private find(named: Named, above: string): TreeNode | Stuck | undefined {
    const below = (this.named.get(indexKey(named)) ?? []).filter((node) => this.isBelow(node.parent, above))
    const here = below.filter((node) => standingIn(this.tree, node.parent) === above)
    const exact = here.filter((node) => node.name === named.name)
    const [only, other] = exact.length > 0 ? exact : here.length > 0 ? here : below
    return other ? { at: named.level, why: 'several' } : only
  }

  private make({ level, name }: Named, parent: string): TreeNode | Stuck {
    const path = pathIn(this.tree, parent) ?? []
    const siblings = this.children.get(parent) ?? []
    if (!mayStandBelow(level, path[path.length - 1]?.level ?? 'nation') || path.length >= deepest) return { at: level, why: 'cannot-stand' }
    if (siblings.some((one) => one.name === name)) return { at: level, why: 'same-name' }
    if (siblings.length >= childrenCap || this.nodes.size >= treeCap) return { at: level, why: 'children-many' }
    const id = `${communityIn(this.tree)?.id ?? ''}-${this.idFor(`${parent}/${level}/${name}`)}`
    const node = { id, level, name, parent, order: siblings.reduce((most, one) => Math.max(most, one.order), 0) + 1 }
    this.nodes.set(id, node)
    this.list(node)
    return node
  }

  /** The place of these names, each below the one before, below `anchor`; with what had to be made for it. Where it gets stuck at the last of them, nothing is made. */
  reach(anchor: string, names: readonly Named[]): Found | Stuck {
    const [path, made]: [TreeNode[], TreeNode[]] = [[], []]
    let at = anchor
    for (const named of names) {
      const found = this.find(named, at)
      if (found && 'why' in found) return this.back(made, found)
      const node = found ?? this.make(named, at)
      if ('why' in node) return this.back(made, node)
      if (!found) made.push(node)
      path.push(node)
      at = node.id
    }
    return { id: at, path, made }
  }

  /** What was made on the way to nothing goes again. */
  private back(made: readonly TreeNode[], stuck: Stuck): Stuck {
    const gone = new Set(made.map((node) => node.id))
    for (const list of [this.children, this.named]) {
      for (const node of made) for (const key of [node.parent, ...(isNamed(node) ? [indexKey(node)] : [])]) list.set(key, (list.get(key) ?? []).filter((one) => !gone.has(one.id)))
    }
    for (const id of gone) this.nodes.delete(id)
    return stuck
  }
}
