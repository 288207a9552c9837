/** A text file of rows: UTF-8 with or without its mark, UTF-16 as Excel saves it, or GB18030, which Chinese spreadsheets save. */
import { parse } from 'csv-parse/sync'
import { addRow, sheetLimits, UnreadableFile, type Sheet, type SheetRow } from './sheet'

function decode(bytes: Buffer): string {
  const marks: readonly (readonly [string, readonly number[]])[] = [['utf-8', [0xef, 0xbb, 0xbf]], ['utf-16le', [0xff, 0xfe]], ['utf-16be', [0xfe, 0xff]]]
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0]
  for (const encoding of marked === undefined ? ['utf-8', 'gb18030'] : [marked]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not in this one.
    }
  }
  throw new UnreadableFile('file-unknown')
}

/** Whichever stands most often in the first lines. */
function delimiterOf(text: string): string {
  const head = text.split('\n', 20).join('\n')
  const counts = [',', '\t', ';', '，'].map((mark) => ({ mark, count: head.split(mark).length }))
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).mark
}

// As many again may be blank; what comes after those is too much in any case.
const parsed = (text: string, delimiter: string, relaxed: boolean): string[][] => parse(text, { to: sheetLimits.rows * 2, delimiter, relax_quotes: relaxed, relax_column_count: true, skip_empty_lines: false, max_record_size: 100_000 })

interface Line { readonly cells: readonly string[]; readonly broken?: true }
/** So many lines may one cell have, and so many lines be broken, where some quote is never closed. */
const [linesInCell, mostBroken] = [10, 200]

/** The record that begins at a line, with the lines that its quotes take along where all of them are in order; the line alone, as it stands, where a quote is never closed. */
function lineAt(lines: readonly string[], at: number, delimiter: string): Line & { readonly next: number } {
  for (let next = at + 1; next <= Math.min(at + linesInCell, lines.length); next += 1) {
    try {
      return { cells: parsed(lines.slice(at, next).join('\n'), delimiter, next === at + 1)[0] ?? [], next }
    } catch {
      // Perhaps it is closed in the next line.
    }
  }
  return { cells: (lines[at] ?? '').split(delimiter), broken: true, next: at + 1 }
}

/** A quote that is never closed would take what follows into its cell, up to the next quote: line by line only its own is lost. */
function mended(text: string, delimiter: string): Line[] {
  const [lines, found] = [text.split(/\r\n|\n|\r/), [] as Line[]]
  let broken = 0
  for (let at = 0; at < lines.length;) {
    const { next, ...line } = lineAt(lines, at, delimiter)
    broken += line.broken ? 1 : 0
    if (broken > mostBroken || found.length > sheetLimits.rows * 2) throw new UnreadableFile('file-broken')
    found.push(line)
    at = next
  }
  return found
}

function records(text: string): Line[] {
  const delimiter = delimiterOf(text)
  try {
    return parsed(text, delimiter, false).map((cells) => ({ cells }))
  } catch {
    return mended(text, delimiter)
  }
}

export function sheetOfCsv(bytes: Buffer): Sheet {
  const text = decode(bytes)
  // Nothing that people write has such characters.
  if (/[\0-\x08\x0e-\x1f]/.test(text)) throw new UnreadableFile('file-unknown')
  const rows: SheetRow[] = []
  records(text).forEach(({ cells, broken }, index) => { addRow(rows, { row: index + 1, ...(broken ? { broken } : {}), cells: cells.slice(0, sheetLimits.columns).map((cell) => cell.slice(0, sheetLimits.cell)) }) })
  return { rows }
}
