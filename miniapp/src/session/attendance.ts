/** Whether somebody is there now, and when that changes by itself. */
import { useEffect, useState } from 'react'
import { shanghaiDay } from '@shared/civil-time'
import { isPresent, nextChange, type Presence } from '@shared/presence'
import { useWhen } from '@/i18n/when'
import { now } from './now'

export interface Standing { readonly on: boolean; readonly until?: string }

/** A week of hours has at most 21 shifts: whoever is there at each of their ends is there always. */
const ends = 42

/** When it may next change: hours begin or end, an absence does. */
function turnAfter({ hours = [], away = [] }: Presence, at: string): string | undefined {
  const turns = [nextChange(hours, at), ...away.flatMap(({ from, until }) => [from, until])]
  return turns.filter((turn) => turn !== undefined && turn > at).sort()[0]
}

/** `until` is an instant, undefined where nothing changes by itself; shifts that touch are one. `at` is an ISO string in UTC. */
export function standing(presence: Presence, at: string): Standing {
  const on = isPresent(presence, at)
  let change: string | undefined = at
  for (let step = 0; step < ends; step += 1) {
    change = turnAfter(presence, change)
    if (change === undefined) return { on }
    if (isPresent(presence, change) !== on) return { on, until: change }
  }
  return { on }
}

/** A page that stays open says when it changes. */
export function useStanding(presence: Presence): Standing {
  const [, setRound] = useState(0)
  const found = standing(presence, new Date(now()).toISOString())
  const { until } = found
  useEffect(() => {
    if (until === undefined) return undefined
    const timer = setTimeout(() => { setRound((round) => round + 1) }, Math.max(Date.parse(until) - now(), 0) + 500)
    return () => { clearTimeout(timer) }
  }, [until])
  return found
}

/** 17:30 for today, 明天 08:30 for later. */
export function useUntil(): (instant: string) => string {
  const when = useWhen()
  return (instant) => (shanghaiDay(instant) === when.today ? when.moment(instant).slice(-5) : when.moment(instant))
}
