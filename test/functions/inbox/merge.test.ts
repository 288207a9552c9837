import fc from 'fast-check'
import { isRefused } from '../../../functions/http/refusal'
import { change, claim, giveBack, reopen, resolve, withdraw, type Doing } from '../../../functions/inbox/deeds'
import type { Event } from '../../../functions/inbox/event'
import { alikeSpan, letOut, merge, takeIn, unlike, unmerge } from '../../../functions/inbox/merge'
import { deltasOf } from '../../../functions/inbox/tally'
import { isLive, move, type Deed, type Task } from '../../../functions/inbox/task'
import { newId } from '../../../shared/ids'
import { aTask, aWorkerOf, filedAt, filedEvent, heldBy } from '../../support/builders'

const worker = aWorkerOf('李建国')
const household = newId('household')
const person = (name: string) => ({ id: newId('member'), name })
const [mother, father, child] = [person('张秀英'), person('王磊'), person('王小雨')] as const
const doing = (now: string = filedAt): Doing => ({ by: worker, event: newId('event'), now })
const moved = (task: Task, deed: Deed): Task => {
  const outcome = move(task, deed)
  if (isRefused(outcome)) throw new Error(outcome.refused)
  return outcome.task
}

describe('which may be made one', () => {
  const task = aTask({ household })
  it.each<[string, Task | undefined, string | undefined]>([
    ['another of the household and kind', aTask({ household }), undefined],
    ['one that somebody holds', heldBy(worker, aTask({ household })), undefined],
    ['none', undefined, 'not-alike'], ['itself', task, 'not-alike'], ['one of another household', aTask(), 'not-alike'], ['one of another kind', aTask({ household, kind: 'join' }), 'not-alike'],
    ['one that is closed', { ...aTask({ household }), state: 'resolved' }, 'into-closed'], ['one that is part of another', { ...aTask({ household }), state: 'merged', into: newId('task') }, 'into-closed'],
  ])('%s', (_, other, refused) => {
    expect(unlike(task, other)?.refused).toBe(refused)
  })

  it('two wishes to join are each somebody’s own', () => {
    expect(unlike(aTask({ household, kind: 'join' }), aTask({ household, kind: 'join' }))?.refused).toBe('not-alike')
  })

  it('one that has taken in others stays, so that nothing is two steps away', () => {
    const taken = moved(task, takeIn(doing(), task, aTask({ household })))
    expect(unlike(taken, aTask({ household }))?.refused).toBe('has-merged')
  })

  it('those filed within three days of each other are shown', () => {
    const { from, to } = alikeSpan({ filedAt: '2022-08-31T02:00:00.000Z' })
    expect([new Date(from).toISOString(), new Date(to).toISOString()]).toEqual(['2022-08-28T02:00:00.000Z', '2022-09-03T02:00:00.000Z'])
  })
})

test('a task separated is due when it was; where that has passed the clock looks at it at once', () => {
  const task = aTask({ household })
  const merged = moved(task, merge(doing(), task, newId('task')))
  expect(moved(merged, unmerge(doing(), merged))).toMatchObject({ state: 'open', due: task.due, wake: task.wake })
  const late = new Date(Date.parse(task.due) + 3_600_000).toISOString()
  expect(moved(merged, unmerge(doing(late), merged))).toMatchObject({ due: task.due, wake: late })
})

/** Three requests of one household, what each is about now by the household's own word, and everything that was logged. */
interface World { tasks: Task[]; own: Map<string, readonly string[]>; events: Event[]; outcomes: Map<string, readonly string[]> }
const people = [[mother], [mother, father], [father, child]]

function start(): World {
  const tasks = people.map((about, index) => aTask({ household, about, followers: [`u${String(index)}`] }))
  return { tasks, own: new Map(tasks.map((task, index) => [task.id, (people[index] ?? []).map((one) => one.id)])), events: tasks.map(filedEvent), outcomes: new Map() }
}

