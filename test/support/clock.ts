/** A clock you can set. It ticks a millisecond each time it is read, so that what is done later is later. */
import { clock } from '../../functions/clock'

const real = clock.now
let time = 0

/** For the top of a suite: its time begins at `iso`; the real clock is back when it ends. */
export function useClock(iso = '2022-08-31T02:00:00.000Z'): void {
  beforeAll(() => {
    setClock(iso)
  })
  afterAll(() => {
    clock.now = real
  })
}

export function setClock(iso: string): void {
  time = Date.parse(iso)
  clock.now = () => new Date((time += 1))
}

export function passTime({ days = 0, hours = 0, minutes = 0 }: { days?: number; hours?: number; minutes?: number }): void {
  time += ((days * 24 + hours) * 60 + minutes) * 60_000
}

/** Now, as an ISO string, without a tick. */
export function timeNow(): string {
  return new Date(time).toISOString()
}
