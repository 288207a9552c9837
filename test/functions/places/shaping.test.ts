import { readHome } from '../../../functions/identity/store'
import { readTask } from '../../../functions/inbox/store'
import { settleHousehold } from '../../../functions/places/homes'
import { readPlace } from '../../../functions/places/store'
import { api } from '../../../shared/api'
import { newId } from '../../../shared/ids'
import type { PlaceJob } from '../../../shared/places'
import { ok, refused } from '../../support/caller'
import { timeNow } from '../../support/clock'
import { claimed, fileReport } from '../../support/filing'
import { aHousehold, aPerson, aWorker, giveDuty, type Person } from '../../support/people'
import { appointed } from '../../support/neighbourhood'
import { at } from '../../support/places'
import { anInvitation } from '../../support/rota'
import { aShaper, done } from '../../support/shaping'
import { useTown } from '../../support/town'

useTown()

let shaper: Person
beforeAll(async () => {
  shaper = await aShaper()
})

let made = 0
/** A new place below another, its name its own. */
async function aPlace(parent: string, level: 'grid' | 'compound' | 'building' | 'group', name = `${level}${String((made += 1))}`): Promise<string> {
  const place = `${at.community}-n${String((made += 1))}`
  await ok(api.places.add, { as: shaper, params: { place }, body: { parent, level, name } })
  return place
}
const change = (body: object) => ({ job: newId('job'), ...body })
const rename = async (place: string, name: string): Promise<PlaceJob> => done(shaper, await ok(api.places.rename, { as: shaper, params: { place }, body: change({ name }) }))
const move = async (place: string, parent: string): Promise<PlaceJob> => done(shaper, await ok(api.places.move, { as: shaper, params: { place }, body: change({ parent }) }))
const merge = async (place: string, into: string): Promise<PlaceJob> => done(shaper, await ok(api.places.merge, { as: shaper, params: { place }, body: change({ into }) }))
const names = async (place: string): Promise<string> => ((await readPlace(place))?.path ?? []).slice(-3).map((one) => one.name).join(' ')
const inboxOf = async (place: string): Promise<string[]> => (await ok(api.tasks.page, { as: shaper, query: { place } })).items.map((one) => one.id)

describe('a place added', () => {
  it('stands below its parent, is found by its name, and can be lived in', async () => {
    const place = await aPlace(at.grid, 'building', '甲栋')
    expect((await ok(api.places.children, { params: { place: at.grid } })).items.map((one) => one.id)).toContain(place)
    expect((await ok(api.places.search, { as: shaper, params: { place: at.community }, query: { text: '甲 栋' } })).items).toEqual([{ id: place, level: 'building', name: '甲栋', says: '怡康社区 第一网格 甲栋' }])
    const { household } = await aHousehold({ place: at.building })
    expect(household.place).toBe(at.building)
    expect(await ok(api.places.shape, { as: shaper, params: { place: at.building } })).toMatchObject({ homes: 1, below: [], rooms: [] })
  })

  it('sent twice is one place; of the same name beside it, or with a foreign id, it is refused', async () => {
    const place = `${at.community}-twice`
    const body = { parent: at.grid, level: 'building', name: '乙栋' }
    await ok(api.places.add, { as: shaper, params: { place }, body })
    await ok(api.places.add, { as: shaper, params: { place }, body })
    expect((await ok(api.places.children, { params: { place: at.grid } })).items.filter((one) => one.name === '乙栋')).toHaveLength(1)
    expect((await refused(api.places.add, { as: shaper, params: { place: `${at.community}-other` }, body })).code).toBe('same-name')
    expect((await refused(api.places.add, { as: shaper, params: { place: `${at.otherCommunity}-x` }, body: { ...body, name: '丙栋' } })).fields).toMatchObject([{ path: 'place' }])
  })

  it('by many at once under one name is one', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, (_, i) => ok(api.places.add, { as: shaper, params: { place: `${at.community}-r${String(i)}` }, body: { parent: at.otherGrid, level: 'building', name: '同名' } })))
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })
})

