/** What the rows of a list say, and which of them cannot be kept. Rules only. */
import { isDay } from '../../shared/civil-time'
import { riskColumns, type RiskColumn, type RiskLevel, type RiskUnread } from '../../shared/risk-areas'
import { halfWidth } from '../../shared/text'
import { isBlank, sheetLimits, type Cell, type SheetRow } from '../imports/sheet'
import type { HeadedList, RiskColumns } from './header'
import { rowKey } from './runs'

/** `unread`: what of it is not understood; it is kept all the same, with what is. */
export interface ListLine { readonly no: number; readonly level: RiskLevel; readonly address: string; readonly from?: string; readonly to?: string; readonly unread?: RiskUnread }
export type RiskProblemCode = 'level' | 'low' | 'address' | 'day' | 'order' | 'formula' | 'error' | 'long' | 'place' | 'full'
export interface RiskProblem { readonly row: number; readonly column: RiskColumn; readonly code: RiskProblemCode }
/** `unread`: what of it is not understood; it is kept all the same, with what is. */
export interface ListLines { readonly lines: readonly ListLine[]; readonly problems: readonly RiskProblem[]; readonly rows: number; readonly repeated: number }

type Cells = Partial<Record<RiskColumn, Cell>>
type Read<T> = { readonly value: T } | { readonly code: RiskProblemCode }

const sums = /^(合计|总计|小计|共计|total|sum)/i
const levels: readonly (readonly [RegExp, RiskLevel])[] = [[/^(高|high)/i, 'high'], [/^(中|med)/i, 'medium']]
/** Understood, and no risk area. */
const low = /^(低|常态|low)/i
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

/** In a table by columns a blank cell repeats the one above, as merged cells mean it, as long as nothing that lies higher has changed. An address is never repeated. */
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

/** Of an address that is too long the beginning still says where. */
const shortened = 60

/** In one address: what is said by columns first, without what the next one says again; of what cannot be read the rest. */
function addressOf(cells: Cells): { readonly value: string; readonly problem?: Omit<RiskProblem, 'row'> } {
  let [whole, problem]: [string, Omit<RiskProblem, 'row'> | undefined] = ['', undefined]
  for (const column of ['province', 'city', 'county', 'community', 'address'] as const) {
    const read = textOf(cells[column])
    if ('code' in read) problem ??= { column, code: read.code }
    const text = 'value' in read ? read.value : read.code === 'long' ? String(cells[column]).replace(/\s/g, '').slice(0, shortened) : ''
    whole = text.startsWith(whole) ? text : whole + text
  }
  if ((cells.address ?? cells.community ?? cells.county ?? cells.city) === undefined) problem ??= { column: 'address', code: 'address' }
  return { value: whole, ...(problem ? { problem } : {}) }
}

/** Of one that is not understood the higher counts: a person looks in any case. */
function levelOf(cell: Cell | undefined): { readonly value: RiskLevel; readonly problem?: Omit<RiskProblem, 'row'> } {
  const said = textOf(cell)
  const level = 'value' in said ? levels.find(([pattern]) => pattern.test(said.value))?.[1] : undefined
  if (level !== undefined) return { value: level }
  return { value: 'high', problem: { column: 'level', code: 'code' in said ? said.code : low.test(said.value) ? 'low' : 'level' } }
}

interface Days { readonly from?: string; readonly to?: string; readonly unread?: RiskUnread; readonly problems: readonly Omit<RiskProblem, 'row'>[] }
/** A side that is not understood is open, both where they contradict each other. */
function daysOf(cells: Cells): Days {
  const [from, to] = [cells.from, cells.to].map((cell) => (cell === undefined ? undefined : dayOf(cell)))
  const bad = ([['from', from], ['to', to]] as const).flatMap(([column, read]) => (read && 'code' in read ? [{ column, code: read.code }] : []))
  const [first, ...others] = bad
  const known = { ...(from && 'value' in from ? { from: from.value } : {}), ...(to && 'value' in to ? { to: to.value } : {}) }
  if (first) return { ...known, unread: others.length > 0 ? 'days' : first.column, problems: bad }
  return known.from !== undefined && known.to !== undefined && known.to < known.from ? { unread: 'days', problems: [{ column: 'to', code: 'order' }] } : { ...known, problems: [] }
}

/** `line`: undefined where it is understood that nothing is listed. */
function lineOf(no: number, cells: Cells): { readonly line?: ListLine; readonly problems: readonly RiskProblem[] } {
  const [level, address, { problems, unread: ofDays, ...days }] = [levelOf(cells.level), addressOf(cells), daysOf(cells)]
  const all = [level.problem, address.problem, ...problems].flatMap((one) => (one ? [{ row: no, ...one }] : []))
  if (level.problem?.code === 'low') return { problems: all.slice(0, 1) }
  const unread = level.problem ? 'level' : address.problem ? 'address' : ofDays
  return { line: { no, level: level.value, address: address.value, ...days, ...(unread ? { unread } : {}) }, problems: all.slice(0, 1) }
}

/** Every row that says something is a line, understood or not, or says what another one says; or it says that nothing is listed. */
export function linesOfList({ columns, below }: HeadedList): ListLines {
  const [lines, problems] = [new Map<string, ListLine>(), [] as RiskProblem[]]
  let [above, rows, repeated]: [Cells, number, number] = [{}, 0, 0]
  const byColumns = (columns.province ?? columns.city ?? columns.county) !== undefined
  for (const row of below) {
    const cells = cellsOf(row, columns)
    const [first] = Object.values(cells)
    if (first === undefined || (typeof first === 'string' && sums.test(first))) continue
    rows += 1
    // Beside whole addresses a blank level says nothing.
    above = byColumns ? carried(cells, above) : cells
    const { line, problems: wrong } = lineOf(row.row, above)
    problems.push(...wrong)
    if (!line) continue
    // Two that are not understood may say two things.
    const key = line.unread === undefined ? rowKey(line) : String(line.no)
    if (lines.has(key)) repeated += 1
    else lines.set(key, line)
  }
  return { lines: [...lines.values()], problems, rows, repeated }
}
