/** The queue: a person says where somebody is to be looked for whose address says of no community, or why nobody is to look. */
import type { QueueOutcome } from '../../shared/arrival-states'
import { newId } from '../../shared/ids'
import { faults } from '../../shared/parse'
import type { Lang } from '../../shared/words'
import { attendance } from '../duties/attendance'
import { Refusal } from '../http/refusal'
import type { Person } from '../inbox/task'
import { readPlace, unchanged, type PlaceNode } from '../places/store'
import { write, type Added, type Check, type Write } from '../table/table'
import { communityOf, moveArrival, upToCommunity, type Arrival, type Closing } from './arrival'
import { countArrivals, putArrival, putWho, readArrival, readWho } from './arrival-store'
import { lookFor } from './looking'

/** Who works on it, with what they saw. */
export interface Queueing { readonly district: string; readonly arrival: string; readonly version: number; readonly by: Person; readonly now: string; readonly lang: Lang }

async function lineOf({ district, arrival }: Queueing): Promise<Arrival> {
  const line = await readArrival(arrival)
  if (line?.district !== district) throw new Refusal('not-found')
  return line
}

async function written(was: Arrival, is: Arrival | undefined, more: readonly (Write | Added | Check)[]): Promise<Arrival> {
  if (!is) throw new Refusal('stale', { present: { state: was.state, version: was.v } })
  if ((await write([...putArrival(is, was), ...countArrivals([{ was, is }]), ...more])).length > 0) throw new Refusal('stale')
  return is
}

/** In or below a community of the district. */
async function placeFor(id: string, { district, lang }: Queueing): Promise<PlaceNode> {
  const place = await readPlace(id)
  if (place && place.path.some((step) => step.id === district) && place.path.some((step) => step.level === 'community')) return place
  throw new Refusal('invalid', { fields: faults([{ path: 'to', code: place ? 'place-in-district' : 'place-unknown' }], lang) })
}

/** Sent again it answers what was done. */
export async function putSomewhere(to: string, asked: Queueing): Promise<Arrival> {
  const [line, place] = [await lineOf(asked), await placeFor(to, asked)]
  const { by, now, version } = asked
  if (line.state === 'tasked' && line.v === version + 1 && communityOf(line)?.id === communityOf(place)?.id) return line
  // Of one that was looked for before, the first request is still there.
  const request = line.v === 1 ? line.id : newId('arrival', Date.parse(now))
  const next = line.v === version ? moveArrival(line, 'place', { path: upToCommunity(place.path), request }) : undefined
  const [who, attended] = [await readWho(line.id), await attendance(place.path, now)]
  return written(line, next, next ? [...unchanged(place), ...lookFor(next, { to: [...place.path], by, now, attended, name: who?.name })] : [])
}

export async function closeQueued(outcome: QueueOutcome, text: string, asked: Queueing): Promise<Arrival> {
  const line = await lineOf(asked)
  const { by, now, version } = asked
  if (line.state === 'closed' && line.v === version + 1 && line.closed?.outcome === outcome) return line
  const closed: Closing = { via: 'queue', by: by.name, at: now, outcome }
  const who = await readWho(line.id)
  return written(line, line.v === version && line.state === 'queued' ? moveArrival(line, 'close', { closed }) : undefined, who ? [putWho(line.id, { ...who, note: text }, line.until)] : [])
}
