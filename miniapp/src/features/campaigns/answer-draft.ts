/** An answer as it is typed, kept on the phone until it is sent. Another text is another deed; the same one sent again is not. */
import { newId } from '@shared/ids'
import type { Question } from '@shared/questions'
import { keepSheetText, sheetText } from '@/features/inbox/sheet-text'

export interface AnswerDraft { readonly event: string; readonly text: string }

export function keptAnswer({ id, answer }: Question): AnswerDraft {
  const [event, text] = [sheetText(id, 'answer-event'), sheetText(id, 'answer')]
  return event === '' ? { event: newId('event'), text: answer?.text ?? '' } : { event, text }
}

export function keepAnswer({ id }: Question, { event, text }: AnswerDraft): void {
  keepSheetText(id, 'answer-event', event)
  keepSheetText(id, 'answer', text)
}

export const forgetAnswer = (of: Question): void => { keepAnswer(of, { event: '', text: '' }) }
