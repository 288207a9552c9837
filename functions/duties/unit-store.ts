/** The units of places, and who asked them. */
import { limits } from '../../shared/http'
import type { UnitAsked } from '../../shared/units'
import { unitSkillNames } from '../../shared/unit-skills'
import type { Lang } from '../../shared/words'
import { enum as oneOf, int, lazy, object, string, type infer as Infer } from '../../shared/zod'
import { role } from '../../shared/duty-schema'
import { fromCursor, toCursor } from '../http/cursor'
import { isRefused, refuse, Refusal, type Refused } from '../http/refusal'
import { unitAskKey, unitsKey } from '../table/keys'
import { fromRow } from '../table/row'
import { follows, get, getMany, query, type Write, write } from '../table/table'
import { units, type Units } from './unit'

const none = (id: string): Units => ({ id, units: [], v: 0 })

export async function readUnits(place: string): Promise<Units> {
  const row = await get(unitsKey(place))
  return row ? fromRow(units(), row) : none(place)
}

/** Of several places in one read; places that keep none are left out. */
export async function readUnitsAt(places: readonly string[]): Promise<Units[]> {
  return (await getMany(places.map(unitsKey))).map((row) => fromRow(units(), row))
}

export const putUnits = (next: Units): Write => ({ put: { ...unitsKey(next.id), ...next }, when: follows(next.v) })

const attempts = 5

/** Changes the units of a place as they are then. */
export async function changeUnits(place: string, decide: (before: Units) => Units | Refused): Promise<Units> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const next = decide(await readUnits(place))
    if (isRefused(next)) throw refuse(next)
    if ((await write([putUnits(next)])).length === 0) return next
  }
  throw new Refusal('stale')
}

/** Who was given the number of a unit; `place`: where they serve, `at`: when. */
const asking = lazy(() => object({ id: string(), at: string(), unit: string(), by: string(), role: role(), place: string(), reference: string(), hands: int(), skill: oneOf(unitSkillNames) }))
export type Asking = Infer<ReturnType<typeof asking>>

/** Kept for half a year, as long as the looks at a household's number. */
const end = (at: string): number => Math.floor(Date.parse(at) / 1000) + 183 * 86_400

/** `keeper`: the place that keeps the unit. */
export const putAsking = (keeper: string, asked: Asking): Write => ({ put: { ...unitAskKey(keeper, asked.id), ...asked, ttl: end(asked.at) }, when: 'absent' })

/** Newest first, 20 a page. */
export async function askedAt(place: string, cursor: string | undefined, lang: Lang): Promise<{ items: UnitAsked[]; cursor?: string }> {
  const { p, s } = unitAskKey(place, '')
  const after = fromCursor(cursor, { p, prefix: s }, lang)
  const page = await query({ p, from: s, to: `${s}~`, backwards: true, limit: limits.page, ...(after ? { after } : {}) })
  const items = page.rows.map((row) => fromRow(asking(), row))
  return page.next ? { items, cursor: toCursor(page.next) } : { items }
}
