/** Passes used at this gate a moment ago: one that comes again in the same direction is looked at twice. */
import { againSeconds } from '@shared/gate-words'
import type { Direction } from '@shared/pass-check'

const used = new Map<string, number>()
const nameOf = (number: string, direction: Direction): string => `${number} ${direction}`

export function noteUse(number: string, direction: Direction, ms: number): void {
  used.set(nameOf(number, direction), ms)
}

/** Minutes since, where it was so short ago. */
export function usedLately(number: string, direction: Direction, ms: number): number | undefined {
  const at = used.get(nameOf(number, direction))
  return at !== undefined && ms - at < againSeconds * 1000 ? Math.max(1, Math.round((ms - at) / 60_000)) : undefined
}
export const forgetUses = (): void => { used.clear() }
