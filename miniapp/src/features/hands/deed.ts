/** A check-in or check-out that got no answer: kept on the phone until it has one. */
import { lateMinutes } from '@shared/callup-rules'
import { forget, keep, readKept } from '@/session/kept'
import { siteDeedKey } from '@/session/personal'

/** `at`: when it was scanned or typed; `id` is made once, so that it is done once. */
export interface SiteDeed { readonly callup: string; readonly verb: 'checkIn' | 'checkOut'; readonly id: string; readonly code: string; readonly at: string }

function isDeed(kept: unknown): kept is SiteDeed {
  if (typeof kept !== 'object' || kept === null) return false
  const of = kept as Readonly<Record<string, unknown>>
  return ['callup', 'id', 'code', 'at'].every((name) => typeof of[name] === 'string') && (of['verb'] === 'checkIn' || of['verb'] === 'checkOut')
}

export function keptDeed(callup: string): SiteDeed | undefined {
  const kept = readKept(siteDeedKey)
  return isDeed(kept) && kept.callup === callup ? kept : undefined
}
export const keepDeed = (deed: SiteDeed): void => { keep(siteDeedKey, deed) }
export const forgetDeed = (): void => { forget(siteDeedKey) }

/** Its code is worth nothing any more. */
export const isLate = ({ at }: SiteDeed, now: number): boolean => now - Date.parse(at) > lateMinutes * 60_000
