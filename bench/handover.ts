/** A confirmed campaign of the town on its way to the households: its rows, and what a leader and a volunteer do. */
import { putGoingTo } from '../functions/handover/store'
import { newHousehold } from '../functions/identity/household'
import { emptyBag, withOrder, type Bag } from '../functions/orders/bag'
import { newDraft, publish, type Campaign } from '../functions/orders/campaign'
import { newOrder } from '../functions/orders/order'
import { putBag, putCampaign, putOrder } from '../functions/orders/store'
import type { Row } from '../functions/table/table'
import type { Asked } from './event'
import { content, threeLines } from './campaigns'
import type { Step } from './story'
import { today } from './today'
import { building, compound, grid, home, idMaker, rowsOf, type Town } from './town'

const campaign = idMaker(96)('campaign')
const now = today.toISOString()
const post = (path: string, body: object): Asked => ({ method: 'POST', path, body })
const get = (path: string, query?: Record<string, string>): Asked => ({ method: 'GET', path, ...(query ? { query } : {}) })

function confirmed(town: Town): Campaign {
  const path = home.slice(0, home.findIndex((step) => step.id === grid) + 1)
  const published = publish(newDraft({ id: campaign, path, leader: { user: town.chief, name: '刘敏' }, content: content(2000) }), 1, now)
  if ('refused' in published) throw new Error(published.refused)
  return { ...published, state: 'confirmed' }
}

/** Twenty to a building, from the ground up: three packages each. */
function bagOf(of: Campaign, town: Town, own: ReturnType<typeof idMaker>, i: number): { bag: Bag; rows: Row[] } {
  const place = i < 20 ? building : `${building}x${String(Math.floor(i / 20))}`
  const made = newHousehold(own('household'), { place, unit: '1', room: String(101 + (i % 4) + 100 * (Math.floor(i / 4) % 5)) }, home, now)
  const lines = threeLines.map((line, n) => ({ ...line, name: of.content.packages[n]?.name ?? '' }))
  const order = newOrder({ id: own('order'), campaign, title: of.content.title, household: made.id, label: made.label, by: { user: town.resident, name: '李秀英' }, at: now, lines, print: 'p', shards: of.shards })
  const bag = withOrder(of, emptyBag(of, { household: { ...made, contact: { phone: '13812345678', verified: true } }, members: [] }), order, 0)
  if ('refused' in bag) throw new Error(bag.refused)
  const settled: Bag = { ...bag, state: 'confirmed' }
  return { bag: settled, rows: rowsOf([putOrder({ ...order, state: 'confirmed' }), putBag(settled)]) }
}

/** A campaign in which so many households have ordered, confirmed; the first lives in the family's own building. */
export function confirmedCampaign(town: Town, households: number): { campaign: string; first: string; rows: Row[] } {
  const own = idMaker(97)
  const of = confirmed(town)
  const all = Array.from({ length: households }, (_, i) => bagOf(of, town, own, i))
  const buildings = [...new Set(all.map(({ bag }) => bag.building))]
  const going = buildings.map((place) => {
    const here = all.filter(({ bag }) => bag.building === place).length
    return { building: place, households: here, packages: { veg: here, egg: 2 * here, meat: here }, collected: 0, cash: 0 }
  })
  return { campaign, first: all[0]?.bag.household ?? '', rows: [...rowsOf(putCampaign(of)), ...all.flatMap(({ rows }) => rows), ...rowsOf(going.map((one) => putGoingTo(campaign, one)))] }
}

/** Only the bags. */
export function confirmedBags(town: Town, households: number): Bag[] {
  const [own, of] = [idMaker(97), confirmed(town)]
  return Array.from({ length: households }, (_, i) => bagOf(of, town, own, i).bag)
}

/** Counted, arrived, handed over, in a campaign of 20 households in the family's building. */
export function handingOver(town: Town): Step[] {
  const { chief: as } = town
  const { first } = confirmedCampaign(town, 20)
  const id = idMaker(98)
  const path = `/hand-over/${campaign}`
  return [
    { route: 'handover.read', as, asked: get(path) },
    { route: 'handover.count', as, asked: post(`${path}/counts`, { id: id('event'), station: 'supermarket', lines: [{ package: 'veg', received: 19 }] }) },
    { route: 'handover.tour', as, asked: get(`${path}/tour`, { building }) },
    { route: 'sheets.read', when: 'buildings', as, asked: get(`/sheets/${campaign}`, { sheet: 'buildings', format: 'csv' }) },
    { route: 'handover.rounds', as, asked: get('/hand-over/rounds', { place: compound }) },
    { route: 'handover.arrive', when: '20 bags', as, asked: post(`${path}/arrivals`, { id: id('event'), building }) },
    { route: 'handover.collect', as, asked: post(`${path}/bags/${first}/collect`, { id: id('event'), building, how: 'code', at: now }) },
    { route: 'handover.cash', as, asked: post(`${path}/bags/${first}/cash`, { id: id('event'), cash: 12_600 }) },
    { route: 'handover.uncollect', as, asked: post(`${path}/bags/${first}/uncollect`, { id: id('event'), building }) },
  ]
}
