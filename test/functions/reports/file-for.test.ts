import fc from 'fast-check'
import { handler as onChange } from '../../../functions/notices/on-change'
import { api } from '../../../shared/api'
import { newId, reference } from '../../../shared/ids'
import type { BodyInput } from '../../../shared/http'
import { aDesk, aReport, aStay, today } from '../../support/builders'
import { call, ok, refused } from '../../support/caller'
import { passTime } from '../../support/clock'
import { claimed, event, resolved } from '../../support/filing'
import { aHousehold, aPerson, aWorker, type Person } from '../../support/people'
import { at } from '../../support/places'
import { allRows, insertsOf, streamOf } from '../../support/rows'
import { useTown } from '../../support/town'

useTown()
type Sent = BodyInput<typeof api.desk.file>
let worker: Person
let community: Person
let rooms = 0
beforeAll(async () => {
  worker = await aWorker('李建国')
  community = await aWorker('周敏', at.community, 'community-worker')
})

const room = (): string => `D${String((rooms += 1))}`
const filing = (more: Partial<Sent> = {}, report = newId('report'), as: Person = worker) => ({ as, params: { report }, body: aDesk({ room: room(), ...more }) })
const someone = (name: string, more: Partial<Sent['people'][number]> = {}) => ({ id: newId('member'), name, symptoms: [], ...more })
const fieldsOf = async (more: object): Promise<string[]> => ((await refused(api.desk.file, { ...filing(), body: { ...aDesk({ room: room() }), ...more } })).fields ?? []).map(({ path }) => path)

describe('for an elder whom nobody knows yet', () => {
  it('makes the household, its member, the report and its task, and answers what is read out', async () => {
    const sent = filing({ phone: '13812345678' })
    const filed = await ok(api.desk.file, sent)
    expect(filed).toMatchObject({ reference: reference(sent.params.report), place: '第一网格', people: 1, state: 'open', urgency: 'normal', opens: true, label: `怡康苑 1栋 ${String(sent.body.room)}` })
    const opened = await ok(api.tasks.read, { as: worker, params: { task: filed.task } })
    expect(opened).toMatchObject({ people: [{ name: '周**' }], household: { phone: '138****5678', verified: false }, request: { report: { filedBy: '李建国', desk: { role: 'grid-worker', channel: 'phone' } } } })
    expect(opened.timeline).toMatchObject([{ verb: 'submit', channel: 'phone', by: { name: '李建国', role: 'grid-worker', me: true } }])
  })

  it('is as urgent, and goes where it would go, as if they had filed it themselves', async () => {
    const felt = { people: [someone('周桂英', { symptoms: ['fever'] })] }
    expect(await ok(api.desk.file, filing(felt))).toMatchObject({ urgency: 'urgent', place: '第一网格' })
    expect(await ok(api.desk.file, filing({ ...felt, place: at.otherBuilding }, newId('report'), community))).toMatchObject({ urgency: 'urgent', place: '怡康社区' })
    expect(await ok(api.desk.file, filing({ place: at.community, building: '老楼' }, newId('report'), community))).toMatchObject({ place: '怡康社区', label: expect.stringContaining('老楼') as string })
  })

  it('is one of everything however often it is sent, and still there after weeks', async () => {
    const sent = filing({ phone: '13812345678' })
    const taps = await Promise.all([1, 2, 3].map(() => ok(api.desk.file, sent)))
    expect(new Set(taps.map((one) => JSON.stringify(one))).size).toBe(1)
    const rows = await allRows()
    expect(rows.filter((row) => row.p === `REQ#${sent.params.report.slice(4)}`).map((row) => row.s.slice(0, 4)).sort()).toEqual(['#', 'EVT#', 'TASK'])
    expect(rows.filter((row) => row.p === `HH#hh_${sent.params.report.slice(4)}` && row.s.startsWith('MBR#'))).toHaveLength(1)
    await claimed(taps[0]?.task ?? '', worker)
    passTime({ days: 21 })
    expect(await ok(api.desk.file, sent)).toMatchObject({ state: 'held', reference: taps[0]?.reference })
  })

  it('with the same id and other words is refused, by whoever', async () => {
    const sent = filing()
    await ok(api.desk.file, sent)
    expect((await refused(api.desk.file, { ...sent, body: { ...sent.body, note: '别的' } })).code).toBe('id-taken')
    const home = await aHousehold()
    expect((await refused(api.reports.submit, { as: home.resident, params: sent.params, body: aReport(home) })).code).toBe('id-taken')
    expect((await refused(api.desk.file, filing({ room: 'ZZ' }, (await ok(api.desk.file, filing())).report))).code).toBe('id-taken')
  })

  it('by two workers at once for one door is one household', async () => {
    const door = room()
    const both = await Promise.all([worker, community].map((as) => ok(api.desk.file, filing({ room: door }, newId('report'), as))))
    const homes = new Set((await allRows()).filter((row) => both.some((one) => one.task === row['id']) && row.s === 'TASK').map((row) => row['household']))
    expect(homes.size).toBe(1)
  })

  it('and for twenty at once, but not for more', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => someone(`王${String.fromCodePoint(0x4e00 + index)}`))
    expect(await ok(api.desk.file, filing({ people: many(20) }))).toMatchObject({ people: 20 })
    expect(await fieldsOf({ people: many(21) })).toEqual(['people'])
  })
})

