/** What can still be said to be missing from a bag: what is in it, less what was taken off already. */
import type { Bag } from '@shared/orders'

export interface Lackable { readonly package: string; readonly name: string; readonly most: number }

export function lackable({ lines, adjusted }: Pick<Bag, 'lines' | 'adjusted'>): Lackable[] {
  const gone = (id: string): number => adjusted.filter((one) => one.package === id && one.kind !== 'price-drop').reduce((sum, one) => sum + one.quantity, 0)
  return lines.map((line) => ({ package: line.package, name: line.name, most: line.quantity - gone(line.package) })).filter(({ most }) => most > 0)
}
