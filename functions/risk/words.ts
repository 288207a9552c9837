/** What is wrong with a row of a list, in the caller's words. */
import { importLimits } from '../../shared/import-columns'
import { riskColumnWords } from '../../shared/risk-areas'
import type { Lang, Words } from '../../shared/words'
import type { FileFault } from '../imports/sheet'
import type { RiskProblem, RiskProblemCode } from './lines'
import { districtCap } from './plan'

const words: Record<RiskProblemCode, Words> = {
  level: { zh: '只认高风险或中风险', en: 'it is neither high nor medium risk' },
  low: { zh: '低风险，不算风险地区', en: 'it is low risk, and no risk area' },
  address: { zh: '没有写地址', en: 'there is no address' },
  day: { zh: '看不懂这个日期，请写成 2022-08-31 的样子', en: 'this is no date; write it like 2022-08-31' },
  order: { zh: '结束早于开始', en: 'it ends before it begins' },
  formula: { zh: '是公式，请改成文字', en: 'it is a formula; enter its text instead' },
  error: { zh: '单元格出错了，请改成文字', en: 'this cell has failed; enter its text instead' },
  long: { zh: '太长了，请分成几行', en: 'it is too long; split it into several rows' },
  place: { zh: '看不出是哪个省，请从省份写起', en: 'its province is not understood; begin with the province' },
  full: { zh: `一个区县最多 ${String(districtCap)} 行，这里都算可能`, en: `a district has at most ${String(districtCap)} rows; all of it counts as possible` },
}

/** The column first: it is there that one looks. */
export function sayRiskProblem({ column, code }: Pick<RiskProblem, 'column' | 'code'>, lang: Lang): string {
  return lang === 'zh' ? `${riskColumnWords[column].zh}：${words[code].zh}` : `${riskColumnWords[column].en}: ${words[code].en}`
}

/** Faults of a file that are said otherwise of a list. */
export const listFileWords: Partial<Record<FileFault, Words>> = {
  'file-header': { zh: '没有找到表头：前 20 行里要有一行写着“风险等级”和“地址”，或者“省、市、区县、社区”', en: 'No header was found: among the first 20 rows one must say “Level” and “Address”, or “Province”, “City”, “County” and “Community”' },
  'file-empty': { zh: '文件里一行也没有', en: 'The file has no rows' },
  'file-rows': { zh: `一份名单最多 ${importLimits.rows.toLocaleString('en')} 行；每一版都要是完整的名单，请不要分开导入`, en: `A list has at most ${importLimits.rows.toLocaleString('en')} rows; each version is a whole list, so do not import it in parts` },
}
