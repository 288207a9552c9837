/** What the people of a household are told of a measure. */
import { newId } from '../../shared/ids'
import { daysBetween } from '../../shared/measure-standing'
import type { Notice } from '../notices/notice'
import { putNotice } from '../notices/store'
import type { Write } from '../table/table'
import type { Measure } from './measure'

/** A measure that begins, one that waits for its place, or that none follows: what its notice says. */
export const beginning = ({ kind, state, from, until }: Measure): string => (state === 'running' ? `${kind} ${String(daysBetween(from, until) + 1)}` : state === 'proposed' ? 'proposed' : kind)

/** Everyone there who has an account, but not who did it. `detail`: what became of it; where days count, how many. */
export function tell(kind: 'measure' | 'measure-over' | 'check-in', of: Measure, users: readonly string[], { at, by, detail }: { at: string; by?: { user: string; name: string }; detail: string }): Write[] {
  return users.filter((user) => user !== by?.user).map((user): Notice => ({
    id: newId('notice', Date.parse(at)), user, kind, at, household: of.household, label: of.who, ...(by ? { by: by.name } : {}), detail, opens: 'measure',
  })).map(putNotice)
}
