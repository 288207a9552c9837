/** What a campaign's money did after the close, summed up: each bag that changes adds to one part of it in its own transaction, so that nothing has to be gone over. Rules only. */
import type { Taken } from './adjust'

/** Of one package: units that were missing, damaged or exchanged, and the fen taken off. */
const unitsName = (id: string): string => `u_${id}`
const offName = (id: string): string => `f_${id}`
/** Of what the programme paid for it, what it does not pay. */
const unpaidName = (id: string): string => `b_${id}`
const sums = ['goods', 'packing', 'delivery', 'margin', 'waiting', 'done', 'byHand', 'given'] as const
type Sum = (typeof sums)[number]

/** `waiting`: by how many more or fewer proposals are not answered. `done`, `byHand`, `given`: by how many fen more or fewer of the refunds are made, cannot be made by WeChat, were given in person. */
export interface AccountChange extends Partial<Record<'waiting' | 'done' | 'byHand' | 'given', number>> {
  readonly off?: { readonly package: string; readonly units: number; readonly taken: Taken }
}

export function addUp({ off, ...rest }: AccountChange): Record<string, number> {
  const parts = off ? { [unitsName(off.package)]: off.units, [offName(off.package)]: off.taken.fen, [unpaidName(off.package)]: off.taken.subsidy, goods: off.taken.goods, packing: off.taken.packing, delivery: off.taken.delivery, margin: off.taken.margin } : {}
  return Object.fromEntries(Object.entries({ ...parts, ...rest }).filter(([, by]) => by !== 0))
}

export type AccountSums = Readonly<Record<Sum, number>> & { readonly units: Readonly<Record<string, number>>; readonly off: Readonly<Record<string, number>>; readonly unpaid: Readonly<Record<string, number>> }

/** The sums over its parts. */
export function accountSum(parts: readonly Readonly<Record<string, unknown>>[]): AccountSums {
  const sumOf = (name: string): number => parts.reduce((sum, part) => sum + (typeof part[name] === 'number' ? part[name] : 0), 0)
  const named = (prefix: string) => Object.fromEntries([...new Set(parts.flatMap((part) => Object.keys(part)))].filter((name) => name.startsWith(prefix)).map((name) => [name.slice(prefix.length), sumOf(name)]))
  return { ...(Object.fromEntries(sums.map((name) => [name, sumOf(name)])) as Record<Sum, number>), units: named(unitsName('')), off: named(offName('')), unpaid: named(unpaidName('')) }
}
