/** Routes of asking for help. */
import type { RoutesOf } from './main'

export const routes = {
  help: {
    ask: ['PUT', '/help/{help}'],
    askFor: ['PUT', '/help/{help}/for'],
    file: ['PUT', '/help/{help}/desk'],
    list: ['GET', '/help'],
    mine: ['GET', '/help/mine'],
    brought: ['GET', '/help/brought'],
    read: ['GET', '/help/{help}'],
    change: ['POST', '/help/{help}/change'],
    withdraw: ['POST', '/help/{help}/withdraw'],
    reopen: ['POST', '/help/{help}/reopen'],
    refills: ['GET', '/help/refills'],
    refill: ['PUT', '/help/{help}/refill'],
    confirm: ['POST', '/help/{help}/word'],
    reply: ['POST', '/help/{help}/answers'],
    step: ['POST', '/help/{help}/steps'],
    kit: ['POST', '/help/{help}/kit'],
    question: ['POST', '/help/{help}/questions'],
    settle: ['POST', '/help/{help}/settle'],
    paid: ['POST', '/help/{help}/paid'],
    paidToCarrier: ['POST', '/help/{help}/paid/held'],
    thank: ['POST', '/help/{help}/thanks'],
    trouble: ['POST', '/help/{help}/trouble'],
    praise: ['POST', '/help/{help}/praise'],
    complain: ['POST', '/help/{help}/complaint'],
    photos: ['GET', '/help/{help}/photos'],
    heldPhotos: ['GET', '/help/{help}/photos/held'],
    rate: ['POST', '/help/{help}/urgency'],
  },
} as const satisfies RoutesOf<'help'>
