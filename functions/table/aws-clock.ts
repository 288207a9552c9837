/** The time that a signature carries: ours, set right when AWS refuses a signature of the wrong time. */
import { isClockSkewError } from '@smithy/core/retry'
import type { SdkError } from '@smithy/types'
import { clock } from '../clock'
import { TableRefusal } from './protocol'

/** AWS takes signatures up to five minutes off; the SDK, too, corrects from four. */
const tolerated = 240_000
let offset = 0

export function signingDate(): Date {
  const now = clock.now()
  return offset === 0 ? now : new Date(now.getTime() + offset)
}

/** Takes the date of a refusal that a wrong clock explains, and marks it as worth another try. */
export function learnTime(error: unknown): void {
  if (!(error instanceof TableRefusal) || !isClockSkewError(error as SdkError)) return
  const ahead = Date.parse(error.$response.headers['date'] ?? '') - clock.now().getTime()
  if (!(Math.abs(ahead - offset) >= tolerated)) return
  offset = ahead
  error.$metadata.clockSkewCorrected = true
}
