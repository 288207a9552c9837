/** What the clock does with a task whose time has come. Rules only. */
import type { Role } from '../../shared/duties'
import { present, type Board } from '../duties/board'
import type { Refused } from '../http/refusal'
import { wordDeed } from './awaiting'
import { climb, remind } from './deeds'
import { claimersOf, nextRung } from './rungs'
import { awaitsWord, move, type Deed, type Moved, type Task } from './task'

/** `there`: the users who are there at a place in one of these roles. */
export interface Chance { readonly event: string; readonly now: string; readonly there: (place: string, among: readonly Role[]) => readonly string[] }

/**
 * First whoever should have done it is reminded; where nobody is, and after the time of a rung in any case, it climbs to the next rung where somebody is.
 * Where nobody is above, it stays, and its people are reminded every day.
 */
export function clockDeed(task: Task, { event, now, there }: Chance): Deed {
  if (awaitsWord(task)) return wordDeed(task, { event, now, there })
  const here = there(task.place, claimersOf(task))
  const rung = nextRung(task, (place, among) => there(place, among).length > 0)
  const heard = task.holder !== undefined || here.length > 0
  if (!rung || (!task.reminded && heard)) return remind(task, event, now, here)
  return climb(task, event, now, rung, there(rung.id, claimersOf({ ...task, place: rung.id })))
}

/** One look of the clock at a task, by who is there on the boards of its path. */
export function lookAt(task: Task, boards: readonly Board[], event: string, now: string): Moved | Refused {
  return move(task, clockDeed(task, { event, now, there: (place, among) => present(boards, place, among, now).map((one) => one.user) }))
}
