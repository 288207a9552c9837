/** The arrival of the bags at a building: which steps follow. Rules only; walk.ts carries them out. */
import { enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { uncollectedHours } from '../../shared/bag-stages'

/** Where the bags of every building are. */
export const everywhere = '*'
/** `spread` over all buildings; `tell` every household of one; `wait` for those who have not come; `sweep` what is left into tasks; `done`. */
export const arrivalSteps = ['spread', 'tell', 'wait', 'sweep', 'done'] as const
/** `at`: when it was said. `due`: when the clock looks at it. `after`: how far it is, as a page marker; `seen`: how many bags it has met; `round`: how often it began again. */
export const arrival = lazy(() => object({ campaign: string(), building: string(), event: string(), by: object({ user: string(), name: string() }), at: string(), due: string(), step: oneOf(arrivalSteps), after: optional(string()), seen: int(), round: int(), v: int() }))
export type Arrival = Infer<ReturnType<typeof arrival>>

export function newArrival(campaign: string, building: string, { event, by, at }: Pick<Arrival, 'event' | 'by' | 'at'>): Arrival {
  return { campaign, building, event, by: { user: by.user, name: by.name }, at, due: at, step: building === everywhere ? 'spread' : 'tell', seen: 0, round: 0, v: 1 }
}

/** The next step from its beginning. */
export const next = (before: Arrival, step: Arrival['step'], due = before.due): Arrival => ({ ...before, step, due, after: undefined, seen: 0, round: 0, v: before.v + 1 })
export const further = (before: Arrival, after: string, seen: number): Arrival => ({ ...before, after, seen, v: before.v + 1 })

const rounds = 5
/** The index may lag a little behind the rows: a walk that has met fewer bags than go there begins again a minute later, a few times. */
export function again(before: Arrival, seen: number, households: number, now: string): Arrival | undefined {
  if (seen >= households || before.round >= rounds) return undefined
  return { ...before, after: undefined, seen: 0, round: before.round + 1, due: new Date(Date.parse(now) + 60_000).toISOString(), v: before.v + 1 }
}

/** Some hours after the last slot, or after it arrived. */
export function leftAt(at: string, slots: readonly { readonly to: string }[]): string {
  const last = slots.reduce((latest, { to }) => (to > latest ? to : latest), at)
  return new Date(Date.parse(last) + uncollectedHours * 3_600_000).toISOString()
}
