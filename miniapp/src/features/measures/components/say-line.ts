/** A line of the rule in words. */
import { gradeWords, measureKind } from '@shared/measure-words'
import type { RuleLine } from '@shared/measure-rules'
import { measureWords } from '@/i18n/measures'
import { usePreferences } from '@/session/preferences'

export function useSayLine(): (line: RuleLine) => string {
  const { lang } = usePreferences()
  const words = measureWords[lang]
  return ({ grade, from, to, kind, days, checks }) => {
    const lasts = days > 0 ? `${lang === 'zh' ? ' ' : ', '}${words.days(days)}` : ''
    return words.ruleLine(gradeWords[grade][lang], from, to, measureKind(kind).name[lang], `${lasts}${words.checksOf(checks)}`)
  }
}
