/** What differs from what was ordered once a campaign is confirmed: its kinds, and the states of what it takes off a bag. */

export const differenceKinds = ['shortage', 'damage', 'substitution', 'price-drop'] as const
export type DifferenceKind = (typeof differenceKinds)[number]

/** On its way through the bags, or done with all of them. */
export const differenceStates = ['under-way', 'done'] as const

/** `proposed`: the household has not said yet whether it takes something else instead. `withdrawn`: it was recorded in error and takes nothing off. */
export const adjustmentStates = ['proposed', 'made', 'declined', 'withdrawn'] as const
export type AdjustmentState = (typeof adjustmentStates)[number]

interface Move { readonly by: 'household' | 'clock'; readonly to: AdjustmentState }

/** Silence until the bag is there counts as no. */
export const adjustmentMoves = {
  proposed: {
    accept: { by: 'household', to: 'made' },
    decline: { by: 'household', to: 'declined' },
    lapse: { by: 'clock', to: 'declined' },
  },
  made: {},
  declined: {},
  withdrawn: {},
} as const satisfies Record<AdjustmentState, Record<string, Move>>

export type AdjustmentVerb = keyof (typeof adjustmentMoves)['proposed']

/** Where it leads; undefined where the state does not allow the verb. */
export function adjustmentAfter(state: AdjustmentState, verb: AdjustmentVerb): AdjustmentState | undefined {
  const moves: Partial<Record<AdjustmentVerb, Move>> = adjustmentMoves[state]
  return moves[verb]?.to
}

/** So often one difference is put right at most. */
export const mostFixes = 20

/** So many households are named in one difference at most; more are all of them, or another difference. */
export const mostNamed = 200
