/** An import as rows: its head, and what it brings in parts that are written one transaction each. Kept for a week, then gone. */
import { importColumns } from '../../shared/import-columns'
import { importCounts, importWritten } from '../../shared/imports'
import { unitRooms } from '../../shared/places'
import { array, boolean, enum as oneOf, int, lazy, object, string, type infer as Infer } from '../../shared/zod'
import { importKey, importPartKey } from '../table/keys'
import { fromRow } from '../table/row'
import { get, putOne, type Row, type Write } from '../table/table'
import type { Wanted } from './plan'

/** `print`: of the file and the place, so that another file under the same id is known. `next`: the part that is written next. */
const kept = lazy(() =>
  object({
    id: string(), place: string(), file: string(), by: string(), print: string(), at: string(), published: boolean(), columns: array(oneOf(importColumns)), rows: int(), repeated: int(),
    counts: importCounts(), buildings: array(object({ says: string(), isNew: boolean(), rooms: int(), newRooms: int() })),
    wrong: int(), problems: array(object({ row: int(), column: oneOf(importColumns), code: string() })),
    parts: int(), next: int(), written: importWritten(), left: int(),
  }),
)
export type Import = Infer<ReturnType<typeof kept>>

const part = lazy(() => object({ wanted: array(object({ names: array(object({ level: oneOf(['grid', 'compound', 'building']), name: string() })), units: array(unitRooms()) })) }))

const dayS = 86_400
/** The parts outlive their head, so that a job never misses one. */
const endOf = (at: string, days: number): number => Math.floor(Date.parse(at) / 1000) + days * dayS

const importRow = (next: Import): Row => ({ ...importKey(next.id), ...next, counts: { ...next.counts }, buildings: [...next.buildings], problems: [...next.problems], written: { ...next.written }, ttl: endOf(next.at, next.published ? 30 : 7) })

export const putImport = (next: Import): Write => ({ put: importRow(next) })

export async function readImport(id: string): Promise<Import | undefined> {
  const row = await get(importKey(id))
  return row && fromRow(kept(), row)
}

export async function readPart(id: string, number: number): Promise<Wanted[]> {
  const row = await get(importPartKey(id, number))
  return row ? fromRow(part(), row).wanted : []
}

/** The parts first: what has a head is whole. The same file may be on its way twice: the head that stands first stays, with whatever was done since. */
export async function keepImport(made: Import, parts: readonly (readonly Wanted[])[]): Promise<Import> {
  for (const [number, wanted] of parts.entries()) {
    const rows = wanted.map(({ names, units }) => ({ names: names.map((named) => ({ ...named })), units: units.map(({ unit, rooms }) => ({ unit, rooms: [...rooms] })) }))
    await putOne({ ...importPartKey(made.id, number), wanted: rows, ttl: endOf(made.at, 60) })
  }
  if (await putOne(importRow(made), 'absent')) return made
  return (await readImport(made.id)) ?? made
}
