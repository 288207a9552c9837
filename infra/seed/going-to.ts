/** What goes to each building once a campaign is confirmed, as the close counts it bag by bag. */
import type { GoingTo } from '../../functions/handover/count'
import { contentsOf, type Bag } from '../../functions/orders/bag'

export function goingTo(bags: readonly Bag[]): GoingTo[] {
  const sums = new Map<string, GoingTo>()
  for (const bag of bags) {
    const { households, packages }: Pick<GoingTo, 'households' | 'packages'> = sums.get(bag.building) ?? { households: 0, packages: {} }
    const more = Object.fromEntries(contentsOf(bag).map(({ package: id, quantity }) => [id, quantity + (packages[id] ?? 0)]))
    sums.set(bag.building, { building: bag.building, households: households + 1, collected: 0, cash: 0, packages: { ...packages, ...more } })
  }
  return [...sums.values()]
}
