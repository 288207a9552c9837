/** Which row of which risk list a stay lies in or near, and how sure that is, in a sentence. */
import { levelWords, type RiskNearness } from '@shared/risk-areas'
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

export function sayRisk({ grade, near: how, version, row, level, address }: RiskMatch, lang: Lang): string {
  const sure = grade === 'certain'
  return lang === 'zh'
    ? `${levelWords[level].zh}${sure ? '' : '（可能）'}：${near[how].zh}。第${String(version)}版名单第${String(row)}行：${address}`
    : `${levelWords[level].en}${sure ? '' : ' (possibly)'}: ${near[how].en}. List ${String(version)}, row ${String(row)}: ${address}`
}
