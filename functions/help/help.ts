/** A request for help. Rules only: what is asked or changed → the request, how urgent it is, and what its task shows. */
import { array, boolean, discriminatedUnion, enum as oneOf, int, lazy, literal, number, object, optional, string, type infer as Infer } from '../../shared/zod'
import { shanghaiDay } from '../../shared/civil-time'
import { channels } from '../../shared/desk-words'
import { role } from '../../shared/duty-schema'
import { thankNames } from '../../shared/help-between'
import { askedOf } from '../../shared/help-asked'
import { substitutions, type Need } from '../../shared/help-form'
import { idAs } from '../../shared/ids'
import { kitItems } from '../../shared/help-kit'
import { languages } from '../../shared/help-kinds'
import { signs, times, urgencyCodes, urgencyOf, type Rated } from '../../shared/help-urgency'
import { fetchDay } from '../../shared/medicine'
import { needsOf } from '../../shared/volunteer-fit'
import { urgencies, type Urgency } from '../../shared/task-kinds'
import { helpPhotos } from '../../shared/upload-states'
import { accountsOf, type HouseholdFile } from '../identity/household'
import type { Filing, Person, Task } from '../inbox/task'

const answers = lazy(() => object({ signs: array(oneOf(signs)), alone: boolean(), by: oneOf(times) }))
const rest = lazy(() => ({ answers: answers(), note: optional(string()) }))
const keptLine = lazy(() => object({ id: string(), name: string(), strength: optional(string()), quantity: number(), left: number(), daily: number(), substitution: oneOf(substitutions) }))

/** As it is kept: wider than what may be asked today, so that a rule made stricter leaves old requests readable. */
export const keptNeed = lazy(() =>
  discriminatedUnion('kind', [
    object({
      kind: literal('medicine'), lines: array(keptLine()), pharmacy: string(), wanted: optional(string()), insuranceCard: boolean(), pay: oneOf(['cash', 'card']), cold: boolean(), prescription: optional(string()),
      answers: object({ signs: array(oneOf(signs)), alone: boolean() }), note: optional(string()),
    }),
    object({ kind: literal('transport'), to: string(), day: string(), time: optional(string()), moves: oneOf(['walks', 'wheelchair', 'lying']), back: boolean(), answers: object({ signs: array(oneOf(signs)), alone: boolean() }), note: optional(string()) }),
    object({ kind: literal('meal'), people: int(), days: int(), diet: optional(string()), ...rest() }),
    object({ kind: literal('errand'), what: oneOf(['shopping', 'parcel', 'gas', 'water', 'other']), list: string(), pay: oneOf(['cash', 'card']), ...rest() }),
    object({ kind: literal('psychological'), talk: oneOf(['phone', 'visit']), ...rest() }),
    object({ kind: literal('infant'), what: oneOf(['formula', 'nappies', 'maternity', 'other']), list: string(), pay: oneOf(['cash', 'card']), ...rest() }),
    object({ kind: literal('stranded'), needs: array(oneOf(['food', 'lodging'])), people: int(), ...rest() }),
    object({ kind: literal('other'), what: string(), ...rest() }),
    object({ kind: literal('call-back') }),
  ]),
)

const corrected = lazy(() => object({ urgency: oneOf(urgencies), by: string(), text: string(), at: string() }))

const mark = lazy(() => object({ at: string(), by: string() }))
/** `user`: in whose hands it is. */
const given = lazy(() => object({ ...mark().shape, user: optional(string()) }))
const bill = lazy(() => object({ cost: int(), given: int(), by: optional(string()), user: optional(string()), settled: optional(mark()) }))
/** Who has thanked, praised (`to` whoever brought it, with what), or reported trouble (of whoever brought it: `to`), with which line; what else they said stands in the log, or with the trouble. */
const between = lazy(() => ({ said: optional(array(object({ user: string(), what: oneOf(['thanks', 'praise', 'trouble']), event: string(), print: string(), to: optional(string()), word: optional(oneOf(thankNames)), text: optional(string()) }))) }))
/** How it is being brought. `bill` in fen: what it cost, the cash taken along, and who paid; `earlier`: those of whoever bought for it before; `instead`: what was bought in place of a line; `carrier`: the number that whoever brings it has left. */
const bringing = lazy(() => ({
  kit: optional(array(object({ item: oneOf(kitItems), given: optional(given()), back: optional(mark()) }))),
  bill: optional(bill()), earlier: optional(array(bill())),
  questions: optional(array(object({ id: string(), line: optional(string()), text: string(), answer: optional(object({ yes: boolean(), by: string(), text: optional(string()) })) }))),
  instead: optional(array(object({ line: string(), name: string() }))),
  carrier: optional(object({ user: string(), phone: string() })),
  photos: optional(array(object({ purpose: oneOf(helpPhotos), id: string(), key: string(), width: int(), height: int() }))),
}))

