/** Lending hands: somebody on duty at another place does this one task where it stands. */
import type { Helper } from '../../shared/inbox'
import { fromCommunity } from '../../shared/place-tree'
import type { PathStep, Place } from '../../shared/places'
import { claimersAt, rungsOf } from '../../shared/task-kinds'
import type { Role } from '../../shared/duties'
import { present } from '../duties/board'
import { readBoards } from '../duties/store'
import { Refusal } from '../http/refusal'
import { readPlaces } from '../places/store'
import type { Taker } from './deeds'
import type { Task } from './task'

type Where = Pick<Task, 'kind' | 'path' | 'place'>
type Step = { readonly id: string }

/** Hands come from the same community, or from a place of whoever lends them (`leads`) or below it. Rule. */
export function withinReach({ path }: Pick<Task, 'path'>, from: readonly Step[], leads: readonly string[]): boolean {
  const community = fromCommunity(path)[0]?.id
  return from.some((step) => step.id === community || leads.includes(step.id))
}

/** The roles that do such tasks at the last place of a path; none where it is no rung. */
function rolesAt(kind: Where['kind'], path: readonly PathStep[]): readonly Role[] {
  const step = path.at(-1)
  return step && rungsOf(kind, [step]).length > 0 ? claimersAt(kind, step.level) : []
}

/** This person, who has to be there at this place, in a role that does such tasks. */
export async function helperFrom({ kind }: Where, from: Place, user: string, now: string): Promise<Taker> {
  const found = present(await readBoards(from.path), from.id, rolesAt(kind, from.path), now).find((one) => one.user === user)
  if (!found) throw new Refusal('off-duty')
  return { user: found.user, name: found.name, role: found.role, lent: { id: from.id, name: from.name } }
}

/** Those within reach who are there now, first where it stands, each person once; with `at` those at that place and below it, as far as its board goes. */
export async function handsNear(task: Where, leads: readonly string[], at: Place | undefined, now: string): Promise<Omit<Helper, 'me'>[]> {
  const boards = await readBoards(at ? at.path : task.path)
  const places = await readPlaces(boards.flatMap((one) => one.entries).map((one) => one.place))
  const wanted = ({ id, path }: Place): boolean => (at ? path.some((step) => step.id === at.id) : id === task.place || withinReach(task, path, leads))
  const there = [...places.values()].filter(wanted).flatMap(({ id, name, path }) =>
    present(boards, id, rolesAt(task.kind, path), now).map(({ user, name: own, role }) => ({ user, name: own, role, place: id, placeName: name, here: id === task.place })))
  const sorted = there.sort((a, b) => Number(b.here) - Number(a.here) || a.place.localeCompare(b.place))
  return sorted.filter((one, index) => sorted.findIndex((other) => other.user === one.user) === index)
}
