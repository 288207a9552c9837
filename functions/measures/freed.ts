/** A list has no row any more for which a measure was set: a proposal to end it, in the inbox that looks after it. Nothing ends by itself. */
import { shanghaiDay } from '../../shared/civil-time'
import { idAs, newId } from '../../shared/ids'
import type { Grade } from '../../shared/measure-words'
import type { ReportRisk } from '../../shared/risk-match'
import { attendance } from '../duties/attendance'
import type { Task } from '../inbox/task'
import type { Write } from '../table/table'
import { liveTask, proposalOver, raise } from './alarm'
import { forgetFreed, isLive, propose, type Measure } from './measure'
import { measuresOf, putMeasure } from './store'

const rank: Readonly<Record<Grade, number>> = { certain: 2, possible: 1, none: 0 }
const surest = (risk: ReportRisk | undefined): number => Math.max(0, ...(risk?.matches ?? []).map(({ grade }) => rank[grade]))

/** Those that the closing of this task has set. */
const setBy = async (task: Task): Promise<Measure[]> => (await measuresOf(task.household)).filter((one) => isLive(one) && one.report === idAs('report', task.id))

/** Said to the household where nobody wrote another reason. */
export const freedReason = ({ list, address }: NonNullable<Measure['freed']>): string => `第 ${String(list)} 版名单里不再有：${address}`

/** What the report was matched with, and is now. */
export interface Cleared { readonly before: ReportRisk | undefined; readonly after: ReportRisk | undefined; readonly now: string }

/** One task for each measure that is stricter than what is left of the match; none where one waits already. */
export async function proposeEnds(task: Task, { before, after, now }: Cleared): Promise<Write[]> {
  const writes: Write[] = []
  const address = before?.matches.find(({ grade }) => rank[grade] === surest(before))?.address ?? ''
  for (const of of await setBy(task)) {
    if (rank[of.grade] <= surest(after) || (await liveTask(of.freed?.task))) continue
    const id = newId('alarm', Date.parse(now))
    const next = propose(of, { task: idAs('task', id), list: after?.list ?? 0, address })
    writes.push(...putMeasure(next, of), ...raise({ kind: 'freed', of: next, id, event: newId('event', Date.parse(now)), said: { day: shanghaiDay(now), text: address }, followers: [], now, attended: await attendance(of.path, now) }))
  }
  return writes
}

/** A list has such a row again: what was proposed counts no more, and nobody is asked. */
export async function keepAfterAll(task: Task, now: string): Promise<Write[]> {
  const writes: Write[] = []
  for (const one of (await setBy(task)).filter(({ freed }) => freed)) writes.push(...putMeasure(forgetFreed(one), one), ...(await proposalOver(one, 'stays', now)))
  return writes
}
