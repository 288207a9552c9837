/** Carries on a refund: sent, done, refused, given up, given back by hand. Whoever leads is told what WeChat cannot do. */
import { newId } from '../../shared/ids'
import type { RefundVerb } from '../../shared/payment-states'
import { Refusal } from '../http/refusal'
import { write, type Added, type Write } from '../table/table'
import { onAccount } from './difference-store'
import { eventOfCampaign } from './event'
import { refundCounted, refundMoved, stillUnderWay, type Refund, type Said } from './refund'
import { putRefund, readRefund } from './refund-store'
import { putCampaignEvent, readCampaign } from './store'

const attempts = 5

async function told({ campaign }: Refund, now: string): Promise<Write[]> {
  const of = await readCampaign(campaign)
  return of ? [putCampaignEvent(eventOfCampaign(of, 'by-hand', { id: newId('event', Date.parse(now)), at: now }))] : []
}

function accounted(before: Refund, after: Refund, now: string): Added[] {
  const change = refundCounted(before, after)
  return Object.keys(change).length > 0 ? [onAccount(after.campaign, after.household, change, now)] : []
}

/** The refund as it then is; undefined where its state does not allow the verb, or it is not there. */
export async function moveRefund(order: string, id: string, verb: RefundVerb, said: Said): Promise<Refund | undefined> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const old = await readRefund(order, id)
    const next = old && refundMoved(old, verb, said)
    if (!next) return undefined
    const more = next.state === 'by-hand' ? await told(next, said.now) : []
    if ((await write([...putRefund(next), ...more, ...accounted(old, next, said.now)])).length === 0) return next
  }
  throw new Refusal('busy')
}

/** Still under way: looked at again later. */
export async function waitForRefund(old: Refund, now: string): Promise<void> {
  await write(putRefund(stillUnderWay(old, now)))
}
