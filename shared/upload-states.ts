/** Photos that people attach: what they may be for, how large, and the states that each goes through. */
import type { Role } from './duties'

export const uploadStates = ['asked', 'kept', 'refused', 'gone'] as const
export type UploadState = (typeof uploadStates)[number]
export type UploadVerb = 'keep' | 'refuse' | 'lapse'

/** `keep` and `refuse` follow from what was sent; `lapse`: nobody used it in time, or what it was for is over. */
export const uploadMoves = {
  asked: { keep: 'kept', refuse: 'refused', lapse: 'gone' },
  kept: { lapse: 'gone' },
  refused: { lapse: 'gone' },
  gone: {},
} as const satisfies Record<UploadState, Partial<Record<UploadVerb, UploadState>>>

export function uploadAfter(state: UploadState, verb: UploadVerb): UploadState | undefined {
  const moves: Partial<Record<UploadVerb, UploadState>> = uploadMoves[state]
  return moves[verb]
}

/** `askedBy`: on a duty with one of these roles; those without are asked for where they belong, by a household or by whoever brings help. `unusedHours`: so long it is kept while nothing uses it; what uses it says until when it is kept then. Who may see it is said by the route of what uses it. */
interface Purpose { readonly askedBy?: readonly Role[]; readonly unusedHours: number }
export const uploadPurposes = {
  'package-photo': { askedBy: ['leader', 'community-worker'], unusedHours: 24 },
  prescription: { unusedHours: 24 },
  receipt: { unusedHours: 24 },
  'at-door': { unusedHours: 24 },
  /** A list of people: read once, then gone (shared/arrivals.ts). */
  sheet: { askedBy: ['supervisor'], unusedHours: 1 },
} as const satisfies Record<string, Purpose>
export type UploadPurpose = keyof typeof uploadPurposes
/** What is shown with a request for help: by who asks for it, and by whoever brings it. */
export const helpPhotos = ['prescription', 'receipt', 'at-door'] as const satisfies readonly UploadPurpose[]
export const carrierPhotos = ['receipt', 'at-door'] as const satisfies readonly UploadPurpose[]
export const purposeNames = Object.keys(uploadPurposes) as [UploadPurpose, ...UploadPurpose[]]

/** `side`, `pixels`: of the picture. `formMinutes`: so long a form may be sent; `askedMinutes`: and what was sent may be looked at. `linkMinutes`: a link is good for at least half of this. */
export const uploadLimits = { bytes: 5 * 1024 * 1024, side: 12_000, pixels: 40_000_000, formMinutes: 10, askedMinutes: 60, linkMinutes: 30 } as const
export const photoTypes = ['image/jpeg', 'image/png', 'image/webp'] as const
export type PhotoType = (typeof photoTypes)[number]
