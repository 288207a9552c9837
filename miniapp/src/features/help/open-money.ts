import type { HelpDetail } from '@shared/help'
import { yuan } from '@shared/money'

/** What has still to change hands, and to whom; undefined where nothing has. */
export function openMoney(bill: HelpDetail['bringing']['bill'], words: { readonly back: string; readonly owed: string }): string | undefined {
  if (!bill || bill.balance === 0 || bill.settled) return undefined
  return `${bill.balance > 0 ? words.back : words.owed} ¥${yuan(Math.abs(bill.balance))}`
}
