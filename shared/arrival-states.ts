/** Somebody on a list from above: where they stand, what moves them, how they end. Data and rules without a schema. */
import type { Words } from './words'

/** `queued`: their address says of no community, a person has to place them. `tasked`: somebody is to find them. `reported`: they have reported, or did before. Only `closed` is closed. */
export const arrivalStates = ['queued', 'tasked', 'reported', 'closed'] as const
export type ArrivalState = (typeof arrivalStates)[number]
export type ArrivalVerb = 'place' | 'move-on' | 'lose' | 'report' | 'lapse' | 'close' | 'reopen'

/** `place`: a community is found for them. `move-on`: they are somewhere else, to be found anew; `lose`: at no address that says where. `report`: their own report is there, or another one in place of it; `lapse`: it was withdrawn. Closed by people only: who holds the task, who closes the report, who works on the queue. */
export const arrivalMoves = {
  queued: { place: 'tasked', report: 'reported', close: 'closed' },
  tasked: { 'move-on': 'tasked', lose: 'queued', report: 'reported', close: 'closed' },
  reported: { report: 'reported', lapse: 'tasked', lose: 'queued', 'move-on': 'tasked', close: 'closed' },
  closed: { reopen: 'reported' },
} as const satisfies Record<ArrivalState, Partial<Record<ArrivalVerb, ArrivalState>>>

export function arrivalAfter(state: ArrivalState, verb: ArrivalVerb): ArrivalState | undefined {
  const moves: Partial<Record<ArrivalVerb, ArrivalState>> = arrivalMoves[state]
  return moves[verb]
}

export const arrivalStateWords: Record<ArrivalState, Words> = {
  queued: { zh: '等人定地址', en: 'To be placed' },
  tasked: { zh: '在找', en: 'Being looked for' },
  reported: { zh: '已报备', en: 'Has reported' },
  closed: { zh: '已办结', en: 'Closed' },
}

/** How somebody is closed for whom no community was found. */
export const queueOutcomes = ['not-come', 'elsewhere', 'duplicate', 'not-findable'] as const
export type QueueOutcome = (typeof queueOutcomes)[number]
export const queueOutcomeWords: Record<QueueOutcome, Words> = {
  'not-come': { zh: '没有来本地', en: 'Did not come here' },
  elsewhere: { zh: '在外区，已转告', en: 'In another district, which was told' },
  duplicate: { zh: '和另一条重复', en: 'The same as another one' },
  'not-findable': { zh: '信息不足，无法查找', en: 'Too little is known to look' },
}

/** A list: read into a preview, then worked through, then done. */
export const listStates = ['read', 'running', 'done'] as const
export type ListState = (typeof listStates)[number]

/** People in numbers. `self`: found by a report that they had made before the list came; `later`: by one that they made since. The states add up to `people`, always. */
export const countNames = ['people', 'queued', 'tasked', 'reported', 'closed', 'self', 'later'] as const
export type CountName = (typeof countNames)[number]
export type Counts = Readonly<Record<CountName, number>>
export const noCounts: Counts = { people: 0, queued: 0, tasked: 0, reported: 0, closed: 0, self: 0, later: 0 }

export const openOf = ({ queued, tasked, reported }: Counts): number => queued + tasked + reported
/** The share of at-risk arrivals that was known by self-report before any list, in whole percent; undefined where there is nobody. */
export const selfShare = ({ people, self }: Counts): number | undefined => (people > 0 ? Math.round((self / people) * 100) : undefined)
/** The share that is closed, in whole percent, rounded down: a hundred are all of them. */
export const closedShare = ({ people, closed }: Counts): number => (people > 0 ? Math.floor((closed / people) * 100) : 0)
export const addCounts = (a: Counts, b: Counts): Counts => Object.fromEntries(countNames.map((name) => [name, a[name] + b[name]])) as unknown as Counts
