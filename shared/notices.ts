/** What a person is told. The in-app notice is the record. */
import { array, boolean, enum as oneOf, lazy, object, optional, string, int, type infer as Infer } from './zod'
import { instant } from './time-schema'
import { defineRoutes } from './http'
import { idOf } from './id-schema'
import { placeId } from './place-id'
import { taskKindNames } from './task-kinds'

export const noticeKinds = [
  'submitted', 'filed-for', 'changed', 'withdrawn', 'claimed', 'given-back', 'called', 'visited', 'revealed', 'resolved', 'reopened', 'overdue', 'climbed', 'passed', 'assigned', 'offered', 'declined', 'waiting', 'merged', 'separated', 'took-in', 'let-out', 'hands-coming', 'join-asked', 'join-answered', 'stand-in', 'stand-in-over', 'stand-in-declined', 'evening', 'ordered', 'order-lapsed', 'order-late', 'refund-by-hand', 'order-confirmed', 'order-void', 'order-prolonged', 'order-adjusted', 'order-proposed', 'bag-arrived', 'bag-collected', 'bag-waits', 'asked', 'answered', 'rated', 'help-step', 'help-question', 'help-answer', 'help-chase', 'help-check', 'help-thanks', 'refill', 'volunteer-asked', 'volunteer-decided', 'care', 'knock', 'measure', 'measure-over', 'check-in', 'exposed', 'cleared', 'fever', 'callup', 'callup-short', 'callup-off', 'callup-hours', 'callup-reversed', 'texts',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** What a tap opens: the resident's own page, the worker's task, or where no task is about it the duty at `place`, what is open there tonight, the page of a volunteer or of those of `place`, or of a group-buy the campaign, the bag of `household` in it, or its leader's page, or that my household is looked after or under a measure, or its passes, or a call-up, as who was asked or as who runs it; or texts that wait at a place; `brought`: what whoever is told had brought. */
export const noticeOpens = ['request', 'task', 'duty', 'overnight', 'campaign', 'bag', 'led', 'help', 'volunteer', 'volunteers', 'care', 'measure', 'gate', 'callup', 'callup-run', 'texts', 'brought'] as const

/** The cause in fields, so that each phone says it in its own language: `by` and `role` who did it, `detail` an outcome, call result or purpose. What is about a place and not about one task has `place`; `label` then names it. */
export const notice = lazy(() =>
  object({
    id: idOf('notice'), kind: oneOf(noticeKinds), at: instant(), unread: boolean(),
    task: optional(idOf('task')), taskKind: optional(oneOf(taskKindNames)), reference: optional(string()), place: optional(placeId()), campaign: optional(idOf('campaign')), household: optional(idOf('household')), callup: optional(idOf('callup')), label: string(),
    by: optional(string()), role: optional(string()), detail: optional(string()), opens: oneOf(noticeOpens),
  }),
)
export type Notice = Infer<ReturnType<typeof notice>>

/** Unread notices are counted up to this many; beyond it a page shows 99+. */
export const unreadCap = 100

export const notices = defineRoutes({
  list: {
    method: 'GET', path: '/notices', summary: 'My notices, newest first',
    access: { who: 'signed-in' },
    query: () => object({ cursor: optional(string()) }),
    answer: () => object({ items: array(notice()), cursor: optional(string()) }),
  },
  unread: {
    method: 'GET', path: '/notices/unread', summary: 'How many notices I have not read, counted to 100',
    access: { who: 'signed-in' }, answer: () => object({ unread: int() }),
  },
  read: {
    method: 'PUT', path: '/notices/read', summary: 'Marks all notices up to this one as read',
    access: { who: 'signed-in' },
    body: () => object({ upTo: idOf('notice') }), answer: () => object({ unread: int() }),
  },
})
