/** A line of the rule in words. */
import { gradeWords, measureKind } from '@shared/measure-words'
import type { RuleLine } from '@shared/measure-rules'
import { measureWords } from '@/i18n/measures'
import { useWords } from '@/i18n/words'
import { usePreferences } from '@/session/preferences'

/** `when` it counts, and `what` it leads to. */
export function useLineParts(): (line: RuleLine) => { when: string; what: string } {
  const { lang } = usePreferences()
  const words = measureWords[lang]
  return ({ grade, from, to, kind, days, checks }) => {
    const lasts = days > 0 ? `${lang === 'zh' ? ' ' : ', '}${words.days(days)}` : ''
    return { when: words.ruleWhen(gradeWords[grade][lang], from, to), what: `${measureKind(kind).name[lang]}${lasts}${words.checksOf(checks)}` }
  }
}

export function useSayLine(): (line: RuleLine) => string {
  const [words, partsOf] = [useWords(measureWords), useLineParts()]
  return (line) => {
    const { when, what } = partsOf(line)
    return words.ruleLine(when, what)
  }
}
