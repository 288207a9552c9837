/** Time that can be moved forward, so that due times can be lived through. It takes the place of the functions' clock on one machine only. */
import { clock } from '../../functions/clock'

export interface MovableClock {
  readonly now: () => Date
  /** Moves to a later instant. Going back is refused: rows would lie in the future. */
  readonly moveTo: (instant: Date) => void
}

/** `offset` (milliseconds ahead of real time) is handed to `keep` whenever it changes. */
export function movableClock(offset: number, keep: (offset: number) => void): MovableClock {
  let ahead = offset
  const now = (): Date => new Date(Date.now() + ahead)
  clock.now = now
  return {
    now,
    moveTo: (instant) => {
      const next = instant.getTime() - Date.now()
      if (next < ahead) throw new RangeError('The clock only moves forward')
      ahead = next
      keep(ahead)
    },
  }
}
