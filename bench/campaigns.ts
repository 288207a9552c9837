/** A group-buy in the town: what a leader and a household do. */
import type { CampaignContent } from '../shared/campaigns'
import type { Asked } from './event'
import type { Step } from './story'
import { today } from './today'
import { building, compound, idMaker, type Town } from './town'

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

/** The chief of the community leads it; the family orders, changes and cancels. */
export function ordering({ chief, resident, household }: Town): Step[] {
  const [campaign, first, second] = [id('campaign'), id('order'), id('order')]
  const [path, own] = [`/campaigns/${campaign}`, { household: household.id }]
  return [
    { route: 'campaigns.draft', as: chief, asked: put(path, { place: compound, version: 0, ...content(500) }) },
    { route: 'campaigns.publish', as: chief, asked: post(`${path}/publish`, { version: 1 }) },
    { route: 'campaigns.mine', as: chief, asked: get('/campaigns/mine') },
    { route: 'campaigns.list', as: resident, asked: get('/campaigns', own) },
    { route: 'campaigns.read', as: resident, asked: get(path, own) },
    { route: 'orders.place', when: 'three packages', as: resident, asked: placing(campaign, first, household.id) },
    { route: 'orders.place', when: 'another of the same household', as: resident, asked: placing(campaign, second, household.id) },
    { route: 'orders.read', as: resident, asked: get(`/orders/${first}`) },
    { route: 'orders.change', as: resident, asked: post(`/orders/${first}/change`, { id: id('event'), version: 1, lines: [line('veg', 2, 3000)], slot: 1 }) },
    { route: 'orders.cancel', as: resident, asked: post(`/orders/${second}/cancel`, { id: id('event') }) },
    { route: 'orders.list', as: resident, asked: get('/orders', own) },
    { route: 'campaigns.lead', as: chief, asked: get(`${path}/lead`) },
    { route: 'campaigns.sheet', as: chief, asked: get(`${path}/sheet`, { building }) },
    { route: 'campaigns.raise', as: chief, asked: post(`${path}/raise`, { id: id('event'), package: 'veg', by: 100 }) },
    { route: 'campaigns.extend', as: chief, asked: post(`${path}/extend`, { closes: at(11) }) },
    { route: 'campaigns.cancel', as: chief, asked: post(`${path}/cancel`, { reason: '供货商不能送货' }) },
  ]
}
