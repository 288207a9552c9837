/** Routes of orders, paying, and questions about a campaign. */
import type { RoutesOf } from './main'

export const routes = {
  orders: {
    place: ['PUT', '/orders/{order}'],
    list: ['GET', '/orders'],
    read: ['GET', '/orders/{order}'],
    change: ['POST', '/orders/{order}/change'],
    cancel: ['POST', '/orders/{order}/cancel'],
  },
  payments: { prepay: ['POST', '/payments/{order}'], check: ['POST', '/payments/{order}/check'], notify: ['POST', '/payments/notify'] },
  questions: {
    list: ['GET', '/campaigns/{campaign}/questions'],
    lead: ['GET', '/campaigns/{campaign}/questions/lead'],
    ask: ['PUT', '/campaigns/{campaign}/questions/{question}'],
    answer: ['POST', '/campaigns/{campaign}/questions/{question}/answer'],
    hide: ['POST', '/campaigns/{campaign}/questions/{question}/hide'],
  },
} as const satisfies RoutesOf<'orders' | 'payments' | 'questions'>
