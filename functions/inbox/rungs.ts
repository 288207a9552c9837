/** On which rung of its path a task stands, and to which it goes from there. Rules only; `attended` says where somebody is there. */
import type { PathStep } from '../../shared/places'
import type { Role } from '../../shared/duties'
import { claimersAt, isTopRung, rungsOf, type TaskKind } from '../../shared/task-kinds'
import type { Attended } from '../duties/board'
import type { Refused } from '../http/refusal'

/** What the way of a task is decided by. `been`: the places that said it is not theirs; `given`: those to which somebody sent it beside or below. */
interface Standing { readonly kind: TaskKind; readonly path: readonly PathStep[]; readonly place: string }
interface Sent extends Standing { readonly been?: readonly string[] | undefined; readonly given?: readonly string[] | undefined }

export const always: Attended = () => true

/** Who acts on the task where it stands. */
export function claimersOf({ kind, path, place }: Standing): readonly Role[] {
  const level = path.find((step) => step.id === place)?.level
  return level ? claimersAt(kind, level) : []
}

/** The lowest of these rungs where somebody is there. */
const firstAttended = (kind: TaskKind, rungs: readonly PathStep[], attended: Attended): PathStep | undefined => rungs.find((step) => attended(step.id, claimersAt(kind, step.level)))

/** Where a task of this kind belongs, and the place that has it first: the lowest rung where somebody is there, else the lowest of all, to climb from. */
export function addressee(kind: TaskKind, path: readonly PathStep[], attended: Attended = always): { home: PathStep; at: PathStep } | undefined {
  const rungs = rungsOf(kind, path)
  const [home] = rungs
  return home && { home, at: firstAttended(kind, rungs, attended) ?? home }
}

/** The rung above where it stands on which somebody is there; undefined at the top, and where nobody is there above. */
export function nextRung({ kind, path, place }: Standing, attended: Attended): PathStep | undefined {
  const rungs = rungsOf(kind, path)
  return firstAttended(kind, rungs.slice(rungs.findIndex((step) => step.id === place) + 1), attended)
}

/** Where it goes on when it is opened again: where it stood, or the next rung where somebody is there. */
export function reopensAt(task: Standing & { readonly placeName: string }, attended: Attended): Pick<PathStep, 'id' | 'name'> {
  const here = { id: task.place, name: task.placeName }
  return attended(task.place, claimersOf(task)) ? here : (nextRung(task, attended) ?? here)
}

/** `given`: it is sent there by name, once. */
export interface Passing { readonly step: PathStep; readonly path: readonly PathStep[]; readonly given?: boolean }

/** Up: the next rung that has not said it is not theirs, where somebody is there before one where nobody is. */
export function passUp(task: Sent, attended: Attended): Passing | Refused {
  const rungs = rungsOf(task.kind, task.path)
  const above = rungs.slice(rungs.findIndex((step) => step.id === task.place) + 1).filter((step) => !task.been?.includes(step.id))
  const step = firstAttended(task.kind, above, attended) ?? above[0]
  return step ? { step, path: task.path } : { refused: 'no-rung' }
}

/** Sideways or down: to a place beside the one where it stands or below it, which has not said that it is not theirs, to which nobody has sent it yet, and where somebody is there. `path` leads there. */
export function passTo(task: Sent, path: readonly PathStep[], attended: Attended = always): Passing | Refused {
  const step = path[path.length - 1]
  const here = task.path.findIndex((one) => one.id === task.place)
  const parent = task.path[here - 1]?.id
  const below = path.slice(0, -1).some((one) => one.id === task.place)
  const level = task.path[here]?.level
  const beside = parent !== undefined && level !== undefined && !isTopRung(task.kind, level) && path[path.length - 2]?.id === parent && step?.id !== task.place
  if (!step || !(below || beside) || rungsOf(task.kind, [step]).length === 0) return { refused: 'not-near' }
  if (task.been?.includes(step.id)) return { refused: 'been-there', who: step.name }
  // It climbed back from there: sent again it would go in a circle; its people can still be given it by name.
  if (task.given?.includes(step.id)) return { refused: 'sent-there', who: step.name }
  if (!attended(step.id, claimersAt(task.kind, step.level))) return { refused: 'nobody-there', who: step.name }
  return { step, path, given: true }
}

/** The rungs below the one where it stands: nobody was there when it was filed, or it has climbed past them. All of them where nobody is even there: it stands then at the lowest. */
export function passedOver(task: Standing, attended: Attended = always): PathStep[] {
  const { kind, path, place } = task
  const rungs = rungsOf(kind, path)
  return !attended(place, claimersOf(task)) ? rungs : rungs.slice(0, rungs.findIndex((step) => step.id === place))
}
