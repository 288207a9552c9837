/** The account of a confirmed campaign, to zero: what was ordered, what was taken off, how it was paid, and what is left of what the prices are made of. Rules only. */
import type { Settlement } from '../../shared/differences'
import { programmeIds } from '../../shared/subsidy-programmes'
import type { AccountSums } from './account'
import type { Campaign } from './campaign'
import type { Sums } from './stock'

/** `sums` of the shards, `account` of what came after, `cash`: fen paid on collection. What was paid beforehand was paid whole, or it would not count. */
export function settle({ id, content }: Campaign, sums: Pick<Sums, 'sold' | 'amount' | 'households'>, account: AccountSums, cash: number): Settlement {
  const lines = content.packages.map(({ id: own, name, price }) => {
    const [quantity, off] = [sums.sold[own] ?? 0, account.off[own] ?? 0]
    return { package: own, name, price, quantity, amount: quantity * price, units: account.units[own] ?? 0, off, net: quantity * price - off }
  })
  const adjusted = lines.reduce((sum, one) => sum + one.off, 0)
  const due = sums.amount - adjusted
  const [prepaid, refunds] = content.pay === 'now' ? [sums.amount, adjusted] : [0, 0]
  const whole = (part: keyof Settlement['kept']): number => content.packages.reduce((sum, { id: own, makeUp }) => sum + (sums.sold[own] ?? 0) * makeUp[part], 0)
  const subsidies = content.packages.flatMap(({ id: own, subsidy }) => (subsidy ? [{ programme: subsidy.programme, fen: (sums.sold[own] ?? 0) * subsidy.fen - (account.unpaid[own] ?? 0) }] : []))
  return {
    campaign: id, title: content.title, households: sums.households, lines, ordered: sums.amount, adjusted, due, prepaid, refunds, cash, outstanding: due - (prepaid - refunds) - cash, waiting: account.waiting,
    back: { done: account.done, under: refunds - account.done - account.byHand - account.given, byHand: account.byHand, given: account.given },
    subsidies: programmeIds.map((programme) => ({ programme, fen: subsidies.filter((one) => one.programme === programme).reduce((sum, { fen }) => sum + fen, 0) })).filter(({ fen }) => fen > 0),
    kept: { goods: whole('goods') - account.goods, packing: whole('packing') - account.packing, delivery: whole('delivery') - account.delivery, margin: whole('margin') - account.margin },
  }
}
