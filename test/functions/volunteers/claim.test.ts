import { handler as tell } from '../../../functions/notices/on-change'
import { sweepDue } from '../../../functions/inbox/sweep'
import { api } from '../../../shared/api'
import { clock } from '../../../functions/clock'
import { idAs, newId } from '../../../shared/ids'
import { urgencies } from '../../../shared/task-kinds'
import { today } from '../../support/builders'
import { call, ok, refused } from '../../support/caller'
import { passTime, setClock } from '../../support/clock'
import { claimed, event } from '../../support/filing'
import { aMedicine, askHelp, needs } from '../../support/helping'
import { aHousehold, aPerson, aWorker, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { insertsOf, streamOf } from '../../support/rows'
import { accepted, aVolunteer, taken } from '../../support/volunteering'
import { useTown } from '../../support/town'

useTown()
let home: Home
beforeEach(async () => {
  home = await aHousehold({ names: ['张秀英'], phone: '13812345678', room: `9${String(Math.trunc(clock.now().getTime() / 1000) % 1000)}${String((rooms += 1))}` })
})
let rooms = 0

const claim = (task: string, as: Person, place: string = at.community) => ({ as, params: { task }, body: { ...event(), place } })
const listOf = async (as: Person) => (await ok(api.volunteers.open, { as, query: {} })).items
const shows = async (as: Person, task: string) => (await listOf(as)).some((one) => one.task === task)
const reveal = (as: Person, task: string) => ({ as, params: { task }, body: { ...event(), purpose: 'bring-help' } })

describe('the open requests', () => {
  it('say what one chooses by, and no name, house or number', async () => {
    const person = await aVolunteer({ vehicle: 'none' })
    const { task } = await askHelp(home)
    const ride = await askHelp(home, { ...needs.transport(), to: '张秀英女儿家' })
    const list = await listOf(person)
    expect(list.find((one) => one.task === task)).toEqual({
      task, kind: 'medicine', urgency: 'normal', due: expect.any(String) as unknown, filedAt: expect.any(String) as unknown, place: at.community, placeName: '怡康社区', area: '第一网格', needs: ['cash'], lacks: [],
      run: { at: '同济医院门诊药房', day: expect.any(String) as unknown },
    })
    expect(list.find((one) => one.task === ride.task)).toMatchObject({ needs: ['car', 'carrying'], lacks: ['car'], ride: { day: today(1), time: '08:30' } })
    const text = JSON.stringify(list)
    for (const secret of ['张秀英', '女儿家', '1栋', home.household.room, '138', home.id]) expect(text).not.toContain(secret)
  })

  it('leave out what is one’s own, what is not for volunteers and what lies elsewhere', async () => {
    const neighbour = await accepted(home.resident)
    const person = await aVolunteer()
    const elsewhere = await aVolunteer({ places: [at.otherCommunity] })
    const [own, danger, call] = [await askHelp(home), await askHelp(home, aMedicine({ answers: { signs: ['chest-pain'], alone: true } })), await askHelp(home, needs['call-back']())]
    expect(await shows(neighbour, own.task)).toBe(false)
    expect(await shows(person, own.task)).toBe(true)
    for (const { task } of [danger, call]) expect(await shows(person, task)).toBe(false)
    expect(await listOf(elsewhere)).toEqual([])
    const codes = await Promise.all([refused(api.volunteers.claim, claim(own.task, neighbour)), refused(api.volunteers.claim, claim(danger.task, person)), refused(api.volunteers.claim, claim(own.task, elsewhere, at.otherCommunity)), refused(api.volunteers.claim, claim(own.task, elsewhere))])
    expect(codes.map(({ code }) => code)).toEqual(['own-request', 'not-volunteers', 'not-found', 'forbidden'])
  })

  it('can be had in hand, and their urgency is still a worker’s to correct', async () => {
    const person = await aVolunteer()
    const { task, help } = await askHelp(home)
    await taken(task, person)
    expect((await refused(api.help.rate, { as: person, params: { help }, body: { ...event(), urgency: 'soon', text: '不急' } })).code).toBe('forbidden')
  })

  it('are gone with the write that takes, ends or withdraws them, and back with the one that gives them back', async () => {
    const [person, other] = [await aVolunteer(), await aVolunteer()]
    const { task, help } = await askHelp(home, needs.meal())
    await taken(task, person)
    expect(await shows(other, task)).toBe(false)
    await ok(api.tasks.giveBack, { as: person, params: { task }, body: { ...event(), text: '药店关门了' } })
    expect(await shows(other, task)).toBe(true)
    await taken(task, other)
    expect((await ok(api.tasks.read, { as: other, params: { task } })).timeline.at(-2)).toMatchObject({ verb: 'give-back', text: '药店关门了', by: { name: person.name } })
    for (const step of ['on-my-way', 'delivered'] as const) await ok(api.help.step, { as: other, params: { help }, body: { ...event(), step } })
    await ok(api.help.confirm, { as: home.resident, params: { help }, body: { ...event(), arrived: true } })
    const gone = await askHelp(home, needs.meal())
    await ok(api.help.withdraw, { as: home.resident, params: { help: gone.help }, body: event() })
    const solved = await Promise.all([task, gone.task].map((one) => shows(person, one)))
    expect([...solved, await shows(other, task)]).toEqual([false, false, false])
    expect((await ok(api.tasks.mine, { as: other, query: {} })).items).toEqual([])
  })

  it('come by pages, none more urgent than one before it, each once, however many wait in one community and few in another', async () => {
    const [busy, calm] = [await aHousehold({ names: ['王磊'], place: at.building, room: '1911' }), await aHousehold({ names: ['李四'], place: at.otherCommunity })]
    const many = []
    for (let n = 0; n < 45; n += 1) many.push((await askHelp(busy, { ...needs.meal(), answers: { signs: [], alone: false, by: n % 3 === 0 ? 'today' : 'days' } })).task)
    for (let n = 0; n < 3; n += 1) many.push((await askHelp(calm, needs.meal())).task)
    const person = await aVolunteer({ places: [at.community, at.otherCommunity] })
    const pages = []
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const page = await ok(api.volunteers.open, { as: person, query: cursor === undefined ? {} : { cursor } })
      pages.push(page.items)
      cursor = page.cursor
    }
    const all = pages.flat()
    const order = all.map((one) => urgencies.indexOf(one.urgency))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(pages.slice(0, -1).every(({ length }) => length >= 20)).toBe(true)
    expect(new Set(all.map((one) => one.task)).size).toBe(all.length)
    expect(all.map((one) => one.task)).toEqual(expect.arrayContaining(many))
    expect((await refused(api.volunteers.open, { as: person, query: { cursor: 'x' } })).fields).toMatchObject([{ path: 'cursor' }])
  })

  it('change with the request', async () => {
    const person = await aVolunteer()
    const { task, help } = await askHelp(home)
    await ok(api.help.change, { as: home.resident, params: { help }, body: { ...event(), version: 1, need: aMedicine({ cold: true }) } })
    expect((await listOf(person)).find((one) => one.task === task)?.needs).toEqual(['cool', 'cash'])
  })
})

