/** The handlers of lists and of one's own: what has reached me, what I said yes to, the shifts at my gates. */
import type { CallUpCard, callups } from '../../shared/callups'
import { hasConsent } from '../../shared/consent'
import { fromCommunity } from '../../shared/place-tree'
import type { rosters } from '../../shared/rosters'
import type { Loaded } from '../http/access'
import type { Actor } from '../http/actor'
import { Refusal } from '../http/refusal'
import type { Call } from '../http/serve'
import { confirmed } from '../identity/household'
import { readHousehold } from '../identity/store'
import { readVolunteer } from '../volunteers/store'
import { acceptedOn } from '../volunteers/volunteer'
import { runs, type CallUp } from './callup'
import { stillListed } from './hand'
import { communityOf, handsOf, ofCommunity, reachedAt, readAccepted, readCallUps, readHand } from './store'
import { suits } from './suits'
import { knownCallUp } from './doing'
import { accept } from './taking'
import { viewCard } from './view'

export interface CallUpLoaders { readonly callup: (id: string) => Promise<Loaded<CallUp> | undefined>; readonly place: (id: string) => Promise<Loaded | undefined> }
type Loaders = CallUpLoaders

export async function shownMine(id: string, actor: Actor, now: string): Promise<CallUpCard> {
  const [of, mine] = await Promise.all([knownCallUp(id), readHand(id, actor.user.id)])
  return viewCard(of, { now, mine, as: mine?.as, runs: runs(actor, of) })
}

const bySoonest = (a: CallUpCard, b: CallUpCard): number => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id < b.id ? -1 : 1)

export async function offers({ actor, now }: Call<typeof callups.offers, Loaders>) {
  const known = await readVolunteer(actor.user.id)
  const places = known ? [...new Set(acceptedOn(known, actor).map((one) => one.place))] : []
  const found = (await Promise.all(places.map(async (place) => (await reachedAt('hands', place, now)).map((id) => [id, place] as const)))).flat()
  if (!known || found.length === 0) return { items: [] }
  const as = new Map([...found].reverse())
  const [all, hands] = await Promise.all([readCallUps([...as.keys()]), handsOf(actor.user.id, [...as.keys()])])
  const shown = [...all.values()].filter((of) => !of.ended).map((of) => viewCard(of, { now, mine: hands.get(of.id), as: as.get(of.id), suits: suits(known, of.skill), runs: runs(actor, of) }))
  return { items: shown.sort(bySoonest) }
}

export async function mine({ actor, now }: Call<typeof callups.mine, Loaders>) {
  const known = await readAccepted(actor.user.id)
  const ids = known ? stillListed(known, now).map((one) => one.callup) : []
  if (ids.length === 0) return { items: [] }
  const [all, hands] = await Promise.all([readCallUps(ids), handsOf(actor.user.id, ids)])
  return { items: [...all.values()].map((of) => viewCard(of, { now, mine: hands.get(of.id), as: hands.get(of.id)?.as, runs: runs(actor, of) })).sort(bySoonest) }
}

/** It is there for those whom it has reached, who said something to it, and who run it. */
export async function read({ params, actor, now }: Call<typeof callups.read, Loaders>) {
  const [of, own] = await Promise.all([knownCallUp(params.callup), readHand(params.callup, actor.user.id)])
  const as = own?.as ?? (of.sort === 'hands' ? of.reached.find((place) => actor.duties.some((one) => one.role === 'volunteer' && one.place === place)) : undefined)
  if (!own && as === undefined && !runs(actor, of)) throw new Refusal('not-approved')
  return viewCard(of, { now, mine: own, as, runs: runs(actor, of) })
}

/** Those of a place below a community are picked out of a page of it. */
export async function here({ query, now, lang }: Call<typeof callups.here, Loaders>) {
  const { ids, cursor } = await ofCommunity(communityOf(query.place), query.cursor, lang)
  const all = ids.length > 0 ? await readCallUps(ids) : new Map<string, CallUp>()
  return { items: ids.flatMap((id) => all.get(id) ?? []).filter((of) => of.path.includes(query.place)).map((of) => viewCard(of, { now })), ...(cursor ? { cursor } : {}) }
}

/** The household's places from its community down. */
async function homePlaces(household: string) {
  const file = await readHousehold(household)
  if (!file) throw new Refusal('not-found')
  return { file, places: fromCommunity(file.household.path).map((step) => step.id) }
}

export async function shifts({ query, actor, now }: Call<typeof rosters.list, Loaders>) {
  const { places } = await homePlaces(query.household)
  const ids = [...new Set((await Promise.all(places.map((place) => reachedAt('gate', place, now)))).flat())]
  if (ids.length === 0) return { items: [] }
  const [all, hands] = await Promise.all([readCallUps(ids), handsOf(actor.user.id, ids)])
  return { items: [...all.values()].filter((of) => !of.ended).map((of) => viewCard(of, { now, mine: hands.get(of.id), runs: runs(actor, of) })).sort(bySoonest) }
}

export async function take({ params, body, actor, now }: Call<typeof rosters.take, Loaders>) {
  if (!hasConsent(actor.user.consents, 'privacy')) throw new Refusal('consent-needed')
  const [of, { file, places }] = await Promise.all([knownCallUp(params.callup), homePlaces(body.household)])
  if (of.sort !== 'gate' || !places.includes(of.place)) throw new Refusal('not-found')
  const name = confirmed(file).find((one) => one.user === actor.user.id)?.name ?? ''
  await accept(of, { household: body.household, name }, { actor, event: body.id, now })
  return shownMine(of.id, actor, now)
}
