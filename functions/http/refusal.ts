/** The domain's refusals and how they look over HTTP. */
import { closedByWithdrawal, refusals, type RefusalCode } from '../../shared/refusals'
import type { RefusalBody } from '../../shared/http'
import type { FieldFault } from '../../shared/parse'
import type { Lang } from '../../shared/words'

/** `says`: the refusal whose sentence tells more of this one; `text`: a sentence of its own, in the language of whoever is refused. */
interface More { text?: string; fields?: FieldFault[]; present?: Record<string, unknown>; who?: string; says?: RefusalCode }

/** Thrown by entry points to say no; rules return `Refused` instead. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  constructor(readonly code: RefusalCode, readonly more: More = {}, cause?: unknown) {
    super(code, { cause })
  }
}

/** What a pure rule gives back when it says no. `who` fills the name into the sentence. */
export interface Refused { readonly refused: RefusalCode; readonly who?: string }

export function isRefused(outcome: object): outcome is Refused {
  return 'refused' in outcome
}

/** A rule's refusal as the one that is thrown; `present` is the state that stood in the way. */
export function refuse({ refused, who }: Refused, present?: Record<string, unknown>): Refusal {
  return new Refusal(refused, { ...(who ? { who } : {}), ...(present ? { present } : {}) })
}

/** The rule's outcome, or its refusal thrown. */
export function granted<T extends object>(outcome: T | Refused): T {
  if (isRefused(outcome)) throw refuse(outcome)
  return outcome
}

/** Nobody has settled what was withdrawn, so it is not called so. */
const wordsOf = ({ code, more }: Refusal) => (code === 'closed' && more.present?.['state'] === 'withdrawn' ? closedByWithdrawal : refusals[more.says ?? code])

export function refusalAnswer(refusal: Refusal, lang: Lang): { status: number; body: RefusalBody } {
  const { code, more } = refusal
  const message = more.text ?? wordsOf(refusal)[lang].replace('{0}', more.who ?? '')
  return {
    status: refusals[code].status,
    body: { error: { code, message, ...(more.fields ? { fields: more.fields } : {}), ...(more.present ? { present: more.present } : {}) } },
  }
}
