/** What is open tonight: the tasks that stand at a place or below it; what has climbed past it is for others to say. */
import type { Lang } from '../../shared/words'
import { inboxList, readList } from './list'
import type { InboxRow } from './store'

/** Lines a page: enough for what is open in a grid on most evenings, 25 KB at most. */
const page = 50

export function openTonight(place: string, cursor: string | undefined, now: string, lang: Lang): Promise<{ rows: InboxRow[]; cursor?: string }> {
  return readList(inboxList(place, undefined), { cursor, page, near: true }, now, lang)
}
