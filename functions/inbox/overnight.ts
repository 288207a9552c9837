/** What is open tonight: the tasks that stand at a place or below it; what has climbed past it is for others to say. */
import type { Lang } from '../../shared/words'
import { readPlace } from '../places/store'
import { inboxList, readList } from './list'
import type { InboxRow } from './store'

/** Lines a page: enough for what is open in a grid on most evenings, 25 KB at most. */
const page = 50

export async function openTonight(place: string, cursor: string | undefined, now: string, lang: Lang): Promise<{ lines: InboxRow[]; cursor?: string }> {
  const [at, { rows, ...more }] = await Promise.all([readPlace(place), readList(inboxList(place, undefined), { cursor, page }, now, lang)])
  const above = (at?.path ?? []).slice(0, -1).map((step) => step.id)
  return { lines: rows.filter((row) => !above.includes(row.place)), ...more }
}
