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

function records(text: string): string[][] {
  try {
    // As many again may be blank; what comes after those is too much in any case.
    return parse(text, { to: sheetLimits.rows * 2, delimiter: delimiterOf(text), relax_quotes: true, relax_column_count: true, skip_empty_lines: false, max_record_size: 100_000 })
  } catch {
    throw new UnreadableFile('file-broken')
  }
}

export function sheetOfCsv(bytes: Buffer): Sheet {
  const text = decode(bytes)
  // Nothing that people write has such characters.
  if (/[\0-\x08\x0e-\x1f]/.test(text)) throw new UnreadableFile('file-unknown')
  const rows: SheetRow[] = []
  records(text).forEach((cells, index) => { addRow(rows, { row: index + 1, cells: cells.slice(0, sheetLimits.columns).map((cell) => cell.slice(0, sheetLimits.cell)) }) })
  return { rows }
}
