/** How a household stands with a programme on a day. Rules only. */
import type { Grant } from '@shared/subsidies'

export type Standing = 'none' | 'given' | 'later' | 'over' | 'revoked'

export function standingOf(known: Pick<Grant, 'state' | 'from' | 'until'> | undefined, today: string): Standing {
  if (!known) return 'none'
  if (known.state === 'revoked') return 'revoked'
  return known.until < today ? 'over' : known.from > today ? 'later' : 'given'
}

export const tones = { none: 'plain', given: 'good', later: 'info', over: 'plain', revoked: 'bad' } as const satisfies Record<Standing, string>
