/** What has been filled in to ask for help and not sent: kept on the phone at every change, so that neither a call nor a crash costs a word. */
import type { Channel } from '@shared/desk-words'
import type { HelpDetail } from '@shared/help'
import type { Need } from '@shared/help-form'
import type { Language } from '@shared/help-kinds'
import { reckoned } from '@shared/help-urgency'
import { newId } from '@shared/ids'
import { doorOf, emptyDoor, type DoorDraft } from '@/features/identity/door-draft'
import { forms, type FormKind, type Question } from './forms'

/** As typed. `key` is the line's id in what is sent. */
export interface LineDraft { readonly key: string; readonly name: string; readonly strength: string; readonly quantity: string; readonly left: string; readonly daily: string; readonly substitution: 'allowed' | 'ask' }
/** For somebody of my household, for a neighbour who asked me to, or filed by a worker. */
export type For = 'home' | 'neighbour' | 'desk'

export interface HelpDraft {
  /** The request's id, made once: sent any number of times, it is one request. */
  readonly id: string
  readonly kind: FormKind
  readonly whose: For
  /** Mine; none where a worker files. */
  readonly household: string
  readonly member: string
  /** Somebody at a door; `id` is the member's, if their household does not know the name yet. */
  readonly person: { readonly id: string; readonly name: string }
  readonly door: DoorDraft
  readonly channel: Channel | ''
  readonly phone: string
  readonly language: Language | ''
  readonly agreed: boolean
  /** Answers by the name of their question: what was typed, what was chosen, medicines. */
  readonly texts: Readonly<Record<string, string>>
  readonly picks: Readonly<Record<string, readonly string[]>>
  readonly lines: readonly LineDraft[]
  /** The photo of the prescription, once it was sent. */
  readonly prescription?: string | undefined
  /** Set when a request that stands already is being changed. */
  readonly change?: { readonly event: string; readonly version: number }
  /** Found whole as it stands, so that it can be checked and sent. */
  readonly ready?: true | undefined
  /** It was sent and no answer came: it may stand already. */
  readonly sent?: true | undefined
}

export const emptyLine = (key: string): LineDraft => ({ key, name: '', strength: '', quantity: '', left: '', daily: '', substitution: 'ask' })
/** The next id of a line, so that a removed one is not taken again by accident. */
export const nextKey = (lines: readonly LineDraft[]): string => String(1 + Math.max(0, ...lines.map(({ key }) => Number.parseInt(key, 36) || 0)))

export function emptyDraft(kind: FormKind, whose: 'home' | 'desk', household: string, member: string): HelpDraft {
  return {
    id: newId('help'), kind, whose, household, member, person: { id: newId('member'), name: '' }, door: emptyDoor, channel: '', phone: '', language: '', agreed: false,
    texts: {}, picks: {}, lines: kind === 'medicine' ? [emptyLine('1')] : [],
  }
}

/** Full-width digits, a comma for the point: as people type a dose. What is no number goes as it is, to be refused at its field. */
function numberOf(text: string): unknown {
  const tidy = text.normalize('NFKC').trim().replace(',', '.')
  if (tidy === '') return undefined
  return /^\d+(\.\d+)?$/.test(tidy) ? Number(tidy) : tidy
}

function lineOf({ key, name, strength, quantity, left, daily, substitution }: LineDraft): Record<string, unknown> {
  return { id: key, name, ...(strength.trim() === '' ? {} : { strength }), quantity: numberOf(quantity), left: numberOf(left), daily: numberOf(daily), substitution }
}

function answerTo(question: Question, { texts, picks, lines }: HelpDraft): Record<string, unknown> {
  const { name } = question
  const typed = texts[name]?.trim() ?? ''
  switch (question.sort) {
    case 'line':
    case 'long':
    case 'day':
      return typed === '' ? {} : { [name]: typed }
    case 'clock':
      return typed === '' ? {} : { [name]: typed.normalize('NFKC').replace('.', ':').padStart(5, '0') }
    case 'one':
      return { [name]: picks[name]?.[0] }
    case 'many':
      return { [name]: picks[name] ?? [] }
    case 'flags':
      return Object.fromEntries(question.flags.map((flag) => [flag, picks[name]?.includes(flag) ?? false]))
    case 'count':
      return { [name]: Number(texts[name] ?? '1') }
    case 'lines':
      return { [name]: lines.map(lineOf) }
  }
}

