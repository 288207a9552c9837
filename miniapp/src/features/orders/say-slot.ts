import { shanghaiDay } from '@shared/civil-time'
import { useWhen } from '@/i18n/when'

/** 明天 18:00–19:00; with both days where it ends on another. */
export function useSlot(): (slot: { readonly from: string; readonly to: string }) => string {
  const when = useWhen()
  return ({ from, to }) => when.alone(`${when.moment(from)}–${shanghaiDay(from) === shanghaiDay(to) ? when.moment(to).slice(-5) : when.moment(to)}`)
}
