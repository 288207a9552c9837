/** What is filled in to ask for help: each kind its own short form. All of the contract that the phone's form carries. */
import { array, boolean, discriminatedUnion, enum as oneOf, gte, int, lazy, literal, lte, maxLength, minLength, number, object, optional, refine, string, regex, type infer as Infer } from './zod'
import { eachOnce } from './each-once'
import { channels } from './desk-words'
import { type helpKinds, languages } from './help-kinds'
import { signs, times } from './help-urgency'
import { day } from './time-schema'
import { address, line, personName, phone, prose } from './text'
import { door } from './identity'
import { idOf } from './id-schema'

const danger = () => array(oneOf(signs)).check(maxLength(signs.length), eachOnce())
const answers = lazy(() => object({ signs: danger(), alone: boolean(), by: oneOf(times) }))
/** When medicine runs out, or a ride goes, is reckoned and not asked. */
const answersBesides = lazy(() => object({ signs: danger(), alone: boolean() }))
const rest = lazy(() => ({ answers: answers(), note: optional(prose(500)) }))

/** Units (tablets, puffs, millilitres) in quarters, so that half a tablet is exact. */
const units = (least: number, code: 'dose' | 'dose-left' = 'dose') => number(code).check(gte(least, code), lte(9999, 'too-big:9999'), refine((amount) => Number.isInteger(amount * 4), code))

export const substitutions = ['allowed', 'ask'] as const
/** `quantity`: units wanted; `left`: units there now; `daily`: units taken a day. */
export const medicineLine = lazy(() =>
  object({ id: string().check(regex(/^[a-z0-9]{1,8}$/, 'form')), name: line(60), strength: optional(line(30)), quantity: units(0.25), left: units(0, 'dose-left'), daily: units(0.25), substitution: oneOf(substitutions) }),
)
export type MedicineLine = Infer<ReturnType<typeof medicineLine>>

export const mostLines = 12
const clockTime = () => string().check(regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time'))
const few = () => int().check(gte(1), lte(20))

/** One variant for each kind; being called back needs no form. */
export const need = lazy(() =>
  discriminatedUnion('kind', [
    object({
      kind: literal('medicine'), lines: array(medicineLine()).check(minLength(1), maxLength(mostLines), eachOnce('id')), pharmacy: line(60), wanted: optional(day()),
      /** What the carrier takes along: the insurance card, cash or the bank card; a box where it has to be kept cold. */
      insuranceCard: boolean(), pay: oneOf(['cash', 'card']), cold: boolean(), prescription: optional(idOf('upload')), answers: answersBesides(), note: optional(prose(500)),
    }),
    object({ kind: literal('transport'), to: address(120), day: day(), time: optional(clockTime()), moves: oneOf(['walks', 'wheelchair', 'lying']), back: boolean(), answers: answersBesides(), note: optional(prose(500)) }),
    object({ kind: literal('meal'), people: few(), days: int().check(gte(1), lte(14)), diet: optional(line(100)), ...rest() }),
    object({ kind: literal('errand'), what: oneOf(['shopping', 'parcel', 'gas', 'water', 'other']), list: line(500), pay: oneOf(['cash', 'card']), ...rest() }),
    object({ kind: literal('psychological'), talk: oneOf(['phone', 'visit']), ...rest() }),
    object({ kind: literal('infant'), what: oneOf(['formula', 'nappies', 'maternity', 'other']), list: line(500), pay: oneOf(['cash', 'card']), ...rest() }),
    object({ kind: literal('stranded'), needs: array(oneOf(['food', 'lodging'])).check(minLength(1), maxLength(2), eachOnce()), people: few(), ...rest() }),
    object({ kind: literal('other'), what: line(200), ...rest() }),
    object({ kind: literal('call-back') }),
  ]),
)
export type Need = Infer<ReturnType<typeof need>>
export type NeedOf<K extends (typeof helpKinds)[number]> = Extract<Need, { kind: K }>

/** What is changed of a request that stands. */
export const needInput = lazy(() => object({ need: need() }))

/** How they are reached, where that is not the household's own number; and in which language. */
const reach = lazy(() => ({ phone: optional(phone()), language: optional(oneOf(languages)) }))
/** For myself or somebody of my household; whoever asks for another says that they agree. */
export const askInput = lazy(() => object({ household: idOf('household'), member: idOf('member'), ...reach(), agreed: optional(boolean()), need: need() }))
export type AskInput = Infer<ReturnType<typeof askInput>>

/** Somebody at a door who may have no account; `id` is the member's where the household does not know the name yet. */
export const atDoor = lazy(() => ({ ...door().shape, person: object({ id: idOf('member'), name: personName() }), ...reach(), agreed: literal(true, 'agreed'), need: need() }))
/** For a neighbour who asked me to: `household` is mine. */
export const askForInput = lazy(() => object({ household: idOf('household'), ...atDoor() }))
export type AskForInput = Infer<ReturnType<typeof askForInput>>
/** For somebody who called a worker, came or was visited. */
export const deskHelpInput = lazy(() => object({ channel: oneOf(channels), ...atDoor() }))
export type DeskHelpInput = Infer<ReturnType<typeof deskHelpInput>>
