/** Carries a job on, and ends it. */
import { Refusal } from '../http/refusal'
import { importStep } from '../imports/step'
import { write, type Write } from '../table/table'
import { advance, cursorOf, keepJob, putJob, readJob, type Job } from './job'
import { joinRooms, putRooms, readRooms, removeRooms } from './rooms'
import { step } from './steps'
import { readNode } from './store'
import { putHead, putNode, readTree, removeNode } from './tree-store'
import type { Tree } from './tree'

/** So many children are put below another place in one transaction. */
const chunk = 80
/** One part of an import is some five calls and a large transaction. */
const importCost = 30

/** The rooms of a building that was merged are rooms of the other. */
async function roomsGo(place: string, into: string): Promise<Write[]> {
  const [own, other] = await Promise.all([readRooms(place), readRooms(into)])
  return own.length > 0 ? [removeRooms(place), putRooms(into, joinRooms(other, own))] : []
}

/** What stood below a place that was merged stands below the other, then the place leaves the tree. True when nothing is left to do. */
async function dissolve(tree: Tree, place: string): Promise<boolean> {
  const into = tree.nodes.get(place)?.into
  if (into === undefined) return true
  const children = [...tree.nodes.values()].filter((node) => node.parent === place)
  if (children.length > 0) {
    await write([putHead(tree, tree.head.job), ...children.slice(0, chunk).map((node) => putNode(tree, { ...node, parent: into }))])
    return false
  }
  await write([putHead(tree, tree.head.job), removeNode(tree, place), ...(await roomsGo(place, into))])
  return false
}

/** Ends the job and frees the tree for the next change. */
async function end(job: Job, tree: Tree): Promise<void> {
  await write([putJob({ ...job, state: 'done', cursor: undefined, v: job.v + 1 }), ...(tree.head.job === job.id ? [putHead(tree, undefined)] : [])])
}

/** The path to the community of a job, by any place that it speaks of. */
async function treeOf(job: Job): Promise<Tree> {
  const community = await readNode(job.community)
  const tree = community && (await readTree(community.path))
  if (!tree) throw new Refusal('not-found')
  return tree
}

/** Steps are counted by what they changed and one for themselves; a run ends soon after `budget` of them. Answers the job as it then is. */
export async function runJob(id: string, budget: number, now: string): Promise<Job> {
  let [job, ending, left] = [await readJob(id), false, budget]
  while (job?.state === 'running' && left > 0) {
    const tree = await treeOf(job)
    if (job.kind === 'import') {
      if (await importStep(tree, job)) await end(job, tree)
      job = await readJob(id)
      left -= importCost
      continue
    }
    if (ending) {
      if (await dissolve(tree, job.place)) await end(job, tree)
      job = await readJob(id)
      left -= 1
      continue
    }
    const at = cursorOf(job, tree)
    const done = await step({ tree, job, now }, at)
    const { whole, ...next } = advance(job, tree, at, done)
    const kept = await keepJob(next)
    ending = kept && whole
    job = kept ? next : await readJob(id)
    left -= 1 + done.changed
  }
  if (!job) throw new Refusal('not-found')
  return job
}
