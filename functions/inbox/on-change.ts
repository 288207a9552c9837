/** Listens to the table: every line of a log counts in the numbers of places and keeps the task findable; one that closes a request gives all its rows their end date; one that opens it again takes it away. Whoever reports, or has a number verified, is looked for on lists from above. */
import { concernsArrivals, followNumber, followReport } from '../arrivals/following'
import { nowIso } from '../clock'
import { onInserted } from '../table/changes'
import { isOrderLog, verifiedRows } from '../table/keys'
import { fromRow } from '../table/row'
import { countOnce, rememberCity } from './counts'
import { event } from './event'
import { changesFinding, keepFindable } from './finding'
import { followTask } from './follow'
import { mayLag } from './readdress'
import { decidesEnd, setEnd } from './retention'

export const handler = onInserted(async (row) => {
  if (row.p.startsWith(verifiedRows)) await followNumber(row.p.slice(verifiedRows.length), nowIso())
  if (!row.s.startsWith('EVT#') || isOrderLog(row)) return
  const done = fromRow(event(), row)
  await countOnce(done)
  await rememberCity(done)
  if (changesFinding(done)) await keepFindable(done.task)
  if (mayLag.has(done.verb)) await followTask(done.task, { now: nowIso() })
  if (decidesEnd(done)) await setEnd(done)
  if (concernsArrivals(done)) await followReport(done, nowIso())
})
