/** What the closing of a task means for whoever it was to find. */
import { idAs } from '../../shared/ids'
import { Refusal } from '../http/refusal'
import { attendance } from '../duties/attendance'
import type { Person, Task } from '../inbox/task'
import { requestKey } from '../table/keys'
import { get, type Added, type Write } from '../table/table'
import { placeIn } from './address'
import { moveArrival, upToCommunity, type Arrival } from './arrival'
import { countArrivals, putArrival, putWho, readArrival, readWho } from './arrival-store'
import { districtOf } from './district'
import { lookFor, lookingOf } from './looking'

/** Who closes it, in what words. */
interface Ended { readonly by: Person; readonly event: string; readonly now: string; readonly text?: string | undefined }

export async function arrivalOfTask(task: Pick<Task, 'id'>): Promise<Arrival | undefined> {
  const row = await get(requestKey(task.id))
  return row && readArrival(lookingOf(row).arrival)
}

/** Nobody is closed by having moved on: they are looked for where they went, or stand in the queue until somebody knows where that is. */
async function movedOn(line: Arrival, { by, event, now, text = '' }: Ended): Promise<(Write | Added)[]> {
  if (text === '') throw new Refusal('needs-reason')
  const at = placeIn(text, await districtOf(line.district)).at
  const next = at ? moveArrival(line, 'move-on', { path: upToCommunity(at.path), request: idAs('arrival', event) }) : moveArrival(line, 'lose', { path: [], request: undefined })
  if (!next) return []
  const who = await readWho(line.id)
  const known = who ? [putWho(line.id, { ...who, address: text }, line.until)] : []
  const looked = at ? lookFor(next, { to: [...at.path], by, now, attended: await attendance(at.path, now), name: who?.name }) : []
  return [...putArrival(next, line), ...countArrivals([{ was: line, is: next }]), ...known, ...looked]
}

/** Who was closed with their report already stays so. */
export async function arrivalFound(task: Task, outcomes: readonly { outcome: string }[], ended: Ended): Promise<(Write | Added)[]> {
  const line = await arrivalOfTask(task)
  const outcome = outcomes[0]?.outcome ?? ''
  // One that was sent on stands elsewhere by now.
  if (!line || line.state === 'closed' || idAs('task', line.request ?? '') !== task.id) return []
  if (outcome === 'moved-on') return movedOn(line, ended)
  const { by, now } = ended
  const next = moveArrival(line, 'close', { closed: { via: 'task', by: by.name, at: now, outcome } })
  return next ? [...putArrival(next, line), ...countArrivals([{ was: line, is: next }])] : []
}
