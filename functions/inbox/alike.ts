/** Requests of the same household that may be the same one: one query of its lines, by the time of filing. */
import { enum as oneOf, lazy, object, record, string } from '../../shared/zod'
import { reference, ulid } from '../../shared/ids'
import type { TaskDetail } from '../../shared/inbox'
import { taskStates } from '../../shared/task'
import { kindRow } from '../../shared/task-kinds'
import { requestLineKey } from '../table/keys'
import { fromRow } from '../table/row'
import { query, type Row } from '../table/table'
import { alikeSpan } from './merge'
import type { Task } from './task'

const line = lazy(() => object({ id: string(), state: oneOf(taskStates), who: string(), filedAt: string(), facts: record(string(), string()) }))

type Alike = TaskDetail['alike']
const most = 20

const sorted = (names: readonly string[]): string => [...names].sort().join()

/** Those that are open, held or lately closed; not those taken back, nor those that are part of another already. */
export async function alikeTo({ id, kind, household, filedAt, about }: Task): Promise<Alike> {
  if (!kindRow(kind).merges) return []
  const { from, to } = alikeSpan({ filedAt })
  const end = (time: number, chance: number) => requestLineKey(household, kind, `_${ulid(time, () => chance)}`)
  const { rows } = await query({ p: end(from, 0).p, from: end(from, 0).s, to: end(to, 0.999).s, limit: most })
  return rows.map((row: Row) => fromRow(line(), row)).filter((one) => one.id !== id && one.state !== 'withdrawn' && one.state !== 'merged').map(({ id: other, state, who, filedAt: at, facts }) => ({
    id: other, reference: reference(other), state, names: who.split('、'), samePeople: sorted(who.split('、')) === sorted(about.map((one) => one.name)), filedAt: at, facts,
  }))
}
