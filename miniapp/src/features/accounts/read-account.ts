/** The account of a campaign as it is now, with the refunds that WeChat cannot make. */
import type { Settlement } from '@shared/differences'
import type { RefundOfCampaign } from '@shared/payments'
import { now } from '@/session/now'
import { api } from './api'
import { readRefunds } from './read-refunds'

export interface Account { readonly of: Settlement; readonly byHand: readonly RefundOfCampaign[]; readonly at: string }

export async function readAccount(campaign: string): Promise<Account> {
  const of = await api.differences.settlement({ params: { campaign } })
  return { of, byHand: (await readRefunds(campaign)).byHand, at: new Date(now()).toISOString() }
}
