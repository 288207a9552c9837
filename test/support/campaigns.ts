/** Campaigns and orders, made through the routes. */
import { carryClose } from '../../functions/orders/walk'
import { payOrder } from '../../functions/orders/paying'
import { api } from '../../shared/api'
import type { CampaignContent } from '../../shared/campaign-content'
import type { Campaign } from '../../shared/campaigns'
import type { Difference, DifferenceContent } from '../../shared/differences'
import { newId } from '../../shared/ids'
import type { Order } from '../../shared/orders'
import type { Question } from '../../shared/questions'
import { ok } from './caller'
import { timeNow } from './clock'
import { aPerson, type Home, type Person } from './people'
import { at } from './places'

export const inHours = (hours: number): string => new Date(Date.parse(timeNow()) + hours * 3_600_000).toISOString()

type Offered = CampaignContent['packages'][number]
/** Vegetables for 30 yuan, 20 of them. */
export const aPackage = (id: string, more: Partial<Offered> = {}): Offered => {
  const price = more.price ?? 3000
  return { id, name: '蔬菜包', contents: ['土豆 2 斤', '青菜 1 斤'], price, makeUp: { goods: price - 300, packing: 100, delivery: 150, margin: 50 }, stock: 20, tags: [], ...more }
}

/** Open since an hour ago, closes in ten; two packages, of both so few that their stock stands on four shards. */
export function aContent(more: Partial<CampaignContent> = {}): CampaignContent {
  return {
    title: '周末蔬菜团', packages: [aPackage('veg'), aPackage('egg', { name: '鸡蛋', price: 2550, stock: 30 })], opens: inHours(-1), closes: inHours(10), missed: 'refund',
    delivery: 'door', slots: [], buildings: [], pay: 'on-collection', answers: '团长周敏 怡康苑门口', ...more,
  }
}

/** The eggs without a limit: such stock stands on 64 shards, which each close walks over, so only for who looks at that. */
export const withoutLimit: Pick<CampaignContent, 'packages'> = { packages: [aPackage('veg'), aPackage('egg', { name: '鸡蛋', price: 2550, stock: undefined })] }

export const aLeader = (place: string = at.grid): Promise<Person> => aPerson({ name: '周敏', duties: [{ role: 'leader', place }] })

export async function aDraft(as: Person, more: Partial<CampaignContent> = {}, place: string = at.grid): Promise<Campaign> {
  return ok(api.campaigns.draft, { as, params: { campaign: newId('campaign') }, body: { place, version: 0, ...aContent(more) } })
}

/** A campaign that takes orders now. */
export async function aCampaign(as: Person, more: Partial<CampaignContent> = {}, place: string = at.grid): Promise<Campaign> {
  const { id, version } = await aDraft(as, more, place)
  return ok(api.campaigns.publish, { as, params: { campaign: id }, body: { version } })
}

/** Quantities by package, at the prices of the campaign. */
export const wanted = ({ packages }: Pick<Campaign, 'packages'>, quantities: Readonly<Record<string, number>>) =>
  Object.entries(quantities).map(([id, quantity]) => ({ package: id, quantity, price: packages.find((one) => one.id === id)?.price ?? 0 }))

export const anOrder = (of: Campaign, home: Home, quantities: Readonly<Record<string, number>> = { veg: 1 }, slot?: number) => ({
  as: home.resident, params: { order: newId('order') }, body: { household: home.id, campaign: of.id, lines: wanted(of, quantities), ...(slot === undefined ? {} : { slot }) },
})

export const ordered = (of: Campaign, home: Home, quantities?: Readonly<Record<string, number>>, slot?: number): Promise<Order> => ok(api.orders.place, anOrder(of, home, quantities, slot))

/** An order that waits to be paid, and one that was paid and made smaller, in a campaign that is paid at once. */
async function paidScene(leader: Person, home: Home) {
  const of = await aCampaign(leader, { pay: 'now', capacity: { of: 'bags', atMost: 100 } })
  const [held, bought] = [await ordered(of, home), await ordered(of, home, { veg: 2 })]
  await payOrder(bought.id, { transaction: '42', paidAt: timeNow() }, timeNow())
  const { refunds } = await ok(api.orders.cancel, { as: home.resident, params: { order: bought.id }, body: { id: newId('event') } }).then(() => ok(api.orders.read, { as: home.resident, params: { order: bought.id } }))
  return { paying: of.id, held: held.id, bought: bought.id, refund: refunds?.[0]?.id ?? '' }
}

/** A campaign that these homes have ordered in, confirmed: its close was carried out ahead of its time. */
export async function aConfirmed(as: Person, homes: readonly Home[], more: Partial<CampaignContent> = {}, quantities?: Readonly<Record<string, number>>): Promise<Campaign> {
  const of = await aCampaign(as, more)
  for (const home of homes) await ordered(of, home, quantities)
  const closing = await carryClose(of.id, inHours(11), 1000)
  if (closing?.step !== 'done') throw new Error(`The close of ${of.id} has come to ${String(closing?.step)} only`)
  return ok(api.campaigns.lead, { as, params: { campaign: of.id } })
}

/** One unit of vegetables is missing for each home. */
export const aShortage = (homes: readonly Home[], more: Partial<DifferenceContent> = {}): DifferenceContent =>
  ({ kind: 'shortage', package: 'veg', of: { households: homes.map(({ id }) => ({ household: id, quantity: 1 })) }, fen: 3000, reason: '供货商少送', ...more })

export const recorded = (as: Person, of: Pick<Campaign, 'id'>, body: DifferenceContent, difference = newId('difference')): Promise<Difference> =>
  ok(api.differences.record, { as, params: { campaign: of.id, difference }, body })

/** What the samples of the contract speak of: `settled` is confirmed, and `difference` proposes something else in it. */
export const aQuestion = (campaign: string, home: Home, text = '青菜是当天的吗？') => ({ as: home.resident, params: { campaign, question: newId('question') }, body: { household: home.id, text } })
export const asked = (campaign: string, home: Home, text?: string): Promise<Question> => ok(api.questions.ask, aQuestion(campaign, home, text))

export async function campaignScene(home: Home): Promise<{ leader: Person; campaign: string; drafted: string; order: string; question: string; settled: string; difference: string; paying: string; held: string; bought: string; refund: string }> {
  const leader = await aLeader()
  const of = await aCampaign(leader)
  const order = (await ordered(of, home)).id
  const settled = await aConfirmed(leader, [home])
  const { id: difference } = await recorded(leader, settled, aShortage([home], { kind: 'substitution', fen: 500, instead: '白菜包' }))
  const question = (await asked(of.id, home)).id
  return { leader, campaign: of.id, drafted: (await aDraft(leader)).id, order, question, settled: settled.id, difference, ...(await paidScene(leader, home)) }
}
