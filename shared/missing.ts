/** Something is missing: what a household says of its bag, and what becomes of it. It is a task of whoever leads the campaign, else of the workers of its place. */
import { array, enum as oneOf, gte, int, lazy, lte, object, optional, string, type infer as Infer } from './zod'
import { defineRoutes } from './http'
import { idOf } from './id-schema'
import { missingSorts } from './missing-rules'
import { packageId } from './package-id'
import { taskStates } from './task'
import { line } from './text'
import { instant } from './time-schema'

/** `state` of its task; `holder`: who looks into it. `outcome` as the kind of task has it, once it is closed. */
export const missed = lazy(() => object({
  id: idOf('missing'), reference: string(), package: packageId(), name: string(), sort: oneOf(missingSorts), quantity: int(), note: optional(string()), by: string(), at: instant(),
  state: oneOf(taskStates), holder: optional(string()), outcome: optional(string()),
}))
export type Missed = Infer<ReturnType<typeof missed>>

const ofHousehold = (from: 'query' | 'body') => ({ who: 'household', of: { from, name: 'household' } }) as const

export const missing = defineRoutes({
  say: {
    method: 'PUT', path: '/campaigns/{campaign}/missing/{missing}', summary: 'Says that something is missing from my household’s bag, or damaged, of what was ordered or of what came instead by a `difference`, under an id made by the phone; sent again, it answers how far it is',
    access: ofHousehold('body'), refusals: ['not-found', 'not-there-yet', 'missing-late', 'missing-open', 'id-taken', 'stale'],
    body: () => object({ household: idOf('household'), package: packageId(), difference: optional(idOf('difference')), sort: oneOf(missingSorts), quantity: int().check(gte(1), lte(990)), note: optional(line(200)) }), answer: missed,
  },
  list: {
    method: 'GET', path: '/campaigns/{campaign}/missing', summary: 'What my household said was missing from its bag, the newest first',
    access: ofHousehold('query'), refusals: ['not-found'], query: () => object({ household: idOf('household') }), answer: () => object({ items: array(missed()) }),
  },
})
