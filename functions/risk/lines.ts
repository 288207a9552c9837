/** What the rows of a list say, and which of them cannot be kept. Rules only. */
import { isDay } from '../../shared/civil-time'
import { riskColumns, type RiskColumn, type RiskLevel } from '../../shared/risk-areas'
import { halfWidth } from '../../shared/text'
import { isBlank, sheetLimits, type Cell, type SheetRow } from '../imports/sheet'
import type { HeadedList, RiskColumns } from './header'
import { rowKey } from './runs'

export interface ListLine { readonly no: number; readonly level: RiskLevel; readonly address: string; readonly from?: string; readonly to?: string }
export type RiskProblemCode = 'level' | 'address' | 'day' | 'order' | 'formula' | 'error' | 'long' | 'place' | 'full'
export interface RiskProblem { readonly row: number; readonly column: RiskColumn; readonly code: RiskProblemCode }
export interface ListLines { readonly lines: readonly ListLine[]; readonly problems: readonly RiskProblem[]; readonly rows: number; readonly repeated: number }

type Cells = Partial<Record<RiskColumn, Cell>>
type Read<T> = { readonly value: T } | { readonly code: RiskProblemCode }

const sums = /^(合计|总计|小计|共计|total|sum)/i
const levels: readonly (readonly [RegExp, RiskLevel])[] = [[/^(高|high)/i, 'high'], [/^(中|med)/i, 'medium']]
/** What a spreadsheet would reckon, or run. */
const formula = /^[=+@]|^-(?=[a-z(])/i

function cellsOf({ cells }: SheetRow, columns: RiskColumns): Cells {
  const said: Cells = {}
  for (const column of riskColumns) {
    const at = columns[column]
    const cell = at === undefined ? undefined : cells[at]
    if (cell !== undefined && !isBlank(cell)) said[column] = typeof cell === 'object' ? cell : halfWidth(cell).replace(/\s+/g, ' ')
  }
  return said
}

/** A blank cell repeats the one above, as merged cells mean it, as long as nothing that lies higher has changed. An address is never repeated. */
function carried(cells: Cells, above: Cells): Cells {
  const whole: Cells = { ...cells, ...(cells.level === undefined && above.level !== undefined ? { level: above.level } : {}) }
  for (const column of ['province', 'city', 'county'] as const) {
    const [said, before] = [cells[column], above[column]]
    if (said === undefined && before !== undefined) whole[column] = before
    if (said !== undefined && said !== before) break
  }
  return whole
}

/** A day however a spreadsheet has it: 2022-08-01, 2022/8/1, 20220801, 2022年8月1日, or the number by which Excel counts days. */
function dayOf(cell: Cell): Read<string> {
  const serial = typeof cell === 'object' ? cell.serial : /^\d{5}(\.\d+)?$/.test(cell) ? Number(cell) : undefined
  if (serial !== undefined && serial >= 30_000 && serial < 80_000) return { value: new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10) }
  const [, year = '', month = '', date = ''] = (typeof cell === 'string' && /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?(?:[ T].*)?$/.exec(cell)) || []
  const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(text) ? { value: text } : { code: 'day' }
}

function textOf(cell: Cell | undefined): Read<string> {
  if (cell === undefined) return { value: '' }
  if (typeof cell === 'object') return { code: cell.bad === 'formula' ? 'formula' : 'error' }
  if (formula.test(cell)) return { code: 'formula' }
  return cell.length >= sheetLimits.cell ? { code: 'long' } : { value: cell.replace(/\s/g, '') }
}

/** In one address: what is said by columns first, without what the next one says again. */
function addressOf(cells: Cells): Read<string> & { readonly column?: RiskColumn } {
  let whole = ''
  for (const column of ['province', 'city', 'county', 'community', 'address'] as const) {
    const read = textOf(cells[column])
    if ('code' in read) return { ...read, column }
    whole = read.value.startsWith(whole) ? read.value : whole + read.value
  }
  return (cells.address ?? cells.community ?? cells.county ?? cells.city) === undefined ? { code: 'address', column: 'address' } : { value: whole }
}

function lineOf(no: number, cells: Cells): ListLine | RiskProblem {
  const said = textOf(cells.level)
  const level = 'value' in said ? levels.find(([pattern]) => pattern.test(said.value))?.[1] : undefined
  if (level === undefined) return { row: no, column: 'level', code: 'code' in said ? said.code : 'level' }
  const address = addressOf(cells)
  if ('code' in address) return { row: no, column: address.column ?? 'address', code: address.code }
  const line: { -readonly [N in keyof ListLine]: ListLine[N] } = { no, level, address: address.value }
  for (const column of ['from', 'to'] as const) {
    const cell = cells[column]
    const day = cell === undefined ? undefined : dayOf(cell)
    if (day && 'code' in day) return { row: no, column, code: day.code }
    if (day) line[column] = day.value
  }
  return line.from !== undefined && line.to !== undefined && line.to < line.from ? { row: no, column: 'to', code: 'order' } : line
}

/** Every row that says something is a line, a problem, or says what another one says. */
export function linesOfList({ columns, below }: HeadedList): ListLines {
  const [lines, problems] = [new Map<string, ListLine>(), [] as RiskProblem[]]
  let [above, rows, repeated]: [Cells, number, number] = [{}, 0, 0]
  for (const row of below) {
    const cells = cellsOf(row, columns)
    const [first] = Object.values(cells)
    if (first === undefined || (typeof first === 'string' && sums.test(first))) continue
    rows += 1
    above = carried(cells, above)
    const line = lineOf(row.row, above)
    if ('code' in line) problems.push(line)
    else if (lines.has(rowKey(line))) repeated += 1
    else lines.set(rowKey(line), line)
  }
  return { lines: [...lines.values()], problems, rows, repeated }
}
