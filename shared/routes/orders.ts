/** Routes of orders and of paying for them. */
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
} as const satisfies RoutesOf<'orders' | 'payments'>
