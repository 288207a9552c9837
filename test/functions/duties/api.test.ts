import { readTask } from '../../../functions/inbox/store'
import { api } from '../../../shared/api'
import type { Role } from '../../../shared/duties'
import { newId } from '../../../shared/ids'
import { invitationDays } from '../../../shared/rota'
import { call, ok, refused } from '../../support/caller'
import { passTime, timeNow } from '../../support/clock'
import { claimed, fileReport } from '../../support/filing'
import { aHousehold, aPerson, aWorker, type Person } from '../../support/people'
import { at } from '../../support/places'
import { anInvitation } from '../../support/rota'
import { useTown } from '../../support/town'

useTown()

const inHours = (hours: number): string => new Date(Date.parse(timeNow()) + hours * 3_600_000).toISOString()
const onDuty = (role: Role, place: string, name?: string): Promise<Person> => aPerson({ ...(name ? { name } : {}), duties: [{ role, place }] })
const rotaOf = (place: string, as: Person) => ok(api.duties.page, { as, query: { place } })

let chief: Person
beforeAll(async () => {
  chief = await onDuty('community-worker', at.community, '周敏')
})

describe('an invitation', () => {
  it('gives its duty to who uses the code first, from the next request', async () => {
    const { code, place, role } = await anInvitation({ as: chief })
    const guest = await aPerson({ name: '陈晓' })
    expect((await refused(api.tasks.page, { as: guest, query: { place } })).code).toBe('forbidden')
    expect(await ok(api.invitations.read, { as: guest, params: { code } })).toMatchObject({ place, placeName: '第一网格', role, by: '周敏' })
    const { duties } = await ok(api.invitations.accept, { as: guest, params: { code }, body: {} })
    expect(duties).toMatchObject([{ place, role, placeName: '第一网格' }])
    await ok(api.tasks.page, { as: guest, query: { place } })
    expect((await rotaOf(place, chief)).items).toContainEqual(expect.objectContaining({ user: guest.user, name: '陈晓', role, there: true, mayEnd: true }))
    expect((await ok(api.me.read, { as: guest })).duties).toMatchObject([{ place, role }])
  })

  it('used twice by the same person is used once; by another it is over', async () => {
    const { code } = await anInvitation({ as: chief })
    const [guest, late] = [await aPerson(), await aPerson()]
    const first = await ok(api.invitations.accept, { as: guest, params: { code }, body: {} })
    expect(await ok(api.invitations.accept, { as: guest, params: { code }, body: {} })).toEqual(first)
    expect((await refused(api.invitations.accept, { as: late, params: { code }, body: {} })).code).toBe('invitation-over')
    expect((await refused(api.invitations.read, { as: late, params: { code } })).code).toBe('invitation-over')
  })

  it('used by many at once is used by one', async () => {
    const { code } = await anInvitation({ as: chief })
    const guests = await Promise.all(Array.from({ length: 8 }, () => aPerson()))
    const tries = await Promise.all(guests.map((as) => call(api.invitations.accept, { as, params: { code }, body: {} })))
    expect(tries.filter((one) => one.status === 200)).toHaveLength(1)
    expect(new Set(tries.map((one) => one.refusal?.code))).toEqual(new Set([undefined, 'invitation-over']))
    const serving = (await rotaOf(at.grid, chief)).items.map((one) => one.user)
    expect(guests.filter((one) => serving.includes(one.user))).toHaveLength(1)
  })

  it('is over after its days', async () => {
    const { code, expires } = await anInvitation({ as: chief })
    passTime({ hours: 24 * invitationDays + 1 })
    expect(expires < timeNow()).toBe(true)
    expect((await refused(api.invitations.accept, { as: await aPerson(), params: { code }, body: {} })).code).toBe('invitation-over')
  })

  it('to a duty that ends, ends', async () => {
    const until = inHours(5)
    const { code } = await anInvitation({ as: chief, until })
    const guest = await aPerson()
    expect((await ok(api.invitations.accept, { as: guest, params: { code }, body: {} })).duties).toMatchObject([{ until }])
    passTime({ hours: 6 })
    expect((await refused(api.tasks.page, { as: guest, query: { place: at.grid } })).code).toBe('forbidden')
    expect((await rotaOf(at.grid, chief)).items.map((one) => one.user)).not.toContain(guest.user)
  })

  it('begins with a whole second, which no page that knows the time by an answer’s date takes for the future', async () => {
    const { code } = await anInvitation({ as: chief })
    const { duties } = await ok(api.invitations.accept, { as: await aPerson(), params: { code }, body: {} })
    expect(duties[0]?.from).toMatch(/\.000Z$/)
    expect((duties[0]?.from ?? '') <= timeNow()).toBe(true)
  })

  it('to a duty that begins later gives no rights until then, and stands on the rota as one to come', async () => {
    const from = new Date(Math.floor(Date.parse(inHours(30)) / 1000) * 1000).toISOString()
    const { code } = await anInvitation({ as: chief, from })
    const guest = await aPerson({ name: '陈晓' })
    expect(await ok(api.invitations.read, { as: guest, params: { code } })).toMatchObject({ from })
    expect((await ok(api.invitations.accept, { as: guest, params: { code }, body: {} })).duties).toMatchObject([{ from, role: 'grid-worker' }])
    expect((await ok(api.me.read, { as: guest })).duties).toMatchObject([{ from }])
    expect((await refused(api.tasks.page, { as: guest, query: { place: at.grid } })).code).toBe('forbidden')
    expect((await rotaOf(at.grid, chief)).items).toContainEqual(expect.objectContaining({ user: guest.user, from, there: false }))
    passTime({ hours: 31 })
    await ok(api.tasks.page, { as: guest, query: { place: at.grid } })
  })

  it('for later takes nothing from who has the duty already', async () => {
    const worker = await onDuty('grid-worker', at.grid)
    const { code } = await anInvitation({ as: chief, from: inHours(30) })
    await ok(api.invitations.accept, { as: worker, params: { code }, body: {} })
    await ok(api.tasks.page, { as: worker, query: { place: at.grid } })
  })

  it.each<[string, { from?: number; until?: number }, string]>([
    ['an end in the past', { until: -24 }, 'until'], ['an end before the beginning', { from: 48, until: 24 }, 'until'],
    ['an end at the beginning', { from: 48, until: 48 }, 'until'], ['a beginning more than a year ahead', { from: 24 * 366 }, 'from'],
  ])('%s is refused at its field, and no code is made', async (_, { from, until }, path) => {
    const body = { place: at.grid, role: 'volunteer' as const, ...(from === undefined ? {} : { from: inHours(from) }), ...(until === undefined ? {} : { until: inHours(until) }) }
    for (const lang of ['zh', 'en'] as const) {
      const { code, fields } = await refused(api.invitations.make, { as: chief, params: { invitation: newId('invitation') }, body, lang })
      expect([code, fields?.map((one) => one.path)]).toEqual(['invalid', [path]])
    }
  })

  it('that was used tells the person who used it so', async () => {
    const { code, yours } = await anInvitation({ as: chief })
    const guest = await aPerson()
    expect([yours, (await ok(api.invitations.read, { as: guest, params: { code } })).yours]).toEqual([undefined, undefined])
    await ok(api.invitations.accept, { as: guest, params: { code }, body: {} })
    expect((await ok(api.invitations.read, { as: guest, params: { code } })).yours).toBe(true)
  })

  it('asks for the name of who has none, and keeps it', async () => {
    const { code } = await anInvitation({ as: chief })
    const nameless = await aPerson({ name: '' })
    expect((await refused(api.invitations.accept, { as: nameless, params: { code }, body: {} })).fields).toMatchObject([{ path: 'name' }])
    await ok(api.invitations.accept, { as: nameless, params: { code }, body: { name: '吴霞' } })
    expect((await ok(api.me.read, { as: nameless })).name).toBe('吴霞')
    expect((await rotaOf(at.grid, chief)).items).toContainEqual(expect.objectContaining({ user: nameless.user, name: '吴霞' }))
  })

  it('sent twice is one; the same id for something else is taken', async () => {
    const given = { as: chief, params: { invitation: newId('invitation') } }
    const body = { place: at.grid, role: 'volunteer' as const }
    const first = await ok(api.invitations.make, { ...given, body })
    expect(await ok(api.invitations.make, { ...given, body })).toEqual(first)
    expect((await refused(api.invitations.make, { ...given, body: { ...body, role: 'gatekeeper' } })).code).toBe('id-taken')
  })

  it('is good no longer when who made it may not give the duty any more', async () => {
    const inviter = await onDuty('community-worker', at.community, '林芳')
    const { code } = await anInvitation({ as: inviter })
    await ok(api.duties.end, { as: inviter, body: { place: at.community, role: 'community-worker', user: inviter.user } })
    const guest = await aPerson()
    const refusal = await refused(api.invitations.accept, { as: guest, params: { code }, body: {} })
    expect(refusal.code).toBe('inviter-gone')
    expect((await refused(api.tasks.page, { as: guest, query: { place: at.grid } })).code).toBe('forbidden')
  })

  it('for a duty that one has already shortens nothing and keeps the hours', async () => {
    const worker = await aPerson({ name: '陈晓', duties: [{ role: 'grid-worker', place: at.grid, hours: [{ day: 1, from: '08:30', to: '17:30' }] }] })
    const { code } = await anInvitation({ as: chief, until: inHours(24) })
    const { duties } = await ok(api.invitations.accept, { as: worker, params: { code }, body: {} })
    expect(duties).toMatchObject([{ hours: [{ day: 1 }] }])
    expect(duties[0]).not.toHaveProperty('until')
  })

  it('to be a supervisor for a while does not end the term of the last one', async () => {
    const only = await onDuty('supervisor', at.otherStreet)
    const { code } = await anInvitation({ as: await onDuty('supervisor', at.district), place: at.otherStreet, role: 'supervisor', until: inHours(24) })
    await ok(api.invitations.accept, { as: only, params: { code }, body: {} })
    passTime({ hours: 25 })
    expect((await refused(api.duties.end, { as: only, body: { place: at.otherStreet, role: 'supervisor', user: only.user } })).code).toBe('last-supervisor')
  })

  it.each<[Role, string, Role, string, boolean]>([
    ['supervisor', at.street, 'community-worker', at.community, true], ['supervisor', at.district, 'supervisor', at.street, true], ['supervisor', at.city, 'supervisor', at.district, true],
    ['supervisor', at.city, 'community-worker', at.community, true], ['community-worker', at.community, 'grid-worker', at.grid, true], ['community-worker', at.community, 'grid-worker', at.community, true],
    ['community-worker', at.community, 'property', at.compound, true], ['community-worker', at.community, 'volunteer', at.community, true], ['community-worker', at.community, 'contact-person', at.building, true],
    ['supervisor', at.street, 'supervisor', at.street, false], ['supervisor', at.street, 'grid-worker', at.grid, false], ['supervisor', at.street, 'supervisor', at.community, false],
    ['community-worker', at.community, 'community-worker', at.community, false], ['community-worker', at.community, 'supervisor', at.community, false], ['community-worker', at.community, 'property', at.grid, false],
  ])('%s at %s may invite a %s at %s: %s', async (role, place, given, where, allowed) => {
    const answer = await call(api.invitations.make, { as: await onDuty(role, place), params: { invitation: newId('invitation') }, body: { place: where, role: given } })
    expect(answer.refusal?.code).toBe(allowed ? undefined : 'not-appointing')
  })

  it.each<[Role, string, string]>([['supervisor', at.street, at.district], ['supervisor', at.otherStreet, at.community], ['community-worker', at.otherCommunity, at.grid], ['grid-worker', at.grid, at.grid]])('a %s at %s cannot invite to %s at all', async (role, place, where) => {
    const answer = await refused(api.invitations.make, { as: await onDuty(role, place), params: { invitation: newId('invitation') }, body: { place: where, role: 'volunteer' } })
    expect(answer.code).toBe('forbidden')
    expect(answer.message).toContain('由上级的主管任命')
  })
})

