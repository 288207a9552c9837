/** From when until when, as people say it: the day once where both lie in it. */
import { shanghaiDay } from '@shared/civil-time'
import { handsWords } from '@/i18n/hands'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'

export function useSpan(): (of: { readonly from: string; readonly until: string }) => string {
  const words = useWords(handsWords)
  const { moment, alone } = useWhen()
  return ({ from, until }) => alone(words.span(moment(from), shanghaiDay(from) === shanghaiDay(until) ? (moment(until).split(' ').at(-1) ?? '') : moment(until)))
}
