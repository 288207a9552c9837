/** What a call may come back with instead of an answer. The last three never reached the server's rules. */
import type { RefusalBody } from '@shared/http'
import type { FieldFault } from '@shared/parse'
import type { RefusalCode } from '@shared/refusals'

export type RefusalKind = RefusalCode | 'offline' | 'timeout' | 'no-sign-in'

export class Refusal extends Error {
  constructor(
    readonly code: RefusalKind,
    message: string,
    readonly fields: readonly FieldFault[] = [],
    readonly present?: Readonly<Record<string, unknown>>,
  ) {
    super(message)
    this.name = 'Refusal'
  }
}

function isRefusalBody(body: unknown): body is RefusalBody {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false
  const { error } = body
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
}

/** The refusal in an answer's body; an answer that is not ours (a proxy's page, say) counts as failed. */
export function refusalOf(body: unknown): Refusal {
  if (!isRefusalBody(body)) return new Refusal('failed', '')
  const { code, message, fields, present } = body.error
  return new Refusal(code, message, fields, present)
}

/** Anything thrown, as a refusal: a page shows one kind of trouble only. */
export function asRefusal(thrown: unknown): Refusal {
  return thrown instanceof Refusal ? thrown : new Refusal('failed', '')
}

export function signsOut(refusal: Refusal): boolean {
  return refusal.code === 'unauthenticated' || refusal.code === 'session-expired' || refusal.code === 'no-sign-in' || refusal.code === 'code-refused'
}
