/** Routes of call-ups, gate rosters and points. */
import type { RoutesOf } from './main'

export const routes = {
  callups: {
    offers: ['GET', '/callups/offers'],
    mine: ['GET', '/callups/mine'],
    read: ['GET', '/callups/{callup}'],
    accept: ['POST', '/callups/{callup}/accept'],
    giveBack: ['POST', '/callups/{callup}/give-back'],
    checkIn: ['POST', '/callups/{callup}/check-in'],
    checkOut: ['POST', '/callups/{callup}/check-out'],
    here: ['GET', '/callups'],
    open: ['PUT', '/callups/{callup}'],
    run: ['GET', '/callups/{callup}/run'],
    code: ['GET', '/callups/{callup}/code'],
    settle: ['POST', '/callups/{callup}/settle'],
    callOff: ['POST', '/callups/{callup}/call-off'],
    finish: ['POST', '/callups/{callup}/finish'],
    units: ['GET', '/callups/{callup}/units'],
    askUnit: ['POST', '/callups/{callup}/ask-unit'],
    unitHands: ['POST', '/callups/{callup}/unit-hands'],
    reverse: ['POST', '/callups/{callup}/reverse'],
  },
  rosters: { open: ['POST', '/rosters'], list: ['GET', '/rosters'], take: ['POST', '/rosters/{callup}/take'] },
  points: { mine: ['GET', '/points/mine'] },
} as const satisfies RoutesOf<'callups' | 'rosters' | 'points'>
