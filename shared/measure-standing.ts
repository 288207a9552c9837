/** How a measure stands on a day: asked by the server, and by a phone that has no network and only what it kept. */
import { dayMs } from './civil-time'
import type { MeasureState } from './measure-words'

export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs)

interface Lasting { readonly state: MeasureState; readonly until: string; readonly checkIns: readonly { readonly day: string }[] }
/** One whose last day is past is over, whether or not the clock has come by. `left`: days, today among them. */
export function standingOn({ state, until, checkIns }: Lasting, today: string): { state: MeasureState; left: number; doneToday: boolean } {
  return { state: state === 'running' && until < today ? 'ended' : state, left: Math.max(daysBetween(today, until) + 1, 0), doneToday: checkIns.some(({ day }) => day === today) }
}
