/** Slots made from when to when, every so many minutes. Rules only. */
import { countOf } from '@/features/campaigns/content'
import type { Making, SlotForm } from '@/features/campaigns/form'

/** As many as a campaign may have. */
export const mostSlots = 30

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const two = (n: number): string => String(n).padStart(2, '0')
/** The end of a day is written as the beginning of the next. */
const timeOf = (minutes: number): string => `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`

export type Unmade = 'missing' | 'order' | 'minutes' | 'many'

/** One after the other; what is left at the end and too short for one is left out. `there`: how many stand already. */
export function slotsOf({ day, from, to, minutes, capacity }: Making, there: number): SlotForm[] | Unmade {
  const [length, most] = [countOf(minutes), countOf(capacity)]
  if (day === '' || from === '' || to === '' || !length || !most) return 'missing'
  const [start, end] = [minutesOf(from), minutesOf(to) || 1440]
  if (end <= start) return 'order'
  const count = Math.floor((end - start) / length)
  if (count === 0) return 'minutes'
  if (there + count > mostSlots) return 'many'
  return Array.from({ length: count }, (_, n) => ({ day, from: timeOf(start + n * length), to: timeOf(start + (n + 1) * length), capacity: String(most) }))
}
