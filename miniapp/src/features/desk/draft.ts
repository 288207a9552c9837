/** What a worker has filled in for somebody and not sent: kept on the phone at every change, since a caller may hang up. */
import { channels, type Channel } from '@shared/desk-words'
import { newId } from '@shared/ids'
import type { Symptom } from '@shared/report-words'
import { doorOf, emptyDoor, isDoor, type DoorDraft } from '@/features/identity/door-draft'
import { areFelt, emptyJourney, isBegun, isJourney, journeyOf, type JourneyDraft } from '@/features/reports/draft'
import { forget, keep, readKept } from '@/session/kept'
import { deskDraftKey } from '@/session/personal'

/** `id` is the member's, if the household does not know the name yet. */
export interface PersonDraft { readonly id: string; readonly name: string; readonly birthYear: string; readonly symptoms?: readonly Symptom[] | undefined }
export const steps = [1, 2, 3] as const
export interface DeskDraft extends JourneyDraft {
  /** The report's id, made once: sent any number of times, it is one report. */
  readonly id: string
  readonly step: (typeof steps)[number]
  readonly channel: Channel | ''
  readonly door: DoorDraft
  readonly people: readonly PersonDraft[]
  readonly phone: string
  readonly agreed: boolean
}

export const emptyPerson = (): PersonDraft => ({ id: newId('member'), name: '', birthYear: '' })

export function freshDesk(): DeskDraft {
  return { id: newId('report'), step: 1, channel: '', door: emptyDoor, people: [emptyPerson()], phone: '', agreed: false, ...emptyJourney() }
}

function personOf({ id, name, birthYear, symptoms: felt }: PersonDraft): Record<string, unknown> {
  const year = birthYear.normalize('NFKC').trim()
  return { id, name, ...(year === '' ? {} : { birthYear: /^\d+$/.test(year) ? Number(year) : year }), symptoms: felt }
}

/** What the contract's `deskInput` reads. */
export function contentOf(draft: DeskDraft): Record<string, unknown> {
  const { channel, door, people, phone, agreed } = draft
  return {
    ...(channel === '' ? {} : { channel }), ...doorOf(door), people: people.map(personOf), ...(phone.trim() === '' ? {} : { phone }), ...journeyOf(draft), ...(agreed ? { agreed } : {}),
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null
const isPerson = (one: unknown): boolean =>
  isObject(one) && ['id', 'name', 'birthYear'].every((name) => typeof one[name] === 'string') && areFelt(one['symptoms'])

/** A draft of an older build, or of anyone else's making, is no draft. */
export function isDesk(kept: unknown): kept is DeskDraft {
  if (!isObject(kept)) return false
  const { id, step, channel, door, people, phone, agreed } = kept
  const plain = typeof id === 'string' && typeof phone === 'string' && typeof agreed === 'boolean' && steps.some((one) => one === step)
  return plain && (channel === '' || channels.some((one) => one === channel)) && isDoor(door) && Array.isArray(people) && people.every(isPerson) && isJourney(kept)
}

export function keptDesk(): DeskDraft | undefined {
  const kept = readKept(deskDraftKey)
  return isDesk(kept) ? kept : undefined
}

export function keepDesk(draft: DeskDraft): void {
  keep(deskDraftKey, draft)
}

export function forgetDesk(): void {
  forget(deskDraftKey)
}

/** True when someone has filled in something that would be missed. */
export function isDeskBegun(draft: DeskDraft): boolean {
  return draft.door.path.length > 0 || draft.door.room !== '' || draft.phone !== '' || draft.people.some(({ name }) => name !== '') || isBegun(draft)
}
