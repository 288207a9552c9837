import fc from 'fast-check'
import { isRefused } from '../../../functions/http/refusal'
import { readCounts } from '../../../functions/inbox/counts'
import { clockDeed } from '../../../functions/inbox/escalation'
import { accept, assign, call, claim, giveBack, handOver, pass, release, resolve, withdraw, reopen } from '../../../functions/inbox/deeds'
import type { Event } from '../../../functions/inbox/event'
import { handler } from '../../../functions/inbox/on-change'
import { putNewTask } from '../../../functions/inbox/store'
import { deltasOf } from '../../../functions/inbox/tally'
import { passTo, passUp } from '../../../functions/inbox/rungs'
import { move, type Deed, type Task } from '../../../functions/inbox/task'
import { toAttributes } from '../../../functions/table/attributes'
import { eventKey } from '../../../functions/table/keys'
import { write } from '../../../functions/table/table'
import { api } from '../../../shared/api'
import { newId } from '../../../shared/ids'
import { aTask, aWorkerOf, filedAt, filedEvent } from '../../support/builders'
import { ok, refused } from '../../support/caller'
import { aWorker } from '../../support/people'
import { at, pathOf } from '../../support/places'
import { streamOf } from '../../support/rows'
import { useTown } from '../../support/town'

useTown()

const by = aWorkerOf('李建国')
const colleague = aWorkerOf('陈晓')
const doing = (now: string) => ({ by, event: newId('event'), now })
const verbs: Record<string, (task: Task, now: string) => Deed> = {
  claim: (task, now) => claim({ ...doing(now), by }, task), call: (task, now) => call(doing(now), task, 'no-answer'), giveBack: (_, now) => giveBack(doing(now)),
  assign: (task, now) => assign(doing(now), task, colleague), offer: (_, now) => handOver(doing(now), colleague), accept: (task, now) => accept({ ...doing(now), by: colleague }, task), release: (task, now) => release(doing(now), task),
  tick: (task, now) => clockDeed(task, { event: newId('event'), now, there: (place) => (place === at.grid || place === at.street ? ['x'] : []) }),
  up: (task, now) => passing(task, passUp(task, () => true), now), beside: (task, now) => passing(task, passTo(task, pathOf(at.otherGrid)), now),
  resolve: (task, now) => resolve(doing(now), task, task.about.map(({ id }) => ({ person: id, outcome: 'no-risk' }))), withdraw: (_, now) => withdraw(doing(now)), reopen: (task, now) => reopen(doing(now), task, { id: task.place, name: task.placeName }, [], '还没好'),
}
const passing = (task: Task, where: ReturnType<typeof passUp>, now: string): Deed => (isRefused(where) ? giveBack(doing(now)) : pass(doing(now), task, where, [], '不归这里'))

/** Does what is named, as far as it is allowed, to a task of its own; answers the task and its log. */
function live(steps: readonly string[], path = pathOf(at.building)): { task: Task; events: Event[] } {
  let task = aTask({ path })
  const events = [filedEvent(task)]
  steps.forEach((verb, index) => {
    const deed = verbs[verb]?.(task, new Date(Date.parse(filedAt) + (index + 1) * 86_400_000).toISOString())
    const moved = deed && move(task, deed)
    if (!moved || isRefused(moved)) return
    task = moved.task
    events.push(moved.event)
  })
  return { task, events }
}

interface Numbers { open: number; held: number; late: number }
type Sums = Record<string, Numbers>

/** What must be there: every task that goes on, at each place on its path below the city. */
function sumOf(tasks: readonly Task[]): Sums {
  const sums: Sums = {}
  for (const { state, path, reminded } of tasks) {
    if (state !== 'open' && state !== 'held') continue
    const below = path.slice(path.findIndex((step) => step.level === 'city') + 1)
    for (const { id } of below) {
      const sum = (sums[id] ??= { open: 0, held: 0, late: 0 })
      sum[state] += 1
      if (reminded) sum.late += 1
    }
  }
  return sums
}

const story = fc.record({ steps: fc.array(fc.constantFrom(...Object.keys(verbs)), { maxLength: 14 }), path: fc.constantFrom(at.building, at.otherBuilding, at.gridlessBuilding, at.otherCommunity) })

test('whatever is done to however many tasks, in whatever order it is told, the numbers are the sum of what is there', () => {
  fc.assert(fc.property(fc.array(story, { minLength: 1, maxLength: 8 }), fc.infiniteStream(fc.nat(1000)), (stories, order) => {
    const lives = stories.map(({ steps, path }) => live(steps, pathOf(path)))
    const told = lives.flatMap(({ events }) => events).map((event) => ({ event, at: order.next().value as number })).sort((a, b) => a.at - b.at)
    const sums: Sums = {}
    for (const { event } of told) {
      for (const { place, open, held, late } of event.tally ? deltasOf(event.tally) : []) {
        const sum = (sums[place] ??= { open: 0, held: 0, late: 0 })
        sums[place] = { open: sum.open + open, held: sum.held + held, late: sum.late + late }
      }
    }
    const left = Object.fromEntries(Object.entries(sums).filter(([, { open, held, late }]) => open !== 0 || held !== 0 || late !== 0))
    expect(left).toEqual(sumOf(lives.map(({ task }) => task)))
  }), { numRuns: 200 })
})

test('a line that changes no number says nothing', () => {
  const { events } = live(['claim', 'call', 'offer', 'accept'])
  expect(events.map(({ verb, tally }) => [verb, tally !== undefined])).toEqual([['submit', true], ['claim', true], ['call', false], ['hand-over', false], ['accept', false]])
})

const record = (event: Event) => ({ eventName: 'INSERT' as const, dynamodb: { SequenceNumber: '1', NewImage: toAttributes({ ...event, ...eventKey(event.task, event.id) }) as never } })

test('the stream told twice, and cut in the middle, counts once', async () => {
  const lives = [live([]), live(['claim']), live(['tick']), live(['claim', 'resolve'])]
  for (const { task, events } of lives) await write([...putNewTask(task, events[0] as Event)])
  const records = lives.flatMap(({ events }) => events).map(record)
  await handler(streamOf(...records.slice(0, 4)))
  await handler(streamOf(...records))
  await handler(streamOf(...records.reverse()))
  const wanted = { open: 2, held: 1, late: 1 }
  for (const [parent, place] of [[at.city, at.district], [at.district, at.street], [at.street, at.community], [at.community, at.grid]] as const) {
    expect(await readCounts(parent)).toContainEqual({ place, ...wanted })
  }
  expect(await readCounts(at.grid)).toEqual([])
})

test('whoever leads sees the numbers below their place, level by level; others do not', async () => {
  const [street, chief, grid] = [await aWorker('黄建', at.street, 'supervisor'), await aWorker('周敏', at.community, 'community-worker'), await aWorker('李建国')]
  const before = await ok(api.tasks.counts, { as: street, query: { place: at.street } })
  expect(before.items.find((one) => one.place === at.community)).toEqual({ place: at.community, open: 2, held: 1, late: 1 })
  expect((await ok(api.tasks.counts, { as: chief, query: { place: at.community } })).items).toEqual([{ place: at.grid, open: 2, held: 1, late: 1 }])
  expect((await refused(api.tasks.counts, { as: grid, query: { place: at.grid } })).code).toBe('forbidden')
  expect((await refused(api.tasks.counts, { as: chief, query: { place: at.street } })).code).toBe('forbidden')
})
