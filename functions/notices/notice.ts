/** A notice: what one person is told of one event, or of something at a place that no task is about. Rules only. */
import { enum as oneOf, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { idAt } from '../../shared/ids'
import { isHelpKind } from '../../shared/help-kinds'
import { maskDoor, maskName } from '../../shared/masks'
import { noticeKinds, noticeOpens, type Notice as NoticeView, type NoticeKind } from '../../shared/notices'
import { taskKindNames } from '../../shared/task-kinds'
import type { Event } from '../inbox/event'
import type { OrderEvent } from '../orders/event'

export const notice = lazy(() =>
  object({
    id: string(), user: string(), kind: oneOf(noticeKinds), at: string(), task: optional(string()), taskKind: optional(oneOf(taskKindNames)), reference: optional(string()), place: optional(string()), campaign: optional(string()), household: optional(string()), callup: optional(string()), label: string(),
    by: optional(string()), role: optional(string()), detail: optional(string()), opens: oneOf(noticeOpens),
  }),
)
export type Notice = Infer<ReturnType<typeof notice>>

const kinds: Record<Event['verb'], NoticeKind> = {
  submit: 'submitted', change: 'changed', withdraw: 'withdrawn', claim: 'claimed', 'give-back': 'given-back', release: 'given-back', call: 'called', note: 'called',
  reveal: 'revealed', resolve: 'resolved', answer: 'resolved', merge: 'merged', unmerge: 'separated', 'take-in': 'took-in', 'let-out': 'let-out', remind: 'overdue', climb: 'climbed', readdress: 'changed', redirect: 'passed',
  pass: 'passed', assign: 'assigned', 'hand-over': 'offered', accept: 'claimed', decline: 'declined', wait: 'waiting', reopen: 'reopened', overnight: 'called', 'ask-unit': 'assigned', 'unit-answer': 'hands-coming', rate: 'rated',
  step: 'help-step', kit: 'help-step', settle: 'help-step', ask: 'help-question', reply: 'help-answer', confirm: 'resolved', deny: 'help-check', chase: 'help-chase', check: 'help-check', thank: 'help-thanks', expose: 'exposed', clear: 'cleared', overtake: 'merged', lapse: 'resolved',
}

function kindOf(event: Event, user: string): NoticeKind {
  if (event.kind === 'join' && event.verb === 'submit') return 'join-asked'
  if (event.verb === 'submit' && (event.channel || (isHelpKind(event.kind) && event.by?.user !== user))) return 'filed-for'
  if (event.verb === 'call' && event.way === 'door') return 'visited'
  if (event.kind === 'join' && (event.verb === 'resolve' || event.verb === 'answer')) return 'join-answered'
  return kinds[event.verb]
}

/** What is said with the word that it has arrived is said to whoever brought it. */
const thanks = ({ verb, text }: Event, opens: Notice['opens']): boolean => verb === 'confirm' && text !== undefined && opens !== 'request'

/**
 * One notice for each person who is told; its id comes from the event, so that telling twice is telling once,
 * and carries the server's time, so that a phone whose clock is slow does not slip below the mark of what was read.
 */
export function noticesOf(event: Event): Notice[] {
  const code = event.verb === 'reveal' && event.way === 'door' ? 'room' : event.risk?.address ?? (event.way ? undefined : event.call) ?? event.purpose ?? event.outcomes?.[0]?.outcome ?? event.step ?? event.urgency ?? event.other ?? event.to ?? event.unit?.name
  return event.told.map(({ user, opens, outside }) => {
    const thanked = thanks(event, opens)
    const detail = thanked ? event.text : code
    return {
      id: idAt('notice', event.id, Date.parse(event.at)), user, kind: thanked ? 'help-thanks' : kindOf(event, user), at: event.at, task: opens === 'task' ? event.task : (event.of ?? event.task), taskKind: event.kind, reference: event.reference,
      label: opens !== 'request' && isHelpKind(event.kind) ? maskDoor(event.label) : event.label,
      ...(event.by ? { by: outside && !event.by.role ? maskName(event.by.name) : event.by.name } : {}), ...(event.by?.role ? { role: event.by.role } : {}), ...(detail ? { detail } : {}), opens,
    }
  })
}

const orderKinds: Record<OrderEvent['verb'], NoticeKind> = {
  place: 'ordered', change: 'ordered', cancel: 'ordered', pay: 'ordered', 'pay-late': 'order-late', lapse: 'order-lapsed', 'by-hand': 'refund-by-hand', publish: 'ordered', raise: 'ordered', confirm: 'order-confirmed', void: 'order-void', miss: 'order-void', prolong: 'order-prolonged', ask: 'asked', answer: 'answered', arrive: 'bag-arrived', collect: 'bag-collected', uncollect: 'bag-waits', 'note-cash': 'ordered', adjust: 'order-adjusted', fix: 'order-adjusted', propose: 'order-proposed', accept: 'order-adjusted', decline: 'order-adjusted',
}

/** What a household is told of its order, a leader of the campaign; `detail` is what was done, or what was said with it. */
export function noticesOfOrder({ id, campaign, order, household, title, verb, at, by, text, told }: OrderEvent): Notice[] {
  const kind = order === undefined && verb === 'cancel' ? 'order-void' : orderKinds[verb]
  const opens = verb === 'answer' ? { opens: 'campaign' as const } : household === undefined ? { opens: 'led' as const } : { opens: 'bag' as const, household }
  // Who asks is nobody's matter.
  const who = verb === 'ask' ? undefined : by
  return told.map((user) => ({ id: idAt('notice', id, Date.parse(at)), user, kind, at, campaign, label: title, ...(who ? { by: who.name } : {}), detail: text ?? verb, ...opens }))
}

/** `cause`: the id of what it comes from, which gives the notice its own: the same cause told twice in the same moment is told once. */
export type OfPlace = Pick<Notice, 'user' | 'kind' | 'at' | 'label' | 'by' | 'role' | 'detail' | 'opens'> & { readonly cause: string; readonly place: string }

/** What somebody is told of a place, and not of one task. Written where it is decided, in the same transaction. */
export function noticeOfPlace({ cause, ...told }: OfPlace): Notice {
  return { id: idAt('notice', cause, Date.parse(told.at)), ...told }
}

export function viewNotice(told: Notice, readUpTo: string): NoticeView {
  const { id, kind, at, task, taskKind, reference, place, campaign, household, callup, label, by, role, detail, opens } = told
  const about = { ...(task ? { task } : {}), ...(taskKind ? { taskKind } : {}), ...(reference ? { reference } : {}), ...(place ? { place } : {}), ...(campaign ? { campaign } : {}), ...(household ? { household } : {}), ...(callup ? { callup } : {}) }
  const cause = { ...(by ? { by } : {}), ...(role ? { role } : {}), ...(detail ? { detail } : {}) }
  return { id, kind, at, ...about, label, ...cause, opens, unread: id > readUpTo }
}
