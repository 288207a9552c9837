/** From one hand to the next: given back, and taken over from a colleague; of help with what was taken along. */
import type { tasks } from '../../shared/inbox'
import type { Call } from '../http/serve'
import { carryOut } from './act'
import { doing, heardAgain } from './acting'
import { accept, giveBack } from './deeds'
import { insistOnEmptyHands, kitGoesOn } from './empty-hands'
import { lentOf, type Task } from './task'
import { viewMoved } from './view'

type Loaders = { task: (id: string) => Promise<{ subject: Task } | undefined> }

export async function handBack(acting: Call<typeof tasks.giveBack, Loaders>) {
  const { subject, body, actor, lang } = acting
  const deed = giveBack(doing(acting), body.text, lentOf(subject))
  const heard = await heardAgain(acting, deed)
  if (heard) return heard
  const { task, event } = await carryOut(subject, deed, async () => { await insistOnEmptyHands(subject, actor.user.id, lang); return [] })
  return viewMoved(task, event, actor)
}

export async function takeOver(acting: Call<typeof tasks.accept, Loaders>) {
  const doer = doing(acting)
  const { task, event } = await carryOut(acting.subject, accept(doer, acting.subject), (_moved, stored) => kitGoesOn(stored, doer.by, acting.now))
  return viewMoved(task, event, acting.actor)
}
