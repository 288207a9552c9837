/** A call-up: what is asked for, where it has reached, how many hands it has. Rules only. */
import { array, enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { beganLatelyMs, callUpLimits, type Span } from '../../shared/callup-rules'
import { callUpSorts, isAhead, mayBe, phaseOf, type CallUpVerb } from '../../shared/callup-states'
import { runRoles, type Opening } from '../../shared/callups'
import { dayMs } from '../../shared/civil-time'
import { role } from '../../shared/duty-schema'
import type { FieldIssue } from '../../shared/field-words'
import { unitSkillNames } from '../../shared/unit-skills'
import { dutyAt, type Actor } from '../http/actor'
import type { Refused } from '../http/refusal'

/** `place`: on which of their duties they are in charge. */
const lead = lazy(() => object({ user: string(), name: string(), place: string(), role: role() }))
export type Lead = Infer<ReturnType<typeof lead>>

/** `path`: the ids from the province to its place; `reached`: the communities in whose lists it stands; `waveAt`: since when the last wave is on its way; `print`: what was asked for, to know it again. */
export const callUp = lazy(() =>
  object({
    id: string(), sort: oneOf(callUpSorts), place: string(), placeName: string(), path: array(string()), title: string(), skill: optional(oneOf(unitSkillNames)), where: string(),
    from: string(), until: string(), hands: int(), bring: optional(string()), lead: lead(), taken: int(), wave: int(), waveAt: string(), reached: array(string()),
    ended: optional(oneOf(['done', 'off'])), print: string(), v: int(),
  }),
)
export type CallUp = Infer<ReturnType<typeof callUp>>

type Asked = Pick<Opening, 'title' | 'skill' | 'where' | 'from' | 'until' | 'hands' | 'bring'>
interface Opened { readonly id: string; readonly sort: CallUp['sort']; readonly place: { readonly id: string; readonly name: string; readonly path: readonly { readonly id: string }[] }; readonly lead: Lead; readonly now: string; readonly print: string }

const whole = (instant: string): string => new Date(instant).toISOString()

/** Its instants in one spelling, by which lists are sorted. */
export function openCallUp({ title, skill, where, from, until, hands, bring }: Asked, { id, sort, place, lead: by, now, print }: Opened): CallUp {
  const more = { ...(skill ? { skill } : {}), ...(bring ? { bring } : {}) }
  return { id, sort, place: place.id, placeName: place.name, path: place.path.map((step) => step.id), title, where, from: whole(from), until: whole(until), hands, ...more, lead: by, taken: 0, wave: 1, waveAt: now, reached: [place.id], print, v: 1 }
}

/** What nobody has finished is done a day after its end. */
export const endAt = ({ until }: Pick<CallUp, 'until'>): string => new Date(Date.parse(until) + dayMs).toISOString()

/** What is wrong with its times; `at`: where in the body they stand. A night is fine: the times are instants. */
export function timeFaults({ from, until }: Span, now: string, at = ''): FieldIssue[] {
  const [start, end, today] = [Date.parse(from), Date.parse(until), Date.parse(now)]
  const minutes = (end - start) / 60_000
  return [
    ...(start < today - beganLatelyMs ? [{ path: `${at}from`, code: 'time-past' as const }] : []),
    ...(start > today + callUpLimits.aheadDays * dayMs ? [{ path: `${at}from`, code: `days-ahead:${callUpLimits.aheadDays}` as const }] : []),
    ...(minutes <= 0 ? [{ path: `${at}until`, code: 'time-order' as const }] : minutes < callUpLimits.leastMinutes ? [{ path: `${at}until`, code: `minutes-short:${callUpLimits.leastMinutes}` as const }] : []),
    ...(minutes > callUpLimits.mostHours * 60 ? [{ path: `${at}until`, code: `hours-long:${callUpLimits.mostHours}` as const }] : []),
  ]
}

/** Whoever sees its codes: who is in charge, and the workers of its place and above. They have no points from it. */
export const runs = (actor: Actor, of: Pick<CallUp, 'lead' | 'path'>): boolean => of.lead.user === actor.user.id || dutyAt(actor, of.path, runRoles) !== undefined

/** Why this cannot be done to it now. */
export function barred(of: CallUp, verb: CallUpVerb, now: string): Refused | undefined {
  const phase = phaseOf(of, now)
  if (mayBe(phase, verb)) return undefined
  if (phase === 'full' && verb === 'accept') return { refused: 'callup-full' }
  return { refused: isAhead(phase) ? 'callup-ahead' : 'callup-over' }
}
