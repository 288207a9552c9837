import fc from 'fast-check'
import { isRefused } from '../../../functions/http/refusal'
import {
  accept, answer, assign, call, change, claim, decline, giveBack, handOver, note, pass, release, remind, reopen, resolve, reveal, wait, withdraw,
} from '../../../functions/inbox/deeds'
import { clockDeed } from '../../../functions/inbox/escalation'
import { filedEvent, aTask, aWorkerOf, filedAt } from '../../support/builders'
import { putNewTask, putTask, shownBy } from '../../../functions/inbox/store'
import { passUp } from '../../../functions/inbox/rungs'
import { changedDue, move, type Deed, type Task } from '../../../functions/inbox/task'
import { dueIn, dueShardOf } from '../../../functions/table/keys'
import type { Row, Write } from '../../../functions/table/table'
import { newId } from '../../../shared/ids'
import { fromCommunity } from '../../../shared/place-tree'
import { urgencies } from '../../../shared/task-kinds'

const workers = [aWorkerOf('李建国'), aWorkerOf('陈晓'), aWorkerOf('周敏', 'community-worker')]
const boss = aWorkerOf('周敏', 'community-worker')
const resident = { user: newId('user'), name: '张秀英' }

type Try = (task: Task, by: (typeof workers)[number], now: string) => Deed
const doing = (by: { user: string; name: string }, now: string) => ({ by, event: newId('event'), now })
const tries: Record<string, Try> = {
  claim: (task, by, now) => claim({ ...doing(by, now), by }, task),
  giveBack: (_, by, now) => giveBack(doing(by, now)),
  note: (_, by, now) => note(doing(by, now), '楼下等'),
  call: (task, by, now) => call(doing(by, now), task, 'no-answer'),
  reveal: (_, by, now) => reveal(doing(by, now), 'check-report', []),
  resolve: (task, by, now) => resolve(doing(by, now), task, task.about.map(({ id }) => ({ person: id, outcome: 'no-risk' }))),
  remind: (task, _, now) => remind(task, newId('event'), now, []),
  climb: (task, _, now) => clockDeed({ ...task, reminded: true }, { event: newId('event'), now, there: () => [newId('user')] }),
  withdraw: (_, __, now) => withdraw(doing(resident, now)),
  release: (task, by, now) => release(doing(by, now), task),
  assign: (task, by, now) => assign(doing(boss, now), task, by),
  handOver: (_, by, now) => handOver(doing(by, now), workers[0] ?? boss),
  accept: (task, by, now) => accept({ ...doing(by, now), by }, task),
  decline: (task, by, now) => decline(doing(by, now), task),
  wait: (task, by, now) => wait(doing(by, now), task, 4),
  pass: (task, by, now) => {
    const passing = passUp(task, () => true)
    return isRefused(passing) ? note(doing(by, now), '上面没有了') : pass(doing(by, now), task, passing, [], '不归这里')
  },
  reopen: (task, _, now) => reopen(doing(resident, now), task, { id: task.place, name: task.placeName }, [], '还没好'),
  answer: (task, _, now) => answer(doing(resident, now), task, 'no-risk'),
  ...Object.fromEntries(urgencies.map((urgency) => [`change to ${urgency}`, (task: Task, _: unknown, now: string) => change(doing(resident, now), { urgency, due: changedDue(task, urgency, now) }, newId('event'))])),
}

const isTask = (row: Row): boolean => row.s === 'TASK'
const rowsPut = (writes: readonly Write[]): Row[] => writes.flatMap((one) => ('put' in one ? [one.put] : []))
const keyOf = ({ p, s }: { p: string; s: string }): string => `${p} ${s}`

/** What must be true of a task however it came to be as it is. */
function holdTask(task: Task, written: readonly Write[]): void {
  const live = task.state === 'open' || task.state === 'held'
  if (task.state !== 'resolved') expect(task.holder !== undefined).toBe(task.state === 'held')
  if (task.state !== 'held') expect(task.offer).toBeUndefined()
  expect(task.closedAt !== undefined).toBe(!live)
  const shown = shownBy(task).map((row) => row.p)
  if (!live) {
    expect(shown).toEqual([])
    return
  }
  const own = rowsPut(written).find(isTask)
  expect(own?.['g1p']).toBe(dueIn((task.wake ?? '').slice(0, 13), dueShardOf(task.id)))
  const community = fromCommunity(task.path)[0]?.id ?? ''
  expect(shown).toEqual(expect.arrayContaining([`INB#${task.place}`, `INB#${community}`]))
  expect(shown.filter((p) => p.startsWith('USR#'))).toEqual(task.holder ? [`USR#${task.holder.user}`] : [])
}

const step = fc.record({ verb: fc.constantFrom(...Object.keys(tries)), who: fc.constantFrom(...workers), minutes: fc.integer({ min: 1, max: 2000 }) })

test('whatever anybody does in whatever order, a task has at most one holder and ends closed or visibly due', () => {
  fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
    let task = aTask()
    let now = Date.parse(filedAt)
    const rows = new Map(rowsPut(putNewTask(task, filedEvent(task))).map((row) => [keyOf(row), row]))
    for (const { verb, who, minutes } of steps) {
      now += minutes * 60_000
      const at = new Date(now).toISOString()
      const outcome = move(task, (tries[verb] as Try)(task, who, at))
      if (isRefused(outcome)) continue
      const writes = putTask(task, outcome.task, outcome.event)
      expect(new Set(writes.map((one) => keyOf('put' in one ? one.put : one.remove))).size).toBe(writes.length)
      for (const one of writes) if ('put' in one) rows.set(keyOf(one.put), one.put)
      else rows.delete(keyOf(one.remove))
      task = outcome.task
      holdTask(task, writes)
      const lists = [...rows.values()].filter((row) => row.p.startsWith('INB#') || row.p.startsWith('LATE#') || row.s.startsWith('HOLD#'))
      expect(lists.map(keyOf).sort()).toEqual(shownBy(task).map(keyOf).sort())
    }
  }), { numRuns: 300 })
})

test('a change never moves a due time away, nor into the past', () => {
  fc.assert(fc.property(fc.constantFrom(...urgencies), fc.constantFrom(...urgencies), fc.integer({ min: 0, max: 5000 }), (first, next, minutes) => {
    const task = aTask({ urgency: first })
    const now = new Date(Date.parse(filedAt) + minutes * 60_000).toISOString()
    const due = changedDue(task, next, now)
    expect(due <= task.due).toBe(true)
    expect(due === task.due || due > now).toBe(true)
  }))
})
