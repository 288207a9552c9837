/** From a row to what it stores, through its schema: a row of another shape is a fault of ours and stops here. */
import type { core } from '../../shared/zod'
import { safeParse } from '../../shared/zod'
import type { Row } from './table'

export function fromRow<S extends core.$ZodType>(schema: S, row: Row): core.output<S> {
  const result = safeParse(schema, row)
  if (result.success) return result.data
  throw new Error(`The row ${row.p} ${row.s} has another shape: ${result.error.issues.map((issue) => issue.path.join('.')).join(', ')}`)
}
