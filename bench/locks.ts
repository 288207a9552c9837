/** DynamoDB Local never cancels a transaction over another one: rows locked as on AWS, for races. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { wire } from '../functions/table/wire'

export interface Count { tries: number }
/** Counts the transactions that were tried within. */
export const counting = new AsyncLocalStorage<Count>()
interface Touched { Key?: object; Item?: { p: object; s: object } }

/** As on AWS: a transaction that touches a row in another ongoing one is cancelled. Answers how many went through. */
export function lockRows(): { done: () => number; unlock: () => void } {
  const { post } = wire
  const locked = new Set<string>()
  let through = 0
  wire.post = async (request) => {
    if (!request.headers['x-amz-target']?.endsWith('TransactWriteItems')) return post(request)
    const count = counting.getStore()
    if (count) count.tries += 1
    const touched = (JSON.parse(request.body) as { TransactItems: Record<string, Touched>[] }).TransactItems.map((one) => Object.values(one)[0])
    const keys = touched.map((item) => JSON.stringify(item?.Key ?? { p: item?.Item?.p, s: item?.Item?.s }))
    if (keys.some((key) => locked.has(key))) {
      const CancellationReasons = keys.map((key) => ({ Code: locked.has(key) ? 'TransactionConflict' : 'None' }))
      return { status: 400, body: Buffer.from(JSON.stringify({ __type: 'x#TransactionCanceledException', CancellationReasons })) }
    }
    for (const key of keys) locked.add(key)
    const answer = await post(request).finally(() => { for (const key of keys) locked.delete(key) })
    if (answer.status === 200) through += 1
    return answer
  }
  return { done: () => through, unlock: () => { wire.post = post } }
}
