/** What somebody held for a place whose duty they no longer have goes back to its inbox. */
import { isCurrent } from '../../shared/duties'
import { newId } from '../../shared/ids'
import { urgencies } from '../../shared/task-kinds'
import { Refusal } from '../http/refusal'
import { carryOut } from '../inbox/act'
import { release } from '../inbox/deeds'
import { readTask } from '../inbox/store'
import { claimersOf } from '../inbox/rungs'
import type { Person } from '../inbox/task'
import { holdKey, urgencyPrefix } from '../table/keys'
import { query, type Key } from '../table/table'
import type { ServingRow } from './roster'

async function heldBy(user: string): Promise<string[]> {
  const ids: string[] = []
  const { p, s } = holdKey(user, '')
  for (let after: Key | undefined, first = true; first || after; first = false) {
    const page = await query({ p, from: `${s}${urgencyPrefix(urgencies[0])}`, to: `${s}~`, ...(after ? { after } : {}) })
    ids.push(...page.rows.map((row) => String(row['id'])))
    after = page.next
  }
  return ids
}

/** `left`: who serves at the place from now on; a second duty of the same person there may still entitle them. */
export async function releaseHeld(user: string, place: string, left: readonly ServingRow[], { by, now }: { by: Person; now: string }): Promise<void> {
  const roles = left.filter((row) => row.user === user && isCurrent(row, now)).map((row) => row.role)
  for (const id of await heldBy(user)) {
    const task = await readTask(id)
    if (!task || task.holder?.user !== user) continue
    const { lent, role: held } = task.holder
    const entitled = lent ? lent.id !== place || roles.includes(held) : task.place !== place || claimersOf(task).some((role) => roles.includes(role))
    if (entitled) continue
    try {
      await carryOut(task, release({ by, event: newId('event', Date.parse(now)), now }, task))
    } catch (error) {
      // Closed or given back in the meantime: nothing is left to release.
      if (!(error instanceof Refusal && (error.code === 'closed' || error.code === 'not-holder'))) throw error
    }
  }
}
