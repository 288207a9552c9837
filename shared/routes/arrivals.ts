/** Routes of lists from above. */
import type { RoutesOf } from './main'

export const routes = {
  arrivals: {
    read: ['PUT', '/arrivals/{place}/lists/{list}'],
    see: ['GET', '/arrivals/{place}/lists/{list}'],
    run: ['POST', '/arrivals/{place}/lists/{list}/run'],
    lists: ['GET', '/arrivals/{place}/lists'],
    people: ['GET', '/arrivals/{place}/lists/{list}/people'],
    result: ['GET', '/arrivals/{place}/lists/{list}/result'],
    ledger: ['GET', '/arrivals/{place}/ledger'],
    queue: ['GET', '/arrivals/{place}/queue'],
    put: ['POST', '/arrivals/{place}/people/{arrival}/place'],
    close: ['POST', '/arrivals/{place}/people/{arrival}/close'],
  },
} as const satisfies RoutesOf<'arrivals'>
