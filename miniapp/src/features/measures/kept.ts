/** What the phone keeps of measures for when there is no network: those of the household as they were last read, and what was said and has not been heard. It is one person's, and goes with them. */
import { standingOn } from '@shared/measure-standing'
import type { CheckInBody, Measure } from '@shared/measures'
import { keep, readKept } from '@/session/kept'
import { measuresKey } from '@/session/personal'
import { makeStore, useStore } from '@/session/store'

/** `said`: by measure, under its own id. */
interface Kept { readonly household?: string; readonly items: readonly Measure[]; readonly said: Readonly<Record<string, CheckInBody>> }
const nothing: Kept = { items: [], said: {} }
const changed = makeStore(0)

function read(): Kept {
  const kept = readKept(measuresKey)
  return typeof kept === 'object' && kept !== null && Array.isArray((kept as Kept).items) ? { ...nothing, ...(kept as Kept) } : nothing
}
function change(part: Partial<Kept>): void {
  keep(measuresKey, { ...read(), ...part })
  changed.set(changed.get() + 1)
}

/** As they stand today, whatever day it was when they were read. */
export function keptMeasures(household: string, today: string): Measure[] | undefined {
  const kept = read()
  return kept.household === household ? kept.items.map((one) => ({ ...one, ...standingOn(one, today) })) : undefined
}
export const keepMeasures = (household: string, items: readonly Measure[]): void => { change({ household, items }) }
/** One of them as the server has answered it. */
export const keepMeasure = (next: Measure): void => { change({ items: read().items.map((one) => (one.id === next.id ? next : one)) }) }

export const keepSaid = (measure: string, body: CheckInBody): void => { change({ said: { ...read().said, [measure]: body } }) }
export function dropSaid(measure: string): void {
  change({ said: Object.fromEntries(Object.entries(read().said).filter(([id]) => id !== measure)) })
}

/** What was said of this measure and waits for a network. */
export const saidOf = (measure: string): CheckInBody | undefined => read().said[measure]
export function useSaid(measure: string): CheckInBody | undefined {
  useStore(changed)
  return saidOf(measure)
}
