/** What a household may say of a bag that it got: what is not in it, or not as it should be. Apart, so that pages carry no schemas for it. */
import type { Words } from './words'

export const missingSorts = ['missing', 'damaged'] as const
export const missingSortWords: Readonly<Record<MissingSort, Words>> = { missing: { zh: '少了', en: 'Missing' }, damaged: { zh: '坏了', en: 'Damaged' } }
export type MissingSort = (typeof missingSorts)[number]

/** So many days after it was collected, or arrived where nobody has collected it yet. */
export const missingDays = 3

/** Until when something can be said of it; undefined while it is not there. */
export function missingUntil({ arrived, collected }: { readonly arrived?: string | undefined; readonly collected?: { readonly at: string } | undefined }): string | undefined {
  const from = collected?.at ?? arrived
  return from === undefined ? undefined : new Date(Date.parse(from) + missingDays * 86_400_000).toISOString()
}
