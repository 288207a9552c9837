/** A household that is being entered: kept on the phone at every change, until it is sent. */
import { careReasons, type CareReason } from '@shared/care-words'
import { newId } from '@shared/ids'
import { emptyDoor, isDoor, type DoorDraft } from '@/features/identity/door-draft'
import { forget, keep, readKept } from '@/session/kept'
import { careDraftKey } from '@/session/personal'

export interface CareDraft {
  /** Made once: sent any number of times, it is one household and one person. */
  readonly household: string
  readonly person: string
  readonly door: DoorDraft
  readonly name: string
  readonly phone: string
  readonly channel: string
  readonly reasons: readonly CareReason[]
  readonly days: number
  readonly agreed: boolean
}

export const freshCare = (): CareDraft => ({ household: newId('household'), person: newId('member'), door: emptyDoor, name: '', phone: '', channel: '', reasons: [], days: 3, agreed: false })

function isCareDraft(kept: unknown): kept is CareDraft {
  if (typeof kept !== 'object' || kept === null) return false
  const of = kept as Readonly<Record<string, unknown>>
  const texts = ['household', 'person', 'name', 'phone', 'channel'].every((name) => typeof of[name] === 'string')
  return texts && isDoor(of['door']) && Array.isArray(of['reasons']) && of['reasons'].every((one) => careReasons.some((known) => known === one)) && typeof of['days'] === 'number' && typeof of['agreed'] === 'boolean'
}

export function keptCare(): CareDraft | undefined {
  const kept = readKept(careDraftKey)
  return isCareDraft(kept) ? kept : undefined
}
export const keepCare = (draft: CareDraft): void => { keep(careDraftKey, draft) }
export const forgetCare = (): void => { forget(careDraftKey) }
