/** Routes about who may have subsidised packages. */
import type { RoutesOf } from './main'

export const routes = {
  subsidies: { at: ['GET', '/subsidies/door'], mine: ['GET', '/subsidies'], give: ['PUT', '/subsidies'], revoke: ['POST', '/subsidies/revoke'] },
} as const satisfies RoutesOf<'subsidies'>
