/** Taking an open request as a volunteer. Rules only. */
import type { Duty } from '../../shared/duty-schema'
import { claimsAtMost } from '../../shared/volunteers'
import { isMember, type Actor } from '../http/actor'
import type { Refused } from '../http/refusal'
import { claim } from '../inbox/deeds'
import type { Deed, Task } from '../inbox/task'
import { isApproved, isThere, servesOn, type Volunteer } from './volunteer'

interface Taking { readonly actor: Actor; readonly known: Volunteer | undefined; readonly place: string; /** How many they have in hand as a volunteer. */ readonly claims: number; readonly now: string }

/** Those who asked, or live there: nobody is sent to themselves. */
export const isOwn = (actor: Actor, { household, followers }: Pick<Task, 'household'> & { readonly followers?: readonly string[] }): boolean => isMember(actor, household) || (followers ?? []).includes(actor.user.id)

/** Why this volunteer may not take it; undefined when they may. Whether somebody has it already is the task's to say. */
export function refusalToTake(task: Task, { actor, known, place, claims, now }: Taking): Refused | undefined {
  if (!known || !isApproved(known, place)) return { refused: 'not-approved' }
  if (!isThere(known, now) || !servesOn(known, actor, now).some((one) => one.place === place)) return { refused: 'you-off-duty' }
  if (isOwn(actor, task)) return { refused: 'own-request' }
  if (!task.needs || task.check) return { refused: 'not-volunteers' }
  return claims >= claimsAtMost ? { refused: 'claim-cap' } : undefined
}

/** They are lent for this one request from their place, whatever inbox it stands in, and act on it as whoever brings it. */
export function takeDeed({ actor, event, now }: { actor: Actor; event: string; now: string }, task: Task, { place, placeName }: Pick<Duty, 'place' | 'placeName'>): Deed {
  const by = { user: actor.user.id, name: actor.user.name ?? '', role: 'volunteer' as const }
  const deed = claim({ by, event, now }, task)
  return { ...deed, change: { ...deed.change, holder: { ...by, since: now, lent: { id: place, name: placeName } } } }
}
