/** A count while it is entered, kept on the phone under the id with which it is sent, until it is written down: back, a call or a restart lose nothing. */
import type { Station } from '@shared/bag-stages'
import { newId } from '@shared/ids'
import { forget, keep, readKept } from '@/session/kept'
import { countDraftKey } from '@/session/personal'

/** `at`: which station. `got`: by package; `when` it was entered last, empty where nothing was yet. */
export interface CountDraft { readonly at: string; readonly id: string; readonly when: string; readonly got: Readonly<Record<string, number>>; readonly note: string }

const most = 20
export const stationKey = (campaign: string, station: Station, building?: string): string => [campaign, station, ...(building === undefined ? [] : [building])].join(' ')
const isNumbers = (one: unknown): boolean => typeof one === 'object' && one !== null && Object.values(one).every((value) => typeof value === 'number')

function isDraft(kept: unknown): kept is CountDraft {
  const one = (kept ?? {}) as Partial<Record<keyof CountDraft, unknown>>
  return [one.at, one.id, one.when, one.note].every((value) => typeof value === 'string') && isNumbers(one.got)
}

function allKept(): CountDraft[] {
  const kept = readKept(countDraftKey)
  return Array.isArray(kept) ? kept.filter(isDraft) : []
}

export const freshCount = (at: string): CountDraft => ({ at, id: newId('event'), when: '', got: {}, note: '' })
/** What was half entered before somebody counted there is of no use any more. */
export const countDraftAt = (at: string, counted = ''): CountDraft => allKept().find((one) => one.at === at && one.when > counted) ?? freshCount(at)
export const keepCount = (draft: CountDraft): void => { keep(countDraftKey, [...allKept().filter(({ at }) => at !== draft.at), draft].slice(-most)) }

export function forgetCount(at: string): void {
  const rest = allKept().filter((one) => one.at !== at)
  if (rest.length > 0) keep(countDraftKey, rest)
  else forget(countDraftKey)
}
