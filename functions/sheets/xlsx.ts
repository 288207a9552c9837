/** Tables as a workbook, a sheet each. Texts are typed as texts, so that no cell is a formula and no code loses its noughts. */
import writeWorkbook, { type Sheet } from 'write-excel-file/node'
import type { Cell, Table } from './tables'

const border = { borderStyle: 'thin', borderColor: '#999999' } as const
function cellOf(cell: Cell, right: boolean) {
  const style = { ...border, wrap: true, alignVertical: 'center', align: right ? 'right' : 'left' } as const
  if (typeof cell === 'string') return { value: cell, type: String, format: '@', ...style }
  return typeof cell === 'number' ? { value: cell, type: Number, ...style } : { value: cell.fen / 100, type: Number, format: '0.00', ...style }
}

/** A sheet's name: at most 31 characters, none that Excel forbids, each once. */
function sheetNames(tables: readonly Table[]): string[] {
  const taken = new Set<string>()
  return tables.map(({ name }) => {
    const plain = name.replace(/[\\/*?:[\]]/g, ' ').replace(/^'|'$/g, '').trim().slice(0, 27) || '-'
    let own = plain
    for (let n = 2; taken.has(own.toLowerCase()); n += 1) own = `${plain} ${String(n)}`
    taken.add(own.toLowerCase())
    return own
  })
}

export function xlsxOf(tables: readonly Table[]): Promise<Buffer> {
  const names = sheetNames(tables)
  const sheets = tables.map(({ columns, rows, foot }, i): Sheet<never> => {
    const line = (cells: readonly Cell[]) => cells.map((cell, n) => cellOf(cell, columns[n]?.right === true))
    const head = columns.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold', backgroundColor: '#EEEEEE', ...border } as const))
    const last = foot ? [line(foot).map((cell) => ({ ...cell, fontWeight: 'bold' as const }))] : []
    return { sheet: names[i] ?? '', stickyRowsCount: 1, orientation: columns.length > 6 ? 'landscape' : undefined, columns: columns.map(({ width }) => ({ width })), data: [head, ...rows.map(line), ...last] } as Sheet<never>
  })
  return writeWorkbook(sheets, { fontFamily: 'Microsoft YaHei', fontSize: 11 }).toBuffer()
}