describe('for a household that is known', () => {
  it('is told to everyone there with an account, who follow it and may change or withdraw it', async () => {
    const home = await aHousehold({ names: ['张秀英', '王磊'], without: ['王奶奶'] })
    const { report } = await ok(api.desk.file, filing({ room: home.household.room, people: [someone('王奶奶')], channel: 'visit' }))
    await onChange(streamOf(...await insertsOf(report)))
    for (const { person } of home.members.slice(0, 2)) {
      expect((await ok(api.notices.list, { as: person ?? worker })).items).toMatchObject([{ kind: 'filed-for', by: '李建国', role: 'grid-worker', opens: 'request' }])
    }
    expect((await ok(api.notices.list, { as: worker })).items).toEqual([])
    const seen = await ok(api.reports.read, { as: home.resident, params: { report } })
    expect(seen).toMatchObject({ verbs: ['change', 'withdraw'], report: { filedBy: '李建国', desk: { channel: 'visit', role: 'grid-worker' }, travellers: [{ name: '王奶奶', member: home.members[2]?.id }] }, timeline: [{ verb: 'submit', channel: 'visit' }] })
    expect((await ok(api.reports.list, { as: home.resident, query: { household: home.id } })).items).toMatchObject([{ id: report }])
    const { travellers, stays, transport, arrival, lodging } = aReport(home, { travellers: [{ member: home.members[2]?.id ?? '', symptoms: [] }] })
    const changed = await ok(api.reports.change, { as: home.resident, params: { report }, body: { ...event(), version: 1, travellers, stays, transport, arrival, lodging, note: '改了' } })
    expect(changed.report).toMatchObject({ desk: { channel: 'visit' }, note: '改了' })
    await claimed(seen.report.id.replace('rpt', 'tsk'), worker)
    await onChange(streamOf(...await insertsOf(report)))
    expect((await ok(api.notices.list, { as: home.members[1]?.person ?? worker })).items.map(({ kind }) => kind)).toEqual(['claimed', 'changed', 'filed-for'])
    await resolved(seen.report.id.replace('rpt', 'tsk'), worker)
  })

  it('shows the worker nothing of the others, nor whether the name was known', async () => {
    const home = await aHousehold({ names: ['张秀英'], without: ['王奶奶'], phone: '13900001111' })
    const known = await ok(api.desk.file, filing({ room: home.household.room, people: [someone('王奶奶')], phone: '13812345678' }))
    const fresh = await ok(api.desk.file, filing({ room: home.household.room, people: [someone('钱七')], phone: '13812345678' }))
    expect(JSON.stringify([known, fresh, await ok(api.tasks.read, { as: worker, params: { task: fresh.task } })])).not.toMatch(/张秀英|王奶奶|1390000|138123/)
    expect(Object.keys(known)).toEqual(Object.keys(fresh))
    const { contact, members } = await ok(api.households.read, { as: home.resident, params: { household: home.id } })
    expect([contact, members.map(({ name, account }) => [name, account])]).toEqual([{ phone: '13900001111', verified: true }, [['张秀英', true], ['王奶奶', false], ['钱七', false]]])
  })

  it('finds the door however it is typed', async () => {
    const home = await aHousehold({ room: '9001' })
    await ok(api.desk.file, filing({ room: '９００１室' }))
    expect((await ok(api.households.read, { as: home.resident, params: { household: home.id } })).members.map(({ name }) => name)).toContain('周桂英')
  })

  it('and whoever registers there afterwards asks to join, as anywhere', async () => {
    const sent = filing()
    await ok(api.desk.file, sent)
    const late = await aPerson({ name: '周晓雯' })
    expect(await ok(api.households.enter, { as: late, params: { household: newId('household') }, body: { member: newId('member'), door: { place: at.building, room: sent.body.room }, me: { name: '周晓雯' } } })).toMatchObject({ waiting: true })
  })
})