describe('a run', () => {
  const runOf = async (as: Person, pharmacy: string, more: object = {}) => ok(api.volunteers.run, { as, query: { at: pharmacy, day: today(9), ...more } })

  it('has all that waits at one pharmacy by one day in any of my communities, from house to house, and no name, stair or door', async () => {
    const pharmacy = '惠济叶开泰药店'
    const homes = [await aHousehold({ names: ['李四'], place: at.secondBuilding, room: '7' }), await aHousehold({ names: ['张秀英'], place: at.building, room: '1922' }), await aHousehold({ names: ['王磊'], place: at.otherBuilding })]
    const asked = []
    for (const one of homes) asked.push((await askHelp(one, aMedicine({ pharmacy }))).task)
    await askHelp(home, aMedicine({ pharmacy, wanted: today(1) }))
    const person = await aVolunteer({ places: [at.community, at.otherCommunity] })
    const { items, on, cursor } = await runOf(person, '惠济 叶开泰药店')
    expect([on, cursor, items.map(({ task }) => task)]).toEqual([true, undefined, [asked[2], asked[1], asked[0]]])
    expect(items[1]).toEqual({ task: asked[1], urgency: 'normal', due: expect.any(String) as unknown, place: at.community, house: '怡康苑 1栋', needs: ['cash'], lacks: [] })
    expect(JSON.stringify(items)).not.toMatch(/张秀英|1922|单元|138/)
    await taken(asked[0] ?? '', person)
    const neighbour = await accepted(homes[1]?.resident ?? person)
    expect([(await runOf(person, pharmacy)).items.length, (await runOf(neighbour, pharmacy)).items.map(({ task }) => task)]).toEqual([2, [asked[2]]])
    const mine = (await ok(api.tasks.mine, { as: person, query: { kind: 'help' } })).items
    expect(mine).toMatchObject([{ id: asked[0], run: { at: pharmacy, day: today(9) } }])
    await ok(api.volunteers.presence, { as: person, body: { on: false } })
    expect(await runOf(person, pharmacy)).toEqual({ on: false, items: [] })
    expect((await refused(api.volunteers.run, { as: person, query: { at: ' ', day: 'soon' } })).fields?.map(({ path }) => path)).toEqual(['at', 'day'])
  })

  it('of more than a page is read on, each once, by volunteers and by workers', async () => {
    const [pharmacy, many] = ['惠济马应龙药店', [] as string[]]
    const big = await aHousehold({ names: ['王磊'], place: at.secondBuilding, room: '1923' })
    for (let n = 0; n < 23; n += 1) many.push((await askHelp(big, aMedicine({ pharmacy }))).task)
    const person = await aVolunteer()
    const first = await runOf(person, pharmacy)
    const second = await runOf(person, pharmacy, { cursor: first.cursor })
    expect([first.items.length, second.items.length, second.cursor]).toEqual([20, 3, undefined])
    expect([...first.items, ...second.items].map(({ task }) => task).sort()).toEqual([...many].sort())
    expect((await refused(api.volunteers.open, { as: person, query: { cursor: first.cursor ?? '' } })).fields).toMatchObject([{ path: 'cursor' }])
  })
})