/** What the contract's `need` reads. */
export function needOf(draft: HelpDraft): Record<string, unknown> {
  const { kind, picks, prescription } = draft
  const { signs = [], alone: [alone] = [], by: [by] = [] } = picks
  const answers = { signs, ...(alone === undefined ? {} : { alone: alone === 'yes' }), ...(reckoned.includes(kind) ? {} : { by }) }
  return { kind, ...Object.assign({}, ...forms[kind].map((one) => answerTo(one, draft))) as Record<string, unknown>, ...(kind === 'medicine' && prescription !== undefined ? { prescription } : {}), answers }
}

/** What the contract of this way of asking reads. */
export function contentOf(draft: HelpDraft): Record<string, unknown> {
  const { whose, household, member, person, door, channel, phone, language, agreed } = draft
  const reach = { ...(phone.trim() === '' ? {} : { phone }), ...(language === '' ? {} : { language }), ...(agreed ? { agreed } : {}), need: needOf(draft) }
  if (whose === 'home') return { household, member, ...reach }
  return { ...(whose === 'desk' ? (channel === '' ? {} : { channel }) : { household }), ...doorOf(door), person, ...reach }
}

const textsOf = (need: Need): Record<string, string> => Object.fromEntries(Object.entries(need).flatMap(([name, value]) => (typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [])))

function picksOf(need: Need, kind: FormKind): Record<string, readonly string[]> {
  const given = need as unknown as Readonly<Record<string, unknown>>
  const own = forms[kind].flatMap((one): [string, readonly string[]][] => {
    const value = given[one.name]
    if (one.sort === 'one' && typeof value === 'string') return [[one.name, [value]]]
    if (one.sort === 'many' && Array.isArray(value)) return [[one.name, value as string[]]]
    return one.sort === 'flags' ? [[one.name, one.flags.filter((flag) => given[flag] === true)]] : []
  })
  return Object.fromEntries(own)
}

/** The form of a request that stands: to be changed, or, `again`, asked for once more, where only how it is now is asked anew. */
export function draftOf({ help }: Pick<HelpDetail, 'help'>, kind: FormKind, again = false): HelpDraft {
  const { need } = help
  const answers = 'answers' in need ? need.answers : undefined
  const given = answers && !again ? { signs: answers.signs, alone: [answers.alone ? 'yes' : 'no'], ...('by' in answers ? { by: [answers.by] } : {}) } : {}
  const texts = Object.entries(textsOf(need)).filter(([name]) => !again || !['wanted', 'day'].includes(name))
  const lines = need.kind === 'medicine' ? need.lines.map(({ id, name, strength = '', quantity, left, daily, substitution }) => ({ key: id, name, strength, quantity: String(quantity), left: again ? '' : String(left), daily: String(daily), substitution })) : []
  return {
    ...emptyDraft(kind, 'home', help.household ?? '', help.member ?? ''), phone: help.phone ?? '', language: help.language ?? '', texts: Object.fromEntries(texts), picks: { ...picksOf(need, kind), ...given }, lines,
    ...(again ? {} : { id: help.id, agreed: true, ...(need.kind === 'medicine' && need.prescription !== undefined ? { prescription: need.prescription } : {}), change: { event: newId('event'), version: help.version } }),
  }
}

/** True when somebody has filled in something that would be missed. */
export function isBegun({ texts, picks, lines, door, person, phone }: HelpDraft): boolean {
  const typed = [...Object.values(texts), person.name, phone, door.room, ...lines.flatMap(({ name, quantity, left }) => [name, quantity, left])]
  return typed.some((text) => text.trim() !== '') || Object.values(picks).some((chosen) => chosen.length > 0) || door.path.length > 0
}
