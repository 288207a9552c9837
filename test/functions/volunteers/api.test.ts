import { clock } from '../../../functions/clock'
import { handler as tell } from '../../../functions/notices/on-change'
import { api } from '../../../shared/api'
import { newId } from '../../../shared/ids'
import { ok, refused } from '../../support/caller'
import { passTime } from '../../support/clock'
import { event } from '../../support/filing'
import { askHelp, needs } from '../../support/helping'
import { aHousehold, aPerson, giveDuty, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { insertsOf, streamOf } from '../../support/rows'
import { aRegistration, aVolunteer, taken } from '../../support/volunteering'
import { useTown } from '../../support/town'

useTown()
let home: Home
let chief: Person
beforeAll(async () => {
  home = await aHousehold({ names: ['张秀英'], phone: '13812345678' })
  chief = await aPerson({ name: '周敏', duties: [{ role: 'community-worker', place: at.community }] })
})

const register = (as: Person, more: Parameters<typeof aRegistration>[0] = {}) => ok(api.volunteers.register, { as, body: aRegistration(more) })
const decide = (user: string, decision: 'approve' | 'refuse' | 'suspend', text?: string) => ({ as: chief, params: { user }, body: { place: at.community, decision, ...(text ? { text } : {}) } })
const mine = (as: Person) => ok(api.volunteers.mine, { as })
const switched = (as: Person, on: boolean) => ok(api.volunteers.presence, { as, body: { on } })
const inState = async (state: string) => (await ok(api.volunteers.page, { as: chief, query: { place: at.community, state } })).items.map(({ name }) => name)

describe('signing up', () => {
  it('waits for the community, whose workers are told, and says what somebody can do', async () => {
    const person = await aPerson({ name: '林涛' })
    expect(await register(person, { skills: ['listening'], vehicle: 'car' })).toMatchObject({ on: false, claims: 0, most: 2, profile: { skills: ['listening'], places: [{ place: at.community, placeName: '怡康社区', state: 'waiting' }] } })
    expect((await ok(api.notices.list, { as: chief })).items[0]).toMatchObject({ kind: 'volunteer-asked', by: '林涛', opens: 'volunteers', place: at.community })
    expect((await ok(api.volunteers.page, { as: chief, query: { place: at.community, state: 'waiting' } })).items).toMatchObject([{ user: person.user, name: '林涛', vehicle: 'car', languages: ['mandarin', 'dialect'] }])
    expect(await ok(api.volunteers.open, { as: person, query: {} })).toMatchObject({ on: false, items: [] })
    expect((await refused(api.volunteers.presence, { as: person, body: { on: true } })).code).toBe('not-approved')
  })

  it('takes communities only, four at most, each once, and needs a name and the privacy terms', async () => {
    const person = await aPerson({ name: '何静' })
    const wrong = async (body: object, as = person) => (await refused(api.volunteers.register, { as, body })).fields?.map(({ path }) => path)
    expect(await wrong(aRegistration({ places: [at.community, at.grid] }))).toEqual(['places.1'])
    expect(await wrong(aRegistration({ places: [at.community, at.community] }))).toEqual(['places'])
    expect(await wrong(aRegistration({ places: ['1', '2', '3', '4', '5'] }))).toEqual(['places'])
    expect(await wrong({ ...aRegistration(), skills: ['flying'], vehicle: 'boat', languages: [] })).toEqual(['skills.0', 'vehicle', 'languages'])
    expect((await refused(api.volunteers.register, { as: await aPerson({ consents: false }), body: aRegistration() })).code).toBe('consent-needed')
    const nameless = await aPerson({ name: '' })
    expect(await wrong(aRegistration(), nameless)).toEqual(['name'])
    expect((await register(nameless, { name: '何静' })).profile?.places).toMatchObject([{ state: 'waiting' }])
  })

  it('said anew keeps how somebody stands; a place left out is left with its duty, what was refused is asked for again', async () => {
    const person = await aPerson({ name: '马超' })
    await register(person)
    await ok(api.volunteers.decide, decide(person.user, 'refuse', '请先来社区登记'))
    expect((await mine(person)).profile?.places).toMatchObject([{ state: 'refused', by: '周敏', text: '请先来社区登记' }])
    expect((await register(person)).profile?.places).toMatchObject([{ state: 'waiting' }])
    await ok(api.volunteers.decide, decide(person.user, 'approve'))
    expect((await register(person, { places: [at.community, at.otherCommunity], vehicle: 'car' })).profile).toMatchObject({ vehicle: 'car', places: [{ state: 'approved' }, { state: 'waiting' }] })
    expect((await register(person, { places: [at.otherCommunity] })).profile?.places).toMatchObject([{ place: at.otherCommunity }])
    expect(await inState('approved')).not.toContain('马超')
    expect((await ok(api.me.read, { as: person })).duties).toEqual([])
  })
})

describe('being accepted', () => {
  it('is told, gives the duty, and can be done again without harm; it begins off duty', async () => {
    const person = await aPerson({ name: '罗芳' })
    await register(person)
    for (let times = 0; times < 2; times += 1) expect(await ok(api.volunteers.decide, decide(person.user, 'approve'))).toMatchObject({ state: 'approved', by: '周敏' })
    expect((await ok(api.notices.list, { as: person })).items).toMatchObject([{ kind: 'volunteer-decided', detail: 'approved', opens: 'volunteer', label: '怡康社区' }])
    expect((await ok(api.me.read, { as: person })).duties).toMatchObject([{ place: at.community, role: 'volunteer' }])
    expect([await inState('waiting'), await inState('approved')]).toEqual([expect.not.arrayContaining(['罗芳']), expect.arrayContaining(['罗芳'])])
    expect((await mine(person)).on).toBe(false)
    expect((await switched(person, true)).on).toBe(true)
    expect((await refused(api.volunteers.decide, decide(person.user, 'refuse', '请先来社区登记'))).present).toEqual({ state: 'approved' })
    expect((await refused(api.volunteers.decide, decide(newId('user'), 'approve'))).code).toBe('not-found')
    for (const decision of ['refuse', 'suspend'] as const) expect((await refused(api.volunteers.decide, decide(person.user, decision))).fields).toMatchObject([{ path: 'text', message: '请填写这一项' }])
  })

  it('with hours somebody is there in them, until they say otherwise', async () => {
    const person = await aPerson({ name: '郑浩' })
    const day = new Date(clock.now().getTime() + 8 * 3_600_000).getUTCDay() || 7
    const to = new Date(clock.now().getTime() + 10 * 3_600_000).toISOString().slice(11, 16)
    await register(person, { hours: [{ day, from: '00:00', to }] })
    await ok(api.volunteers.decide, decide(person.user, 'approve'))
    expect((await mine(person)).on).toBe(true)
    expect((await switched(person, false)).on).toBe(false)
    const before = clock.now
    passTime({ hours: 3 })
    expect((await mine(person)).on).toBe(false)
    clock.now = before
  })

  it('suspended, what they had in hand is free again, and signing up anew does not help', async () => {
    const person = await aVolunteer({ name: '孙丽' })
    const { task, help } = await askHelp(home, needs.meal())
    await taken(task, person)
    await ok(api.tasks.reveal, { as: person, params: { task }, body: { ...event(), purpose: 'bring-help' } })
    await ok(api.volunteers.decide, decide(person.user, 'suspend', '有人反映'))
    expect(await ok(api.help.read, { as: home.resident, params: { help } })).toMatchObject({ state: 'open' })
    expect((await refused(api.tasks.read, { as: person, params: { task } })).code).toBe('not-found')
    expect((await refused(api.tasks.reveal, { as: person, params: { task }, body: { ...event(), purpose: 'bring-help' } })).code).toBe('not-found')
    const again = await refused(api.volunteers.claim, { as: person, params: { task }, body: { ...event(), place: at.community } })
    expect([again.code, again.message]).toEqual(['forbidden', '您还不是这里的志愿者，或者已经停止'])
    expect((await register(person, { places: [] })).profile?.places).toMatchObject([{ state: 'suspended', text: '有人反映' }])
    expect((await register(person)).profile?.places).toMatchObject([{ state: 'suspended' }])
    await ok(api.volunteers.decide, decide(person.user, 'approve'))
    await switched(person, true)
    await taken(task, person)
  })

  it.each(['taken off the rota', 'given up there'])('%s, what they carried goes back with what is known, in one line each, and their standing and their call-ups go with the duty', async (how) => {
    const [person, next] = [await aVolunteer({ name: '谭芳' }), await aVolunteer({ name: '徐青' })]
    const carried = [await askHelp(home), await askHelp(home, needs.meal())]
    for (const { task } of carried) await taken(task, person)
    const { help, task } = carried[0] ?? { help: '', task: '' }
    await ok(api.help.kit, { as: person, params: { help }, body: { ...event(), item: 'cash', handed: 'over' } })
    await ok(api.help.step, { as: person, params: { help }, body: { ...event(), step: 'on-my-way' } })
    const end = { as: how === 'given up there' ? person : chief, body: { place: at.community, role: 'volunteer' as const, user: person.user } }
    for (let times = how === 'given up there' ? 1 : 0; times < 2; times += 1) await ok(api.duties.end, end)
    for (const one of carried) expect((await ok(api.help.read, { as: home.resident, params: { help: one.help } })).timeline.filter(({ verb }) => verb === 'release')).toHaveLength(1)
    expect((await refused(api.help.step, { as: person, params: { help }, body: { ...event(), step: 'bought', cost: 100 } })).code).toBe('not-found')
    expect((await mine(person)).profile?.places).toMatchObject(how === 'given up there' ? [] : [{ state: 'suspended', by: '周敏' }])
    expect(await inState('approved')).not.toContain('谭芳')
    expect(await ok(api.volunteers.mine, { as: person })).toMatchObject({ claims: 0 })
    await taken(task, next)
    const read = await ok(api.tasks.read, { as: next, params: { task } })
    const { bringing } = (read.request as { help: { bringing?: { kit: { item: string }[]; next?: string } } }).help
    expect([bringing?.kit.find(({ item }) => item === 'cash'), bringing?.next]).toMatchObject([{ given: { by: '谭芳' } }, 'on-my-way'])
    expect(read.timeline.map(({ verb }) => verb)).toEqual(expect.arrayContaining(['kit', 'step', 'release']))
    await tell(streamOf(...await insertsOf(help)))
    const told = (await ok(api.notices.list, { as: person })).items
    expect(told.map(({ kind, opens }) => `${kind} ${opens}`)).toEqual(how === 'given up there' ? expect.not.arrayContaining(['given-back volunteer']) : expect.arrayContaining(['given-back volunteer', 'volunteer-decided volunteer']))
  })

  it('whose duty was taken away otherwise brings nothing, and reads so', async () => {
    const person = await aVolunteer()
    await giveDuty(person, { role: 'volunteer', place: at.community, until: clock.now().toISOString() })
    expect((await mine(person)).profile?.places).toMatchObject([{ state: 'suspended' }])
    expect((await ok(api.volunteers.open, { as: person, query: {} })).items).toEqual([])
  })
})
