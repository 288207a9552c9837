/** Asking units for hands at a task: which may be asked, who asks, what they answer. The task stays with whoever has it. */
import { idAt } from '../../shared/ids'
import type { FieldIssue } from '../../shared/field-words'
import { faults } from '../../shared/parse'
import type { PathStep } from '../../shared/places'
import { comingDays } from '../../shared/unit-skills'
import type { UnitNear } from '../../shared/units'
import type { Lang } from '../../shared/words'
import { Refusal } from '../http/refusal'
import { sendsNow, type Unit } from '../duties/unit'
import { putAsking, readUnits, readUnitsAt } from '../duties/unit-store'
import type { Duty } from '../../shared/duty-schema'
import type { Write } from '../table/table'
import type { UnitDeed } from '../../shared/task-event'
import type { Event } from './event'
import { readEvent } from './store'
import type { Moved, Task } from './task'

type Where = Pick<Task, 'path' | 'place'>
const keeping: readonly PathStep['level'][] = ['community', 'street', 'district', 'city']

/** The places whose units may be asked: the community, the rungs the task has passed and the one where it stands, and those of whoever asks (`leads`). At most four. Rule. */
export function unitPlaces({ path, place }: Where, leads: readonly string[]): PathStep[] {
  const at = path.findIndex((step) => step.id === place)
  return path.filter((step, index) => keeping.includes(step.level) && (step.level === 'community' || index >= at || leads.includes(step.id)))
}

/** Those that send hands today, the nearest place first. */
export async function unitsNear(task: Where, leads: readonly string[], now: string): Promise<UnitNear[]> {
  const places = unitPlaces(task, leads).reverse()
  const known = await readUnitsAt(places.map((step) => step.id))
  return places.flatMap(({ id: place, name: placeName }) =>
    (known.find((one) => one.id === place)?.units ?? []).filter((one) => sendsNow(one, now)).map(({ id, name, skills, hands }) => ({ id, name, skills, hands, place, placeName })))
}

interface Asked { readonly at: string; readonly unit: string; readonly hands: number; readonly skill: Unit['skills'][number] }

/** The unit that is asked; it has to send what it is asked for. */
export async function unitToAsk(task: Where, leads: readonly string[], asked: Asked, now: string, lang: Lang): Promise<Unit> {
  if (!unitPlaces(task, leads).some((step) => step.id === asked.at)) throw new Refusal('out-of-reach')
  const found = (await readUnits(asked.at)).units.find((one) => one.id === asked.unit)
  if (!found || !sendsNow(found, now)) throw new Refusal('unit-gone')
  const wrong: FieldIssue[] = [
    ...(asked.hands > found.hands ? [{ path: 'hands', code: `too-big:${found.hands}` as const }] : []),
    ...(found.skills.includes(asked.skill) ? [] : [{ path: 'skill', code: 'choice' as const }]),
  ]
  if (wrong.length > 0) throw new Refusal('invalid', { fields: faults(wrong, lang) })
  return found
}

/** Written with the line of the log: those who keep the unit see who was given its number, and for what. */
export function recordOf({ event }: Moved, keeper: string, duty: Duty): Write[] {
  const { unit, by, at, reference } = event
  return unit && by ? [putAsking(keeper, { id: idAt('look', event.id, Date.parse(at)), at, unit: unit.name, by: by.name, role: duty.role, place: duty.placeName, reference, hands: unit.hands, skill: unit.skill })] : []
}

interface Answered { readonly ask: string; readonly answer: 'coming' | 'cannot'; readonly hands?: number | undefined; readonly when?: string | undefined }

/** Who comes says how many they are and when: not before now, and within the next days. Rule. */
export function answerFaults({ answer, hands, when }: Answered, now: string): FieldIssue[] {
  if (answer === 'cannot') return []
  const [past, far] = [when !== undefined && Date.parse(when) < Date.parse(now) - 60_000, when !== undefined && Date.parse(when) > Date.parse(now) + comingDays * 86_400_000]
  return [
    ...(hands === undefined ? [{ path: 'hands', code: 'required' as const }] : []),
    ...(when === undefined ? [{ path: 'when', code: 'required' as const }] : past ? [{ path: 'when', code: 'away-past' as const }] : far ? [{ path: 'when', code: `away-too-far:${comingDays}` as const }] : []),
  ]
}

/** The answer beside what was asked; refused where this task has no such line. */
export async function answerTo(task: Task, given: Answered, now: string, lang: Lang): Promise<UnitDeed & { answer: Answered['answer'] }> {
  const wrong = answerFaults(given, now)
  if (wrong.length > 0) throw new Refusal('invalid', { fields: faults(wrong, lang) })
  const asked: Event | undefined = await readEvent(task.id, given.ask)
  if (asked?.verb !== 'ask-unit' || !asked.unit) throw new Refusal('not-asked')
  const { id, name, skill, hands } = asked.unit
  return { id, name, skill, ask: given.ask, answer: given.answer, ...(given.answer === 'coming' ? { hands: given.hands ?? hands, when: given.when } : { hands }) }
}
