/** The name under which somebody serves follows them: it stands with each of their duties. */
import type { Duty } from '../../shared/duty-schema'
import { readPlaces } from '../places/store'
import { keepDuty, type Server } from './store'

/** Done again, it does the same. */
export async function renameServer(server: Server, duties: readonly Duty[]): Promise<void> {
  const places = await readPlaces(duties.map((held) => held.place))
  for (const held of duties) await keepDuty(server, held, places.get(held.place)?.path ?? [])
}
