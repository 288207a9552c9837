/** The name under which somebody serves follows them: it stands with each of their duties. */
import type { Duty } from '../../shared/duty-schema'
import { readPlaces } from '../places/store'
import { changeServing, type Server } from './store'

/** Done again, it does the same. */
export async function renameServer({ id, name }: Server, duties: readonly Duty[]): Promise<void> {
  const places = await readPlaces(duties.map((held) => held.place))
  for (const place of places.values()) await changeServing(place, (rows) => ({ put: rows.filter((row) => row.user === id).map((row) => ({ ...row, name })) }))
}
