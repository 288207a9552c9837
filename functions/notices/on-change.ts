/** Listens to the table: every new line of a request's log becomes a notice for each person who is to be told. */
import { event } from '../inbox/event'
import { onInserted } from '../table/changes'
import { fromRow } from '../table/row'
import { noticesOf } from './notice'
import { keepNotice } from './store'

export const handler = onInserted(async (row) => {
  if (!row.s.startsWith('EVT#')) return
  for (const told of noticesOf(fromRow(event(), row))) await keepNotice(told)
})
