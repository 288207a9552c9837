/** Retries for what may be tried again: a transaction in conflict with another, throttling, a call cut on its way. Bounded, then `TableBusy`. */
import { TableRefusal } from './client'
import { NoAnswer } from './wire'

export class TableBusy extends Error {
  override readonly name = 'TableBusy'
}

/** What AWS says may be tried again: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html */
const passing = new Set(['ThrottlingException', 'ProvisionedThroughputExceededException', 'RequestLimitExceeded', 'TransactionInProgressException', 'TransactionConflictException'])
/** The same as reasons of a cancelled transaction. */
const passingReasons = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])

/** True when the same call may succeed a moment later; a transaction carried out unseen is the same one again by its token. */
export function mayTryAgain(error: unknown): boolean {
  if (error instanceof NoAnswer) return true
  if (!(error instanceof TableRefusal)) return false
  const codes = error.reasons.map(({ Code = 'None' }) => Code).filter((code) => code !== 'None')
  if (codes.length > 0) return codes.every((code) => passingReasons.has(code))
  return error.status >= 500 || passing.has(error.name)
}

export const patience = { tries: 5, firstWaitMs: 20, random: Math.random, wait: (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms)) }

/** Full jitter, doubling: five tries within about a third of a second. */
export async function withPatience<T>(call: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call()
    } catch (error) {
      if (!mayTryAgain(error)) throw error
      if (attempt >= patience.tries) throw new TableBusy('DynamoDB asked to try again later, five times', { cause: error })
      await patience.wait(patience.random() * patience.firstWaitMs * 2 ** attempt)
    }
  }
}
