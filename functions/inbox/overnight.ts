/** What is open tonight: the tasks that stand at a place or below it; what has climbed past it is for others to say. */
import { overOf } from '../../shared/night'
import type { overnightPlans } from '../../shared/task'
import type { Lang } from '../../shared/words'
import { inboxList, readList } from './list'
import type { InboxRow } from './store'

/** Lines a page: enough for what is open in a grid on most evenings, 25 KB at most. */
const page = 50

export function openTonight(place: string, cursor: string | undefined, now: string, lang: Lang): Promise<{ rows: InboxRow[]; cursor?: string }> {
  return readList(inboxList(place, undefined), { cursor, page, near: true }, now, lang)
}

/** A ride that somebody has waits for its own time: where that is not before the morning, nobody is asked for a word on it. */
export const needsNoWord = ({ kind, state, due }: Pick<InboxRow, 'kind' | 'state' | 'due'>, night: string): boolean => kind === 'transport' && state === 'held' && due >= overOf(night)

/** What happens to it in this night, as somebody said, or by itself. */
export function planFor(row: InboxRow, night: string): { plan?: (typeof overnightPlans)[number] } {
  if (row.night === night && row.plan) return { plan: row.plan }
  return needsNoWord(row, night) ? { plan: 'no-hurry' } : {}
}
