/** Money that is settled later: of whoever bought for it and gave it back, or after it was closed. Rules only. */
import type { FieldIssue } from '../../shared/field-words'
import { balanceOf, isOpen, type KitItem } from '../../shared/help-kit'
import { yuan } from '../../shared/money'
import { isWith } from './bring'
import type { Help } from './help'

type Bill = NonNullable<Help['bill']>
/** All bills in the order in which they came; a number of theirs never changes. */
const billsOf = ({ bill, earlier = [] }: Pick<Help, 'bill' | 'earlier'>): Bill[] => [...earlier, ...(bill ? [bill] : [])]

export interface OpenBill { readonly bill: number; readonly balance: number; readonly by?: string; readonly user?: string }
export const openBills = (help: Pick<Help, 'bill' | 'earlier'>): OpenBill[] =>
  billsOf(help).flatMap((one, bill) => (isOpen(one) ? [{ bill, balance: balanceOf(one), ...(one.by === undefined ? {} : { by: one.by }), ...(one.user === undefined ? {} : { user: one.user }) }] : []))

/** `fen`: exactly what was open, as it was shown; settled once. */
export function paidLater(help: Help, { bill, fen }: { bill: number; fen: number }, by: string, now: string): Help | { readonly fields: readonly FieldIssue[] } {
  const open = openBills(help).find((one) => one.bill === bill)
  if (!open) return { fields: [{ path: 'bill', code: 'paid-already' }] }
  if (fen !== open.balance) return { fields: [{ path: 'fen', code: `balance:${yuan(open.balance)}` }] }
  const [settled, count] = [{ at: now, by }, help.earlier?.length ?? 0]
  if (bill === count && help.bill) return { ...help, bill: { ...help.bill, settled } }
  return { ...help, earlier: (help.earlier ?? []).map((one, index) => (index === bill ? { ...one, settled } : one)) }
}

/** What somebody has with them goes on to whoever takes it over from them, thing by thing; undefined where they have nothing. */
export function kitOnTo(help: Help, from: string, to: { readonly user: string; readonly name: string }, now: string): Help | undefined {
  const kit = help.kit ?? []
  if (!kit.some((one) => isWith(one, from))) return undefined
  return { ...help, kit: kit.map((one) => (isWith(one, from) ? { ...one, given: { at: now, by: to.name, user: to.user } } : one)) }
}

/** What whoever holds it has with them. */
export const carriedBy = ({ kit = [] }: Pick<Help, 'kit'>, holder: string): KitItem[] => kit.filter((one) => isWith(one, holder)).map((one) => one.item)
