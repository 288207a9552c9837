/** What the clock does with a task whose time has come. Rules only. */
import type { Role } from '../../shared/duties'
import { climb, remind } from './deeds'
import { claimersOf, nextRung, type Deed, type Task } from './task'

/** `there`: the users who are there at a place in one of these roles. */
export interface Chance { readonly event: string; readonly now: string; readonly there: (place: string, among: readonly Role[]) => readonly string[] }

/**
 * First whoever should have done it is reminded; where nobody is, and after the time of a rung in any case, it climbs to the next rung where somebody is.
 * Where nobody is above, it stays, and its people are reminded every day.
 */
export function clockDeed(task: Task, { event, now, there }: Chance): Deed {
  const here = there(task.place, claimersOf(task))
  const rung = nextRung(task, (place, among) => there(place, among).length > 0)
  const heard = task.holder !== undefined || here.length > 0
  if (!rung || (!task.reminded && heard)) return remind(task, event, now, here)
  return climb(task, event, now, rung, there(rung.id, claimersOf({ ...task, place: rung.id })))
}
