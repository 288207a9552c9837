/** What a file brings to a community's tree: the buildings it names, each with its rooms, held against what is there. Rules only. */
import type { ImportCounts, ImportWritten } from '../../shared/imports'
import type { UnitRooms } from '../../shared/places'
import { Grove, nameKey, type Found, type Named, type Stuck } from '../places/grow'
import { countRooms, joinRooms, roomsCap } from '../places/rooms'
import type { Tree, TreeNode } from '../places/tree'
import type { Line, Problem } from './lines'

/** One building of the file: its names from below the place of the import down, and the rooms that the file names. */
export interface Wanted { readonly names: readonly Named[]; readonly units: readonly UnitRooms[] }
export interface Gathered extends Wanted { readonly lines: readonly Line[] }

const namesOf = ({ grid, compound, building }: Line): Named[] => [
  ...(grid === undefined ? [] : [{ level: 'grid' as const, name: grid }]), ...(compound === undefined ? [] : [{ level: 'compound' as const, name: compound }]), { level: 'building', name: building },
]
const keysOf = (names: readonly Named[]): string[] => names.map((_, index) => names.slice(0, index + 1).map((named) => `${named.level}#${nameKey(named)}`).join('/'))
const keyOf = (names: readonly Named[]): string => keysOf(names).at(-1) ?? ''

/** The lines of each building together, in the order of the file; those that say least of where it stands come last, when all that they might mean is there. `repeated`: how many of them say what another says. */
export function gather(lines: readonly Line[]): { gathered: Gathered[]; repeated: number } {
  const byBuilding = new Map<string, { names: Named[]; lines: Line[] }>()
  const written = new Map<string, Line[]>()
  for (const line of lines) {
    // The same spelling, the same building; other spellings of it are told by their key.
    const spelling = `${line.grid ?? ''}\n${line.compound ?? ''}\n${line.building}`
    const own = written.get(spelling) ?? anotherSpelling(byBuilding, namesOf(line))
    written.set(spelling, own)
    own.push(line)
  }
  const gathered = [...byBuilding.values()].map((one) => ({ ...one, units: roomsOf(one.lines) }))
  const said = gathered.reduce((sum, one) => sum + countRooms(one.units) + (one.lines.some(({ room }) => room === undefined) ? 1 : 0), 0)
  return { gathered: gathered.sort((a, b) => b.names.length - a.names.length), repeated: lines.length - said }
}

function anotherSpelling(byBuilding: Map<string, { names: Named[]; lines: Line[] }>, names: Named[]): Line[] {
  const key = keyOf(names)
  const known = byBuilding.get(key) ?? { names, lines: [] }
  byBuilding.set(key, known)
  return known.lines
}

function roomsOf(lines: readonly Line[]): UnitRooms[] {
  const units = new Map<string, string[]>()
  for (const { unit, room } of lines) {
    if (room === undefined) continue
    const rooms = units.get(unit) ?? []
    units.set(unit, rooms)
    rooms.push(room)
  }
  return joinRooms([...units].map(([unit, rooms]) => ({ unit, rooms })))
}

export interface Reached<W extends Wanted> extends Found { readonly wanted: W }
/** `units`: all rooms that the building then has; `added`: how many of them are new. */
export interface Grown<W extends Wanted> extends Reached<W> { readonly units: readonly UnitRooms[]; readonly added: number }
/** A building that cannot be written, and why. */
export interface Left<W extends Wanted> { readonly wanted: W; readonly at: Problem['column']; readonly why: Stuck['why'] | 'rooms-many' }

/** First the places: which are there, which have to be made. `tree` is the one with them. */
export function reach<W extends Wanted>(tree: Tree, place: string, wanted: readonly W[], idFor: (path: string) => string): { tree: Tree; reached: Reached<W>[]; left: Left<W>[] } {
  const grove = new Grove(tree, idFor)
  const [reached, left]: [Reached<W>[], Left<W>[]] = [[], []]
  for (const one of wanted) {
    const found: Found | Stuck | Pick<Left<W>, 'at' | 'why'> = countRooms(one.units) > roomsCap ? { at: 'room', why: 'rooms-many' } : grove.reach(place, one.names)
    if ('why' in found) left.push({ wanted: one, at: found.at, why: found.why })
    else reached.push({ ...found, wanted: one })
  }
  return { tree: grove.tree, reached, left }
}

/** Then the rooms, beside those that are `known` of each building. Two lines of names may lead to the same building. */
export function grow<W extends Wanted>(reached: readonly Reached<W>[], known: ReadonlyMap<string, readonly UnitRooms[]>): { grown: Grown<W>[]; left: Left<W>[] } {
  const now = new Map(known)
  const [grown, left]: [Grown<W>[], Left<W>[]] = [[], []]
  for (const one of reached) {
    const before = now.get(one.id) ?? []
    const units = joinRooms(before, one.wanted.units)
    const added = countRooms(units) - countRooms(before)
    if (countRooms(units) > roomsCap) {
      left.push({ wanted: one.wanted, at: 'room', why: 'rooms-many' })
      continue
    }
    now.set(one.id, units)
    grown.push({ ...one, units, added })
  }
  return { grown, left }
}

const levels = ['grid', 'compound', 'building'] as const

/** Each place once, whether it was made or there before. */
export function countsOf(grown: readonly Grown<Wanted>[]): ImportCounts {
  const places = new Map(grown.flatMap(({ path }) => path).map((node): [string, TreeNode] => [node.id, node]))
  const made = new Set(grown.flatMap((one) => one.made.map(({ id }) => id)))
  const of = (level: string) => {
    const all = [...places.values()].filter((node) => node.level === level)
    const fresh = all.filter(({ id }) => made.has(id)).length
    return { new: fresh, known: all.length - fresh }
  }
  const added = grown.reduce((sum, one) => sum + one.added, 0)
  const [grid, compound, building] = levels.map(of) as [ReturnType<typeof of>, ReturnType<typeof of>, ReturnType<typeof of>]
  return { grid, compound, building, room: { new: added, known: grown.reduce((sum, { wanted }) => sum + countRooms(wanted.units), 0) - added } }
}

export const nothingWritten: ImportWritten = { grid: 0, compound: 0, building: 0, room: 0 }

export function addWritten(before: ImportWritten, { grid, compound, building, room }: ImportCounts): ImportWritten {
  return { grid: before.grid + grid.new, compound: before.compound + compound.new, building: before.building + building.new, room: before.room + room.new }
}

/** One transaction takes a hundred rows and four megabytes: a place is two rows, its rooms are one, and three belong to the job. */
const partLimits = { rows: 90, rooms: 4000, buildings: 20 } as const

/** In the order of the file, so that publishing does what the preview has reckoned. */
export function partsOf<W extends Wanted>(wanted: readonly W[]): W[][] {
  const parts: W[][] = []
  let [places, rooms, part] = [new Set<string>(), 0, [] as W[]]
  for (const one of wanted) {
    const [keys, own] = [keysOf(one.names), countRooms(one.units)]
    const all = new Set([...places, ...keys])
    const full = all.size * 2 + part.length + 1 > partLimits.rows || rooms + own > partLimits.rooms || part.length >= partLimits.buildings
    if (full && part.length > 0) {
      parts.push(part);
      [places, rooms, part] = [new Set(keys), own, [one]]
      continue
    }
    places = all
    rooms += own
    part.push(one)
  }
  return part.length > 0 ? [...parts, part] : parts
}
