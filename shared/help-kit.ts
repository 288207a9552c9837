/** What whoever brings help takes along and hands back, and what it cost. Money in whole fen. */
import type { Words } from './words'

export const kitItems = ['note', 'insurance-card', 'bank-card', 'cash', 'empty-box', 'cool-bag'] as const
export type KitItem = (typeof kitItems)[number]
export const kitWords: Record<KitItem, Words> = {
  note: { zh: '处方或纸条', en: 'Prescription or note' },
  'insurance-card': { zh: '医保卡', en: 'Insurance card' },
  'bank-card': { zh: '银行卡', en: 'Bank card' },
  cash: { zh: '现金', en: 'Cash' },
  'empty-box': { zh: '空药盒', en: 'Empty box' },
  'cool-bag': { zh: '冷藏袋', en: 'Cool bag' },
}

interface Wants { readonly kind: string; readonly insuranceCard?: boolean; readonly pay?: 'cash' | 'card'; readonly cold?: boolean }

/** The checklist of a request; what is not on it cannot be handed over. */
export function kitOf({ kind, insuranceCard, pay, cold }: Wants): KitItem[] {
  const wanted: Record<KitItem, boolean> = {
    note: kind === 'medicine', 'insurance-card': insuranceCard === true, 'bank-card': pay === 'card', cash: pay === 'cash', 'empty-box': kind === 'medicine', 'cool-bag': cold === true,
  }
  return kitItems.filter((item) => wanted[item])
}

/** `cost`: what was paid; `given`: the cash taken along. */
export interface Bill { readonly cost: number; readonly given: number }

/** What is still to change hands: above nought goes back to the household, below nought is owed to whoever paid. */
export const balanceOf = ({ cost, given }: Bill): number => given - cost
export const isOpen = (bill: Bill & { readonly settled?: unknown }): boolean => balanceOf(bill) !== 0 && bill.settled === undefined
