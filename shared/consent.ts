/** What people agree to, by version. */
import type { Consent } from './identity'

/** The versions of the terms now in force; a consent to another version does not count. */
export const consentVersions = { privacy: '2026-11', 'health-travel': '2026-11' } as const
/** Every version that ever was in force: nobody can have agreed to another. */
export const termsVersions = ['2026-11'] as const
export const consentKinds = ['privacy', 'health-travel'] as const
export type ConsentKind = (typeof consentKinds)[number]

/** True when both consents that a report needs are given for the terms now in force. */
export function hasConsent(consents: readonly Consent[], kind: ConsentKind): boolean {
  return consents.some((one) => one.kind === kind && one.given && one.version === consentVersions[kind])
}
