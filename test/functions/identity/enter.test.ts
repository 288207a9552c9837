import { api } from '../../../shared/api'
import { idAs, newId } from '../../../shared/ids'
import { call, ok, refused } from '../../support/caller'
import { aHousehold, aPerson, type Person } from '../../support/people'
import { at } from '../../support/places'
import { allRows } from '../../support/rows'
import { useTown } from '../../support/town'

useTown()

let made = 0
const aRoom = (): string => String(3000 + (made += 1))
const entering = (as: Person, door: object, more: { household?: string; member?: string } = {}) => ({
  as, params: { household: more.household ?? newId('household') }, body: { member: more.member ?? newId('member'), door: { place: at.building, ...door }, me: { name: as.name, relation: 'self' } },
})
const fieldsOf = async (door: object): Promise<unknown> => (await refused(api.households.enter, entering(await aPerson(), door))).fields?.map((field) => field.path)

describe('an empty door', () => {
  it('becomes a household of whoever comes first', async () => {
    const person = await aPerson({ name: '张秀英' })
    const home = await ok(api.households.enter, entering(person, { unit: '2单元', room: '１４０１室' }))
    expect(home).toMatchObject({ label: '怡康苑 1栋 2单元 1401', community: at.community, communityName: '怡康社区', waiting: false, members: [{ name: '张秀英', me: true, account: true, waiting: false }] })
  })

  it('entered again answers the same, however it is typed, also with another id and by two taps at once', async () => {
    const person = await aPerson()
    const room = aRoom()
    const taps = await Promise.all([entering(person, { room }), entering(person, { room: `${room}室` }), entering(person, { room })].map((sent) => call(api.households.enter, sent)))
    const later = await ok(api.households.enter, entering(person, { room: ` ${room} ` }))
    for (const tap of taps) if (tap.answer) expect(tap.answer.id).toBe(later.id)
    expect(later).toMatchObject({ waiting: false })
    expect(later.members).toHaveLength(1)
    expect((await ok(api.me.read, { as: person })).households).toMatchObject([{ id: later.id, waiting: false }])
  })

  it('three taps of the same request are one household, and none is refused', async () => {
    const person = await aPerson()
    const sent = entering(person, { room: aRoom() })
    const taps = await Promise.all([sent, sent, sent].map((one) => ok(api.households.enter, one)))
    expect(new Set(taps.map((one) => one.id)).size).toBe(1)
    expect(taps.map((one) => one.members.length)).toEqual([1, 1, 1])
  })

  it('under the id of a household at another door is refused', async () => {
    const person = await aPerson()
    const { id } = await ok(api.households.enter, entering(person, { room: aRoom() }))
    expect((await refused(api.households.enter, entering(person, { room: aRoom() }, { household: id }))).code).toBe('id-taken')
  })

  it('is not entered by somebody born after this year; that and what is wrong with the door are told at once', async () => {
    const person = await aPerson()
    const sent = (door: object) => ({ ...entering(person, door), body: { ...entering(person, door).body, me: { name: '张秀英', birthYear: 2100 } } })
    expect((await refused(api.households.enter, sent({ room: aRoom() }))).fields).toEqual([{ path: 'me.birthYear', message: '出生年份不能晚于今年' }])
    expect((await refused(api.households.enter, sent({ place: at.city, room: aRoom() }))).fields?.map(({ path }) => path)).toEqual(['door.place', 'me.birthYear'])
  })

  it('gives a name to a person who had none, and keeps that of one who had', async () => {
    const person = await aPerson({ name: '王磊' })
    await ok(api.households.enter, { ...entering(person, { room: aRoom() }), body: { member: newId('member'), door: { place: at.building, room: aRoom() }, me: { name: '小王' } } })
    expect((await ok(api.me.read, { as: person })).name).toBe('王磊')
  })

  it('of a building that was picked is one door, whatever is typed beside it', async () => {
    const room = aRoom()
    const first = await ok(api.households.enter, entering(await aPerson(), { room }))
    const second = await ok(api.households.enter, entering(await aPerson(), { room, building: '1栋' }))
    expect(second).toMatchObject({ id: first.id, waiting: true })
  })

  it('where the tree ends at the community needs the building typed', async () => {
    expect(await fieldsOf({ place: at.otherCommunity, room: '5' })).toEqual(['door.building'])
    const home = await ok(api.households.enter, entering(await aPerson(), { place: at.otherCommunity, building: '３号楼', room: '5' }))
    expect(home.label).toBe('3栋 5')
  })

  it('must lie in a community, and in a place that there is', async () => {
    expect(await fieldsOf({ place: at.street, room: '5' })).toEqual(['door.place'])
    expect(await fieldsOf({ place: 'nowhere', room: '5' })).toEqual(['door.place'])
    expect(await fieldsOf({ room: '🙂' })).toEqual(['door.room'])
  })

  it('is not entered without the privacy terms', async () => {
    expect((await refused(api.households.enter, entering(await aPerson({ consents: false }), { room: aRoom() }))).code).toBe('consent-needed')
  })
})

