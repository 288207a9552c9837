/** The row that names the columns, as communities name them. Rules only. */
import { importColumns, type ImportColumn } from '../../shared/import-columns'
import { halfWidth } from '../../shared/text'
import type { Cell, Sheet, SheetRow } from './sheet'

/** Which column of the sheet says what. */
export type Columns = Readonly<Partial<Record<ImportColumn, number>>>
export interface Headed { readonly columns: Columns; readonly below: readonly SheetRow[] }

const names: Record<ImportColumn, readonly string[]> = {
  grid: ['网格', '网格名称', '所属网格', '所在网格', '微网格', 'grid', 'gridname'],
  compound: ['小区', '小区名称', '所属小区', '所在小区', '院落', '苑', 'compound', 'compoundname', 'residentialcompound', 'estate', 'neighbourhood', 'neighborhood'],
  building: ['楼栋', '楼栋号', '楼栋名称', '楼幢', '栋', '栋号', '幢', '幢号', '座', '座号', '楼', '楼号', '号楼', '楼宇', 'building', 'buildingno', 'buildingnumber', 'buildingname', 'block', 'tower'],
  unit: ['单元', '单元号', '单元名称', 'unit', 'unitno', 'unitnumber', 'entrance', 'stair', 'staircase'],
  floor: ['楼层', '层', '所在楼层', '所在层', '层数', 'floor', 'level', 'storey', 'story'],
  room: ['房号', '房间号', '房间', '房屋', '房屋号', '室', '室号', '门牌', '门牌号', '户号', '户室号', 'room', 'roomno', 'roomnumber', 'door', 'doorno', 'flat', 'apartment', 'apt'],
}
const meant = new Map(importColumns.flatMap((column) => names[column].map((name) => [name, column] as const)))

/** What a heading means, without brackets (楼栋（必填）) and marks. */
function columnOf(cell: Cell | undefined): ImportColumn | undefined {
  if (typeof cell !== 'string') return undefined
  return meant.get(halfWidth(cell).toLowerCase().replace(/\(.*?\)|\[.*?\]|【.*?】/g, '').replace(/[\s*:_\-./]/g, ''))
}

function columnsOf({ cells }: SheetRow): Columns {
  const columns: Partial<Record<ImportColumn, number>> = {}
  for (const [index, cell] of cells.entries()) {
    const column = columnOf(cell)
    if (column !== undefined) columns[column] ??= index
  }
  return columns
}

/** A title may stand above it; a sheet printed on many pages may repeat it. */
const within = 20

/** Undefined where no row among the first names the buildings. Other columns (owners, areas) are passed over, so that nothing personal is kept. */
export function headed({ rows }: Sheet): Headed | undefined {
  for (const [index, row] of rows.slice(0, within).entries()) {
    const columns = columnsOf(row)
    if (columns.building === undefined) continue
    return { columns, below: rows.slice(index + 1).filter((one) => JSON.stringify(columnsOf(one)) !== JSON.stringify(columns)) }
  }
  return undefined
}
