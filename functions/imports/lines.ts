/** What the rows of a file say of buildings and rooms, and which of them cannot be understood. Rules only. */
import type { FieldIssue } from '../../shared/field-words'
import { doorRoom, doorUnit, tidyDoor } from '../../shared/identity'
import { importColumns, type ImportColumn } from '../../shared/import-columns'
import { halfWidth, placeName } from '../../shared/text'
import { safeParse, type core } from '../../shared/zod'
import type { Columns, Headed } from './header'
import { isBlank, type Cell, type CellFault, type SheetRow } from './sheet'

/** `unit` is empty for a house without units; without a room the line speaks of the building alone. */
export interface Line { readonly row: number; readonly grid?: string; readonly compound?: string; readonly building: string; readonly unit: string; readonly room?: string }
export type ProblemCode = FieldIssue['code'] | `cell-${CellFault}` | 'several' | 'cannot-stand' | 'same-name' | 'rooms-many' | 'children-many'
export interface Problem { readonly row: number; readonly column: ImportColumn; readonly code: ProblemCode }
export interface Lines { readonly lines: readonly Line[]; readonly problems: readonly Problem[]; readonly rows: number }

type Cells = Partial<Record<ImportColumn, Cell>>
type Texts = Partial<Record<ImportColumn, string>>

/** Reckons once for each text: a community has few names in many rows. */
function once<T>(reckon: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = reckon(text)
    known.set(text, found)
    return found
  }
}

const sums = /^(合计|总计|小计|共计|total|sum)/i
/** Where a blank cell would mean "as above", these say that there is none. */
const none = /^([-—–―/]+|无|没有|none|n\/a)$/i

/** The cells of a row by what they say. */
function cellsOf({ cells }: SheetRow, columns: Columns, tidy: (text: string) => string): Cells {
  const said: Cells = {}
  for (const column of importColumns) {
    const cell = columns[column] === undefined ? undefined : cells[columns[column]]
    if (cell !== undefined && !isBlank(cell)) said[column] = typeof cell === 'object' ? cell : tidy(cell)
  }
  return said
}

/** All of them as texts, or the first that says nothing readable; it may have been repeated from above. */
function readable(row: number, whole: Cells): Texts | Problem {
  for (const column of importColumns) {
    const cell = whole[column]
    if (typeof cell === 'object') return { row, column, code: `cell-${cell.bad}` }
  }
  return whole as Texts
}

/**
 * A blank cell repeats the one above, as merged cells and tidy lists mean it, as long as nothing that lies higher has changed:
 * below another compound the building has to be said anew.
 */
function carried(cells: Cells, above: Cells): Cells {
  const whole: Cells = { ...cells }
  for (const column of ['grid', 'compound', 'building', 'unit'] as const) {
    const [said, before] = [cells[column], above[column]]
    if (said === undefined && before !== undefined) whole[column] = before
    if (said !== undefined && said !== before) break
  }
  return whole
}

const tidyFloor = (text: string): string => text.toUpperCase().replace(/\s+/g, '').replace(/^(FLOOR|第)/, '').replace(/(层|楼|F)+$/, '')

/** Room 2 of floor 3 is 302: lists that have the floor beside it often leave it out. */
function roomOf({ floor = '', room = '' }: Texts): string {
  const [level, own] = [tidyFloor(floor), tidyDoor(room)]
  return /^-?\d{1,3}$/.test(level) && /^\d{1,2}$/.test(own) ? level + own.padStart(2, '0') : own
}

/** A building that is only numbered is called as people call it. */
const buildingName = (text: string): string => (/^[\p{N}A-Z-]+$/u.test(text) ? `${text}栋` : text)

type Reader = (text: string) => { value: string } | { code: ProblemCode }
const reader = (schema: core.$ZodType<string>): Reader => once((text) => {
  const result = safeParse(schema, text)
  return result.success ? { value: result.data } : { code: result.error.issues[0]?.message as ProblemCode }
})

type Readers = Record<'name' | 'unit' | 'room', Reader>

function lineOf(row: number, whole: Texts, columns: Columns, read: Readers): Line | Problem {
  const line: { -readonly [N in keyof Line]: Line[N] } = { row, building: '', unit: '' }
  for (const column of ['grid', 'compound', 'building'] as const) {
    const text = none.test(whole[column] ?? '') ? '' : (whole[column] ?? '')
    if (text === '' && column !== 'building') continue
    const found = read.name(column === 'building' ? buildingName(text) : text)
    if ('code' in found) return { row, column, code: found.code }
    line[column] = found.value
  }
  const unit = none.test(whole.unit ?? '') ? '' : (whole.unit ?? '')
  const readUnit = unit === '' ? { value: '' } : read.unit(unit)
  if ('code' in readUnit) return { row, column: 'unit', code: readUnit.code }
  const room = roomOf(whole)
  if (room === '' && whole.room === undefined) return columns.room !== undefined && unit !== '' ? { row, column: 'room', code: 'room' } : { ...line }
  const readRoom = read.room(room)
  return 'code' in readRoom ? { row, column: 'room', code: readRoom.code } : { ...line, unit: readUnit.value, room: readRoom.value }
}

/** Every row that says something is a line or a problem. */
export function linesOf({ columns, below }: Headed): Lines {
  const read: Readers = { name: reader(placeName()), unit: reader(doorUnit()), room: reader(doorRoom()) }
  const tidy = once((text) => halfWidth(text).replace(/\s+/g, ' '))
  const [lines, problems]: [Line[], Problem[]] = [[], []]
  let above: Cells = {}
  let rows = 0
  for (const row of below) {
    const cells = cellsOf(row, columns, tidy)
    const [first] = Object.values(cells)
    if (first === undefined || (typeof first === 'string' && sums.test(first))) continue
    rows += 1
    above = carried(cells, above)
    const texts = readable(row.row, above)
    const line = 'code' in texts ? texts : lineOf(row.row, texts, columns, read)
    if ('code' in line) problems.push(line)
    else lines.push(line)
  }
  return { lines, problems, rows }
}
