/** Finding tasks by what somebody knows of them: a reference, a room, a name. */
import { inboxRoles } from '../../shared/duties'
import { limits } from '../../shared/http'
import { faults } from '../../shared/parse'
import { fromCommunity } from '../../shared/place-tree'
import type { Lang } from '../../shared/words'
import { dutyAt, type Actor } from '../http/actor'
import { Refusal } from '../http/refusal'
import { readPlace } from '../places/store'
import { nameRange, referenceKey, roomRange, soughtIn, taskKey } from '../table/keys'
import { fromRow } from '../table/row'
import { getMany, query, type Range } from '../table/table'
import { findRow } from './finding'
import { readSought, type Door, type Sought } from './sought'
import { task, type Task } from './task'

/** So many rows are looked through, and so many tasks read, however many there are. */
const mostRows = 200
const mostRead = 40

interface Asked { readonly place: string; readonly text: string; readonly actor: Actor; readonly lang: Lang }
interface Ids { readonly ids: readonly string[]; readonly more: boolean }

const wrong = (path: 'place' | 'text', code: 'place-community' | 'sought', lang: Lang) => new Refusal('invalid', { fields: faults([{ path, code }], lang) })

/** A range of the rows, and the unit that is held against their keys where no building was named. */
interface Shelf { readonly range: Range; readonly unit?: string }

/** What stands there, newest first, of that which lies at `place` or below it; without a place all. */
async function idsOn({ range, unit }: Shelf, place?: string): Promise<Ids> {
  const { rows, next } = await query({ ...range, limit: mostRows, backwards: true, consistent: false })
  const fitting = unit === undefined ? rows : rows.filter((row) => row.s.split('#')[3] === unit)
  const found = fitting.map((row) => fromRow(findRow(), row)).filter((row) => place === undefined || row.places.includes(place))
  return { ids: found.map((row) => row.id), more: next !== undefined }
}

function shelfOf(p: string, { room, building, unit }: Door): Shelf {
  if (building === '') return { range: { p, ...roomRange([room]) }, ...(unit === '' ? {} : { unit }) }
  return { range: { p, ...roomRange(unit === '' ? [room, building] : [room, building, unit]) } }
}

function shelvesIn(community: string, { doors, name }: Sought): Shelf[] {
  const p = soughtIn(community)
  return [...doors.map((door) => shelfOf(p, door)), ...(name === undefined ? [] : [{ range: { p, ...nameRange(name) } }])]
}

async function idsOf(sought: Sought, community: string | undefined, place: string): Promise<Ids> {
  const byReference = sought.reference === undefined ? [] : [idsOn({ range: { p: referenceKey(sought.reference, '').p } })]
  const here = community === undefined ? [] : shelvesIn(community, sought).map((shelf) => idsOn(shelf, place))
  const all = await Promise.all([...byReference, ...here])
  return { ids: [...new Set(all.flatMap((one) => one.ids))], more: all.some((one) => one.more) }
}

const rank = ({ state }: Task): number => (state === 'open' || state === 'held' ? 0 : 1)

/** Where it is searched by room or name: the community of the place; undefined where only a reference was given. */
async function communityFor({ doors, name, reference }: Sought, { place, lang }: Asked): Promise<string | undefined> {
  const byReference = reference !== undefined
  if (doors.length === 0 && name === undefined) {
    if (!byReference) throw wrong('text', 'sought', lang)
    return undefined
  }
  const community = fromCommunity((await readPlace(place))?.path ?? [])[0]?.id
  if (community === undefined && !byReference) throw wrong('place', 'place-community', lang)
  return community
}

/** At most a page; what goes on first, then the newest. Nobody finds what they might not open. */
export async function find(asked: Asked): Promise<{ tasks: Task[]; more: boolean }> {
  const sought = readSought(asked.text)
  const { ids, more } = await idsOf(sought, await communityFor(sought, asked), asked.place)
  const read = ids.length === 0 ? [] : await getMany(ids.slice(0, mostRead).map(taskKey))
  const mine = read.map((row) => fromRow(task(), row)).filter((one) => dutyAt(asked.actor, one.path.map((step) => step.id), inboxRoles))
  const sorted = mine.sort((a, b) => rank(a) - rank(b) || (a.filedAt < b.filedAt ? 1 : -1))
  return { tasks: sorted.slice(0, limits.page), more: more || ids.length > mostRead || sorted.length > limits.page }
}
