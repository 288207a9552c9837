/** Yuan as they are typed, in fen; undefined where it is no amount: 12, 12.5, ￥12.50. */
export function fenOf(typed: string): number | undefined {
  const text = typed.normalize('NFKC').replace(/[\s¥,元]/g, '')
  return /^\d{1,6}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : undefined
}