describe('being there', () => {
  it('without hours lasts until it is switched again', async () => {
    const worker = await onDuty('grid-worker', at.otherGrid)
    const set = (on: boolean) => ok(api.duties.presence, { as: worker, body: { place: at.otherGrid, role: 'grid-worker', on } })
    const there = async () => (await rotaOf(at.otherGrid, chief)).items.find((one) => one.user === worker.user)?.there
    expect(await there()).toBe(true)
    expect((await set(false)).duties).toMatchObject([{ switched: { on: false } }])
    passTime({ hours: 50 })
    expect(await there()).toBe(false)
    await set(true)
    expect(await there()).toBe(true)
  })

  it('with hours lasts until they next begin or end', async () => {
    const worker = await onDuty('grid-worker', at.otherGrid)
    const day = { place: at.otherGrid, role: 'grid-worker' as const }
    const hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ day: weekday, from: '00:00', to: '12:00' }))
    await ok(api.duties.hours, { as: worker, body: { ...day, hours } })
    const { duties } = await ok(api.duties.presence, { as: worker, body: { ...day, on: false } })
    const until = duties[0]?.switched?.until ?? ''
    expect(until > timeNow() && until <= inHours(12)).toBe(true)
    passTime({ hours: 24 })
    const noon = Date.parse(timeNow()) % 86_400_000 < 4 * 3_600_000 || Date.parse(timeNow()) % 86_400_000 >= 16 * 3_600_000
    expect((await rotaOf(at.otherGrid, chief)).items.find((one) => one.user === worker.user)?.there).toBe(noon)
  })

  it('is one’s own to say, for a duty that one has', async () => {
    const worker = await onDuty('grid-worker', at.grid)
    expect((await refused(api.duties.presence, { as: worker, body: { place: at.grid, role: 'community-worker', on: false } })).code).toBe('not-serving')
    expect((await refused(api.duties.hours, { as: worker, body: { place: at.grid, role: 'grid-worker', hours: [{ day: 8, from: '8:30', to: '17:30' }] } })).fields?.map((one) => one.path)).toEqual(['hours.0.day', 'hours.0.from'])
  })
})

