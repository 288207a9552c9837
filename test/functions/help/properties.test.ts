import fc from 'fast-check'
import { helpKinds, helpSteps, nextStep, stepsOf, type HelpKind } from '../../../shared/help-kinds'
import { balanceOf, kitItems, kitOf } from '../../../shared/help-kit'
import { newId } from '../../../shared/ids'
import { deny } from '../../../functions/inbox/awaiting'
import { claim, giveBack } from '../../../functions/inbox/deeds'
import { clockDeed } from '../../../functions/inbox/escalation'
import { shownBy } from '../../../functions/inbox/store'
import { awaitsWord, isLive, move, type Deed, type Task } from '../../../functions/inbox/task'
import { printOf } from '../../../functions/http/print'
import { isRefused } from '../../../functions/http/refusal'
import { asked, answered, confirmDeed, isOnItsWay, isWith, kitMoved, kitOut, settled, stepDeed, stepTaken, type Brought } from '../../../functions/help/bring'
import { newHelp, type Help } from '../../../functions/help/help'
import { aTask, aWorkerOf, filedAt } from '../../support/builders'
import { needs } from '../../support/helping'
import { useClock } from '../../support/clock'

useClock()
const carriers = [aWorkerOf('李建国'), aWorkerOf('陈晓')] as const
const resident = { user: newId('user'), name: '张秀英' }

const helpOf = (kind: HelpKind): Help => newHelp({ id: newId('help'), by: resident, member: { id: newId('member'), name: '张秀英' }, household: newId('household'), own: true, need: needs[kind](), print: printOf('x'), now: filedAt })

interface World { help: Help; task: Task; now: number; money: number }
const deeds = ['claim', 'give-back', 'step', 'over', 'back', 'ask', 'yes', 'no', 'settle', 'confirm', 'deny', 'sweep'] as const
const acts = fc.array(fc.record({ deed: fc.constantFrom(...deeds), who: fc.nat({ max: 1 }), pick: fc.nat({ max: 20 }), hours: fc.nat({ max: 30 }) }), { maxLength: 60 })

/** What the functions do with it: the task says whether, the rule how; both or neither. */
function carry(world: World, deed: Deed, rule: (help: Help) => Brought = (help) => help): void {
  const moved = move(world.task, deed)
  const next = rule(world.help)
  if (isRefused(moved) || isRefused(next) || 'fields' in next) return
  world.task = moved.task
  world.help = { ...next, v: next.v + 1 }
}

function take(world: World, { deed, who, pick, hours }: { deed: (typeof deeds)[number]; who: 0 | 1 | number; pick: number; hours: number }): void {
  world.now += hours * 3_600_000
  const now = new Date(world.now).toISOString()
  const by = carriers[who % 2] ?? carriers[0]
  const doer = { by, event: newId('event'), now, print: pick }
  const there = (): readonly string[] => [carriers[0].user]
  const item = kitItems[pick % kitItems.length] ?? 'cash'
  const step = helpSteps[pick % helpSteps.length] ?? 'delivered'
  const line = world.help.need.kind === 'medicine' ? 'a' : undefined
  const open = world.help.questions?.find((one) => !one.answer)
  const own = { ...doer, by: resident }
  switch (deed) {
    case 'claim': carry(world, claim(doer, world.task)); break
    case 'give-back': carry(world, giveBack(doer)); break
    case 'step': carry(world, stepDeed(doer, world.task, step), (help) => stepTaken(help, world.task, { step, cost: pick * 100, given: pick % 2 ? 1000 : undefined, ...(line && pick % 3 === 0 ? { instead: [{ line, name: 'x' }] } : {}) })); break
    case 'over':
    case 'back': carry(world, { ...doer, verb: 'kit', hand: 'holder' }, (help) => kitMoved(help, { item, handed: deed }, by, now)); break
    case 'ask': carry(world, { ...doer, verb: 'ask', hand: 'holder' }, (help) => asked(help, { id: doer.event, line, text: 'x' })); break
    case 'yes':
    case 'no': carry(world, { ...own, verb: 'reply', hand: 'household' }, (help) => answered(help, { question: open?.id ?? '', yes: deed === 'yes' }, resident.name)); break
    case 'settle': carry(world, { ...doer, verb: 'settle', hand: 'holder' }, (help) => settled(help, help.bill ? balanceOf(help.bill) : 0, by.name, now)); break
    case 'confirm': if (isOnItsWay(world.task)) carry(world, confirmDeed(own, world.task, undefined)); break
    case 'deny': if (isOnItsWay(world.task) && !world.task.check) carry(world, deny(world.task, { ...own, there }, undefined)); break
    case 'sweep': if (isLive(world.task) && (world.task.wake ?? '') <= now) carry(world, clockDeed(world.task, { event: doer.event, now, there })); break
  }
}

