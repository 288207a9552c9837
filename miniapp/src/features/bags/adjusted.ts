/** What was taken off a bag. Rules only. */
import type { Adjustment } from '@shared/adjustment'
import type { Bag } from '@shared/orders'

/** Those that stand, and those that wait for the household. */
export const madeIn = ({ adjusted }: Pick<Bag, 'adjusted'>): Adjustment[] => adjusted.filter(({ state }) => state !== 'proposed')
export const proposedIn = ({ adjusted }: Pick<Bag, 'adjusted'>): Adjustment[] => adjusted.filter(({ state }) => state === 'proposed')

/** What was taken off only after the bag was collected, and paid on that occasion; fen. */
export function afterCollected({ adjusted, collected }: Pick<Bag, 'adjusted' | 'collected'>): number {
  return collected ? adjusted.reduce((sum, { at, fen, late = 0 }) => sum + (at > collected.at ? fen : late), 0) : 0
}
