/** A group-buy in the town: what a leader and a household do, and the rows of a campaign in which others have ordered. */
import type { CampaignContent } from '../shared/campaign-content'
import { emptyBag, withOrder } from '../functions/orders/bag'
import { newDraft, publish, type Campaign } from '../functions/orders/campaign'
import { newClosing } from '../functions/orders/close'
import { newOrder } from '../functions/orders/order'
import { putBag, putCampaign, putClosing, putOrder, putStock } from '../functions/orders/store'
import { newHousehold } from '../functions/identity/household'
import type { Row } from '../functions/table/table'
import { idAt } from '../shared/ids'
import type { Asked } from './event'
import type { Step } from './story'
import { today } from './today'
import { building, compound, grid, home, idMaker, rowsOf, type Town } from './town'

const at = (hours: number): string => new Date(today.getTime() + hours * 3_600_000).toISOString()
const put = (path: string, body: object): Asked => ({ method: 'PUT', path, body })
const post = (path: string, body: object): Asked => ({ method: 'POST', path, body })
const get = (path: string, query?: Record<string, string>): Asked => ({ method: 'GET', path, ...(query ? { query } : {}) })
const id = idMaker(91)

const packageOf = (own: string, name: string, price: number, stock: number | undefined): CampaignContent['packages'][number] => ({
  id: own, name, contents: ['土豆 2 斤', '青菜 1 斤', '番茄 1 斤'], price, makeUp: { goods: price - 300, packing: 100, delivery: 150, margin: 50 }, ...(stock === undefined ? {} : { stock }), limit: 5, tags: [],
})
/** Three packages, pickup in slots. */
export function content(stock: number): CampaignContent {
  const slots = [0, 1].map((n) => ({ from: at(12 + n), to: at(13 + n), capacity: 1000 }))
  return {
    title: '周末蔬菜团', packages: [packageOf('veg', '蔬菜包', 3000, stock), packageOf('egg', '鸡蛋', 2550, stock), packageOf('meat', '鲜肉', 4500, stock)], opens: at(-1), closes: at(10),
    threshold: { kind: 'households', atLeast: 30 }, missed: 'refund', delivery: 'pickup', pickupAt: '东门', slots, buildings: [], pay: 'on-collection', answers: '团长刘敏',
  }
}

const line = (own: string, quantity: number, price: number) => ({ package: own, quantity, price })
export const threeLines = [line('veg', 1, 3000), line('egg', 2, 2550), line('meat', 1, 4500)]
export const placing = (campaign: string, order: string, household: string): Asked => put(`/orders/${order}`, { household, campaign, lines: threeLines, slot: 0 })

/** One package of vegetables. */
export const orderingOne = (campaign: string, order: string, household: string): Asked => put(`/orders/${order}`, { household, campaign, lines: [line('veg', 1, 3000)], slot: 0 })

/** The same after its close, with the family in it. */
export function settledCampaign(town: Town, orders: number): Busy {
  const { campaign, rows } = busyCampaign(town, orders, 10_000, town.household)
  return { campaign: { ...campaign, state: 'confirmed' }, rows: rows.map((row) => ('state' in row ? { ...row, state: 'confirmed' } : row)) }
}

