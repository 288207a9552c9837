/** Over random trees, duties, clocks and shapings: no circle, every open task in one inbox and seen above, everything where the tree says, and the numbers the sum. A failure prints its seed. */
import fc from 'fast-check'
import { differs } from '../../../functions/inbox/readdress'
import { shownBy } from '../../../functions/inbox/store'
import { deltasOf } from '../../../functions/inbox/tally'
import type { Task } from '../../../functions/inbox/task'
import { handsOf } from '../../../functions/inbox/view'
import { pathIn } from '../../../functions/places/tree'
import { isCurrent } from '../../../shared/duties'
import { mayStandBelow, type OwnLevel } from '../../../shared/own-levels'
import { deepest } from '../../../shared/place-tree'
import { fromCommunity } from '../../../shared/place-tree'
import { ShapedWorld, shapings, takeShaped } from '../../support/shaped-world'
import { rungIds, verbNames, type Shape, type Step } from '../../support/world'

const shapes: fc.Arbitrary<Shape[]> = fc.array(fc.record({
  district: fc.boolean(), street: fc.boolean(), communities: fc.array(fc.record({ grids: fc.integer({ min: 1, max: 3 }), buildings: fc.boolean() }), { minLength: 1, maxLength: 2 }),
}), { minLength: 1, maxLength: 2 })
const step: fc.Arbitrary<Step> = fc.record({
  verb: fc.oneof(fc.constantFrom(...verbNames), fc.constantFrom<string>(...shapings)), who: fc.nat(50), which: fc.nat(50), minutes: fc.oneof(fc.constant(0), fc.nat(90), fc.nat(3000)),
})
const story = fc.record({ shapes, first: fc.array(fc.nat(50), { maxLength: 6 }), steps: fc.array(step, { minLength: 15, maxLength: 60 }) })
type Story = { readonly shapes: Shape[]; readonly first: number[]; readonly steps: Step[] }
const runs = { numRuns: 40 }

function lived({ shapes: city, first, steps }: Story, each: (world: ShapedWorld) => void = () => undefined): ShapedWorld {
  const world = new ShapedWorld(city)
  for (const which of first) world.appoint(which)
  for (const which of first) world.file(which, which)
  world.file(0, 0)
  for (const one of steps) {
    takeShaped(world, one)
    each(world)
  }
  return world
}
const live = (task: Task): boolean => task.state === 'open' || task.state === 'held'
const inboxes = (task: Task): string[] => shownBy(task).filter((row) => row.p.startsWith('INB#')).map((row) => row.p.slice(4))

test('whatever is shaped, nothing stands in a circle, too deep, below what cannot hold it, or beside another of its name', () => {
  fc.assert(fc.property(story, (told) => {
    lived(told, (world) => {
      for (const tree of world.trees.values()) {
        const names = new Set<string>()
        for (const node of tree.nodes.values()) {
          const path = pathIn(tree, node.id) ?? []
          expect(new Set(path.map((one) => one.id)).size).toBe(path.length)
          expect(path.length > tree.community.length && path.length <= deepest).toBe(true)
          expect(mayStandBelow(node.level as OwnLevel, path.at(-2)?.level ?? 'nation')).toBe(true)
          names.add(`${node.parent} ${node.name}`)
        }
        expect(names.size).toBe(tree.nodes.size)
      }
    })
  }), runs)
})

test('every open task is actionable in exactly one inbox, seen in its community, and lies where the tree says', () => {
  fc.assert(fc.property(story, (told) => {
    lived(told, (world) => {
      for (const task of world.tasks.filter(live)) {
        const seen = inboxes(task)
        expect(shownBy(task).filter((row) => row.p === `INB#${String(row['place'])}`).map((row) => row['place'])).toEqual([task.place])
        expect(rungIds(task)).toContain(task.place)
        // Sent down from above, it may lie above the communities; all others are seen in theirs, into which those above look.
        const community = fromCommunity(task.path)[0]
        if (community) expect(seen).toContain(community.id)
        expect(seen).toContain(task.path.at(-1)?.id)
        const address = world.addressOf(task)
        expect(address && !differs(task, address)).toBe(true)
        const wrong = world.servers.filter((one) => handsOf(task, world.actor(one)).includes('worker') !== (one.duty.place === task.place && isCurrent(one.duty, world.now)))
        expect(wrong).toEqual([])
      }
      for (const task of world.tasks.filter((one) => !live(one))) expect(inboxes(task)).toEqual([])
    })
  }), runs)
})

test('what was closed while its place got another name has that name once it is open again', () => {
  const at = (verb: Step['verb']): Step => ({ verb, who: 0, which: 0, minutes: 0 })
  const world = lived({ shapes: [{ district: false, street: false, communities: [{ grids: 1, buildings: false }] }], first: [3], steps: ['claim', 'resolve', 'rename', 'reopen'].map(at) })
  expect(world.log.map(({ event }) => event.verb)).toEqual(expect.arrayContaining(['resolve', 'reopen', 'readdress']))
  for (const task of world.tasks.filter(live)) {
    const address = world.addressOf(task)
    expect(address && !differs(task, address)).toBe(true)
  }
})

test('the numbers are the sum of what is there, below the place that is above now, told in any order and some of it twice', () => {
  fc.assert(fc.property(story, fc.infiniteStream(fc.nat(1000)), (told, order) => {
    const world = lived(told)
    const lines = world.log.map(({ event }) => event)
    const stream = [...lines, ...lines.filter((_, index) => index % 3 === 0)].map((event) => ({ event, at: order.next().value as number })).sort((a, b) => a.at - b.at)
    const [sums, wanted, counted] = [new Map<string, number[]>(), new Map<string, number[]>(), new Set<string>()]
    const plus = (to: Map<string, number[]>, key: string, by: number[]): void => { to.set(key, by.map((one, index) => one + (to.get(key)?.[index] ?? 0))) }
    for (const { event } of stream) {
      if (counted.has(event.id)) continue
      counted.add(event.id)
      for (const { parent, place, open, held, late } of event.tally ? deltasOf(event.tally) : []) plus(sums, `${parent} ${place}`, [open, held, late])
    }
    for (const task of world.tasks.filter(live)) {
      const below = task.path.slice(task.path.findIndex((one) => one.level === 'city'))
      below.slice(1).forEach((one, index) => { plus(wanted, `${below[index]?.id ?? ''} ${one.id}`, [Number(task.state === 'open'), Number(task.state === 'held'), Number(task.reminded === true)]) })
    }
    const seen = (all: Map<string, number[]>) => Object.fromEntries([...all].filter(([, numbers]) => numbers.some((one) => one !== 0)))
    expect(seen(sums)).toEqual(seen(wanted))
  }), runs)
})

test('the stories are worth telling: every kind of shaping is done in some, and tasks follow', () => {
  const done = new Set<string>()
  fc.assert(fc.property(story, (told) => {
    const world = lived(told)
    for (const verb of [...world.shaped, ...world.log.map(({ event }) => event.verb)]) done.add(verb)
  }), { numRuns: 150, seed: 7 })
  expect([...done]).toEqual(expect.arrayContaining([...shapings, 'readdress', 'redirect', 'pass', 'climb']))
})
