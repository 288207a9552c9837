/** Routes of papers, differences and the settlement. */
import type { RoutesOf } from './main'

export const routes = {
  sheets: { read: ['GET', '/sheets/{campaign}'] },
  differences: {
    record: ['PUT', '/campaigns/{campaign}/differences/{difference}'],
    list: ['GET', '/campaigns/{campaign}/differences'],
    fix: ['POST', '/campaigns/{campaign}/differences/{difference}/fix'],
    run: ['POST', '/campaigns/{campaign}/differences/{difference}/run'],
    settlement: ['GET', '/campaigns/{campaign}/settlement'],
    answer: ['POST', '/campaigns/{campaign}/differences/{difference}/answer'],
  },
  refunds: { list: ['GET', '/campaigns/{campaign}/refunds'], give: ['POST', '/campaigns/{campaign}/refunds/{order}/{refund}'] },
} as const satisfies RoutesOf<'sheets' | 'differences' | 'refunds'>
