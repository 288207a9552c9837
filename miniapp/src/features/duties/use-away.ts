/** An absence in words: until when, and who stands in. */
import { shanghaiDay } from '@shared/civil-time'
import type { Serving } from '@shared/rota'
import { awayWords } from '@/i18n/away'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { now } from '@/session/now'
import { lastDayOf } from './last-day'

export function useAway(): (away: NonNullable<Serving['away']>) => string {
  const words = useWords(awayWords)
  const when = useWhen()
  return ({ from, until, standIn }) => {
    const last = when.day(lastDayOf(until))
    const term = Date.parse(from) <= now() ? words.until(last) : `${words.sheet} ${words.term(when.day(shanghaiDay(from)), last)}`
    return [term, standIn === undefined ? words.alone : words.with(standIn)].join(' · ')
  }
}
