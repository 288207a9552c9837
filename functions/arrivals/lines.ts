/** What the rows of a list say of people, and which of them cannot be worked with. Rules only. */
import { arrivalColumns, type ArrivalColumn } from '../../shared/arrival-columns'
import { personName } from '../../shared/text'
import { safeParse } from '../../shared/zod'
import { isBlank, type Cell, type SheetRow } from '../imports/sheet'
import { nameForm } from '../inbox/sought'
import { dayIn, idIn, phoneIn, textIn, type CellCode, type Read } from './cells'
import type { ArrivalColumns, HeadedPeople } from './header'

/** `remark`: what stood in brackets behind the name, 陈岚（女）. `phone`: eleven digits of a mobile number, one with its area code, or one from abroad with its plus. */
export interface Who { readonly name: string; readonly remark?: string; readonly phone: string; readonly id: string; readonly from: string; readonly arrival: string; readonly address: string }
export type ProblemCode = CellCode | 'unknown' | 'id-twice' | 'quote'
export interface RowProblem { readonly column: ArrivalColumn; readonly code: ProblemCode; readonly other?: number }
/**
 * A row as it was read. `cells`: its texts, as they stood there. `who`: whom it is about, where it can be worked with; `noted`: what of it could not be read and is not needed.
 * `of`: the row further up that says the same person. `problem`: why it is left out.
 */
export interface ListRow { readonly row: number; readonly cells: readonly string[]; readonly who?: Who; readonly noted?: RowProblem; readonly of?: number; readonly problem?: RowProblem }

type Cells = Partial<Record<ArrivalColumn, Cell>>
const sums = /^(合计|总计|小计|共计|total|sum)/i
const most = { address: 120, from: 60, place: 30 }

function cellsOf({ cells }: SheetRow, columns: ArrivalColumns): Cells {
  const said: Cells = {}
  for (const column of arrivalColumns) {
    const at = columns[column]
    const cell = at === undefined ? undefined : cells[at]
    if (cell !== undefined && !isBlank(cell)) said[column] = cell
  }
  return said
}

const shown = (cell: Cell | undefined): string => (cell === undefined ? '' : typeof cell === 'string' ? cell : cell.serial === undefined ? `#${cell.bad}` : String(cell.serial))

/** The remark is kept beside the name: by the name alone they are known again. */
function nameIn(cell: Cell | undefined): Read<string> & { readonly remark?: string } {
  const text = textIn(cell, 40)
  if ('code' in text) return text
  const [, name = text.value, remark] = /^([^()]*?)\s*\(([^()]*)\)$/.exec(text.value) ?? []
  if (name === '') return { code: 'required' }
  const read = safeParse(personName(), name)
  return read.success ? { value: read.data, ...(remark?.trim() ? { remark: remark.trim() } : {}) } : { code: 'name' }
}

/** Street and community first, where they stand in columns of their own and the address does not say them again. */
function addressIn(cells: Cells): Read<string> & { readonly column?: ArrivalColumn } {
  let whole = ''
  for (const column of ['street', 'community', 'address'] as const) {
    const read = textIn(cells[column], column === 'address' ? most.address : most.place)
    if ('code' in read) return { ...read, column }
    const said = read.value.replace(/\s+/g, '')
    whole = said === '' || whole.includes(said) ? whole : said.includes(whole) ? said : whole + said
  }
  return { value: whole }
}

type Judged = { readonly who: Who; readonly noted?: RowProblem } | { readonly problem: RowProblem }

