/** A bag that was ticked off at the wrong door waits again. */
import type { handover } from '../../shared/handover'
import { faults } from '../../shared/parse'
import { attendance } from '../duties/attendance'
import { personOf } from '../http/actor'
import { Refusal } from '../http/refusal'
import type { Call } from '../http/serve'
import { readHousehold } from '../identity/store'
import type { Bag } from '../orders/bag'
import { eventOfBag } from '../orders/event'
import { putBag, putOrderEvent, readBag, readCampaign, readOrderEvent } from '../orders/store'
import { write, type Write } from '../table/table'
import { canUndo, piecesIn, uncollect } from './bag'
import { fileLeftover } from './leftover'
import { collectedAt, readArrival } from './store'
import { viewTourBag } from './view'

const attempts = 5

/** The bag as it waits again: for its household, or where the others of its building that nobody collected are tasks already, as a task as well. */
async function waiting(bag: Bag, now: string): Promise<{ next: Bag; writes: Write[] }> {
  const [arrival, file] = await Promise.all([readArrival(bag.campaign, bag.building), readHousehold(bag.household)])
  const next = uncollect(bag, arrival?.at)
  const swept = (arrival?.step === 'sweep' || arrival?.step === 'done') && piecesIn(next) > 0
  const { path } = file?.household ?? {}
  const task = swept && path ? fileLeftover({ ...next, v: bag.v }, path, now, await attendance(path, now)) : []
  return { next, writes: task.length > 0 ? task : [putBag(next, now)] }
}

/** Sent again it is answered as done, and so it is where somebody else was quicker. */
export async function takeBack({ params, body, actor, now, lang }: Call<typeof handover.uncollect>) {
  const [by, of] = [personOf(actor), await readCampaign(params.campaign)]
  const asks = { user: by.user, leads: of?.leader.user === by.user }
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const bag = await readBag(params.household, params.campaign)
    if (!bag) throw new Refusal('not-found')
    if (bag.building !== body.building) throw new Refusal('invalid', { fields: faults([{ path: 'building', code: 'place' }], lang) })
    const said = await readOrderEvent(bag.orders[0]?.id ?? '', body.id)
    if (said && (said.verb !== 'uncollect' || said.by?.user !== by.user)) throw new Refusal('id-taken')
    if (said || (bag.state === 'confirmed' && !bag.collected)) return { bag: viewTourBag(bag, canUndo(bag, asks, now)), again: true }
    if (!canUndo(bag, asks, now)) throw new Refusal('undo-over')
    const { next, writes } = await waiting(bag, now)
    const event = eventOfBag(next, 'uncollect', { id: body.id, at: now, by }, bag.followers)
    if ((await write([...writes, putOrderEvent(event), collectedAt(bag, -1, -(bag.cash?.fen ?? 0))])).length === 0) return { bag: viewTourBag(next, false), again: false }
  }
  throw new Refusal('stale')
}
