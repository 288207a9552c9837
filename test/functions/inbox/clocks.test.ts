import { claim, climb, reopen, wait } from '../../../functions/inbox/deeds'
import { changedDue, dueAt, type Task } from '../../../functions/inbox/task'
import { newId } from '../../../shared/ids'
import type { TaskKind, Urgency } from '../../../shared/task-kinds'
import { aTask, aWorkerOf } from '../../support/builders'
import { at } from '../../support/places'

/** Written in Shanghai's time. */
const on = (day: number, time: string): string => new Date(`2022-08-${String(day)}T${time}:00+08:00`).toISOString()
const by = aWorkerOf('李建国')
const doing = (now: string) => ({ by, event: newId('event'), now })

test.each<[TaskKind, Urgency, string, string]>([
  ['report', 'urgent', on(30, '22:30'), on(31, '00:30')], ['report', 'normal', on(30, '22:30'), on(31, '22:30')],
  ['join', 'urgent', on(30, '10:00'), on(30, '14:00')], ['join', 'urgent', on(30, '19:00'), on(31, '10:00')], ['join', 'soon', on(30, '23:00'), on(31, '16:00')],
  ['join', 'normal', on(30, '13:00'), on(31, '13:00')], ['join', 'normal', on(30, '00:00'), on(30, '21:00')],
])('a %s that is %s and filed at %s is due at %s', (kind, urgency, filed, due) => {
  expect(dueAt(kind, urgency, filed)).toBe(due)
})

const wish = (more: Partial<Task> = {}): Task => ({ ...aTask({ kind: 'join', urgency: 'urgent' }, on(30, '10:00')), ...more })

test('a wish to join climbs in working hours only', () => {
  const rung = { id: at.community, level: 'community', name: '怡康社区' } as const
  expect(climb(wish(), newId('event'), on(30, '20:00'), rung, []).change?.wake).toBe(on(31, '09:00'))
  expect(claim(doing(on(30, '22:00')), wish({ reminded: true })).change?.wake).toBe(on(31, '10:00'))
})

test.each<[string, number, Task, string | undefined, string]>([
  [on(30, '11:00'), 2, wish(), on(30, '16:00'), on(30, '16:00')],
  [on(30, '20:00'), 2, wish({ due: on(30, '20:30'), wake: on(30, '20:30') }), on(31, '08:30'), on(31, '08:30')],
  [on(30, '20:59'), 2, wish({ due: on(30, '20:00'), wake: on(30, '20:59') }), on(30, '20:00'), on(31, '08:00')],
  [on(30, '22:00'), 2, wish({ due: on(31, '09:00'), wake: on(31, '09:00') }), on(31, '09:00'), on(31, '09:00')],
  [on(30, '11:00'), 24, wish(), on(31, '14:00'), on(31, '14:00')],
  [on(30, '22:00'), 2, aTask({ urgency: 'urgent' }, on(30, '21:00')), on(31, '01:00'), on(31, '01:00')],
])('waiting from %s for %d hours moves what its clock would have run', (now, hours, task, due, wake) => {
  expect(wait(doing(now), { ...task, state: 'held' }, hours).change).toMatchObject({ due, wake })
})

test('a ride is due by its own day, when it is opened again and when its urgency is corrected, too', () => {
  const noonBefore = new Date('2022-09-19T12:00:00+08:00').toISOString()
  const ride = aTask({ kind: 'transport', urgency: 'normal', ride: { day: '2022-09-20', time: '09:00' } }, on(30, '10:00'))
  expect(ride).toMatchObject({ due: noonBefore, wake: noonBefore })
  expect(reopen(doing(on(31, '10:00')), { ...ride, state: 'resolved' }, { id: at.grid, name: '第一网格' }, [], '还要去').change).toMatchObject({ due: noonBefore, wake: noonBefore })
  expect([changedDue(ride, 'soon', on(30, '11:00')), changedDue(ride, 'urgent', on(30, '11:00'))]).toEqual([noonBefore, on(30, '12:00')])
})

test('made urgent in the evening, it is due in the morning, never later than was promised', () => {
  const task = aTask({ kind: 'join', urgency: 'normal' }, on(30, '13:00'))
  expect(changedDue(task, 'urgent', on(30, '20:00'))).toBe(on(31, '11:00'))
  expect(changedDue(task, 'urgent', on(31, '12:00'))).toBe(on(31, '13:00'))
})
