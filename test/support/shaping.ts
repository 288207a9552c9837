/** A community that shapes its tree, through the routes. */
import { api } from '../../shared/api'
import { newId } from '../../shared/ids'
import type { PlaceJob } from '../../shared/places'
import { ok } from './caller'
import { aPerson, type Person } from './people'
import { at } from './places'

/** A community worker of the first community. */
export const aShaper = (): Promise<Person> => aPerson({ name: '周敏', duties: [{ role: 'community-worker', place: at.community }] })

/** Carried on until it is done. */
export async function done(as: Person, job: PlaceJob): Promise<PlaceJob> {
  let now = job
  for (let runs = 0; now.state === 'running' && runs < 200; runs += 1) now = await ok(api.places.run, { as, params: { place: job.place, job: job.id } })
  return now
}

/** A job that was begun and is done: an old name given anew. */
export async function aJob(): Promise<string> {
  const as = await aShaper()
  return (await done(as, await ok(api.places.rename, { as, params: { place: at.gridlessCompound }, body: { job: newId('job'), name: '老宿舍' } }))).id
}
