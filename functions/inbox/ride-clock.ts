/** The clock of a ride that somebody has taken: it waits for the ride's own time, and looks before it and at it. Rules only. */
import { leavesAt, rideBy, rideDue } from '../../shared/help-ride'
import { urgencies, type Urgency } from '../../shared/task-kinds'
import type { Task } from './task'

type Riding = Pick<Task, 'state' | 'ride' | 'holder' | 'urgency' | 'due' | 'wake' | 'paused' | 'check'>

const minute = 60_000
/** Who has not set out is reminded so long before it goes. */
const reminding = 60 * minute
/** A ride under way may take so long: to a doctor, waiting there, and back. */
const underWay = 240 * minute

const iso = (time: number): string => new Date(time).toISOString()

/** When it goes, if somebody has it, has not set out, and it is still to come. What a sign of danger made urgent does not wait for a later day. */
export function waitsUntil({ state, ride, holder, urgency, check }: Omit<Riding, 'due' | 'wake' | 'paused'>, now: string): string | undefined {
  if (state !== 'held' || !ride || !holder || holder.step !== undefined || check) return undefined
  const at = leavesAt(ride)
  return at > now && (urgency !== 'urgent' || rideBy(ride, now) === 'now') ? at : undefined
}

/** An hour before, or half way where less is left. */
function looks(at: string, now: string): string {
  const [leaves, from] = [Date.parse(at), Date.parse(now)]
  return iso(Math.max(leaves - reminding, (leaves + from) / 2))
}

const fresh = { reminded: false, eased: false } as const
const sooner = (one: Urgency, other: Urgency): Urgency => (urgencies.indexOf(one) < urgencies.indexOf(other) ? one : other)
const byTime = { now: 'urgent', today: 'soon', tomorrow: 'soon', days: 'normal' } as const satisfies Record<ReturnType<typeof rideBy>, Urgency>

/** What a move changes in the clock of a ride: taken, it waits for its time; under way, it is given its hours; free again, it is due as if asked for now. */
export function rideClock(before: Riding, next: Riding, now: string): Partial<Task> {
  if (!next.ride) return {}
  const at = waitsUntil(next, now)
  if (at !== undefined) {
    if (next.paused && !before.paused) return { due: at, wake: [next.wake ?? at, looks(at, now)].sort()[0] }
    const same = before.due === at && before.holder?.user === next.holder?.user && before.urgency === next.urgency
    return same ? {} : { due: at, wake: looks(at, now), ...fresh }
  }
  const [step, leaves] = [next.holder?.step, leavesAt(next.ride)]
  if (next.state === 'held' && step !== undefined && step !== 'delivered' && step !== before.holder?.step) {
    const due = iso(Math.max(Date.parse(now), waitsUntil(before, now) ? Date.parse(leaves) : 0) + underWay)
    return { due, wake: due, ...fresh }
  }
  if (next.state !== 'open' || next.check || before.state !== 'held' || before.due !== leaves || leaves <= now) return {}
  const due = rideDue(next.ride, sooner(next.urgency, byTime[rideBy(next.ride, now)]), now)
  return { due, wake: due, ...fresh }
}
