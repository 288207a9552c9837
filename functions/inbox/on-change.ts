/** Listens to the table: every line of a log counts in the numbers of places and keeps the task findable; one that closes a request gives all its rows their end date; one that opens it again takes it away. */
import { onInserted } from '../table/changes'
import { fromRow } from '../table/row'
import { countOnce, rememberCity } from './counts'
import { event } from './event'
import { changesFinding, keepFindable } from './finding'
import { decidesEnd, setEnd } from './retention'

export const handler = onInserted(async (row) => {
  if (!row.s.startsWith('EVT#')) return
  const done = fromRow(event(), row)
  await countOnce(done)
  await rememberCity(done)
  if (changesFinding(done)) await keepFindable(done.task)
  if (decidesEnd(done)) await setEnd(done)
})
