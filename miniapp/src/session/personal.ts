/** What belongs to one person on this phone, and must not be found by the next. The community of a link is not theirs: it waits for whoever signs in. */
import { forget, keep, readKept } from './kept'
import { forgetOpened } from './opened'
import { forgetAllRevealed } from './revealed'

export const draftKey = 'draft-report'
export const homeDraftKey = 'draft-home'
export const deskDraftKey = 'draft-desk'
export const workDraftKey = 'draft-work'
export const orderDraftKey = 'draft-order'
export const helpDraftKey = 'draft-help'
export const careDraftKey = 'draft-care'
export const campaignDraftKey = 'draft-campaigns'
export const differenceDraftKey = 'draft-differences'
export const callUpDraftKey = 'draft-callups'
export const siteDeedKey = 'site-deed'
/** Counts that are half entered. */
export const countDraftKey = 'draft-counts'
/** The lists of those who hand bags out. What they have ticked off without a network stays, by their name, until they send it. */
export const handToursKey = 'hand-tours'

/** What a gate took along: its keys, and the list in parts. Entries that wait stay, by the name of their keeper, until they are sent. */
export const gateKey = 'gate'
export const gateListKeys = [0, 1, 2, 3, 4, 5, 6, 7].map((part) => `gate-list-${String(part)}`)
/** Passes to be shown without a network. */
export const passesKey = 'gate-passes'
/** Measures and what was said of them, for when there is no network. */
export const measuresKey = 'measures'

export function forgetPerson(): void {
  for (const key of [draftKey, homeDraftKey, deskDraftKey, workDraftKey, orderDraftKey, helpDraftKey, careDraftKey, campaignDraftKey, differenceDraftKey, callUpDraftKey, siteDeedKey, countDraftKey, handToursKey, gateKey, passesKey, measuresKey, ...gateListKeys, 'household', 'who']) forget(key)
  forgetAllRevealed()
  forgetOpened()
}

/** Someone is here: what another left goes; whoever comes back finds their own. */
export function meet(user: string): void {
  if (readKept('who') === user) return
  forgetPerson()
  keep('who', user)
}
