/** What a leader does: drafts, publishes, extends, raises, calls off. */
import { isDeepStrictEqual } from 'node:util'
import { campaignIssues, plainTimes } from '../../shared/campaign-rules'
import type { CampaignContent } from '../../shared/campaign-content'
import type { Campaign as CampaignView, campaigns } from '../../shared/campaigns'
import type { FieldIssue } from '../../shared/field-words'
import { newId } from '../../shared/ids'
import type { Lang } from '../../shared/words'
import { personOf } from '../http/actor'
import { Refusal } from '../http/refusal'
import type { Call } from '../http/serve'
import { readPlace, readPlaces } from '../places/store'
import { patience } from '../table/patience'
import { write, type Added, type Write } from '../table/table'
import { callOff, extend as extended, newDraft, publish as published, raise as raised, redraft, widen as widened, type Campaign, type Denied } from './campaign'
import { at, newClosing } from './close'
import { eventOfCampaign, sameOrderDeed, type OrderEvent } from './event'
import { allowed, sayNo } from './say-no'
import { photosOf } from './photos'
import { capacityId, spread } from './stock'
import { closeLater, moreStock, putCampaign, putCampaignEvent, putClosing, putStock, readCampaign, readCampaignEvent, readCampaignFile, readClosing, type CampaignFile } from './store'
import { viewCampaign } from './view'

type OfCampaign<R extends (typeof campaigns)[keyof typeof campaigns]> = Omit<Call<R>, 'subject'> & { readonly subject: CampaignFile }
const attempts = 5
/** More stock goes to a few shards, not to all: each that is touched may be where somebody orders. */
const raisedShards = 4

async function buildingIssues(place: string, buildings: readonly string[]): Promise<FieldIssue[]> {
  const found = await readPlaces(buildings)
  return buildings.flatMap((id, i): FieldIssue[] => (found.get(id)?.path.some((step) => step.id === place) ? [] : [{ path: `buildings.${String(i)}`, code: 'place-outside' }]))
}

/** The leader's view of the campaign as it then is. */
async function shown(id: string, now: string): Promise<CampaignView> {
  const file = await readCampaignFile(id)
  if (!file) throw new Refusal('not-found')
  return viewCampaign(file, now, { leads: true })
}

function drafted(old: Campaign | undefined, place: string, version: number, content: CampaignContent, fresh: Campaign): Campaign | Denied {
  if (!old) return version === 0 ? fresh : { refused: 'stale' }
  return old.place === place ? redraft(old, content, version) : { refused: 'id-taken' }
}

export async function draft({ params, body, actor, now, lang }: Call<typeof campaigns.draft>): Promise<CampaignView> {
  const { place, version, ...sent } = body
  const issues = campaignIssues(sent, now)
  if (issues.length > 0) throw sayNo({ refused: 'invalid', fields: issues }, lang)
  const [content, node, outside, old] = [plainTimes(sent), await readPlace(place), await buildingIssues(place, sent.buildings), await readCampaign(params.campaign)]
  if (outside.length > 0) throw sayNo({ refused: 'invalid', fields: outside }, lang)
  if (!node?.path.some((step) => step.level === 'community')) throw sayNo({ refused: 'invalid', fields: [{ path: 'place', code: 'place-home' }] }, lang)
  // The same draft sent again is there already.
  if (old?.place === place && old.v === version + 1 && isDeepStrictEqual(old.content, content)) return shown(old.id, now)
  const changed = allowed(drafted(old, place, version, content, newDraft({ id: params.campaign, path: node.path, leader: personOf(actor), content })), lang)
  const photos = await photosOf({ id: params.campaign, content, old, actor }, now)
  if (photos.issues.length > 0) throw sayNo({ refused: 'invalid', fields: photos.issues }, lang)
  const next = { ...changed, photos: photos.shown }
  if ((await write([...putCampaign(next), ...photos.writes])).length > 0) throw new Refusal('stale')
  return viewCampaign({ campaign: next, shards: [] }, now, { leads: true })
}

export async function publish({ subject, body, actor, now, lang }: OfCampaign<typeof campaigns.publish>): Promise<CampaignView> {
  const { campaign: old } = subject
  if (old.state === 'open' && old.v === body.version + 1) return shown(old.id, now)
  const next = allowed(published(old, body.version, now), lang)
  const event = eventOfCampaign(next, 'publish', { id: newId('event', Date.parse(now)), at: now, by: personOf(actor) })
  const failed = await write([...putCampaign(next), ...putStock(next), putClosing(newClosing(next)), putCampaignEvent(event)])
  if (failed.length > 0) throw new Refusal('stale')
  return shown(next.id, now)
}