describe('a door where people live', () => {
  it('is asked at: who asks sees the door they named and themselves, nothing of those who live there', async () => {
    const home = await aHousehold({ names: ['张秀英'], without: ['王奶奶'], phone: '13812345678' })
    const asker = await aPerson({ name: '赵六' })
    const seen = await ok(api.households.enter, entering(asker, { room: home.household.room }))
    expect(seen).toMatchObject({ id: home.id, waiting: true, members: [{ name: '赵六', me: true, waiting: true }] })
    expect(JSON.stringify([seen, await ok(api.me.read, { as: asker })])).not.toMatch(/13812345678|张秀英|王奶奶/)
  })

  it('asked at again, by three taps or with other ids, is asked once', async () => {
    const home = await aHousehold()
    const asker = await aPerson()
    const sent = entering(asker, { room: home.household.room })
    const other = entering(asker, { room: home.household.room })
    await Promise.all([sent, sent, other].map((one) => ok(api.households.enter, one)))
    await ok(api.households.enter, other)
    const { members } = await ok(api.households.read, { as: home.resident, params: { household: home.id } })
    expect(members.filter((one) => one.waiting)).toHaveLength(1)
    const waiting = members.find((one) => one.waiting)
    expect((await allRows()).filter((row) => row.p.startsWith('INB#') && row['id'] === idAs('task', waiting?.join ?? ''))).toHaveLength(2)
  })

  it('under the id of a member that there is, or of a wish that was answered, is refused', async () => {
    const home = await aHousehold()
    const asker = await aPerson()
    const room = home.household.room
    expect((await refused(api.households.enter, entering(asker, { room }, { member: home.members[0]?.id ?? '' }))).code).toBe('id-taken')
    const member = newId('member')
    await ok(api.households.enter, entering(asker, { room }, { member }))
    await ok(api.households.answerJoin, { as: home.resident, params: { household: home.id, join: idAs('join', member) }, body: { livesHere: false } })
    expect((await refused(api.households.enter, entering(asker, { room }, { member }))).code).toBe('id-taken')
    expect(await ok(api.households.enter, entering(asker, { room }))).toMatchObject({ waiting: true })
  })

  it('by someone who lives there already is their household', async () => {
    const home = await aHousehold()
    expect(await ok(api.households.enter, entering(home.resident, { room: home.household.room }))).toMatchObject({ id: home.id, waiting: false })
  })

  it('of a full household is refused', async () => {
    const home = await aHousehold({ without: Array.from({ length: 19 }, () => '王奶奶') })
    expect((await refused(api.households.enter, entering(await aPerson(), { room: home.household.room }))).code).toBe('household-full')
  })

  it('has room for one more only, whoever asks in the same moment', async () => {
    const home = await aHousehold({ without: Array.from({ length: 18 }, () => '王奶奶') })
    const strangers = await Promise.all([1, 2, 3].map(() => aPerson()))
    const answers = await Promise.all(strangers.map((as) => call(api.households.enter, entering(as, { room: home.household.room }))))
    expect(answers.map(({ refusal }) => refusal?.code).sort()).toEqual(['household-full', 'household-full', undefined])
  })

  it('two strangers at the same empty door: one lives there, the other asks', async () => {
    const room = aRoom()
    const [first, second] = [await aPerson(), await aPerson()]
    const both = await Promise.all([first, second].map((one) => ok(api.households.enter, entering(one, { room }))))
    expect(new Set(both.map((one) => one.id)).size).toBe(1)
    expect(both.map((one) => one.waiting).sort()).toEqual([false, true])
  })
})
