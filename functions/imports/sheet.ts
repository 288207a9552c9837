/** A table as it stands in a file, whatever the file's kind. */
import { importLimits } from '../../shared/import-columns'

/** Why a cell says nothing: Excel made a date of it (1-2 became the second of January), its formula failed, or its formula was never calculated. */
export type CellFault = 'date' | 'error' | 'formula'
/** `serial`: which day it is, as Excel counts days. */
export type Cell = string | { readonly bad: CellFault; readonly serial?: number }
/** `row` is counted as the file counts it, from 1; blank cells are undefined. `broken`: a quote in it is never closed, and its cells are what stood between the commas. */
export interface SheetRow { readonly row: number; readonly broken?: true; readonly cells: readonly (Cell | undefined)[] }
/** Cells of one column that were made one, from row to row. */
export interface Merged { readonly column: number; readonly from: number; readonly to: number }
export interface Sheet { readonly rows: readonly SheetRow[]; readonly merged?: readonly Merged[] }

/** Wide enough for a community, narrow enough that no file can fill a function's memory. The header may stand below some lines of title. */
export const sheetLimits = { rows: importLimits.rows + 50, columns: 40, sheets: 10, unpackedBytes: 64 * 1024 * 1024, cell: 400 } as const

export type FileFault = 'file-unknown' | 'file-old-excel' | 'file-broken' | 'file-locked' | 'file-large' | 'file-rows' | 'file-header' | 'file-empty' | 'file-no-rows'

/** The file as a whole cannot be read. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
  constructor(readonly fault: FileFault) {
    super(fault)
  }
}

export const isBlank = (cell: Cell | undefined): boolean => cell === undefined || (typeof cell === 'string' && cell.trim() === '')

/** Adds a row that says something; too many of them are no table of a community. */
export function addRow(rows: SheetRow[], row: SheetRow): void {
  if (row.cells.every(isBlank)) return
  if (rows.length >= sheetLimits.rows) throw new UnreadableFile('file-rows')
  rows.push(row)
}
