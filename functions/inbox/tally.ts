/** How a task counts in the numbers of the places above it, and what a line of the log changes in them. Rules only. */
import { array, boolean, enum as oneOf, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import type { PathStep } from '../../shared/places'
import type { TaskState } from '../../shared/task'

/** `places`: from the city down to where the task belongs. `late`: it was due and has been reminded of. */
export const standing = lazy(() => object({ places: array(string()), state: oneOf(['open', 'held']), late: boolean() }))
export const tally = lazy(() => object({ was: optional(standing()), is: optional(standing()) }))
export type Standing = Infer<ReturnType<typeof standing>>
export type Tally = Infer<ReturnType<typeof tally>>

interface Counted { readonly path: readonly PathStep[]; readonly state: TaskState; readonly reminded?: boolean | undefined }

/** A closed task counts nowhere. */
function standingOf({ path, state, reminded = false }: Counted): Standing | undefined {
  if (state !== 'open' && state !== 'held') return undefined
  const city = path.findIndex((step) => step.level === 'city')
  return { places: path.slice(Math.max(city, 0)).map((step) => step.id), state, late: reminded }
}

const same = (a: Standing | undefined, b: Standing | undefined): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What changes from one state of a task to the next; undefined when no number does. */
export function tallyOf(before: Counted | undefined, after: Counted): Tally | undefined {
  const [was, is] = [before && standingOf(before), standingOf(after)]
  return same(was, is) ? undefined : { ...(was ? { was } : {}), ...(is ? { is } : {}) }
}

export interface Numbers { readonly open: number; readonly held: number; readonly late: number }
/** The change of one place's numbers, which stand with the place above it. */
export interface Delta extends Numbers { readonly parent: string; readonly place: string }

const ones = ({ state, late }: Standing, sign: 1 | -1): Numbers => ({ open: state === 'open' ? sign : 0, held: state === 'held' ? sign : 0, late: late ? sign : 0 })

/** Place by place; those whose numbers stay as they are are left out. */
export function deltasOf({ was, is }: Tally): Delta[] {
  const all = new Map<string, Delta>()
  for (const [one, sign] of [[was, -1], [is, 1]] as const) {
    for (const [index, place] of (one?.places ?? []).entries()) {
      const parent = one?.places[index - 1]
      if (!one || parent === undefined) continue
      const by = ones(one, sign)
      const sum = all.get(place) ?? { parent, place, open: 0, held: 0, late: 0 }
      all.set(place, { parent, place, open: sum.open + by.open, held: sum.held + by.held, late: sum.late + by.late })
    }
  }
  return [...all.values()].filter(({ open, held, late }) => open !== 0 || held !== 0 || late !== 0)
}
