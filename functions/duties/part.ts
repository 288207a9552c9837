/** Carries out who goes and who stands in: written together with what they are told; then what those held who have the duty no more is free again. */
import { isCurrent } from '../../shared/duties'
import type { Place } from '../../shared/places'
import type { Person } from '../inbox/task'
import { putNotice } from '../notices/store'
import { readPlaces } from '../places/store'
import { standDown, type Parting } from './absence'
import { boardOf, type Board } from './board'
import { releaseHeld } from './release'
import type { ServingRow } from './roster'
import { changeServing, dutiesOf } from './store'

interface Done { readonly by: Person; readonly now: string }
type Decide = (rows: readonly ServingRow[], board: Board) => Parting

/** Whoever serves nowhere on a board any more stands in for nobody on it. */
async function standDownElsewhere(user: string, from: Place, done: Done): Promise<void> {
  const held = (await dutiesOf(user)).filter((one) => one.until === undefined || one.until > done.now)
  if (!held.some((one) => one.standsInFor)) return
  const places = await readPlaces(held.map((one) => one.place))
  const here = held.filter((one) => boardOf(places.get(one.place)?.path ?? []) === boardOf(from.path))
  if (here.some((one) => !one.standsInFor)) return
  for (const one of here) {
    const place = places.get(one.place)
    const mine = (rows: readonly ServingRow[]): ServingRow | undefined => rows.find((row) => row.user === user && row.role === one.role && row.standsInFor)
    if (place) await part(place, (rows) => { const row = mine(rows); return row ? standDown(rows, row, done.now) : { put: [], remove: [], tell: [] } }, done)
  }
}

/** Answers who serves at the place from then on. */
export async function part(place: Place, decide: Decide, done: Done): Promise<ServingRow[]> {
  const { rows, change } = await changeServing(place, (found, board) => {
    const parting = decide(found, board)
    return { ...parting, more: [...parting.tell.map(putNotice), ...(parting.more ?? [])] }
  })
  const without = [...change.remove, ...change.put.filter((row) => row.standsInFor && !isCurrent(row, done.now))]
  for (const { user } of without) await releaseHeld(user, place.id, rows, done)
  for (const { user, standsInFor } of change.remove) if (!standsInFor) await standDownElsewhere(user, place, done)
  return rows
}
