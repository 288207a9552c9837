/** What will really be in a bag: what was ordered, less what does not come, with what comes instead. Rules only. */
import type { Adjusted } from './adjust'
import { contentsOf, entriesOf, type Bag } from './bag'

/** `price` of one, less what is taken off it. `open`: what is proposed instead, and not answered. `instead`: it comes instead of the package. */
export interface Inside { readonly package: string; readonly name: string; readonly quantity: number; readonly price: number; readonly open?: string; readonly instead?: true }

type Filled = Pick<Bag, 'orders' | 'adjusted'>

/** Whole units that do not come: nothing is left of their price. What gives a part of it back is in the bag all the same. */
const isGone = ({ kind, state, each }: Adjusted, price: number): boolean => state === 'declined' || (state === 'made' && kind !== 'price-drop' && kind !== 'substitution' && each >= price)

const quantityOf = (entries: readonly Adjusted[]): number => entries.reduce((sum, { quantity }) => sum + quantity, 0)

/** What comes instead by this difference, less what is missing of that; or what it proposes. */
function insteadOf(own: Adjusted, entries: readonly Adjusted[], id: string, left: number): Inside {
  if (own.state === 'proposed') return { package: id, name: own.name, quantity: own.quantity, price: left, open: own.instead ?? '' }
  const price = Math.max(0, left - own.each)
  const gone = entries.filter((one) => one.on === own.difference && isGone(one, price))
  return { package: id, name: own.instead ?? '', quantity: own.quantity - quantityOf(gone), price, instead: true }
}

/** Package by package, in the order in which they were ordered: what comes as it was ordered, what waits for an answer, what comes instead. */
export function insideOf(known: Filled): Inside[] {
  return contentsOf(known).flatMap(({ package: id, name, quantity, price }): Inside[] => {
    const entries = entriesOf(known).filter((one) => one.package === id)
    const left = price - entries.filter(({ kind }) => kind === 'price-drop').reduce((sum, { each }) => sum + each, 0)
    const own = entries.filter(({ on }) => on === undefined)
    const others = own.filter((one) => one.kind === 'substitution' && !isGone(one, left))
    const away = quantityOf(own.filter((one) => isGone(one, left) || others.includes(one)))
    return [{ package: id, name, quantity: quantity - away, price: left }, ...others.map((one) => insteadOf(one, entries, id, left))].filter((one) => one.quantity > 0)
  })
}

/** As it is written on papers, in whatever language: a proposal that nobody has answered with both names. */
export const nameInside = ({ name, open }: Inside): string => (open === undefined ? name : `${name}→${open}?`)

/** Whether something else is in it than was ordered, or may be. */
export const isOtherwise = (known: Filled): boolean => entriesOf(known).length > 0 && said(insideOf(known)) !== said(contentsOf(known))
const said = (lines: readonly { readonly package: string; readonly name: string; readonly quantity: number; readonly open?: string }[]): string => JSON.stringify(lines.map((one) => [one.package, one.name, one.quantity, one.open]))
