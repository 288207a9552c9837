/** Routes of lists of buildings and rooms. */
import type { RoutesOf } from './main'

export const routes = {
  imports: { read: ['PUT', '/imports/{place}/{import}'], see: ['GET', '/imports/{place}/{import}'], publish: ['POST', '/imports/{place}/{import}/publish'] },
} as const satisfies RoutesOf<'imports'>
