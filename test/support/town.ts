/** For the top of a suite on the database: a table of its own, the places, a clock that can be set. */
import { useClock } from './clock'
import { plantPlaces } from './places'
import { makeTable } from './table'

export function useTown(start?: string): void {
  useClock(start)
  beforeAll(async () => {
    await makeTable()
    await plantPlaces()
  })
}
