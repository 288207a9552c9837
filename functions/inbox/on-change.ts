/** Listens to the table: a line of the log that closes a request gives all its rows their end date. */
import { onInserted } from '../table/changes'
import { fromRow } from '../table/row'
import { event } from './event'
import { endOf, setEnd } from './retention'

export const handler = onInserted(async (row) => {
  if (!row.s.startsWith('EVT#')) return
  const done = fromRow(event(), row)
  const end = endOf(done)
  if (end !== undefined) await setEnd(done, end)
})
