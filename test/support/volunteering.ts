/** Volunteers: signed up, accepted, there; written as the routes write them, or through them. */
import { putVolunteer, readVolunteer } from '../../functions/volunteers/store'
import type { Standing, Volunteer } from '../../functions/volunteers/volunteer'
import { write } from '../../functions/table/table'
import { api } from '../../shared/api'
import type { BodyInput } from '../../shared/http'
import { putText } from '../../functions/texts/store'
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

/** A text that waits in the community. */
async function aText(): Promise<string> {
  const id = newId('text')
  await write([putText({ id, text: '楼道没有灯', by: newId('user'), source: 'help', community: at.community, at: timeNow(), state: 'waiting', v: 1 })])
  return id
}

/** One who waits at the grid of the scene, one who is accepted there, and a text that waits. */
export async function volunteerScene(): Promise<{ applicant: Person; volunteer: Person; text: string }> {
  const applicant = await aPerson()
  await put(applicant, [standingAt(at.grid, 'waiting')], false, {})
  return { applicant, volunteer: await aVolunteer({ places: [at.grid] }), text: await aText() }
}

/** This volunteer takes it. */
export const taken = (task: string, as: Person, place: string = at.community) => ok(api.volunteers.claim, { as, params: { task }, body: { id: newId('event'), place } })
