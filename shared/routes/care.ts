/** Routes of households that somebody looks after. */
import type { RoutesOf } from './main'

export const routes = {
  care: {
    list: ['GET', '/care'],
    mark: ['PUT', '/care'],
    end: ['POST', '/care/{care}/end'],
    mine: ['GET', '/care/mine'],
    ask: ['PUT', '/care/mine'],
    well: ['POST', '/care/mine/well'],
    leave: ['POST', '/care/mine/leave'],
  },
} as const satisfies RoutesOf<'care'>
