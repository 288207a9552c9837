/** Routes of texts that wait for somebody to look. */
import type { RoutesOf } from './main'

export const routes = {
  texts: {
    waiting: ['GET', '/texts'],
    look: ['POST', '/texts/{text}/look'],
  },
} as const satisfies RoutesOf<'texts'>
