/** Somebody is to be found: a request whose task stands in the inbox of where they are said to be. What it says of them is not personal; that lies apart, and ends. */
import { createHash } from 'node:crypto'
import { addDays, shanghaiDay } from '../../shared/civil-time'
import { idAs } from '../../shared/ids'
import { maskName } from '../../shared/masks'
import { fromCommunity } from '../../shared/place-tree'
import type { PathStep } from '../../shared/places'
import type { Urgency } from '../../shared/task-kinds'
import { lazy, literal, object, string, type infer as Infer } from '../../shared/zod'
import type { Attended } from '../duties/board'
import { labelOf, newHousehold, type Household } from '../identity/household'
import { putNewTask } from '../inbox/store'
import { eventOf, fileTask, type Person } from '../inbox/task'
import { householdKey, requestKey } from '../table/keys'
import { fromRow } from '../table/row'
import type { Row, Write } from '../table/table'
import type { Arrival } from './arrival'

const looking = lazy(() => object({ id: string(), kind: literal('arrival'), arrival: string(), list: string(), household: string() }))
export type Looking = Infer<ReturnType<typeof looking>>
export const lookingOf = (row: Row): Looking => fromRow(looking(), row)

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const idFor = (place: string): string => `hh_0${Array.from(createHash('sha256').update(`lists ${place}`).digest().subarray(0, 25), (byte) => letters.charAt(byte & 31)).join('')}`

/** Whoever is on a list belongs to no household here: a place's own stands for it, at no door and with nobody in it. Always the same one for a place. */
export function householdOfList(path: readonly PathStep[], now: string): Household {
  const at = path[path.length - 1]
  const made = newHousehold(idFor(at?.id ?? ''), { place: at?.id ?? '', room: '' }, path, now)
  return { ...made, label: labelOf(path, { room: '' }) || (fromCommunity(path)[0]?.name ?? '') }
}

const putHousehold = (one: Household): Write => ({ put: { ...householdKey(one.id), ...one, path: one.path.map((step) => ({ ...step })) } })

/** Within so many days of the arrival they are to be found soon. */
const soonDays = 3
export function urgencyOf(arrival: string | undefined, now: string): Urgency {
  const today = shanghaiDay(now)
  return arrival !== undefined && arrival >= addDays(today, -soonDays) && arrival <= addDays(today, soonDays) ? 'soon' : 'normal'
}

/** Whose list it was, or who sent them on; when; and where somebody is there. `to`: as far down as is known. `name`: whole, and kept here only as far as lists show it. */
export interface Sending { readonly to: readonly PathStep[]; readonly by: Person; readonly now: string; readonly attended: Attended; readonly name: string | undefined }

/** The line names the request. Nobody is told: a list may bring a hundred to one inbox. */
export function lookFor(one: Arrival, { to, by, now, attended, name }: Sending): Write[] {
  const request = one.request ?? one.id
  const household = householdOfList(to, now)
  const about = [{ id: one.id, name: name === undefined ? '**' : maskName(name) }]
  const facts = one.arrival === undefined ? {} : { arrival: one.arrival }
  const filed = fileTask({ request, kind: 'arrival', urgency: urgencyOf(one.arrival, now), path: to, household: household.id, label: household.label, about, followers: [], facts, unheard: true }, now, attended)
  if (!filed) throw new Error(`No inbox on the path of ${one.id}`)
  // It goes with the place, and with no household.
  const task = { ...filed, sent: true }
  const event = eventOf(task, { event: idAs('event', request), verb: 'submit', by, now, attended, told: [] })
  const row: Looking = { id: request, kind: 'arrival', arrival: one.id, list: one.list, household: household.id }
  return [{ put: { ...requestKey(request), ...row }, when: 'absent' }, ...putNewTask(task, event), putHousehold(household)]
}
