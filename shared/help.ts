/** Asking for help: a request as it stands, and what is done with it by those who asked, those it is for, and whoever brings it. What is filled in stands in `help-form.ts`. */
import { array, boolean, enum as oneOf, gte, int, lazy, lte, maxLength, number, object, optional, string, type infer as Infer } from './zod'
import { channels } from './desk-words'
import { role } from './duty-schema'
import { bring, brought } from './help-access'
import { carrierTroubles, householdThanks, householdTroubles, thankNames } from './help-between'
import { askForInput, askInput, deskHelpInput, mostLines, need } from './help-form'
import { kitItems } from './help-kit'
import { helpKinds, helpSteps, languages } from './help-kinds'
import { signs, urgencyCodes } from './help-urgency'
import { defineRoutes, type Access } from './http'
import { idOf } from './id-schema'
import { taskStates } from './task'
import { taskEvent } from './task-event'
import { urgencies } from './task-kinds'
import { mostFen } from './money'
import { pictureLink } from './picture-link'
import { helpPhotos } from './upload-states'
import { line, phone, prose } from './text'
import { day, instant } from './time-schema'

/** A request as those see it who asked for it or whom it is for. `asker`: by name; `desk`: a worker asked for them. `household`, `member`: only to those who live there. */
export const help = lazy(() =>
  object({
    id: idOf('help'), reference: string(), household: optional(idOf('household')), member: optional(idOf('member')), who: string(), label: string(), phone: optional(string()), language: optional(oneOf(languages)),
    asker: string(), desk: optional(object({ role: role(), channel: oneOf(channels) })), filedAt: instant(), version: int(), need: need(),
  }),
)
export type Help = Infer<ReturnType<typeof help>>

/** Who decided how urgent it is: a case of the table, and where it was a sign of danger which one; or a worker, with the reason. */
const rated = lazy(() => object({ urgency: oneOf(urgencies), because: oneOf(urgencyCodes), sign: optional(oneOf(signs)), corrected: optional(object({ by: string(), text: string(), at: instant() })) }))
/** Call now, and read this out. */
const emergency = lazy(() => object({ number: string(), address: string(), sign: oneOf(signs) }))

export const helpVerbs = ['confirm', 'deny', 'reply', 'change', 'withdraw', 'reopen', 'thank', 'trouble'] as const

/** What I have said of the other side; `settled`: the community has closed what I reported. */
const said = lazy(() => object({ thanked: boolean(), troubled: boolean(), settled: optional(boolean()) }))
const mark = lazy(() => object({ at: instant(), by: string() }))
/** `balance` in fen: back to the household above nought; `by`: who paid. */
/** Which bill, in the order in which they came; `balance` as in a bill. */
const openBill = lazy(() => object({ bill: int(), balance: int(), by: optional(string()) }))
const bill = lazy(() => object({ cost: int(), given: int(), balance: int(), by: optional(string()), settled: optional(mark()) }))
/** How it is being brought: how far, what was handed over and back, what it cost (`earlier`: to those who bought for it before), what was asked before a substitute was bought. `check`: a worker looks whether it arrived. `phone`: where whoever brings it can be called. */
const bringing = lazy(() => ({
  step: optional(oneOf(helpSteps)), next: optional(oneOf(helpSteps)), check: boolean(), phone: optional(string()),
  /** `elsewhere`: whoever took it along has it, and not who brings it now. */
  kit: array(object({ item: oneOf(kitItems), given: optional(mark()), back: optional(mark()), elsewhere: optional(boolean()) })),
  bill: optional(bill()), earlier: optional(array(bill())),
  questions: array(object({ id: idOf('event'), line: optional(string()), text: string(), answer: optional(object({ yes: boolean(), by: string(), text: optional(string()) })) })),
  instead: array(object({ line: string(), name: string() })),
  /** Which photos there are; links to them are asked for. */
  photos: array(oneOf(helpPhotos)),
}))
export const helpDetail = lazy(() =>
  object({
    help: help(), state: oneOf(taskStates), rated: rated(), emergency: optional(emergency()), due: instant(), holder: optional(string()), place: string(), bringing: object(bringing()),
    mine: said(), verbs: array(oneOf(helpVerbs)), timeline: array(taskEvent()),
  }),
)
export type HelpDetail = Infer<ReturnType<typeof helpDetail>>

