/** What differs, recorded and carried on by who leads the campaign; a household answers what is proposed instead. */
import type { Difference as DifferenceView, DifferenceContent, differences, Settlement } from '../../shared/differences'
import type { Bag as BagView } from '../../shared/orders'
import { personOf } from '../http/actor'
import { goingToOfCampaign } from '../handover/store'
import { printOf } from '../http/print'
import { Refusal } from '../http/refusal'
import type { Call } from '../http/serve'
import { write } from '../table/table'
import { answerProposal } from './adjust-bag'
import { entriesOf } from './bag'
import { carryDifference } from './differ'
import { offeredIn, putRight, record as recorded, viewDifference, type Difference } from './difference'
import { differencesOf, putDifference, readAnswers, readBags, readDifference } from './difference-store'
import { onlyConfirmed } from './not-confirmed'
import { allowed } from './say-no'
import { readSettlement } from './settling'
import { sumsOf } from './stock'
import { readBag, readCampaign, type CampaignFile } from './store'
import { viewBag } from './view'

type OfCampaign<R extends (typeof differences)[keyof typeof differences]> = Omit<Call<R>, 'subject'> & { readonly subject: CampaignFile }
/** So many orders while somebody waits for the answer; the clock goes on with the rest. */
const budget = 200

function contentPrint({ kind, package: id, of, fen, reason, instead }: DifferenceContent, user: string): string {
  const named = of === 'all' ? of : of.households.map(({ household, quantity }) => [household, quantity])
  return printOf(kind, id, named, fen, reason, instead ?? null, user)
}

async function shown(dif: Difference): Promise<DifferenceView> {
  const said = dif.kind === 'substitution' ? await readAnswers(dif.campaign, [dif.id]) : undefined
  return viewDifference(dif, said?.get(dif.id))
}

async function carriedOn(campaign: string, id: string, now: string): Promise<DifferenceView> {
  const dif = await carryDifference(campaign, id, now, budget)
  if (!dif) throw new Refusal('not-found')
  return shown(dif)
}

/** Sent again it is carried on; another one under its id is refused. */
export async function record({ subject, params, body, actor, now, lang }: OfCampaign<typeof differences.record>): Promise<DifferenceView> {
  const { campaign: of, shards } = subject
  onlyConfirmed(of, 'difference', lang)
  const print = contentPrint(body, actor.user.id)
  const before = await readDifference(of.id, params.difference)
  if (before && before.print !== print) throw new Refusal('id-taken')
  if (before) return carriedOn(of.id, before.id, now)
  const bags = body.of === 'all' ? new Map() : await readBags(of.id, body.of.households.map((one) => one.household))
  const made = allowed(recorded(of, bags, { id: params.difference, content: body, by: personOf(actor), at: now, print, total: sumsOf(shards).orders }), lang)
  if ((await write([putDifference(made)])).length > 0) throw new Refusal('stale')
  return carriedOn(of.id, made.id, now)
}

/** Sent again it is carried on; another one under its id is refused. */
export async function fix({ subject, params, body: { id, fen, reason }, actor, now, lang }: OfCampaign<typeof differences.fix>): Promise<DifferenceView> {
  const { campaign: of } = subject
  const before = await readDifference(of.id, params.difference)
  if (!before) throw new Refusal('not-found')
  const print = printOf(fen, reason, actor.user.id)
  const same = before.fixes?.find((one) => one.id === id)
  if (same && same.print !== print) throw new Refusal('id-taken')
  if (same) return carriedOn(of.id, before.id, now)
  const next = allowed(putRight(before, offeredIn(of, before.package).price, { id, fen, reason, by: personOf(actor), at: now, print }), lang)
  if ((await write([putDifference(next)])).length > 0) throw new Refusal('stale')
  return carriedOn(of.id, before.id, now)
}

export async function list({ subject, query, lang }: OfCampaign<typeof differences.list>) {
  const { rows, cursor } = await differencesOf(subject.campaign.id, query.cursor, lang)
  const said = await readAnswers(subject.campaign.id, rows.filter((one) => one.kind === 'substitution').map(({ id }) => id))
  return { items: rows.map((one) => viewDifference(one, said.get(one.id))), ...(cursor ? { cursor } : {}) }
}

export const run = ({ subject, params, now }: OfCampaign<typeof differences.run>): Promise<DifferenceView> => carriedOn(subject.campaign.id, params.difference, now)

export async function settlement({ subject, lang }: OfCampaign<typeof differences.settlement>): Promise<Settlement> {
  onlyConfirmed(subject.campaign, 'settlement', lang)
  return readSettlement(subject, await goingToOfCampaign(subject.campaign.id))
}

export async function answer({ params, body, actor, now }: Call<typeof differences.answer>): Promise<BagView> {
  const [of, bag] = await Promise.all([readCampaign(params.campaign), readBag(body.household, params.campaign)])
  if (!of || !bag || !entriesOf(bag).some((one) => one.difference === params.difference)) throw new Refusal('not-found')
  const after = await answerProposal({ of, difference: params.difference, household: body.household, verb: body.accept ? 'accept' : 'decline', by: personOf(actor), now })
  if (!after) throw new Refusal('answer-over')
  if (after === 'stale') throw new Refusal('stale')
  return viewBag(after)
}
