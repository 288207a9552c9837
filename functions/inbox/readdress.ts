/** A task whose household, or whose own place, lies otherwise in the tree than it did. Rules only. */
import { rungsOf, type TaskKind } from '../../shared/task-kinds'
import type { PathStep } from '../../shared/places'
import type { Role } from '../../shared/duties'
import { unsaid } from './deeds'
import { addressee, claimersOf } from './rungs'
import { toldOf, type Deed, type Person, type Task } from './task'

/** Where it belongs from now on, and how the home is called. */
export interface Address { readonly path: readonly PathStep[]; readonly label: string }
/** `there`: the users who are there at a place in one of these roles. */
export interface Readdressing { readonly event: string; readonly now: string; readonly by?: Person; readonly there: (place: string, among: readonly Role[]) => readonly string[] }

/** Verbs after which it is looked at: filed while its home was being readdressed, or open again after it was, it may still have the old address. */
export const mayLag: ReadonlySet<string> = new Set(['submit', 'reopen', 'expose', 'unmerge'])

/** The steps down to the lowest rung of this kind. */
function homePath(kind: TaskKind, path: readonly PathStep[]): readonly PathStep[] {
  const [home] = rungsOf(kind, path)
  return home ? path.slice(0, path.findIndex((step) => step.id === home.id) + 1) : path
}

/** Whether it stands otherwise than this address says. */
export function differs(task: Task, { path, label }: Address): boolean {
  const said = (steps: readonly PathStep[]): string => JSON.stringify(steps.map(({ id, level, name }) => [id, level, name]))
  return task.label !== label || said(task.path) !== said(homePath(task.kind, path))
}

/**
 * It stays with whoever has it while the place where it stands is still on its path; else it goes, free again, to whoever is there for the new one,
 * and so does what nobody has taken at the place where it belonged until now.
 * When it is due does not change.
 */
export function readdress(task: Task, { path, label }: Address, { event, now, by, there }: Readdressing): Deed {
  const own = homePath(task.kind, path)
  const [before, after] = [task.path[task.path.length - 1], own[own.length - 1]]
  const here = own.find((step) => step.id === task.place)
  const waits = task.state === 'open' && task.place === before?.id && after?.id !== before.id
  const base = { event, now, hand: 'clock' as const, ...(by ? { by } : {}) }
  if (here && !waits) return { ...base, verb: 'readdress', did: { from: before?.name ?? '', to: after?.name ?? '' }, told: [], change: { path: [...own], placeName: here.name, label } }
  const at = addressee(task.kind, own, (place, among) => there(place, among).length > 0)?.at ?? after
  if (!at) throw new Error(`${task.id} has no address to go to`)
  const change = { path: [...own], place: at.id, placeName: at.name, label, holder: undefined, eased: false, ...unsaid }
  const workers = new Set([...(task.holder ? [task.holder.user] : []), ...there(at.id, claimersOf({ ...task, path: [...own], place: at.id }))])
  workers.delete(by?.user ?? '')
  const told = [...toldOf(task, by).filter((one) => !workers.has(one.user)), ...[...workers].map((user) => ({ user, opens: 'task' as const }))]
  return { ...base, verb: 'redirect', did: { from: task.placeName, to: at.name }, told, change }
}
