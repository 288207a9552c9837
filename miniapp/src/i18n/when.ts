/** Days and moments as people say them, in Shanghai's time wherever the phone is. */
import { addDays, shanghaiDay } from '@shared/civil-time'
import type { Lang } from '@shared/words'
import { usePreferences } from '@/session/preferences'
import { now } from '@/session/now'
import { coreWords } from './core'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export function sayDay(day: string, lang: Lang, today: string): string {
  const words = coreWords[lang]
  if (day === today) return words.today
  if (day === addDays(today, -1)) return words.yesterday
  if (day === addDays(today, 1)) return words.tomorrow
  const [year = '', month = '', date = ''] = day.split('-')
  const other = year === today.slice(0, 4) ? '' : year
  if (lang === 'zh') return `${other === '' ? '' : `${other}年`}${Number(month)}月${Number(date)}日`
  return `${Number(date)} ${months[Number(month) - 1] ?? ''}${other === '' ? '' : ` ${other}`}`
}

export function sayMoment(instant: string, lang: Lang, today: string): string {
  const clock = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 16)
  return `${sayDay(shanghaiDay(instant), lang, today)} ${clock}`
}

/** `alone` is for what begins a line: within a sentence English writes today, at its head Today. */
export interface When { readonly today: string; readonly day: (day: string) => string; readonly moment: (instant: string) => string; readonly alone: (said: string) => string }

export function useWhen(): When {
  const { lang } = usePreferences()
  const today = shanghaiDay(now())
  return { today, alone: (said) => said.charAt(0).toUpperCase() + said.slice(1), day: (day) => sayDay(day, lang, today), moment: (instant) => sayMoment(instant, lang, today) }
}
