/** Which households may have subsidised packages: set by a community worker, from a day to a day, and shown to the household. */
import { array, enum as oneOf, gte, int, lazy, object, optional, string, type infer as Infer } from './zod'
import { defineRoutes, type Access } from './http'
import { idOf } from './id-schema'
import { door } from './identity'
import { programmeIds } from './subsidy-programmes'
import { grantStates } from './subsidy-states'
import { line } from './text'
import { day, instant } from './time-schema'

const programme = () => oneOf(programmeIds)

/** `from`, `until`: days, both included. `by`, `at`: who set it last, and when; `reason`: why it was taken away. */
export const grant = lazy(() => object({ programme: programme(), state: oneOf(grantStates), from: day(), until: day(), by: string(), at: instant(), reason: optional(string()), version: int() }))
export type Grant = Infer<ReturnType<typeof grant>>

/** A subsidised package that was ordered, and in which of the programme's periods it counts: `once`, 2022-08 or the Monday of a week. */
export const hadSubsidy = lazy(() => object({ programme: programme(), period: string(), campaign: idOf('campaign'), title: string() }))
export type HadSubsidy = Infer<ReturnType<typeof hadSubsidy>>

export const eligible = lazy(() => object({ household: idOf('household'), label: string(), items: array(grant()) }))
export type Eligible = Infer<ReturnType<typeof eligible>>

const atDoor = (from: 'query' | 'body') => ({ who: 'duty', at: { from, name: 'place' }, reach: 'above', roles: ['community-worker'] }) as const satisfies Access
const seen = () => int().check(gte(0))

export const subsidies = defineRoutes({
  at: { method: 'GET', path: '/subsidies/door', summary: 'What the household behind a door is eligible for', access: atDoor('query'), query: door, answer: eligible },
  mine: {
    method: 'GET', path: '/subsidies', summary: 'What my household is eligible for, and what it has had of late',
    access: { who: 'household', of: { from: 'query', name: 'household' } }, query: () => object({ household: idOf('household') }), answer: () => object({ items: array(grant()), had: array(hadSubsidy()) }),
  },
  give: {
    method: 'PUT', path: '/subsidies', summary: 'Sets the household behind a door to be eligible, or until when; `version` is the one that was seen, 0 where there was none',
    access: atDoor('body'), refusals: ['stale'], body: () => object({ ...door().shape, programme: programme(), from: day(), until: day(), version: seen() }), answer: eligible,
  },
  revoke: {
    method: 'POST', path: '/subsidies/revoke', summary: 'Takes it away again; what was ordered stands',
    access: atDoor('body'), refusals: ['stale'], body: () => object({ ...door().shape, programme: programme(), version: seen(), reason: line(60) }), answer: eligible,
  },
})
