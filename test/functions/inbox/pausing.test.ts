import { call, change, wait } from '../../../functions/inbox/deeds'
import { isRefused } from '../../../functions/http/refusal'
import { tooSoon } from '../../../functions/inbox/pausing'
import { move, type Deed, type Task } from '../../../functions/inbox/task'
import { minutesLater, taskKindNames } from '../../../shared/task-kinds'
import { isHelpKind } from '../../../shared/help-kinds'
import { newId } from '../../../shared/ids'
import { aTask, aWorkerOf } from '../../support/builders'

const start = '2022-08-31T02:00:00.000Z'
const later = (minutes: number): string => new Date(Date.parse(start) + minutes * 60_000).toISOString()
const worker = aWorkerOf('李建国')
const doing = (now: string, by: { user: string; name: string } = worker) => ({ by, event: newId('event'), now })
const done = (task: Task, deed: Deed): Task => {
  const moved = move(task, deed)
  if (isRefused(moved)) throw new Error(moved.refused)
  return moved.task
}
const held = (more: Partial<Task> = {}): Task => ({ ...aTask(), state: 'held', holder: { ...worker }, due: later(600), wake: later(600), ...more })
const waits = (task: Task, hours: number): Task => done(done(task, call(doing(start), task, 'no-answer')), wait(doing(start), task, hours))

test('the clock stands for as long as was said, and goes on by itself', () => {
  const task = waits(held(), 4)
  expect(task).toMatchObject({ due: later(840), wake: later(840), paused: { from: start, until: later(240), due: later(600) } })
  expect(done(task, call(doing(later(300)), task, 'reached'))).toMatchObject({ due: later(840), paused: undefined })
})

test.each([
  ['a call that reached them', (task: Task, now: string) => call(doing(now), task, 'reached')],
  ['a visit at which they were met', (task: Task, now: string) => call(doing(now), task, 'reached', { way: 'door' })],
])('%s sets it going at once: only what had passed was time that stood still', (_, deed) => {
  const task = waits(held(), 4)
  expect(done(task, deed(task, later(60)))).toMatchObject({ due: later(660), wake: later(660), paused: undefined, tried: undefined, attempts: undefined })
})

test('a word of the household sets it going, and a change of theirs is due no later for it', () => {
  const task: Task = { ...waits(held(), 4), state: 'open', holder: undefined }
  expect(done(task, change(doing(later(60), { user: 'r', name: 'r' }), { due: later(700), wake: later(700) }, 'x'))).toMatchObject({ due: later(660), wake: later(660), paused: undefined })
})

test('another call that is not answered leaves it standing until it was to go on', () => {
  const task = waits(held(), 4)
  expect(done(task, call(doing(later(60)), task, 'no-answer'))).toMatchObject({ due: later(840), paused: { until: later(240) }, tried: undefined })
})

test('what was overdue before stays overdue, and the clock looks again once the pause is over', () => {
  const task = waits(held({ due: later(-10), wake: later(-10), reminded: true }), 2)
  expect(task).toMatchObject({ due: later(-10), wake: later(120) })
  expect(done(task, call(doing(later(30)), task, 'reached'))).toMatchObject({ due: later(-10), wake: later(30) })
})

test('a clock of working hours gives back working minutes', () => {
  const task = waits(held({ kind: 'errand', urgency: 'normal', due: later(600), wake: later(600) }), 24)
  expect(done(task, call(doing(later(60)), task, 'reached')).due).toBe(minutesLater('errand', 'normal', later(600), 60))
})

test.each(taskKindNames)('%s is closed as not reached only after calls at different hours and a visit, where the registry says so', (kind) => {
  const [call1, call2] = [{ at: later(0), way: 'phone', result: 'no-answer' }, { at: later(300), way: 'phone', result: 'no-answer' }] as const
  const outcomes = [{ outcome: 'not-reached' }]
  const tries = ['report', 'arrival'].includes(kind) || isHelpKind(kind)
  expect([[], [call1], [call1, call2]].map((attempts) => tooSoon({ kind, attempts }, outcomes))).toEqual([tries, tries, tries])
  expect(tooSoon({ kind, attempts: [call1, call2, { ...call2, way: 'door' }] }, outcomes)).toBe(false)
  expect(tooSoon({ kind }, [{ outcome: 'helped' }])).toBe(false)
})
