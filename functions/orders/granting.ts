/** What a worker does with the eligibility of a household, found behind its door; and what the household sees of it. */
import type { Eligible, Grant as GrantView, subsidies } from '../../shared/subsidies'
import type { Lang } from '../../shared/words'
import { personOf } from '../http/actor'
import { Refusal } from '../http/refusal'
import type { Call } from '../http/serve'
import { homeBehind } from '../identity/home-behind'
import type { Household } from '../identity/household'
import { write } from '../table/table'
import type { Denied } from './campaign'
import { give as given, revoke as revoked, type Grant } from './grant'
import { allowed } from './say-no'
import { putGrant, readGrant, readGrants, readHad } from './subsidy-store'

const viewGrant = ({ programme, state, from, until, by, at, reason, v }: Grant): GrantView => ({ programme, state, from, until, by: by.name, at, ...(reason === undefined ? {} : { reason }), version: v })

async function shown({ id, label }: Household): Promise<Eligible> {
  return { household: id, label, items: (await readGrants(id)).map(viewGrant) }
}

const attempts = 3
/** Decides on it as it is; the one that was seen is held to its version. */
async function settle(home: Household, programme: Grant['programme'], lang: Lang, decide: (old: Grant | undefined) => Grant | Denied): Promise<Eligible> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const old = await readGrant(home.id, programme)
    const next = allowed(decide(old), lang)
    if (next === old || (await write([putGrant(next)])).length === 0) return shown(home)
  }
  throw new Refusal('stale')
}

export async function at({ query, lang }: Call<typeof subsidies.at>): Promise<Eligible> {
  return shown(await homeBehind(query, lang))
}

export async function give({ body, actor, now, lang }: Call<typeof subsidies.give>): Promise<Eligible> {
  const { programme, from, until, version } = body
  const home = await homeBehind(body, lang)
  return settle(home, programme, lang, (old) => given(old, { household: home.id, programme, from, until, version, by: personOf(actor), now }))
}

export async function revoke({ body, actor, now, lang }: Call<typeof subsidies.revoke>): Promise<Eligible> {
  const { programme, version, reason } = body
  return settle(await homeBehind(body, lang), programme, lang, (old) => revoked(old, { version, reason, by: personOf(actor), now }))
}

export async function mine({ query }: Call<typeof subsidies.mine>) {
  const [items, had] = await Promise.all([readGrants(query.household), readHad(query.household)])
  return { items: items.map(viewGrant), had }
}
