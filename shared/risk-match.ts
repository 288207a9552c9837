/** A match of a report's stays with risk lists: what workers and residents see of it. */
import { array, enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from './zod'
import { riskGrades, riskLevels, riskNearness, riskUnread } from './risk-areas'

/** Which row of which version a stay lies in or near, and why: `near` says how close, `unread` what of the row was not understood. */
export const riskMatch = lazy(() => object({ grade: oneOf(riskGrades), near: oneOf(riskNearness), version: int(), row: int(), level: oneOf(riskLevels), address: string(), unread: optional(oneOf(riskUnread)) }))
export type RiskMatch = Infer<ReturnType<typeof riskMatch>>
/** What a report's stays were compared with: the versions up to `list`, and the surest match of each stay that has one (`stay`: its place in the report). */
export const reportRisk = lazy(() => object({ list: int(), matches: array(object({ stay: int(), ...riskMatch().shape })) }))
export type ReportRisk = Infer<ReturnType<typeof reportRisk>>
