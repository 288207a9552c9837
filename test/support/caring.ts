/** Households that somebody looks after, marked through the routes. */
import { api } from '../../shared/api'
import type { CareAtDoor } from '../../shared/care'
import { newId } from '../../shared/ids'
import { ok } from './caller'
import type { Home } from './people'
import { at } from './places'

/** An elder at a door, as a worker marks them. */
export function aCare(more: Partial<CareAtDoor> = {}): CareAtDoor {
  return { household: newId('household'), place: at.secondBuilding, room: '1903', person: { id: newId('member'), name: '周桂英' }, channel: 'visit', reasons: ['elder-alone'], days: 3, agreed: true, ...more }
}

/** The household asks for it itself. */
export async function askCare(home: Home, days: 3 | 5 | 7 | 14 = 3): Promise<void> {
  await ok(api.care.ask, { as: home.resident, body: { household: home.id, member: home.members[0]?.id ?? '', reasons: ['elder-alone'], days } })
}
