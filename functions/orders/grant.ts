/** A household's eligibility for a programme: set, changed, taken away by a worker. Rules only. */
import { array, enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { addDays, shanghaiDay } from '../../shared/civil-time'
import type { FieldIssue } from '../../shared/field-words'
import { programmeIds, type Programme } from '../../shared/subsidy-programmes'
import { grantAfter, grantDays, grantStates } from '../../shared/subsidy-states'
import type { Denied } from './campaign'

const person = lazy(() => object({ user: string(), name: string() }))
const deed = lazy(() => object({ state: oneOf(grantStates), from: string(), until: string(), by: person(), at: string(), reason: optional(string()) }))
type Deed = Infer<ReturnType<typeof deed>>

/** `log`: what it was before, the last ones. */
export const grant = lazy(() => object({ household: string(), programme: oneOf(programmeIds), ...deed().shape, log: array(deed()), v: int() }))
export type Grant = Infer<ReturnType<typeof grant>>

const mostKept = 20
const deedOf = ({ state, from, until, by, at, reason }: Grant): Deed => ({ state, from, until, by, at, ...(reason === undefined ? {} : { reason }) })
const logOf = (old: Grant | undefined): Deed[] => (old ? [...old.log, deedOf(old)].slice(-mostKept) : [])

export function daysIssues(from: string, until: string, now: string): FieldIssue[] {
  const today = shanghaiDay(now)
  if (until < from || until < today) return [{ path: 'until', code: 'until-order' }]
  return until > addDays(from > today ? from : today, grantDays) ? [{ path: 'until', code: `until-far:${grantDays}` }] : []
}

interface Giving { readonly household: string; readonly programme: Programme; readonly from: string; readonly until: string; readonly version: number; readonly by: Grant['by']; readonly now: string }

/** The same again counts as done. */
export function give(old: Grant | undefined, { household, programme, from, until, version, by, now }: Giving): Grant | Denied {
  const state = grantAfter(old?.state ?? 'none', 'give')
  if (old && state === old.state && old.from === from && old.until === until) return old
  const issues = daysIssues(from, until, now)
  if (issues.length > 0) return { refused: 'invalid', fields: issues }
  if (state === undefined || (old?.v ?? 0) !== version) return { refused: 'stale' }
  return { household, programme, state, from, until, by, at: now, log: logOf(old), v: version + 1 }
}

export function revoke(old: Grant | undefined, { version, reason, by, now }: { version: number; reason: string; by: Grant['by']; now: string }): Grant | Denied {
  if (old?.state === 'revoked' && old.reason === reason) return old
  const state = grantAfter(old?.state ?? 'none', 'revoke')
  if (!old || state === undefined) return { refused: 'invalid', fields: [{ path: 'programme', code: 'not-given' }] }
  return old.v === version ? { ...deedOf(old), household: old.household, programme: old.programme, state, by, at: now, reason, log: logOf(old), v: old.v + 1 } : { refused: 'stale' }
}

export const covers = (known: Grant | undefined, now: string): boolean => {
  const day = shanghaiDay(now)
  return known?.state === 'given' && known.from <= day && day <= known.until
}
