/** What somebody may see of the duties around their own: who serves beside them, and whom they turn to. Rules only. */
import { isCurrent, rights, type Role } from '../../shared/duties'
import type { Place } from '../../shared/places'
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

export function viewHere(around: Around): Here {
  const { place, rows, actor, now } = around
  const mine = actor.duties.filter((one) => one.place === place.id).map((one) => one.role)
  const turnsTo = [...new Set(mine.flatMap((role) => rights[role].turnsTo))]
  const items = rows.filter((row) => serves(row, now)).sort((a, b) => rank(a.role) - rank(b.role) || a.from.localeCompare(b.from)).map((row) => beside(row, around))
  return { place: place.id, placeName: place.name, items, turnTo: turnTo(around, turnsTo) }
}
