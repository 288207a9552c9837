/** The rows by which a task is found: written by the stream, so that filing costs nothing more; they end with the request. */
import { array, lazy, object, string } from '../../shared/zod'
import { reference } from '../../shared/ids'
import { fromCommunity } from '../../shared/place-tree'
import type { PathStep } from '../../shared/places'
import type { Household } from '../identity/household'
import { readHome } from '../identity/store'
import { findCardKey, nameKey, referenceKey, roomKey } from '../table/keys'
import { write, type Key, type Row } from '../table/table'
import type { Event } from './event'
import { keysOnCard } from './find-card'
import { endOfTask } from './retention'
import { doorForm, nameForm, type Door } from './sought'
import { readTask } from './store'
import type { Task } from './task'

/** `places`: from the community down to where it belongs, so that a page of rows is sorted out before any task is read. */
export const findRow = lazy(() => object({ id: string(), places: array(string()) }))

/** A door in the form of a key; the building is the one that was picked, or what was typed. */
export function doorOf({ path, building, unit, room }: Pick<Household, 'path' | 'building' | 'unit' | 'room'>): Door {
  const picked = path.find((step) => step.level === 'building')?.name ?? ''
  return { room: doorForm(room), building: doorForm(building ?? picked), unit: doorForm(unit) }
}

/** One by its reference; below a community one by its room, and one for each name. */
export function findRows(task: Pick<Task, 'id' | 'path' | 'about'>, door: Door | undefined): Row[] {
  const { id } = task
  const steps: readonly PathStep[] = fromCommunity(task.path)
  const shown = { id, places: steps.map((step) => step.id) }
  const [community] = shown.places
  const names = [...new Set(task.about.map((one) => nameForm(one.name)))].filter((name) => name !== '')
  return [
    { ...referenceKey(reference(id).replace('-', ''), id), ...shown },
    ...(community === undefined ? [] : [
      ...(door ? [{ ...roomKey(community, [door.room, door.building, door.unit], id), ...shown }] : []),
      ...names.map((name): Row => ({ ...nameKey(community, name, id), ...shown })),
    ]),
  ]
}

const changing: ReadonlySet<Event['verb']> = new Set(['submit', 'change', 'pass', 'take-in', 'let-out', 'readdress', 'redirect'])
/** Whether this line of the log may change by what the task is found. */
export const changesFinding = (done: Event): boolean => changing.has(done.verb)

const text = ({ p, s }: Key): string => `${p} ${s}`

/** Writes the rows of the task as it now is, and takes away those that no longer fit; told again, nothing changes. */
export async function keepFindable(id: string): Promise<void> {
  const [task, before] = await Promise.all([readTask(id), keysOnCard(id)])
  if (!task) return
  const home = await readHome(task.household)
  const rows = findRows(task, home && doorOf(home))
  const keys = rows.map(({ p, s }): Key => ({ p, s }))
  const kept = new Set(keys.map(text))
  const gone = before.filter((one) => !kept.has(text(one)))
  const ttl = await endOfTask(task)
  const end = ttl === undefined ? {} : { ttl }
  await write([...rows.map((row) => ({ put: { ...row, ...end } })), { put: { ...findCardKey(id), keys: keys.map((one) => ({ ...one })), ...end } }, ...gone.map((remove) => ({ remove }))])
}
