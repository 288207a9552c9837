/** The states of a household's eligibility, and what a worker may do with each. */
export const grantStates = ['given', 'revoked'] as const
export type GrantState = (typeof grantStates)[number]

export const grantMoves = { none: { give: 'given' }, given: { give: 'given', revoke: 'revoked' }, revoked: { give: 'given' } } as const satisfies Record<GrantState | 'none', Partial<Record<'give' | 'revoke', GrantState>>>
export type GrantVerb = 'give' | 'revoke'

export function grantAfter(state: GrantState | 'none', verb: GrantVerb): GrantState | undefined {
  const moves: Partial<Record<GrantVerb, GrantState>> = grantMoves[state]
  return moves[verb]
}
/** So far ahead it may last. */
export const grantDays = 400
