/** The bench's own time, always the same, so that sizes and sessions do not depend on when it runs. */
import { clock } from '../functions/clock'

export const today = new Date('2026-11-22T02:00:00.000Z')

export function stopClock(): void {
  clock.now = () => today
}
