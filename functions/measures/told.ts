/** What the people of a household are told of a measure. */
import { newId } from '../../shared/ids'
import type { Notice } from '../notices/notice'
import { putNotice } from '../notices/store'
import type { Write } from '../table/table'
import type { Measure } from './measure'

/** Everyone there who has an account, but not who did it. `detail`: what became of it, and how. */
export function tell(kind: 'measure' | 'measure-over' | 'check-in', of: Measure, users: readonly string[], { at, by, detail }: { at: string; by?: { user: string; name: string }; detail: string }): Write[] {
  return users.filter((user) => user !== by?.user).map((user): Notice => ({
    id: newId('notice', Date.parse(at)), user, kind, at, household: of.household, label: of.who, ...(by ? { by: by.name } : {}), detail, opens: 'measure',
  })).map(putNotice)
}
