/** Carries a job on, and ends it. */
import { Refusal } from '../http/refusal'
import { importStep } from '../imports/step'
import { write, type Write } from '../table/table'
import { endSettling } from './homes'
import { advance, cursorOf, doneJob, keepJob, putJob, readJob, stillRuns, type Job } from './job'
import { endRetiring } from './retire'
import { joinRooms, putRooms, readRooms, removeRooms } from './rooms'
import { step } from './steps'
import { readNode } from './store'
import { putHead, putNode, readTree, removeNode } from './tree-store'
import type { Tree } from './tree'

/** So many children are put below another place in one transaction. */
const chunk = 80
/** So many steps, or so many changes, before it is written down how far it came: what is done again after a kill. */
const stride = { steps: 8, changes: 25 }

/** One part of an import is some five calls and a large transaction. */
const importCost = 30

/** The rooms of a building that was merged are rooms of the other. */
async function roomsGo(place: string, into: string): Promise<Write[]> {
  const [own, other] = await Promise.all([readRooms(place), readRooms(into)])
  return own.length > 0 ? [removeRooms(place), putRooms(into, joinRooms(other, own))] : []
}

/** What stood below a place that was merged stands below the other, then the place leaves the tree. True when nothing is left to do. */
async function dissolve(job: Job, tree: Tree): Promise<boolean> {
  const into = job.kind === 'merge' ? tree.nodes.get(job.place)?.into : undefined
  if (into === undefined) return true
  const children = [...tree.nodes.values()].filter((node) => node.parent === job.place)
  const next = children.length > 0 ? children.slice(0, chunk).map((node) => putNode(tree, { ...node, parent: into })) : [removeNode(tree, job.place), ...(await roomsGo(job.place, into))]
  await write([putHead(tree, tree.head.job), stillRuns(job), ...next])
  return false
}

/** Ends the job and frees the tree for the next change. */
async function end(job: Job, tree: Tree): Promise<void> {
  await write([putJob(doneJob(job)), ...(tree.head.job === job.id ? [putHead(tree, undefined)] : [])])
}

/** Some steps on from where it stood; they are counted by what they changed and one for each. */
async function onward(job: Job, tree: Tree, now: string): Promise<{ next: Job; whole: boolean; cost: number }> {
  let [next, whole, steps] = [job, false, 0]
  do {
    const at = cursorOf(next, tree)
    const { whole: over, ...after } = advance(next, tree, at, await step({ tree, job, now }, at))
    ;[next, whole, steps] = [after, over, steps + 1]
  } while (next.cursor !== undefined && next.cursor.after === undefined && steps < stride.steps && next.changed - job.changed < stride.changes)
  return { next: { ...next, v: job.v + 1 }, whole, cost: steps + next.changed - job.changed }
}

/** Passes until one changes nothing, then its end; `ending`: that pass was this run's. Answers whether the next call begins with the end. */
async function carryOn(job: Job, tree: Tree, ending: boolean, now: string): Promise<{ ending: boolean; cost: number }> {
  if (ending) {
    if (await dissolve(job, tree)) await end(job, tree)
    return { ending, cost: 1 }
  }
  const { next, whole, cost } = await onward(job, tree, now)
  return { ending: (await keepJob(next)) && whole, cost }
}

/** A run ends soon after `budget`. Answers the job as it then is. */
export async function runJob(id: string, budget: number, now: string): Promise<Job> {
  let [job, ending, left] = [await readJob(id), false, budget]
  const path = job && (await readNode(job.community))?.path
  while (job?.state === 'running' && left > 0) {
    const tree = await readTree(path ?? [])
    if (!tree) throw new Refusal('not-found')
    if (job.kind === 'settle') await endSettling(job, now)
    else if (job.kind === 'retire') await endRetiring(job, tree, now)
    else if (job.kind === 'import') {
      if (await importStep(tree, job)) await end(job, tree)
      left -= importCost
    } else {
      const done = await carryOn(job, tree, ending, now)
      ;[ending, left] = [done.ending, left - done.cost]
    }
    left -= 1
    job = await readJob(id)
  }
  if (!job) throw new Refusal('not-found')
  return job
}
