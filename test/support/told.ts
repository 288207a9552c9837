/** The stream: it brings the lines that logs have got, and those that are written because of them, until there are no more. */
import { handler as tell } from '../../functions/inbox/on-change'
import type { Attributes } from '../../functions/table/attributes'
import { linesSince } from './rows'

/** Answers how many lines there were since then. */
export async function tellSince(before: readonly Attributes[]): Promise<number> {
  const known = [...before]
  for (let { Records } = await linesSince(known); Records.length > 0; { Records } = await linesSince(known)) {
    await tell({ Records })
    known.push(...Records.map((one) => one.dynamodb?.NewImage as unknown as Attributes))
  }
  return known.length - before.length
}
