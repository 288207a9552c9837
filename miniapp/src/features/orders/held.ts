import type { Bag } from '@shared/orders'

/** What still waits to be paid in a bag, in fen: it is in none of its sums. */
export const heldIn = ({ orders }: Pick<Bag, 'orders'>): number => orders.reduce((sum, { held, total }) => sum + (held ? total : 0), 0)
