/** Over random cities, duties, clocks and deeds: nothing is lost, nothing goes in a circle, nothing is done twice, and the numbers are the sum. A failure prints its seed. */
import fc from 'fast-check'
import { shownBy } from '../../../functions/inbox/store'
import { deltasOf } from '../../../functions/inbox/tally'
import { nextRung } from '../../../functions/inbox/rungs'
import type { Task } from '../../../functions/inbox/task'
import { handsOf } from '../../../functions/inbox/view'
import { isCurrent } from '../../../shared/duties'
import { fromCommunity } from '../../../shared/place-tree'
import { kindRow } from '../../../shared/task-kinds'
import { cityOf, rungIds, take, verbNames, World, type Shape, type Step } from '../../support/world'

const shapes: fc.Arbitrary<Shape[]> = fc.array(fc.record({
  district: fc.boolean(), street: fc.boolean(), communities: fc.array(fc.record({ grids: fc.nat(2), buildings: fc.boolean() }), { minLength: 1, maxLength: 2 }),
}), { minLength: 1, maxLength: 2 })
const step: fc.Arbitrary<Step> = fc.record({ verb: fc.constantFrom(...verbNames), who: fc.nat(50), which: fc.nat(50), minutes: fc.oneof(fc.constant(0), fc.nat(90), fc.nat(3000)) })
const story = fc.record({ shapes, first: fc.array(fc.nat(50), { maxLength: 5 }), steps: fc.array(step, { minLength: 10, maxLength: 60 }) })
type Story = { readonly shapes: Shape[]; readonly first: number[]; readonly steps: Step[] }

/** The world before its first step; `each` looks at it after every one. */
function lived({ shapes: city, first, steps }: Story, each: (world: World, step: Step) => void = () => undefined): World {
  const world = new World(cityOf(city))
  for (const which of first) world.appoint(which)
  world.file(0, 0)
  for (const one of steps) {
    take(world, one)
    each(world, one)
  }
  return world
}
const runs = { numRuns: 120 }
const live = (task: Task): boolean => task.state === 'open' || task.state === 'held'
const linesOf = (task: Task): { inbox: string; place: string }[] =>
  shownBy(task).filter((row) => row.p.startsWith('INB#')).map((row) => ({ inbox: row.p.slice(4), place: String(row['place']) }))

test('every open task is actionable in exactly one inbox, and by those alone who serve there for its kind', () => {
  fc.assert(fc.property(story, (told) => {
    lived(told, (world) => {
      for (const task of world.tasks.filter(live)) {
        expect(linesOf(task).filter(({ inbox, place }) => inbox === place).map(({ inbox }) => inbox)).toEqual([task.place])
        expect(rungIds(task)).toContain(task.place)
        const wrong = world.servers.filter((one) => handsOf(task, world.actor(one)).includes('worker') !== (one.duty.place === task.place && isCurrent(one.duty, world.now)))
        expect(wrong).toEqual([])
      }
    })
  }), runs)
})

test('whoever serves where it stands, or above, sees it; closed, it stands in no list', () => {
  fc.assert(fc.property(story, (told) => {
    lived(told, (world) => {
      for (const task of world.tasks) {
        const seenAt = linesOf(task).map(({ inbox }) => inbox)
        if (!live(task)) expect(seenAt).toEqual([])
        // Above a community one looks into it: its inbox shows all that belongs below.
        const community = fromCommunity(task.path)[0]
        if (live(task) && community) expect(seenAt).toContain(community.id)
        if (live(task)) expect(seenAt).toContain(task.path.at(-1)?.id)
        expect(new Set(seenAt).size).toBe(seenAt.length)
      }
    })
  }), runs)
})

test('the clock only moves it up, to where somebody is; people never to a place that said it is not theirs', () => {
  fc.assert(fc.property(story, (told) => {
    const world = lived(told)
    for (const { before, task, event } of world.log) {
      if (!before || before.place === task.place) continue
      const [from, to] = [rungIds(before).indexOf(before.place), rungIds(before).indexOf(task.place)]
      expect(['climb', 'pass', 'reopen']).toContain(event.verb)
      // Opened again it goes up past a rung where nobody is any more, never down.
      if (event.verb === 'reopen') expect(to > from).toBe(true)
      if (event.verb === 'climb') expect(to > from && event.told.some((one) => one.opens === 'task')).toBe(true)
      if (event.verb === 'pass') expect([before.been?.includes(task.place) ?? false, task.been?.includes(before.place)]).toEqual([false, true])
    }
    for (const { id } of world.tasks) {
      const passes = world.log.filter(({ event, before }) => before?.id === id && event.verb === 'pass').map(({ before, task }) => ({ from: before?.place, to: task.place, up: rungIds(task).indexOf(before?.place ?? '') < rungIds(task).indexOf(task.place) && rungIds(task).includes(before?.place ?? '') }))
      // Sent by name, to a place beside or below, it is once: what climbs back is not sent there again. Up it goes at most to the top between two of those.
      const given = passes.filter((one) => !one.up).map((one) => one.to)
      expect(new Set(given).size).toBe(given.length)
      expect(passes.length).toBeLessThanOrEqual((given.length + 1) * world.places.length)
    }
  }), runs)
})

