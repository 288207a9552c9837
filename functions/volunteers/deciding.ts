/** Accepting a volunteer, refusing or suspending one: their standing, the duty that goes with it and what they are told are one transaction. */
import type { Place } from '../../shared/places'
import { volunteerMoves, type Decision, type VolunteerState } from '../../shared/volunteer-states'
import { newId } from '../../shared/ids'
import { Refusal } from '../http/refusal'
import { takeAway, type Parting } from '../duties/absence'
import { dutyOf } from '../duties/invitation'
import { part } from '../duties/part'
import type { ServingRow } from '../duties/roster'
import { dutyOfRow } from '../duties/store'
import type { Person } from '../inbox/task'
import { noticeOfPlace } from '../notices/notice'
import { putNotice } from '../notices/store'
import { write, type Write } from '../table/table'
import { putVolunteer, readVolunteer } from './store'
import { moveStanding, withStanding, type Standing, type Volunteer } from './volunteer'

export interface Deciding { readonly place: Place; readonly by: Person; readonly now: string }
interface Said { readonly decision: Decision; readonly text?: string | undefined }

const nothing: Parting = { put: [], remove: [], tell: [] }

/** What becomes of the duty with the standing. */
function dutyWith(rows: readonly ServingRow[], { user, name }: Volunteer, state: VolunteerState, { place, now }: Deciding): Parting {
  const own = rows.find((row) => row.user === user && row.role === 'volunteer')
  if (state !== 'approved') return own ? takeAway(rows, own, now) : nothing
  const held = dutyOf({ id: '', code: '', place: place.id, placeName: place.name, role: 'volunteer', by: { user, name }, expires: '' }, now, own && dutyOfRow(own))
  return { ...nothing, put: [{ ...held, user, name }] }
}

/** Their duty there ends with what they had in hand; done again, nothing is left to do. */
export function leaveDuty(user: string, deciding: Deciding): Promise<unknown> {
  return part(deciding.place, (rows) => {
    const own = rows.find((row) => row.user === user && row.role === 'volunteer')
    return own ? takeAway(rows, own, deciding.now) : nothing
  }, deciding)
}

function told(known: Volunteer, next: Standing, { place, by, now }: Deciding): Write {
  return putNotice(noticeOfPlace({ cause: newId('notice'), user: known.user, kind: 'volunteer-decided', at: now, place: place.id, label: place.name, by: by.name, detail: next.state, opens: 'volunteer' }))
}

/** What is written with their duty taken away on the rota: their standing goes with it, and they are told; given up there, they leave. */
export async function standingEnds(user: string, deciding: Deciding): Promise<Write[]> {
  const { place, by, now } = deciding
  const old = await readVolunteer(user)
  const before = old?.places.find((one) => one.place === place.id)
  const moved = before && moveStanding(before, by.user === user ? 'leave' : 'suspend', { at: now, by: by.name })
  if (!old || !moved) return []
  return moved === 'gone' ? putVolunteer(old, { ...old, places: old.places.filter((one) => one !== before), v: old.v + 1 }) : [...putVolunteer(old, withStanding(old, moved)), told(old, moved, deciding)]
}

const ends: Record<Decision, VolunteerState> = { approve: 'approved', refuse: 'refused', suspend: 'suspended' }
const isDone = (state: VolunteerState, decision: Decision): boolean => ends[decision] === state

/** A decision that stands already is done again where its duty did not follow. */
export async function decide(user: string, said: Said, deciding: Deciding): Promise<{ known: Volunteer; standing: Standing }> {
  const { place, by, now } = deciding
  const old = await readVolunteer(user)
  const before = old?.places.find((one) => one.place === place.id)
  if (!old || !before) throw new Refusal('not-found')
  const same = volunteerMoves[before.state][said.decision] === undefined && isDone(before.state, said.decision)
  const moved = same ? before : moveStanding(before, said.decision, { at: now, by: by.name, ...(said.text ? { text: said.text } : {}) })
  if (!moved || moved === 'gone') throw new Refusal('stale', { present: { state: before.state } })
  const next = same ? old : withStanding(old, moved)
  const more = same ? [] : [...putVolunteer(old, next), told(old, moved, deciding)]
  let withDuty = false
  await part(place, (rows) => {
    const parting = dutyWith(rows, old, moved.state, deciding)
    withDuty = parting.put.length + parting.remove.length > 0
    return { ...parting, more }
  }, deciding)
  if (!withDuty && more.length > 0 && (await write(more)).length > 0) throw new Refusal('stale')
  return { known: next, standing: moved }
}
