/** What a measure asks of a person: a day that was missed, a fever, an appeal, whether it may end. Each a request whose task is its status. */
import { array, enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { newId } from '../../shared/ids'
import { measureKindNames } from '../../shared/measure-words'
import { symptoms } from '../../shared/report-words'
import type { Attended } from '../duties/board'
import { answer, lapse, type Doing } from '../inbox/deeds'
import { putNewTask, putTask, readTask } from '../inbox/store'
import { eventOf, fileTask, isLive, move, type Person, type Task } from '../inbox/task'
import { isRefused } from '../http/refusal'
import { requestKey } from '../table/keys'
import { fromRow } from '../table/row'
import { get, type Row, type Write } from '../table/table'
import type { Measure } from './measure'

const alarmKinds = ['check-missed', 'fever-watch', 'appeal', 'freed'] as const
/** `day`: which was missed, or on which it was said; `text`: an appeal’s, or the area that is listed no more; `out`: when and by which gate they went out who were to stay; `until`: the measure’s last day then. */
const alarm = lazy(() => object({
  id: string(), kind: oneOf(alarmKinds), household: string(), measure: string(), of: oneOf(measureKindNames), until: string(), day: string(), temperature: optional(int()), symptoms: array(oneOf(symptoms)), text: optional(string()), out: optional(object({ at: string(), gate: string() })),
}))
export type Alarm = Infer<ReturnType<typeof alarm>>
export const alarmOf = (row: Row): Alarm => fromRow(alarm(), row)

export async function readAlarm(id: string): Promise<Alarm | undefined> {
  const row = await get(requestKey(id))
  return row && alarmOf(row)
}

/** `id`, `event`: what it and the first line of its log are called. */
interface Raising { readonly kind: Alarm['kind']; readonly of: Measure; readonly id: string; readonly event: string; readonly said: Pick<Alarm, 'day' | 'temperature' | 'text' | 'out'> & { readonly symptoms?: Alarm['symptoms'] }; readonly followers: readonly string[]; readonly by?: Person; readonly now: string; readonly attended: Attended }

/** The request and its task in the inbox that serves it; nothing where no level of the path does. */
export function raise({ kind, of, id, event, said, followers, by, now, attended }: Raising): Write[] {
  const { household, label, member, who, path } = of
  const urgency = kind === 'fever-watch' ? 'urgent' : kind === 'check-missed' ? 'soon' : 'normal'
  const task = fileTask({ request: id, kind, urgency, path, household, label, about: [{ id: member, name: who }], followers, facts: { until: of.until }, ...(by && !by.role ? {} : { unheard: true as const }) }, now, attended)
  if (!task) return []
  const request: Alarm = { id, kind, household, measure: of.id, of: of.kind, until: of.until, symptoms: [], ...said }
  return [{ put: { ...requestKey(id), ...request, symptoms: [...request.symptoms] }, when: 'absent' }, ...putNewTask(task, eventOf(task, { event, verb: 'submit', now, ...(by ? { by } : {}), ...(by ? {} : { told: [] }) }))]
}

export async function liveTask(id: string | undefined): Promise<Task | undefined> {
  const task = id === undefined ? undefined : await readTask(id)
  return task && isLive(task) ? task : undefined
}

/** The proposal to end it asks nobody any more: it is over, or a list has its row again. */
export async function proposalOver({ freed }: Measure, outcome: 'lifted' | 'stays', now: string): Promise<Write[]> {
  const task = await liveTask(freed?.task)
  const moved = task && move(task, lapse(task, newId('event', Date.parse(now)), now, outcome))
  return task && moved && !isRefused(moved) ? putTask(task, moved.task, moved.event) : []
}

/** What was said settles it, whoever has it. */
export function settled(task: Task | undefined, doing: Doing, outcome: string): Write[] {
  const moved = task && move(task, answer(doing, task, outcome))
  return task && moved && !isRefused(moved) ? putTask(task, moved.task, moved.event) : []
}
