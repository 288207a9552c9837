/** Requests for help as those see them who asked or whom they are for: workers' notes stay among workers. */
import { emergencyNumber } from '../../shared/help-urgency'
import { balanceOf, kitOf } from '../../shared/help-kit'
import { isHelpKind, nextStep } from '../../shared/help-kinds'
import { helpVerbs, type HelpDetail, type HelpForWorker, type HelpLine, type HelpOutline, type Refill as RefillView } from '../../shared/help'
import { idAs, reference } from '../../shared/ids'
import { maskName } from '../../shared/masks'
import type { PathStep } from '../../shared/places'
import { verbsFor } from '../../shared/task'
import type { Event } from '../inbox/event'
import { reopenable } from '../inbox/task'
import { viewEvent } from '../inbox/view'
import { isOnItsWay, isWith } from './bring'
import { carriedBy, openBills } from './paying'
import { isFromOutside, rideOf, urgencyNow, type Help } from './help'
import type { Proposal } from './proposal'
import type { HelpFile, HelpRow } from './store'
import { carrierOf, toBePraised, viewSaid } from './trouble'

/** What is said with a task given back or passed on is said to the next worker. */
const asides: readonly Event['verb'][] = ['give-back', 'pass']
const withoutAside = (event: Event): Event => (asides.includes(event.verb) ? { ...event, text: undefined } : event)
/** Between workers: notes, offers that nobody has taken up, places called or lying otherwise. */
const among: readonly Event['verb'][] = ['note', 'hand-over', 'decline', 'overnight', 'readdress']

export function viewRated(help: Help): HelpDetail['rated'] {
  const { because, sign, corrected } = help
  return { urgency: urgencyNow(help), because, ...(sign ? { sign } : {}), ...(corrected ? { corrected: { by: corrected.by, text: corrected.text, at: corrected.at } } : {}) }
}

/** Where an ambulance has to come: from the city down, as it is read out. */
function addressOf(path: readonly PathStep[], label: string): string {
  const steps = path.filter(({ level }) => ['city', 'district', 'community'].includes(level)).map(({ name }) => name)
  return [...steps, label].join(' ')
}

/** To call at once, with what to read out; undefined where no sign of danger was named. */
export function emergencyOf({ sign }: Pick<Help, 'sign'>, { path, label }: Pick<HelpFile['task'], 'path' | 'label'>): HelpDetail['emergency'] {
  return sign && { number: emergencyNumber, address: addressOf(path, label), sign }
}

/** A thing of the kit as everybody sees it; whose account has it stays behind. */
function viewKit(one: NonNullable<Help['kit']>[number], holder: string | undefined): HelpDetail['bringing']['kit'][number] {
  const { item, given, back } = one
  return { item, ...(given ? { given: { at: given.at, by: given.by } } : {}), ...(back ? { back } : {}), ...(given && !back && !isWith(one, holder) ? { elsewhere: true } : {}) }
}

/** Who paid by name; their account stays behind. */
const viewBill = ({ cost, given, by, settled }: NonNullable<Help['bill']>) => ({ cost, given, balance: balanceOf({ cost, given }), ...(by === undefined ? {} : { by }), ...(settled ? { settled } : {}) })

/** How it is being brought. */
function viewBringing({ need, kit = [], bill, earlier = [], questions = [], instead = [], carrier, photos = [] }: Help, { state, holder, check }: HelpFile['task']): HelpDetail['bringing'] {
  const step = state === 'held' ? holder?.step : undefined
  const next = state === 'held' ? nextStep(need.kind, step) : undefined
  return {
    ...(step ? { step } : {}), ...(next ? { next } : {}), check: check === true, ...(state === 'held' && carrier && carrier.user === holder?.user ? { phone: carrier.phone } : {}), kit: kitOf(need).map((item) => viewKit(kit.find((one) => one.item === item) ?? { item }, holder?.user)),
    ...(bill ? { bill: viewBill(bill) } : {}), ...(earlier.length > 0 ? { earlier: earlier.map(viewBill) } : {}), questions, instead, photos: photos.map(({ purpose }) => purpose),
  }
}

const isLive = ({ state }: HelpFile['task']): boolean => state === 'open' || state === 'held'

/** What those who asked may do besides what the state of the task allows: a word where something is on its way, an answer where something was asked. */
function verbsOf(file: HelpFile, viewer: string, now: string): HelpDetail['verbs'] {
  const { help, task } = file
  const mine = viewSaid(help, viewer, carrierOf(file)?.user)
  const allowed: readonly string[] = [...verbsFor(task.state, ['requester', 'household']), 'thank', 'trouble']
  const may: Partial<Record<HelpDetail['verbs'][number], boolean>> = {
    reopen: !reopenable(task, now), confirm: isOnItsWay(task), deny: isOnItsWay(task) && !task.check, reply: help.questions?.some((one) => !one.answer) ?? false, change: !task.check, withdraw: !task.check && isLive(task), thank: toBePraised(file) !== undefined && !mine.thanked, trouble: carrierOf(file) !== undefined && !mine.troubled,
  }
  return helpVerbs.filter((verb) => allowed.includes(verb) && may[verb])
}

