/** Changing a community's tree: one transaction under its head, then a job for what lies below. */
import { isCurrent } from '../../shared/duties'
import { faults } from '../../shared/parse'
import type { Place, PlaceJob } from '../../shared/places'
import type { Lang } from '../../shared/words'
import { servingAt } from '../duties/store'
import { dutyAt, nameOf, type Actor } from '../http/actor'
import { isRefused, Refusal, refuse } from '../http/refusal'
import { doorKey, doorsRange, inboxKey } from '../table/keys'
import { count, query, write, type Write } from '../table/table'
import { newJob, putJob, readJob, sameJob, viewJob, type Job } from './job'
import { runJob } from './run-job'
import { isFaulty, retire as retireRule, type Shaped } from './shape'
import { readNode, type PlaceNode } from './store'
import { nodeRow, putHead, putNode, putNodeRow, putRetired, readTree, removeNode, withNodes } from './tree-store'
import { communityIn, type Tree, type TreeNode } from './tree'

/** Who changes it; `place` is any place of the community. */
export interface Shaping { readonly actor: Actor; readonly place: string; readonly now: string; readonly lang: Lang }

/** So much is done before the first answer. */
const firstBudget = 120
export const runBudget = 300

export async function treeAround(place: string): Promise<{ tree: Tree; node: PlaceNode }> {
  const node = await readNode(place)
  const tree = node && (await readTree(node.path))
  if (!node || !tree) throw new Refusal('not-found')
  return { tree, node }
}

/** The nodes that change, or the refusal thrown. */
export function shapedOf(shaped: Shaped, lang: Lang): readonly TreeNode[] {
  if (isFaulty(shaped)) throw new Refusal('invalid', { fields: faults(shaped.faults, lang) })
  if (isRefused(shaped)) throw refuse(shaped)
  return shaped.nodes
}

const viewPlace = ({ id, level, name, path }: PlaceNode): Place => ({ id, level, name, path })

export async function addPlace(shaping: Shaping, ruled: (tree: Tree) => Shaped, id: string): Promise<Place> {
  const { tree } = await treeAround(shaping.place)
  const [node] = shapedOf(ruled(tree), shaping.lang)
  const grown = node ? withNodes(tree, [node]) : tree
  const failed = node ? await write([putNode(tree, node), putNodeRow(nodeRow(grown, node, undefined), undefined), putHead(tree, tree.head.job)]) : []
  if (failed.length > 0) throw new Refusal(failed.includes(1) ? 'id-taken' : 'stale')
  const made = await readNode(id)
  if (!made) throw new Refusal('not-found')
  return viewPlace(made)
}

interface Wanted { readonly job: string; readonly kind: Job['kind']; readonly to: string; readonly target: string; readonly ruled: (tree: Tree) => Shaped }

/** The same change sent again is the job that carries it out. */
async function before(wanted: Job): Promise<Job | undefined> {
  const known = await readJob(wanted.id)
  if (known && !sameJob(known, wanted)) throw new Refusal('id-taken')
  return known
}

/** The rows of the nodes that change, with the retired row of the one that is merged away. */
async function rowWrites(tree: Tree, nodes: readonly TreeNode[], now: string): Promise<Write[]> {
  const shaped = withNodes(tree, nodes)
  return Promise.all(nodes.map(async (node): Promise<Write> => {
    const row = await readNode(node.id)
    if (!row) throw new Refusal('not-found')
    return node.into === undefined ? putNodeRow(nodeRow(shaped, node, row), row) : putRetired(row, now, node.into)
  }))
}

function byOf(actor: Actor, node: PlaceNode): Job['by'] {
  const held = dutyAt(actor, node.path.map((step) => step.id), ['community-worker'])
  return { user: actor.user.id, name: nameOf(actor), role: held?.role ?? 'community-worker' }
}

export async function reshape({ actor, place, now, lang }: Shaping, wanted: Wanted): Promise<PlaceJob> {
  const { tree, node } = await treeAround(place)
  const made = newJob({
    id: wanted.job, kind: wanted.kind, community: communityIn(tree)?.id ?? '', place, placeName: node.name, to: wanted.to, target: wanted.target,
    by: byOf(actor, node), at: now,
  })
  const known = await before(made)
  if (known) return viewJob(await runJob(known.id, firstBudget, now))
  if (tree.head.job !== undefined) throw new Refusal('place-busy')
  const nodes = shapedOf(wanted.ruled(tree), lang)
  const failed = await write([putHead(tree, made.id), putJob(made), ...nodes.map((one) => putNode(tree, one)), ...(await rowWrites(tree, nodes, now))])
  if (failed.length > 0) throw new Refusal('stale')
  return viewJob(await runJob(made.id, firstBudget, now))
}

/** Begins a job that brings something to the tree, under its head, with whatever belongs to it. */
export async function beginJob({ actor, place, now }: Shaping, { id, kind, to, target }: Pick<Job, 'id' | 'kind' | 'to' | 'target'>, besides: readonly Write[]): Promise<void> {
  const { tree, node } = await treeAround(place)
  if (tree.head.job !== undefined) throw new Refusal('place-busy')
  if (node.retired !== undefined) throw new Refusal('place-retired')
  const made = newJob({ id, kind, community: communityIn(tree)?.id ?? '', place, placeName: node.name, to, target, by: byOf(actor, node), at: now })
  if ((await write([putHead(tree, id), putJob(made), ...besides])).length > 0) throw new Refusal('stale')
}

/** Whether anybody still serves there. */
export async function isServed(place: string, now: string): Promise<boolean> {
  return (await servingAt(place)).some((one) => isCurrent(one, now) || one.from > now)
}

async function stillThere(place: string, now: string): Promise<'place-homes' | 'place-tasks' | 'place-served' | undefined> {
  const homes = await count({ p: doorKey(place, '', '', '').p, ...doorsRange, limit: 1 })
  if (homes > 0) return 'place-homes'
  const { rows } = await query({ p: inboxKey(place, '').p, limit: 1 })
  if (rows.length > 0) return 'place-tasks'
  return (await isServed(place, now)) ? 'place-served' : undefined
}

/** First nobody can move in any more, then it is looked whether anybody is there; if so it is in use again. */
export async function retirePlace({ place, now, lang }: Shaping): Promise<Place> {
  const { tree, node } = await treeAround(place)
  if (node.retired !== undefined && !tree.nodes.has(place)) return viewPlace(node)
  shapedOf(retireRule(tree, place), lang)
  if (tree.head.job !== undefined) throw new Refusal('place-busy')
  if ((await write([putHead(tree, undefined), putRetired(node, now)])).length > 0) throw new Refusal('stale')
  const closed = await treeAround(place)
  const inTheWay = await stillThere(place, now)
  const writes = inTheWay ? [putRetired(closed.node, undefined)] : [putHead(closed.tree, undefined), removeNode(closed.tree, place)]
  if ((await write(writes)).length > 0) throw new Refusal('stale')
  if (inTheWay) throw new Refusal(inTheWay)
  return viewPlace(closed.node)
}