/** An ID number that cannot be read is not needed while there is a phone; a phone is, for without it the wrong people would be called. */
function judge(cells: Cells, today: string): Judged {
  const [name, phone, id, from, arrival, address] = [nameIn(cells.name), phoneIn(cells.phone), idIn(cells.id), textIn(cells.from, most.from), dayIn(cells.arrival, today), addressIn(cells)]
  const wrong = ([['name', name], ['phone', phone], ['from', from], ['arrival', arrival], [('column' in address && address.column) || 'address', address]] as const).find(([, read]) => 'code' in read)
  if (wrong && 'code' in wrong[1]) return { problem: { column: wrong[0], code: wrong[1].code } }
  const [said] = [(read: Read<string>): string => ('value' in read ? read.value : '')]
  const who: Who = { name: said(name), ...('remark' in name && name.remark !== undefined ? { remark: name.remark } : {}), phone: said(phone), id: said(id), from: said(from), arrival: said(arrival), address: said(address) }
  if ('code' in id) return who.phone === '' ? { problem: { column: 'id', code: id.code } } : { who, noted: { column: 'id', code: id.code } }
  if (who.phone === '' && who.id === '' && who.address === '') return { problem: { column: 'phone', code: 'unknown' } }
  return { who }
}

/** By what somebody is known, the surest first: an ID number; a phone with the name, for families share a phone; without either the name where they go. */
export function knownBy({ name, phone, id, arrival, address }: Who): string[] {
  const form = nameForm(name)
  const sure = [...(id === '' ? [] : [`id ${id}`]), ...(phone === '' ? [] : [`phone ${phone} ${form}`])]
  return sure.length > 0 ? sure : [`name ${form} ${address} ${arrival}`]
}

/** An arrival that rows further up speak of. */
interface Before { readonly row: number; who: Who }
type Known = Map<string, Before[]>

const mayBe = (one: string, other: string): boolean => one === '' || other === '' || one === other
/** Two ID numbers are two people, whatever else they share; two days are two arrivals. */
const isSame = (before: Who, who: Who): boolean => mayBe(before.id, who.id) && mayBe(before.arrival, who.arrival)

/** The arrival further up that this row speaks of, too; or a row that has another name for the same ID number. */
function again(who: Who, known: Known): { readonly before?: Before; readonly problem?: RowProblem } {
  for (const key of knownBy(who)) {
    const befores = known.get(key) ?? []
    const other = key.startsWith('id ') ? befores.find((one) => nameForm(one.who.name) !== nameForm(who.name)) : undefined
    if (other) return { problem: { column: 'id', code: 'id-twice', other: other.row } }
    const before = befores.find((one) => isSame(one.who, who))
    if (before) return { before }
  }
  return {}
}

/** A row that repeats another may say more of who it is, and when. */
function remember(known: Known, who: Who, row: number, before?: Before): void {
  const one: Before = before ?? { row, who }
  one.who = { ...one.who, id: one.who.id || who.id, arrival: one.who.arrival || who.arrival }
  for (const key of knownBy(who)) if (!known.get(key)?.includes(one)) known.set(key, [...(known.get(key) ?? []), one])
}

/** Where the quote opens that is never closed. */
const quotedIn = (said: Cells): ArrivalColumn => arrivalColumns.find((column) => shown(said[column]).trimStart().startsWith('"')) ?? 'name'

export function rowsOfList({ columns, below }: HeadedPeople, today: string): ListRow[] {
  const [rows, known] = [[] as ListRow[], new Map() as Known]
  for (const { row, cells, broken } of below) {
    const said = cellsOf({ row, cells }, columns)
    const first = Object.values(said)[0]
    if (first === undefined || (typeof first === 'string' && sums.test(first) && said.phone === undefined)) continue
    const texts = arrivalColumns.map((column) => shown(said[column]))
    const judged: Judged = broken ? { problem: { column: quotedIn(said), code: 'quote' } } : judge(said, today)
    if ('problem' in judged) {
      rows.push({ row, cells: texts, problem: judged.problem })
      continue
    }
    const { before, problem } = again(judged.who, known)
    if (problem) rows.push({ row, cells: texts, problem })
    else if (before) rows.push({ row, cells: texts, of: before.row })
    else rows.push({ row, cells: texts, ...judged })
    if (!problem) remember(known, judged.who, row, before)
  }
  return rows
}
