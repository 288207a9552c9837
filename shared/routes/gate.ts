/** Routes of the gate. */
import type { RoutesOf } from './main'

export const routes = {
  gate: {
    passes: ['POST', '/gate/passes'],
    register: ['PUT', '/gate/guests/{guest}'],
    drop: ['POST', '/gate/passes/drop'],
    paper: ['PUT', '/gate/paper'],
    hold: ['PUT', '/gate/holds'],
    revoke: ['POST', '/gate/passes/revoke'],
    keys: ['GET', '/gate/keys'],
    rotate: ['POST', '/gate/keys'],
    revokeKey: ['POST', '/gate/keys/revoke'],
    sync: ['GET', '/gate/sync'],
    enter: ['POST', '/gate/entries'],
    entries: ['GET', '/gate/entries'],
    mine: ['GET', '/gate/entries/mine'],
  },
} as const satisfies RoutesOf<'gate'>
