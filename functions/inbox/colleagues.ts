/** Who is there now where a task stands, and may act on it. */
import { isCurrent } from '../../shared/duties'
import { present, type Board, type BoardEntry } from '../duties/board'
import { readBoards } from '../duties/store'
import { Refusal } from '../http/refusal'
import { claimersOf } from './rungs'
import type { Task } from './task'

type Where = Pick<Task, 'kind' | 'path' | 'place'>
const namedAtMost = 5

export async function whoIsThere(task: Where, now: string): Promise<BoardEntry[]> {
  return present(await readBoards(task.path), task.place, claimersOf(task), now)
}

/** Whether this person serves there at all, there now or not. */
const serves = (boards: readonly Board[], task: Where, user: string, now: string): boolean =>
  boards.some((board) => board.entries.some((one) => one.user === user && one.place === task.place && claimersOf(task).includes(one.role) && isCurrent(one, now)))

/** This person, who has to be there. Of somebody who does not serve there it is said who could be chosen; `but` is not among them. */
export async function colleague(task: Where, user: string, now: string, but?: string): Promise<BoardEntry> {
  const boards = await readBoards(task.path)
  const there = present(boards, task.place, claimersOf(task), now)
  const found = there.find((one) => one.user === user)
  if (found) return found
  if (serves(boards, task, user, now)) throw new Refusal('off-duty')
  const names = there.filter((one) => one.user !== but).slice(0, namedAtMost).map((one) => one.name)
  throw new Refusal('not-serving-here', { who: names.length > 0 ? ` (${names.join(', ')})` : '', present: { there: names } })
}