type Decide = (of: Campaign) => Campaign | Denied
/** Decides on the campaign as it is, and again where somebody was faster. `more`: what is written with it. */
async function carryOut(first: Campaign, call: Pick<OfCampaign<typeof campaigns.lead>, 'now' | 'lang'>, decide: Decide, more: (next: Campaign) => Promise<readonly (Write | Added)[]>): Promise<Campaign> {
  let of = first
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const next = allowed(decide(of), call.lang)
    if ((await write([...putCampaign(next), ...(await more(next))])).length === 0) return next
    of = (await readCampaign(first.id)) ?? first
  }
  throw new Refusal('stale')
}

/** The campaign's own row says when it closes; its shards follow, and where this is cut short, whoever orders brings them along. */
export async function extend({ subject, body, now, lang }: OfCampaign<typeof campaigns.extend>): Promise<CampaignView> {
  const { campaign: old, shards } = subject
  const isDone = old.state === 'open' && Date.parse(old.content.closes) === Date.parse(body.closes)
  const next = isDone ? old : await carryOut(old, { now, lang }, (of) => extended(of, body.closes, now), async ({ id, content }) => {
    const before = await readClosing(id)
    return before ? [putClosing(at(before, 'wait', { due: content.closes }))] : []
  })
  await Promise.all(shards.map(({ k }) => write([closeLater(next.id, k, next.content.closes)])))
  return shown(next.id, now)
}

/** The first of as many shards as get something, by chance. */
const someShards = (count: number): number => Math.floor(patience.random() * count)

interface Adding { readonly subject: CampaignFile; readonly id: string; readonly own: string; readonly by: number; readonly person: OrderEvent['by']; readonly now: string; readonly lang: Lang }

/** So many more of what stands on the shards, once for each id. */
async function addStock({ subject: { campaign: old }, id, own, by, person, now, lang }: Adding, decide: Decide): Promise<CampaignView> {
  const done = await readCampaignEvent(old.id, id)
  const deed = { verb: 'raise' as const, by: person, print: `${own} ${String(by)}` }
  if (done && !sameOrderDeed(done, deed)) throw new Refusal('id-taken')
  if (done) return shown(old.id, now)
  const first = someShards(old.shards)
  await carryOut(old, { now, lang }, decide, (next) => Promise.resolve([
    putCampaignEvent(eventOfCampaign(next, 'raise', { ...deed, id, at: now })),
    ...(next.content.packages.some((one) => one.id === own && one.subsidy) ? [] : spread(by, Math.min(raisedShards, next.shards)).flatMap((part, i) => (part === 0 ? [] : [moreStock(next.id, (first + i) % next.shards, own, part)]))),
  ]))
  return shown(old.id, now)
}

export function raise({ subject, body, actor, now, lang }: OfCampaign<typeof campaigns.raise>): Promise<CampaignView> {
  return addStock({ subject, id: body.id, own: body.package, by: body.by, person: personOf(actor), now, lang }, (of) => raised(of, body, now))
}

export function widen({ subject, body, actor, now, lang }: OfCampaign<typeof campaigns.widen>): Promise<CampaignView> {
  return addStock({ subject, id: body.id, own: capacityId, by: body.by, person: personOf(actor), now, lang }, (of) => widened(of, body.by, now))
}

/** From now on nobody orders; the clock then voids what was ordered, and tells every household. */
export async function cancel({ subject, body, actor, now, lang }: OfCampaign<typeof campaigns.cancel>): Promise<CampaignView> {
  const { campaign: old } = subject
  if (old.state === 'cancelled' && old.reason === body.reason) return shown(old.id, now)
  const event = newId('event', Date.parse(now))
  await carryOut(old, { now, lang }, (of) => callOff(of, body.reason), async (next) => {
    const before = await readClosing(next.id)
    return [...(before ? [putClosing(at(before, 'freeze', { due: now }))] : []), putCampaignEvent(eventOfCampaign(next, 'cancel', { id: event, at: now, by: personOf(actor) }))]
  })
  return shown(old.id, now)
}
