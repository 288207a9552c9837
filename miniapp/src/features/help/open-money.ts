import type { HelpDetail } from '@shared/help'
import { yuan } from '@shared/money'

/** What has still to change hands, and to whom; undefined where nothing has. */
export function openMoney(bill: HelpDetail['bringing']['bill'], words: { readonly back: string; readonly owed: string }): string | undefined {
  if (!bill || bill.balance === 0 || bill.settled) return undefined
  return `${bill.balance > 0 ? words.back : words.owed} ¥${yuan(Math.abs(bill.balance))}`
}

/** What can only be settled later: of whoever bought before, and once it is closed of the last, too; while that one brings it the word that it arrived says so. */
export function laterBills({ state, bringing: { bill, earlier = [] } }: Pick<HelpDetail, 'state' | 'bringing'>): { bill: number; balance: number; by?: string }[] {
  const all = [...earlier, ...(bill && state !== 'held' ? [bill] : [])]
  return all.flatMap(({ balance, by, settled }, index) => (balance === 0 || settled ? [] : [{ bill: index, balance, ...(by === undefined ? {} : { by }) }]))
}
