/** What closing a report as exposed would set for somebody, as whoever holds its task reads it before. */
import { enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from './zod'
import { grades, measureKindNames } from './measure-words'
import { riskMatch } from './risk-match'
import { day } from './time-schema'

/** `rule`: none where it says nothing of this; `replaces`: the measure that runs; `asks`: why a reason has to be written. */
export const proposed = lazy(() => object({
  person: string(), grade: oneOf(grades), since: int(), match: optional(riskMatch()), rule: optional(object({ placeName: string(), version: int(), kind: oneOf(measureKindNames), days: int(), checks: int() })),
  replaces: optional(object({ kind: oneOf(measureKindNames), until: day() })), asks: optional(oneOf(['why-no-row', 'why-surer', 'why-milder'])),
}))
export type Proposed = Infer<ReturnType<typeof proposed>>