describe('a name', () => {
  it('reaches everything below: places, homes, tasks, duties', async () => {
    const grid = await aPlace(at.community, 'grid', '旧名网格')
    const building = await aPlace(grid, 'building', '五栋')
    const worker = await aPerson()
    await ok(api.invitations.accept, { as: worker, params: { code: (await anInvitation({ as: shaper, place: grid })).code }, body: {} })
    const home = await aHousehold({ place: at.building })
    await settleHousehold(home.id, building, { now: timeNow() })
    const { task } = await fileReport(home)
    expect(await rename(grid, '新名网格')).toMatchObject({ state: 'done', kind: 'rename', to: '新名网格' })
    expect(await names(building)).toBe('怡康社区 新名网格 五栋')
    expect((await readHome(home.id))?.path.map((one) => one.name)).toContain('新名网格')
    expect(await readTask(task)).toMatchObject({ placeName: '新名网格', place: grid, state: 'open' })
    expect((await ok(api.me.read, { as: worker })).duties).toMatchObject([{ place: grid, placeName: '新名网格' }])
    expect(await rename(building, '六栋')).toMatchObject({ state: 'done' })
    expect((await readHome(home.id))?.label).toContain('六栋')
    expect((await readTask(task))?.label).toContain('六栋')
  })
})

describe('a move', () => {
  it('takes along homes and what they have open: free for the new grid, as it was where its inbox stays', async () => {
    const compound = await aPlace(at.grid, 'compound', '搬家苑')
    const building = await aPlace(compound, 'building', '七栋')
    const [first, second] = [await aHousehold({ place: at.building }), await aHousehold({ place: at.building })]
    for (const home of [first, second]) await settleHousehold(home.id, building, { now: timeNow() })
    const [worker, other] = [await aWorker(), await aWorker(undefined, at.otherGrid)]
    const [held, up] = [(await fileReport(first)).task, (await fileReport(second)).task]
    await claimed(held, worker)
    await ok(api.tasks.pass, { as: worker, params: { task: up }, body: { id: newId('event'), text: '不归我们' } })
    expect(await move(compound, at.otherGrid)).toMatchObject({ state: 'done', to: '第二网格' })
    expect(await names(building)).toBe('第二网格 搬家苑 七栋')
    expect((await readHome(first.id))?.path.map((one) => one.id)).toContain(at.otherGrid)
    expect(await readTask(held)).toMatchObject({ state: 'open', place: at.otherGrid })
    expect((await ok(api.tasks.mine, { as: worker, query: {} })).items.map((one) => one.id)).not.toContain(held)
    expect(await readTask(up)).toMatchObject({ state: 'open', place: at.community, path: expect.arrayContaining([expect.objectContaining({ id: at.otherGrid })]) as unknown })
    expect(await inboxOf(at.grid)).not.toEqual(expect.arrayContaining([held]))
    expect(await inboxOf(at.otherGrid)).toEqual(expect.arrayContaining([held, up]))
    await claimed(held, other)
    const { timeline } = await ok(api.reports.read, { as: first.resident, params: { report: held.replace('tsk', 'rpt') } })
    expect(timeline.find((one) => one.verb === 'redirect')).toMatchObject({ from: '第一网格', to: '第二网格', by: { name: '周敏' } })
  })

  it('leaves alone what somebody sent elsewhere', async () => {
    const building = await aPlace(at.grid, 'building', '送走栋')
    const home = await aHousehold({ place: at.building })
    await settleHousehold(home.id, building, { now: timeNow() })
    const { task } = await fileReport(home)
    await ok(api.tasks.pass, { as: await aWorker(), params: { task }, body: { id: newId('event'), text: '归二网格', place: at.otherGrid } })
    await move(building, at.community)
    expect(await readTask(task)).toMatchObject({ place: at.otherGrid, placeName: '第二网格' })
    await rename(at.otherGrid, '二号网格')
    expect(await readTask(task)).toMatchObject({ place: at.otherGrid, placeName: '二号网格' })
    await rename(at.otherGrid, '第二网格')
  })

  it('in a circle, to another community, into a building: refused, and nothing changes', async () => {
    const compound = await aPlace(at.grid, 'compound')
    expect((await refused(api.places.move, { as: shaper, params: { place: at.grid }, body: change({ parent: compound }) })).code).toBe('cycle')
    expect((await refused(api.places.move, { as: shaper, params: { place: compound }, body: change({ parent: at.otherCommunity }) })).fields).toMatchObject([{ path: 'parent' }])
    expect((await refused(api.places.move, { as: shaper, params: { place: compound }, body: change({ parent: at.building }) })).fields).toMatchObject([{ path: 'parent' }])
    expect((await refused(api.places.move, { as: shaper, params: { place: at.community }, body: change({ parent: compound }) })).code).toBe('published')
    expect(await names(compound)).toMatch(/第一网格/)
  })

  it('two against each other at once make no circle', async () => {
    const [a, b] = [await aPlace(at.community, 'grid'), await aPlace(at.community, 'grid')]
    const outcomes = await Promise.allSettled([ok(api.places.move, { as: shaper, params: { place: a }, body: change({ parent: b }) }), ok(api.places.move, { as: shaper, params: { place: b }, body: change({ parent: a }) })])
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })

  it('asked for again under its own number is the same; the number of another is refused', async () => {
    const [building, body] = [await aPlace(at.grid, 'building'), change({ parent: at.otherGrid })]
    const first = await ok(api.places.move, { as: shaper, params: { place: building }, body })
    expect((await ok(api.places.move, { as: shaper, params: { place: building }, body })).id).toBe(first.id)
    expect((await refused(api.places.move, { as: shaper, params: { place: building }, body: { ...body, parent: at.grid } })).code).toBe('id-taken')
  })
})

