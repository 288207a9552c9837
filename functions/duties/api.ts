/** The duties function: who serves where, who is there, giving duties and taking them away. */
import type { Duty } from '../../shared/duty-schema'
import type { Place } from '../../shared/places'
import { mayAppoint, type Role } from '../../shared/duties'
import { faults } from '../../shared/parse'
import { nextChange } from '../../shared/presence'
import { duties, invitations } from '../../shared/rota'
import { nameOf, type Actor } from '../http/actor'
import { granted, refuse, Refusal } from '../http/refusal'
import { bind, serve, type Call } from '../http/serve'
import { putUser } from '../identity/store'
import { rename } from '../identity/user'
import { loadPlace, readPlace } from '../places/store'
import { write } from '../table/table'
import { dutyOf, newInvitation, sameInvitation, usable, viewInvitation } from './invitation'
import { releaseHeld } from './release'
import { mayEnd, viewRota } from './roster'
import { endDuty, keepDuty, putInvitation, readInvitation, servingAt, useInvitation } from './store'

const loaders = { place: loadPlace }
type Loaders = typeof loaders

async function placeOf(id: string): Promise<Place> {
  const place = await readPlace(id)
  if (!place) throw new Refusal('not-found')
  return place
}

/** The duty of the caller that is meant; they serve at the place, but perhaps not in this role. */
function ownDuty(actor: Actor, place: string, role: Role): Duty {
  const held = actor.duties.find((one) => one.place === place && one.role === role)
  if (!held) throw new Refusal('not-serving')
  return held
}

/** Changes a duty of the caller; answers all of theirs as they now are. */
async function alter(actor: Actor, old: Duty, next: Duty): Promise<{ duties: Duty[] }> {
  const { path } = await placeOf(old.place)
  await keepDuty({ id: actor.user.id, name: nameOf(actor) }, next, path)
  return { duties: actor.duties.map((one) => (one === old ? next : one)) }
}

async function switchOn({ body, actor, now }: Call<typeof duties.presence, Loaders>) {
  const held = ownDuty(actor, body.place, body.role)
  const until = nextChange(held.hours ?? [], now)
  return alter(actor, held, { ...held, switched: { on: body.on, ...(until ? { until } : {}) } })
}

async function setHours({ body, actor }: Call<typeof duties.hours, Loaders>) {
  const held = ownDuty(actor, body.place, body.role)
  return alter(actor, held, { ...held, hours: body.hours, switched: undefined })
}

async function end({ body, actor, now }: Call<typeof duties.end, Loaders>) {
  const place = await placeOf(body.place)
  const rows = await servingAt(place.id)
  const refused = mayEnd(rows, body, place, actor, now)
  if (refused) throw refuse(refused)
  await endDuty(body.user, { place: place.id, role: body.role }, place.path)
  const left = rows.filter((row) => row.user !== body.user || row.role !== body.role)
  await releaseHeld(body.user, place.id, left, { by: { user: actor.user.id, name: nameOf(actor) }, now })
  return viewRota(left, place, actor, now)
}

async function invite({ params, body, actor, now }: Call<typeof invitations.make, Loaders>) {
  const place = await placeOf(body.place)
  if (!mayAppoint(actor.duties, { role: body.role, path: place.path })) throw new Refusal('not-appointing')
  const by = { user: actor.user.id, name: nameOf(actor) }
  const made = newInvitation({ id: params.invitation, place: place.id, placeName: place.name, role: body.role, by, ...(body.until ? { until: body.until } : {}) }, now)
  if ((await write([putInvitation(made)])).length === 0) return viewInvitation(made)
  const before = await readInvitation(made.code)
  if (!before || !sameInvitation(before, made)) throw new Refusal('id-taken')
  return viewInvitation(before)
}

async function found(code: string, user: string, now: string) {
  const there = await readInvitation(code)
  if (!there) throw new Refusal('not-found')
  return granted(usable(there, user, now))
}

/** Those whom one asks for help stand by their name: who has none gives it here. */
async function accept({ params, body, actor, now, lang }: Call<typeof invitations.accept, Loaders>) {
  const invited = await found(params.code, actor.user.id, now)
  if (invited.usedBy) return { duties: [...actor.duties] }
  const name = nameOf(actor) || body.name
  if (!name) throw new Refusal('invalid', { fields: faults([{ path: 'name', code: 'required' }], lang) })
  const { path } = await placeOf(invited.place)
  const held = dutyOf(invited, now)
  const named = actor.user.name ? [] : [putUser(rename(actor.user, name))]
  const used = useInvitation({ ...invited, usedBy: actor.user.id })
  try {
    await keepDuty({ id: actor.user.id, name }, held, path, [used, ...named])
  } catch (error) {
    // Somebody else was faster with this code: that is what is said then.
    if (error instanceof Refusal && error.code === 'stale') await found(params.code, actor.user.id, now)
    throw error
  }
  return { duties: [...actor.duties.filter((one) => one.place !== held.place || one.role !== held.role), held] }
}

export const handler = serve([
  ...bind<typeof duties, Loaders>(duties, {
    page: async ({ query, actor, now }) => viewRota(await servingAt(query.place), await placeOf(query.place), actor, now),
    presence: switchOn,
    hours: setHours,
    end,
  }),
  ...bind<typeof invitations, Loaders>(invitations, {
    make: invite,
    read: async ({ params, actor, now }) => viewInvitation(await found(params.code, actor.user.id, now)),
    accept,
  }),
], loaders)
