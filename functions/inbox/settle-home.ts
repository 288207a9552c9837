/** A worker finds the building of a home that was typed: the home stands there from now on, and all that it has open goes to whoever is responsible. */
import type { tasks } from '../../shared/inbox'
import { faults } from '../../shared/parse'
import { fromCommunity } from '../../shared/place-tree'
import { dutyAt, nameOf } from '../http/actor'
import { Refusal } from '../http/refusal'
import type { Call } from '../http/serve'
import { settleHousehold } from '../places/homes'
import { readPlace } from '../places/store'
import { detailOf } from './detail'
import { readTask } from './store'
import type { Task } from './task'
import { presentOf } from './view'

type Settling = Pick<Call<typeof tasks.settle>, 'body' | 'actor' | 'now' | 'lang'> & { readonly subject: Task }

const communityOf = ({ path }: Pick<Task, 'path'>): string | undefined => fromCommunity(path)[0]?.id

/** Done again, it answers the task as it then is. */
export async function settleHome({ subject, body, actor, now, lang }: Settling) {
  const to = await readPlace(body.place)
  const wrong = !to ? 'place-unknown' : to.level !== 'building' || subject.kind === 'arrival' ? 'place-home' : communityOf(to) === communityOf(subject) ? undefined : 'place-outside'
  if (!to || wrong) throw new Refusal('invalid', { fields: faults([{ path: 'place', code: wrong ?? 'place-unknown' }], lang) })
  const held = dutyAt(actor, subject.path.map((step) => step.id), ['grid-worker', 'community-worker', 'supervisor'])
  const by = { user: actor.user.id, name: nameOf(actor), ...(held ? { role: held.role } : {}) }
  await settleHousehold(subject.household, to.id, { now, by }).catch((error: unknown) => {
    throw error instanceof Refusal ? new Refusal(error.code, { present: presentOf(subject) }, error) : error
  })
  return detailOf((await readTask(subject.id)) ?? subject, actor)
}
