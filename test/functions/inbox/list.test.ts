import { putNewTask, putTask } from '../../../functions/inbox/store'
import { claim } from '../../../functions/inbox/deeds'
import { isRefused } from '../../../functions/http/refusal'
import { move, type Task } from '../../../functions/inbox/task'
import { write } from '../../../functions/table/table'
import { api } from '../../../shared/api'
import type { TaskLine } from '../../../shared/inbox'
import { newId } from '../../../shared/ids'
import { taskKindNames, urgencies } from '../../../shared/task-kinds'
import { aTask, aWorkerOf, filedEvent } from '../../support/builders'
import { ok, refused } from '../../support/caller'
import { timeNow } from '../../support/clock'
import { aPerson, aWorker, type Person } from '../../support/people'
import { at, pathOf } from '../../support/places'
import { useTown } from '../../support/town'

useTown('2022-08-31T12:00:00.000Z')

const inserted: Task[] = []
let worker: Person
let community: Person
/** 90 tasks of both kinds, all urgencies, filed from a day ago to now; every third in the other grid; a quarter held by the worker. */
beforeAll(async () => {
  worker = await aWorker('李建国')
  community = await aWorker('周敏', at.community, 'community-worker')
  for (let index = 0; index < 90; index += 1) {
    const filedAt = new Date(Date.parse(timeNow()) - (index * 37 % 90) * 2_000_000).toISOString()
    const path = pathOf(index % 3 === 0 ? at.otherBuilding : at.building)
    let task = aTask({ kind: taskKindNames[index % 2] ?? 'report', urgency: urgencies[index % 3] ?? 'normal', path, request: newId('report', index) }, filedAt)
    await write(putNewTask(task, filedEvent(task)))
    if (index % 4 === 1) {
      const by = { ...aWorkerOf('李建国'), user: worker.user }
      const moved = move(task, claim({ by, event: newId('event'), now: filedAt }, task))
      if (isRefused(moved)) throw new Error(moved.refused)
      await write(putTask(task, moved.task, moved.event))
      task = moved.task
    }
    inserted.push(task)
  }
}, 30_000)

const rank = ['urgent', 'soon', 'normal']
const inOrder = (tasks: readonly Task[]): string[] => [...tasks].sort((a, b) => rank.indexOf(a.urgency) - rank.indexOf(b.urgency) || (a.due < b.due ? -1 : a.due > b.due ? 1 : a.id < b.id ? -1 : 1)).map((one) => one.id)

async function wholeList(route: typeof api.tasks.page | typeof api.tasks.mine, as: Person, query: Record<string, string>): Promise<TaskLine[]> {
  const lines: TaskLine[] = []
  let cursor: string | undefined
  do {
    const page = await ok(route, { as, query: { ...query, ...(cursor ? { cursor } : {}) } })
    expect(page.items.length).toBeLessThanOrEqual(20)
    if (page.cursor) expect(page.items).toHaveLength(20)
    lines.push(...page.items)
    cursor = page.cursor
  } while (cursor)
  return lines
}

const filters = [{}, { kind: 'report' }, { kind: 'join' }, { overdue: 'true' }, { kind: 'report', overdue: 'true' }] as const
const wanted = (of: (task: Task) => boolean, filter: { kind?: string; overdue?: string }): string[] =>
  inOrder(inserted.filter((task) => of(task) && (!filter.kind || task.kind === filter.kind) && (!filter.overdue || task.due < timeNow())))

describe.each(filters)('with the filter %j', (filter) => {
  it('the grid sees its own, most urgent and soonest due first, none lost or twice across pages', async () => {
    const lines = await wholeList(api.tasks.page, worker, { place: at.grid, ...filter })
    expect(lines.map((one) => one.id)).toEqual(wanted((task) => task.place === at.grid, filter))
    expect(lines.every((one) => one.here)).toBe(true)
  })

  it('the community sees those of all its grids, and which of them are its own to do', async () => {
    const lines = await wholeList(api.tasks.page, community, { place: at.community, ...filter })
    expect(lines.map((one) => one.id)).toEqual(wanted(() => true, filter))
    expect(lines.some((one) => one.here)).toBe(false)
  })

  it('a worker sees what they hold, and nothing else', async () => {
    const lines = await wholeList(api.tasks.mine, worker, filter)
    expect(lines.map((one) => one.id)).toEqual(wanted((task) => task.holder !== undefined, filter))
    expect(lines.every((one) => one.mine && one.state === 'held')).toBe(true)
  })
})

