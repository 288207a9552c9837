/** What both sides know of the gate besides the pass itself: how long things count, the states of keys and passes, when it is fever. Without zod, for the phone. */
import type { Role } from './duties'
import { feverFrom } from './fever'

/** Who keeps a gate. */
export const gateRoles = ['gatekeeper', 'grid-worker', 'community-worker'] as const satisfies readonly Role[]

const hour = 3600
/** Seconds. A resident's pass counts so long without a network; it is made anew once a third of that is over. */
export const passSeconds = { resident: 72 * hour, visitor: 72 * hour, vehicle: 30 * 24 * hour, paper: 30 * 24 * hour } as const
export const refreshSeconds = passSeconds.resident / 3
/** A key signs for so many days; then the next pass brings the next key. */
export const keyDays = 30
/** Entries are kept so many days; whoever keeps the gate reads back so many hours. */
export const entryDays = 14
export const keeperHours = 24
/** A household has so many visitors and vehicles at once. */
export const guestLimit = 10

/** A key signs, then it only verifies; revoked it does neither. What a state allows, and where it leads. */
export const keyMoves = {
  signing: { retire: 'retired', revoke: 'revoked' },
  retired: { revoke: 'revoked' },
  revoked: {},
} as const satisfies Record<string, Partial<Record<'retire' | 'revoke', string>>>
export type KeyState = keyof typeof keyMoves
export const keyStates = Object.keys(keyMoves) as [KeyState, ...KeyState[]]
export const mayMoveKey = (state: KeyState, verb: 'retire' | 'revoke'): boolean => verb in keyMoves[state]

export const isFever = (temperature: number | undefined): boolean => temperature !== undefined && temperature >= feverFrom

/** The four musts of a gate, as Wuhan's communities wrote them: identity asked, details recorded, temperature measured, mask worn. */
export const musts = ['identity', 'details', 'temperature', 'mask'] as const
export type Must = (typeof musts)[number]
/** `undone`: why a must was left out. */
export interface Noted { readonly direction: 'in' | 'out'; readonly admitted: boolean; readonly identity: boolean; readonly details: boolean; readonly mask: boolean; readonly temperature?: number | undefined; readonly undone?: string | undefined }
/** What was not done of whoever is let in, where nobody says why. Going out, and turned away, nothing has to be. */
export function mustsLeft(noted: Noted): Must[] {
  const { direction, admitted, undone = '', temperature } = noted
  if (direction === 'out' || !admitted || undone.trim() !== '') return []
  return musts.filter((must) => (must === 'temperature' ? temperature === undefined : !noted[must]))
}
/** How a pass was read. */
export const readBy = ['scan', 'number', 'none'] as const

/** Two people with one pass: used again within so many seconds in the same direction. */
export const againSeconds = 300
