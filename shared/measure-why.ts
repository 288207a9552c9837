/** When a measure that follows from a report needs a reason that a person wrote: asked by the server, and shown by the phone before. Rules only. */
import type { Grade } from './measure-words'

/** Field codes: no row of a list says so, or not so surely; or one that runs would become milder. */
export type AskedWhy = 'why-no-row' | 'why-surer' | 'why-milder'

interface Standing { readonly rank: number; readonly until: string }
/** `row`: how surely a list has the stays, undefined where it has none; `next`: what the rule says; `running`: what it would take the place of. */
interface Judged { readonly grade: Grade; readonly row?: Grade | undefined; readonly next?: Standing | undefined; readonly running?: Standing | undefined }

const sureness: Record<Grade, number> = { none: 0, possible: 1, certain: 2 }
const milder = (next: Standing, running: Standing): boolean => next.rank < running.rank || (next.rank === running.rank && next.until < running.until)

export function needsWhy({ grade, row = 'none', next, running }: Judged): AskedWhy | undefined {
  if (sureness[grade] > sureness[row]) return row === 'none' ? 'why-no-row' : 'why-surer'
  return next && running && milder(next, running) ? 'why-milder' : undefined
}
