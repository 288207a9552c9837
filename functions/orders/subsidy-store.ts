/** Who may have what is subsidised, who had it, and how many each building has left, as rows. */
import { enum as oneOf, lazy, object, string } from '../../shared/zod'
import { startOfDay } from '../../shared/civil-time'
import { periodOf, programmeIds, programmes, type Programme } from '../../shared/subsidy-programmes'
import { allotmentKey, grantKey, grantRange, hadKey, hadRange } from '../table/keys'
import { fromRow } from '../table/row'
import { added, follows, get, getMany, query, type Added, type Row, type Write } from '../table/table'
import { allLinesIn, type Bag } from './bag'
import type { Campaign } from './campaign'
import { covers, grant, type Grant } from './grant'
import { endOf, keptDays } from './kept'
import { offersOf, standOf, subsidisedIn, type Subsidised } from './one-each'
import { soldName } from './stock'

const had = lazy(() => object({ programme: oneOf(programmeIds), period: string(), campaign: string(), title: string() }))
/** A little longer than a period lasts; what there is once, for two years. */
const hadDays = { once: 730, week: 60, month: 120 } as const

export const putGrant = (next: Grant): Write => ({
  put: { ...grantKey(next.household, next.programme), ...next, by: { ...next.by }, log: next.log.map((one) => ({ ...one, by: { ...one.by } })), ttl: endOf(startOfDay(next.until)) }, when: follows(next.v),
})

export async function readGrant(household: string, programme: Programme): Promise<Grant | undefined> {
  const row = await get(grantKey(household, programme))
  return row && fromRow(grant(), row)
}

export async function readGrants(household: string): Promise<Grant[]> {
  const { rows } = await query({ p: grantKey(household, '').p, ...grantRange })
  return rows.map((row) => fromRow(grant(), row))
}

/** The latest first. */
export async function readHad(household: string) {
  const { rows } = await query({ p: grantKey(household, '').p, ...hadRange, backwards: true, limit: 20 })
  return rows.map((row) => fromRow(had(), row))
}

/** A campaign counts in the period in which it opens, however long it goes on. */
const hadKeyOf = ({ content }: Campaign, household: string, programme: Programme) => hadKey(household, programme, periodOf(programme, content.opens))

const takeTurn = (of: Campaign, { household }: Bag, { programme }: Subsidised): Write => {
  const period = periodOf(programme, of.content.opens)
  return { put: { ...hadKeyOf(of, household, programme), household, programme, period, campaign: of.id, title: of.content.title, ttl: endOf(of.content.opens, hadDays[programmes[programme].period]) }, when: 'absent' }
}

/** The household may have one elsewhere. */
export const freeTurn = (of: Campaign, { household }: Pick<Bag, 'household'>, { programme }: Subsidised): Write => ({ remove: hadKeyOf(of, household, programme) })

/** One row of its building, whatever changes in it. */
function onAllotment(of: Campaign, { building }: Bag, taken: readonly Subsidised[], given: readonly Subsidised[]): Added[] {
  if (taken.length + given.length === 0) return []
  const by = Object.fromEntries([...taken.map((one) => [soldName(one.package), 1] as const), ...given.map((one) => [soldName(one.package), -1] as const)])
  const holds = taken.map((one) => ({ name: soldName(one.package), is: '<' as const, than: one.each, orAbsent: true as const }))
  return [added({ add: allotmentKey(of.id, building), by, set: { building, ttl: endOf(of.content.opens, keptDays + 60) }, holds })]
}

/** `taken`: what is new in the bag. Of its writes a put is the household's turn, the last one its building's part. */
export interface SubsidyChange { readonly taken: readonly Subsidised[]; readonly writes: readonly (Write | Added)[] }

/** What a change of a bag takes of subsidies, and gives back. Taken one for another of the same programme, the household keeps its turn. */
export function changeOfSubsidies(of: Campaign, bag: Bag, after: Pick<Bag, 'orders'>): SubsidyChange {
  const [was, is] = [subsidisedIn(of, allLinesIn(bag)), subsidisedIn(of, allLinesIn(after))]
  const without = (some: readonly Subsidised[], others: readonly Subsidised[]) => some.filter((one) => !others.some((other) => other.package === one.package))
  const changing = (some: readonly Subsidised[], others: readonly Subsidised[]) => some.filter((one) => !others.some(({ programme }) => programme === one.programme))
  const [taken, given] = [without(is, was), without(was, is)]
  return { taken, writes: [...changing(taken, given).map((one) => takeTurn(of, bag, one)), ...changing(given, taken).map((one) => freeTurn(of, bag, one)), ...onAllotment(of, bag, taken, given)] }
}

/** How what is subsidised stands with a household, by package, and how many its building has left. */
export async function standsOf(of: Campaign, household: { readonly id: string; readonly place: string }, bag: Bag | undefined, now: string) {
  const offers = offersOf(of)
  if (offers.length === 0) return {}
  const building = allotmentKey(of.id, bag?.building ?? household.place)
  const keys = offers.flatMap(({ programme }) => [grantKey(household.id, programme), hadKeyOf(of, household.id, programme)])
  const rows = await getMany([...new Map([...keys, building].map((key) => [`${key.p} ${key.s}`, key])).values()])
  const at = ({ p, s }: { p: string; s: string }): Row | undefined => rows.find((row) => row.p === p && row.s === s)
  const sold = at(building)
  const ordered = bag ? subsidisedIn(of, allLinesIn(bag)) : []
  return Object.fromEntries(offers.map(({ programme, package: id, each }) => {
    const [given, count] = [at(grantKey(household.id, programme)), sold?.[soldName(id)]]
    const left = Math.max(0, each - (typeof count === 'number' ? count : 0))
    const yours = standOf({ ordered: ordered.some((one) => one.package === id), eligible: covers(given && fromRow(grant(), given), now), had: at(hadKeyOf(of, household.id, programme)) !== undefined, left })
    return [id, { left, yours }]
  }))
}
