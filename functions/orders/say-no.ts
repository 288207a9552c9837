/** A rule's no as the refusal that is thrown, its fields in the caller's language. */
import { faults } from '../../shared/parse'
import type { Lang } from '../../shared/words'
import { Refusal } from '../http/refusal'
import type { Denied } from './campaign'

export const sayNo = ({ refused, fields }: Denied, lang: Lang): Refusal => new Refusal(refused, fields ? { fields: faults(fields, lang) } : {})

/** The rule's outcome, or its no thrown. */
export function allowed<T extends object>(outcome: T | Denied, lang: Lang): T {
  if ('refused' in outcome) throw sayNo(outcome, lang)
  return outcome
}
