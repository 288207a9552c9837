/** Retries for what DynamoDB says may be tried again: a transaction in conflict with another, or throttling. Bounded, then `TableBusy`. */
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'

export class TableBusy extends Error {
  override readonly name = 'TableBusy'
}

const again = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])
const throttles = new Set(['ThrottlingException', 'ProvisionedThroughputExceededException', 'RequestLimitExceeded', 'TransactionInProgressException', 'TransactionConflictException', 'LimitExceededException'])

/** True when nothing was written and the same call may succeed a moment later. */
export function mayTryAgain(error: unknown): boolean {
  if (error instanceof TransactionCanceledException) {
    const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code ?? 'None').filter((code) => code !== 'None')
    return codes.length > 0 && codes.every((code) => again.has(code))
  }
  return error instanceof Error && throttles.has(error.name)
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
