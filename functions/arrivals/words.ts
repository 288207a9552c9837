/** What is wrong with a list or with one of its rows, and what became of each, in the caller's words. */
import { arrivalColumnWords, arrivalLimits } from '../../shared/arrival-columns'
import type { Lang, Words } from '../../shared/words'
import type { FileFault } from '../imports/sheet'
import type { ProblemCode, RowProblem } from './lines'
import type { RowResult } from './list'

const codes: Record<ProblemCode, Words> = {
  required: { zh: '没有填', en: 'this is missing' },
  error: { zh: '单元格出错了，请改成文字', en: 'this cell has failed; enter its text instead' },
  formula: { zh: '是公式，请改成文字', en: 'it is a formula; enter its text instead' },
  long: { zh: '太长了', en: 'it is too long' },
  name: { zh: '这不像姓名', en: 'this is no name' },
  phone: { zh: '这不是电话号码', en: 'this is no phone number' },
  'phone-lost': { zh: '表格软件改掉了号码的后几位（如 1.38E+10），请把这一列设为文本后重新填写', en: 'the spreadsheet has lost digits of it (like 1.38E+10); format the column as text and enter it again' },
  id: { zh: '这不是身份证号', en: 'this is no ID number' },
  'id-lost': { zh: '表格软件改掉了证件号的几位，请把这一列设为文本后重新填写', en: 'the spreadsheet has lost digits of it; format the column as text and enter it again' },
  'id-twice': { zh: '和第 {0} 行的证件号相同，姓名不同', en: 'row {0} has the same ID number and another name' },
  day: { zh: '看不懂这个日期，请写成 2026-11-24 的样子', en: 'this is no date; write it like 2026-11-24' },
  'day-far': { zh: '这个日期离今天超过 90 天', en: 'this lies more than 90 days from today' },
  quote: { zh: '这里的引号没有成对，请改好这一行', en: 'a quote here is never closed; correct this row' },
  unknown: { zh: '电话、证件号、地址都没有，没法找', en: 'there is no phone, no ID number and no address to look by' },
}

/** The column first: it is there that one looks. */
export function sayProblem({ column, code, other }: RowProblem, lang: Lang): string {
  const said = codes[code][lang].replace('{0}', String(other ?? ''))
  return lang === 'zh' ? `${arrivalColumnWords[column].zh}：${said}` : `${arrivalColumnWords[column].en}: ${said}`
}

const most = arrivalLimits.rows.toLocaleString('en')
/** Faults of a file that are said otherwise of a list of people. */
export const listFileWords: Partial<Record<FileFault, Words>> = {
  'file-large': { zh: '文件太大了，请分成几个文件', en: 'The file is too large; split it into several files' },
  'file-rows': { zh: `一份名单最多 ${most} 行，请分成几个文件`, en: `A list has at most ${most} rows; split it into several files` },
  'file-header': { zh: '没有找到表头：前 20 行里要有一行写着“姓名”，以及“电话”“身份证号”“地址”中的至少一个', en: 'No header was found: among the first 20 rows one must say “Name”, and at least one of “Phone”, “ID number” and “Address”' },
  'file-no-rows': { zh: '只有表头，下面一行也没有', en: 'The file has a header and no rows below it' },
  'file-empty': { zh: '文件里一行也没有', en: 'The file has no rows' },
}
export const notSent: Words = { zh: '文件没有传上来，请再选一次', en: 'The file did not arrive; choose it once more' }

export const resultHead: Record<'row' | 'became' | 'why', Words> = { row: { zh: '行', en: 'Row' }, became: { zh: '结果', en: 'Result' }, why: { zh: '说明', en: 'Note' } }
export const becameWords: Record<RowResult['became'] | 'bad' | 'repeated' | 'waits', Words> = {
  self: { zh: '已报备', en: 'Has reported' },
  tasked: { zh: '已派到社区查找', en: 'Being looked for' },
  queued: { zh: '等人定地址', en: 'To be placed' },
  known: { zh: '以前的名单里已有', en: 'Was on a list before' },
  bad: { zh: '没有导入', en: 'Left out' },
  repeated: { zh: '重复', en: 'Repeated' },
  waits: { zh: '还没有处理', en: 'Not done yet' },
}
export const repeatedOf: Words = { zh: '和第 {0} 行是同一个人', en: 'The same person as row {0}' }
export const notedAs: Words = { zh: '没有用：{0}', en: 'Not used: {0}' }
