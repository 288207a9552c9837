/** Routes of filing for somebody at the desk. */
import type { RoutesOf } from './main'

export const routes = {
  desk: { file: ['PUT', '/reports/{report}/desk'] },
} as const satisfies RoutesOf<'desk'>
