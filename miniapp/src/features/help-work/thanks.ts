/** What those it was for have said: a picture in words, words, or both; a line each. */
import type { BroughtLine } from '@shared/help'
import { thankWords } from '@shared/help-between'
import { useSay } from '@/i18n/words'

export function useThanks(): (of: Pick<BroughtLine, 'thanks'>) => string[] {
  const say = useSay()
  return ({ thanks }) => thanks.map(({ word, text }) => [word ? say(thankWords[word]) : '', text ?? ''].filter((part) => part !== '').join(' · '))
}
