/** The account of a campaign with its refunds, as it is now. */
import type { Settlement } from '@shared/differences'
import type { RefundOfCampaign } from '@shared/payments'
import { api } from '@/api/client'
import { now } from '@/session/now'

export interface Account { readonly of: Settlement; readonly refunds: readonly RefundOfCampaign[]; readonly at: string }

async function refundsOf(campaign: string): Promise<RefundOfCampaign[]> {
  const all: RefundOfCampaign[] = []
  let cursor: string | undefined
  do {
    const page = await api.refunds.list({ params: { campaign }, query: cursor === undefined ? {} : { cursor } })
    all.push(...page.items)
    cursor = page.cursor
  } while (cursor !== undefined)
  return all
}

/** Where nothing was paid over WeChat, nothing goes back there. */
export async function readAccount(campaign: string): Promise<Account> {
  const of = await api.differences.settlement({ params: { campaign } })
  return { of, refunds: of.prepaid > 0 ? await refundsOf(campaign) : [], at: new Date(now()).toISOString() }
}