const worldOf = (kind: HelpKind): World => ({ help: helpOf(kind), task: aTask({ kind }), now: Date.parse(filedAt), money: 0 })

it('is never lost, never with two, and always looked at again by the clock while it goes on', () => {
  fc.assert(fc.property(fc.constantFrom(...helpKinds), acts, (kind, steps) => {
    const world = worldOf(kind)
    for (const one of steps) {
      take(world, one)
      const { task } = world
      expect(task.state === 'held').toBe(task.state === 'resolved' ? false : task.holder !== undefined)
      if (isLive(task)) {
        expect(task.wake).toBeDefined()
        const rows = shownBy(task)
        expect(rows.filter((row) => row.p === `INB#${task.place}`)).toHaveLength(1)
        expect(rows.filter((row) => row.p.startsWith('USR#')).map((row) => row.p)).toEqual(task.holder ? [`USR#${task.holder.user}`] : [])
      } else expect(shownBy(task)).toEqual([])
    }
  }))
})

it('goes through its steps in their order, whoever carries it, and is delivered with nothing out and no substitute that nobody agreed to', () => {
  fc.assert(fc.property(fc.constantFrom(...helpKinds), acts, (kind, steps) => {
    const world = worldOf(kind)
    for (const one of steps) {
      const before = world.task.holder?.step
      const out = kitOut(world.help)
      const kit = world.help.kit ?? []
      take(world, one)
      const after = world.task.state === 'held' ? world.task.holder?.step : before
      if (after !== before && after !== undefined) expect([nextStep(kind, before), stepsOf[kind][0]]).toContain(after)
      if (after === 'delivered' && before !== 'delivered') expect(out).toEqual([])
      for (const { item, back } of world.help.kit ?? []) {
        const earlier = kit.find((two) => two.item === item)
        expect(kitOf(world.help.need)).toContain(item)
        if (back && earlier && !earlier.back) expect(isWith(earlier, world.task.holder?.user)).toBe(true)
      }
      if (world.help.instead) expect(world.help.questions?.some((two) => two.line === 'a' && two.answer?.yes)).toBe(true)
    }
  }))
})

it('no name of a medicine and no room stands in any row that a list is made of', () => {
  fc.assert(fc.property(acts, (steps) => {
    const world = worldOf('medicine')
    for (const one of steps) {
      take(world, one)
      for (const row of shownBy(world.task)) expect(JSON.stringify(row)).not.toMatch(/氨氯地平|二甲双胍|1401/)
    }
  }), { numRuns: 30 })
})

it('whatever was delivered comes to an end: by a word, or with somebody who looks within two days and a sweep', () => {
  fc.assert(fc.property(fc.constantFrom(...helpKinds.filter((kind) => stepsOf[kind].length > 0)), acts, (kind, steps) => {
    const world = worldOf(kind)
    for (const one of steps) take(world, one)
    if (!awaitsWord(world.task)) return
    for (let day = 0; day < 3; day += 1) take(world, { deed: 'sweep', who: 0, pick: 0, hours: 25 })
    expect(world.task).toMatchObject({ state: 'open', check: true })
  }))
})

it('the balance is what was given less what it cost', () => {
  fc.assert(fc.property(fc.nat(), fc.nat(), (cost, given) => { expect(balanceOf({ cost, given }) + cost).toBe(given) }))
})
