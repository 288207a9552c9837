/** A campaign as its leader reads it, and the draft of one that is whole. */
import type { Campaign } from '@shared/campaigns'
import { addDays, shanghaiDay } from '@shared/civil-time'
import { newId } from '@shared/ids'
import { emptyPackage, freshForm, type CampaignForm } from '@/features/campaigns/form'

export const day = (days: number): string => addDays(shanghaiDay(Date.now()), days)
const at = (days: number, hour: number): string => new Date(Date.parse(`${day(days)}T00:00:00+08:00`) + hour * 3_600_000).toISOString()

export function aCampaign(known: Partial<Campaign> = {}): Campaign {
  return {
    id: newId('campaign'), version: 2, state: 'open', place: 'wh-1', placeName: '幸福社区', leader: '周敏', title: '周末蔬菜团',
    packages: [
      { id: 'p1', name: '蔬菜包', contents: ['土豆 2 斤', '青菜 1 斤'], price: 3000, makeUp: { goods: 2700, packing: 100, delivery: 150, margin: 50 }, stock: 20, tags: ['halal'], sold: 8, households: 7, left: 12 },
      { id: 'p2', name: '鸡蛋', contents: ['鸡蛋 30 枚'], price: 2550, makeUp: { goods: 2550, packing: 0, delivery: 0, margin: 0 }, limit: 2, tags: [], sold: 3, households: 3 },
    ],
    opens: at(-1, 8), closes: at(1, 20), threshold: { kind: 'households', atLeast: 15 }, missed: 'refund', delivery: 'pickup', pickupAt: '南门',
    slots: [{ from: at(2, 10), to: at(2, 10.5), capacity: 10, taken: 6 }, { from: at(2, 10.5), to: at(2, 11), capacity: 10, taken: 3 }], buildings: [], pay: 'on-collection', answers: '周敏',
    households: 9, amount: 31_650, extended: false, verbs: ['extend', 'raise', 'cancel'], ...known,
  }
}

export function aForm(known: Partial<CampaignForm> = {}): CampaignForm {
  const fresh = freshForm('wh-1', '周敏')
  return {
    ...fresh, title: '周末蔬菜团', packages: [{ ...emptyPackage([]), name: '蔬菜包', contents: '土豆 2 斤\n青菜 1 斤', price: '30', goods: '27', packing: '1', delivery: '1.5', margin: '0.5', stock: '20', limit: '2' }],
    opens: { day: day(0), time: '00:00' }, closes: { day: day(1), time: '20:00' }, delivery: 'door', changed: true, ...known,
  }
}
