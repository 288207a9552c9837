/** What is not filled in yet. Rules only; the rest is the server's to say. */
import type { FieldFault } from '@shared/parse'
import type { Lang } from '@shared/words'
import { callUpWords } from '@/i18n/callups'
import type { CallDraft, ShiftsDraft } from './draft'
import { shiftsOf, spanOf, type Span } from './times'

const blank = (text: string): boolean => text.trim() === ''
const at = (path: string, is: boolean, message: string): FieldFault[] => (is ? [{ path, message }] : [])

export function callFaults(draft: CallDraft, lang: Lang): FieldFault[] {
  const { missing } = callUpWords[lang]
  return [...at('title', blank(draft.title), missing.title), ...at('where', blank(draft.where), missing.where), ...at('day', draft.day === '', missing.day), ...at('from', draft.day !== '' && spanOf(draft) === undefined, missing.from)]
}

export function shiftsIn(draft: ShiftsDraft): Span[] | undefined {
  const span = spanOf(draft)
  return span && shiftsOf(span, draft.each)
}

export function shiftsFaults(draft: ShiftsDraft, lang: Lang): FieldFault[] {
  const { missing } = callUpWords[lang]
  const span = spanOf(draft)
  return [...at('gate', blank(draft.where), missing.gate), ...at('day', draft.day === '', missing.day), ...at('from', draft.day !== '' && span === undefined, missing.from), ...at('each', span !== undefined && shiftsIn(draft) === undefined, missing.many)]
}

/** What the server says of any shift stands at the time of all. */
export const ofShifts = (fields: readonly FieldFault[] = []): FieldFault[] => fields.map(({ path, message }) => ({ path: /^shifts\./.test(path) ? 'from' : path, message }))