test('what the clock has done it does not do again at the same moment, and it looks again later', () => {
  fc.assert(fc.property(story, (told) => {
    lived(told, (world) => {
      world.sweep()
      expect(world.sweep()).toBe(0)
      for (const task of world.tasks.filter(live)) expect((task.wake ?? '') > world.now).toBe(true)
    })
  }), runs)
})

test('it is reminded of once on a rung; again only where nobody is there above, after the time of a rung or a day', () => {
  fc.assert(fc.property(story, (told) => {
    const last = new Map<string, string>()
    lived(told, (world) => {
      const before = world.log.length
      world.sweep()
      for (const { before: was, task, event } of world.log.slice(before)) {
        if (event.verb === 'remind' && was?.reminded) {
          expect(nextRung(was, world.attended)).toBeUndefined()
          const since = Date.parse(event.at) - Date.parse(last.get(task.id) ?? was.filedAt)
          expect(since >= kindRow(task.kind).climbMinutes[task.urgency] * 60_000).toBe(true)
        }
        if (event.verb === 'remind' || event.verb === 'climb') last.set(task.id, event.at)
      }
      for (const { task, event } of world.log) if (event.verb === 'remind' || event.verb === 'climb') last.set(task.id, event.at)
    })
  }), runs)
})

test('once everybody has left it waits, and climbs again when somebody comes', () => {
  fc.assert(fc.property(story, fc.array(fc.nat(2000), { maxLength: 6 }), (told, quiet) => {
    const world = lived(told)
    for (const one of [...world.servers]) world.revoke(one)
    const stands = world.tasks.map((task) => task.place)
    for (const minutes of quiet) {
      world.time += minutes * 60_000
      world.sweep()
    }
    expect(world.tasks.map((task) => task.place)).toEqual(stands)
    expect(world.tasks.every((task) => task.state !== 'held')).toBe(true)
    const city = world.places.filter((path) => !['building', 'province'].includes(path.at(-1)?.level ?? '')).findIndex((path) => path.at(-1)?.level === 'city')
    world.appoint(city)
    for (const task of [...world.tasks].filter(live)) {
      world.time = Math.max(world.time, Date.parse(task.wake ?? ''))
      world.sweep()
    }
    for (const task of world.tasks.filter(live)) expect(task.place).toBe('C')
  }), runs)
})

type Sums = Record<string, { open: number; held: number; late: number }>
function sumOf(tasks: readonly Task[]): Sums {
  const sums: Sums = {}
  for (const { state, path, reminded } of tasks) {
    if (state !== 'open' && state !== 'held') continue
    for (const { id } of path.slice(path.findIndex((one) => one.level === 'city') + 1)) {
      const sum = (sums[id] ??= { open: 0, held: 0, late: 0 })
      sum[state] += 1
      if (reminded) sum.late += 1
    }
  }
  return sums
}

test('the numbers are the sum of what is there, told in any order and some of it twice', () => {
  fc.assert(fc.property(story, fc.infiniteStream(fc.nat(1000)), (told, order) => {
    const world = lived(told)
    const lines = world.log.map(({ event }) => event)
    const stream = [...lines, ...lines.filter((_, index) => index % 3 === 0)].map((event) => ({ event, at: order.next().value as number })).sort((a, b) => a.at - b.at)
    const [sums, counted]: [Sums, Set<string>] = [{}, new Set()]
    for (const { event } of stream) {
      if (counted.has(event.id)) continue
      counted.add(event.id)
      for (const { place, open, held, late } of event.tally ? deltasOf(event.tally) : []) {
        const sum = (sums[place] ??= { open: 0, held: 0, late: 0 })
        sums[place] = { open: sum.open + open, held: sum.held + held, late: sum.late + late }
      }
    }
    expect(Object.fromEntries(Object.entries(sums).filter(([, one]) => one.open !== 0 || one.held !== 0 || one.late !== 0))).toEqual(sumOf(world.tasks))
  }), runs)
})

test('versions rise by one, and a line of the log names the one it made', () => {
  fc.assert(fc.property(story, (told) => {
    for (const { before, task, event } of lived(told).log) expect([task.v, event.v]).toEqual(before ? [before.v + 1, before.v + 1] : [1, 1])
  }), runs)
})

test('the stories are worth telling: every verb is done in some of them', () => {
  const done = new Set<string>()
  fc.assert(fc.property(story, (told) => { for (const { event } of lived(told).log) done.add(event.verb) }), { numRuns: 400, seed: 7 })
  expect([...done].sort()).toEqual(['accept', 'ask-unit', 'assign', 'call', 'claim', 'climb', 'decline', 'give-back', 'hand-over', 'let-out', 'merge', 'note', 'overnight', 'pass', 'release', 'remind', 'reopen', 'resolve', 'submit', 'take-in', 'unit-answer', 'unmerge', 'wait', 'withdraw'])
})
