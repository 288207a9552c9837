/** The states of a campaign and of an order, and the verbs that each allows: who may, and where it leads. */

export const campaignStates = ['draft', 'open', 'closing', 'confirmed', 'missed', 'cancelled'] as const
export type CampaignState = (typeof campaignStates)[number]
/** `held`: it has its stock, and waits to be paid. */
export const orderStates = ['held', 'placed', 'confirmed', 'cancelled', 'void'] as const
export type OrderState = (typeof orderStates)[number]

interface Move<S> { readonly by: 'leader' | 'household' | 'clock'; readonly to: S }

/** `open` from its publishing on: its window says from when it takes orders. `closing`: frozen, until the clock has counted what was ordered. */
export const campaignMoves = {
  draft: {
    edit: { by: 'leader', to: 'draft' },
    publish: { by: 'leader', to: 'open' },
  },
  open: {
    extend: { by: 'leader', to: 'open' },
    raise: { by: 'leader', to: 'open' },
    cancel: { by: 'leader', to: 'cancelled' },
    close: { by: 'clock', to: 'closing' },
  },
  closing: {
    prolong: { by: 'clock', to: 'open' },
    confirm: { by: 'clock', to: 'confirmed' },
    miss: { by: 'clock', to: 'missed' },
  },
  confirmed: {},
  missed: {},
  cancelled: {},
} as const satisfies Record<CampaignState, Record<string, Move<CampaignState>>>

export const orderMoves = {
  held: {
    pay: { by: 'clock', to: 'placed' },
    lapse: { by: 'clock', to: 'cancelled' },
    cancel: { by: 'household', to: 'cancelled' },
    void: { by: 'clock', to: 'void' },
  },
  placed: {
    change: { by: 'household', to: 'placed' },
    cancel: { by: 'household', to: 'cancelled' },
    confirm: { by: 'clock', to: 'confirmed' },
    void: { by: 'clock', to: 'void' },
  },
  confirmed: {},
  cancelled: {},
  void: {},
} as const satisfies Record<OrderState, Record<string, Move<OrderState>>>

type Verbs<T> = { [S in keyof T]: keyof T[S] }[keyof T]
export type CampaignVerb = Verbs<typeof campaignMoves>
export type OrderVerb = Verbs<typeof orderMoves>

/** Where a campaign goes from `state`; undefined where the state does not allow the verb. */
export function campaignAfter(state: CampaignState, verb: CampaignVerb): CampaignState | undefined {
  const moves: Partial<Record<CampaignVerb, Move<CampaignState>>> = campaignMoves[state]
  return moves[verb]?.to
}

export function orderAfter(state: OrderState, verb: OrderVerb): OrderState | undefined {
  const moves: Partial<Record<OrderVerb, Move<OrderState>>> = orderMoves[state]
  return moves[verb]?.to
}

/** What a leader may do with a campaign, in the order of the buttons. */
export const leaderVerbs = ['edit', 'publish', 'extend', 'raise', 'cancel'] as const satisfies readonly CampaignVerb[]
export const householdVerbs = ['change', 'cancel'] as const satisfies readonly OrderVerb[]

/** When its orders are paid: over WeChat at once, or to whoever hands them over. */
export const payWays = ['on-collection', 'now'] as const
/** So long an order that is paid at once holds its stock. */
export const holdMinutes = 15
/** The close shortens that, to so long at the least. */
export const leastHoldMinutes = 2
/** Who may lead a campaign, at its place or above. */
export const leadRoles = ['leader', 'community-worker'] as const
/** What becomes of a campaign that has not reached its threshold at the close; its leader says so beforehand. */
export const missedPlans = ['refund', 'extend', 'go-ahead'] as const
/** What the room for one campaign is counted in: a car takes so many bags, helpers reach so many households. */
export const capacityKinds = ['households', 'bags'] as const
/** Extended once, it goes on for so long. */
export const prolongHours = 24
/** So long at most from its opening to its close, extensions by hand included. */
export const windowDays = 14
export const packageTags = ['halal', 'infant', 'low-salt', 'no-pork', 'elder'] as const
/** So many orders of one household in one campaign, all in one bag. */
export const mostOrders = 10
/** So many questions of one person under one campaign. */
export const mostQuestions = 5
