import { mostFen } from '@shared/money'

/** Yuan as they are typed, in fen; undefined where it is no amount, or more than the contract takes: 12, 12.5, ￥12.50. */
export function fenOf(typed: string): number | undefined {
  const text = typed.normalize('NFKC').replace(/[\s¥,元]/g, '')
  const fen = /^\d{1,6}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : undefined
  return fen !== undefined && fen <= mostFen ? fen : undefined
}