describe('a merge', () => {
  it('brings homes and places along; a door that is taken keeps the old building’s name; the place is gone', async () => {
    const [from, into] = [await aPlace(at.grid, 'building', '老一栋'), await aPlace(at.otherGrid, 'building', '新一栋')]
    const homes = [await aHousehold({ place: at.building, room: '9101' }), await aHousehold({ place: at.building, room: '9102' })]
    const there = await aHousehold({ place: at.secondBuilding, room: '9101' })
    for (const home of homes) await settleHousehold(home.id, from, { now: timeNow() })
    await settleHousehold(there.id, into, { now: timeNow() })
    const { task } = await fileReport(homes[0] ?? there)
    await merge(from, into)
    const [first, second] = await Promise.all(homes.map((home) => readHome(home.id)))
    expect([first?.place, first?.building, second?.place, second?.building]).toEqual([into, '老一栋', into, undefined])
    expect(await readTask(task)).toMatchObject({ place: at.otherGrid, label: first?.label })
    expect(await readPlace(from)).toBeUndefined()
    expect((await ok(api.places.children, { params: { place: at.grid } })).items.map((one) => one.id)).not.toContain(from)
    const newcomer = await aPerson()
    expect((await ok(api.households.enter, { as: newcomer, params: { household: newId('household') }, body: { member: newId('member'), door: { place: into, building: '老一栋', room: '9101' }, me: { name: '王芳' } } })).id).not.toBe(first?.id)
    expect((await refused(api.households.enter, { as: newcomer, params: { household: newId('household') }, body: { member: newId('member'), door: { place: from, room: '9103' }, me: { name: '王芳' } } })).fields).toMatchObject([{ path: 'door.place' }])
  })

  it('of a grid takes its buildings along, and needs that nobody serves there', async () => {
    const [from, into] = [await aPlace(at.community, 'grid'), await aPlace(at.community, 'grid')]
    const building = await aPlace(from, 'building')
    const worker = await aWorker(undefined, from)
    expect((await refused(api.places.merge, { as: shaper, params: { place: from }, body: change({ into }) })).code).toBe('place-served')
    await giveDuty(worker, { role: 'grid-worker', place: from, until: '2020-02-01T00:00:00.000Z' })
    await merge(from, into)
    expect((await readPlace(building))?.path.map((one) => one.id).at(-2)).toBe(into)
    expect((await ok(api.places.children, { params: { place: into } })).items.map((one) => one.id)).toEqual([building])
  })
})

