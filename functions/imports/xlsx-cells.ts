/** The rows of one sheet of a workbook. Cells that stand nowhere, in no order or far out do no harm. */
import { addRow, sheetLimits, type Cell, type Merged, type Sheet, type SheetRow } from './sheet'
import { walk } from './xml'

export interface Known { readonly texts: readonly string[]; readonly dates: readonly boolean[] }
interface Raw { column: number; type: string; style: number; text: string | undefined; formula: boolean }

/** A is 0, AA is 26; a cell without an address stands beside the one before. */
function columnOf(address: string | undefined, before: number): number {
  const letters = /^[A-Z]{1,3}/.exec(address ?? '')?.[0]
  return letters === undefined ? before + 1 : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** 101 and not 101.0, and no power of ten. */
function numberText(text: string): string {
  const value = Number(text)
  return Number.isSafeInteger(value) ? String(value) : text
}

function cellOf({ type, style, text, formula }: Raw, { texts, dates }: Known): Cell | undefined {
  if (type === 'e') return { bad: 'error' }
  if (text === undefined || text === '') return formula && type !== 'str' ? { bad: 'formula' } : undefined
  if (type === 's') return texts[Number(text)]
  if (type === 'd') return { bad: 'date' }
  if (type === 'n') return dates[style] ? { bad: 'date', serial: Number(text) } : numberText(text)
  return type === 'b' ? (text === '1' ? 'TRUE' : 'FALSE') : text
}

const short = (cell: Cell | undefined): Cell | undefined => (typeof cell === 'string' ? cell.slice(0, sheetLimits.cell) : cell)

/** F2:G4 is one column after the other, from row 2 to row 4; cells that were made one in a row alone say what they say. */
function mergedIn(reference: string): Merged[] {
  const [, first = '', from = '', last = '', to = ''] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? []
  if (first === '' || Number(to) <= Number(from)) return []
  const [start, end] = [columnOf(first, 0), Math.min(columnOf(last, 0), sheetLimits.columns - 1)]
  return Array.from({ length: Math.max(end - start + 1, 0) }, (_, index) => ({ column: start + index, from: Number(from), to: Math.min(Number(to), Number(from) + sheetLimits.rows) }))
}

/** Of a sheet only its rows are walked through, and which cells were made one; what else stands in it is passed over. */
export function sheetOf(xml: string, known: Known): Sheet {
  const [rows, merged]: [SheetRow[], Merged[]] = [[], []]
  let [row, column, cells, taking] = [0, -1, [] as (Cell | undefined)[], false]
  let raw: Raw | undefined
  walk(xml, {
    open: (name, attributes) => {
      if (name === 'row') [row, column, cells] = [Number(attributes()['r']) || row + 1, -1, []]
      if (name === 'c') {
        const { r, t = 'n', s = '0' } = attributes()
        column = columnOf(r, column)
        raw = { column, type: t, style: Number(s), text: undefined, formula: false }
      }
      if (name === 'f' && raw) raw.formula = true
      if (name === 'mergeCell' && merged.length < sheetLimits.rows) merged.push(...mergedIn(attributes()['ref'] ?? ''))
      taking = name === 'v' || name === 't'
    },
    text: (text) => {
      if (taking && raw) raw.text = (raw.text ?? '') + text
    },
    close: (name) => {
      taking = false
      if (name === 'row') addRow(rows, { row, cells })
      if (name !== 'c' || !raw) return
      if (raw.column < sheetLimits.columns) cells[raw.column] = short(cellOf(raw, known))
      raw = undefined
    },
  })
  return { rows, merged }
}
