/** What differs from what was ordered: recorded once by who leads the campaign, carried to every bag that it concerns. */
import { array, boolean, enum as oneOf, gte, int, lazy, literal, lte, maxLength, minLength, object, optional, string, union, type infer as Infer } from './zod'
import { eachOnce } from './each-once'
import { differenceKinds, differenceStates, mostNamed } from './difference-states'
import { defineRoutes, type Access } from './http'
import { idOf } from './id-schema'
import { mostFen } from './money'
import { bag } from './orders'
import { packageId } from './package-id'
import { programmeIds } from './subsidy-programmes'
import { line } from './text'
import { instant } from './time-schema'

const units = () => int().check(gte(1), lte(990))
const named = lazy(() =>
  object({
    households: array(object({ household: idOf('household'), quantity: units() })).check(
      minLength(1), maxLength(mostNamed), eachOnce('household'),
    ),
  }),
)

/** `of`: everybody who ordered the package, or these with so many units each. `fen`: given back for each unit; of a substitution where the household says yes. `instead`: what it gets then. */
export const differenceContent = lazy(() =>
  object({ kind: oneOf(differenceKinds), package: packageId(), of: union([literal('all'), named()]), fen: int().check(gte(0), lte(mostFen)), reason: line(100), instead: optional(line(30)) }),
)
export type DifferenceContent = Infer<ReturnType<typeof differenceContent>>

/** `seen` of `total`: how far it is through the orders, or through those named. `households`, `units`, `taken` (fen): whom it has reached so far. `answers`: of a substitution, what they said. `fixes`: how it was put right since, the latest last; `fen` is what holds now. `kept`: households for whom it stays as it was, since the money is back or the bag was collected. */
export const difference = lazy(() =>
  object({
    id: idOf('difference'), campaign: idOf('campaign'), kind: oneOf(differenceKinds), package: packageId(), name: string(), all: boolean(), fen: int(), reason: string(), instead: optional(string()),
    by: string(), at: instant(), state: oneOf(differenceStates), seen: int(), total: int(), households: int(), units: int(), taken: int(),
    answers: optional(object({ yes: int(), no: int(), open: int() })), kept: optional(int()),
    fixes: optional(array(object({ id: idOf('event'), was: int(), fen: int(), reason: string(), by: string(), at: instant() }))),
  }),
)
export type Difference = Infer<ReturnType<typeof difference>>

/** The account of a confirmed campaign, all in fen. `ordered` − `adjusted` = `due` = `prepaid` − `refunds` + `cash` + `outstanding` = the sum of what is `kept`, less what programmes pay of it (`subsidies`). `back`: how far the `refunds` are; `byHand` is what WeChat cannot make, until it is `given` in person. `waiting`: proposals that nobody has answered. */
export const settlement = lazy(() =>
  object({
    campaign: idOf('campaign'), title: string(), households: int(),
    lines: array(object({ package: packageId(), name: string(), price: int(), quantity: int(), amount: int(), units: int(), off: int(), net: int() })),
    ordered: int(), adjusted: int(), due: int(), prepaid: int(), refunds: int(), cash: int(), outstanding: int(), waiting: int(),
    back: object({ done: int(), under: int(), byHand: int(), given: int() }),
    subsidies: array(object({ programme: oneOf(programmeIds), fen: int() })),
    kept: object({ goods: int(), packing: int(), delivery: int(), margin: int() }),
  }),
)
export type Settlement = Infer<ReturnType<typeof settlement>>

const leading = { who: 'duty', at: { load: 'campaign' }, reach: 'above', roles: ['leader', 'community-worker'] } as const satisfies Access
const ofDifference = '/campaigns/{campaign}/differences/{difference}'

export const differences = defineRoutes({
  record: {
    method: 'PUT', path: ofDifference, summary: 'Records what differs, once for each id; the bags follow, watched with `run` or not',
    access: leading, refusals: ['not-confirmed', 'id-taken', 'stale'], body: differenceContent, answer: difference,
  },
  list: {
    method: 'GET', path: '/campaigns/{campaign}/differences', summary: 'What differed in a campaign, the newest first',
    access: leading, query: () => object({ cursor: optional(string()) }), answer: () => object({ items: array(difference()), cursor: optional(string()) }),
  },
  fix: {
    method: 'POST', path: `${ofDifference}/fix`, summary: 'Puts its amount right, as a further line of it: more goes back, or what has not gone back yet does not; 0 takes it back',
    access: leading, refusals: ['answer-over', 'id-taken', 'stale'], body: () => object({ id: idOf('event'), fen: int().check(gte(0), lte(mostFen)), reason: line(100) }), answer: difference,
  },
  run: { method: 'POST', path: `${ofDifference}/run`, summary: 'Carries it on through the bags and says how far it is', access: leading, answer: difference },
  settlement: {
    method: 'GET', path: '/campaigns/{campaign}/settlement', summary: 'The account of a confirmed campaign, as it is now: sums that each bag has kept, so that none is gone over',
    access: leading, refusals: ['not-confirmed'], answer: settlement,
  },
  answer: {
    method: 'POST', path: `${ofDifference}/answer`, summary: 'Whether my household takes what is proposed instead; answered once, and until the bag is there',
    access: { who: 'household', of: { from: 'body', name: 'household' } }, refusals: ['answer-over', 'stale'], body: () => object({ household: idOf('household'), accept: boolean() }), answer: bag,
  },
})