/** Who lives at a door is not for a neighbour to learn: of those who speak from there they read the surname. */
function forNeighbour({ bringing, timeline, ...detail }: HelpDetail): HelpDetail {
  const questions = bringing.questions.map((one) => (one.answer ? { ...one, answer: { ...one.answer, by: maskName(one.answer.by) } } : one))
  // Whoever pays or brings stands by their name; that it was settled may be somebody's word from there.
  const veiled = <B extends { settled?: { at: string; by: string } | undefined }>(bill: B): B => (bill.settled ? { ...bill, settled: { ...bill.settled, by: maskName(bill.settled.by) } } : bill)
  const bills = { ...(bringing.bill ? { bill: veiled(bringing.bill) } : {}), ...(bringing.earlier ? { earlier: bringing.earlier.map(veiled) } : {}) }
  return { ...detail, bringing: { ...bringing, ...bills, questions }, timeline: timeline.map((event) => (event.by && !event.by.role && !event.by.me ? { ...event, by: { ...event.by, name: maskName(event.by.name) } } : event)) }
}

export function viewHelp(file: HelpFile, viewer: string, now: string): HelpDetail {
  const outside = isFromOutside(file.help) && file.help.asker.user === viewer
  return outside ? forNeighbour(viewed(file, viewer, now, {})) : viewed(file, viewer, now, { household: file.help.household, member: file.help.member })
}

function viewed({ help, task, events }: HelpFile, viewer: string, now: string, home: Pick<HelpDetail['help'], 'household' | 'member'>): HelpDetail {
  const { id, who, phone, language, asker, desk, filedAt, v, need } = help
  const emergency = emergencyOf(help, task)
  return {
    help: {
      id, reference: reference(id), ...home, who, label: task.label, ...(phone ? { phone } : {}), ...(language ? { language } : {}), asker: asker.name, ...(desk ? { desk } : {}), filedAt, version: v, need,
    },
    state: task.state, rated: viewRated(help), ...(emergency ? { emergency } : {}), due: task.due, place: task.placeName, ...(task.holder ? { holder: task.holder.name } : {}),
    bringing: viewBringing(help, task), mine: viewSaid(help, viewer, carrierOf({ task, events })?.user), verbs: verbsOf({ help, task, events }, viewer, now), timeline: events.filter((event) => !among.includes(event.verb)).map((event) => viewEvent(withoutAside(event), viewer)),
  }
}

/** Enough to choose by. */
function outlineOf(need: Help['need']): HelpOutline {
  switch (need.kind) {
    case 'medicine':
      return { kind: need.kind, lines: need.lines.length, cold: need.cold, insuranceCard: need.insuranceCard, pay: need.pay }
    case 'errand':
    case 'infant':
      return { kind: need.kind, pay: need.pay }
    case 'meal':
    case 'stranded':
      return { kind: need.kind, people: need.people }
    case 'psychological':
      return { kind: need.kind, talk: need.talk }
    case 'transport':
      return { kind: need.kind, ride: rideOf(need) }
    default:
      return { kind: need.kind }
  }
}

/** What whoever holds it has with them, and what money is still open: also for those who only look, so that neither gets lost between two. */
function viewLeft(help: Help, { state, holder }: HelpFile['task']): Pick<HelpForWorker, 'carried' | 'money'> {
  const carried = state === 'held' && holder ? carriedBy(help, holder.user) : []
  const money = openBills(help).map(({ bill, balance, by }) => ({ bill, balance, ...(by === undefined ? {} : { by }) }))
  return { ...(carried.length > 0 ? { carried } : {}), ...(money.length > 0 ? { money } : {}) }
}

/** For whoever has it in hand (`whole`), or looks at it. */
export function viewForWorker(help: Help, task: HelpFile['task'], whole: boolean, viewer?: string): HelpForWorker {
  return { id: help.id, asker: whole ? help.asker.name : maskName(help.asker.name), ...(help.language ? { language: help.language } : {}), rated: viewRated(help), outline: outlineOf(help.need), check: task.check === true, ...viewLeft(help, task), ...(whole ? { need: help.need, bringing: viewBringing(help, task) } : {}), ...(viewer !== undefined && task.holder?.user === viewer ? { mine: viewSaid(help, viewer) } : {}) }
}

/** What is proposed: for whom, and until when what they have will do. */
export function viewRefill({ of, out, version }: Proposal): RefillView {
  const [{ member, who, pharmacy }] = of
  return { member, who, out, pharmacy, version, lines: of.map(({ medicine, line: { name, strength, quantity } }) => ({ id: medicine, name, ...(strength ? { strength } : {}), quantity })) }
}

export function viewRow({ id, state, who, filedAt, holderName, facts }: HelpRow): HelpLine {
  const own = idAs('help', id)
  const kind = facts['help'] ?? ''
  return { id: own, reference: reference(own), kind: isHelpKind(kind) ? kind : 'other', state, who, filedAt, ...(holderName ? { holder: holderName } : {}) }
}
