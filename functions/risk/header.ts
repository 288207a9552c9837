/** The row that names the columns of a risk list, as health commissions and cities name them. Rules only. */
import { riskColumns, type RiskColumn } from '../../shared/risk-areas'
import { halfWidth } from '../../shared/text'
import type { Cell, Sheet, SheetRow } from '../imports/sheet'

export type RiskColumns = Readonly<Partial<Record<RiskColumn, number>>>
export interface HeadedList { readonly columns: RiskColumns; readonly below: readonly SheetRow[] }

const names: Record<RiskColumn, readonly string[]> = {
  level: ['风险等级', '等级', '风险级别', '级别', '风险', '类别', '类型', 'level', 'risk', 'risklevel', 'grade'],
  address: ['地址', '详细地址', '区域', '风险区', '风险区域', '风险地区', '具体区域', '地区', '范围', '名称', 'address', 'area', 'region'],
  province: ['省', '省份', '省级', '省市', '省区市', 'province'],
  city: ['市', '地市', '城市', '地级市', '市州', '市级', 'city', 'prefecture'],
  county: ['县', '区', '区县', '县区', '县市区', '市区县', '县级', 'county', 'district'],
  community: ['社区', '街道社区', '乡镇街道', '街道', '小区', '社区村', '具体地址', '详细地点', '地点', 'community', 'place'],
  from: ['开始', '开始日期', '起始日期', '起', '生效日期', '划定日期', 'from', 'start'],
  to: ['结束', '结束日期', '截止日期', '止', '解除日期', 'to', 'until', 'end'],
}
const meant = new Map(riskColumns.flatMap((column) => names[column].map((name) => [name, column] as const)))

function columnOf(cell: Cell | undefined): RiskColumn | undefined {
  return typeof cell === 'string' ? meant.get(halfWidth(cell).toLowerCase().replace(/\(.*?\)|\[.*?\]|【.*?】/g, '').replace(/[\s*:_\-./、]/g, '')) : undefined
}

function columnsOf({ cells }: SheetRow): RiskColumns {
  const columns: Partial<Record<RiskColumn, number>> = {}
  for (const [index, cell] of cells.entries()) {
    const column = columnOf(cell)
    if (column !== undefined) columns[column] ??= index
  }
  return columns
}

/** A title may stand above it. */
const within = 20

/** Undefined where no row among the first names the level and where it is. */
export function headedList({ rows }: Sheet): HeadedList | undefined {
  for (const [index, row] of rows.slice(0, within).entries()) {
    const columns = columnsOf(row)
    if (columns.level === undefined || (columns.address ?? columns.city ?? columns.county) === undefined) continue
    return { columns, below: rows.slice(index + 1).filter((one) => JSON.stringify(columnsOf(one)) !== JSON.stringify(columns)) }
  }
  return undefined
}
