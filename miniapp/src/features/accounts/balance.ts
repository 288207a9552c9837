/** How a campaign's account stands. Rules only; all in fen. */
import type { Settlement } from '@shared/differences'
import { settlementGap } from '@shared/settlement-lines'

/** `gap`: by how much the columns differ, which is nought unless something is wrong. `short`: to come in; `over`: taken too much. */
export interface Balance { readonly standing: 'settled' | 'short' | 'over' | 'waiting'; readonly fen: number; readonly gap: number }

export function balanceOf(of: Settlement): Balance {
  const { outstanding, waiting } = of
  const standing = outstanding > 0 ? 'short' : outstanding < 0 ? 'over' : waiting > 0 ? 'waiting' : 'settled'
  return { standing, fen: Math.abs(outstanding), gap: settlementGap(of) }
}
