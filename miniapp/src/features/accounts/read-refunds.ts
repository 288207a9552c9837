/** The refunds of a campaign: how much of them is where, and those that WeChat cannot make. */
import type { RefundOfCampaign } from '@shared/payments'
import { api } from './api'

/** All in fen; `given`: in person. */
export interface RefundSums { readonly done: number; readonly under: number; readonly given: number }
export interface RefundsRead { readonly sums: RefundSums; readonly byHand: readonly RefundOfCampaign[]; readonly any: boolean }

export function refundsRead(all: readonly RefundOfCampaign[]): RefundsRead {
  const sum = (of: (one: RefundOfCampaign) => boolean): number => all.filter(of).reduce((fen, one) => fen + one.fen, 0)
  const sums = {
    done: sum(({ state, by }) => state === 'done' && by === undefined), given: sum(({ state, by }) => state === 'done' && by !== undefined),
    under: sum(({ state }) => state !== 'done' && state !== 'by-hand'),
  }
  return { sums, byHand: all.filter(({ state }) => state === 'by-hand'), any: all.length > 0 }
}

export async function readRefunds(campaign: string): Promise<RefundsRead> {
  const all: RefundOfCampaign[] = []
  let cursor: string | undefined
  do {
    const page = await api.refunds.list({ params: { campaign }, query: cursor === undefined ? {} : { cursor } })
    all.push(...page.items)
    cursor = page.cursor
  } while (cursor !== undefined)
  return refundsRead(all)
}
