/** A workbook as Excel writes one, as far as tests need it. */
import { zip } from '../../infra/zip'

/** A text, a number, a formula with its last result (or none), a failed one, a date, or nothing. */
export type Cell = string | number | { readonly formula: string; readonly shows?: string | number } | { readonly fails: string } | { readonly date: number } | undefined
interface Look { /** Texts stand in the cells and not in the shared list, as some programs write them. */ readonly inline?: boolean; readonly sheets?: readonly (readonly (readonly Cell[])[])[]; /** Cells of the first sheet that were made one: F2:F4. */ readonly merged?: readonly string[] }

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const letter = (column: number): string => (column < 26 ? '' : letter(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

class Shared {
  private readonly texts = new Map<string, number>()
  at(text: string): number {
    const known = this.texts.get(text) ?? this.texts.size
    this.texts.set(text, known)
    return known
  }
  xml(): string {
    return `<sst xmlns="${main}">${[...this.texts.keys()].map((text) => `<si><r><t>${escaped(text)}</t></r><rPh sb="0" eb="1"><t>pin yin</t></rPh></si>`).join('')}</sst>`
  }
}

function cellXml(cell: Cell, at: string, shared: Shared, inline: boolean): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return `<c r="${at}"><v>${String(cell)}</v></c>`
  if (typeof cell === 'string') return inline ? `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>` : `<c r="${at}" t="s"><v>${String(shared.at(cell))}</v></c>`
  if ('fails' in cell) return `<c r="${at}" t="e"><f>1/0</f><v>${cell.fails}</v></c>`
  if ('date' in cell) return `<c r="${at}" s="1"><v>${String(cell.date)}</v></c>`
  const [type, value] = typeof cell.shows === 'string' ? [' t="str"', cell.shows] : ['', cell.shows === undefined ? '' : String(cell.shows)]
  return `<c r="${at}"${type}><f>${escaped(cell.formula)}</f><v>${escaped(value)}</v></c>`
}

function sheetXml(rows: readonly (readonly Cell[])[], shared: Shared, inline: boolean, merged: readonly string[]): string {
  const body = rows.map((cells, row) => (cells.length === 0 ? '' : `<row r="${String(row + 1)}">${cells.map((cell, column) => cellXml(cell, letter(column) + String(row + 1), shared, inline)).join('')}</row>`)).join('')
  return `<worksheet xmlns="${main}"><dimension ref="A1"/><sheetData>${body}</sheetData>${merged.length > 0 ? `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : ''}</worksheet>`
}

/** The rows of the first sheet, and further sheets after it. */
export function aWorkbook(rows: readonly (readonly Cell[])[], { inline = false, sheets = [], merged = [] }: Look = {}): Buffer {
  const shared = new Shared()
  const files = [rows, ...sheets].map((sheet, index) => sheetXml(sheet, shared, inline, index === 0 ? merged : []))
  const numbers = files.map((_, index) => index + 1)
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${numbers.map((n) => `<sheet name="表${String(n)}" sheetId="${String(n)}" r:id="rId${String(n)}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${numbers.map((n) => `<Relationship Id="rId${String(n)}" Type="${relations}/worksheet" Target="${n === 1 ? '' : '/xl/'}worksheets/sheet${String(n)}.xml"/>`).join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="176" formatCode="m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': shared.xml(),
    ...Object.fromEntries(files.map((xml, index) => [`xl/worksheets/sheet${String(index + 1)}.xml`, xml])),
  }
  return zip(Object.entries(parts).map(([name, xml]) => ({ name, content: Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`) })))
}
