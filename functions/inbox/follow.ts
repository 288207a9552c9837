/** Tasks follow their homes: carried out one by one, guarded by each task's version, so that doing it again does nothing. */
import { newId } from '../../shared/ids'
import type { PathStep } from '../../shared/places'
import { present } from '../duties/board'
import { readBoards } from '../duties/store'
import { isRefused, Refusal } from '../http/refusal'
import type { Household } from '../identity/household'
import { readHome } from '../identity/store'
import { householdKey, requestLines } from '../table/keys'
import { query, write, type Key } from '../table/table'
import { differs, readdress, type Address } from './readdress'
import { putTask, readTask } from './store'
import { move, type Person, type Task } from './task'

/** `lies`: the path of a place as it is now; undefined for one that was not changed. `by`: who changed it. */
export interface Following { readonly lies?: (place: string) => readonly PathStep[] | undefined; readonly by?: Person; readonly now: string }

const attempts = 5
const isLive = ({ state }: Task): boolean => state === 'open' || state === 'held'

/** One that was sent elsewhere stays with the place it was sent to, wherever that lies; any other belongs where its household lives. */
function addressOf(task: Task, home: Household, lies: Following['lies']): Address {
  const own = task.path[task.path.length - 1]?.id ?? ''
  return { label: home.label, path: task.sent ? (lies?.(own) ?? task.path) : home.path }
}

async function bring(task: Task, address: Address, { by, now }: Following): Promise<boolean> {
  const boards = await readBoards(address.path)
  const there = (place: string, among: Parameters<typeof present>[2]) => present(boards, place, among, now).map((one) => one.user)
  const moved = move(task, readdress(task, address, { event: newId('event', Date.parse(now)), now, there, ...(by ? { by } : {}) }))
  return !isRefused(moved) && (await write(putTask(task, moved.task, moved.event))).length === 0
}

/** True when it was changed. Its household is read after the task, so that an address written before it was filed is not missed. */
export async function followTask(id: string, following: Following): Promise<boolean> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const task = await readTask(id)
    if (!task || !isLive(task)) return false
    const home = await readHome(task.household)
    const address = home && addressOf(task, home, following.lies)
    if (!address || !differs(task, address)) return false
    if (await bring(task, address, following)) return true
  }
  throw new Refusal('stale')
}

/** The open and held requests of a household, of whatever kind. */
async function liveOf(household: string): Promise<string[]> {
  const ids: string[] = []
  for (let after: Key | undefined, first = true; first || after; first = false) {
    const page = await query({ p: householdKey(household).p, ...requestLines, ...(after ? { after } : {}) })
    ids.push(...page.rows.filter((row) => row['state'] === 'open' || row['state'] === 'held').map((row) => String(row['id'])))
    after = page.next
  }
  return ids
}

/** All that a household has open; answers how many were changed. */
export async function followHome(household: string, following: Following): Promise<number> {
  let changed = 0
  for (const id of await liveOf(household)) changed += (await followTask(id, following)) ? 1 : 0
  return changed
}