/** A campaign that was confirmed, in which the family and two others have an order: what differs is recorded and answered. */
export function differing({ chief, resident, household }: Town, settled: string): Step[] {
  const path = `/campaigns/${settled}/differences`
  const [drop, other] = [`${path}/${id('difference')}`, `${path}/${id('difference')}`]
  const named = { households: [{ household: household.id, quantity: 1 }] }
  return [
    { route: 'differences.record', when: 'for all of three households', as: chief, asked: put(drop, { kind: 'price-drop', package: 'veg', of: 'all', fen: 100, reason: '供货商降价' }) },
    { route: 'differences.record', when: 'sent again', as: chief, asked: put(drop, { kind: 'price-drop', package: 'veg', of: 'all', fen: 100, reason: '供货商降价' }) },
    { route: 'differences.record', when: 'for one', as: chief, asked: put(other, { kind: 'substitution', package: 'veg', of: named, fen: 500, reason: '没有菠菜', instead: '白菜包' }) },
    { route: 'differences.run', as: chief, asked: post(`${drop}/run`, {}) },
    { route: 'differences.fix', as: chief, asked: post(`${drop}/fix`, { id: id('event'), fen: 200, reason: '写错了' }) },
    { route: 'differences.answer', as: resident, asked: post(`${other}/answer`, { household: household.id, accept: true }) },
    { route: 'differences.list', as: chief, asked: get(path) },
    { route: 'differences.settlement', as: chief, asked: get(`/campaigns/${settled}/settlement`) },
    { route: 'handover.collect', when: 'the family’s bag', as: chief, asked: post(`/hand-over/${settled}/bags/${household.id}/collect`, { id: id('event'), building, how: 'hand', at: at(0) }) },
    { route: 'missing.say', as: resident, asked: put(`/campaigns/${settled}/missing/${id('missing')}`, { household: household.id, package: 'veg', sort: 'missing', quantity: 1, note: '袋子里没有' }) },
    { route: 'missing.list', as: resident, asked: get(`/campaigns/${settled}/missing`, { household: household.id }) },
  ]
}

/** One subsidised package for the family, whom the chief has set to be eligible. */
export function subsidising({ chief, resident, household }: Town): Step[] {
  const [campaign, order, door] = [id('campaign'), id('order'), { place: building, unit: '2', room: '1401' }]
  const path = `/campaigns/${campaign}`
  const offered = { ...packageOf('relief', '十元十斤', 1000, undefined), limit: undefined, makeUp: { goods: 2200, packing: 100, delivery: 150, margin: 50 }, subsidy: { programme: 'veg', fen: 1500, each: 20 } }
  return [
    { route: 'subsidies.give', as: chief, asked: put('/subsidies', { ...door, programme: 'veg', from: '2026-01-01', until: '2026-12-31', version: 0 }) },
    { route: 'subsidies.at', as: chief, asked: get('/subsidies/door', door) },
    { route: 'campaigns.draft', when: 'subsidised', as: chief, asked: put(path, { place: compound, version: 0, ...content(500), packages: [offered] }) },
    { route: 'campaigns.publish', when: 'subsidised', as: chief, asked: post(`${path}/publish`, { version: 1 }) },
    { route: 'campaigns.read', when: 'subsidised', as: resident, asked: get(path, { household: household.id }) },
    { route: 'orders.place', when: 'subsidised', as: resident, asked: put(`/orders/${order}`, { household: household.id, campaign, lines: [line('relief', 1, 1000)], slot: 0 }) },
    { route: 'subsidies.mine', as: resident, asked: get('/subsidies', { household: household.id }) },
    { route: 'orders.cancel', when: 'subsidised', as: resident, asked: post(`/orders/${order}/cancel`, { id: id('event') }) },
    { route: 'subsidies.revoke', as: chief, asked: post('/subsidies/revoke', { ...door, programme: 'veg', version: 1, reason: '已经搬走' }) },
  ]
}

