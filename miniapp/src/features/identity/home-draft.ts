/** A home that is being registered and is not sent yet: kept on the phone at every change, until it is entered. */
import type { Me } from '@shared/identity'
import { newId } from '@shared/ids'
import { forget, keep, readKept } from '@/session/kept'
import { homeDraftKey } from '@/session/personal'
import { emptyDoor, isDoor, type DoorDraft } from './door-draft'

export interface HomeDraft {
  /** Whose draft it is: another person at this phone begins anew. */
  readonly user: string
  /** Made once: sent any number of times, it is one household and one member. */
  readonly household: string
  readonly member: string
  readonly step: 1 | 2
  readonly door: DoorDraft
  readonly name: string
  readonly birthYear: string
  readonly elsewhere?: boolean
}

export function freshHome(me: Me): HomeDraft {
  return { user: me.id, household: newId('household'), member: newId('member'), step: 1, door: emptyDoor, name: me.name ?? '', birthYear: '' }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null
const areTexts = (of: Readonly<Record<string, unknown>>, ...names: readonly string[]): boolean => names.every((name) => typeof of[name] === 'string')

/** A draft of an older build, or of anyone else's making, is no draft. */
export function isHomeDraft(kept: unknown): kept is HomeDraft {
  return isObject(kept) && areTexts(kept, 'user', 'household', 'member', 'name', 'birthYear') && (kept['step'] === 1 || kept['step'] === 2) && isDoor(kept['door'])
}

/** An answer may have been lost on its way: who is already in a household as the draft's member has entered it. */
const isEntered = (draft: HomeDraft, me: Me): boolean => me.households.some((one) => one.members.some((member) => member.id === draft.member))

export function keptHome(me: Me): HomeDraft | undefined {
  const kept = readKept(homeDraftKey)
  return isHomeDraft(kept) && kept.user === me.id && !isEntered(kept, me) ? kept : undefined
}

export function keepHome(draft: HomeDraft): void {
  keep(homeDraftKey, draft)
}

export function forgetHome(): void {
  forget(homeDraftKey)
}

/** True when someone has typed something that would be missed. */
export function isHomeBegun({ door, name, birthYear }: HomeDraft, me: Me): boolean {
  return door.path.length > 0 || [door.building, door.unit, door.room, birthYear].some((text) => text !== '') || name !== (me.name ?? '')
}
