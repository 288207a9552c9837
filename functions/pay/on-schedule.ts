/** Every minute: payments that nothing was heard of, and refunds. */
import { clock } from '../clock'
import { sweep } from './sweep'

/** So many of each sort in one call on each part; what is left is done at the next. */
const budget = 500

export async function handler(): Promise<void> {
  await sweep(clock.now().toISOString(), budget)
}
