/** The one source of the time. Rules take `now` as an argument; entry points ask here. */
export const clock = { now: (): Date => new Date() }

/** Now as an ISO string in UTC with milliseconds. */
export function nowIso(): string {
  return clock.now().toISOString()
}
