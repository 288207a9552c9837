import { symptomWords } from '@shared/report-words'
import type { Lang } from '@shared/words'

export function saySymptoms(given: readonly (keyof typeof symptomWords)[], lang: Lang): string {
  return given.map((one) => symptomWords[one][lang]).join(lang === 'zh' ? '、' : ', ')
}
