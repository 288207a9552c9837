/** The world of properties with communities that shape their trees: homes and tasks follow, by the rules that the jobs go by. */
import { newId } from '../../shared/ids'
import { ownLevels } from '../../shared/own-levels'
import { differs, mayLag, readdress, type Address } from '../../functions/inbox/readdress'
import { move as moveTask, type Task } from '../../functions/inbox/task'
import { isRefused } from '../../functions/http/refusal'
import { add, isFaulty, merge, move, rename, retire, type Shaped } from '../../functions/places/shape'
import { withNodes } from '../../functions/places/tree-store'
import { pathIn, type Tree } from '../../functions/places/tree'
import type { Role } from '../../shared/duties'
import { cityOf, take, World, type Path, type Shape, type Step } from './world'

export const shapings = ['add', 'rename', 'move', 'merge', 'retire'] as const
type Shaping = (typeof shapings)[number]
const isShaping = (verb: string): verb is Shaping => (shapings as readonly string[]).includes(verb)
const isLive = ({ state }: Task): boolean => state === 'open' || state === 'held'
const last = (path: Path): string => path.at(-1)?.id ?? ''

export class ShapedWorld extends World {
  /** One of each community, by its id. */
  readonly trees = new Map<string, Tree>()
  /** Where those went that were merged. */
  readonly gone = new Map<string, string>()
  readonly shaped: string[] = []
  private made = 0

  constructor(shapes: readonly Shape[]) {
    const all = cityOf(shapes)
    super(all.map((path) => path.map((step) => ({ ...step, id: ShapedWorld.idOf(path, step.id) }))))
    for (const path of this.places.filter((one) => one.at(-1)?.level === 'community')) {
      const below = this.places.filter((one) => one.length > path.length && one[path.length - 1]?.id === last(path))
      const nodes = below.map((one, order) => ({ id: last(one), level: one.at(-1)?.level ?? 'grid', name: one.at(-1)?.name ?? '', parent: one.at(-2)?.id ?? '', order }))
      this.trees.set(last(path), { community: path, nodes: new Map(nodes.map((node) => [node.id, node])), head: { v: 1 } })
    }
  }

  /** A community's own places have ids of their own community. */
  private static idOf(path: Path, id: string): string {
    const from = path.findIndex((step) => step.level === 'community')
    const plain = (text: string): string => text.replaceAll('-', 'x')
    const at = path.findIndex((step) => step.id === id)
    return from >= 0 && at > from ? `${plain(path[from]?.id ?? '')}-${plain(id)}` : plain(id)
  }

  /** Where a place lies now by its tree. */
  lies(place: string): Path | undefined {
    const id = this.gone.get(place)
    if (id !== undefined) return this.lies(id)
    for (const tree of this.trees.values()) {
      const path = pathIn(tree, place)
      if (path) return path
    }
    return this.places.find((path) => last(path) === place && !place.includes('-'))
  }

  /** The home of a task stands at the place that its household is called by. */
  addressOf(task: Task): Address | undefined {
    const path = this.lies(task.sent ? last(task.path) : task.household.replace('home ', ''))
    return path && { path, label: task.label }
  }

  private inTheWay(id: string): boolean {
    const served = this.servers.some((one) => one.duty.place === id)
    return served || this.tasks.some((task) => this.lies(task.household.replace('home ', ''))?.at(-1)?.id === id || (isLive(task) && task.path.some((step) => step.id === id)))
  }

  private ruled(verb: Shaping, tree: Tree, id: string, other: string, pick: number): Shaped {
    const community = last(tree.community)
    switch (verb) {
      case 'add':
        return add(tree, { id: `${community}-n${String((this.made += 1))}`, level: ownLevels[pick % ownLevels.length] ?? 'grid', name: `n${String(pick)}`, parent: other })
      case 'rename':
        return rename(tree, id, `r${String(pick)}`)
      case 'move':
        return move(tree, id, other)
      case 'merge':
        return this.servers.some((one) => one.duty.place === id) ? { refused: 'place-served' } : merge(tree, id, other)
      case 'retire':
        return this.inTheWay(id) ? { refused: 'place-homes' } : retire(tree, id)
    }
  }

  shape(verb: Shaping, { who, which, minutes }: Step): void {
    const tree = [...this.trees.values()][minutes % this.trees.size]
    if (!tree) return
    const nodes = [...tree.nodes.keys()]
    const [id, other] = [nodes[who % Math.max(nodes.length, 1)] ?? last(tree.community), [last(tree.community), ...nodes][which % (nodes.length + 1)] ?? '']
    const shaped = this.ruled(verb, tree, id, other, which)
    if (isFaulty(shaped) || isRefused(shaped)) return
    const next = withNodes(tree, shaped.nodes)
    const left = [...next.nodes.values()].filter((node) => node.id !== id || (verb !== 'merge' && verb !== 'retire'))
    if (verb === 'merge') this.gone.set(id, other)
    this.trees.set(last(tree.community), { ...next, nodes: new Map(left.map((node) => [node.id, verb === 'merge' && node.parent === id ? { ...node, parent: other } : node])) })
    this.shaped.push(verb)
    this.follow()
  }

  /** Everything follows: the places, whoever serves there, the tasks. */
  private follow(): void {
    const above = this.places.filter((path) => !path.some((step) => step.level === 'community') || path.at(-1)?.level === 'community')
    const below = [...this.trees.values()].flatMap((tree) => [...tree.nodes.keys()].flatMap((id) => { const path = pathIn(tree, id); return path ? [path] : [] }))
    ;(this.places as Path[]).splice(0, this.places.length, ...above, ...below)
    for (const one of this.servers) Object.assign(one, { path: this.lies(one.duty.place) ?? one.path })
    this.bringHome(this.tasks)
  }

  /** As the product's stream does after a verb that may lag: what was closed while its place was renamed or moved follows once it is open again. */
  lagged(from: number): void {
    const ids = new Set(this.log.slice(from).flatMap(({ task, event }) => (mayLag.has(event.verb) ? [task.id] : [])))
    this.bringHome(this.tasks.filter(({ id }) => ids.has(id)))
  }

  private bringHome(tasks: readonly Task[]): void {
    const there = (place: string, among: readonly Role[]): string[] => this.present(place, among).map((one) => one.user)
    for (const task of tasks.filter(isLive)) {
      const address = this.addressOf(task)
      if (!address || !differs(task, address)) continue
      const deed = readdress(task, address, { event: newId('event'), now: this.now, there })
      if (isRefused(moveTask(task, deed))) throw new Error(`${task.id} cannot follow`)
      this.carry(task, deed)
    }
  }
}

export function takeShaped(world: ShapedWorld, step: Step): void {
  if (isShaping(step.verb)) return world.shape(step.verb, step)
  const before = world.log.length
  take(world, step)
  world.lagged(before)
}
