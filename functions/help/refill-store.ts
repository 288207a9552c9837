/** Proposals of medicine as rows of their household, one for each medicine of a person; in the index until their day has come. */
import { refillIn, refillKey, refillRange, refillShardOf } from '../table/keys'
import { fromRow } from '../table/row'
import { query, type Key, type Row, type Write } from '../table/table'
import { refill, type Refill } from './refill'

const keyOf = ({ household, member, medicine }: Refill): Key => refillKey(household, member, medicine)
const rowOf = (one: Refill): Row => ({ ...one, line: { ...one.line }, ...keyOf(one) })

/** The latest that was brought takes the place of what was proposed of the same medicine before it, and of no other. */
export const putRefill = (made: Refill): Write => ({ put: { ...rowOf(made), g1p: refillIn(made.on, refillShardOf(made.household)), g1s: `${made.household}#${made.member}#${made.medicine}` } })
/** Proposed: out of the index, if nobody was faster. */
export const putProposed = (next: Refill): Write => ({ put: rowOf(next), when: { v: next.v - 1 } })
export const removeRefill = (old: Refill): Write => ({ remove: keyOf(old), when: { v: old.v } })

/** All of a household's, proposed and not. */
export async function refillsOf(household: string): Promise<Refill[]> {
  const { p } = refillKey(household, '', '')
  const { rows } = await query({ p, ...refillRange })
  return rows.map((row) => fromRow(refill(), row))
}

/** One page of what is due on a day in one of its parts. */
export async function refillsDue(day: string, shard: number, after: Key | undefined): Promise<{ due: Refill[]; next?: Key }> {
  const page = await query({ p: refillIn(day, shard), index: 'g1', limit: 100, ...(after ? { after } : {}) })
  const due = page.rows.map((row) => fromRow(refill(), row))
  return page.next ? { due, next: page.next } : { due }
}
