/** Passes, keys and entries as rows. */
import { limits } from '../../shared/http'
import type { Lang } from '../../shared/words'
import { fromCursor, toCursor } from '../http/cursor'
import { readHousehold } from '../identity/store'
import { entriesOf, gateEntryKey, gateDay, gateRowKey, keyringKey, passesIn, passKey } from '../table/keys'
import { fromRow } from '../table/row'
import { follows, get, getMany, query, type Key, type Row, type Write } from '../table/table'
import { keptEntry, type KeptEntry } from './entry'
import { keyring, type Keyring } from './keyring'
import { gateRow, keptPass, newRow, observed, type GateRow, type Held, type Holder, type Issued, type KeptPass } from './pass'

const day = 86_400
const ttl = (instant: string, days: number): number => Math.floor(Date.parse(instant) / 1000) + days * day
/** An entry that a gate sends late still finds whose pass it was. */
const passKeptDays = 14
const rowKeptDays = 60

const passOf = (row: Row): KeptPass => fromRow(keptPass(), row)

export async function readPass(number: string): Promise<KeptPass | undefined> {
  const row = await get(passKey(number))
  return row && passOf(row)
}

/** By their numbers, each once. */
export async function readPasses(numbers: readonly string[]): Promise<Map<string, KeptPass>> {
  const each = [...new Set(numbers)]
  const rows = each.length > 0 ? await getMany(each.map(passKey)) : []
  return new Map(rows.map(passOf).map((pass) => [pass.number, pass]))
}

/** Those of up to 100 households where somebody is observed at home. */
export async function observedAmong(households: readonly string[], now: string): Promise<Set<string>> {
  const rows = households.length > 0 ? await getMany(households.map(gateRowKey)) : []
  return new Set(rows.map((row) => fromRow(gateRow(), row)).filter((row) => observed(row, now)).map(({ household }) => household))
}

/** A household with its passes; without a row of them where there are none yet. */
export async function readHolder(household: string, now: string): Promise<Holder | undefined> {
  const [file, held] = await Promise.all([readHousehold(household), readHeld(household, now)])
  return file && { file, ...held }
}

/** Its passes without the household. */
export async function readHeld(household: string, now: string): Promise<Held> {
  const found = await get(gateRowKey(household))
  const row: GateRow = found ? fromRow(gateRow(), found) : newRow(household, now)
  const passes = await readPasses(row.passes)
  return { row, passes: row.passes.flatMap((number) => passes.get(number) ?? []).filter(({ revoked }) => revoked === undefined) }
}

export function putPass(pass: KeptPass): Write {
  return { put: { ...pass, ...passKey(pass.number), g1p: passesIn(pass.community), g1s: `${pass.listed}#${pass.number}`, ttl: pass.until + passKeptDays * day }, when: follows(pass.v) }
}

export function putIssued({ row }: Pick<Holder, 'row'>, issued: Issued): Write[] {
  const changed = issued.row.v === row.v ? [] : [{ put: { ...issued.row, passes: [...issued.row.passes], ...(issued.row.hold ? { hold: { ...issued.row.hold } } : {}), ...(issued.row.stays ? { stays: issued.row.stays.map((one) => ({ ...one })) } : {}), ...gateRowKey(issued.row.household), ttl: ttl(issued.row.at, rowKeptDays) }, when: follows(issued.row.v) }]
  return [...changed, ...issued.changed.map(putPass)]
}

export async function readKeyring(place: string): Promise<Keyring | undefined> {
  const row = await get(keyringKey(place))
  return row && fromRow(keyring(), row)
}

export const putKeyring = (ring: Keyring): Write => ({ put: { ...ring, keys: ring.keys.map((key) => ({ ...key })), ...keyringKey(ring.place) }, when: follows(ring.v) })

/** Passes of a community that were made or changed since, in that order. `after`: `changed#number`, or an instant. */
export async function passesSince(community: string, after: string | undefined, limit: number): Promise<{ passes: KeptPass[]; last?: string; more: boolean }> {
  const { rows, next } = await query({ p: passesIn(community), index: 'g1', ...(after === undefined ? {} : { from: after }), limit })
  const last = rows[rows.length - 1]?.['g1s']
  return { passes: rows.map(passOf), ...(typeof last === 'string' ? { last } : {}), more: next !== undefined }
}

export function putEntry(kept: KeptEntry): Write {
  const own = kept.household === undefined ? {} : { g1p: entriesOf(kept.household), g1s: `${kept.at}#${kept.id}` }
  return { put: { ...kept, places: [...kept.places], keeper: { ...kept.keeper }, ...gateEntryKey(kept.community, kept.day, kept.id), ...own }, when: 'absent' }
}

export async function readEntry({ community, day: on, id }: Pick<KeptEntry, 'community' | 'day' | 'id'>): Promise<KeptEntry | undefined> {
  const row = await get(gateEntryKey(community, on, id))
  return row && fromRow(keptEntry(), row)
}

export interface EntryPage { readonly items: KeptEntry[]; readonly cursor?: string }
const pageOf = ({ rows, next }: { rows: readonly Row[]; next?: Key }): EntryPage => ({ items: rows.map((row) => fromRow(keptEntry(), row)), ...(next ? { cursor: toCursor(next) } : {}) })

/** Of a community on a day, latest first. */
export async function entriesOn(community: string, on: string, cursor: string | undefined, lang: Lang): Promise<EntryPage> {
  const p = gateDay(community, on)
  const after = fromCursor(cursor, { p, prefix: '' }, lang)
  return pageOf(await query({ p, backwards: true, limit: limits.page, ...(after ? { after } : {}) }))
}

export async function entriesOfHousehold(household: string, cursor: string | undefined, lang: Lang): Promise<EntryPage> {
  const g1p = entriesOf(household)
  const after = fromCursor(cursor, { g1p }, lang)
  return pageOf(await query({ p: g1p, index: 'g1', backwards: true, limit: limits.page, ...(after ? { after } : {}) }))
}
