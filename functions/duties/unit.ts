/** The units that a place keeps, in one row. Rules only; days are days of Shanghai. */
import { array, enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { shanghaiDay } from '../../shared/civil-time'
import type { FieldIssue } from '../../shared/field-words'
import { isPersonal, maskPhone } from '../../shared/masks'
import { unitsAtMost, type Unit as UnitView } from '../../shared/units'
import { unitSkillNames } from '../../shared/unit-skills'
import type { Refused } from '../http/refusal'

const unit = lazy(() =>
  object({ id: string(), name: string(), skills: array(oneOf(unitSkillNames)), hands: int(), contact: string(), phone: string(), from: optional(string()), until: optional(string()) }),
)
export type Unit = Infer<ReturnType<typeof unit>>
/** `id`: the place that keeps them. */
export const units = lazy(() => object({ id: string(), units: array(unit()), v: int() }))
export type Units = Infer<ReturnType<typeof units>>

/** Whether it sends hands on the day of this instant. */
export function sendsNow({ from, until }: Pick<Unit, 'from' | 'until'>, now: string): boolean {
  const today = shanghaiDay(now)
  return (from === undefined || from <= today) && (until === undefined || today <= until)
}

/** What is wrong with its days, or with a number that nobody has given yet. */
export function unitFaults({ units: known }: Units, given: Omit<Unit, 'phone'> & { readonly phone?: string | undefined }, now: string): FieldIssue[] {
  const isNew = !known.some((one) => one.id === given.id)
  const over = given.until !== undefined && given.until < shanghaiDay(now)
  const turned = given.from !== undefined && given.until !== undefined && given.until < given.from
  return [
    ...(isNew && given.phone === undefined ? [{ path: 'phone', code: 'required' as const }] : []),
    ...(over ? [{ path: 'until', code: 'away-past' as const }] : turned ? [{ path: 'until', code: 'away-order' as const }] : []),
  ]
}

/** With this one, new or said anew: then its number stays where none is given. */
export function withUnit(before: Units, given: Omit<Unit, 'phone'> & { readonly phone?: string | undefined }): Units | Refused {
  const known = before.units.find((one) => one.id === given.id)
  if (!known && before.units.length >= unitsAtMost) return { refused: 'units-full' }
  const made = { ...given, skills: [...new Set(given.skills)], phone: given.phone ?? known?.phone ?? '' }
  return { ...before, units: known ? before.units.map((one) => (one === known ? made : one)) : [...before.units, made], v: before.v + 1 }
}

export function withoutUnit(before: Units, id: string): Units {
  return { ...before, units: before.units.filter((one) => one.id !== id), v: before.v + 1 }
}

/** A number that is somebody's own is shown only to who asks the unit, and that is recorded. */
function viewUnit({ phone, from, until, ...shown }: Unit, now: string): UnitView {
  return { ...shown, phone: isPersonal(phone) ? maskPhone(phone) : phone, ...(from ? { from } : {}), ...(until ? { until } : {}), now: sendsNow({ from, until }, now) }
}

/** Those that send hands today first, else in the order in which they were entered. */
export function viewUnits({ units: all }: Units, now: string): UnitView[] {
  return all.map((one) => viewUnit(one, now)).sort((a, b) => Number(b.now) - Number(a.now))
}
