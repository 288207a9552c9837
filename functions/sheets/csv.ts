/** Tables as comma-separated text (RFC 4180) that Excel and WPS open as UTF-8, and in which no cell is run as a formula. */
import { textOf, type Cell, type Table } from './tables'

/** Spreadsheets run what begins so; a quote before it makes it text. A number of ours never does. */
const harmless = (cell: Cell): string => {
  const text = textOf(cell)
  return typeof cell === 'string' && /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
}
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const lineOf = (cells: readonly Cell[]): string => cells.map((cell) => quoted(harmless(cell))).join(',')

/** One after the other, each under its name. */
export function csvOf(tables: readonly Table[]): Buffer {
  const blocks = tables.map(({ name, note, columns, rows, foot }) => [lineOf([note ?? name]), lineOf(columns.map(({ title }) => title)), ...rows.map(lineOf), ...(foot ? [lineOf(foot)] : [])].join('\r\n'))
  return Buffer.from(`\u{FEFF}${blocks.join('\r\n\r\n')}\r\n`)
}