type Step = (world: World, a: number, b: number, now: string) => readonly (readonly [number, Deed])[]
const at = (world: World, index: number): Task => world.tasks[index] as Task
const steps: Record<string, Step> = {
  claim: (world, a, _, now) => [[a, claim({ ...doing(now), by: worker }, at(world, a))]],
  'give back': (_, a, __, now) => [[a, giveBack(doing(now))]],
  resolve: (world, a, _, now) => [[a, resolve(doing(now), at(world, a), at(world, a).about.map(({ id }) => ({ person: id, outcome: 'no-risk' })))]],
  withdraw: (_, a, __, now) => [[a, withdraw(doing(now))]],
  reopen: (world, a, _, now) => [[a, reopen(doing(now), at(world, a), { id: at(world, a).place, name: at(world, a).placeName }, [], '还没好')]],
  change: (_, a, b, now) => [[a, change(doing(now), { about: people[b] ?? [], followers: [`u${String(a)}`] }, 'x')]],
  merge: (world, a, b, now) => (unlike(at(world, a), at(world, b)) ? [] : [[a, merge(doing(now), at(world, a), at(world, b).id)], [b, takeIn(doing(now), at(world, b), at(world, a))]]),
  unmerge: (world, a, _, now) => {
    const into = world.tasks.findIndex((one) => one.id === at(world, a).into)
    return into < 0 || !isLive(at(world, into)) ? [] : [[a, unmerge(doing(now), at(world, a))], [into, letOut(doing(now), at(world, into), at(world, a))]]
  },
}

/** All of a step or nothing, as one transaction. */
function take(world: World, name: string, given: { a: number; b: number; now: string }): void {
  const outcomes = (steps[name]?.(world, given.a, given.b, given.now) ?? []).map(([index, deed]) => [index, move(at(world, index), deed)] as const)
  if (outcomes.some(([, outcome]) => isRefused(outcome))) return
  for (const [index, outcome] of outcomes) {
    if (isRefused(outcome)) continue
    world.tasks[index] = outcome.task
    world.events.push(outcome.event)
    if (name === 'change') world.own.set(outcome.task.id, (people[given.b] ?? []).map((one) => one.id))
    if (name === 'resolve') world.outcomes.set(outcome.task.id, (outcome.event.outcomes ?? []).map((one) => one.person))
  }
}

function holdWorld({ tasks, own, events, outcomes }: World): void {
  const standsFor = (task: Task): string => (task.state === 'merged' ? (task.into ?? '') : task.id)
  for (const task of tasks) {
    const meant = new Set(tasks.filter((one) => standsFor(one) === task.id).flatMap((one) => own.get(one.id) ?? []))
    // Everyone of the requests that it stands for, each once, and nobody else.
    if (isLive(task)) expect(task.about.map((one) => one.id).sort()).toEqual([...meant].sort())
    if (task.state === 'resolved') for (const one of meant) expect(outcomes.get(task.id)).toContain(one)
    if (task.state === 'withdrawn') expect(meant).toEqual(new Set(own.get(task.id)))
    if (task.state === 'merged') expect(tasks.find((one) => one.id === task.into)?.state).not.toBe('merged')
    if (isLive(task)) expect(task.followers).toEqual(expect.arrayContaining(tasks.flatMap((one, index) => (standsFor(one) === task.id ? [`u${String(index)}`] : []))))
  }
  const counted = events.flatMap((event) => (event.tally ? deltasOf(event.tally) : [])).filter((one) => one.place === tasks[0]?.place)
  expect(counted.reduce((sum, one) => sum + one.open + one.held, 0)).toBe(tasks.filter(isLive).length)
}

const step = fc.record({ name: fc.constantFrom(...Object.keys(steps), 'merge', 'merge', 'unmerge'), a: fc.nat(2), b: fc.nat(2) })

test('whatever is merged, separated, changed and closed in whatever order: everyone is in the one task that stands for their request, or has an outcome', () => {
  fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), (taken) => {
    const world = start()
    taken.forEach(({ name, a, b }, index) => {
      take(world, name, { a, b, now: new Date(Date.parse(filedAt) + index * 60_000).toISOString() })
      holdWorld(world)
    })
  }), { numRuns: 500 })
})

test('separating takes out exactly those who came with it, also where two brought the same person', () => {
  const world = start()
  for (const [name, a, b] of [['merge', 0, 2], ['merge', 1, 2], ['unmerge', 1, 0]] as const) take(world, name, { a, b, now: filedAt })
  expect(at(world, 2).about.map((one) => one.name).sort()).toEqual(['张秀英', '王小雨', '王磊'].sort())
  take(world, 'unmerge', { a: 0, b: 0, now: filedAt })
  expect(at(world, 2)).toMatchObject({ about: [father, child], followers: ['u2'] })
  expect([at(world, 2).own, at(world, 2).taken]).toEqual([undefined, undefined])
})
