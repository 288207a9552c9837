/** The functions that the clock calls, on the movable clock: moving it runs what would have run meanwhile, at the times it would have. */
import { setInterval } from 'node:timers'
import type { MovableClock } from './movable-clock'

export interface Schedule { readonly name: string; readonly everyMs: number; readonly run: () => Promise<void> }
export interface Schedules {
  readonly moveTo: (instant: Date) => Promise<void>
  readonly stop: () => Promise<void>
}

const units: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }

/** rate(5 minutes) → 300000 */
export function everyMs(expression: string): number {
  const [, figure, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? []
  const unitMs = units[unit]
  if (unitMs === undefined) throw new Error(`The local runner knows rate(…) only, not ${expression}`)
  return Number(figure) * unitMs
}

/** A move of a month must not take a minute: in a long move the runs lie further apart. */
const runsAMove = 48

/** When a schedule runs during a move, the end included. */
export function runTimes(from: number, to: number, every: number): number[] {
  const step = Math.max(every, Math.ceil((to - from) / runsAMove))
  const times: number[] = []
  for (let time = from + step; time < to; time += step) times.push(time)
  return [...times, to]
}

export function runSchedules(schedules: readonly Schedule[], clock: MovableClock): Schedules {
  const last = new Map<string, number>()
  let work = Promise.resolve()
  const run = (schedule: Schedule): Promise<void> => {
    last.set(schedule.name, clock.now().getTime())
    return schedule.run().catch((error: unknown) => { console.error(`${schedule.name} failed:`, error) })
  }
  const look = (): void => {
    const due = schedules.filter(({ name, everyMs: every }) => clock.now().getTime() - (last.get(name) ?? 0) >= every)
    for (const schedule of due) work = work.then(() => run(schedule))
  }
  look()
  const timer = setInterval(look, 1000)
  const steps = (to: number): { time: number; schedule: Schedule }[] => schedules
    .flatMap((schedule) => runTimes(clock.now().getTime(), to, schedule.everyMs).map((time) => ({ time, schedule })))
    .sort((a, b) => a.time - b.time)
  const move = async (to: number): Promise<void> => {
    for (const { time, schedule } of steps(to)) {
      if (time > clock.now().getTime()) clock.moveTo(new Date(time))
      await run(schedule)
    }
    if (to > clock.now().getTime()) clock.moveTo(new Date(to))
  }
  return {
    moveTo: (instant) => (work = work.then(() => move(instant.getTime()))),
    stop: async () => { clearInterval(timer); await work },
  }
}
