/** Questions as rows beside their campaign's, where no order reads them. */
import { limits } from '../../shared/http'
import { prolongHours, windowDays } from '../../shared/order-states'
import type { Lang } from '../../shared/words'
import { fromCursor, toCursor } from '../http/cursor'
import { askerKey, questionEventKey, questionKey } from '../table/keys'
import { fromRow } from '../table/row'
import { follows, get, query, type Write } from '../table/table'
import { orderEvent, type OrderEvent } from './event'
import { endOf, keptDays } from './kept'
import { asker, question, type Asker, type Question } from './question'

/** As long as its campaign at the longest. */
const longest = keptDays + windowDays + prolongHours / 24

export const putQuestion = (next: Question): Write => ({
  put: { ...questionKey(next.campaign, next.id), ...next, by: { ...next.by }, ...(next.answer ? { answer: { ...next.answer, by: { ...next.answer.by } } } : {}), ttl: endOf(next.at, longest) }, when: follows(next.v),
})
export const putAsker = (campaign: string, next: Asker, now: string): Write => ({ put: { ...askerKey(campaign, next.user), ...next, asked: next.asked.map((one) => ({ ...one })), ttl: endOf(now, longest) }, when: follows(next.v) })
export const putQuestionEvent = (event: OrderEvent): Write => ({ put: { ...questionEventKey(event.campaign, event.id), ...event, told: [...event.told], ...(event.by ? { by: { ...event.by } } : {}), ttl: endOf(event.at) }, when: 'absent' })

export async function readQuestion(campaign: string, id: string): Promise<Question | undefined> {
  const row = await get(questionKey(campaign, id))
  return row && fromRow(question(), row)
}

export async function readAsker(campaign: string, user: string): Promise<Asker> {
  const row = await get(askerKey(campaign, user))
  return row ? fromRow(asker(), row) : { user, asked: [], v: 0 }
}

export async function readQuestionEvent(campaign: string, event: string): Promise<OrderEvent | undefined> {
  const row = await get(questionEventKey(campaign, event))
  return row && fromRow(orderEvent(), row)
}

export async function questionsOf(campaign: string, cursor: string | undefined, lang: Lang): Promise<{ rows: Question[]; cursor?: string }> {
  const { p, s } = questionKey(campaign, '')
  const after = fromCursor(cursor, { p, prefix: s }, lang)
  const page = await query({ p, from: s, to: `${s}~`, backwards: true, limit: limits.page, ...(after ? { after } : {}) })
  const rows = page.rows.map((row) => fromRow(question(), row))
  return page.next ? { rows, cursor: toCursor(page.next) } : { rows }
}
