/** Builders: something whole and plausible, of which a test says only what matters to it. */
import { eventOf, fileTask, move, type Filing, type Person, type Task } from '../../functions/inbox/task'
import { claim } from '../../functions/inbox/deeds'
import { isRefused } from '../../functions/http/refusal'
import type { Event } from '../../functions/inbox/event'
import { addDays, shanghaiDay } from '../../shared/civil-time'
import type { Role } from '../../shared/duties'
import type { desk } from '../../shared/desk'
import type { BodyInput } from '../../shared/http'
import { newId } from '../../shared/ids'
import type { ReportContent, ReportInput, Stay } from '../../shared/report-form'
import { timeNow } from './clock'
import type { Home } from './people'
import { at, pathOf } from './places'

type DeskSent = BodyInput<typeof desk.file>

/** Today in Shanghai by the test's clock, moved by `days`. */
export const today = (days = 0): string => addDays(shanghaiDay(timeNow()), days)

export function aStay(more: Partial<Stay> = {}): Stay {
  return { district: at.farDistrict, address: '南京东路 100 号', from: today(-5), to: today(-1), ...more }
}

/** Everyone of the household comes home from Shanghai by train, tomorrow. */
export function aReport(home: Pick<Home, 'id' | 'members'>, more: Partial<ReportContent> = {}): ReportInput {
  return {
    household: home.id, travellers: home.members.map(({ id }) => ({ member: id, symptoms: [] })), stays: [aStay()],
    transport: { kind: 'train', number: 'G1234' }, arrival: today(1), lodging: { kind: 'home' }, ...more,
  }
}

/** The content of a report without its household, as `change` wants it. */
export function aChange(home: Pick<Home, 'id' | 'members'>, version: number, more: Partial<ReportContent> = {}) {
  const { travellers, stays, transport, arrival, lodging, note } = aReport(home, more)
  return { id: newId('event'), version, travellers, stays, transport, arrival, lodging, ...(note === undefined ? {} : { note }) }
}

/** An elder without a phone comes home tomorrow and has called the community. */
export function aDesk(more: Partial<DeskSent> = {}): DeskSent {
  const { stays, transport, arrival, lodging } = aReport({ id: newId('household'), members: [] })
  return { channel: 'phone', place: at.building, room: '1401', people: [{ id: newId('member'), name: '周桂英', symptoms: [] }], stays, transport, arrival, lodging, agreed: true, ...more }
}

export function aFiling(more: Partial<Filing> = {}): Filing {
  return {
    request: newId('report'), kind: 'report', urgency: 'normal', path: pathOf(at.building), household: newId('household'), label: '怡康苑 1栋 1401',
    about: [{ id: newId('member'), name: '张秀英' }], followers: [newId('user')], facts: { arrival: '2022-09-01' }, ...more,
  }
}

export const filedAt = '2022-08-31T02:00:00.000Z'
export function aTask(more: Partial<Filing> = {}, now: string = filedAt): Task {
  const task = fileTask(aFiling(more), now)
  if (!task) throw new Error('No level of this path serves this kind')
  return task
}

export function aWorkerOf(name: string, role: Role = 'grid-worker'): Person & { role: Role } {
  return { user: newId('user'), name, role }
}

export function heldBy(worker: Person & { role: Role }, task: Task = aTask()): Task {
  const moved = move(task, claim({ by: worker, event: newId('event'), now: filedAt }, task))
  if (isRefused(moved)) throw new Error(moved.refused)
  return moved.task
}

export function filedEvent(task: Task): Event {
  return eventOf(task, { event: newId('event'), verb: 'submit', by: { user: task.followers[0] ?? '', name: '张秀英' }, now: task.filedAt })
}
