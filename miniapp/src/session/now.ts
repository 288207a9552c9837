/** The present moment for pages. The server decides; the local build's clock can be moved, so pages follow the server's. */
let ahead = 0

export const now = (): number => Date.now() + ahead

/** `Date` of an answer's headers, when there is one. A phone ahead by under a minute has waited for the network; one that is behind would take what has begun for something to come. */
export function learnNow(date: unknown): void {
  const told = typeof date === 'string' ? Date.parse(date) : Number.NaN
  if (Number.isNaN(told)) return
  const difference = told - Date.now()
  ahead = difference > -60_000 && difference < 0 ? 0 : difference
}
