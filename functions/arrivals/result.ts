/** A list row by row, with what became of each, as a table that a spreadsheet opens and runs nothing of. */
import { arrivalColumns, arrivalColumnWords, type ArrivalColumn } from '../../shared/arrival-columns'
import type { Lang } from '../../shared/words'
import type { Table } from '../sheets/tables'
import type { ListRow } from './lines'
import type { RowResult } from './list'
import { becameWords, notedAs, repeatedOf, resultHead, sayProblem } from './words'

function saidOf(row: ListRow, result: RowResult | undefined, lang: Lang): [string, string] {
  if (row.problem) return [becameWords.bad[lang], sayProblem(row.problem, lang)]
  if (row.of !== undefined) return [becameWords.repeated[lang], repeatedOf[lang].replace('{0}', String(row.of))]
  const noted = row.noted ? notedAs[lang].replace('{0}', sayProblem(row.noted, lang)) : ''
  if (!result) return [becameWords.waits[lang], noted]
  const where = result.became === 'known' ? '' : (result.where ?? '')
  return [becameWords[result.became][lang], [where, noted].filter(Boolean).join('; ')]
}

/** Every row of the file, in its order, with its own cells. */
export function resultTable(name: string, rows: readonly ListRow[], results: readonly RowResult[], lang: Lang): Table {
  const became = new Map(results.map((one) => [one.row, one]))
  const column = (title: string, width: number) => ({ title, width })
  const widths: Partial<Record<ArrivalColumn, number>> = { phone: 16, id: 22, address: 36 }
  return {
    name, columns: [column(resultHead.row[lang], 6), ...arrivalColumns.map((one) => column(arrivalColumnWords[one][lang], widths[one] ?? 12)), column(resultHead.became[lang], 18), column(resultHead.why[lang], 30)],
    rows: [...rows].sort((a, b) => a.row - b.row).map((row) => [row.row, ...row.cells, ...saidOf(row, became.get(row.row), lang)]),
  }
}

/** A quote before many figures keeps a spreadsheet from making another number of them; whoever reads a list takes it off again. */
const figures = /^\d{11,}[\dxX]?$/
export const quoted = ({ rows, ...table }: Table): Table => ({ ...table, rows: rows.map((cells) => cells.map((cell) => (typeof cell === 'string' && figures.test(cell) ? `'${cell}` : cell))) })