export const helpLine = lazy(() => object({ id: idOf('help'), reference: string(), kind: oneOf(helpKinds), state: oneOf(taskStates), who: string(), filedAt: instant(), holder: optional(string()) }))
export type HelpLine = Infer<ReturnType<typeof helpLine>>

/** A ride as one chooses by it: where to is shown to whoever takes it. */
export const ride = lazy(() => object({ day: day(), time: optional(string()) }))
/** What whoever looks after the place needs to choose by: no names of medicines, no addresses, no words of the one who asked. */
export const helpOutline = lazy(() => object({ kind: oneOf(helpKinds), lines: optional(int()), cold: optional(boolean()), insuranceCard: optional(boolean()), pay: optional(oneOf(['cash', 'card'])), talk: optional(oneOf(['phone', 'visit'])), people: optional(int()), ride: optional(ride()) }))
export type HelpOutline = Infer<ReturnType<typeof helpOutline>>

/** A request as a worker sees it; `need` and `bringing` are there for its holder alone. `mine`: what whoever has or had it in hand last has said to those it was for, or of them. `carried`: what its holder has with them; `money`: what is still to change hands. */
export const helpForWorker = lazy(() =>
  object({ id: idOf('help'), asker: string(), language: optional(oneOf(languages)), rated: rated(), outline: helpOutline(), check: boolean(), need: optional(need()), bringing: optional(object(bringing())), mine: optional(said()), carried: optional(array(oneOf(kitItems))), money: optional(array(openBill())) }),
)
export type HelpForWorker = Infer<ReturnType<typeof helpForWorker>>

/** What I brought and is closed, with no more of those it was for than the surname. `thanks`: what was said for it, as pictures in words and as words. `later`: it was opened again, and brought by another. `money`: what I paid or took and is still open. */
export const broughtLine = lazy(() =>
  object({ id: idOf('help'), reference: string(), kind: oneOf(helpKinds), who: string(), closedAt: instant(), mine: said(), later: optional(boolean()), money: optional(array(openBill())), thanks: array(object({ word: optional(oneOf(thankNames)), text: optional(string()) })) }),
)
export type BroughtLine = Infer<ReturnType<typeof broughtLine>>

/** A photo as it may be shown for a while. */
export const helpPhoto = lazy(() => object({ purpose: oneOf(helpPhotos), ...pictureLink().shape }))
export type HelpPhoto = Infer<ReturnType<typeof helpPhoto>>

/** Medicine that runs out, proposed once more; `version` is to be sent with the tap. */
export const refillView = lazy(() =>
  object({ member: idOf('member'), who: string(), out: day(), pharmacy: string(), version: int(), lines: array(object({ id: string(), name: string(), strength: optional(string()), quantity: number() })) }),
)
export type Refill = Infer<ReturnType<typeof refillView>>

/** What is read out to whoever asked a worker. */
export const helpFiled = lazy(() =>
  object({
    help: idOf('help'), task: idOf('task'), reference: string(), label: string(), place: string(), state: oneOf(taskStates), rated: rated(), emergency: optional(emergency()), due: instant(), opens: boolean(),
  }),
)
export type HelpFiled = Infer<ReturnType<typeof helpFiled>>

/** Those of the household, and who asked for them from elsewhere. */
const ours = { who: 'household', of: { load: 'help' }, orRequester: true } as const satisfies Access
const look = { who: 'duty', at: { load: 'help' }, reach: 'above', roles: ['grid-worker', 'community-worker', 'supervisor'], lent: true } as const satisfies Access
const own = { who: 'household', of: { from: 'body', name: 'household' } } as const satisfies Access
const fen = () => int().check(gte(0), lte(mostFen))
const once = () => ({ id: idOf('event') })
const paidBody = () => object({ ...once(), bill: int().check(gte(0)), fen: int().check(gte(-mostFen), lte(mostFen)) })

