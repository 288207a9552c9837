/** How a report stands, and what that means for whoever follows it. */
import type { Task } from '../inbox/task'
import { readRequest, readTask } from '../inbox/store'
import type { Closing } from './arrival'

export type Standing = { readonly is: 'live' } | { readonly is: 'gone' } | { readonly is: 'closed'; readonly closed: Closing }

/** One that is part of another stands as that does. */
async function whole(task: Task): Promise<Task | undefined> {
  return task.state === 'merged' && task.into !== undefined ? readTask(task.into) : task
}

/** Closed by whoever closed its task, with the outcome of this member. */
async function closingOf(task: Task, member: string | undefined): Promise<Closing> {
  const file = await readRequest(task.id)
  const resolved = file?.events.findLast(({ verb }) => verb === 'resolve' || verb === 'answer' || verb === 'confirm')
  const outcome = resolved?.outcomes?.find(({ person }) => person === member)?.outcome ?? resolved?.outcomes?.[0]?.outcome ?? ''
  return { via: 'report', by: resolved?.by?.name ?? task.holder?.name ?? '', at: task.closedAt ?? '', outcome }
}

export async function standingOf(task: Task | undefined, member: string | undefined): Promise<Standing> {
  const of = task && (await whole(task))
  // Changed, it may be about others by now.
  const theirs = member === undefined || of?.about.some(({ id }) => id === member) === true
  if (!of || !theirs || of.state === 'withdrawn' || of.state === 'merged') return { is: 'gone' }
  return of.state === 'resolved' ? { is: 'closed', closed: await closingOf(of, member) } : { is: 'live' }
}
