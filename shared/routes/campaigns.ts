/** Routes of campaigns, for residents and for those who lead them. */
import type { RoutesOf } from './main'

export const routes = {
  campaigns: {
    list: ['GET', '/campaigns'],
    mine: ['GET', '/campaigns/mine'],
    here: ['GET', '/campaigns/here'],
    read: ['GET', '/campaigns/{campaign}'],
    draft: ['PUT', '/campaigns/{campaign}'],
    lead: ['GET', '/campaigns/{campaign}/lead'],
    publish: ['POST', '/campaigns/{campaign}/publish'],
    extend: ['POST', '/campaigns/{campaign}/extend'],
    raise: ['POST', '/campaigns/{campaign}/raise'],
    widen: ['POST', '/campaigns/{campaign}/room'],
    cancel: ['POST', '/campaigns/{campaign}/cancel'],
    sheet: ['GET', '/campaigns/{campaign}/sheet'],
  },
} as const satisfies RoutesOf<'campaigns'>
