/** The stream: it brings the lines that logs have got, and those that are written because of them, until there are no more. */
import { handler as tell } from '../../functions/inbox/on-change'
import type { Attributes } from '../../functions/table/attributes'
import { allItems, linesSince } from './rows'

/** Answers all that stands there in the end: to read the table is dear. */
export async function tellSince(before: readonly Attributes[]): Promise<Attributes[]> {
  const known = [...before]
  for (;;) {
    const items = await allItems()
    const { Records } = linesSince(known, items)
    if (Records.length === 0) return items
    await tell({ Records })
    known.push(...Records.map((one) => one.dynamodb?.NewImage as unknown as Attributes))
  }
}
