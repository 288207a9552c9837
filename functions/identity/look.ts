/** Who saw a household's phone number, for what and when: written with the deed that showed it. */
import { enum as oneOf, lazy, object, string, type infer as Infer } from '../../shared/zod'
import { role, type Duty } from '../../shared/duty-schema'
import { idAt } from '../../shared/ids'
import { purposes } from '../../shared/task'
import { lookKey } from '../table/keys'
import type { Write } from '../table/table'
import type { Moved } from '../inbox/task'

export const look = lazy(() =>
  object({ id: string(), household: string(), at: string(), by: string(), role: role(), place: string(), purpose: oneOf(purposes), task: string() }),
)
export type Look = Infer<ReturnType<typeof look>>

/** The look that goes with a reveal, made on this duty. */
export function newLook({ task, event }: Moved, duty: Duty): Look {
  return {
    id: idAt('look', event.id, Date.parse(event.at)), household: task.household, at: event.at, by: event.by?.name ?? '', role: duty.role, place: duty.placeName,
    purpose: event.purpose ?? 'urgent', task: task.id,
  }
}

/** Kept for half a year, so that a household can still ask why. */
const end = (at: string): number => Math.floor(Date.parse(at) / 1000) + 183 * 86_400

export const putLook = (seen: Look): Write => ({ put: { ...lookKey(seen.household, seen.id), ...seen, ttl: end(seen.at) }, when: 'absent' })