export const helps = defineRoutes({
  ask: {
    method: 'PUT', path: '/help/{help}', summary: 'Asks for help for myself or a member of my household, under an id made by the phone; sent again, it answers the request as it now is',
    access: own, refusals: ['consent-needed', 'id-taken'], body: askInput, answer: helpDetail,
  },
  askFor: {
    method: 'PUT', path: '/help/{help}/for', summary: 'Asks for somebody of my community who asked me to; they need no account. Their household is told; where people live already nobody is added to it, and nothing of it is said. At most 5 open at a time',
    access: own, refusals: ['consent-needed', 'asked-limit', 'id-taken', 'stale'], body: askForInput, answer: helpDetail,
  },
  file: {
    method: 'PUT', path: '/help/{help}/desk', summary: 'A worker asks for somebody who called, came or was visited; sent again, it answers the request as it now is',
    access: { who: 'duty', at: { from: 'body', name: 'place' }, reach: 'above', roles: ['grid-worker', 'community-worker'] },
    refusals: ['household-full', 'id-taken', 'stale'], body: deskHelpInput, answer: helpFiled,
  },
  list: {
    method: 'GET', path: '/help', summary: 'The requests for help of my household, newest first',
    access: { who: 'household', of: { from: 'query', name: 'household' } },
    query: () => object({ household: idOf('household'), cursor: optional(string()) }), answer: () => object({ items: array(helpLine()), cursor: optional(string()) }),
  },
  mine: { method: 'GET', path: '/help/mine', summary: 'What I asked for people of other households, newest first, at most 20', access: { who: 'signed-in' }, answer: () => object({ items: array(helpLine()) }) },
  brought: { method: 'GET', path: '/help/brought', summary: 'Requests that I brought and that are closed, the latest first, at most 20, until they end', access: { who: 'signed-in' }, answer: () => object({ items: array(broughtLine()) }) },
  read: { method: 'GET', path: '/help/{help}', summary: 'A request of my household, or one that I asked for somebody, with its timeline', access: ours, answer: helpDetail },
  change: {
    method: 'POST', path: '/help/{help}/change', summary: 'Changes a request that nobody has claimed yet; `version` is the one that was seen',
    access: ours, refusals: ['held', 'closed', 'stale', 'id-taken'], body: () => object({ ...once(), version: int(), need: need() }), answer: helpDetail,
  },
  withdraw: { method: 'POST', path: '/help/{help}/withdraw', summary: 'Withdraws a request that nobody has claimed yet', access: ours, refusals: ['held', 'closed', 'joined', 'stale', 'id-taken'], body: () => object(once()), answer: helpDetail },
  reopen: {
    method: 'POST', path: '/help/{help}/reopen', summary: 'Says that it is not settled after all, within 48 hours of its closing',
    access: ours, refusals: ['too-late', 'not-closed', 'closed', 'stale', 'id-taken'], body: () => object({ ...once(), text: line(500) }), answer: helpDetail,
  },
  refills: {
    method: 'GET', path: '/help/refills', summary: 'What is proposed to my household: medicine that runs out within a week',
    access: { who: 'household', of: { from: 'query', name: 'household' } }, query: () => object({ household: idOf('household') }), answer: () => object({ items: array(refillView()) }),
  },
  refill: {
    method: 'PUT', path: '/help/{help}/refill', summary: 'Asks for the proposed medicine once more, in one tap; the proposal ends with it',
    access: own, refusals: ['consent-needed', 'stale', 'id-taken'], body: () => object({ household: idOf('household'), member: idOf('member'), version: int() }), answer: helpDetail,
  },
  confirm: {
    method: 'POST', path: '/help/{help}/word', summary: 'Says whether it has arrived: that settles it, or somebody looks; `settled` says that the money is, too, else it stays open; `text` thanks whoever brought it',
    access: ours, refusals: ['not-on-its-way', 'held', 'closed', 'stale', 'id-taken'],
    body: () => object({ ...once(), arrived: boolean(), settled: optional(boolean()), text: optional(prose(300)) }), answer: helpDetail,
  },
  reply: {
    method: 'POST', path: '/help/{help}/answers', summary: 'Answers a question of whoever brings it; once',
    access: ours, refusals: ['not-on-its-way', 'held', 'closed', 'stale', 'id-taken'], body: () => object({ ...once(), question: idOf('event'), yes: boolean(), text: optional(prose(300)) }), answer: helpDetail,
  },
  step: {
    method: 'POST', path: '/help/{help}/steps', summary: 'The next step of whoever brings it, with a number for those it is for where one is left; bought with what it cost in fen, its receipt, the cash taken along, and what was bought instead; delivered with a photo at the door, where there is one',
    access: bring, refusals: ['step-order', 'question-open', 'not-holder', 'closed', 'stale', 'id-taken'],
    body: () => object({ ...once(), step: oneOf(helpSteps), phone: optional(phone()), photo: optional(idOf('upload')), cost: optional(fen()), given: optional(fen()), instead: optional(array(object({ line: string(), name: line(60) })).check(maxLength(mostLines))) }), answer: helpForWorker,
  },
  kit: {
    method: 'POST', path: '/help/{help}/kit', summary: 'Something of the kit was handed over, also by whoever had it before, or back, by who has it',
    access: bring, refusals: ['not-holder', 'closed', 'stale', 'id-taken'], body: () => object({ ...once(), item: oneOf(kitItems), handed: oneOf(['over', 'back']) }), answer: helpForWorker,
  },
  question: {
    method: 'POST', path: '/help/{help}/questions', summary: 'Asks those it is for, before a substitute is bought; `line` is the medicine it is about',
    access: bring, refusals: ['not-holder', 'closed', 'stale', 'id-taken'], body: () => object({ ...once(), line: optional(string().check(maxLength(8))), text: line(300) }), answer: helpForWorker,
  },
  settle: {
    method: 'POST', path: '/help/{help}/settle', summary: 'The money is settled: `fen` went back to the household, or below nought to whoever paid; exactly what was open',
    access: bring, refusals: ['step-order', 'not-holder', 'closed', 'stale', 'id-taken'], body: () => object({ ...once(), fen: int().check(gte(-mostFen), lte(mostFen)) }), answer: helpForWorker,
  },
  paid: {
    method: 'POST', path: '/help/{help}/paid', summary: 'Those it is for, or who asked: what was open of a bill has changed hands, also of one of somebody who gave it back, or after it was closed; `bill` in the order in which they came, `fen` exactly what was open',
    access: ours, refusals: ['stale', 'id-taken'], body: paidBody, answer: helpDetail,
  },
  paidToCarrier: {
    method: 'POST', path: '/help/{help}/paid/held', summary: 'The same said by a worker of the place, or of their own bill by whoever brings it or brought it last',
    access: { who: 'duty', at: { load: 'help' }, reach: 'above', roles: ['grid-worker', 'community-worker'], lent: true, again: true }, refusals: ['not-holder', 'stale', 'id-taken'], body: paidBody, answer: helpForWorker,
  },
  thank: {
    method: 'POST', path: '/help/{help}/thanks', summary: 'Whoever brings it, or brought it, thanks those it is for: a picture in words, and what else is said. Once',
    access: brought, refusals: ['not-holder', 'said-before', 'stale', 'id-taken'], body: () => object({ ...once(), word: oneOf(thankNames), text: optional(prose(200)) }), answer: said,
  },
  trouble: {
    method: 'POST', path: '/help/{help}/trouble', summary: 'Whoever brings it, or brought it, reports trouble; a task of the community’s workers, and nothing that those it is for read. Once',
    access: brought, refusals: ['not-holder', 'said-before', 'stale', 'id-taken'], body: () => object({ ...once(), sort: oneOf(carrierTroubles), text: optional(prose(500)) }), answer: said,
  },
  praise: {
    method: 'POST', path: '/help/{help}/praise', summary: 'Those it was for, or who asked, thank whoever brought it once it is closed: a picture in words. Once, and not where they did with their word that it arrived',
    access: ours, refusals: ['not-carried', 'not-closed', 'said-before', 'stale', 'id-taken'], body: () => object({ ...once(), word: oneOf(householdThanks) }), answer: helpDetail,
  },
  complain: {
    method: 'POST', path: '/help/{help}/complaint', summary: 'Those it is for, or who asked, report trouble with whoever brings it, or brought it; a task of the community’s workers, and nothing that the other reads. Once',
    access: ours, refusals: ['not-carried', 'said-before', 'stale', 'id-taken'], body: () => object({ ...once(), sort: oneOf(householdTroubles), text: optional(prose(500)) }), answer: said,
  },
  photos: {
    method: 'GET', path: '/help/{help}/photos', summary: 'Links to the photos of a request of my household, or one that I asked for; the prescription to who asked alone',
    access: ours, answer: () => object({ items: array(helpPhoto()) }),
  },
  heldPhotos: {
    method: 'GET', path: '/help/{help}/photos/held', summary: 'Links to its photos for whoever has it in hand', access: bring, refusals: ['not-holder'], answer: () => object({ items: array(helpPhoto()) }),
  },
  rate: {
    method: 'POST', path: '/help/{help}/urgency', summary: 'Corrects how urgent it is, with the reason; those who asked are told. It is never due later than was promised',
    access: look, refusals: ['closed', 'stale', 'id-taken'], body: () => object({ ...once(), urgency: oneOf(urgencies), text: line(300) }), answer: () => object({ urgency: oneOf(urgencies), due: instant() }),
  },
})
