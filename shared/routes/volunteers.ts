/** Routes of volunteers. */
import type { RoutesOf } from './main'

export const routes = {
  volunteers: {
    mine: ['GET', '/volunteers/mine'],
    register: ['PUT', '/volunteers/mine'],
    presence: ['PUT', '/volunteers/mine/duty'],
    open: ['GET', '/volunteers/open'],
    run: ['GET', '/volunteers/run'],
    claim: ['POST', '/volunteers/open/{task}/claim'],
    page: ['GET', '/volunteers'],
    decide: ['POST', '/volunteers/{user}/decision'],
  },
} as const satisfies RoutesOf<'volunteers'>
