/** Changing a community's tree: one transaction under its head, then a job for what lies below. */
import { newId } from '../../shared/ids'
import { faults } from '../../shared/parse'
import type { Place, PlaceJob } from '../../shared/places'
import type { Lang } from '../../shared/words'
import { dutyAt, nameOf, type Actor } from '../http/actor'
import { isRefused, Refusal, refuse } from '../http/refusal'
import { write, type Check, type Write } from '../table/table'
import { newJob, putJob, readJob, sameJob, viewJob, type Job } from './job'
import { beginRetiring } from './retire'
import { runJob } from './run-job'
import { isFaulty, retire as retireRule, type Shaped } from './shape'
import { readNode, type PlaceNode } from './store'
import { nodeRow, putHead, putNode, putNodeRow, putRetired, readTree, withNodes } from './tree-store'
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

function byOf(actor: Actor, { path }: PlaceNode): Job['by'] {
  const held = dutyAt(actor, path.map((step) => step.id), ['community-worker'])
  return { user: actor.user.id, name: nameOf(actor), role: held?.role ?? 'community-worker' }
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

/** `held`: what the change is held to besides, as it was read before. */
interface Wanted { readonly job: string; readonly kind: Job['kind']; readonly to: string; readonly target: string; readonly ruled: (tree: Tree) => Shaped; readonly held?: readonly Check[] }

/** The same change sent again is the job that carries it out. */
async function before(wanted: Job): Promise<Job | undefined> {
  const known = await readJob(wanted.id)
  if (known && !sameJob(known, wanted)) throw new Refusal('id-taken')
  return known
}

/** The row of the place itself, retired where it is merged away. Those of the places below follow in the job. */
async function rowWrite(tree: Tree, nodes: readonly TreeNode[], place: string, now: string): Promise<Write[]> {
  const [node, row] = [nodes.find((one) => one.id === place), await readNode(place)]
  if (!node || !row) return []
  return [node.into === undefined ? putNodeRow(nodeRow(withNodes(tree, nodes), node, row), row) : putRetired(row, now, node.into)]
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
  const failed = await write([putHead(tree, made.id), putJob(made), ...nodes.map((one) => putNode(tree, one)), ...(await rowWrite(tree, nodes, place, now)), ...(wanted.held ?? [])])
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

/** A retirement of the same place that still runs is gone on with. */
export async function retirePlace({ actor, place, now, lang }: Shaping): Promise<Place> {
  const { tree, node } = await treeAround(place)
  if (node.retired !== undefined && !tree.nodes.has(place)) return viewPlace(node)
  const [standing] = [tree.nodes.get(place), shapedOf(retireRule(tree, place), lang)]
  const runs = tree.head.job === undefined ? undefined : await readJob(tree.head.job)
  if (tree.head.job !== undefined && !(runs?.kind === 'retire' && runs.place === place)) throw new Refusal('place-busy')
  const job = runs ?? newJob({ id: newId('job', Date.parse(now)), kind: 'retire', community: communityIn(tree)?.id ?? '', place, placeName: node.name, to: '', target: '', by: byOf(actor, node), at: now })
  if (!runs && standing && (await write(beginRetiring(job, tree, standing, node))).length > 0) throw new Refusal('stale')
  const { state, refused } = await runJob(job.id, runBudget, now)
  if (refused || state === 'running') throw new Refusal(refused ?? 'stale')
  return viewPlace(node)
}
