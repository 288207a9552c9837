/** What can still be said to be missing from a bag: what came in it, as it was ordered or instead, less what was taken off already. */
import type { Bag } from '@shared/orders'

/** `difference`: by which it came instead; `key`: one of them all. */
export interface Lackable { readonly key: string; readonly package: string; readonly difference?: string; readonly name: string; readonly most: number }

export function lackable({ lines, adjusted }: Pick<Bag, 'lines' | 'adjusted'>): Lackable[] {
  const gone = (id: string, on?: string): number => adjusted.filter((one) => one.package === id && one.kind !== 'price-drop' && one.on === on).reduce((sum, one) => sum + one.quantity, 0)
  const own = lines.map((line): Lackable => ({ key: line.package, package: line.package, name: line.name, most: line.quantity - gone(line.package) }))
  const instead = adjusted.filter(({ kind, state }) => kind === 'substitution' && state === 'made').map(({ package: id, difference, name, instead: what, quantity }): Lackable => ({ key: difference, package: id, difference, name: what ?? name, most: quantity - gone(id, difference) }))
  return [...own, ...instead].filter(({ most }) => most > 0)
}
