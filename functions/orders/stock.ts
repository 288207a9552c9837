/**
 * Stock, spread over shards, so that no row is touched by all orders: each shard has a part of every limited package, what was sold from it, and how many households, orders and fen came in through it.
 * Only the sums over all shards mean anything: what comes back may come back to another shard. Rules only.
 */
import { int, lazy, object, optional, string } from '../../shared/zod'

/** Of one package on one shard, as a number of its row: what is left, and what was sold. */
export const leftName = (id: string): string => `n_${id}`
export const soldName = (id: string): string => `s_${id}`

/** A slot is stock as well: so many households. No package has such an id. */
export const slotId = (n: number): string => `SLOT${String(n)}`

/** What a campaign can take at most is stock, too. */
export const capacityId = 'CAP'

/** So is having a package at all: how many households have it. */
export const householdsId = (id: string): string => `HH${id}`

export const shardRow = lazy(() => object({ s: string(), opens: string(), closes: string(), households: int(), orders: int(), amount: int(), held: optional(int()) }))

export interface Shard {
  readonly k: number
  readonly opens: string
  readonly closes: string
  readonly frozen: boolean
  readonly left: Readonly<Record<string, number>>
  readonly sold: Readonly<Record<string, number>>
  readonly households: number
  readonly orders: number
  readonly amount: number
  /** Orders that wait to be paid: in none of the three sums before. */
  readonly held: number
}

interface Stocked { readonly id: string; readonly stock?: number | undefined }
const [fewest, most, unitsEach] = [4, 64, 8]

/** About one for eight units of the largest stock; as many as there may be where something is unlimited. */
export function shardCount(packages: readonly Stocked[]): number {
  const largest = Math.max(...packages.map(({ stock }) => stock ?? most * unitsEach))
  return Math.min(most, Math.max(fewest, Math.ceil(largest / unitsEach)))
}

/** `amount` in parts that differ by one at most; the larger ones begin with part `first`. */
export function spread(amount: number, parts: number, first = 0): number[] {
  return Array.from({ length: parts }, (_, k) => Math.floor(amount / parts) + ((k + parts - (first % parts)) % parts < amount % parts ? 1 : 0))
}

/** What an order or a change takes: packages and places in slots (negative: gives back), and by how much the counts change. `limited`: those that can run out. */
export interface Demand {
  readonly packages: Readonly<Record<string, number>>
  readonly limited: readonly string[]
  readonly households: number
  readonly orders: number
  readonly amount: number
  readonly held: number
}

/** What of a demand goes to one shard. */
export interface Part extends Demand { readonly k: number; readonly least: Readonly<Record<string, number>> }

const needsOf = ({ packages, limited }: Demand): [string, number][] => Object.entries(packages).filter(([id, quantity]) => quantity > 0 && limited.includes(id))
const wholeOn = (k: number, demand: Demand): Part => {
  return { ...demand, k, least: Object.fromEntries(needsOf(demand)) }
}

/** All of it on one shard, unseen. */
export const onOne = (k: number, demand: Demand): Part[] => [wholeOn(k, demand)]

/** Of which packages there is too little on all shards together, and how much there is. */
export function lacking(shards: readonly Shard[], demand: Demand): Record<string, number> {
  const sums = needsOf(demand).map(([id, quantity]) => ({ id, quantity, left: shards.reduce((sum, one) => sum + (one.left[id] ?? 0), 0) }))
  return Object.fromEntries(sums.filter(({ quantity, left }) => left < quantity).map(({ id, left }) => [id, left]))
}

/** Where no shard has enough of everything: the fullest first, package by package; what takes nothing stands with the first part. */
function split(shards: readonly Shard[], demand: Demand): Part[] {
  const parts = new Map<number, Record<string, number>>()
  for (const [id, quantity] of needsOf(demand)) {
    let open = quantity
    const fullest = [...shards].sort((a, b) => Number(parts.has(b.k)) - Number(parts.has(a.k)) || (b.left[id] ?? 0) - (a.left[id] ?? 0))
    for (const { k, left } of fullest) {
      const take = Math.min(open, left[id] ?? 0)
      if (take > 0) parts.set(k, { ...parts.get(k), [id]: take })
      open -= take
    }
  }
  const needed = new Set(needsOf(demand).map(([id]) => id))
  const rest = Object.fromEntries(Object.entries(demand.packages).filter(([id]) => !needed.has(id)))
  return [...parts].map(([k, least], i): Part => (i === 0
    ? { ...demand, k, packages: { ...least, ...rest }, least }
    : { k, packages: least, limited: demand.limited, least, households: 0, orders: 0, amount: 0, held: 0 }))
}

/** On which shards it can be had, by chance among those that have all of it; `not`: shards that somebody else was at a moment ago, taken only where no other will do. Nothing may be lacking. */
export function choose(shards: readonly Shard[], demand: Demand, not: ReadonlySet<number>, random: () => number): Part[] {
  const enough = shards.filter(({ left }) => needsOf(demand).every(([id, quantity]) => (left[id] ?? 0) >= quantity))
  const free = enough.filter(({ k }) => !not.has(k))
  const among = free.length > 0 ? free : enough
  const one = among[Math.floor(random() * among.length)]
  return one ? onOne(one.k, demand) : split(shards, demand)
}

export interface Sums { readonly left: Record<string, number>; readonly sold: Record<string, number>; readonly households: number; readonly orders: number; readonly amount: number; readonly held: number }

export function sumsOf(shards: readonly Shard[]): Sums {
  const total = (of: (one: Shard) => number): number => shards.reduce((sum, one) => sum + of(one), 0)
  const names = (of: 'left' | 'sold') => Object.fromEntries([...new Set(shards.flatMap((one) => Object.keys(one[of])))].map((id) => [id, total((one) => one[of][id] ?? 0)]))
  return { left: names('left'), sold: names('sold'), households: total((one) => one.households), orders: total((one) => one.orders), amount: total((one) => one.amount), held: total((one) => one.held) }
}
