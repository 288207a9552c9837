/** A bag that nobody collected: a request whose task is its status. */
import { array, int, lazy, literal, object, string, type infer as Infer } from '../../shared/zod'
import { newId } from '../../shared/ids'
import type { PathStep } from '../../shared/places'
import type { Attended } from '../duties/board'
import { putNewTask } from '../inbox/store'
import { eventOf, fileTask } from '../inbox/task'
import { dueIn, type Bag } from '../orders/bag'
import { insideOf, nameInside } from '../orders/inside'
import { putBag } from '../orders/store'
import { requestKey } from '../table/keys'
import { fromRow } from '../table/row'
import { get, type Row, type Write } from '../table/table'
import { codeOf, leave } from './bag'

export const leftover = lazy(() => object({
  id: string(), kind: literal('uncollected'), campaign: string(), household: string(), title: string(), code: string(), arrived: string(), due: int(), lines: array(object({ name: string(), quantity: int() })),
}))
export type Leftover = Infer<ReturnType<typeof leftover>>
export const leftoverOf = (row: Row): Leftover => fromRow(leftover(), row)

export async function readLeftover(id: string): Promise<Leftover | undefined> {
  const row = await get(requestKey(id))
  return row && leftoverOf(row)
}

/** Whose it then is: the bag with its task, or nothing where it is not there any more. `path` leads to the home. */
export function fileLeftover(known: Bag, path: readonly PathStep[], now: string, attended: Attended): Write[] {
  const id = newId('left', Date.parse(now))
  const { household, label, campaign, title, arrived = now } = known
  const task = fileTask({ request: id, kind: 'uncollected', urgency: 'normal', path, household, label, about: [{ id: household, name: known.orders[0]?.by ?? label }], followers: [], facts: { title, code: codeOf(known) }, unheard: true }, now, attended)
  const left = task && leave(known, task.id)
  if (!left) return []
  const request: Leftover = { id, kind: 'uncollected', campaign, household, title, code: codeOf(known), arrived, due: dueIn(known), lines: insideOf(known).map((one) => ({ name: nameInside(one), quantity: one.quantity })) }
  const filed = eventOf(task, { event: newId('event', Date.parse(now)), verb: 'submit', now, attended })
  return [putBag(left, now), { put: { ...requestKey(id), ...request, lines: request.lines.map((line) => ({ ...line })) }, when: 'absent' }, ...putNewTask(task, filed)]
}
