/** Proposals of medicine as rows of their household; in the index until their day has come. */
import { refillIn, refillKey, refillRange, refillShardOf } from '../table/keys'
import { fromRow } from '../table/row'
import { get, query, type Key, type Row, type Write } from '../table/table'
import { refill, type Refill } from './refill'

const rowOf = (one: Refill): Row => ({ ...one, lines: one.lines.map((line) => ({ ...line })), ...refillKey(one.household, one.member) })

/** The latest that was brought takes the place of what was proposed before it. */
export const putRefill = (made: Refill): Write => ({ put: { ...rowOf(made), g1p: refillIn(made.on, refillShardOf(made.household)), g1s: `${made.household}#${made.member}` } })
/** Proposed: out of the index, if nobody was faster. */
export const putProposed = (next: Refill): Write => ({ put: rowOf(next), when: { v: next.v - 1 } })
export const removeRefill = ({ household, member, v }: Refill): Write => ({ remove: refillKey(household, member), when: { v } })

export async function readRefill(household: string, member: string): Promise<Refill | undefined> {
  const row = await get(refillKey(household, member))
  return row && fromRow(refill(), row)
}

/** Those of a household that were proposed. */
export async function refillsOf(household: string): Promise<Refill[]> {
  const { p } = refillKey(household, '')
  const { rows } = await query({ p, ...refillRange })
  return rows.map((row) => fromRow(refill(), row)).filter((one) => one.proposed !== undefined)
}

/** One page of what is due on a day in one of its parts. */
export async function refillsDue(day: string, shard: number, after: Key | undefined): Promise<{ due: Refill[]; next?: Key }> {
  const page = await query({ p: refillIn(day, shard), index: 'g1', limit: 100, ...(after ? { after } : {}) })
  const due = page.rows.map((row) => fromRow(refill(), row))
  return page.next ? { due, next: page.next } : { due }
}
