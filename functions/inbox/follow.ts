/** Tasks follow their homes: carried out one by one, guarded by each task's version, so that doing it again does nothing. */
import { newId } from '../../shared/ids'
import { present } from '../duties/board'
import { readBoards } from '../duties/store'
import { isRefused, Refusal } from '../http/refusal'
import type { Household } from '../identity/household'
import { readHome } from '../identity/store'
import { placeNow } from '../places/store'
import { householdKey, requestLines } from '../table/keys'
import { query, write, type Key } from '../table/table'
import { differs, readdress, type Address } from './readdress'
import { putTask, readTask } from './store'
import { move, type Person, type Task } from './task'

/** `by`: who changed the place or the home. */
export interface Following { readonly by?: Person | undefined; readonly now: string }

const attempts = 5
const isLive = ({ state }: Task): boolean => state === 'open' || state === 'held'

/** One that was sent elsewhere stays with the place it was sent to, wherever that lies; any other belongs where its household lives. */
async function addressOf(task: Task, home: Household): Promise<Address> {
  if (!task.sent) return { label: home.label, path: home.path }
  const own = await placeNow(task.path[task.path.length - 1]?.id ?? '')
  return { label: home.label, path: own?.path ?? task.path }
}

async function bring(task: Task, address: Address, { by, now }: Following): Promise<boolean> {
  const boards = await readBoards(address.path)
  const there = (place: string, among: Parameters<typeof present>[2]) => present(boards, place, among, now).map((one) => one.user)
  const moved = move(task, readdress(task, address, { event: newId('event', Date.parse(now)), now, there, ...(by ? { by } : {}) }))
  return !isRefused(moved) && (await write(putTask(task, moved.task, moved.event))).length === 0
}

/** True when it was changed. Where it belongs is read after the task: whoever changes that later finds the task later, too, or its version changed. */
export async function followTask(id: string, following: Following): Promise<boolean> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const task = await readTask(id)
    if (!task || !isLive(task)) return false
    const home = await readHome(task.household)
    const address = home && (await addressOf(task, home))
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
