/** The account of a campaign as it is now, with the refunds that WeChat cannot make. */
import type { Settlement } from '@shared/differences'
import type { RefundOfCampaign } from '@shared/payments'
import { now } from '@/session/now'
import { api } from './api'

export interface Account { readonly of: Settlement; readonly byHand: readonly RefundOfCampaign[]; readonly at: string }

async function byHandIn(campaign: string): Promise<RefundOfCampaign[]> {
  const all: RefundOfCampaign[] = []
  let cursor: string | undefined
  do {
    const page = await api.refunds.list({ params: { campaign }, query: cursor === undefined ? {} : { cursor } })
    all.push(...page.items.filter(({ state }) => state === 'by-hand'))
    cursor = page.cursor
  } while (cursor !== undefined)
  return all
}

export async function readAccount(campaign: string): Promise<Account> {
  const of = await api.differences.settlement({ params: { campaign } })
  return { of, byHand: await byHandIn(campaign), at: new Date(now()).toISOString() }
}
