/** Bringing help: steps, the kit, the bill, questions. Rules only: (request, task, what is said) → the next request, or which field is wrong. */
import type { FieldIssue } from '../../shared/field-words'
import { balanceOf, kitOf, type KitItem } from '../../shared/help-kit'
import { nextStep, type HelpStep } from '../../shared/help-kinds'
import { yuan } from '../../shared/money'
import { printOf } from '../http/print'
import type { Refused } from '../http/refusal'
import type { Did, Told } from '../inbox/event'
import type { Doing } from '../inbox/deeds'
import { wordBy } from '../inbox/awaiting'
import { awaitsWord, toldOf, type Deed, type Task } from '../inbox/task'
import type { Help } from './help'

export interface Wrong { readonly fields: readonly FieldIssue[] }
export type Brought = Help | Wrong | Refused

const wrong = (path: string, code: FieldIssue['code']): Wrong => ({ fields: [{ path, code }] })
const linesOf = ({ need }: Help) => (need.kind === 'medicine' ? need.lines : [])

export interface StepSaid { readonly step: HelpStep; readonly phone?: string | undefined; readonly photo?: string | undefined; readonly cost?: number | undefined; readonly given?: number | undefined; readonly instead?: readonly { readonly line: string; readonly name: string }[] | undefined }

/** A substitute needs the leave that was given with the request, or a question that was answered with yes. */
function substituteIssues(help: Help, instead: StepSaid['instead'] = []): FieldIssue[] {
  return instead.flatMap(({ line }, index): FieldIssue[] => {
    const known = linesOf(help).find((one) => one.id === line)
    const path = `instead.${String(index)}.line`
    if (!known) return [{ path, code: 'choice' }]
    const agreed = known.substitution === 'allowed' || help.questions?.some((one) => one.line === line && one.answer?.yes)
    return agreed ? [] : [{ path, code: 'ask-first' }]
  })
}

type Kit = NonNullable<Help['kit']>[number]
const isOut = ({ given, back }: Kit): boolean => given !== undefined && back === undefined
/** Whoever took it along has it, until they hand it back or the next says that it went on to them. */
export const isWith = (one: Kit, user: string | undefined): boolean => isOut(one) && (one.given?.user === undefined || one.given.user === user)

/** What was handed over and has not been handed back. */
export const kitOut = ({ kit = [] }: Pick<Help, 'kit'>): KitItem[] => kit.filter(isOut).map((one) => one.item)
/** What of it somebody has in their hands. */
export const kitWith = ({ kit = [] }: Pick<Help, 'kit'>, user: string): KitItem[] => kit.filter((one) => isWith(one, user)).map((one) => one.item)

/** What was bought before, by whoever had it then or has it now, stays with who paid. */
function boughtBy(help: Help, holder: Task['holder'], { cost, given = 0, instead }: StepSaid): Brought {
  if (help.questions?.some((one) => !one.answer)) return { refused: 'question-open' }
  const cash = help.kit?.some((one) => one.item === 'cash' && isWith(one, holder?.user)) ?? false
  const issues = [...(cost === undefined ? [{ path: 'cost', code: 'required' } as const] : []), ...(given > 0 && !cash ? [{ path: 'given', code: 'cash-none' } as const] : []), ...substituteIssues(help, instead)]
  if (issues.length > 0 || cost === undefined) return { fields: issues }
  const earlier = help.bill ? { earlier: [...(help.earlier ?? []), help.bill] } : {}
  return { ...help, bill: { cost, given, ...(holder ? { by: holder.name, user: holder.user } : {}) }, ...earlier, ...(instead && instead.length > 0 ? { instead: instead.map((one) => ({ ...one })) } : {}) }
}

/** One step after the other; bought with what it cost and no cash but what was taken along, delivered with everything handed back. */
export function stepTaken(old: Help, task: Task, said: StepSaid): Brought {
  const help = said.phone !== undefined && task.holder ? { ...old, carrier: { user: task.holder.user, phone: said.phone } } : old
  if (nextStep(help.need.kind, task.holder?.step) !== said.step) return { refused: 'step-order' }
  if (said.step === 'bought') return boughtBy(help, task.holder, said)
  const out = said.step === 'delivered' ? kitOut(help) : []
  return out.length > 0 ? { fields: out.map((item) => ({ path: `kit.${item}`, code: `kit-out-${item}` as const })) } : help
}

