import fc from 'fast-check'
import { lineOf, putNewTask, putTask, readRequest, readTask, shownBy } from '../../../functions/inbox/store'
import { claim } from '../../../functions/inbox/deeds'
import { isRefused } from '../../../functions/http/refusal'
import { move, type Task } from '../../../functions/inbox/task'
import { toAttributes } from '../../../functions/table/attributes'
import { requestKey } from '../../../functions/table/keys'
import { query, write, type Row } from '../../../functions/table/table'
import { newId } from '../../../shared/ids'
import { aTask, aWorkerOf, filedAt, filedEvent } from '../../support/builders'
import { at, pathOf } from '../../support/places'
import { allRows } from '../../support/rows'
import { useTown } from '../../support/town'

useTown()

/** As AWS counts: names and values in UTF-8, nested ones with a few bytes more; all of ours here are flat. */
const bytesOf = (row: Row): number => Object.entries(toAttributes(row)).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + (value.S === undefined ? (value.N ?? '').length + 1 : Buffer.byteLength(value.S)), 0)

function take(task: Task, name = '李建国'): Task {
  const moved = move(task, claim({ by: aWorkerOf(name), event: newId('event'), now: filedAt }, task))
  if (isRefused(moved)) throw new Error(moved.refused)
  return moved.task
}

describe('a line of an inbox', () => {
  it('has at most 500 bytes, however long the names are', () => {
    const text = fc.oneof(fc.string({ unit: fc.constantFrom('张', '𠮷', 'a', '🙂'), maxLength: 200 }))
    fc.assert(fc.property(text, text, text, text, (placeName, label, holder, who) => {
      const path = pathOf(at.grid).map((step) => (step.id === at.grid ? { ...step, name: placeName } : step))
      const task = take(aTask({ path, label, about: [{ id: newId('member'), name: who }] }), holder)
      for (const row of [...shownBy(task), ...shownBy({ ...task, reminded: true, night: '2022-08-31', plan: 'health-centre' })]) expect(bytesOf(row)).toBeLessThanOrEqual(500)
    }))
  })

  it('keeps ordinary names whole and cuts long ones between characters', () => {
    const line = lineOf(take(aTask({ label: '武汉天地云廷 12栋 2单元 1401' }), '阿卜杜拉·买买提'))
    expect(line).toMatchObject({ label: '武汉天地云廷 12栋 2单元 1401', holderName: '阿卜杜拉·买买提', placeName: '第一网格' })
    const long = lineOf(aTask({ label: '𠮷'.repeat(50) }))
    expect(long.label).toMatch(/^𠮷+…$/u)
  })

  it('shows a name only by its first character', () => {
    expect(lineOf(aTask({ about: [{ id: 'mbr', name: '张秀英' }] })).who).toBe('张**')
  })
})

describe('a task in the table', () => {
  it('stands in the inboxes of its grid and of its community, and nowhere above or below', async () => {
    const task = aTask()
    await write(putNewTask(task, filedEvent(task)))
    const inboxes = (await allRows()).filter((row) => row.p.startsWith('INB#') && row['id'] === task.id).map((row) => row.p)
    expect(inboxes.sort()).toEqual([`INB#${at.community}`, `INB#${at.grid}`])
  })

  it('is not written twice', async () => {
    const task = aTask()
    expect(await write(putNewTask(task, filedEvent(task)))).toEqual([])
    expect(await write(putNewTask(task, filedEvent(task)))).toEqual([0])
  })

  it('moves only from the version that was read', async () => {
    const task = aTask()
    await write(putNewTask(task, filedEvent(task)))
    const [first, second] = ['李建国', '陈晓'].map((name) => move(task, claim({ by: aWorkerOf(name), event: newId('event'), now: filedAt }, task)))
    if (!first || !second || isRefused(first) || isRefused(second)) throw new Error('both may claim an open task')
    expect(await write(putTask(task, first.task, first.event))).toEqual([])
    expect(await write(putTask(task, second.task, second.event))).toEqual([0])
    expect((await readTask(task.id))?.holder?.name).toBe('李建国')
    const held = (await allRows()).filter((row) => row.s.startsWith('HOLD#') && row['id'] === task.id)
    expect(held).toHaveLength(1)
  })

  it('is read with its request and its log in the order in which things were done, whatever the ids of phones', async () => {
    const task = aTask()
    await write([{ put: { ...requestKey(task.id), id: 'rpt' } }, ...putNewTask(task, filedEvent(task))])
    let now = task
    for (const [minute, clock] of ['2099-01-01T00:00:00Z', '1999-01-01T00:00:00Z'].entries()) {
      const done = move({ ...now, state: 'open' }, claim({ by: aWorkerOf('李建国'), event: newId('event', Date.parse(clock)), now: `2022-08-31T02:0${String(minute + 1)}:00.000Z` }, now))
      if (isRefused(done)) throw new Error(done.refused)
      await write(putTask(now, done.task, done.event))
      now = done.task
    }
    const file = await readRequest(task.id)
    expect(file?.events.map((one) => one.at)).toEqual(['2022-08-31T02:00:00.000Z', '2022-08-31T02:01:00.000Z', '2022-08-31T02:02:00.000Z'])
  })

  it('of a community without grids stands in one inbox', async () => {
    const task = aTask({ path: pathOf(at.otherCommunity) })
    await write(putNewTask(task, filedEvent(task)))
    expect((await query({ p: `INB#${at.otherCommunity}` })).rows).toHaveLength(1)
    expect(shownBy(task)).toHaveLength(1)
  })
})
