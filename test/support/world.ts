/** A world for properties: a city of any shape, people who come and go, tasks and what is done to them. Rules only; time passes as a test says. */
import { boardOf, entryOf, present, type Attended, type Board } from '../../functions/duties/board'
import { isRefused } from '../../functions/http/refusal'
import type { Actor } from '../../functions/http/actor'
import { accept, askUnit, assign, call, claim, decline, giveBack, handOver, note, overnight, pass, release, reopen, resolve, unitAnswer, wait, withdraw, type Taker } from '../../functions/inbox/deeds'
import { clockDeed } from '../../functions/inbox/escalation'
import type { Event } from '../../functions/inbox/event'
import { withinReach } from '../../functions/inbox/lend'
import { letOut, merge, takeIn, unlike, unmerge } from '../../functions/inbox/merge'
import { claimersOf, passTo, passUp, reopensAt } from '../../functions/inbox/rungs'
import { eventOf, fileTask, move, reopenable, type Deed, type Task } from '../../functions/inbox/task'
import { handsOf } from '../../functions/inbox/view'
import type { Duty } from '../../shared/duty-schema'
import { isCurrent, type Role } from '../../shared/duties'
import { newId } from '../../shared/ids'
import { nightOf } from '../../shared/night'
import type { PathStep } from '../../shared/places'
import type { PlaceLevel } from '../../shared/place-tree'
import { moveOf, type TaskVerb } from '../../shared/task'
import { claimersAt, kindRow, rungsOf, urgencies } from '../../shared/task-kinds'
import { aFiling } from './builders'

export type Path = readonly PathStep[]
export interface Shape { readonly district: boolean; readonly street: boolean; readonly communities: readonly { readonly grids: number; readonly buildings: boolean }[] }

/** Every place of a city in which some levels may be missing, each as its path. */
export function cityOf(shapes: readonly Shape[]): Path[] {
  const city: Path = [{ id: 'P', level: 'province', name: 'P' }, { id: 'C', level: 'city', name: 'C' }]
  const all: Path[] = [city]
  const grow = (above: Path, level: PlaceLevel, id: string): Path => {
    const path = [...above, { id, level, name: id }]
    if (!all.some((one) => one.at(-1)?.id === id)) all.push(path)
    return path
  }
  shapes.forEach((shape, d) => {
    const district = shape.district ? grow(city, 'district', `D${String(d)}`) : city
    const street = shape.street ? grow(district, 'street', `S${String(d)}`) : district
    shape.communities.forEach(({ grids, buildings }, c) => {
      const community = grow(street, 'community', `Q${String(d)}-${String(c)}`)
      for (let g = 0; g < grids; g += 1) {
        const grid = grow(community, 'grid', `G${String(d)}-${String(c)}-${String(g)}`)
        if (buildings) grow(grid, 'building', `B${String(d)}-${String(c)}-${String(g)}`)
      }
    })
  })
  return all
}

const roleAt: Partial<Record<PlaceLevel, Role>> = { grid: 'grid-worker', community: 'community-worker', street: 'supervisor', district: 'supervisor', city: 'supervisor' }
export interface Server { readonly user: string; readonly name: string; readonly path: Path; duty: Duty }
export interface Done { readonly before: Task | undefined; readonly task: Task; readonly event: Event }
export interface Step { readonly verb: string; readonly who: number; readonly which: number; readonly minutes: number }

export class World {
  readonly servers: Server[] = []
  readonly tasks: Task[] = []
  readonly log: Done[] = []
  time = Date.parse('2022-08-31T02:00:00.000Z')
  constructor(readonly places: readonly Path[]) {}

  get now(): string { return new Date(this.time).toISOString() }

  appoint(which: number, known: Partial<Duty> = {}): void {
    const served = this.places.filter((path) => roleAt[path.at(-1)?.level ?? 'building'])
    const path = served[which % served.length] ?? []
    const at = path.at(-1)
    const role = at && roleAt[at.level]
    if (at && role) this.servers.push({ user: newId('user'), name: `n${String(this.servers.length)}`, path, duty: { place: at.id, placeName: at.name, role, from: this.now, ...known } })
  }

  get boards(): Board[] {
    const ids = [...new Set(this.servers.map((one) => boardOf(one.path)))]
    return ids.map((id) => ({ id, v: 1, entries: this.servers.filter((one) => boardOf(one.path) === id).map((one) => entryOf({ id: one.user, name: one.name }, one.duty)) }))
  }

