/** The household that lives behind a door now: for workers who know the door and not its people. */
import { faults } from '../../shared/parse'
import type { Door } from '../../shared/identity'
import type { Lang } from '../../shared/words'
import { Refusal } from '../http/refusal'
import { doorParts, knownDoor } from './door'
import type { Household } from './household'
import { householdAt, readHome } from './store'

export async function homeBehind(door: Door, lang: Lang): Promise<Household> {
  const known = await knownDoor(door)
  if ('code' in known) throw new Refusal('invalid', { fields: faults([known], lang) })
  const id = await householdAt(doorParts(known.door))
  const home = id === undefined ? undefined : await readHome(id)
  if (!home) throw new Refusal('invalid', { fields: faults([{ path: 'room', code: 'no-home' }], lang) })
  return home
}