/** Handed over to whoever brings it, also by who brought it before, or back by who has it. A thing that came back may be handed over again. */
export function kitMoved(help: Help, { item, handed }: { item: KitItem; handed: 'over' | 'back' }, by: { readonly user: string; readonly name: string }, now: string): Brought {
  const kit = help.kit ?? []
  const before = kit.find((one) => one.item === item)
  const mark = { at: now, by: by.name }
  const mine = before !== undefined && isWith(before, by.user)
  if (!kitOf(help.need).includes(item)) return wrong('item', 'choice')
  if (handed === 'over' && mine) return wrong('item', 'kit-over')
  if (handed === 'back' && !mine) return wrong('item', 'kit-back')
  const next = handed === 'over' ? { item, given: { ...mark, user: by.user } } : { item, ...before, back: mark }
  return { ...help, kit: [...kit.filter((one) => one.item !== item), next] }
}

export const mostQuestions = 10

export function asked(help: Help, { id, line, text }: { id: string; line?: string | undefined; text: string }): Brought {
  if (line !== undefined && !linesOf(help).some((one) => one.id === line)) return wrong('line', 'choice')
  const questions = help.questions ?? []
  if (questions.length >= mostQuestions) return wrong('text', `too-many:${mostQuestions}`)
  return { ...help, questions: [...questions, { id, text, ...(line === undefined ? {} : { line }) }] }
}

/** An answer stands once it is given. */
export function answered(help: Help, { question, yes, text }: { question: string; yes: boolean; text?: string | undefined }, by: string): Brought {
  const known = help.questions?.find((one) => one.id === question)
  if (!known || known.answer) return wrong('question', 'choice')
  return { ...help, questions: (help.questions ?? []).map((one) => (one.id === question ? { ...one, answer: { yes, by, ...(text ? { text } : {}) } } : one)) }
}

/** `fen`: what has changed hands, back to the household above nought, to whoever paid below it; exactly what was open. */
export function settled(help: Help, fen: number, by: string, now: string): Brought {
  if (!help.bill) return { refused: 'step-order' }
  const open = balanceOf(help.bill)
  if (fen !== open) return wrong('fen', `balance:${yuan(open)}`)
  return { ...help, bill: { ...help.bill, settled: help.bill.settled ?? { at: now, by } } }
}

export const isSettled = ({ bill }: Pick<Help, 'bill'>): boolean => !bill || balanceOf(bill) === 0 || bill.settled !== undefined

type Doer = Doing & { readonly print: unknown }
const holders = (task: Task, by: string): Told[] => (task.holder && task.holder.user !== by ? [{ user: task.holder.user, opens: 'task' }] : [])
const deedOf = ({ print, ...doing }: Doer, verb: Deed['verb'], hand: Deed['hand'], did: Did, more: Partial<Deed> = {}): Deed => ({ ...doing, verb, hand, did: { ...did, print: printOf(print) }, ...more })

/** The last step begins the wait for a word. Who was sent to look and sets out brings it once more. */
export function stepDeed(doer: Doer, task: Task, step: HelpStep): Deed {
  const holder = task.holder && { ...task.holder, step }
  const waits = awaitsWord({ ...task, holder })
  return deedOf(doer, 'step', 'holder', { step }, { change: { holder, check: undefined, ...(waits ? { wake: wordBy(doer.now) } : {}) } })
}

export const kitDeed = (doer: Doer, item: KitItem): Deed => deedOf(doer, 'kit', 'holder', { step: item })
export const settleDeed = (doer: Doer): Deed => deedOf(doer, 'settle', 'holder', {})
export const askDeed = (doer: Doer, text: string): Deed => deedOf(doer, 'ask', 'holder', { text })
export const replyDeed = (doer: Doer, task: Task, text: string | undefined): Deed =>
  deedOf(doer, 'reply', 'household', text ? { text } : {}, { told: [...toldOf(task, doer.by), ...holders(task, doer.by.user)] })

/** Their word that it has arrived settles it. */
export function confirmDeed(doer: Doer, task: Task, text: string | undefined): Deed {
  const outcomes = task.about.map(({ id, name }) => ({ person: id, name, outcome: 'helped' }))
  return deedOf(doer, 'confirm', 'household', { outcomes, ...(text ? { text } : {}) }, { told: [...toldOf(task, doer.by), ...holders(task, doer.by.user)], change: { check: undefined } })
}

/** Somebody has set out with it, or looks whether it arrived. */
export const isOnItsWay = ({ state, check, holder }: Pick<Task, 'state' | 'check' | 'holder'>): boolean => (state === 'held' && holder?.step !== undefined) || (check === true && (state === 'open' || state === 'held'))