describe('out of use', () => {
  it('goes what is empty, and nothing else', async () => {
    const compound = await aPlace(at.grid, 'compound')
    const building = await aPlace(compound, 'building')
    const worker = await aPerson({ duties: [{ role: 'volunteer', place: building }] })
    const retire = (place: string) => ({ as: shaper, params: { place } })
    expect((await refused(api.places.retire, retire(compound))).code).toBe('place-children')
    expect((await refused(api.places.retire, retire(at.community))).code).toBe('published')
    expect((await refused(api.places.retire, retire(building))).code).toBe('place-served')
    await giveDuty(worker, { role: 'volunteer', place: building, until: '2020-02-01T00:00:00.000Z' })
    const home = await aHousehold({ place: at.building })
    await settleHousehold(home.id, building, { now: timeNow() })
    expect((await refused(api.places.retire, retire(building))).code).toBe('place-homes')
    expect(await readPlace(building)).toBeDefined()
    await settleHousehold(home.id, at.building, { now: timeNow() })
    await ok(api.places.retire, retire(building))
    await ok(api.places.retire, retire(building))
    expect(await readPlace(building)).toBeUndefined()
    await ok(api.places.retire, retire(compound))
  })

  it('stays what has tasks sent to it', async () => {
    const grid = await aPlace(at.community, 'grid')
    const home = await aHousehold()
    const { task } = await fileReport(home)
    await appointed(shaper, '新网格员', grid)
    await ok(api.tasks.pass, { as: await aWorker(), params: { task }, body: { id: newId('event'), text: '归新网格', place: grid } })
    expect((await refused(api.places.retire, { as: shaper, params: { place: grid } })).code).toBe('place-tasks')
  })
})

test('a household whose building was typed is put into that building, once, with what it has open', async () => {
  const home = await aHousehold({ place: at.otherCommunity, building: '三号楼', room: '301' })
  const { task } = await fileReport(home)
  const to = at.otherBuilding
  await aWorker(undefined, at.otherGrid)
  await settleHousehold(home.id, to, { now: timeNow() })
  await settleHousehold(home.id, to, { now: timeNow() })
  expect(await readHome(home.id)).toMatchObject({ place: at.otherBuilding, label: '3栋 301' })
  expect(await readTask(task)).toMatchObject({ place: at.otherGrid, label: '3栋 301' })
  const second = await aHousehold({ place: at.otherCommunity, building: '三号楼', room: '301' })
  await expect(settleHousehold(second.id, to, { now: timeNow() })).rejects.toMatchObject({ code: 'door-taken' })
})

test('a group knows its rooms', async () => {
  const group = await aPlace(at.building, 'group', '第一组')
  await ok(api.places.groupRooms, { as: shaper, params: { place: group }, body: { rooms: ['1单元 101–502'] } })
  expect((await ok(api.places.shape, { as: shaper, params: { place: group } })).rooms).toEqual(['1单元 101–502'])
})

describe('a worker who knows the building of a typed address', () => {
  it('puts the home there; the task goes to the grid of that building, and the household reads it', async () => {
    const home = await aHousehold({ place: at.community, building: '二号楼', room: '305' })
    const { report, task } = await fileReport(home)
    await aWorker(undefined, at.otherGrid)
    expect((await ok(api.tasks.read, { as: shaper, params: { task } })).household.typed).toBe(true)
    const settled = await ok(api.tasks.settle, { as: shaper, params: { task }, body: { place: at.otherBuilding } })
    expect(settled).toMatchObject({ task: { place: at.otherGrid, label: '3栋 305' }, household: { typed: false } })
    await ok(api.tasks.settle, { as: shaper, params: { task }, body: { place: at.otherBuilding } })
    expect((await ok(api.me.read, { as: home.resident })).households).toMatchObject([{ label: '3栋 305' }])
    expect((await ok(api.reports.read, { as: home.resident, params: { report } })).timeline.filter((one) => one.verb === 'redirect')).toHaveLength(1)
  })

  it('is told what does not fit: no building, another community, a door where people live', async () => {
    const home = await aHousehold({ place: at.community, building: '四号楼', room: '305' })
    const { task } = await fileReport(home)
    const given = (place: string) => ({ as: shaper, params: { task }, body: { place } })
    for (const place of [at.grid, at.otherCommunity, 'nowhere']) expect((await refused(api.tasks.settle, given(place))).fields).toMatchObject([{ path: 'place' }])
    const taken = await aHousehold({ place: at.secondBuilding, room: '305' })
    expect((await refused(api.tasks.settle, given(at.secondBuilding))).code).toBe('door-taken')
    expect((await readHome(taken.id))?.place).toBe(at.secondBuilding)
  })
})

