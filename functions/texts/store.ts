/** Texts that wait, as rows: one each, in the index of their community until somebody has looked. */
import type { Lang } from '../../shared/words'
import { limits } from '../../shared/http'
import { fromCursor, toCursor } from '../http/cursor'
import { textKey, textsIn } from '../table/keys'
import { fromRow } from '../table/row'
import { follows, get, query, type Row, type Write } from '../table/table'
import { waitingText, type WaitingText } from './text'

/** Longer than whatever carries it is kept. */
const keptDays = 400

export async function readText(id: string): Promise<WaitingText | undefined> {
  const row = await get(textKey(id))
  return row && fromRow(waitingText(), row)
}

export function putText(next: WaitingText): Write {
  const row: Row = { ...next, ...textKey(next.id), ttl: Math.floor(Date.parse(next.at) / 1000) + keptDays * 86_400 }
  return { put: next.state === 'waiting' ? { ...row, g1p: textsIn(next.community), g1s: `${next.at}#${next.id}` } : row, when: follows(next.v) }
}

/** Those of a community, the oldest first. */
export async function textsWaiting(community: string, cursor: string | undefined, lang: Lang): Promise<{ items: WaitingText[]; cursor?: string }> {
  const g1p = textsIn(community)
  const after = fromCursor(cursor, { g1p }, lang)
  const page = await query({ p: g1p, index: 'g1', limit: limits.page, ...(after ? { after } : {}) })
  const items = page.rows.map((row) => fromRow(waitingText(), row))
  return page.next ? { items, cursor: toCursor(page.next) } : { items }
}
