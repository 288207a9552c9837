/** The row that names the columns of a list of people, as districts and cities name them. Rules only. */
import { arrivalColumns, type ArrivalColumn } from '../../shared/arrival-columns'
import { halfWidth } from '../../shared/text'
import { isBlank, type Cell, type Merged, type Sheet, type SheetRow } from '../imports/sheet'

export type ArrivalColumns = Readonly<Partial<Record<ArrivalColumn, number>>>
export interface HeadedPeople { readonly columns: ArrivalColumns; readonly below: readonly SheetRow[] }

const names: Record<ArrivalColumn, readonly string[]> = {
  name: ['姓名', '人员姓名', '名字', '返乡人员', '人员', 'name', 'fullname'],
  phone: ['电话', '手机', '手机号', '手机号码', '联系电话', '联系方式', '电话号码', '本人电话', '联系手机', 'phone', 'mobile', 'tel', 'telephone', 'phonenumber', 'mobilenumber'],
  id: ['身份证', '身份证号', '身份证号码', '证件', '证件号', '证件号码', '公民身份号码', '居民身份证号码', 'id', 'idnumber', 'idno', 'idcard', 'idcardnumber'],
  from: ['来自', '来源地', '来源', '出发地', '始发地', '从哪里来', '旅居地', '旅居史', '来源地区', 'from', 'origin', 'comesfrom'],
  arrival: ['到达日期', '到达时间', '抵达日期', '抵达时间', '抵汉日期', '抵汉时间', '到汉日期', '到汉时间', '返回日期', '返回时间', '返乡日期', '返乡时间', '到达', '日期', 'arrival', 'arrivaldate', 'arrives', 'date'],
  street: ['街道', '所属街道', '所在街道', '乡镇街道', '街道乡镇', 'street', 'subdistrict'],
  community: ['社区', '所属社区', '所在社区', '社区村', '村社区', 'community'],
  address: ['地址', '住址', '现住址', '现住地址', '详细地址', '居住地址', '现居住地址', '现居住地', '居住地', '目的地', '目的地址', '家庭住址', '家庭地址', '落脚点', '入住地址', 'address', 'homeaddress', 'destination'],
}
const meant = new Map(arrivalColumns.flatMap((column) => names[column].map((name) => [name, column] as const)))

function columnOf(cell: Cell | undefined): ArrivalColumn | undefined {
  return typeof cell === 'string' ? meant.get(halfWidth(cell).toLowerCase().replace(/\(.*?\)|\[.*?\]|【.*?】/g, '').replace(/[\s*:_\-./、]/g, '')) : undefined
}

function columnsOf({ cells }: SheetRow): ArrivalColumns {
  const columns: Partial<Record<ArrivalColumn, number>> = {}
  for (const [index, cell] of cells.entries()) {
    const column = columnOf(cell)
    if (column !== undefined) columns[column] ??= index
  }
  return columns
}

/** Cells that were made one over several rows say the same in each; any other blank says nothing. */
function filled(rows: readonly SheetRow[], merged: readonly Merged[]): readonly SheetRow[] {
  if (merged.length === 0) return rows
  const at = new Map(rows.map((row): [number, (Cell | undefined)[]] => [row.row, [...row.cells]]))
  for (const { column, from, to } of merged) {
    const said = at.get(from)?.[column]
    for (let row = from + 1; row <= to && !isBlank(said); row += 1) {
      const cells = at.get(row)
      if (cells && isBlank(cells[column])) cells[column] = said
    }
  }
  return rows.map(({ row }) => ({ row, cells: at.get(row) ?? [] }))
}

/** A title may stand above it. */
const within = 20

/** Undefined where no row among the first names people and a way to reach them. What other columns say is passed over and not kept. */
export function headedPeople({ rows, merged = [] }: Sheet): HeadedPeople | undefined {
  for (const [index, row] of rows.slice(0, within).entries()) {
    const columns = columnsOf(row)
    if (columns.name === undefined || (columns.phone ?? columns.id ?? columns.address) === undefined) continue
    return { columns, below: filled(rows.slice(index + 1), merged).filter((one) => JSON.stringify(columnsOf(one)) !== JSON.stringify(columns)) }
  }
  return undefined
}
