/** Uploads as rows: in the index while something of them lies in the bucket, so that whoever clears up finds what is past its end. */
import { uploadKey, uploadsToClear } from '../table/keys'
import { fromRow } from '../table/row'
import { follows, get, getMany, putOne, query, type Row, type Write } from '../table/table'
import { upload, type Upload } from './upload'

/** What is gone is known as gone for a week. */
const goneDays = 7

function uploadRow({ picture, ...next }: Upload): Row {
  const isCleared = next.clears.length === 0
  return {
    ...uploadKey(next.id), ...next, uses: { ...next.uses }, clears: [...next.clears], ...(picture ? { picture: { ...picture } } : {}),
    ...(isCleared ? { ttl: Math.floor(Date.parse(next.until) / 1000) + goneDays * 86_400 } : { g1p: uploadsToClear, g1s: `${next.until}#${next.id}` }),
  }
}

export const putUpload = (next: Upload): Write => ({ put: uploadRow(next), when: follows(next.v) })
/** False where somebody else was faster. */
export const keepUpload = (next: Upload): Promise<boolean> => putOne(uploadRow(next), follows(next.v))

export async function readUpload(id: string): Promise<Upload | undefined> {
  const row = await get(uploadKey(id))
  return row && fromRow(upload(), row)
}

/** By id; those that are not there are left out. */
export async function readUploads(ids: readonly string[]): Promise<Map<string, Upload>> {
  const rows = ids.length > 0 ? await getMany([...new Set(ids)].map(uploadKey)) : []
  return new Map(rows.map((row) => fromRow(upload(), row)).map((one) => [one.id, one]))
}

/** Those whose end has come, the oldest first. */
export async function uploadsPast(now: string, most: number): Promise<Upload[]> {
  const { rows } = await query({ p: uploadsToClear, index: 'g1', from: '0', to: `${now}#~`, limit: most })
  return rows.map((row) => fromRow(upload(), row))
}
