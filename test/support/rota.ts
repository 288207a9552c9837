/** Invitations and duties, given through the routes. */
import { api } from '../../shared/api'
import type { Role } from '../../shared/duties'
import { newId } from '../../shared/ids'
import type { Invitation } from '../../shared/rota'
import { ok } from './caller'
import { aPerson, type Person } from './people'
import { at } from './places'

/** An invitation to a duty; a community worker invites a grid worker unless said otherwise. */
export async function anInvitation({ as, place = at.grid, role = 'grid-worker', from, until }: { as?: Person; place?: string; role?: Role; from?: string; until?: string } = {}): Promise<Invitation> {
  const by = as ?? await aPerson({ name: '周敏', duties: [{ role: 'community-worker', place: at.community }] })
  return ok(api.invitations.make, { as: by, params: { invitation: newId('invitation') }, body: { place, role, ...(from ? { from } : {}), ...(until ? { until } : {}) } })
}
