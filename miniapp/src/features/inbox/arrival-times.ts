/** When those who come will be there, as it is said on the phone. */
import { addDays, shanghaiDay, startOfDay } from '@shared/civil-time'

export const arrivalTimes = ['half', 'one', 'two', 'four', 'tomorrow'] as const
export type ArrivalTime = (typeof arrivalTimes)[number]
const minutes = { half: 30, one: 60, two: 120, four: 240 } as const

/** The instant that is meant; `now` in milliseconds. */
export function arrivesAt(time: ArrivalTime, now: number): string {
  const at = time === 'tomorrow' ? Date.parse(startOfDay(addDays(shanghaiDay(now), 1))) + 8 * 3_600_000 : now + minutes[time] * 60_000
  return new Date(at).toISOString()
}