test('twenty overdue exactly: one page, and an honest end', async () => {
  const alone = await aWorker('陈晓', at.otherCommunity, 'community-worker')
  for (let index = 0; index < 20; index += 1) {
    const task = aTask({ urgency: 'urgent', path: pathOf(at.otherCommunity) }, '2022-08-30T00:00:00.000Z')
    await write(putNewTask(task, filedEvent(task)))
  }
  expect(await wholeList(api.tasks.page, alone, { place: at.otherCommunity, overdue: 'true' })).toHaveLength(20)
})

test('what its own people do comes first, then what has gone on from here, last what others do below', async () => {
  const chief = await aWorker('林芳', at.otherCommunity, 'community-worker')
  const path = pathOf(at.otherCommunity)
  const belowPath = [...path, { id: `${at.otherCommunity}-g1`, level: 'grid' as const, name: '一网格' }]
  const place = (id: string) => { const step = belowPath.find((one) => one.id === id); return { place: id, placeName: step?.name ?? '' } }
  const tasks = {
    gone: { ...aTask({ urgency: 'urgent', path }, '2022-08-29T00:00:00.000Z'), ...place(at.street) },
    below: aTask({ urgency: 'soon', path: belowPath }, '2022-08-29T00:00:00.000Z'),
    here: aTask({ urgency: 'normal', path }, '2022-08-29T00:00:00.000Z'),
    climbed: { ...aTask({ urgency: 'soon', path: belowPath }, '2022-08-29T00:00:00.000Z'), ...place(at.otherCommunity) },
  }
  for (const task of Object.values(tasks)) await write(putNewTask(task, filedEvent(task)))
  const listed = async (more: Record<string, string> = {}) => (await wholeList(api.tasks.page, chief, { place: at.otherCommunity, ...more })).map((line) => Object.entries(tasks).find(([, task]) => task.id === line.id)?.[0]).filter(Boolean)
  expect(await listed()).toEqual(['climbed', 'here', 'gone', 'below'])
  expect(await listed({ kind: 'report' })).toEqual(['climbed', 'here', 'gone', 'below'])
  expect(await listed({ overdue: 'true' })).toEqual(['climbed', 'here', 'below'])
})

test('someone who holds nothing has an empty list', async () => {
  expect(await ok(api.tasks.mine, { as: await aPerson() })).toEqual({ items: [] })
})

test('a marker of another list is refused, whichever it is', async () => {
  const cursor = async (as: Person, query: Record<string, string>): Promise<string> => (await ok(api.tasks.page, { as, query })).cursor ?? ''
  const ofCommunity = await cursor(community, { place: at.community })
  const ofKind = await cursor(worker, { place: at.grid, kind: 'report' })
  for (const query of [{ place: at.grid, cursor: ofCommunity }, { place: at.grid, cursor: ofKind }, { place: at.grid, kind: 'join', cursor: ofKind }, { place: at.grid, cursor: 'x' }]) {
    expect((await refused(api.tasks.page, { as: worker, query })).fields).toEqual([{ path: 'cursor', message: '翻页信息已失效，请从头查看' }])
  }
  expect((await refused(api.tasks.mine, { as: worker, query: { cursor: ofCommunity } })).code).toBe('invalid')
})

test('what cannot be a filter is named', async () => {
  const error = await refused(api.tasks.page, { as: worker, query: { place: at.grid, kind: 'x', overdue: 'perhaps' }, lang: 'en' })
  expect(error.fields?.map((field) => field.path).sort()).toEqual(['kind', 'overdue'])
  expect((await refused(api.tasks.page, { as: worker })).fields?.[0]?.path).toBe('place')
  expect((await refused(api.tasks.page, { as: worker, query: { place: 'x'.repeat(5000) } })).fields?.[0]?.path).toBe('place')
})
