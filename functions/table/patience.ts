/** Retries for what may be tried again: a transaction in conflict with another, throttling, a call cut on its way. Bounded, then `TableBusy`. */
import { isTransientError } from '@smithy/core/retry'
import type { SdkError } from '@smithy/types'
import { TableRefusal } from './protocol'

export class TableBusy extends Error {
  override readonly name = 'TableBusy'
}

const again = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])
const throttles = new Set(['ThrottlingException', 'ProvisionedThroughputExceededException', 'RequestLimitExceeded', 'TransactionInProgressException', 'TransactionConflictException', 'LimitExceededException'])

/** By its shape: an error of Node's sockets is not always an instance of the Error that we see. */
const isError = (thrown: unknown): thrown is SdkError => typeof thrown === 'object' && thrown !== null && 'name' in thrown && 'message' in thrown

/**
 * True when the same call may succeed a moment later. Cut connections, timeouts, answers from 500 and a clock set right are the SDK's to tell;
 * a transaction carried out unseen is the same one again by its token.
 */
export function mayTryAgain(error: unknown): boolean {
  if (error instanceof TableRefusal && error.name === 'TransactionCanceledException') {
    const codes = error.CancellationReasons.map((reason) => reason.Code ?? 'None').filter((code) => code !== 'None')
    return codes.length > 0 && codes.every((code) => again.has(code))
  }
  return isError(error) && (throttles.has(error.name) || isTransientError(error))
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
