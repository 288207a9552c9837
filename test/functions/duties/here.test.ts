import { keepRooms } from '../../../functions/places/group'
import { api } from '../../../shared/api'
import { inboxRoles, rights, roles, type Role } from '../../../shared/duties'
import { roleRights } from '../../../shared/role-rights'
import { ok, refused } from '../../support/caller'
import { aPerson, type Person } from '../../support/people'
import { at } from '../../support/places'
import { useTown } from '../../support/town'

useTown()

const onDuty = (role: Role, place: string, name: string): Promise<Person> => aPerson({ name, duties: [{ role, place }] })
const here = (as: Person, place: string) => ok(api.duties.here, { as, query: { place } })

beforeAll(async () => {
  await onDuty('grid-worker', at.grid, '李敏')
  await aPerson({ name: '周浩', duties: [{ role: 'grid-worker', place: at.grid, switched: { on: false } }] })
  await onDuty('community-worker', at.community, '周敏')
  await onDuty('supervisor', at.street, '黄建')
  await aPerson({ name: '走了', duties: [{ role: 'grid-worker', place: at.grid, until: '2021-01-01T00:00:00.000Z' }] })
})

test('a contact person reads the names of the workers of their grid, and who of them is there', async () => {
  const contact = await onDuty('contact-person', at.building, '王芳')
  const { items, turnTo } = await here(contact, at.building)
  expect(items).toEqual([{ name: '王芳', role: 'contact-person', there: true, me: true }])
  expect(turnTo).toEqual([
    { name: '李敏', role: 'grid-worker', there: true, placeName: '第一网格' }, { name: '周浩', role: 'grid-worker', there: false, placeName: '第一网格' },
    { name: '周敏', role: 'community-worker', there: true, placeName: '怡康社区' },
  ])
})

test.each(roles.filter((role) => !inboxRoles.some((one) => one === role)))('a %s sees who serves at their own place, and nothing of another or of tasks', async (role) => {
  const person = await onDuty(role, at.secondBuilding, '钱进')
  expect((await here(person, at.secondBuilding)).items).toContainEqual({ name: '钱进', role, there: true, me: true })
  expect((await refused(api.duties.here, { as: person, query: { place: at.grid } })).code).toBe('forbidden')
  expect((await refused(api.duties.page, { as: person, query: { place: at.secondBuilding } })).code).toBe('forbidden')
  expect((await refused(api.tasks.page, { as: person, query: { place: at.secondBuilding } })).code).toBe('forbidden')
})

describe('what a role sees besides', () => {
  it('a contact person: the rooms of their group', async () => {
    await keepRooms(at.secondBuilding, ['1单元101–502'])
    expect(await here(await onDuty('contact-person', at.secondBuilding, '王芳'), at.secondBuilding)).toMatchObject({ rooms: ['1单元101–502'] })
  })
  it('a gatekeeper: who is on duty in the community now, and its places', async () => {
    const { onDuty: there = [], below } = await here(await onDuty('gatekeeper', at.community, '老钱'), at.community)
    expect(there).toContainEqual({ name: '李敏', role: 'grid-worker', placeName: '第一网格' })
    expect(there).toContainEqual({ name: '周敏', role: 'community-worker', placeName: '怡康社区' })
    expect(there.map((one) => one.name)).not.toEqual(expect.arrayContaining(['周浩']))
    expect(there.map((one) => one.name)).not.toEqual(expect.arrayContaining(['黄建']))
    expect(below?.items.map((one) => one.name)).toEqual(expect.arrayContaining(['第一网格', '第二网格']))
  })
  it.each<Role>(['property', 'owners-committee'])('the %s: the buildings of their compound', async (role) => {
    const { below } = await here(await onDuty(role, at.compound, '物业'), at.compound)
    expect(below?.items.length).toBeGreaterThan(0)
    expect(below?.items.every((one) => one.level === 'building')).toBe(true)
  })
  it.each<Role>(['leader', 'volunteer'])('a %s: nothing', async (role) => {
    expect(Object.keys(await here(await onDuty(role, at.compound, '赵一'), at.compound)).sort()).toEqual(['items', 'place', 'placeName', 'turnTo'])
  })
  it('is no other role’s of the same person at another place', async () => {
    const both = await aPerson({ name: '两处', duties: [{ role: 'volunteer', place: at.compound }, { role: 'property', place: at.otherGrid }] })
    expect(await here(both, at.compound)).not.toHaveProperty('below')
  })
})

test('who leads turns to the nearest above', async () => {
  const worker = await onDuty('community-worker', at.community, '林芳')
  expect((await here(worker, at.community)).turnTo).toEqual([{ name: '黄建', role: 'supervisor', there: true, placeName: '长江街道' }])
})

test('where nobody is above, there is nobody to turn to, and that is no fault', async () => {
  expect((await here(await onDuty('volunteer', at.otherCommunity, '孙一'), at.otherCommunity)).turnTo).toEqual([])
})

test('the rota of places below is for those who work through an inbox, and every role has its words', () => {
  expect(roles.filter((role) => rights[role].rota === 'below').sort()).toEqual([...inboxRoles].sort())
  for (const role of roles) expect([roleRights[role].zh, roleRights[role].en].every((text) => text.length > 0)).toBe(true)
})
