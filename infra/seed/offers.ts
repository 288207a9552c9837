/** What the leader of the lively community has on offer, one campaign for each state that one can be in. All invented. */
import type { CampaignContent } from '../../shared/campaign-content'
import { dayMs, shanghaiDay, startOfDay } from '../../shared/civil-time'
import { communityId } from './community'

const hour = 3_600_000
export type Fate = 'draft' | 'open' | 'closed' | 'called-off'

export interface Offer {
  readonly name: string
  readonly fate: Fate
  readonly content: CampaignContent
  /** How many households order in each building; each takes what stands next in `mixes`, quantities by package. */
  readonly ordered: Readonly<Record<string, number>>
  readonly mixes: readonly Readonly<Record<string, number>>[]
  readonly reason?: string
}

type Offered = CampaignContent['packages'][number]
/** Yuan; the goods are what is left of the price. */
function offered(id: string, name: string, price: number, contents: string, more: Partial<Offered> = {}): Offered {
  const parts = { packing: 100, delivery: 150, margin: 50 }
  return { id, name, contents: contents.split('、'), price: price * 100, makeUp: { goods: price * 100 - 300, ...parts }, tags: [], ...more }
}

/** Slots of `minutes` one after the other. */
function slotsFrom(start: number, count: number, minutes: number, capacity: number): CampaignContent['slots'] {
  const iso = (n: number): string => new Date(start + n * minutes * 60_000).toISOString()
  return Array.from({ length: count }, (_, n) => ({ from: iso(n), to: iso(n + 1), capacity }))
}

const door: Pick<CampaignContent, 'delivery' | 'buildings' | 'pay' | 'answers'> = { delivery: 'door', buildings: [], pay: 'on-collection', answers: '团长周敏，怡康苑5栋' }
const pickup: typeof door & { pickupAt: string } = { ...door, delivery: 'pickup', pickupAt: '怡康苑南门快递柜旁' }
const buildings = (...tails: string[]): string[] => tails.map((tail) => `${communityId}-${tail}`)

const iso = (time: number): string => new Date(time).toISOString()
/** The ends of windows, eight in the evening: the next and the last; and when the next hand-over begins, at ten or at four. All in milliseconds. */
interface Times { readonly next: number; readonly last: number; readonly soon: number }

function timesAt(now: number): Times {
  const today = Date.parse(startOfDay(shanghaiDay(now)))
  const evening = (days: number): number => today + days * dayMs + 20 * hour
  return {
    next: evening(evening(0) - now >= 2 * hour ? 0 : 1), last: evening(now - evening(0) >= hour ? 0 : -1),
    soon: [10, 16, 34].map((hours) => today + hours * hour).find((time) => time >= now + hour) ?? today + 40 * hour,
  }
}

/** Ten o'clock after an evening. */
const morning = (after: number): number => after + 14 * hour

function running({ next, last }: Times): Offer[] {
  return [
    {
      name: 'draft', fate: 'draft', ordered: {}, mixes: [], content: {
        ...pickup, title: '早餐面点团', about: '老面馒头当天蒸好，冷了再热也松软。', opens: iso(next + 13 * hour), closes: iso(next + 24 * hour), missed: 'refund',
        packages: [offered('mantou', '老面馒头', 12, '馒头 10 个'), offered('bao', '鲜肉包', 22, '鲜肉包 10 个', { stock: 60, limit: 3 })], slots: slotsFrom(morning(next + 24 * hour) - 3 * hour, 4, 30, 20),
      },
    },
    {
      name: 'not yet open', fate: 'open', ordered: {}, mixes: [], content: {
        ...door, title: '周末水果团', about: '果园直发，坏果拍照给我，照价退。', opens: iso(next + 13 * hour), closes: iso(next + 24 * hour), threshold: { kind: 'households', atLeast: 20 }, missed: 'extend',
        packages: [offered('apple', '红富士苹果', 38, '苹果 8 斤'), offered('orange', '秭归脐橙', 42, '脐橙 10 斤', { limit: 2 }), offered('mix', '水果拼箱', 68, '苹果 4 斤、脐橙 4 斤、雪梨 3 斤、香蕉 2 斤', { stock: 80, limit: 2 })], slots: [],
      },
    },
    {
      name: 'below its threshold', fate: 'open', ordered: { b1: 2, b3: 4, b5: 2, b11: 2, b13: 1, b22: 1, b41: 1 }, mixes: [{ veg: 1 }, { veg: 1, pork: 1 }, { low: 1 }, { veg: 2 }], content: {
        ...door, title: '本周蔬菜包', about: '超市凌晨分拣，当天送到楼下。', opens: iso(last + 12 * hour - dayMs), closes: iso(next), threshold: { kind: 'households', atLeast: 30 }, missed: 'refund',
        packages: [
          offered('veg', '蔬菜包', 30, '土豆 2 斤、青菜 1 斤、西红柿 2 斤、黄瓜 2 斤、大葱 1 斤', { stock: 200, limit: 2, tags: ['halal'] }),
          offered('pork', '猪肉包', 58, '前腿肉 2 斤、排骨 1 斤', { stock: 60, limit: 2 }),
          offered('low', '低盐素菜包', 26, '冬瓜 2 斤、豆腐 2 块、木耳 100 克、菜花 1 斤', { limit: 2, tags: ['low-salt', 'elder', 'no-pork'] }),
        ],
        slots: slotsFrom(morning(next), 6, 30, 10),
      },
    },
    {
      name: 'nearly sold out', fate: 'open', ordered: { b1: 3, b2: 3, b3: 3, b4: 2, b6: 3 }, mixes: [{ egg: 2 }, { egg: 1, milk: 1 }, { milk: 2, egg: 2 }], content: {
        ...pickup, title: '鸡蛋牛奶团', buildings: buildings('c1'), opens: iso(last + 11 * hour - dayMs), closes: iso(next + dayMs), missed: 'go-ahead', capacity: { of: 'households', atMost: 60 },
        packages: [offered('egg', '土鸡蛋', 32, '鸡蛋 30 枚', { stock: 26, limit: 2, tags: ['elder'] }), offered('milk', '鲜牛奶', 45, '鲜牛奶 950 毫升 4 盒', { stock: 40, limit: 4, tags: ['infant'] })], slots: slotsFrom(morning(next + dayMs), 4, 30, 12),
      },
    },
  ]
}

