/** The handlers of absences. */
import { faults } from '../../shared/parse'
import type { absences } from '../../shared/rota'
import type { Role } from '../../shared/duties'
import type { Duty } from '../../shared/duty-schema'
import type { Loader } from '../http/access'
import { personOf, type Actor } from '../http/actor'
import { Refusal } from '../http/refusal'
import type { Call, Handlers } from '../http/serve'
import { readPlace, type PlaceNode } from '../places/store'
import { asWish, colleaguesFor, comeBack, goAway, standDown } from './absence'
import { boardOf } from './board'
import { part } from './part'
import type { ServingRow } from './roster'
import { dutyOfRow, readBoard, servingAt } from './store'

type Loaders = { readonly place: Loader }

export async function placeOf(id: string): Promise<PlaceNode> {
  const place = await readPlace(id)
  if (!place) throw new Refusal('not-found')
  return place
}

/** The duty of the caller that is meant, as it is now; they serve at the place, but perhaps not in this role. */
export function ownRow(rows: readonly ServingRow[], actor: Actor, role: Role): ServingRow {
  const held = rows.find((row) => row.user === actor.user.id && row.role === role)
  if (!held) throw new Refusal('not-serving')
  return held
}

/** All duties of the caller that are not over, after those of one place have changed. */
export function mineAfter(actor: Actor, place: string, rows: readonly ServingRow[], now: string): { duties: Duty[] } {
  const here = rows.filter((row) => row.user === actor.user.id && (row.until === undefined || row.until > now))
  return { duties: [...[...actor.duties, ...(actor.coming ?? [])].filter((one) => one.place !== place), ...here.map(dutyOfRow)] }
}

async function putAbsence({ params, body, actor, now, lang }: Call<typeof absences.put, Loaders>) {
  const place = await placeOf(body.place)
  const wish = asWish({ id: params.absence, role: body.role, from: body.from, until: body.until, standIn: body.standIn })
  const rows = await part(place, (found, board) => {
    const own = ownRow(found, actor, body.role)
    if (own.standsInFor) throw new Refusal('standing-in')
    const parting = goAway(found, board, own, wish, now)
    if ('faults' in parting) throw new Refusal('invalid', { fields: faults(parting.faults, lang) })
    return parting
  }, { by: personOf(actor), now })
  return mineAfter(actor, place.id, rows, now)
}

async function endAbsence({ params, body, actor, now }: Call<typeof absences.end, Loaders>) {
  const place = await placeOf(body.place)
  const rows = await part(place, (found) => comeBack(found, ownRow(found, actor, body.role), params.absence, now), { by: personOf(actor), now })
  return mineAfter(actor, place.id, rows, now)
}

/** Also before it begins: until then a stand-in has no right that access could ask for. */
async function decline({ params, body, actor, now }: Call<typeof absences.decline, Loaders>) {
  const place = await placeOf(body.place)
  const mine = (row: ServingRow): boolean => row.user === actor.user.id && row.role === body.role && row.standsInFor?.absence === params.absence
  const rows = await part(place, (found) => {
    const row = found.find(mine)
    return row ? standDown(found, row, now) : { put: [], remove: [], tell: [] }
  }, { by: personOf(actor), now })
  return mineAfter(actor, place.id, rows, now)
}

async function colleagues({ query, actor, now }: Call<typeof absences.colleagues, Loaders>) {
  const { path } = await placeOf(query.place)
  const [rows, board] = await Promise.all([servingAt(query.place), readBoard(boardOf(path))])
  return { items: colleaguesFor(rows, board, { user: actor.user.id, role: query.role }, now).map(({ user, name, role }) => ({ user, name, role })) }
}

export const absenceHandlers: Handlers<typeof absences, Loaders> = { colleagues, put: putAbsence, end: endAbsence, decline }
