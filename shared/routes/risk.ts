/** Routes of a city's risk lists. */
import type { RoutesOf } from './main'

export const routes = {
  risk: {
    read: ['PUT', '/risk/{place}/imports/{import}'],
    see: ['GET', '/risk/{place}/imports/{import}'],
    rows: ['GET', '/risk/{place}/imports/{import}/rows'],
    publish: ['POST', '/risk/{place}/imports/{import}/publish'],
    versions: ['GET', '/risk/{place}/versions'],
    district: ['GET', '/risk/{place}/districts'],
  },
} as const satisfies RoutesOf<'risk'>