/** One package that a programme pays the larger part of. */
function subsidised({ next, last }: Times): Offer {
  return {
    name: 'subsidised', fate: 'open', ordered: {}, mixes: [], content: {
      ...pickup, title: '十元十斤菜', about: '区里补贴的平价蔬菜，社区登记过的户每周一份；别的菜谁都可以订。', opens: iso(last + 10 * hour - dayMs), closes: iso(next + dayMs), missed: 'go-ahead',
      packages: [
        { ...offered('ten', '十斤蔬菜', 10, '土豆 3 斤、白萝卜 3 斤、大白菜 4 斤'), makeUp: { goods: 2200, packing: 100, delivery: 150, margin: 50 }, subsidy: { programme: 'veg', fen: 1500, each: 10 } },
        offered('greens', '时令青菜', 12, '青菜 2 斤、菠菜 1 斤', { stock: 120, limit: 3 }),
      ],
      slots: slotsFrom(morning(next + dayMs), 4, 30, 20),
    },
  }
}

function over({ last, soon }: Times): Offer[] {
  return [
    {
      name: 'confirmed', fate: 'closed', ordered: { b1: 5, b2: 4, b3: 6, b5: 4, b11: 5, b12: 3, b13: 3, b21: 2, b41: 2 }, mixes: [{ rice: 1 }, { rice: 1, oil: 1 }, { noodle: 2, oil: 1 }, { rice: 2, noodle: 1 }], content: {
        ...door, title: '米面粮油团', about: '一次备足半个月。大米较重，志愿者送到楼下。', opens: iso(last - 2 * dayMs - 10 * hour), closes: iso(last), threshold: { kind: 'households', atLeast: 30 }, missed: 'refund',
        packages: [offered('rice', '东北大米', 59, '大米 20 斤', { stock: 120, limit: 2 }), offered('noodle', '热干面', 18, '碱水面 5 斤、芝麻酱 1 瓶', { limit: 4 }), offered('oil', '菜籽油', 76, '菜籽油 5 升', { stock: 80, limit: 2 })], slots: slotsFrom(soon, 4, 30, 15),
      },
    },
    {
      name: 'missed', fate: 'closed', ordered: { b3: 3, b12: 2, b14: 2 }, mixes: [{ shrimp: 1 }, { shrimp: 1, fish: 1 }], content: {
        ...door, title: '海鲜拼单', opens: iso(last - 5 * dayMs), closes: iso(last - 3 * dayMs), threshold: { kind: 'amount', atLeast: 200_000 }, missed: 'refund',
        packages: [offered('shrimp', '青虾', 69, '青虾 2 斤', { stock: 50, limit: 2 }), offered('fish', '鲈鱼', 39, '鲈鱼 1 条，约 1.2 斤', { limit: 3 })], slots: [],
      },
    },
    {
      name: 'called off', fate: 'called-off', ordered: { b2: 2, b3: 2, b31: 2 }, mixes: [{ chicken: 1 }, { chicken: 2 }], reason: '供货的农场临时封控，这批发不出来', content: {
        ...pickup, title: '农家土鸡团', opens: iso(last - 4 * dayMs), closes: iso(last - 2 * dayMs), missed: 'refund', packages: [offered('chicken', '土鸡', 88, '土鸡 1 只，约 3 斤', { stock: 40, limit: 2 })], slots: [],
      },
    },
  ]
}

/** `now` in milliseconds. */
export function offers(now: number): Offer[] {
  const times = timesAt(now)
  return [...running(times), subsidised(times), ...over(times)]
}
