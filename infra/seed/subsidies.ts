/** Households of the lively community that a worker has set to be eligible for a programme: some by name, and two doors of each of some buildings. */
import { give } from '../../functions/orders/grant'
import { putGrant } from '../../functions/orders/subsidy-store'
import { addDays, shanghaiDay } from '../../shared/civil-time'
import type { Settled } from './households'
import type { Rows } from './rows'

const named = ['chen-lan', 'zhao-min']
const buildings = ['b1', 'b3', 'b11', 'b41']

export function seedSubsidies(rows: Rows, settled: readonly Settled[], by: { readonly user: string; readonly name: string }, now: number): void {
  const known = settled.filter(({ keys }) => named.some((key) => keys.includes(key)))
  const doors = buildings.flatMap((building) => settled.filter(({ file, keys }) => file.household.place.endsWith(`-${building}`) && keys.some((key) => key.startsWith('resident-'))).slice(0, 2))
  const at = new Date(now - 20 * 86_400_000).toISOString()
  const day = shanghaiDay(at)
  for (const { file } of [...known, ...doors]) {
    const given = give(undefined, { household: file.household.id, programme: 'veg', from: day, until: addDays(day, 180), version: 0, by, now: at })
    if ('refused' in given) throw new Error(`${file.household.label}: ${given.refused}`)
    rows.add([putGrant(given)])
  }
}