  present(place: string, among: readonly Role[]): Taker[] {
    return present(this.boards, place, among, this.now).map(({ user, name, role }) => ({ user, name, role }))
  }
  get attended(): Attended { return (place, among) => this.present(place, among).length > 0 }
  actor(one: Server): Actor { return { user: { id: one.user, name: one.name } as Actor['user'], duties: isCurrent(one.duty, this.now) ? [one.duty] : [], memberships: [] } }

  file(which: number, urgent: number): void {
    const leaves = this.places.filter((path) => ['building', 'grid', 'community'].includes(path.at(-1)?.level ?? ''))
    const path = leaves[which % Math.max(leaves.length, 1)]
    const made = path && fileTask(aFiling({ path, household: `home ${path.at(-1)?.id ?? ''}`, urgency: urgencies[urgent % urgencies.length] ?? 'normal', request: newId('report') }), this.now, this.attended)
    if (!made) return
    this.tasks.push(made)
    this.log.push({ before: undefined, task: made, event: eventOf(made, { event: newId('event'), verb: 'submit', now: this.now }) })
  }

  /** True when the move was allowed. */
  carry(task: Task, deed: Deed): boolean {
    const moved = move(task, deed)
    if (isRefused(moved)) return false
    this.tasks[this.tasks.indexOf(task)] = moved.task
    this.log.push({ before: task, ...moved })
    return true
  }

  /** Both moves, or none. */
  both(...moves: readonly (readonly [Task, Deed])[]): void {
    if (moves.every(([task, deed]) => !isRefused(move(task, deed)))) for (const [task, deed] of moves) this.carry(task, deed)
  }

  /** Once over everything whose time has come, as the sweep does. */
  sweep(): number {
    const due = this.tasks.filter((task) => (task.state === 'open' || task.state === 'held') && task.wake !== undefined && task.wake <= this.now)
    const there = (place: string, among: readonly Role[]): string[] => this.present(place, among).map((one) => one.user)
    return due.filter((task) => this.carry(task, clockDeed(task, { event: newId('event'), now: this.now, there }))).length
  }

  /** Their duty is taken away; what they held by it is free again. */
  revoke(one: Server): void {
    this.servers.splice(this.servers.indexOf(one), 1)
    for (const task of [...this.tasks]) {
      if (task.holder?.user === one.user && task.state === 'held') this.carry(task, release({ by: { user: 'chief', name: 'chief' }, event: newId('event'), now: this.now }, task))
    }
  }
}

/** What a verb does in this world: whose turn, on which task, with a number to choose by; undefined where it has nothing to be done with. */
export type Row = (world: World, one: Server, task: Task, pick: number) => Deed | undefined
const doing = (world: World, one: Server) => ({ by: { user: one.user, name: one.name, role: one.duty.role }, event: newId('event'), now: world.now })
const chosen = <T>(all: readonly T[], pick: number): T | undefined => all[pick % Math.max(all.length, 1)]
const colleague = (world: World, task: Task, pick: number): Taker | undefined => chosen(world.present(task.place, claimersOf(task)), pick)

/** People's verbs, one row each: a new verb of the product is a row here. */
export const rows: Partial<Record<TaskVerb | 'pass-to' | 'lend', Row>> = {
  claim: (world, one, task) => claim(doing(world, one), task),
  'give-back': (world, one) => giveBack(doing(world, one)),
  note: (world, one) => note(doing(world, one), 'x'),
  call: (world, one, task, pick) => call(doing(world, one), task, pick % 2 ? 'no-answer' : 'reached', { way: pick % 3 ? 'phone' : 'door' }),
  wait: (world, one, task) => (task.tried ? wait(doing(world, one), task, 4) : undefined),
  resolve: (world, one, task) => resolve(doing(world, one), task, task.about.map(({ id }) => ({ person: id, outcome: Object.keys(kindRow(task.kind).outcomes)[0] ?? '' }))),
  'hand-over': (world, one, task, pick) => { const to = colleague(world, task, pick); return to && handOver(doing(world, one), to) },
  accept: (world, one, task) => accept(doing(world, one), task),
  decline: (world, one, task) => decline(doing(world, one), task),
  assign: (world, one, task, pick) => { const to = colleague(world, task, pick); return to && assign(doing(world, one), task, to) },
  lend: (world, one, task, pick) => {
    const near = world.servers.filter((other) => withinReach(task, other.path, [one.duty.place]) && other.duty.place !== task.place)
    const from = chosen(near, pick)
    const to = from && chosen(world.present(from.duty.place, claimersAt(task.kind, from.path.at(-1)?.level ?? 'grid')), pick)
    return from && to && assign(doing(world, one), task, { ...to, lent: { id: from.duty.place, name: from.duty.placeName } })
  },
  'ask-unit': (world, one) => askUnit(doing(world, one), { id: newId('unit'), name: 'x' }, { hands: 1, skill: 'carrying' }),
  'unit-answer': (world, one, task) => unitAnswer(doing(world, one), task, { id: newId('unit'), name: 'x', hands: 1, skill: 'carrying', answer: 'cannot' }),
  overnight: (world, one) => { const night = nightOf(world.now); return night ? overnight(doing(world, one), night, 'first-thing') : undefined },
  pass: (world, one, task) => { const up = passUp(task, world.attended); return isRefused(up) ? undefined : pass(doing(world, one), task, up, [], 'x') },
  'pass-to': (world, one, task, pick) => { const to = passTo(task, chosen(world.places, pick) ?? [], world.attended); return isRefused(to) ? undefined : pass(doing(world, one), task, to, [], 'x') },
  withdraw: (world) => withdraw({ by: { user: 'resident', name: 'r' }, event: newId('event'), now: world.now }),
  reopen: (world, _, task) => (reopenable(task, world.now) ? undefined : reopen({ by: { user: 'resident', name: 'r' }, event: newId('event'), now: world.now }, task, reopensAt(task, world.attended), [], 'x')),
}

