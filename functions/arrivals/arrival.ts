/** The ledger's line of somebody on a list. Rules: what moves it, and what each move changes in the numbers. It says nothing of who they are. */
import { arrivalAfter, arrivalStates, type ArrivalState, type ArrivalVerb, type CountName } from '../../shared/arrival-states'
import { pathStep, type PathStep } from '../../shared/places'
import { fromCommunity } from '../../shared/place-tree'
import { array, boolean, enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { nowhere } from '../table/keys'

/** `via`: what was closed with it: the task of their report, the one made to find them, or nothing but their place in the queue. */
const closing = lazy(() => object({ via: oneOf(['report', 'task', 'queue']), by: string(), at: string(), outcome: string() }))
export type Closing = Infer<ReturnType<typeof closing>>

/**
 * `row`: in its list. `path`: down to the community where they are looked for, or were said to be; no further, for it stays. `request`: the last one made to find them, whose task is `tsk_` of it; `report`: the task of their own report, in which they are `member`.
 * `self`: that report was there before the list. `until`: when what else is known of them goes (epoch seconds).
 */
export const arrival = lazy(() =>
  object({
    id: string(), list: string(), district: string(), row: int(), at: string(), state: oneOf(arrivalStates), arrival: optional(string()), path: array(pathStep()),
    request: optional(string()), report: optional(string()), member: optional(string()), self: boolean(), closed: optional(closing()), until: int(), v: int(),
  }),
)
export type Arrival = Infer<ReturnType<typeof arrival>>

/** What of a way down to a door may stay in the ledger. */
export const upToCommunity = (path: readonly PathStep[]): PathStep[] => path.slice(0, path.findIndex(({ level }) => level === 'community') + 1)

export const communityOf = ({ path }: Pick<Arrival, 'path'>): PathStep | undefined => fromCommunity(path)[0]

/** What a move changes besides the state. */
export type Change = Partial<Pick<Arrival, 'path' | 'request' | 'report' | 'member' | 'self' | 'closed'>>

/** Undefined where the state does not allow it. Nobody is closed but with who closed them. */
export function moveArrival(old: Arrival, verb: ArrivalVerb, change: Change = {}): Arrival | undefined {
  const state = arrivalAfter(old.state, verb)
  if (state === undefined || (state === 'closed' && change.closed === undefined)) return undefined
  return { ...old, ...change, state, ...(state === 'closed' ? {} : { closed: undefined }), v: old.v + 1 }
}

export type Numbers = Partial<Record<CountName, number>>
/** `community`: whose numbers; `name`: what it is called, while it has one. */
export interface Delta { readonly community: string; readonly name: string; readonly by: Numbers }

function standing(one: Arrival): Delta {
  const community = communityOf(one)
  const state: ArrivalState = one.state
  const found = one.report === undefined ? {} : one.self ? { self: 1 } : { later: 1 }
  return { community: community?.id ?? nowhere, name: community?.name ?? '', by: { people: 1, [state]: 1, ...found } }
}

const plus = (a: Numbers, b: Numbers, sign: 1 | -1): Numbers => {
  const sum: Numbers = { ...a }
  for (const [name, value] of Object.entries(b) as [CountName, number][]) sum[name] = (sum[name] ?? 0) + sign * value
  return sum
}

/** What these moves change in the numbers, by community; what stays as it is is left out. */
export function deltasOf(moves: readonly { readonly was?: Arrival | undefined; readonly is: Arrival }[]): Delta[] {
  const all = new Map<string, Delta>()
  const count = ({ community, name, by }: Delta, sign: 1 | -1): void => {
    const before = all.get(community)
    all.set(community, { community, name: name || (before?.name ?? ''), by: plus(before?.by ?? {}, by, sign) })
  }
  for (const { was, is } of moves) {
    if (was) count(standing(was), -1)
    count(standing(is), 1)
  }
  return [...all.values()].map((one) => ({ ...one, by: Object.fromEntries(Object.entries(one.by).filter(([, value]) => value !== 0)) })).filter(({ by }) => Object.keys(by).length > 0)
}
