/** Who is there now where a task stands, and may act on it. */
import { present, type BoardEntry } from '../duties/board'
import { readBoards } from '../duties/store'
import { Refusal } from '../http/refusal'
import { claimersOf, type Task } from './task'

export async function whoIsThere(task: Pick<Task, 'kind' | 'path' | 'place'>, now: string): Promise<BoardEntry[]> {
  return present(await readBoards(task.path), task.place, claimersOf(task), now)
}

/** This person, who has to be there. */
export async function colleague(task: Task, user: string, now: string): Promise<BoardEntry> {
  const there = await whoIsThere(task, now)
  const found = there.find((one) => one.user === user)
  if (!found) throw new Refusal('off-duty')
  return found
}
