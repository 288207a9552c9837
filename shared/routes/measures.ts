/** Routes of measures, check-ins and their rule. */
import type { RoutesOf } from './main'

export const routes = {
  measures: {
    mine: ['GET', '/measures/mine'],
    checkIn: ['POST', '/measures/{measure}/check-ins'],
    appeal: ['POST', '/measures/{measure}/appeal'],
    list: ['GET', '/measures'],
    set: ['PUT', '/measures/{measure}'],
    setAtDoor: ['PUT', '/measures/{measure}/at-door'],
    start: ['POST', '/measures/{measure}/start'],
    checkFor: ['POST', '/measures/{measure}/check-ins/for'],
    extend: ['POST', '/measures/{measure}/extend'],
    end: ['POST', '/measures/{measure}/end'],
    rules: ['GET', '/measures/rules'],
    setRules: ['PUT', '/measures/rules'],
  },
} as const satisfies RoutesOf<'measures'>
