/** Somebody to be found, as whoever opens the task sees them: the address only to its holder, the phone masked, the number itself only with the record that it was shown. */
import { reference } from '../../shared/ids'
import type { TaskDetail } from '../../shared/inbox'
import { maskPhone } from '../../shared/masks'
import { fromCommunity } from '../../shared/place-tree'
import { nameForm } from '../inbox/sought'
import { readTask } from '../inbox/store'
import { task as taskSchema, type Task } from '../inbox/task'
import { nameKey, nameRange, soughtIn, taskKey } from '../table/keys'
import { fromRow } from '../table/row'
import { getMany, query, type Row } from '../table/table'
import { arrivalOfTask } from './found'
import { readArrival, readWho, type PersonOf } from './arrival-store'
import { lookingOf } from './looking'

type Shown = Extract<TaskDetail['request'], { kind: 'arrival' }>
const mostAlike = 5

/** Reports of somebody of this very name in the community: it may be them, and a person has to look. */
async function alikeIn(task: Task, { name }: PersonOf): Promise<Shown['alike']> {
  const community = fromCommunity(task.path)[0]?.id
  const form = nameForm(name)
  if (community === undefined || form === '') return []
  const { rows } = await query({ p: soughtIn(community), from: nameKey(community, form, '_').s, to: nameRange(`${form}#`).to, limit: 20, backwards: true, consistent: false })
  const ids = rows.map((row) => String(row['id'])).filter((id) => id !== task.id)
  const found = ids.length > 0 ? (await getMany(ids.map(taskKey))).map((row) => fromRow(taskSchema(), row)) : []
  return found.filter(({ kind, state }) => kind === 'report' && state !== 'withdrawn').slice(0, mostAlike).map(({ id, state, filedAt }) => ({ id, reference: reference(id), state, filedAt }))
}

const named = (id: string) => ({ id, reference: reference(id) })

/** `row`: the request's own. Without the personal fields there is only the day. */
export async function shownArrival(task: Task, row: Row, whole: boolean): Promise<{ request: Shown; name?: string; phone?: string }> {
  const { arrival: id } = lookingOf(row)
  const [line, who] = await Promise.all([readArrival(id), readWho(id)])
  const common = { kind: 'arrival' as const, over: !who, ...(line?.arrival === undefined ? {} : { arrival: line.arrival }), ...(line?.report === undefined ? {} : { reported: named(line.report) }) }
  if (!who) return { request: { ...common, alike: [] } }
  return {
    request: { ...common, ...(who.from === '' ? {} : { from: who.from }), ...(whole && who.address !== '' ? { address: who.address } : {}), alike: await alikeIn(task, who) },
    ...(whole ? { name: who.remark === undefined ? who.name : `${who.name} (${who.remark})` } : {}), ...(who.phone === '' ? {} : { phone: maskPhone(who.phone) }),
  }
}

/** The number by which whoever a task is to find is called; undefined where there is none, or none any more. */
export async function phoneOf(task: Task): Promise<string | undefined> {
  const line = await arrivalOfTask(task)
  const who = line && (await readWho(line.id))
  return who && who.phone !== '' ? who.phone : undefined
}

/** The task of their own report, where they have filed one: its household reads who saw their number. */
export async function ownReport(task: Task): Promise<Task | undefined> {
  const line = task.kind === 'arrival' ? await arrivalOfTask(task) : undefined
  return line?.report === undefined ? undefined : readTask(line.report)
}
