/** What is wrong with a file or with one of its rows, in the caller's words. */
import { sayField } from '../../shared/field-words'
import { columnWords, importLimits } from '../../shared/import-columns'
import type { Lang, Words } from '../../shared/words'
import { childrenCap } from '../places/grow'
import { roomsCap } from '../places/rooms'
import type { Problem, ProblemCode } from './lines'
import type { FileFault } from './sheet'

const most = importLimits.rows.toLocaleString('en')
export const fileWords: Record<FileFault, Words> = {
  'file-unknown': { zh: '这不是表格文件，请选择 XLSX 或 CSV 文件', en: 'This is no spreadsheet; choose an XLSX or CSV file' },
  'file-old-excel': { zh: '这是旧版 Excel 文件（.xls），或者设了密码；请去掉密码，另存为 .xlsx 再选', en: 'This is an old Excel file (.xls) or has a password; take the password off, save it as .xlsx, and choose that' },
  'file-broken': { zh: '文件不完整或已损坏，请重新保存后再选', en: 'The file is incomplete or damaged; save it again and choose it once more' },
  'file-locked': { zh: '文件设了密码，请去掉密码后再选', en: 'The file has a password; take it off and choose it again' },
  'file-large': { zh: '文件太大了，请只留下房屋的表格，或分成几个文件', en: 'The file is too large; keep the table of rooms only, or split it into several files' },
  'file-rows': { zh: `最多 ${most} 行，请分成几个文件`, en: `At most ${most} rows; split it into several files` },
  'file-header': { zh: '没有找到表头：前 20 行里要有一行写着“楼栋”，旁边可以有“网格、小区、单元、楼层、房号”', en: 'No header was found: among the first 20 rows one must say “Building”, beside it “Grid”, “Compound”, “Unit”, “Floor” or “Room”' },
  'file-empty': { zh: '文件里一行也没有，请先填好楼栋', en: 'The file has no rows; fill in some buildings first' },
  'file-no-rows': { zh: '只有表头，下面一行也没有，请先填好楼栋', en: 'The file has a header and no rows below it; fill in some buildings first' },
}

const rowWords: Partial<Record<ProblemCode, Words>> = {
  'cell-date': { zh: '表格软件把它当成了日期，请把这一列改成文本格式后重新填写', en: 'the spreadsheet has made a date of it; format the column as text and enter it again' },
  'cell-error': { zh: '公式出错了，请改成文字或数字', en: 'its formula has failed; enter text or a number instead' },
  'cell-formula': { zh: '公式没有结果，请用 Excel 或 WPS 打开保存一次', en: 'its formula has no result yet; open the file in Excel or WPS and save it once' },
  several: { zh: '叫这个名称的不止一个，请写明它的上一级（网格或小区）', en: 'several have this name; say in which grid or compound it stands' },
  'cannot-stand': { zh: '这种地点不能放在这里', en: 'a place of this kind cannot stand here' },
  'same-name': { zh: '那里已经有同名的另一种地点', en: 'another kind of place has this name there already' },
  'rooms-many': { zh: `一栋最多 ${String(roomsCap)} 个房号`, en: `at most ${String(roomsCap)} rooms in one building` },
  'children-many': { zh: `同一个地点下面最多 ${String(childrenCap)} 个`, en: `at most ${String(childrenCap)} below one place` },
}

/** The column first: it is there that one looks. */
export function sayProblem({ column, code }: Pick<Problem, 'column' | 'code'>, lang: Lang): string {
  const said = rowWords[code]?.[lang] ?? sayField(code, lang) ?? code
  return lang === 'zh' ? `${columnWords[column].zh}：${said}` : `${columnWords[column].en}: ${said}`
}
