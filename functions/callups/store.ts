/** Call-ups as rows, with their hands, their logs and their clocks. */
import { enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { callUpVerbs } from '../../shared/callup-states'
import { limits } from '../../shared/http'
import type { Lang } from '../../shared/words'
import { fromCursor, toCursor } from '../http/cursor'
import { acceptedKey, callUpClockKey, callUpClocks, callUpKey, callUpLineKey, callUpLogKey, callUpOfCommunityKey, callUpRange, handKey } from '../table/keys'
import { fromRow } from '../table/row'
import { added, follows, get, getMany, query, type Add, type Added, type Hold, type Key, type Row, type Write } from '../table/table'
import { callUp, type CallUp } from './callup'
import { accepted, hand, unitHand, type Accepted, type Hand, type UnitHand } from './hand'

const keptDays = 183
export const endOf = ({ until }: Pick<CallUp, 'until'>, days = keptDays): number => Math.floor(Date.parse(until) / 1000) + days * 86_400
const rowOf = (known: object): Row => known as unknown as Row

export async function readCallUp(id: string): Promise<CallUp | undefined> {
  const row = await get(callUpKey(id))
  return row && fromRow(callUp(), row)
}

/** Those of these that are kept, by id. */
export async function readCallUps(ids: readonly string[]): Promise<Map<string, CallUp>> {
  const rows = await getMany([...new Set(ids)].slice(0, 100).map(callUpKey))
  return new Map(rows.map((row) => fromRow(callUp(), row)).map((one) => [one.id, one]))
}

export interface CallUpFile { readonly of: CallUp; readonly people: readonly Hand[]; readonly units: readonly UnitHand[] }

export async function readFile(id: string): Promise<CallUpFile | undefined> {
  const { rows } = await query({ p: callUpKey(id).p, ...callUpRange })
  const first = rows.find((row) => row.s === '#')
  if (!first) return undefined
  const hands = rows.filter((row) => row.s !== '#')
  return { of: fromRow(callUp(), first), people: hands.filter((row) => 'user' in row).map((row) => fromRow(hand(), row)), units: hands.filter((row) => 'unit' in row).map((row) => fromRow(unitHand(), row)) }
}

/** Its line in the list of a place that it has reached, until a day after its end. */
export const putLine = (of: CallUp, place: string): Write => ({ put: { callup: of.id, ...callUpLineKey(of.sort, place, of.until, of.id), ttl: endOf(of, 1) } })
export const removeLines = (of: CallUp): Write[] => of.reached.map((place) => ({ remove: callUpLineKey(of.sort, place, of.until, of.id) }))

/** `tell`: the wave whose people are still to be told. */
const clockRow = lazy(() => object({ callup: string(), due: string(), tell: optional(int()), v: int() }))
export type CallUpClock = Infer<ReturnType<typeof clockRow>>
export const putClock = (next: CallUpClock, of: CallUp): Write => ({ put: { ...callUpClockKey(next.callup), ...next, g1p: callUpClocks, g1s: `${next.due}#${next.callup}`, ttl: endOf(of) }, when: follows(next.v) })
export const removeClock = (callup: string): Write => ({ remove: callUpClockKey(callup) })

export async function readClock(callup: string): Promise<CallUpClock | undefined> {
  const row = await get(callUpClockKey(callup))
  return row && fromRow(clockRow(), row)
}

/** One page of those that are due; the soonest first. */
export async function clocksDue(now: string, after?: Key): Promise<{ due: CallUpClock[]; next?: Key }> {
  const page = await query({ p: callUpClocks, index: 'g1', to: `${now}~`, from: '!', limit: 100, ...(after ? { after } : {}) })
  const due = page.rows.map((row) => fromRow(clockRow(), row))
  return page.next ? { due, next: page.next } : { due }
}

/** Places below a community bear its id before a hyphen, and never leave it. */
export const communityOf = (place: string): string => place.split('-')[0] ?? place

/** New, with its line in the list of its community and, where its waves begin, in that of the place's volunteers or households. */
export function putNewCallUp(of: CallUp, clock: CallUpClock): Write[] {
  return [
    { put: { ...callUpKey(of.id), ...rowOf(of), ttl: endOf(of) }, when: 'absent' },
    { put: { callup: of.id, ...callUpOfCommunityKey(communityOf(of.place), of.from, of.id), ttl: endOf(of) } },
    putLine(of, of.place), putClock(clock, of),
  ]
}

/** Its row changed where it stands, so that who says yes meanwhile is not lost. */
export const changeCallUp = (of: CallUp, change: Omit<Add, 'add'>): Added => added({ add: callUpKey(of.id), ...change })
const exactly = (name: string, than: number): Hold[] => [{ name, is: '<=', than }, { name, is: '>=', than }]
const unmoved = ({ v }: CallUp): Hold[] => exactly('v', v)
/** The same, only while nobody has moved it since: `v` counts what is not a hand. */
export const moveCallUp = (of: CallUp, set: NonNullable<Add['set']>): Added => changeCallUp(of, { by: { v: 1 }, set, holds: unmoved(of) })
/** And only with the hands that were seen with it, so that nobody is left untold. */
export const endCallUp = (of: CallUp, ended: 'done' | 'off'): Added => changeCallUp(of, { by: { v: 1 }, set: { ended }, holds: [...unmoved(of), ...exactly('taken', of.taken)] })
/** So many hands more, never beyond what was asked for and not once it has ended. */
export const takeHands = (of: CallUp, n: number): Added => changeCallUp(of, { by: { taken: n }, holds: [{ name: 'taken', is: '<=', than: of.hands - n }], without: ['ended'] })
export const freeHands = (of: CallUp, n: number): Added => changeCallUp(of, { by: { taken: -n }, holds: [{ name: 'taken', is: '>=', than: n }] })

export async function readHand(callup: string, user: string): Promise<Hand | undefined> {
  const row = await get(handKey(callup, user))
  return row && fromRow(hand(), row)
}
export const putHand = (of: CallUp, next: Hand): Write => ({ put: { ...handKey(of.id, next.user), ...rowOf(next), ttl: endOf(of) }, when: follows(next.v) })

/** What this person said to each of them, by call-up. */
export async function handsOf(user: string, callups: readonly string[]): Promise<Map<string, Hand>> {
  const keys = callups.slice(0, 100).map((id) => ({ id, ...handKey(id, user) }))
  const rows = await getMany(keys)
  return new Map(rows.flatMap((row) => keys.filter(({ p }) => p === row.p).map(({ id }) => [id, fromRow(hand(), row)] as const)))
}

export async function readUnitHand(callup: string, unit: string): Promise<UnitHand | undefined> {
  const row = await get(handKey(callup, unit))
  return row && fromRow(unitHand(), row)
}
export const putUnitHand = (of: CallUp, next: UnitHand): Write => ({ put: { ...handKey(of.id, next.unit), ...next, ttl: endOf(of) }, when: follows(next.v) })

export async function readAccepted(user: string): Promise<Accepted | undefined> {
  const row = await get(acceptedKey(user))
  return row && fromRow(accepted(), row)
}
export const acceptedRow = ({ user, items, end, v }: Accepted): Row => ({ ...acceptedKey(user), ...rowOf({ user, items, end, v }), ttl: endOf({ until: end }, 30) })
/** By its version; the first time also over one whose end has come and which still lies there. */
export function putAccepted(next: Accepted, now: string): Write | Added {
  const put = acceptedRow(next)
  if (next.v > 1) return { put, when: follows(next.v) }
  const { p, s, ...set } = put
  return added({ add: { p, s }, by: {}, set: set as NonNullable<Add['set']>, holds: [{ name: 'ttl', is: '<', than: Math.floor(Date.parse(now) / 1000), orAbsent: true }] })
}

const logLine = lazy(() => object({ id: string(), at: string(), verb: oneOf([...callUpVerbs, 'open', 'wave']), user: optional(string()), by: optional(string()), who: optional(string()), text: optional(string()) }))
export type LogLine = Infer<ReturnType<typeof logLine>>
export const putLog = (of: CallUp, line: LogLine): Write => ({ put: { ...callUpLogKey(of.id, line.id), ...line, ttl: endOf(of) }, when: 'absent' })

export async function readLog(callup: string, event: string): Promise<LogLine | undefined> {
  const row = await get(callUpLogKey(callup, event))
  return row && fromRow(logLine(), row)
}
/** The latest lines. */
export async function logOf(callup: string): Promise<LogLine[]> {
  const { p, s } = callUpLogKey(callup, '_')
  const { rows } = await query({ p, from: s, to: `${s}~`, backwards: true, limit: 50 })
  return rows.map((row) => fromRow(logLine(), row)).sort((a, b) => (a.at < b.at ? 1 : -1))
}

const pointer = lazy(() => object({ callup: string() }))

/** Which have reached a place and are not over, the soonest to end first. */
export async function reachedAt(sort: CallUp['sort'], place: string, now: string): Promise<string[]> {
  const { p } = callUpLineKey(sort, place, '', '_')
  const { rows } = await query({ p, from: now, to: '~', limit: limits.page })
  return rows.map((row) => fromRow(pointer(), row).callup)
}

/** Those of a community and all below it, the latest first. */
export async function ofCommunity(community: string, cursor: string | undefined, lang: Lang): Promise<{ ids: string[]; cursor?: string }> {
  const { p } = callUpOfCommunityKey(community, '', '_')
  const after = fromCursor(cursor, { p, prefix: '' }, lang)
  const page = await query({ p, backwards: true, limit: limits.page, ...(after ? { after } : {}) })
  const ids = page.rows.map((row) => fromRow(pointer(), row).callup)
  return page.next ? { ids, cursor: toCursor(page.next) } : { ids }
}
