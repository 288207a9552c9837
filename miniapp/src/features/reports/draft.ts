/** What has been typed and not sent: kept on the phone at every change, so that neither a call nor a crash costs a word. */
import { newId } from '@shared/ids'
import { symptoms, transportKinds, type Symptom, type TransportKind } from '@shared/report-words'
import type { ReportDetail } from '@shared/reports'
import { forget, keep, readKept } from '@/session/kept'
import { draftKey } from '@/session/personal'

export interface StayDraft { readonly key: string; readonly district: string; readonly districtName: string; readonly address: string; readonly from: string; readonly to: string }
/** `symptoms`: none where they are well, and nothing at all until somebody has said so. */
export interface TravellerDraft { readonly member: string; readonly symptoms?: readonly Symptom[] | undefined }
/** The journey alone: the same questions whoever fills them in. */
export interface JourneyDraft {
  readonly stays: readonly StayDraft[]
  readonly transport: TransportKind | ''
  readonly number: string
  readonly arrival: string
  readonly lodging: 'home' | 'elsewhere'
  readonly elsewhere: string
  readonly note: string
}
export interface Draft extends JourneyDraft {
  /** The report's id, made once: sent any number of times, it is one report. */
  readonly id: string
  readonly household: string
  readonly travellers: readonly TravellerDraft[]
  /** Set when a report that was already sent is being changed. */
  readonly change?: { readonly event: string; readonly version: number }
}

export const emptyStay = (): StayDraft => ({ key: newId('event'), district: '', districtName: '', address: '', from: '', to: '' })

export const emptyJourney = (): JourneyDraft => ({ stays: [emptyStay()], transport: '', number: '', arrival: '', lodging: 'home', elsewhere: '', note: '' })

export function emptyDraft(household: string, me: string | undefined): Draft {
  const travellers = me === undefined ? [] : [{ member: me }]
  return { id: newId('report'), household, travellers, ...emptyJourney() }
}

export function draftOf({ report }: ReportDetail): Draft {
  return {
    id: report.id, household: report.household,
    travellers: report.travellers.map(({ member, symptoms: given }) => ({ member, symptoms: given })),
    stays: report.stays.map((stay) => ({ key: newId('event'), ...stay })),
    transport: report.transport.kind, number: report.transport.number ?? '', arrival: report.arrival,
    lodging: report.lodging.kind, elsewhere: report.lodging.address ?? '', note: report.note ?? '',
    change: { event: newId('event'), version: report.version },
  }
}

/** What was left empty is left out, so that the contract says it is missing instead of wrong. */
function answered(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''))
}

/** What the contract's `journey` reads. */
export function journeyOf(draft: JourneyDraft): Record<string, unknown> {
  const number = draft.number.trim()
  const note = draft.note.trim()
  const needsNumber = draft.transport === 'train' || draft.transport === 'flight'
  return {
    stays: draft.stays.map(({ district, address, from, to }) => answered({ district, address, from, to })),
    ...(draft.transport === '' ? {} : { transport: { kind: draft.transport, ...(number === '' && !needsNumber ? {} : { number }) } }),
    ...answered({ arrival: draft.arrival }),
    lodging: draft.lodging === 'home' ? { kind: 'home' } : { kind: 'elsewhere', address: draft.elsewhere },
    ...(note === '' ? {} : { note }),
  }
}

/** What the contract's `reportContent` reads. */
export function contentOf(draft: Draft): Record<string, unknown> {
  return { travellers: draft.travellers, ...journeyOf(draft) }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null
const isText = (value: unknown): value is string => typeof value === 'string'
/** Of the symptoms that somebody feels, or nothing said of them yet. */
export const areFelt = (felt: unknown): boolean => felt === undefined || (Array.isArray(felt) && felt.every((given) => symptoms.some((known) => known === given)))
const isTraveller = (one: unknown): boolean => isObject(one) && isText(one['member']) && areFelt(one['symptoms'])
const isStay = (one: unknown): boolean => isObject(one) && ['key', 'district', 'districtName', 'address', 'from', 'to'].every((name) => isText(one[name]))

export function isJourney(kept: Readonly<Record<string, unknown>>): boolean {
  const { stays, transport, lodging } = kept
  const texts = ['number', 'arrival', 'elsewhere', 'note'].every((name) => isText(kept[name]))
  const choices = (transport === '' || transportKinds.some((one) => one === transport)) && (lodging === 'home' || lodging === 'elsewhere')
  return texts && choices && Array.isArray(stays) && stays.every(isStay)
}

/** A draft of an older build, or of anyone else's making, is no draft. */
export function isDraft(kept: unknown): kept is Draft {
  if (!isObject(kept)) return false
  const { id, household, travellers, change } = kept
  const people = Array.isArray(travellers) && travellers.every(isTraveller)
  return isText(id) && isText(household) && people && isJourney(kept) && (change === undefined || (isObject(change) && isText(change['event']) && typeof change['version'] === 'number'))
}

/** By household: whoever acts for two finds the draft of each. What an older build kept stands alone. */
function keptDrafts(): Readonly<Record<string, Draft>> {
  const kept = readKept(draftKey)
  if (isDraft(kept)) return { [kept.household]: kept }
  return isObject(kept) ? Object.fromEntries(Object.entries(kept).filter((one): one is [string, Draft] => isDraft(one[1]))) : {}
}

export function keptDraft(household: string): Draft | undefined {
  const kept = keptDrafts()[household]
  return kept?.household === household ? kept : undefined
}

export function keepDraft(draft: Draft): void {
  keep(draftKey, { ...keptDrafts(), [draft.household]: draft })
}

export function forgetDraft(household: string): void {
  const left = Object.entries(keptDrafts()).filter(([one]) => one !== household)
  if (left.length > 0) keep(draftKey, Object.fromEntries(left))
  else forget(draftKey)
}

/** True when someone has typed something that would be missed. */
export function isBegun(draft: JourneyDraft): boolean {
  return draft.transport !== '' || draft.arrival !== '' || draft.note !== '' || draft.stays.some((stay) => stay.district !== '' || stay.address !== '' || stay.from !== '')
}
