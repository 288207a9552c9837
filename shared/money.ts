/** Money is counted in whole fen, never in fractions of a yuan. */

/** The highest price of one package: 100,000 yuan. */
export const mostFen = 10_000_000

/** 1250 → 12.50, -5 → -0.05 */
export function yuan(fen: number): `${number}` {
  const [whole, rest] = [Math.floor(Math.abs(fen) / 100), Math.abs(fen) % 100]
  return `${fen < 0 ? '-' : ''}${String(whole)}.${String(rest).padStart(2, '0')}` as `${number}`
}
