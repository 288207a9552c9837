/** A campaign, a bag and an order as the API tells them to a household. */
import type { Campaign, CampaignLine } from '@shared/campaigns'
import type { Household } from '@shared/identity'
import { newId, reference } from '@shared/ids'
import type { Bag, Order } from '@shared/orders'
import type { Asked } from './taro'

export const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString()

export const aHome = (more: Partial<Household> = {}): Household => ({
  id: newId('household'), place: 'b3', community: 'c', communityName: '幸福时代社区', label: '怡康苑 3栋 1401', waiting: false,
  members: [{ id: newId('member'), name: '陈岚', account: true, me: true, waiting: false }], ...more,
})

type Offered = Campaign['packages'][number]
export const anOffer = (id: string, name: string, price: number, more: Partial<Offered> = {}): Offered => ({
  id, name, contents: ['土豆 2 斤', '青菜 1 斤'], price, makeUp: { goods: price - 300, packing: 100, delivery: 150, margin: 50 }, tags: [], sold: 0, households: 0, ...more,
})

/** Vegetables for 30.00 (8 left, 2 a household at most) and eggs for 25.50 without limits; open for five more hours. */
export const aCampaign = (more: Partial<Campaign> = {}): Campaign => ({
  id: newId('campaign'), version: 2, state: 'open', place: 'c', placeName: '幸福时代社区', leader: '周敏', title: '本周蔬菜包', about: '当天送到楼下',
  packages: [anOffer('veg', '蔬菜包', 3000, { stock: 20, left: 8, limit: 2, tags: ['halal'] }), anOffer('egg', '鸡蛋', 2550)],
  opens: inHours(-2), closes: inHours(5), threshold: { kind: 'households', atLeast: 30 }, missed: 'refund', delivery: 'door', slots: [], buildings: [], pay: 'on-collection', answers: '团长周敏 5栋',
  households: 12, amount: 36_000, extended: false, verbs: [], delivers: true, ...more,
})

export const lineOf = ({ id, title, leader, placeName, state, opens, closes, packages }: Campaign): CampaignLine => ({ id, title, leader, placeName, state, opens, closes, from: Math.min(...packages.map(({ price }) => price)) })

export function anOrder(of: Campaign, household: Household, quantities: Readonly<Record<string, number>>, more: Partial<Order> = {}): Order {
  const lines = Object.entries(quantities).map(([id, quantity]) => {
    const { name, price } = of.packages.find((one) => one.id === id) ?? { name: id, price: 0 }
    return { package: id, name, quantity, price, amount: quantity * price }
  })
  const [id, total] = [newId('order'), lines.reduce((sum, { amount }) => sum + amount, 0)]
  return { id, reference: reference(id), version: 1, campaign: of.id, title: of.title, household: household.id, label: household.label, by: '陈岚', at: inHours(-1), state: 'placed', lines, total, bagTotal: total, verbs: ['change', 'cancel'], ...more }
}

export function bagOf(of: Campaign, household: Household, orders: readonly Order[], more: Partial<Bag> = {}): Bag {
  const lines = orders.flatMap((order) => order.lines).map(({ package: id, name, quantity, amount }) => ({ package: id, name, quantity, amount }))
  const total = lines.reduce((sum, { amount }) => sum + amount, 0)
  return {
    campaign: of.id, title: of.title, household: household.id, label: household.label, state: 'placed', total, due: total, adjusted: [], lines,
    orders: orders.map(({ id, reference: said, by, at, total }) => ({ id, reference: said, by, at, total })), ...more,
  } as Bag
}

export const bodyOf = ({ data }: Asked): Record<string, unknown> => JSON.parse(data ?? '{}') as Record<string, unknown>
