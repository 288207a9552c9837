/** What is missing from bags, as rows: each a request with its task beside it. */
import { task, type Task } from '../inbox/task'
import { requestKey, taskKey } from '../table/keys'
import { fromRow } from '../table/row'
import { get, getMany, type Row, type Write } from '../table/table'
import { missingRow, type MissingRow } from './missing'

export const missingOf = (row: Row): MissingRow => fromRow(missingRow(), row)
export const putMissing = (of: MissingRow, when?: 'absent'): Write => ({ put: { ...requestKey(of.id), ...of, by: { ...of.by } }, ...(when ? { when } : {}) })

export async function readMissing(id: string): Promise<MissingRow | undefined> {
  const row = await get(requestKey(id))
  return row && missingOf(row)
}

export interface MissingFile { readonly request: MissingRow; readonly task: Task }

/** Those of these that are there, in the same order. */
export async function readMissings(ids: readonly string[]): Promise<MissingFile[]> {
  const rows = ids.length === 0 ? [] : await getMany(ids.flatMap((id) => [requestKey(id), taskKey(id)]))
  return ids.flatMap((id) => {
    const own = rows.filter(({ p }) => p === requestKey(id).p)
    const [request, status] = [own.find(({ s }) => s === '#'), own.find(({ s }) => s === taskKey(id).s)]
    return request && status ? [{ request: missingOf(request), task: fromRow(task(), status) }] : []
  })
}
