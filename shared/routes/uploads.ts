/** Routes of photos. */
import type { RoutesOf } from './main'

export const routes = {
  uploads: { ask: ['POST', '/uploads'], askHome: ['POST', '/uploads/home'], askDesk: ['POST', '/uploads/desk'], askSheet: ['POST', '/uploads/sheets'], askHeld: ['POST', '/uploads/help/{help}'], done: ['POST', '/uploads/{upload}/done'], read: ['GET', '/uploads/{upload}'] },
} as const satisfies RoutesOf<'uploads'>