describe('a claim', () => {
  it('is refused off duty, over the cap, and where somebody has it; sent twice it is one', async () => {
    const person = await aVolunteer({ name: '徐青', on: false })
    const tasks = [await askHelp(home, needs.meal()), await askHelp(home, needs.errand()), await askHelp(home, needs.infant())].map((one) => one.task)
    const [first = '', second = '', third = ''] = tasks
    expect(await refused(api.volunteers.claim, claim(first, person))).toMatchObject({ code: 'you-off-duty', present: { state: 'open', version: 1 } })
    expect(await ok(api.volunteers.open, { as: person, query: {} })).toMatchObject({ on: false, items: [] })
    await ok(api.volunteers.presence, { as: person, body: { on: true } })
    const once = claim(first, person)
    await ok(api.volunteers.claim, once)
    expect((await ok(api.volunteers.claim, once)).task).toMatchObject({ id: first, mine: true, state: 'held' })
    await taken(second, person)
    const full = await refused(api.volunteers.claim, claim(third, person))
    expect([full.code, full.present]).toEqual(['claim-cap', { state: 'open', version: 1 }])
    expect(await ok(api.volunteers.mine, { as: person })).toMatchObject({ claims: 2, most: 2 })
    const other = await aVolunteer()
    expect(await refused(api.volunteers.claim, claim(first, other))).toMatchObject({ code: 'held', message: '徐青 已经接手了' })
    await ok(api.tasks.giveBack, { as: person, params: { task: first }, body: event() })
    await taken(third, person)
  })

  it('of two at the same moment by the same volunteer never makes more than the cap', async () => {
    const person = await aVolunteer()
    const asked = []
    for (let n = 0; n < 5; n += 1) asked.push((await askHelp(home, needs.meal())).task)
    const answers = await Promise.all(asked.map((task) => call(api.volunteers.claim, claim(task, person))))
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(2)
    expect(answers.filter(({ refusal }) => refusal && !['claim-cap', 'stale'].includes(refusal.code))).toEqual([])
    expect((await ok(api.volunteers.mine, { as: person })).claims).toBe(answers.filter(({ status }) => status === 200).length)
  })

  it('lets a volunteer see the number and the room only by a look that is shown, and only while they hold it', async () => {
    const person = await aVolunteer({ name: '徐青' })
    const { task, help } = await askHelp(home)
    for (const asked of [call(api.tasks.read, { as: person, params: { task } }), call(api.tasks.reveal, reveal(person, task)), call(api.help.step, { as: person, params: { help }, body: { ...event(), step: 'on-my-way' } })]) expect((await asked).refusal?.code).toBe('not-found')
    const answer = await taken(task, person)
    const opened = await ok(api.tasks.read, { as: person, params: { task } })
    for (const secret of ['13812345678', home.household.room]) expect(JSON.stringify([answer, opened])).not.toContain(secret)
    expect(opened).toMatchObject({ request: { help: { need: { kind: 'medicine' } } }, verbs: ['reveal', 'call', 'note', 'give-back'], purposes: ['bring-help', 'urgent'] })
    expect((await refused(api.tasks.reveal, { as: person, params: { task }, body: { ...event(), purpose: 'confirm-household' } })).fields).toMatchObject([{ path: 'purpose' }])
    expect(await ok(api.tasks.reveal, reveal(person, task))).toMatchObject({ phone: '13812345678', label: expect.stringContaining(home.household.room) as unknown })
    expect((await ok(api.households.looks, { as: home.resident, params: { household: home.id } })).items[0]).toMatchObject({ by: '徐青', role: 'volunteer', place: '怡康社区', purpose: 'bring-help' })
    await ok(api.tasks.giveBack, { as: person, params: { task }, body: event() })
    expect((await refused(api.tasks.reveal, reveal(person, task))).code).toBe('not-found')
  })

  it('is brought in steps, settled by the word of whoever got it, and not closed by a volunteer as not needed', async () => {
    const person = await aVolunteer()
    const { task, help } = await askHelp(home, needs.other())
    await taken(task, person)
    const outcome = (name: string) => ({ as: person, params: { task }, body: { ...event(), outcomes: [{ person: home.members[0]?.id ?? '', outcome: name }] } })
    expect((await refused(api.tasks.resolve, outcome('not-needed'))).code).toBe('not-volunteers')
    await ok(api.tasks.resolve, outcome('helped'))
    expect(await ok(api.help.read, { as: home.resident, params: { help } })).toMatchObject({ state: 'resolved' })
  })

  it('that ends leaves its volunteer a notice that opens what they brought, and says no room', async () => {
    const person = await aVolunteer()
    const { task, help } = await askHelp(home, needs.meal())
    await taken(task, person)
    for (const step of ['on-my-way', 'delivered'] as const) await ok(api.help.step, { as: person, params: { help }, body: { ...event(), step } })
    await ok(api.help.confirm, { as: home.resident, params: { help }, body: { ...event(), arrived: true } })
    await tell(streamOf(...await insertsOf(help)))
    const { items } = await ok(api.notices.list, { as: person })
    expect(items).toMatchObject([{ kind: 'resolved', opens: 'brought', by: '张秀英' }])
    expect(items[0]?.label).not.toContain(home.household.room)
  })

  it('that is overdue goes free and up like any other, and a volunteer may still take it then', async () => {
    const [person, other] = [await aVolunteer(), await aVolunteer()]
    const grid = await aWorker('李建国')
    await aWorker('周敏', at.community, 'community-worker')
    const { task } = await askHelp(home, aMedicine({ lines: [{ id: 'a', name: '胰岛素', quantity: 1, left: 0, daily: 1, substitution: 'ask' }] }))
    await taken(task, person)
    const before = clock.now
    for (let n = 0; n < 6; n += 1) { passTime({ hours: 1 }); await sweepDue(clock.now()) }
    expect(await shows(other, task)).toBe(true)
    await taken(task, other)
    expect((await refused(api.tasks.claim, { as: grid, params: { task }, body: event() })).code).toMatch(/held|forbidden/)
    clock.now = before
  })

  it('of a ride of another day stays theirs through its evenings, and is taken from them only when its time is there', async () => {
    const [before, person] = [clock.now, await aVolunteer({ vehicle: 'car' })]
    await aWorker('周敏', at.community, 'community-worker')
    const [task, other] = [(await askHelp(home, { ...needs.transport(), day: today(3), time: '18:00' })).task, (await askHelp(home, { ...needs.transport(), day: today(3), time: '18:00' })).task]
    for (const one of [task, other]) await taken(one, person)
    const late = async (from: string) => { setClock(from); await sweepDue(clock.now()); return Promise.all([task, other].map(async (one) => (await call(api.tasks.read, { as: person, params: { task: one } })).status)) }
    const onDay = (day: number, time: string): string => new Date(`${today(day)}T${time}:00+08:00`).toISOString()
    const [night, hour, gone] = [onDay(2, '22:30'), onDay(3, '17:05'), onDay(3, '18:01')]
    expect(await late(night)).toEqual([200, 200])
    expect(await late(hour)).toEqual([200, 200])
    await ok(api.help.step, { as: person, params: { help: idAs('help', task) }, body: { ...event(), step: 'on-my-way' } })
    expect(await late(gone)).toEqual([200, 404])
    clock.now = before
  })

  it('of a worker and of a volunteer leave one holder', async () => {
    const [person, grid] = [await aVolunteer(), await aWorker('李建国')]
    const { task } = await askHelp(home, needs.meal())
    const answers = await Promise.all([call(api.volunteers.claim, claim(task, person)), call(api.tasks.claim, { as: grid, params: { task }, body: event() })])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})

test('a worker who volunteers elsewhere counts only what they brought as a volunteer', async () => {
  const grid = await accepted(await aWorker('李建国'))
  for (let n = 0; n < 3; n += 1) await claimed((await askHelp(home, needs.meal())).task, grid)
  expect(await ok(api.volunteers.mine, { as: grid })).toMatchObject({ claims: 0 })
  await taken((await askHelp(home, needs.meal())).task, grid)
  expect(await ok(api.volunteers.mine, { as: grid })).toMatchObject({ claims: 1 })
  expect((await refused(api.volunteers.claim, { ...claim(newId('task'), await aPerson()) })).code).toBe('forbidden')
})
