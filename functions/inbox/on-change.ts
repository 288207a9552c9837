/** Listens to the table: a line of the log that closes a request gives all its rows their end date; one that opens it again takes it away. */
import { onInserted } from '../table/changes'
import { fromRow } from '../table/row'
import { event } from './event'
import { decidesEnd, setEnd } from './retention'

export const handler = onInserted(async (row) => {
  if (!row.s.startsWith('EVT#')) return
  const done = fromRow(event(), row)
  if (decidesEnd(done)) await setEnd(done)
})
