/** On which duty somebody acts on a task: of its kind where it stands, lent for it, leading above it, or of its staff. */
import type { Duty } from '../../shared/duty-schema'
import { dutyAt, dutyLent, nameOf, type Actor } from '../http/actor'
import { Refusal } from '../http/refusal'
import { doneBefore } from './act'
import type { Doing } from './deeds'
import { claimersOf } from './rungs'
import { lentBefore, lentOf, type Deed, type Task } from './task'
import { leading, leadsFrom, staffDuty, viewMoved } from './view'

export interface Acting { readonly actor: Actor; readonly subject: Task; readonly now: string; readonly body: { id: string } }

const dutyNow = (actor: Actor, task: Task): Duty | undefined => dutyAt(actor, [task.place], claimersOf(task)) ?? dutyLent(actor, lentOf(task))

/** The duty on which this actor acts; access has made sure that there is one. */
export function dutyFor(actor: Actor, task: Task): Duty {
  const held = dutyNow(actor, task) ?? dutyLent(actor, lentBefore(task))
  if (!held) throw new Refusal('forbidden')
  return held
}

export function doing({ actor, subject, now, body }: Acting): Doing & { by: { role: Duty['role'] } } {
  return { by: { user: actor.user.id, name: nameOf(actor), role: dutyFor(actor, subject).role }, event: body.id, now }
}

/** Who leads may serve above the place where the task stands. */
export function leadingDuty({ actor, subject }: Pick<Acting, 'actor' | 'subject'>): Duty {
  const held = dutyAt(actor, leadsFrom(subject, actor), leading)
  // Whoever leads below sees what has climbed past them, and gives it to nobody.
  if (!held) throw new Refusal('forbidden')
  return held
}

export function leadingDoing(acting: Acting): Doing {
  const { actor, now, body } = acting
  const held = leadingDuty(acting)
  return { by: { user: actor.user.id, name: nameOf(actor), role: held.role }, event: body.id, now }
}

/** Whoever has an inbox where it stands or above, or was lent for it. */
export function staffDoing({ actor, subject, now, body }: Acting): Doing {
  const held = staffDuty(subject, actor)
  if (!held) throw new Refusal('forbidden')
  return { by: { user: actor.user.id, name: nameOf(actor), role: held.role }, event: body.id, now }
}

/** Who was lent for it and holds it no more hears once more of what they did; all else is not there for them. Undefined for everybody else. */
export async function heardAgain({ actor, subject }: Acting, deed: Deed) {
  if (dutyNow(actor, subject)) return undefined
  const done = await doneBefore(subject, deed)
  if (!done) throw new Refusal('not-found')
  return viewMoved(done.task, done.event, actor)
}
