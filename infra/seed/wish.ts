/** One wish to join a household, so that the inbox has more than one kind of task. */
import type { User } from '../../functions/identity/user'
import { newJoin, putJoin } from '../../functions/identity/join'
import { putMember, putMembership, putNewUser } from '../../functions/identity/store'
import { putNewTask } from '../../functions/inbox/store'
import { eventOf, fileTask } from '../../functions/inbox/task'
import type { Settled } from './households'
import type { Rows } from './rows'
import { stableId } from './stable-id'

/** A relative asks to join the household of 陈岚. `at` in milliseconds. */
export function askToJoin(rows: Rows, settled: readonly Settled[], user: User, at: number): void {
  const file = settled.find((one) => one.keys.includes('chen-lan'))?.file
  if (!file) throw new Error('The household of chen-lan is missing')
  const { household, members } = file
  const now = new Date(at).toISOString()
  const name = user.name ?? ''
  const draft = { id: stableId('member', 'the relative', at), household: household.id, name, relation: 'other' as const, user: user.id, v: 1 }
  const wish = newJoin(draft)
  const task = fileTask({ request: wish.id, kind: 'join', urgency: 'normal', path: household.path, household: household.id, label: household.label, about: [{ id: draft.id, name }], followers: [user.id] }, now)
  if (!task) throw new Error('No inbox for the household of chen-lan')
  const told = members.flatMap((one) => (one.user ? [{ user: one.user, opens: 'request' as const }] : []))
  const event = eventOf(task, { event: stableId('event', 'the wish', at), verb: 'submit', by: { user: user.id, name }, now, told })
  rows.add([...putNewUser(user), putJoin(wish), ...putNewTask(task, event), putMember({ ...draft, waiting: wish.id }), putMembership({ user: user.id, household: household.id, member: draft.id, waiting: true })])
}