describe('what is refused', () => {
  it('without their word that they agree, by field and in words', async () => {
    for (const agreed of [undefined, false, 'yes']) {
      const { fields } = await refused(api.desk.file, { ...filing(), body: { ...aDesk({ room: room() }), agreed } })
      expect(fields).toEqual([{ path: 'agreed', message: '请先问清楚，对方同意后再提交' }])
    }
  })

  it('names all that is wrong at once, in the order of the form', async () => {
    const wrong = { channel: 'letter', room: '', phone: '12', people: [someone('周桂英'), someone('周桂英')], stays: [aStay({ district: at.street, to: today(2) })], arrival: today(40), agreed: false }
    expect(await fieldsOf(wrong)).toEqual(['channel', 'room', 'people.1.name', 'phone', 'stays.0.to', 'stays.0.district', 'arrival', 'agreed'])
    expect(await fieldsOf({ ...wrong, people: [], stays: [], room: '1401' })).toEqual(['channel', 'people', 'phone', 'stays', 'arrival', 'agreed'])
  })

  it('somebody born after this year', async () => {
    expect((await refused(api.desk.file, filing({ people: [someone('周桂英'), someone('周小宝', { birthYear: 2023 })] }))).fields).toEqual([{ path: 'people.1.birthYear', message: '出生年份不能晚于今年' }])
    expect(await fieldsOf({ people: [someone('周桂英', { birthYear: 2100 })], channel: 'letter' })).toEqual(['channel', 'people.0.birthYear'])
  })

  it.each([['a grid with homes below it', { place: at.grid }, ['building', 'place']], ['a building that is not typed', { place: at.community }, ['building']]])('%s is no door', async (_, place, fields) => {
    const { fields: told } = await refused(api.desk.file, filing({ ...place }, newId('report'), community))
    expect(fields).toContain(told?.[0]?.path)
  })

  it('is everyone who does not serve there or above, also a resident and a supervisor', async () => {
    const others = [await aPerson(), (await aHousehold()).resident, await aWorker('陈晓', at.otherGrid), await aWorker('吴主任', at.street, 'supervisor'), await aWorker('门岗', at.grid, 'gatekeeper')]
    for (const as of others) expect((await refused(api.desk.file, filing({}, newId('report'), as))).code).toBe('forbidden')
    expect((await refused(api.desk.file, filing({ place: 'nowhere' }))).code).toBe('not-found')
    expect((await refused(api.desk.file, filing({ place: undefined as never }))).fields?.map(({ path }) => path)).toEqual(['place'])
  })

  it('a household that is full', async () => {
    const home = await aHousehold({ names: ['张一'], without: Array.from({ length: 19 }, (_, index) => `张${String.fromCodePoint(0x4e10 + index)}`) })
    expect((await refused(api.desk.file, filing({ room: home.household.room, people: [someone('李四')] }))).code).toBe('household-full')
  })
})

it('whatever stands in place of a part is answered or refused, never with a fault of ours', async () => {
  const strange = fc.oneof(fc.constantFrom<unknown>(null, true, 0, -1, '', ' ', '\u0000', '\ud800', '🙂', 'x'.repeat(9000), [], {}, [[]], [null], '__proto__', at.grid, '2022-02-30'), fc.jsonValue({ maxDepth: 2 }))
  await fc.assert(fc.asyncProperty(fc.constantFrom(...Object.keys(aDesk({ phone: '13812345678', note: '一', building: '三', unit: '1' }))), strange, async (name, by) => {
    const { status } = await call(api.desk.file, { ...filing(), body: { ...aDesk({ room: room() }), [name]: by } })
    expect(status).not.toBe(500)
  }), { numRuns: 60 })
}, 30_000)
