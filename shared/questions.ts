/** Questions under a campaign and its leader's answers: both for everybody to whom it is offered, without who asked. */
import { array, boolean, int, lazy, object, optional, string, type infer as Infer } from './zod'
import { defineRoutes, type Access } from './http'
import { idOf } from './id-schema'
import { line } from './text'
import { instant } from './time-schema'

/** `mine`: of whoever looks. `hidden`: shown to who asked and to who leads only. */
export const question = lazy(() =>
  object({ id: idOf('question'), version: int(), text: string(), at: instant(), mine: boolean(), hidden: boolean(), answer: optional(object({ text: string(), by: string(), at: instant() })) }),
)
export type Question = Infer<ReturnType<typeof question>>

const ofHousehold = (from: 'query' | 'body') => ({ who: 'household', of: { from, name: 'household' } }) as const
const leading = { who: 'duty', at: { load: 'campaign' }, reach: 'above', roles: ['leader', 'community-worker'] } as const satisfies Access
const page = () => object({ items: array(question()), cursor: optional(string()) })

export const questions = defineRoutes({
  list: {
    method: 'GET', path: '/campaigns/{campaign}/questions', summary: 'What was asked under a campaign, and what its leader answered, the newest first',
    access: ofHousehold('query'), query: () => object({ household: idOf('household'), cursor: optional(string()) }), answer: page,
  },
  lead: {
    method: 'GET', path: '/campaigns/{campaign}/questions/lead', summary: 'The same for who leads it, with what is hidden',
    access: leading, query: () => object({ cursor: optional(string()) }), answer: page,
  },
  ask: {
    method: 'PUT', path: '/campaigns/{campaign}/questions/{question}', summary: 'Asks the leader something, under an id made by the phone; it is listed under an id of the server’s time',
    access: ofHousehold('body'), refusals: ['question-limit', 'id-taken'], body: () => object({ household: idOf('household'), text: line(200) }), answer: question,
  },
  answer: {
    method: 'POST', path: '/campaigns/{campaign}/questions/{question}/answer', summary: 'Answers a question, for everybody to read; answered again, the last answer stands',
    access: leading, refusals: ['id-taken', 'stale'], body: () => object({ id: idOf('event'), text: line(300) }), answer: question,
  },
  hide: {
    method: 'POST', path: '/campaigns/{campaign}/questions/{question}/hide', summary: 'Hides a question from the others, or shows it again',
    access: leading, refusals: ['stale'], body: () => object({ hidden: boolean() }), answer: question,
  },
})
