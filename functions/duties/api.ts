/** The duties function: who serves where, who is there, giving duties and taking them away. */
import type { Duty } from '../../shared/duty-schema'
import type { Place } from '../../shared/places'
import { mayAppoint, type Role } from '../../shared/duties'
import { faults } from '../../shared/parse'
import { nextChange } from '../../shared/presence'
import { absences, duties, invitations } from '../../shared/rota'
import { units } from '../../shared/units'
import { leaveCallUps } from '../callups/leaving'
import { nameOf, personOf, type Actor } from '../http/actor'
import { granted, refuse, Refusal } from '../http/refusal'
import { bind, serve, type Call } from '../http/serve'
import { putUser, readActor } from '../identity/store'
import { rename } from '../identity/user'
import { roomsOf } from '../places/group'
import { childrenOfPlace, loadPlace, unchanged } from '../places/store'
import { write } from '../table/table'
import { standingEnds } from '../volunteers/deciding'
import { takeAway } from './absence'
import { absenceHandlers, mineAfter, ownRow, placeOf } from './absence-api'
import { listedBelow, sightsAt, viewHere } from './here'
import { dutyOf, newInvitation, sameInvitation, termFaults, usable, viewInvitation, type Invitation } from './invitation'
import { part } from './part'
import { mayEnd, viewRota, type ServingRow } from './roster'
import { unitHandlers } from './unit-api'
import { changeServing, dutyOfRow, putInvitation, readBoards, readInvitation, servingAt, useInvitation } from './store'

const loaders = { place: loadPlace }
type Loaders = typeof loaders

/** Changes a duty of the caller as it is now; answers all of theirs. */
async function alter({ body, actor, now }: { body: { place: string; role: Role }; actor: Actor; now: string }, change: (own: ServingRow) => Partial<Duty>): Promise<{ duties: Duty[] }> {
  const place = await placeOf(body.place)
  const { rows } = await changeServing(place, (found) => {
    const own = ownRow(found, actor, body.role)
    return { put: [{ ...own, ...change(own) }] }
  })
  return mineAfter(actor, place.id, rows, now)
}

async function switchOn(call: Call<typeof duties.presence, Loaders>) {
  return alter(call, ({ hours = [] }) => {
    const until = nextChange(hours, call.now)
    return { switched: { on: call.body.on, ...(until ? { until } : {}) } }
  })
}

async function setHours(call: Call<typeof duties.hours, Loaders>) {
  return alter(call, () => ({ hours: call.body.hours, switched: undefined }))
}

async function end({ body, actor, now }: Call<typeof duties.end, Loaders>) {
  const place = await placeOf(body.place)
  const done = { by: personOf(actor), now }
  const more = body.role === 'volunteer' ? await standingEnds(body.user, { place, ...done }) : []
  const left = await part(place, (rows) => {
    const refused = mayEnd(rows, body, place, actor, now)
    if (refused) throw refuse(refused)
    const row = rows.find((one) => one.user === body.user && one.role === body.role)
    return row ? { ...takeAway(rows, row, now), more } : { put: [], remove: [], tell: [] }
  }, done)
  const gone = body.role === 'volunteer' && !left.some((row) => row.user === body.user && row.role === body.role)
  if (gone) await leaveCallUps(body.user, body.place, now)
  return viewRota(left, place, actor, now)
}

async function invite({ params, body, actor, now, lang }: Call<typeof invitations.make, Loaders>) {
  const place = await placeOf(body.place)
  if (!mayAppoint(actor.duties, { role: body.role, path: place.path })) throw new Refusal('not-appointing')
  const wrong = termFaults(body, now)
  if (wrong.length > 0) throw new Refusal('invalid', { fields: faults(wrong, lang) })
  const by = personOf(actor)
  const made = newInvitation({ id: params.invitation, place: place.id, placeName: place.name, role: body.role, by, ...(body.from ? { from: body.from } : {}), ...(body.until ? { until: body.until } : {}) }, now)
  if ((await write([putInvitation(made)])).length === 0) return viewInvitation(made, by.user)
  const before = await readInvitation(made.code)
  if (!before || !sameInvitation(before, made)) throw new Refusal('id-taken')
  return viewInvitation(before, by.user)
}

async function found(code: string, user: string, now: string) {
  const there = await readInvitation(code)
  if (!there) throw new Refusal('not-found')
  return granted(usable(there, user, now))
}

/** Who invited has to have the right to still, when it is used. */
async function holdInviter({ by, role, place }: Invitation, path: Place['path'], now: string): Promise<void> {
  const inviter = await readActor(by.user, now)
  if (!inviter || !mayAppoint(inviter.duties, { role, path })) throw new Refusal('inviter-gone', { present: { place } })
}

/** Those whom one asks for help stand by their name: who has none gives it here. */
async function accept({ params, body, actor, now, lang }: Call<typeof invitations.accept, Loaders>) {
  const invited = await found(params.code, actor.user.id, now)
  if (invited.usedBy) return { duties: [...actor.duties, ...(actor.coming ?? [])] }
  const name = nameOf(actor) || body.name
  if (!name) throw new Refusal('invalid', { fields: faults([{ path: 'name', code: 'required' }], lang) })
  const place = await placeOf(invited.place)
  await holdInviter(invited, place.path, now)
  const named = actor.user.name ? [] : [putUser(rename(actor.user, name))]
  const more = [useInvitation({ ...invited, usedBy: actor.user.id }), ...named, ...unchanged(place)]
  try {
    const { rows } = await changeServing(place, (before) => {
      const own = before.find((row) => row.user === actor.user.id && row.role === invited.role)
      return { put: [{ ...dutyOf({ ...invited, placeName: place.name }, now, own && dutyOfRow(own)), user: actor.user.id, name }], more }
    })
    return mineAfter(actor, place.id, rows, now)
  } catch (error) {
    // Somebody else was faster with this code: that is what is said then.
    if (error instanceof Refusal && error.code === 'stale') await found(params.code, actor.user.id, now)
    throw error
  }
}

async function around({ query, actor, now }: Call<typeof duties.here, Loaders>) {
  const place = await placeOf(query.place)
  const sights = sightsAt(actor, place.id)
  const above = listedBelow(sights, place)
  const [rows, boards, rooms, items] = await Promise.all([
    servingAt(place.id), readBoards(place.path), sights.has('group-rooms') ? roomsOf(place.id) : undefined, above ? childrenOfPlace(above.id) : undefined,
  ])
  return viewHere({ place, rows, boards, actor, now }, { sights, rooms, listed: above && items ? { name: above.name, items } : undefined })
}

export const handler = serve([
  ...bind<typeof duties, Loaders>(duties, {
    here: around,
    page: async ({ query, actor, now }) => viewRota(await servingAt(query.place), await placeOf(query.place), actor, now),
    presence: switchOn,
    hours: setHours,
    end,
  }),
  ...bind<typeof absences, Loaders>(absences, absenceHandlers),
  ...bind<typeof invitations, Loaders>(invitations, {
    make: invite,
    read: async ({ params, actor, now }) => viewInvitation(await found(params.code, actor.user.id, now), actor.user.id),
    accept,
  }),
  ...bind<typeof units, Loaders>(units, unitHandlers),
], loaders)
