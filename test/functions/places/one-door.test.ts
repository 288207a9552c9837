/** Two households of one family that meet at one door: neither loses anything, and their people come together. */
import { settleHousehold } from '../../../functions/places/homes'
import { readHome, readHousehold } from '../../../functions/identity/store'
import { api } from '../../../shared/api'
import { newId } from '../../../shared/ids'
import { ok, refused } from '../../support/caller'
import { timeNow } from '../../support/clock'
import { askToJoin, claimed, fileReport, resolved } from '../../support/filing'
import { aHousehold, aWorker, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { aShaper, done } from '../../support/shaping'
import { useTown } from '../../support/town'

useTown()

let chief: Person
let worker: Person
beforeAll(async () => {
  chief = await aShaper()
  worker = await aWorker('李建国')
})

const membersOf = async (home: Home): Promise<string[]> => ((await readHousehold(home.id))?.members ?? []).map((one) => one.name).sort()
let made = 0
async function aBuilding(name: string): Promise<string> {
  const place = `${at.community}-d${String((made += 1))}`
  await ok(api.places.add, { as: chief, params: { place }, body: { parent: at.grid, level: 'building', name } })
  return place
}
/** A home that has moved into this building. */
async function aHomeIn(building: string, room: string, more: Parameters<typeof aHousehold>[0]): Promise<Home> {
  const home = await aHousehold({ ...more, place: at.gridlessBuilding, room })
  return { ...home, household: await settleHousehold(home.id, building, { now: timeNow() }) }
}

describe('where two buildings become one', () => {
  it('each keeps its people, its number, its reports and a door of its own; those of one join the other, and a worker confirms it', async () => {
    const [from, into] = [await aBuilding('东楼'), await aBuilding('东塔')]
    const old = await aHomeIn(from, '1201', { names: ['张秀英'], without: ['王奶奶'], phone: '13812345678' })
    const there = await aHomeIn(into, '1201', { names: ['王磊'], phone: '13912345678' })
    const { report, task } = await fileReport(old)
    await done(chief, await ok(api.places.merge, { as: chief, params: { place: from }, body: { job: newId('job'), into } }))
    expect(await readHome(old.id)).toMatchObject({ place: into, building: '东楼', room: '1201', contact: { phone: '13812345678' } })
    expect(await readHome(there.id)).toMatchObject({ place: into, room: '1201', contact: { phone: '13912345678' } })
    expect([await membersOf(old), await membersOf(there)]).toEqual([['张秀英', '王奶奶'].sort(), ['王磊']])
    expect((await ok(api.reports.read, { as: old.resident, params: { report } })).state).toBe('open')
    expect((await ok(api.tasks.read, { as: worker, params: { task } })).household.label).toContain('东楼')
    const wish = await askToJoin({ ...there, household: (await readHome(there.id)) ?? there.household }, old.resident)
    expect(wish.household.id).toBe(there.id)
    await claimed(wish.task, worker)
    await resolved(wish.task, worker, 'lives-here')
    expect(await membersOf(there)).toEqual(['张秀英', '王磊'].sort())
    expect((await ok(api.me.read, { as: old.resident })).households.map((one) => [one.id, one.waiting]).sort()).toEqual([[old.id, false], [there.id, false]].sort())
    await claimed(task, worker)
    await resolved(task, worker)
    expect((await ok(api.reports.read, { as: old.resident, params: { report } })).state).toBe('resolved')
  })
})

describe('a typed building put where a family is registered already', () => {
  it('is refused with what to do, in both languages, and nothing has changed', async () => {
    const into = await aBuilding('西楼')
    await aHomeIn(into, '301', { names: ['王磊'] })
    const typed = await aHousehold({ place: at.community, building: '西边那栋', room: '301', names: ['张秀英'], without: ['王奶奶'] })
    const { task } = await fileReport(typed)
    const settle = (lang: 'zh' | 'en') => refused(api.tasks.settle, { as: chief, params: { task }, body: { place: into }, lang })
    expect(await settle('zh')).toMatchObject({ code: 'door-taken', message: '那个房号已经登记了一户。是同一家的，请家里人到那个门牌申请加入，由您核实；不是的，请核对门牌' })
    expect((await settle('en')).message).toContain('let them ask to join it there and confirm them')
    expect(await readHome(typed.id)).toMatchObject({ place: at.community, building: '西边那栋', room: '301' })
    expect(await membersOf(typed)).toEqual(['张秀英', '王奶奶'].sort())
  })
})
