/** What somebody may see of the duties around their own: who serves beside them, and whom they turn to. Rules only. */
import { isCurrent, rights, type Role, type Sight } from '../../shared/duties'
import { fromCommunity } from '../../shared/place-tree'
import type { PathStep, Place, PlaceInList } from '../../shared/places'
import { isPresent } from '../../shared/presence'
import type { Beside, Here } from '../../shared/rota'
import type { Actor } from '../http/actor'
import type { Board, BoardEntry } from './board'
import { rank, type ServingRow } from './roster'

interface Around { readonly place: Place; readonly rows: readonly ServingRow[]; readonly boards: readonly Board[]; readonly actor: Actor; readonly now: string }

const serves = (one: Pick<BoardEntry, 'from' | 'until'>, now: string): boolean => isCurrent(one, now)

/** Of each role the nearest, from the place up. */
function turnTo({ place, boards, actor, now }: Around, roles: readonly Role[]): Here['turnTo'] {
  const all = boards.flatMap((board) => board.entries).filter((one) => one.user !== actor.user.id && serves(one, now))
  return roles.flatMap((role) => {
    const at = [...place.path].reverse().find((step) => all.some((one) => one.place === step.id && one.role === role))
    return all.filter((one) => one.place === at?.id && one.role === role).map((one) => ({ name: one.name, role, there: isPresent(one, now), placeName: at?.name ?? '' }))
  })
}

function beside(row: ServingRow, { actor, now }: Around): Beside {
  return { name: row.name, role: row.role, there: isPresent(row, now), me: row.user === actor.user.id }
}

/** What this actor's duties at a place let them see of it. */
export function sightsAt({ duties }: Actor, place: string): ReadonlySet<Sight> {
  return new Set(duties.filter((one) => one.place === place).flatMap((one) => rights[one.role].sees))
}

/** Below which place the list stands that these sights show. */
export function listedBelow(sights: ReadonlySet<Sight>, { id, level, name, path }: Place): PathStep | undefined {
  if (sights.has('community')) return fromCommunity(path)[0]
  return sights.has('below') ? { id, level, name } : undefined
}

/** What was read because of the sights; undefined where they do not show it. */
export interface Sighted { readonly sights: ReadonlySet<Sight>; readonly rooms?: readonly string[] | undefined; readonly listed?: { readonly name: string; readonly items: readonly PlaceInList[] } | undefined }

/** Who is there now in the community of a place, each once, with the name of their place where it is one of those listed. */
function onDuty({ place, boards, now }: Around, listed: Sighted['listed']): NonNullable<Here['onDuty']> {
  const community = fromCommunity(place.path)[0]
  const names = new Map([...(listed?.items ?? []), ...place.path].map((one) => [one.id, one.name]))
  const there = (boards.find((board) => board.id === community?.id)?.entries ?? []).filter((one) => serves(one, now) && isPresent(one, now))
  return there.sort((a, b) => rank(a.role) - rank(b.role)).map(({ name, role, place: at }) => ({ name, role, ...(names.has(at) ? { placeName: names.get(at) } : {}) }))
}

function viewSights(around: Around, { sights, rooms, listed }: Sighted): Pick<Here, 'rooms' | 'onDuty' | 'below'> {
  return {
    ...(rooms ? { rooms: [...rooms] } : {}), ...(sights.has('on-duty') ? { onDuty: onDuty(around, listed) } : {}),
    ...(listed ? { below: { name: listed.name, items: [...listed.items] } } : {}),
  }
}

export function viewHere(around: Around, sighted: Sighted): Here {
  const { place, rows, actor, now } = around
  const mine = actor.duties.filter((one) => one.place === place.id).map((one) => one.role)
  const turnsTo = [...new Set(mine.flatMap((role) => rights[role].turnsTo))]
  const items = rows.filter((row) => serves(row, now)).sort((a, b) => rank(a.role) - rank(b.role) || a.from.localeCompare(b.from)).map((row) => beside(row, around))
  return { place: place.id, placeName: place.name, items, turnTo: turnTo(around, turnsTo), ...viewSights(around, sighted) }
}
