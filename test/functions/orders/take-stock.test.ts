import { closeLater, freeze, readShards } from '../../../functions/orders/store'
import { patience } from '../../../functions/table/patience'
import { write } from '../../../functions/table/table'
import { api } from '../../../shared/api'
import type { Campaign } from '../../../shared/campaigns'
import { ok, refused } from '../../support/caller'
import { aCampaign, aLeader, anOrder, inHours, ordered } from '../../support/campaigns'
import { passTime } from '../../support/clock'
import { aHousehold, type Home } from '../../support/people'
import { useTown } from '../../support/town'
import { asked, calm, useTroubledEngine } from '../../support/troubled-engine'

useTroubledEngine()
useTown()

let home: Home
beforeAll(async () => {
  home = await aHousehold()
})
const shardsOf = async (of: Campaign): Promise<number[]> => (await readShards(of.id)).map(({ k }) => k)

const { random } = patience
afterEach(() => { patience.random = random })

it('asks for no shard before it takes from one', async () => {
  const of = await aCampaign(await aLeader())
  // The shard that comes first by chance has enough of it; not all do.
  const shards = await readShards(of.id)
  const k = shards.find(({ left }) => (left['veg'] ?? 0) > 0)?.k ?? 0
  patience.random = () => (k + 0.5) / shards.length
  calm()
  await ordered(of, home)
  expect(asked).toEqual({ Query: 2, GetItem: 2, TransactWriteItems: 1 })
})

it('brings along the shards that an extension has left behind, and orders', async () => {
  const leader = await aLeader()
  const of = await aCampaign(leader)
  const body = { closes: inHours(20) }
  await ok(api.campaigns.extend, { as: leader, params: { campaign: of.id }, body })
  for (const k of await shardsOf(of)) await write([closeLater(of.id, k, of.closes)])
  passTime({ hours: 15 })
  expect((await ordered(of, home)).state).toBe('placed')
  expect((await readShards(of.id)).every(({ closes }) => closes === body.closes)).toBe(true)
})

it('takes nothing once the close has begun to freeze, whatever the campaign still says', async () => {
  const of = await aCampaign(await aLeader())
  for (const k of await shardsOf(of)) await write([freeze(of.id, k, of.closes)])
  expect((await refused(api.orders.place, anOrder(of, home))).code).toBe('campaign-over')
  expect((await readShards(of.id)).every(({ orders }) => orders === 0)).toBe(true)
})

it('is not frozen by who thinks that it closes earlier', async () => {
  const of = await aCampaign(await aLeader())
  for (const k of await shardsOf(of)) expect(await write([freeze(of.id, k, inHours(9))])).toEqual([0])
  expect((await ordered(of, home)).state).toBe('placed')
})