describe('a duty taken away', () => {
  it('is gone with the next request, and what was held there is free again', async () => {
    const worker = await aWorker('陈晓')
    const home = await aHousehold()
    const { report, task } = await fileReport(home)
    await claimed(task, worker)
    const body = { place: at.grid, role: 'grid-worker' as const, user: worker.user }
    expect((await ok(api.duties.end, { as: chief, body })).items.map((one) => one.user)).not.toContain(worker.user)
    expect((await refused(api.tasks.page, { as: worker, query: { place: at.grid } })).code).toBe('forbidden')
    expect(await readTask(task)).toMatchObject({ state: 'open', place: at.grid })
    expect((await ok(api.reports.read, { as: home.resident, params: { report } })).timeline.at(-1)?.verb).toBe('release')
    await ok(api.duties.end, { as: chief, body })
  })

  it('leaves what is held by another duty of the same person there', async () => {
    const worker = await aPerson({ name: '陈晓', duties: [{ role: 'grid-worker', place: at.community }, { role: 'community-worker', place: at.community }] })
    const { task } = await fileReport(await aHousehold({ place: at.gridlessBuilding }))
    await claimed(task, worker)
    await ok(api.duties.end, { as: chief, body: { place: at.community, role: 'grid-worker', user: worker.user } })
    expect(await readTask(task)).toMatchObject({ state: 'held' })
  })

  it('may be one’s own, but not the last supervisor’s', async () => {
    const volunteer = await onDuty('volunteer', at.grid)
    expect((await ok(api.duties.end, { as: volunteer, body: { place: at.grid, role: 'volunteer', user: volunteer.user } })).items.map((one) => one.user)).not.toContain(volunteer.user)
    const only = await onDuty('supervisor', at.otherDistrict)
    const body = { place: at.otherDistrict, role: 'supervisor' as const, user: only.user }
    expect((await refused(api.duties.end, { as: only, body })).code).toBe('last-supervisor')
    const second = await onDuty('supervisor', at.otherDistrict)
    await ok(api.duties.end, { as: second, body: { ...body, user: second.user } })
    expect((await refused(api.duties.end, { as: only, body })).code).toBe('last-supervisor')
    await ok(api.duties.end, { as: await onDuty('supervisor', at.city), body })
  })

  it('is the last supervisor’s also beside one who leaves sooner', async () => {
    const only = await aPerson({ duties: [{ role: 'supervisor', place: at.otherStreet }] })
    const body = { place: at.otherStreet, role: 'supervisor' as const, user: only.user }
    for (const one of (await rotaOf(at.otherStreet, only)).items) if (!one.me) await ok(api.duties.end, { as: await onDuty('supervisor', at.district), body: { ...body, user: one.user } })
    await aPerson({ duties: [{ role: 'supervisor', place: at.otherStreet, until: inHours(24) }] })
    expect((await refused(api.duties.end, { as: only, body })).code).toBe('last-supervisor')
  })

  it('is not taken by colleagues, nor from above oneself', async () => {
    const [worker, colleague] = [await onDuty('grid-worker', at.grid), await onDuty('grid-worker', at.grid)]
    expect((await refused(api.duties.end, { as: colleague, body: { place: at.grid, role: 'grid-worker', user: worker.user } })).code).toBe('not-appointing')
    expect((await refused(api.duties.end, { as: worker, body: { place: at.community, role: 'community-worker', user: chief.user } })).code).toBe('forbidden')
  })
})

test('who takes another name serves under it', async () => {
  const worker = await aWorker('陈晓')
  await ok(api.me.rename, { as: worker, body: { name: '陈晓晓' } })
  expect((await rotaOf(at.grid, chief)).items).toContainEqual(expect.objectContaining({ user: worker.user, name: '陈晓晓' }))
})

test('a place where nobody serves has an empty list, and one that does not exist has none', async () => {
  expect(await rotaOf(at.secondBuilding, chief)).toMatchObject({ items: [], mayInvite: expect.arrayContaining(['volunteer', 'contact-person']) as unknown })
  expect((await refused(api.duties.page, { as: chief, query: { place: 'nowhere' } })).code).toBe('not-found')
})
