/** A call-up, or a row of shifts, that is being filled in: kept on the phone at every change, until it is sent. */
import { callUpLimits } from '@shared/callup-rules'
import { newId } from '@shared/ids'
import { unitSkillNames, type UnitSkill } from '@shared/unit-skills'
import { forget, keep, readKept } from '@/session/kept'
import { callUpDraftKey } from '@/session/personal'

interface Common { readonly where: string; readonly day: string; readonly from: string; readonly until: string; readonly hands: number; readonly bring: string; readonly lead: string }
/** `lead`: somebody else who is in charge; whoever asks where there is none. `id` is made once: sent any number of times, it is one call-up. */
export interface CallDraft extends Common { readonly id: string; readonly title: string; readonly skill: UnitSkill | '' }
/** `where`: the gate; `hands`: in each shift; `each`: how many minutes one has. */
export interface ShiftsDraft extends Common { readonly ids: readonly string[]; readonly place: string; readonly each: number }

const common = { where: '', day: '', from: '', until: '', bring: '', lead: '' }
export const freshCall = (): CallDraft => ({ ...common, id: newId('callup'), title: '', hands: 4, skill: '' })
export const freshShifts = (place: string): ShiftsDraft => ({ ...common, ids: Array.from({ length: callUpLimits.shiftsAtOnce }, () => newId('callup')), place, hands: 1, each: 120 })

interface Kept { readonly call?: CallDraft; readonly shifts?: ShiftsDraft }
const texts = (of: Readonly<Record<string, unknown>>, names: readonly string[]): boolean => names.every((name) => typeof of[name] === 'string') && typeof of['hands'] === 'number'
const isCall = (of: unknown): of is CallDraft => typeof of === 'object' && of !== null && texts({ ...of }, ['id', 'title', 'where', 'day', 'from', 'until', 'bring', 'lead', 'skill']) && 'skill' in of && (of.skill === '' || unitSkillNames.some((one) => one === of.skill))
const isShifts = (of: unknown): of is ShiftsDraft => typeof of === 'object' && of !== null && texts({ ...of }, ['place', 'where', 'day', 'from', 'until', 'bring', 'lead']) && 'ids' in of && Array.isArray(of.ids) && 'each' in of && typeof of.each === 'number'

function kept(): Kept {
  const found = readKept(callUpDraftKey)
  if (typeof found !== 'object' || found === null) return {}
  return { ...('call' in found && isCall(found.call) ? { call: found.call } : {}), ...('shifts' in found && isShifts(found.shifts) ? { shifts: found.shifts } : {}) }
}

export const keptCall = (): CallDraft | undefined => kept().call
/** Those of this community, or of a place below it: such bear its id before a hyphen. */
export const keptShifts = (community: string): ShiftsDraft | undefined => [kept().shifts].find((one) => one?.place.split('-')[0] === community)
export const keepCall = (call: CallDraft): void => { keep(callUpDraftKey, { ...kept(), call }) }
export const keepShifts = (shifts: ShiftsDraft): void => { keep(callUpDraftKey, { ...kept(), shifts }) }

export function forgetDraft(which: keyof Kept): void {
  const { call, shifts } = kept()
  const rest = which === 'call' ? { ...(shifts ? { shifts } : {}) } : { ...(call ? { call } : {}) }
  if (Object.keys(rest).length > 0) keep(callUpDraftKey, rest)
  else forget(callUpDraftKey)
}
