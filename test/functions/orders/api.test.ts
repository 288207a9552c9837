import { api } from '../../../shared/api'
import { newId } from '../../../shared/ids'
import { call, ok, refused } from '../../support/caller'
import { aCampaign, aContent, aDraft, aLeader, anOrder, aPackage, inHours, ordered, wanted } from '../../support/campaigns'
import { passTime } from '../../support/clock'
import { event } from '../../support/filing'
import { aHousehold, aPerson, aWorker, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { useTown } from '../../support/town'

useTown()

let leader: Person
let home: Home
beforeAll(async () => {
  leader = await aLeader()
  home = await aHousehold({ names: ['张秀英', '王磊'], room: '1401', phone: '13812345678' })
})

const seen = (campaign: string, of: Home = home) => ok(api.campaigns.read, { as: of.resident, params: { campaign }, query: { household: of.id } })
const change = (order: string, body: object, as: Person = home.resident) => ({ as, params: { order }, body: { ...event(), ...body } })
const cancelling = (order: string, id = newId('event')) => ({ as: home.resident, params: { order }, body: { id } })

describe('a leader', () => {
  it('drafts, looks at it, rewrites it and publishes it; residents see it from then on', async () => {
    const draft = await aDraft(leader)
    expect(draft).toMatchObject({ version: 1, state: 'draft', leader: '周敏', placeName: '第一网格', verbs: ['edit', 'publish'], packages: [{ id: 'veg', sold: 0, left: 20 }, { id: 'egg', sold: 0 }] })
    const query = { household: home.id }
    expect((await refused(api.campaigns.read, { as: home.resident, params: { campaign: draft.id }, query })).code).toBe('not-found')
    const again = await ok(api.campaigns.draft, { as: leader, params: { campaign: draft.id }, body: { place: at.grid, version: 1, ...aContent({ title: '水果团' }) } })
    expect(again).toMatchObject({ version: 2, title: '水果团' })
    const open = await ok(api.campaigns.publish, { as: leader, params: { campaign: draft.id }, body: { version: 2 } })
    expect(open).toMatchObject({ state: 'open', verbs: ['extend', 'raise', 'cancel'] })
    expect((await ok(api.campaigns.list, { as: home.resident, query })).items).toContainEqual(expect.objectContaining({ id: draft.id, title: '水果团', from: 2550, state: 'open' }))
    expect(await seen(draft.id)).toMatchObject({ title: '水果团', verbs: [], households: 0, amount: 0 })
    expect((await ok(api.campaigns.mine, { as: leader })).items[0]).toMatchObject({ id: draft.id, state: 'open' })
  })

  it('is found by whoever else leads there, who goes on with it; drafts and other places stay out', async () => {
    const [there, draft, elsewhere] = [await aCampaign(leader), await aDraft(leader), await aCampaign(await aLeader(at.otherGrid), {}, at.otherGrid)]
    const worker = await aWorker('张卫国', at.community, 'community-worker')
    const found = async (as: Person, place: string) => (await ok(api.campaigns.here, { as, query: { place } })).items.map((one) => one.id)
    expect(await found(worker, at.community)).toEqual(expect.arrayContaining([there.id, elsewhere.id]))
    const own = await found(leader, at.grid)
    expect(own).toContain(there.id)
    for (const id of [draft.id, elsewhere.id]) expect(own).not.toContain(id)
    expect(await ok(api.campaigns.lead, { as: worker, params: { campaign: there.id } })).toMatchObject({ id: there.id, leader: '周敏' })
  })

  it('who sends the same again gets the same; another draft under the id, or an old version, is refused', async () => {
    const campaign = newId('campaign')
    const body = { place: at.grid, version: 0, ...aContent() }
    const first = await ok(api.campaigns.draft, { as: leader, params: { campaign }, body })
    expect(await ok(api.campaigns.draft, { as: leader, params: { campaign }, body })).toEqual(first)
    expect((await refused(api.campaigns.draft, { as: leader, params: { campaign }, body: { ...body, title: '另一个团' } })).code).toBe('stale')
    const elsewhere = await aLeader(at.otherGrid)
    expect((await refused(api.campaigns.draft, { as: elsewhere, params: { campaign }, body: { ...body, place: at.otherGrid } })).code).toBe('id-taken')
    const open = await ok(api.campaigns.publish, { as: leader, params: { campaign }, body: { version: 1 } })
    expect(await ok(api.campaigns.publish, { as: leader, params: { campaign }, body: { version: 1 } })).toEqual(open)
    expect((await refused(api.campaigns.draft, { as: leader, params: { campaign }, body: { ...body, title: '改名', version: 2 } })).code).toBe('not-draft')
  })

  it.each([
    ['a price that is not its parts', { packages: [{ ...aPackage('veg'), price: 1 }] }, 'packages.0.makeUp'], ['a building elsewhere', { buildings: [at.building, at.otherBuilding] }, 'buildings.1'], ['a price below nothing', { packages: [{ ...aPackage('veg'), price: -5 }] }, 'packages.0.price'],
  ])('is told what is wrong: %s', async (_, more, path) => {
    for (const lang of ['zh', 'en'] as const) {
      const { code, fields } = await refused(api.campaigns.draft, { as: leader, params: { campaign: newId('campaign') }, body: { place: at.grid, version: 0, ...aContent(), ...more }, lang })
      expect([code, fields?.map((one) => one.path)]).toEqual(['invalid', [path]])
    }
  })

  it('offers nothing above the community', async () => {
    const [head, body] = [await aPerson({ duties: [{ role: 'community-worker', place: at.street }] }), { place: at.street, version: 0, ...aContent() }]
    expect((await refused(api.campaigns.draft, { as: head, params: { campaign: newId('campaign') }, body })).fields).toMatchObject([{ path: 'place' }])
  })

  it('closes later and adds stock, once for each id; orders go by it at once', async () => {
    const of = await aCampaign(leader, { packages: [aPackage('veg', { stock: 1 })] })
    await ordered(of, home)
    expect((await refused(api.orders.place, anOrder(of, home))).fields).toMatchObject([{ path: 'lines.0.quantity', message: '只剩 0 份' }])
    const raise = { as: leader, params: { campaign: of.id }, body: { ...event(), package: 'veg', by: 7 } }
    expect(await ok(api.campaigns.raise, raise)).toMatchObject({ packages: [{ stock: 8, left: 7, sold: 1 }] })
    expect(await ok(api.campaigns.raise, raise)).toMatchObject({ packages: [{ stock: 8, left: 7 }] })
    expect((await refused(api.campaigns.raise, { ...raise, body: { ...raise.body, by: 8 } })).code).toBe('id-taken')
    const later = { closes: inHours(20) }
    expect(await ok(api.campaigns.extend, { as: leader, params: { campaign: of.id }, body: later })).toMatchObject(later)
    passTime({ hours: 15 })
    expect(await ordered(of, home, { veg: 7 })).toMatchObject({ state: 'placed', total: 21_000 })
    passTime({ hours: 6 })
    for (const [route, body] of [[api.campaigns.extend, { closes: inHours(20) }], [api.campaigns.raise, { ...event(), package: 'veg', by: 1 }], [api.campaigns.widen, { ...event(), by: 1 }]] as const) {
      expect((await refused(route, { as: leader, params: { campaign: of.id }, body })).code).toBe('campaign-over')
    }
  })

  it('takes more in all, once for each id; orders go by it at once', async () => {
    const of = await aCampaign(leader, { capacity: { of: 'bags', atMost: 2 } })
    await ordered(of, home, { veg: 2 })
    expect((await refused(api.orders.place, anOrder(of, home))).code).toBe('campaign-full')
    const widen = { as: leader, params: { campaign: of.id }, body: { ...event(), by: 3 } }
    for (let sent = 0; sent < 2; sent += 1) expect(await ok(api.campaigns.widen, widen)).toMatchObject({ capacity: { of: 'bags', atMost: 5 } })
    expect((await refused(api.campaigns.widen, { ...widen, body: { ...widen.body, by: 4 } })).code).toBe('id-taken')
    expect(await ordered(of, home, { veg: 3 })).toMatchObject({ state: 'placed' })
    expect((await refused(api.orders.place, anOrder(of, home))).code).toBe('campaign-full')
    const endless = await aCampaign(leader)
    expect((await refused(api.campaigns.widen, { as: leader, params: { campaign: endless.id }, body: { ...event(), by: 3 }, lang: 'en' })).fields).toEqual([{ path: 'by', message: 'This campaign takes any number' }])
  })

  it('extended again with the same close, all its shards have it', async () => {
    const of = await aCampaign(leader)
    const body = { closes: inHours(20) }
    const once = await ok(api.campaigns.extend, { as: leader, params: { campaign: of.id }, body })
    expect(await ok(api.campaigns.extend, { as: leader, params: { campaign: of.id }, body })).toMatchObject({ version: once.version, closes: body.closes })
  })

  it('calls it off: nobody orders any more; another word under the same is refused', async () => {
    const of = await aCampaign(leader)
    const reason = { reason: '供货商不能送货' }
    const order = await ordered(of, home)
    const off = await ok(api.campaigns.cancel, { as: leader, params: { campaign: of.id }, body: reason })
    expect(off).toMatchObject({ state: 'cancelled', ...reason, verbs: [] })
    expect(await ok(api.campaigns.cancel, { as: leader, params: { campaign: of.id }, body: reason })).toEqual(off)
    expect((await refused(api.campaigns.cancel, { as: leader, params: { campaign: of.id }, body: { reason: '别的原因' } })).code).toBe('campaign-over')
    expect((await refused(api.orders.place, anOrder(of, home))).code).toBe('campaign-over')
    expect((await refused(api.orders.change, change(order.id, { version: 1, lines: wanted(of, { veg: 2 }) }))).code).toBe('campaign-over')
  })

  it('walks a building from unit to unit and floor to floor, in pages; no phone is whole', async () => {
    const of = await aCampaign(leader)
    const rooms = ['902', '1401', '101', 'A座', '1001']
    for (const room of rooms) await ordered(of, await aHousehold({ place: at.secondBuilding, room, phone: '13812345678' }))
    const { items } = await ok(api.campaigns.sheet, { as: leader, params: { campaign: of.id }, query: { building: at.secondBuilding } })
    expect(items.map((one) => one.room)).toEqual(['A座', '101', '902', '1001', '1401'])
    expect(items[1]).toMatchObject({ phone: '138****5678', lines: [{ name: '蔬菜包', quantity: 1 }], total: 3000 })
    expect((await ok(api.campaigns.sheet, { as: leader, params: { campaign: of.id }, query: { building: at.otherBuilding } })).items).toEqual([])
  })
})

describe('a household', () => {
  it('orders, sees it in its bag, and the campaign counts it', async () => {
    const of = await aCampaign(leader)
    const order = await ordered(of, home, { veg: 2, egg: 1 })
    expect(order).toMatchObject({ state: 'placed', by: '张秀英', total: 8550, bagTotal: 8550, verbs: ['change', 'cancel'], effect: { before: 0, after: 8550, difference: 8550 }, lines: [{ name: '蔬菜包', quantity: 2, amount: 6000 }, { name: '鸡蛋', quantity: 1, amount: 2550 }] })
    expect(await seen(of.id)).toMatchObject({ households: 1, amount: 8550, packages: [{ sold: 2, left: 18 }, { sold: 1 }], mine: { total: 8550 } })
    const { effect, ...kept } = order
    expect(effect).toBeDefined()
    expect(await ok(api.orders.read, { as: home.resident, params: { order: order.id } })).toEqual(kept)
  })

  it('has one bag of several orders, also of several people', async () => {
    const of = await aCampaign(leader)
    await ordered(of, home, { veg: 2 })
    const second = await ok(api.orders.place, { ...anOrder(of, home, { veg: 1, egg: 1 }), as: home.members[1]?.person ?? leader })
    expect(second).toMatchObject({ by: '王磊', total: 5550, bagTotal: 11_550, effect: { before: 6000, after: 11_550, difference: 5550 } })
    const { items: [bag] } = await ok(api.orders.list, { as: home.resident, query: { household: home.id } })
    expect(bag).toMatchObject({ campaign: of.id, total: 11_550, lines: [{ package: 'veg', quantity: 3, amount: 9000 }, { package: 'egg', quantity: 1 }], orders: [{ by: '张秀英' }, { by: '王磊' }] })
    expect(await seen(of.id)).toMatchObject({ households: 1, amount: 11_550 })
  })

  it('changes an order: money, stock and bag follow exactly', async () => {
    const of = await aCampaign(leader)
    const { id } = await ordered(of, home, { veg: 3, egg: 1 })
    const changed = await ok(api.orders.change, change(id, { version: 1, lines: wanted(of, { veg: 1 }) }))
    expect(changed).toMatchObject({ version: 2, total: 3000, effect: { before: 11_550, after: 3000, difference: -8550 } })
    expect(await seen(of.id)).toMatchObject({ amount: 3000, packages: [{ sold: 1, left: 19 }, { sold: 0 }] })
    expect((await refused(api.orders.change, change(id, { version: 1, lines: wanted(of, { veg: 2 }) }))).code).toBe('stale')
  })

  it('cancels: everything is back as it was, and it may order anew', async () => {
    const of = await aCampaign(leader)
    const { id } = await ordered(of, home, { veg: 3 })
    expect(await ok(api.orders.cancel, cancelling(id))).toMatchObject({ state: 'cancelled', bagTotal: 0, verbs: [], effect: { before: 9000, after: 0, difference: -9000 } })
    expect(await seen(of.id)).toMatchObject({ households: 0, amount: 0, packages: [{ sold: 0, left: 20 }, {}] })
    expect((await refused(api.orders.cancel, cancelling(id))).code).toBe('order-over')
    expect((await refused(api.orders.change, change(id, { version: 2, lines: wanted(of, { veg: 1 }) }))).code).toBe('order-over')
    await ordered(of, home)
    expect(await seen(of.id)).toMatchObject({ households: 1, amount: 3000 })
  })

  it('who sends a deed again does it once; another one under its id is refused', async () => {
    const of = await aCampaign(leader)
    const placing = anOrder(of, home)
    const { id } = await ok(api.orders.place, placing)
    expect(await ok(api.orders.place, placing)).toMatchObject({ id, version: 1 })
    expect((await refused(api.orders.place, { ...placing, body: { ...placing.body, lines: wanted(of, { veg: 2 }) } })).code).toBe('id-taken')
    const deed = change(id, { version: 1, lines: wanted(of, { veg: 2 }) })
    await ok(api.orders.change, deed)
    expect(await ok(api.orders.change, deed)).toMatchObject({ version: 2, total: 6000 })
    expect((await refused(api.orders.change, { ...deed, body: { ...deed.body, lines: wanted(of, { veg: 3 }) } })).code).toBe('id-taken')
    expect((await refused(api.orders.cancel, cancelling(id, deed.body.id))).code).toBe('id-taken')
    const gone = cancelling(id)
    await ok(api.orders.cancel, gone)
    expect(await ok(api.orders.cancel, gone)).toMatchObject({ state: 'cancelled' })
    expect(await seen(of.id)).toMatchObject({ households: 0, packages: [{ left: 20, sold: 0 }, {}] })
  })

  it('takes the slot it chooses while there is room; a change moves it, an end frees it', async () => {
    const slots = [{ from: inHours(11), to: inHours(12), capacity: 1 }, { from: inHours(12), to: inHours(13), capacity: 1 }]
    const of = await aCampaign(leader, { slots })
    const other = await aHousehold()
    expect((await refused(api.orders.place, anOrder(of, home))).fields).toMatchObject([{ path: 'slot' }])
    expect((await refused(api.orders.place, anOrder(of, home, { veg: 1 }, 2))).fields).toMatchObject([{ path: 'slot' }])
    const mine = await ordered(of, home, { veg: 1 }, 0)
    expect(mine.slot).toEqual({ from: slots[0]?.from, to: slots[0]?.to })
    expect(await refused(api.orders.place, anOrder(of, other, { veg: 1 }, 0))).toMatchObject({ code: 'slot-full', fields: [{ path: 'slot', message: '这个时段已满，请换一个' }] })
    expect(await ordered(of, home)).toMatchObject({ slot: mine.slot })
    await ok(api.orders.change, change(mine.id, { version: 1, lines: wanted(of, { veg: 1 }), slot: 1 }))
    expect(await seen(of.id)).toMatchObject({ slots: [{ taken: 0 }, { taken: 1 }] })
    const theirs = await ordered(of, other, { veg: 1 }, 0)
    await ok(api.orders.cancel, { ...cancelling(theirs.id), as: other.resident })
    expect(await seen(of.id)).toMatchObject({ slots: [{ taken: 0 }, { taken: 1 }], households: 1 })
  })

  it('takes a place of its household where the campaign has room for so many, once however often it orders; an end frees it', async () => {
    const of = await aCampaign(leader, { capacity: { of: 'households', atMost: 1 } })
    const other = await aHousehold()
    const [first, second] = [await ordered(of, home), await ordered(of, home, { egg: 2 })]
    expect((await refused(api.orders.place, anOrder(of, other))).code).toBe('campaign-full')
    await ok(api.orders.cancel, cancelling(first.id))
    expect((await refused(api.orders.place, anOrder(of, other))).code).toBe('campaign-full')
    await ok(api.orders.cancel, cancelling(second.id))
    expect(await ordered(of, other)).toMatchObject({ state: 'placed' })
    expect(await seen(of.id)).toMatchObject({ capacity: { of: 'households', atMost: 1 }, households: 1 })
  })

  it('takes as many bags as it has units where the campaign has room for so many; a smaller order frees them', async () => {
    const of = await aCampaign(leader, { capacity: { of: 'bags', atMost: 5 } })
    const other = await aHousehold()
    const mine = await ordered(of, home, { veg: 2, egg: 2 })
    expect((await refused(api.orders.place, anOrder(of, other, { egg: 2 }))).code).toBe('campaign-full')
    expect((await refused(api.orders.change, change(mine.id, { version: 1, lines: wanted(of, { egg: 6 }) }))).code).toBe('campaign-full')
    await ok(api.orders.change, change(mine.id, { version: 1, lines: wanted(of, { egg: 3 }) }))
    expect(await ordered(of, other, { egg: 2 })).toMatchObject({ state: 'placed' })
    expect(await seen(of.id)).toMatchObject({ packages: [{ sold: 0, left: 20 }, { sold: 5 }], households: 2 })
  })
})

describe('is refused, and neither money nor stock move:', () => {
  const untouched = async (campaign: string) => {
    expect(await seen(campaign)).toMatchObject({ households: 0, amount: 0, packages: [{ left: 20, sold: 0 }, { sold: 0 }] })
  }

  it('an order before the opening, and from the close on', async () => {
    const of = await aCampaign(leader, { opens: inHours(1), closes: inHours(2) })
    expect((await refused(api.orders.place, anOrder(of, home))).code).toBe('not-open-yet')
    passTime({ hours: 1 })
    const { id } = await ordered(of, home)
    await ok(api.orders.cancel, cancelling(id))
    passTime({ hours: 1 })
    expect((await refused(api.orders.place, anOrder(of, home))).code).toBe('campaign-over')
    await untouched(of.id)
  })

  it.each([0, -1, 1.5, 100, 1e9])('a quantity of %d', async (quantity) => {
    const of = await aCampaign(leader)
    expect((await refused(api.orders.place, anOrder(of, home, { veg: quantity }))).fields).toMatchObject([{ path: 'lines.0.quantity' }])
    await untouched(of.id)
  })

  it('a price that was seen otherwise: it is told, in both languages', async () => {
    const of = await aCampaign(leader)
    const wish = anOrder(of, home)
    const body = { ...wish.body, lines: [{ package: 'veg', quantity: 1, price: 2900 }] }
    expect(await refused(api.orders.place, { ...wish, body })).toMatchObject({ code: 'stale-price', fields: [{ path: 'lines.0.price', message: '现在是 30.00 元' }] })
    expect(await refused(api.orders.place, { ...wish, body, lang: 'en' })).toMatchObject({ fields: [{ message: 'It is 30.00 yuan now' }] })
    await untouched(of.id)
  })

  it('a package of another campaign, the same package twice, nothing at all', async () => {
    const of = await aCampaign(leader)
    const line = { package: 'veg', quantity: 1, price: 3000 }
    for (const [lines, path] of [[[line, { package: 'beef', quantity: 1, price: 100 }], 'lines.1.package'], [[line, line], 'lines'], [[], 'lines']] as const) {
      const wish = anOrder(of, home)
      expect((await refused(api.orders.place, { ...wish, body: { ...wish.body, lines } })).fields).toMatchObject([{ path }])
    }
    await untouched(of.id)
  })

  it('more than there is: which lines, and how much is left', async () => {
    const of = await aCampaign(leader, { packages: [aPackage('veg'), aPackage('egg', { stock: 4 })] })
    const other = await aHousehold()
    const { id } = await ordered(of, home, { egg: 3 })
    expect(await refused(api.orders.place, { ...anOrder(of, other, { veg: 20, egg: 2 }), lang: 'en' })).toMatchObject({ code: 'sold-out', fields: [{ path: 'lines.1.quantity', message: 'Only 1 left' }] })
    expect(await refused(api.orders.change, change(id, { version: 1, lines: wanted(of, { egg: 5 }) }))).toMatchObject({ code: 'sold-out', fields: [{ path: 'lines.0.quantity', message: '只剩 4 份' }] })
    expect(await ok(api.orders.change, change(id, { version: 1, lines: wanted(of, { egg: 4, veg: 20 }) }))).toMatchObject({ total: 72_000 })
  })

  it('more than one household may have, over all its orders', async () => {
    const of = await aCampaign(leader, { packages: [aPackage('veg', { limit: 3 })] })
    const { id } = await ordered(of, home, { veg: 2 })
    expect(await refused(api.orders.place, anOrder(of, home, { veg: 2 }))).toMatchObject({ code: 'household-limit', fields: [{ path: 'lines.0.quantity', message: '您家还能订 1 份' }] })
    expect((await refused(api.orders.change, change(id, { version: 1, lines: wanted(of, { veg: 4 }) }))).code).toBe('household-limit')
    expect(await ok(api.orders.change, change(id, { version: 1, lines: wanted(of, { veg: 3 }) }))).toMatchObject({ total: 9000 })
  })

  it('an eleventh order of one household', async () => {
    const of = await aCampaign(leader)
    for (let i = 0; i < 10; i += 1) await ordered(of, home)
    expect((await refused(api.orders.place, anOrder(of, home))).code).toBe('bag-full')
  })

  it('an order for a household that is not mine, of another building, of another community', async () => {
    const of = await aCampaign(leader, { buildings: [at.building] })
    const [neighbour, far] = [await aHousehold({ place: at.secondBuilding }), await aHousehold({ place: at.otherCommunity, building: '1' })]
    expect((await refused(api.orders.place, { ...anOrder(of, home), as: neighbour.resident })).code).toBe('not-found')
    expect((await refused(api.orders.place, anOrder(of, neighbour))).code).toBe('not-delivered')
    expect((await refused(api.orders.place, anOrder(of, far))).code).toBe('not-found')
    expect((await call(api.campaigns.read, { as: far.resident, params: { campaign: of.id }, query: { household: far.id } })).status).toBe(404)
    const { id } = await ordered(of, home)
    for (const as of [neighbour.resident, leader]) expect((await refused(api.orders.read, { as, params: { order: id } })).code).toBe('not-found')
  })

  it('a campaign that is not there', async () => {
    const of = await aCampaign(leader)
    expect((await refused(api.orders.place, anOrder({ ...of, id: newId('campaign') }, home))).code).toBe('not-found')
  })
})
