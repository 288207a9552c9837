/** A file of either kind, known by its content and not by its name: the first sheet that has a header. */
import { sheetOfCsv } from './csv'
import { UnreadableFile, type Sheet } from './sheet'
import { sheetsOfXlsx } from './xlsx'

const begins = (bytes: Buffer, ...start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte)

function* sheetsOf(bytes: Buffer): Generator<Sheet> {
  if (bytes.length === 0) throw new UnreadableFile('file-empty')
  // Excel's format before 2007, and anything that it keeps under a password.
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new UnreadableFile('file-old-excel')
  if (begins(bytes, 0x50, 0x4b)) yield* sheetsOfXlsx(bytes)
  else yield sheetOfCsv(bytes)
}

/** `headed`: what makes a header, and a table of what stands below it; `names`: it names the rows that are broken, and without it a file with one is not read. */
export function readFile<T>(bytes: Buffer, headed: (sheet: Sheet) => T | undefined, names = false): T {
  let rows = 0
  for (const sheet of sheetsOf(bytes)) {
    if (!names && sheet.rows.some(({ broken }) => broken)) throw new UnreadableFile('file-broken')
    const found = headed(sheet)
    if (found) return found
    rows += sheet.rows.length
  }
  throw new UnreadableFile(rows === 0 ? 'file-empty' : 'file-header')
}