/** Verbs that move two tasks in one transaction: both or neither. */
const pairs: Readonly<Record<string, (world: World, one: Server, task: Task, pick: number) => void>> = {
  merge: (world, one, task, pick) => {
    const other = chosen(world.tasks.filter((into) => !unlike(task, into)), pick)
    if (other) world.both([task, merge(doing(world, one), task, other.id)], [other, takeIn(doing(world, one), other, task)])
  },
  unmerge: (world, one, task) => {
    const other = world.tasks.find((into) => into.id === task.into)
    if (other) world.both([task, unmerge(doing(world, one), task)], [other, letOut(doing(world, one), other, task)])
  },
}

/** What people do about their own being there. */
export const comings: Readonly<Record<string, (world: World, step: Step) => void>> = {
  file: (world, { which, who }) => { world.file(which, who) },
  appoint: (world, { which }) => { world.appoint(which) },
  'appoint for a day': (world, { which }) => { world.appoint(which, { until: new Date(world.time + 86_400_000).toISOString() }) },
  'appoint by hours': (world, { which }) => { world.appoint(which, { hours: [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:30', to: '17:30' })) }) },
  switch: (world, { who, which }) => { const one = chosen(world.servers, who); if (one) one.duty = { ...one.duty, switched: { on: which % 2 === 0 } } },
  away: (world, { who, which }) => {
    const one = chosen(world.servers, who)
    if (one) one.duty = { ...one.duty, away: [{ id: newId('absence'), from: world.now, until: new Date(world.time + (1 + (which % 72)) * 3_600_000).toISOString() }] }
  },
  revoke: (world, { who }) => { const one = chosen(world.servers, who); if (one) world.revoke(one) },
}

export const verbNames: readonly string[] = [...Object.keys(rows), ...Object.keys(pairs), ...Object.keys(comings), 'file', 'file', 'appoint', 'appoint', 'sweep', 'sweep']

const turned = <T>(all: readonly T[], by: number): T[] => all.map((_, index) => all[(index + by) % all.length] as T)
const named: Readonly<Record<string, TaskVerb>> = { 'pass-to': 'pass', lend: 'assign' }

/** The first task, from the one that is meant on, on which somebody has the hand for this verb: done by them. What nobody may do is not done. */
function act(world: World, { verb, who, which }: Step): void {
  const [row, people] = [rows[verb as TaskVerb], turned(world.servers, who)]
  for (const task of turned(world.tasks, which)) {
    const hand = moveOf(task.state, named[verb] ?? (verb as TaskVerb))?.by
    const one = hand === undefined ? undefined : people.find((other) => hand === 'requester' || handsOf(task, world.actor(other)).includes(hand))
    if (one && pairs[verb]) { pairs[verb](world, one, task, which + who); return }
    const deed = one && row?.(world, one, task, which + who)
    if (deed && world.carry(task, deed)) return
  }
}

export function take(world: World, step: Step): void {
  world.time += step.minutes * 60_000
  if (step.verb === 'sweep') world.sweep()
  else if (comings[step.verb]) comings[step.verb]?.(world, step)
  else act(world, step)
}

export const rungIds = (task: Task): string[] => rungsOf(task.kind, task.path).map((step) => step.id)
