/** The present moment for pages. The server decides; the local build's clock can be moved, so pages follow the server's. */
let ahead = 0

export const now = (): number => Date.now() + ahead

/** `Date` of an answer's headers, when there is one. Under a minute's difference is the network, not the clock. */
export function learnNow(date: unknown): void {
  const told = typeof date === 'string' ? Date.parse(date) : Number.NaN
  if (Number.isNaN(told)) return
  const difference = told - Date.now()
  ahead = Math.abs(difference) < 60_000 ? 0 : difference
}
