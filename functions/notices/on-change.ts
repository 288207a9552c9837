/** Listens to the table: every new line of a request's log, or of an order's, becomes a notice for each person who is to be told. */
import { event } from '../inbox/event'
import { orderEvent } from '../orders/event'
import { onInserted } from '../table/changes'
import { isOrderLog } from '../table/keys'
import { fromRow } from '../table/row'
import { noticesOf, noticesOfOrder } from './notice'
import { keepNotice } from './store'

export const handler = onInserted(async (row) => {
  if (!row.s.startsWith('EVT#')) return
  const notices = isOrderLog(row) ? noticesOfOrder(fromRow(orderEvent(), row)) : noticesOf(fromRow(event(), row))
  for (const told of notices) await keepNotice(told)
})
