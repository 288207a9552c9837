/**
 * Taking a place out of use. First nobody can be put there any more, then it is looked whether anybody is; the place goes, or is in use again.
 * Between the two stands a job, so that a retirement that was cut short is ended by the next call or by the clock.
 */
import { isCurrent } from '../../shared/duties'
import { servingAt } from '../duties/store'
import { doorKey, doorsRange, groupKey, inboxKey } from '../table/keys'
import { count, query, write, type Write } from '../table/table'
import { doneJob, putJob, type Job, type Reason } from './job'
import { removeRooms } from './rooms'
import { readNode, type PlaceNode } from './store'
import { putHead, putNode, putRetired, removeNode } from './tree-store'
import type { Tree, TreeNode } from './tree'

/** Whether anybody still serves there. */
export async function isServed(place: string, now: string): Promise<boolean> {
  return (await servingAt(place)).some((one) => isCurrent(one, now) || one.from > now)
}

async function stillThere(place: string, now: string): Promise<Reason | undefined> {
  const homes = await count({ p: doorKey(place, '', '', '').p, ...doorsRange, limit: 1 })
  if (homes > 0) return 'place-homes'
  const { rows } = await query({ p: inboxKey(place, '').p, limit: 1 })
  if (rows.length > 0) return 'place-tasks'
  return (await isServed(place, now)) ? 'place-served' : undefined
}

/** Everything is held to the place by its version (`unchanged`), so that from here on nothing comes to it. */
export const beginRetiring = (job: Job, tree: Tree, node: TreeNode, row: PlaceNode): Write[] =>
  [putHead(tree, job.id), putJob(job), putNode(tree, { ...node, closing: true }), putRetired(row, job.at)]

/** One try; where somebody else was faster the job tells. */
export async function endRetiring(job: Job, tree: Tree, now: string): Promise<void> {
  const [node, row] = [tree.nodes.get(job.place), await readNode(job.place)]
  const refused = await stillThere(job.place, now)
  const { closing, ...open } = node ?? {}
  const back = node && row && closing ? [putNode(tree, open as TreeNode), putRetired(row, undefined)] : []
  const gone = [removeNode(tree, job.place), { remove: groupKey(job.place) }, removeRooms(job.place)]
  const free = tree.head.job === job.id ? [putHead(tree, undefined), ...(refused ? back : gone)] : []
  await write([putJob({ ...doneJob(job), refused }), ...free])
}
