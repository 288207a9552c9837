/** How a task counts in the numbers of the places above it, and what a line of the log changes in them. Rules only. */
import { array, boolean, enum as oneOf, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { nightOf } from '../../shared/night'
import type { PathStep } from '../../shared/places'
import type { TaskState } from '../../shared/task'

/** `places`: from the city down to where the task belongs. `late`: it was due and has been reminded of. `night`: in this night somebody has said what happens to it. */
export const standing = lazy(() => object({ places: array(string()), state: oneOf(['open', 'held']), late: boolean(), night: optional(string()) }))
export const tally = lazy(() => object({ was: optional(standing()), is: optional(standing()) }))
export type Standing = Infer<ReturnType<typeof standing>>
export type Tally = Infer<ReturnType<typeof tally>>

interface Counted { readonly path: readonly PathStep[]; readonly state: TaskState; readonly reminded?: boolean | undefined; readonly night?: string | undefined }

/** A closed task counts nowhere; what was said of another night counts no more. */
function standingOf({ path, state, reminded = false, night }: Counted, tonight: string | undefined): Standing | undefined {
  if (state !== 'open' && state !== 'held') return undefined
  const city = path.findIndex((step) => step.level === 'city')
  return { places: path.slice(Math.max(city, 0)).map((step) => step.id), state, late: reminded, ...(night !== undefined && night === tonight ? { night } : {}) }
}

const same = (a: Standing | undefined, b: Standing | undefined): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What changes from one state of a task to the next at this instant; undefined when no number does. */
export function tallyOf(before: Counted | undefined, after: Counted, now: string): Tally | undefined {
  const tonight = nightOf(now)
  const [was, is] = [before && standingOf(before, tonight), standingOf(after, tonight)]
  return same(was, is) ? undefined : { ...(was ? { was } : {}), ...(is ? { is } : {}) }
}

export interface Numbers { readonly open: number; readonly held: number; readonly late: number; readonly said: number }
/** The change of one place's numbers, which stand with the place above it. `night`: the one that `said` speaks of. */
export interface Delta extends Numbers { readonly parent: string; readonly place: string; readonly night?: string }

const nought: Numbers = { open: 0, held: 0, late: 0, said: 0 }
const ones = ({ state, late, night }: Standing): Numbers => ({ open: state === 'open' ? 1 : 0, held: state === 'held' ? 1 : 0, late: late ? 1 : 0, said: night ? 1 : 0 })
const plus = (a: Numbers, b: Numbers, sign: 1 | -1): Numbers => ({ open: a.open + sign * b.open, held: a.held + sign * b.held, late: a.late + sign * b.late, said: a.said + sign * b.said })

/** Place by place, each below the one above it then: a place that was moved leaves the numbers of the one and enters those of the other. Those that stay as they are are left out. */
export function deltasOf({ was, is }: Tally): Delta[] {
  const all = new Map<string, Delta>()
  const night = is?.night ?? was?.night
  for (const [one, sign] of [[was, -1], [is, 1]] as const) {
    for (const [index, place] of (one?.places ?? []).entries()) {
      const parent = one?.places[index - 1]
      if (!one || parent === undefined) continue
      const key = `${parent} ${place}`
      all.set(key, { parent, place, ...plus(all.get(key) ?? nought, ones(one), sign), ...(night ? { night } : {}) })
    }
  }
  return [...all.values()].filter(({ open, held, late, said }) => open !== 0 || held !== 0 || late !== 0 || said !== 0)
}
