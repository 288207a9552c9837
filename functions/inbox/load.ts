/** A task as its routes ask who may: whose it is, where it stands, and who has or had it in hand. */
import type { Loaded } from '../http/access'
import { claimersOf } from './rungs'
import { readTask } from './store'
import { lentBefore, lentOf, type Task } from './task'

export async function loadTask(id: string): Promise<Loaded<Task> | undefined> {
  const task = await readTask(id)
  return task && { subject: task, household: task.household, place: task.place, path: task.path.map((step) => step.id), roles: claimersOf(task), lent: lentOf(task), had: lentBefore(task) }
}
