/** Routes of handing bags over, and what was missing from one. */
import type { RoutesOf } from './main'

export const routes = {
  handover: {
    read: ['GET', '/hand-over/{campaign}'],
    count: ['POST', '/hand-over/{campaign}/counts'],
    arrive: ['POST', '/hand-over/{campaign}/arrivals'],
    tour: ['GET', '/hand-over/{campaign}/tour'],
    rounds: ['GET', '/hand-over/rounds'],
    collect: ['POST', '/hand-over/{campaign}/bags/{household}/collect'],
    uncollect: ['POST', '/hand-over/{campaign}/bags/{household}/uncollect'],
    cash: ['POST', '/hand-over/{campaign}/bags/{household}/cash'],
  },
  missing: { say: ['PUT', '/campaigns/{campaign}/missing/{missing}'], list: ['GET', '/campaigns/{campaign}/missing'] },
} as const satisfies RoutesOf<'handover' | 'missing'>
