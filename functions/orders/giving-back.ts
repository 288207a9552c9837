/** What whoever leads sees of the refunds of a campaign, and says of those that WeChat cannot make. */
import { reference } from '../../shared/ids'
import type { RefundOfCampaign, refunds } from '../../shared/payments'
import { fromCursor, toCursor } from '../http/cursor'
import { nameOf } from '../http/actor'
import { Refusal } from '../http/refusal'
import type { Call } from '../http/serve'
import { refundsOf } from '../table/keys'
import { moveRefund } from './refunding'
import { readRefund, refundsOfCampaign } from './refund-store'
import type { Refund } from './refund'
import type { CampaignFile } from './store'
import { viewRefund } from './view'

type OfCampaign<R extends (typeof refunds)[keyof typeof refunds]> = Omit<Call<R>, 'subject'> & { readonly subject: CampaignFile }

const seen = (one: Refund): RefundOfCampaign => ({ ...viewRefund(one), order: one.order, reference: reference(one.order), household: one.household, ...(one.label ? { label: one.label } : {}), ...(one.why ? { why: one.why } : {}), ...(one.by ? { by: one.by.name } : {}) })

export async function list({ subject, query, lang }: OfCampaign<typeof refunds.list>) {
  const g1p = refundsOf(subject.campaign.id)
  const page = await refundsOfCampaign(subject.campaign.id, fromCursor(query.cursor, { g1p }, lang))
  return { items: page.refunds.map(seen), ...(page.next ? { cursor: toCursor(page.next) } : {}) }
}

/** Said again it is as it was; what WeChat can still do is not given by hand as well. */
export async function give({ subject, params, actor, now }: OfCampaign<typeof refunds.give>) {
  const found = await readRefund(params.order, params.refund)
  if (found?.campaign !== subject.campaign.id) throw new Refusal('not-found')
  const given = found.by ? found : await moveRefund(params.order, params.refund, 'give', { now, by: { user: actor.user.id, name: nameOf(actor) } })
  if (!given) throw new Refusal('refund-open')
  return { id: given.id, state: given.state, fen: given.fen }
}