describe('what cannot be done is refused with the field or the reason, and what to do instead, in the caller’s language', () => {
  it.each<[string, 'rename' | 'move' | 'merge', object, string | { path: string; zh: string; en: string }]>([
    ['a name that its neighbour has', 'rename', { name: '邻栋' }, 'same-name'],
    ['a name of nothing', 'rename', { name: ' ' }, { path: 'name', zh: '请填写这一项', en: 'Please fill this in' }],
    ['a place of another community as the one above', 'move', { parent: at.otherCommunity }, { path: 'parent', zh: '只能选本社区里的地点', en: 'Choose a place of this community' }],
    ['a place that there is not', 'move', { parent: `${at.community}-none` }, { path: 'parent', zh: '只能选本社区里的地点', en: 'Choose a place of this community' }],
    ['another community to merge into', 'merge', { into: at.otherCommunity }, { path: 'into', zh: '只能选本社区里的地点', en: 'Choose a place of this community' }],
    ['a place of another community to merge into', 'merge', { into: `${at.otherCommunity}-b1` }, { path: 'into', zh: '只能选本社区里的地点', en: 'Choose a place of this community' }],
    ['a place of another kind to merge into', 'merge', { into: at.grid }, { path: 'into', zh: '只能并到同一种地点', en: 'Choose a place of the same kind' }],
  ])('%s', async (_, verb, body, expected) => {
    const compound = await aPlace(at.grid, 'compound')
    const place = await aPlace(compound, 'building')
    await aPlace(compound, 'building', '邻栋')
    for (const lang of ['zh', 'en'] as const) {
      const refusal = await refused(api.places[verb], { as: shaper, params: { place }, body: change(body), lang })
      if (typeof expected === 'string') expect(refusal.code).toBe(expected)
      else expect(refusal.fields).toEqual([{ path: expected.path, message: expected[lang] }])
    }
    expect(await readPlace(place)).toMatchObject({ parent: compound })
  })
})

test('a ten-household group below a building has its rooms and its contact person, who sees the workers of the grid', async () => {
  const grid = await aPlace(at.community, 'grid')
  const building = await aPlace(await aPlace(await aPlace(grid, 'compound'), 'compound'), 'building')
  const group = await aPlace(building, 'group', '第三组')
  await ok(api.places.groupRooms, { as: shaper, params: { place: group }, body: { rooms: ['1单元 101–502'] } })
  const worker = await aPerson({ name: '李网格' })
  const contact = await aPerson({ name: '王组长' })
  for (const [person, place, role] of [[worker, grid, 'grid-worker'], [contact, group, 'contact-person']] as const) await ok(api.invitations.accept, { as: person, params: { code: (await anInvitation({ as: shaper, place, role })).code }, body: {} })
  const here = await ok(api.duties.here, { as: contact, query: { place: group } })
  expect(here.rooms).toEqual(['1单元 101–502'])
  expect(await ok(api.places.shape, { as: shaper, params: { place: group } })).toMatchObject({ contacts: ['王组长'], places: 0 })
  expect(await ok(api.places.shape, { as: shaper, params: { place: grid } })).toMatchObject({ contacts: [], places: 4 })
  expect([here.items.map((one) => one.name), here.turnTo.map((one) => one.name)]).toEqual([['王组长'], expect.arrayContaining(['李网格'])])
  expect((await ok(api.duties.page, { as: shaper, query: { place: group } })).items.map((one) => [one.name, one.role])).toEqual([['王组长', 'contact-person']])
  // It serves while somebody serves there; merged or retired it is not before they are gone.
  expect((await refused(api.places.retire, { as: shaper, params: { place: group } })).code).toBe('place-served')
  const home = await aHousehold({ place: at.building })
  await settleHousehold(home.id, building, { now: timeNow() })
  expect(await readTask((await fileReport(home)).task)).toMatchObject({ place: grid })
})
