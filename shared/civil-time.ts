/** Civil time is Asia/Shanghai: UTC+8 all year since 1991. A day is a Shanghai day, written YYYY-MM-DD. */
const hour = 3_600_000
export const dayMs = 24 * hour

/** The Shanghai day of an instant (an ISO string or epoch milliseconds). */
export function shanghaiDay(instant: string | number): string {
  const at = typeof instant === 'number' ? instant : Date.parse(instant)
  return new Date(at + 8 * hour).toISOString().slice(0, 10)
}

/** `day` moved by a number of days, which may be negative. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

/** The first instant of a Shanghai day, as an ISO string in UTC. */
export function startOfDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 8 * hour).toISOString()
}

/** True for days that exist: 2026-02-30 does not. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
