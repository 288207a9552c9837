/**
 * At nine in the evening whoever is on duty at a place where something is open is told so, once.
 * Every run of the schedule until midnight goes on where the last one came to: done again, nobody is told twice.
 */
import { createHash } from 'node:crypto'
import { lazy, object, string } from '../../shared/zod'
import { inboxRoles } from '../../shared/duties'
import { ulid } from '../../shared/ids'
import { shanghaiDay } from '../../shared/civil-time'
import { eveningOf, nightOf } from '../../shared/night'
import type { Place } from '../../shared/places'
import { present } from '../duties/board'
import { readBoards } from '../duties/store'
import { logFailure } from '../http/log'
import { noticeOfPlace } from '../notices/notice'
import { keepNotice } from '../notices/store'
import { readPlaces } from '../places/store'
import { eveningKey, sweepKey } from '../table/keys'
import { fromRow } from '../table/row'
import { get, putOne, query, type Key } from '../table/table'
import { readCities, readCounts } from './counts'
import { needsNoWord, openTonight } from './overnight'

const mark = lazy(() => object({ night: string() }))
/** Marks of an evening are of no use after it. */
const markEnd = (night: string): number => Math.floor(Date.parse(eveningOf(night)) / 1000) + 2 * 86_400

interface Round { readonly night: string; readonly now: string; readonly done: ReadonlySet<string> }

/** The same for the same place and night, so that a notice told again is the one that is there. */
function causeOf({ night }: Round, place: string): string {
  const digest = createHash('sha256').update(`${night} ${place}`).digest()
  let next = 0
  return ulid(0, () => (digest[(next += 1)] ?? 0) / 256)
}

/** Whether something of which to say a word stands at the place or below it, and not only above. */
async function hasOpen(place: string, { night, now }: Round): Promise<boolean> {
  let cursor: string | undefined
  do {
    const page = await openTonight(place, cursor, now, 'zh')
    if (page.rows.some((row) => !needsNoWord(row, night))) return true
    cursor = page.cursor
  } while (cursor)
  return false
}

async function tell(place: Place, round: Round): Promise<number> {
  const there = present(await readBoards(place.path), place.id, inboxRoles, round.now)
  if (there.length === 0 || !(await hasOpen(place.id, round))) return 0
  const told = await Promise.all(there.map(({ user }) =>
    keepNotice(noticeOfPlace({ cause: causeOf(round, place.id), user, kind: 'evening', at: eveningOf(round.night), place: place.id, label: place.name, opens: 'overnight' }))))
  return told.filter(Boolean).length
}

interface Walked { readonly told: number; readonly whole: boolean }
const sum = (parts: readonly Walked[]): Walked => ({ told: parts.reduce((all, one) => all + one.told, 0), whole: parts.every((one) => one.whole) })

/** A street is remembered when it is done with all that lies below it. A place that fails holds up no other. */
async function visit(place: Place, round: Round): Promise<Walked> {
  if (round.done.has(place.id)) return { told: 0, whole: true }
  try {
    const walked = sum([{ told: await tell(place, round), whole: true }, await below(place.id, place.level === 'street', round)])
    if (walked.whole && place.level === 'street') await putOne({ ...eveningKey(round.night, place.id), ttl: markEnd(round.night) })
    return walked
  } catch (error) {
    logFailure(error)
    return { told: 0, whole: false }
  }
}

/** The places below one that have something open; those of a street at once, else one after the other. */
async function below(parent: string, atOnce: boolean, round: Round): Promise<Walked> {
  const busy = (await readCounts(parent)).filter(({ open, held }) => open + held > 0).map(({ place }) => place)
  const places = [...(await readPlaces(busy)).values()]
  if (atOnce) return sum(await Promise.all(places.map((place) => visit(place, round))))
  const parts: Walked[] = []
  for (const place of places) parts.push(await visit(place, round))
  return sum(parts)
}

async function doneIn(night: string): Promise<Set<string>> {
  const done = new Set<string>()
  for (let after: Key | undefined, first = true; first || after; first = false) {
    const page = await query({ p: eveningKey(night, '').p, ...(after ? { after } : {}) })
    for (const row of page.rows) done.add(row.s)
    after = page.next
  }
  return done
}

/** Tells everybody whom it concerns, if it is evening and not done yet; answers how many were told now. */
export async function tellEvening(at: Date): Promise<number> {
  const now = at.toISOString()
  const night = nightOf(now)
  // After midnight it is too late to ask somebody to look.
  if (night === undefined || night !== shanghaiDay(now)) return 0
  const row = await get(sweepKey('evening'))
  if (row && fromRow(mark(), row).night === night) return 0
  const round = { night, now, done: await doneIn(night) }
  const cities = [...(await readPlaces(await readCities())).values()]
  const walked = sum(await Promise.all(cities.map((city) => visit(city, round))))
  if (walked.whole) await putOne({ ...sweepKey('evening'), night })
  return walked.told
}
