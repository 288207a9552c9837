/** Which row of which risk list a stay lies in or near, and how sure that is, in a sentence. */
import { isReadable, levelWords, type RiskNearness, type RiskUnread } from '@shared/risk-areas'
import type { RiskMatch } from '@shared/risk-match'
import type { Lang, Words } from '@shared/words'

const near: Record<RiskNearness, Words> = {
  building: { zh: '同一楼栋或门牌', en: 'same building or number' },
  compound: { zh: '同一小区或场所', en: 'same compound' },
  rest: { zh: '同一范围，部分除外', en: 'same area, parts left out' },
  community: { zh: '同一社区或村', en: 'same community' },
  street: { zh: '同一街道或乡镇', en: 'same street or town' },
  district: { zh: '同一区县', en: 'same district' },
  city: { zh: '同一城市，区县不明', en: 'same city, district not known' },
  province: { zh: '同一省份，城市不明', en: 'same province, city not known' },
}

/** What of a row was not understood. */
export const unreadWords: Record<RiskUnread, Words> = {
  from: { zh: '开始日期没看懂', en: 'its first day was not understood' },
  to: { zh: '结束日期没看懂', en: 'its last day was not understood' },
  days: { zh: '日期没看懂', en: 'its days were not understood' },
  level: { zh: '风险等级没看懂', en: 'its level was not understood' },
  address: { zh: '地址没看懂', en: 'its address was not understood' },
  full: { zh: '这个区县行数太多，没有逐行比对', en: 'its district has too many rows to compare each' },
}

export function sayRisk({ grade, near: how, version, row, level, address, unread }: RiskMatch, lang: Lang): string {
  const sure = grade === 'certain'
  const where = [...(unread && !isReadable(unread) ? [] : [near[how][lang]]), ...(unread ? [unreadWords[unread][lang]] : [])].join(lang === 'zh' ? '，' : ', ')
  return lang === 'zh'
    ? `${unread === 'level' ? '风险地区' : levelWords[level].zh}${sure ? '' : '（可能）'}：${where}。第${String(version)}版名单第${String(row)}行：${address}`
    : `${unread === 'level' ? 'Risk area' : levelWords[level].en}${sure ? '' : ' (possibly)'}: ${where}. List ${String(version)}, row ${String(row)}: ${address}`
}
