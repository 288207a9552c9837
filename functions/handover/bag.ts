/** A confirmed bag on its way: arrived, collected, left over. Rules only. */
import { hash } from 'node:crypto'
import { bagAfter, offlineHours, undoHours, type BagStage, type BagVerb, type HowCollected } from '../../shared/bag-stages'
import type { Refused } from '../http/refusal'
import type { Bag } from '../orders/bag'
import { insideOf } from '../orders/inside'

export function stageOf({ state, arrived, collected, task }: Pick<Bag, 'state' | 'arrived' | 'collected' | 'task'>): BagStage | undefined {
  if (state !== 'confirmed') return undefined
  if (collected) return 'collected'
  if (task !== undefined) return 'uncollected'
  return arrived === undefined ? 'expected' : 'arrived'
}

const may = (bag: Bag, verb: BagVerb): boolean => {
  const stage = stageOf(bag)
  return stage !== undefined && bagAfter(stage, verb) !== undefined
}

const figures = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** A letter first, and no E, so that no spreadsheet takes a code for a number. */
const firsts = 'ABCDFGHJKMNPQRSTVWXYZ'
/** Six characters by which a household's bag of a campaign is known. No secret: it says which bag it is, not who may have it. */
export function codeOf({ campaign, household }: Pick<Bag, 'campaign' | 'household'>): string {
  return Array.from(hash('sha256', `${campaign} ${household}`, 'buffer').subarray(0, 6), (byte, i) => (i === 0 ? firsts.charAt(byte % firsts.length) : figures.charAt(byte % 32))).join('')
}

/** Each unit that comes is one piece to carry. */
export const piecesIn = (bag: Bag): number => insideOf(bag).reduce((sum, one) => sum + one.quantity, 0)

/** Undefined where it is not confirmed, or has arrived already. */
export function arrive(bag: Bag, at: string): Bag | undefined {
  return may(bag, 'arrive') ? { ...bag, arrived: at, v: bag.v + 1 } : undefined
}

/** Nobody came: it is somebody's task from now on. */
export function leave(bag: Bag, task: string): Bag | undefined {
  return may(bag, 'miss') ? { ...bag, task, v: bag.v + 1 } : undefined
}

/** When it was, by the phone; a clock that is ahead, or far behind, is not believed. */
export function toldTime(at: string, now: string): string {
  const age = Date.parse(now) - Date.parse(at)
  return age >= 0 && age <= offlineHours * 3_600_000 ? new Date(at).toISOString() : now
}

export interface Collecting { readonly event: string; readonly by: { readonly user: string; readonly name: string }; readonly how: HowCollected; readonly at: string; readonly cash?: number | undefined }

/** `who` and when, where it was handed over before. */
export function collect(bag: Bag, { event, by, how, at, cash }: Collecting, now: string): Bag | Refused {
  if (bag.collected) return { refused: 'collected', who: `${bag.collected.by.name} · ${shortTime(bag.collected.at)}` }
  if (!may(bag, 'collect')) return { refused: 'not-confirmed' }
  const when = toldTime(at, now)
  const person = { user: by.user, name: by.name }
  return { ...bag, collected: { at: when, ...(when === now ? {} : { heard: now }), by: person, how, event }, ...(cash === undefined ? {} : { cash: { fen: cash, at: when, by: person } }), v: bag.v + 1 }
}

/** 11-25 18:20 in civil time. */
const shortTime = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ')

/** The same deed sent again. */
export function sameCollecting(bag: Bag, { event, by, how, cash }: Collecting): boolean {
  return bag.collected?.event === event && bag.collected.by.user === by.user && bag.collected.how === how && bag.cash?.fen === cash
}

/** What was paid for it, written down after it was handed over. Undefined where it waits still, or where something was written down before. */
export function payLater(bag: Bag, fen: number, by: { readonly user: string; readonly name: string }, now: string): Bag | undefined {
  if (!bag.collected || bag.cash) return undefined
  return { ...bag, cash: { fen, at: now, by: { user: by.user, name: by.name } }, v: bag.v + 1 }
}

/** `leads`: they lead the campaign. */
export interface Undoing { readonly user: string; readonly leads: boolean }

/** Whether they can take it back now that it was collected. */
export function canUndo(bag: Bag, { user, leads }: Undoing, now: string): boolean {
  const { collected, task, missing = [] } = bag
  if (!collected || !may(bag, 'uncollect') || task !== undefined || missing.length > 0) return false
  return (leads || collected.by.user === user) && Date.parse(now) - Date.parse(collected.heard ?? collected.at) < undoHours * 3_600_000
}

/** It waits again, and nothing was paid for it. `there`: since when its building has its bags, where that was said. */
export function uncollect(bag: Bag, there: string | undefined): Bag {
  const arrived = bag.arrived ?? there
  return { ...bag, collected: undefined, cash: undefined, ...(arrived === undefined ? {} : { arrived }), v: bag.v + 1 }
}