/** The chief of the community leads it; the family orders, changes and cancels. */
export function ordering({ chief, resident, household }: Town): Step[] {
  const [campaign, first, second] = [id('campaign'), id('order'), id('order')]
  const [path, own] = [`/campaigns/${campaign}`, { household: household.id }]
  const asked = id('question')
  const listed = idAt('question', asked, today.getTime())
  return [
    { route: 'campaigns.draft', as: chief, asked: put(path, { place: compound, version: 0, ...content(500), capacity: { of: 'households', atMost: 1000 } }) },
    { route: 'campaigns.publish', as: chief, asked: post(`${path}/publish`, { version: 1 }) },
    { route: 'campaigns.mine', as: chief, asked: get('/campaigns/mine') },
    { route: 'campaigns.here', as: chief, asked: get('/campaigns/here', { place: grid }) },
    { route: 'campaigns.list', as: resident, asked: get('/campaigns', own) },
    { route: 'campaigns.read', as: resident, asked: get(path, own) },
    { route: 'orders.place', when: 'three packages', as: resident, asked: placing(campaign, first, household.id) },
    { route: 'orders.place', when: 'another of the same household', as: resident, asked: placing(campaign, second, household.id) },
    { route: 'orders.read', as: resident, asked: get(`/orders/${first}`) },
    { route: 'orders.change', as: resident, asked: post(`/orders/${first}/change`, { id: id('event'), version: 1, lines: [line('veg', 2, 3000)], slot: 1 }) },
    { route: 'orders.cancel', as: resident, asked: post(`/orders/${second}/cancel`, { id: id('event') }) },
    { route: 'orders.list', as: resident, asked: get('/orders', own) },
    { route: 'questions.ask', as: resident, asked: put(`${path}/questions/${asked}`, { household: household.id, text: '青菜是当天的吗？' }) },
    { route: 'questions.list', as: resident, asked: get(`${path}/questions`, own) },
    { route: 'questions.lead', as: chief, asked: get(`${path}/questions/lead`) },
    { route: 'questions.answer', as: chief, asked: post(`${path}/questions/${listed}/answer`, { id: id('event'), text: '是当天早上的' }) },
    { route: 'questions.hide', as: chief, asked: post(`${path}/questions/${listed}/hide`, { hidden: true }) },
    { route: 'campaigns.lead', as: chief, asked: get(`${path}/lead`) },
    { route: 'campaigns.sheet', as: chief, asked: get(`${path}/sheet`, { building }) },
    { route: 'campaigns.raise', as: chief, asked: post(`${path}/raise`, { id: id('event'), package: 'veg', by: 100 }) },
    { route: 'campaigns.widen', as: chief, asked: post(`${path}/room`, { id: id('event'), by: 100 }) },
    { route: 'campaigns.extend', as: chief, asked: post(`${path}/extend`, { closes: at(11) }) },
    { route: 'campaigns.cancel', as: chief, asked: post(`${path}/cancel`, { reason: '供货商不能送货' }) },
  ]
}

export interface Busy { readonly campaign: Campaign; readonly rows: Row[] }

/** A campaign in which so many households have one order each, spread over the compound's buildings, 20 in each; the family first where it is one of them. */
export function busyCampaign(town: Town, orders: number, stock: number, family?: Town['household'], pay: CampaignContent['pay'] = 'on-collection'): Busy {
  const own = idMaker(92)
  const path = home.slice(0, home.findIndex((step) => step.id === grid) + 1)
  const published = publish(newDraft({ id: own('campaign'), path, leader: { user: town.chief, name: '刘敏' }, content: { ...content(stock), pay } }), 1, today.toISOString())
  if ('refused' in published) throw new Error(published.refused)
  const rows = rowsOf([...putCampaign(published), ...putStock(published), putClosing(newClosing(published))])
  const counted = rows.filter((row) => row.s.startsWith('S#'))
  for (let i = 0; i < orders; i += 1) {
    const quantity = i === 0 && family ? 2 : 1
    const made = i === 0 && family ? family : { ...newHousehold(own('household'), { place: `${building}x${String(Math.floor(i / 20))}`, unit: '1', room: String(101 + (i % 20)) }, home, today.toISOString()) }
    const lines = [{ package: 'veg', name: '蔬菜包', quantity, price: 3000 }]
    const order = newOrder({ id: own('order'), campaign: published.id, title: published.content.title, household: made.id, label: made.label, by: { user: town.resident, name: '李秀英' }, at: today.toISOString(), lines, print: 'p', shards: published.shards })
    const bag = withOrder(published, emptyBag(published, { household: made, members: [] }), order, 0)
    if ('refused' in bag) throw new Error(bag.refused)
    rows.push(...rowsOf([putOrder(order), putBag(bag)]))
    const shard = counted[i % counted.length] as Record<string, number>
    for (const [name, by] of [['households', 1], ['orders', 1], ['amount', quantity * 3000], ['s_veg', quantity], ['n_veg', -quantity]] as const) shard[name] = (shard[name] ?? 0) + by
  }
  return { campaign: published, rows }
}
