/** A question under a campaign. Rules: asked so many times by one person, answered, hidden. */
import { array, boolean, int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { idAt } from '../../shared/ids'
import { mostQuestions } from '../../shared/order-states'
import type { Campaign, Denied } from './campaign'
import type { OrderEvent } from './event'

const person = lazy(() => object({ user: string(), name: string() }))

/** `household`: for which it was asked; nobody is shown it. */
export const question = lazy(() => object({
  id: string(), campaign: string(), household: string(), by: person(), text: string(), at: string(), hidden: boolean(), v: int(),
  answer: optional(object({ text: string(), by: person(), at: string() })),
}))
export type Question = Infer<ReturnType<typeof question>>
type Person = Question['by']

/** What one person has asked here: the id that the phone made, and the one under which it stands. */
export const asker = lazy(() => object({ user: string(), asked: array(object({ sent: string(), id: string() })), v: int() }))
export type Asker = Infer<ReturnType<typeof asker>>

export interface Asking { readonly sent: string; readonly household: string; readonly by: Person; readonly text: string; readonly now: string }

export function ask({ id: campaign }: Pick<Campaign, 'id'>, before: Asker, { sent, household, by, text, now }: Asking): { question: Question; asker: Asker } | Denied {
  if (before.asked.length >= mostQuestions) return { refused: 'question-limit' }
  const id = idAt('question', sent, Date.parse(now))
  return { question: { id, campaign, household, by, text, at: now, hidden: false, v: 1 }, asker: { ...before, asked: [...before.asked, { sent, id }], v: before.v + 1 } }
}

export const answered = (old: Question, text: string, by: Person, now: string): Question => ({ ...old, answer: { text, by, at: now }, v: old.v + 1 })
export const hide = (old: Question, hidden: boolean): Question => ({ ...old, hidden, v: old.v + 1 })

interface Done { readonly id: string; readonly at: string; readonly by: Person; readonly print: string }

/** The leader is told that somebody asked, and who asked that it was answered. */
export function eventOfQuestion({ id: campaign, content, leader }: Campaign, of: Question, verb: 'ask' | 'answer', done: Done): OrderEvent {
  const told = verb === 'ask' ? leader.user : of.by.user
  return { ...done, campaign, title: content.title, verb, told: told === done.by.user ? [] : [told] }
}
