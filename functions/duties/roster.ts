/** Who serves at a place, as its list shows it. Rules only. */
import { object, lazy, string, type infer as Infer } from '../../shared/zod'
import { duty } from '../../shared/duty-schema'
import { isCurrent, mayAppoint, roles, type Role } from '../../shared/duties'
import type { Place } from '../../shared/places'
import { isPresent } from '../../shared/presence'
import type { Rota, Serving } from '../../shared/rota'
import type { Actor } from '../http/actor'
import type { Refused } from '../http/refusal'

export const servingRow = lazy(() => object({ user: string(), name: string(), ...duty().shape }))
export type ServingRow = Infer<ReturnType<typeof servingRow>>

const may = (actor: Actor, role: Role, place: Place): boolean => mayAppoint(actor.duties, { role, path: place.path })

/** The absence that counts now, or the next one; the name of the stand-in is enough for others. */
function awayOf({ away = [] }: ServingRow, now: string): Pick<Serving, 'away'> {
  const next = away.find((one) => one.until > now)
  return next ? { away: { from: next.from, until: next.until, ...(next.standIn ? { standIn: next.standIn.name } : {}) } } : {}
}

function viewServing(row: ServingRow, place: Place, actor: Actor, now: string): Serving {
  const { user, name, role, from, until, standsInFor } = row
  const me = user === actor.user.id
  return {
    user, name, role, from, ...(until ? { until } : {}), there: isCurrent(row, now) && isPresent(row, now), me, mayEnd: me || may(actor, role, place),
    ...awayOf(row, now), ...(standsInFor ? { standsInFor: standsInFor.name } : {}),
  }
}

export const rank = (role: Role): number => roles.length - roles.indexOf(role)

/** The names of a place's contact persons now. */
export const contactsOf = (rows: readonly ServingRow[], now: string): string[] => rows.filter((row) => row.role === 'contact-person' && isCurrent(row, now)).map((row) => row.name)

/** Those whose duty is not over, leaders of the work first. */
export function viewRota(rows: readonly ServingRow[], place: Place, actor: Actor, now: string): Rota {
  const serving = rows.filter((row) => row.until === undefined || row.until > now)
  const sorted = [...serving].sort((a, b) => rank(a.role) - rank(b.role) || a.from.localeCompare(b.from))
  return { place: place.id, placeName: place.name, items: sorted.map((row) => viewServing(row, place, actor, now)), mayInvite: roles.filter((role) => may(actor, role, place)) }
}

/** Whether a place keeps a supervisor for as long: a stand-in is none, nor is who leaves sooner. */
const keepsOne = (rows: readonly ServingRow[], leaving: ServingRow, now: string): boolean =>
  rows.some((row) => row.role === 'supervisor' && row.user !== leaving.user && !row.standsInFor && isCurrent(row, now) && (row.until === undefined || (leaving.until !== undefined && row.until >= leaving.until)))

/** Whether this actor may take the duty away: who may give it may, and everyone their own, but never the last supervisor theirs. */
export function mayEnd(rows: readonly ServingRow[], which: Pick<ServingRow, 'user' | 'role'>, place: Place, actor: Actor, now: string): Refused | undefined {
  if (may(actor, which.role, place)) return undefined
  if (which.user !== actor.user.id) return { refused: 'not-appointing' }
  const own = rows.find((row) => row.user === which.user && row.role === which.role)
  if (own?.role !== 'supervisor' || own.standsInFor) return undefined
  return keepsOne(rows, own, now) ? undefined : { refused: 'last-supervisor' }
}