/**
 * `member`: whom it is for, and `who` how they were called. `asker`: who asked; `own`: they belong to the household. `desk`: a worker asked for them.
 * `print` knows a repeat by what was first sent. `urgency`, `because`, `sign`: what the table of cases said; `corrected`: what a worker said instead.
 */
export const help = lazy(() =>
  object({
    id: string(), kind: literal('help'), household: string(), member: string(), who: string(), phone: optional(string()), language: optional(oneOf(languages)),
    asker: object({ user: string(), name: string() }), own: boolean(), desk: optional(object({ role: role(), channel: oneOf(channels) })),
    filedAt: string(), v: int(), print: string(), need: keptNeed(), urgency: oneOf(urgencies), because: oneOf(urgencyCodes), sign: optional(oneOf(signs)), corrected: optional(corrected()), ...bringing(), ...between(),
  }),
)
export type Help = Infer<ReturnType<typeof help>>

export type HelpPhoto = NonNullable<Help['photos']>[number]

/** Whom a request names who is no member of the household: nothing stands of them but the request itself. */
export const strangerOf = (help: string): string => idAs('member', help)

export interface Asking {
  readonly id: string
  readonly by: Person
  readonly member: { readonly id: string; readonly name: string }
  readonly household: string
  readonly own: boolean
  readonly desk?: Help['desk']
  readonly phone?: string | undefined
  readonly language?: Help['language']
  readonly need: Need
  readonly photos?: readonly HelpPhoto[]
  readonly print: string
  readonly now: string
}

const rate = (need: Need, now: string): Rated => urgencyOf(askedOf(need, now))

export function newHelp({ id, by, member, household, own, desk, phone, language, need, photos = [], print, now }: Asking): Help {
  return {
    id, kind: 'help', household, member: member.id, who: member.name, ...(phone ? { phone } : {}), ...(language ? { language } : {}), asker: { user: by.user, name: by.name }, own, ...(desk ? { desk } : {}),
    filedAt: now, v: 1, print, need, ...(photos.length > 0 ? { photos: [...photos] } : {}), ...rate(need, now),
  }
}

/** What a worker has corrected stays so, unless what is said now is more urgent. */
export function changeHelp(old: Help, need: Need, now: string): Help {
  const said = rate(need, now)
  const keeps = old.corrected && urgencies.indexOf(said.urgency) >= urgencies.indexOf(old.urgency)
  return { ...old, need, sign: undefined, ...said, ...(keeps ? {} : { corrected: undefined }), v: old.v + 1 }
}

export const urgencyNow = ({ urgency, corrected: by }: Pick<Help, 'urgency' | 'corrected'>): Urgency => by?.urgency ?? urgency

export function correct(old: Help, said: NonNullable<Help['corrected']>): Help {
  return { ...old, corrected: said, v: old.v + 1 }
}

/** Everyone of the household who has an account, and who asked; a worker who asked for them follows nothing. */
function followersOf({ asker, desk }: Help, file: HouseholdFile): string[] {
  return [...new Set([...accountsOf(file), ...(desk ? [] : [asker.user])])]
}

/** A ride as its task carries it: when, and nothing of where to, which was typed freely and may name a door or a person. */
export const rideOf = (need: Help['need']): Task['ride'] => (need.kind === 'transport' ? { day: need.day, ...(need.time ? { time: need.time } : {}) } : undefined)

/** What the task of this request shows and is routed by. Names of medicines stand in none of it. */
export function filingOf(own: Help, file: HouseholdFile): Filing {
  const { household } = file
  const [needs, ride] = [needsOf(own.need, own.language), rideOf(own.need)]
  return {
    request: own.id, kind: own.need.kind, urgency: urgencyNow(own), path: household.path, household: household.id, label: household.label,
    about: [{ id: own.member, name: own.who }], followers: followersOf(own, file), facts: { help: own.need.kind }, ...(own.need.kind === 'medicine' ? { run: { at: own.need.pharmacy, day: fetchDay(own.need.lines, shanghaiDay(own.filedAt), own.need.wanted) } } : {}), ...(ride ? { ride } : {}), ...(needs ? { needs } : {}), ...(isFromOutside(own) ? { outside: own.asker.user } : {}),
  }
}

/** A neighbour asked for them: what is said of them is that neighbour's word, and no more. */
export const isFromOutside = ({ own, desk }: Pick<Help, 'own' | 'desk'>): boolean => !own && !desk

type Contact = HouseholdFile['household']['contact']
/** The number left with the request, or the household's. A number that a neighbour `given` with it stands beside the household's own, never in its place. */
export function reachOf({ phone, ...asked }: Pick<Help, 'phone' | 'own' | 'desk'>, { contact }: { readonly contact?: Contact }): { readonly contact?: Contact; readonly given?: string } {
  const own = contact ? { contact } : {}
  if (!phone || (phone === contact?.phone && contact.verified)) return own
  return isFromOutside(asked) ? { ...own, ...(phone === contact?.phone ? {} : { given: phone }) } : { contact: { phone, verified: false } }
}
