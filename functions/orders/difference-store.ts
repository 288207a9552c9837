/** Differences, what households answered to them, and the account of a campaign, as rows. */
import { int, lazy, object, optional } from '../../shared/zod'
import { limits } from '../../shared/http'
import type { Lang } from '../../shared/words'
import { fromCursor } from '../http/cursor'
import { accountKey, accountPart, answersKey, bagKey, differenceKey, differencesIn, differencesRange, differencesUnderWay } from '../table/keys'
import { fromRow } from '../table/row'
import { added, follows, get, getMany, query, type Added, type Row, type Write } from '../table/table'
import { accountSum, addUp, type AccountChange, type AccountSums } from './account'
import { bag, type Bag } from './bag'
import { difference, type Difference, type Said } from './difference'
import { endOf } from './kept'
import { paged, type Paged } from './store'

export function differenceRow(next: Difference): Row {
  const shown = next.state === 'done' ? {} : { g1p: differencesUnderWay, g1s: `${next.due}#${next.id}` }
  return { ...differenceKey(next.campaign, next.id), ...next, ...(next.of ? { of: next.of.map((one) => ({ ...one })) } : {}), by: { ...next.by }, ...(next.fixes ? { fixes: next.fixes.map((one) => ({ ...one, by: { ...one.by } })) } : {}), ...shown, ttl: endOf(next.at) }
}
export const putDifference = (next: Difference): Write => ({ put: differenceRow(next), when: follows(next.v) })

export async function readDifference(campaign: string, id: string): Promise<Difference | undefined> {
  const row = await get(differenceKey(campaign, id))
  return row && fromRow(difference(), row)
}

export async function differencesOf(campaign: string, cursor: string | undefined, lang: Lang): Promise<Paged<Difference>> {
  const after = fromCursor(cursor, { p: differencesIn(campaign), prefix: '' }, lang)
  const page = await query({ p: differencesIn(campaign), ...differencesRange, backwards: true, limit: limits.page, ...(after ? { after } : {}) })
  return paged(page.rows.map((row) => fromRow(difference(), row)), page.next)
}

/** Price drops of a package recorded after this, the latest first; of as many as a page holds. */
export async function dropsAfter({ campaign, package: id, at }: Pick<Difference, 'campaign' | 'package' | 'at'>): Promise<Difference[]> {
  const { rows } = await query({ p: differencesIn(campaign), ...differencesRange, backwards: true, limit: limits.page })
  return rows.map((row) => fromRow(difference(), row)).filter((one) => one.kind === 'price-drop' && one.package === id && one.state === 'done' && one.at > at)
}

/** Those whose way through the bags is not at its end. */
export async function differencesDue(now: string): Promise<{ campaign: string; id: string }[]> {
  const { rows } = await query({ p: differencesUnderWay, index: 'g1', from: '0', to: `${now}#~`, limit: 100 })
  return rows.map((row) => fromRow(difference(), row)).map(({ campaign, id }) => ({ campaign, id }))
}

const said = lazy(() => object({ yes: optional(int()), no: optional(int()), fen: optional(int()) }))
/** One answer more. */
export const countAnswer = (campaign: string, id: string, by: Said, now: string): Added => added({ add: answersKey(campaign, id), by: { ...by }, set: { ttl: endOf(now) } })

export async function readAnswers(campaign: string, ids: readonly string[]): Promise<Map<string, Said>> {
  const rows = ids.length === 0 ? [] : await getMany(ids.map((id) => answersKey(campaign, id)))
  const found = new Map(rows.map((row) => [row.s, fromRow(said(), row)]))
  return new Map(ids.map((id) => {
    const { yes = 0, no = 0, fen = 0 } = found.get(answersKey(campaign, id).s) ?? {}
    return [id, { yes, no, fen }]
  }))
}

/** The bags of these households, by household; those without one are left out. */
export async function readBags(campaign: string, households: readonly string[]): Promise<Map<string, Bag>> {
  const found = new Map<string, Bag>()
  for (let from = 0; from < households.length; from += 100) {
    const rows = await getMany(households.slice(from, from + 100).map((household) => bagKey(household, campaign)))
    for (const row of rows) {
      const one = fromRow(bag(), row)
      found.set(one.household, one)
    }
  }
  return found
}

/** In the transaction of what changes it. */
export function onAccount(campaign: string, household: string, change: AccountChange, now: string): Added {
  return added({ add: accountKey(campaign, accountPart(household)), by: addUp(change), set: { ttl: endOf(now) } })
}

export async function readAccount(campaign: string): Promise<AccountSums> {
  const { rows } = await query({ p: accountKey(campaign, 0).p })
  return accountSum(rows)
}
