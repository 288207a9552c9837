/** Volunteers: signed up, accepted, there; written as the routes write them, or through them. */
import { putVolunteer, readVolunteer } from '../../functions/volunteers/store'
import type { Standing, Volunteer } from '../../functions/volunteers/volunteer'
import { write } from '../../functions/table/table'
import { api } from '../../shared/api'
import type { BodyInput } from '../../shared/http'
import { newId } from '../../shared/ids'
import type { VolunteerState } from '../../shared/volunteer-states'
import { ok } from './caller'
import { timeNow } from './clock'
import { aPerson, giveDuty, type Person } from './people'
import { allPlaces, at } from './places'

type Registration = BodyInput<typeof api.volunteers.register>
export const aRegistration = (more: Partial<Registration> = {}): Registration => ({ skills: ['carrying'], vehicle: 'bicycle', languages: ['mandarin', 'dialect'], hours: [], places: [at.community], ...more })

const nameOfPlace = (id: string): string => allPlaces.find((one) => one.id === id)?.name ?? id
const standingAt = (place: string, state: VolunteerState): Standing => ({ place, placeName: nameOfPlace(place), state, at: timeNow() })

async function put({ user, name }: Person, places: readonly Standing[], on: boolean, said: Partial<Registration>): Promise<void> {
  const { skills, vehicle, languages, hours } = aRegistration(said)
  const old = await readVolunteer(user)
  const next: Volunteer = { user, name, skills, vehicle, languages, hours, switched: { on }, places: [...places], v: (old?.v ?? 0) + 1 }
  if ((await write(putVolunteer(old, next))).length > 0) throw new Error('Somebody was faster')
}

/** Accepted at these places, and there unless said otherwise. */
export async function accepted(person: Person, { places = [at.community], on = true, ...said }: Partial<Registration> & { places?: readonly string[]; on?: boolean } = {}): Promise<Person> {
  await put(person, places.map((one) => standingAt(one, 'approved')), on, said as Partial<Registration>)
  for (const place of places) await giveDuty(person, { role: 'volunteer', place })
  return person
}

export async function aVolunteer({ name, ...more }: Parameters<typeof accepted>[1] & { name?: string } = {}): Promise<Person> {
  return accepted(await aPerson(name ? { name } : {}), more)
}

/** One who waits at the grid of the scene, and one who is accepted there. */
export async function volunteerScene(): Promise<{ applicant: Person; volunteer: Person }> {
  const applicant = await aPerson()
  await put(applicant, [standingAt(at.grid, 'waiting')], false, {})
  return { applicant, volunteer: await aVolunteer({ places: [at.grid] }) }
}

/** This volunteer takes it. */
export const taken = (task: string, as: Person, place: string = at.community) => ok(api.volunteers.claim, { as, params: { task }, body: { id: newId('event'), place } })
