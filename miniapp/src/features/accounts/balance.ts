/** How a campaign's account stands. Rules only; all in fen. */
import type { Settlement } from '@shared/differences'
import type { RefundOfCampaign } from '@shared/payments'

/** `gap`: by how much the sides differ, which is nought unless something is wrong. `short`: to come in; `over`: taken too much. */
export interface Balance { readonly standing: 'settled' | 'short' | 'over' | 'waiting'; readonly fen: number; readonly gap: number; readonly kept: number; readonly came: number }

export function balanceOf({ due, prepaid, refunds, cash, outstanding, waiting, kept }: Settlement): Balance {
  const whole = kept.goods + kept.packing + kept.delivery + kept.margin
  const came = prepaid - refunds + cash + outstanding
  const gap = Math.max(Math.abs(due - came), Math.abs(due - whole))
  const standing = outstanding > 0 ? 'short' : outstanding < 0 ? 'over' : waiting > 0 ? 'waiting' : 'settled'
  return { standing, fen: Math.abs(outstanding), gap, kept: whole, came }
}

/** Of what differences gave back, how much is there and how much on its way; `byHand`: whatever WeChat cannot give back. */
export interface Backs { readonly done: number; readonly under: number; readonly byHand: readonly RefundOfCampaign[] }

export function backsOf(refunds: readonly RefundOfCampaign[]): Backs {
  const sum = (is: (one: RefundOfCampaign) => boolean): number => refunds.filter((one) => one.cause === 'difference' && is(one)).reduce((all, { fen }) => all + fen, 0)
  return { done: sum(({ state }) => state === 'done'), under: sum(({ state }) => state !== 'done' && state !== 'by-hand'), byHand: refunds.filter(({ state }) => state === 'by-hand') }
}
