/** What is not filled in yet. Rules only; the rest is the server's to say. */
import { beganLatelyMs } from '@shared/callup-rules'
import type { FieldFault } from '@shared/parse'
import type { Lang } from '@shared/words'
import { callUpWords } from '@/i18n/callups'
import type { CallDraft, ShiftsDraft } from './draft'
import { shiftsOf, spanOf, type Span } from './times'

const blank = (text: string): boolean => text.trim() === ''
const at = (path: string, is: boolean, message: string): FieldFault[] => (is ? [{ path, message }] : [])

/** A day, two times, and a beginning that is not past: all of it at once. */
function whenFaults(draft: CallDraft | ShiftsDraft, lang: Lang, now: number): FieldFault[] {
  const { missing } = callUpWords[lang]
  const span = spanOf(draft)
  const past = span !== undefined && Date.parse(span.from) < now - beganLatelyMs
  return [...at('day', draft.day === '', missing.day), ...at('from', draft.from === '' || draft.until === '', missing.from), ...at('from', past, missing.past)]
}

/** `now` in milliseconds. */
export function callFaults(draft: CallDraft, lang: Lang, now: number): FieldFault[] {
  const { missing } = callUpWords[lang]
  return [...at('title', blank(draft.title), missing.title), ...at('where', blank(draft.where), missing.where), ...whenFaults(draft, lang, now)]
}

export function shiftsIn(draft: ShiftsDraft): Span[] | undefined {
  const span = spanOf(draft)
  return span && shiftsOf(span, draft.each)
}

export function shiftsFaults(draft: ShiftsDraft, lang: Lang, now: number): FieldFault[] {
  const { missing } = callUpWords[lang]
  const span = spanOf(draft)
  return [...at('gate', blank(draft.where), missing.gate), ...whenFaults(draft, lang, now), ...at('each', span !== undefined && shiftsIn(draft) === undefined, missing.many)]
}

/** What the server says of any shift stands at the time of all. */
export const ofShifts = (fields: readonly FieldFault[] = []): FieldFault[] => fields.map(({ path, message }) => ({ path: /^shifts\./.test(path) ? 'from' : path, message }))
