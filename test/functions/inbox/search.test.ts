import { clock } from '../../../functions/clock'
import { handler as onChange } from '../../../functions/inbox/on-change'
import { keptDays } from '../../../functions/inbox/retention'
import { api } from '../../../shared/api'
import { newId, reference } from '../../../shared/ids'
import { limits } from '../../../shared/http'
import { findRows } from '../../../functions/inbox/finding'
import { putNewTask } from '../../../functions/inbox/store'
import { write } from '../../../functions/table/table'
import { aChange, aTask, filedEvent } from '../../support/builders'
import { ok, refused } from '../../support/caller'
import { passTime } from '../../support/clock'
import { claimed, event, fileReport, resolved, type Filed } from '../../support/filing'
import { aHousehold, aPerson, aWorker, type Home, type Person } from '../../support/people'
import { at, pathOf } from '../../support/places'
import { allRows, insertsOf, streamOf } from '../../support/rows'
import { useTown } from '../../support/town'
import { asked, calm, useTroubledEngine } from '../../support/troubled-engine'

useTroubledEngine()
useTown()

let home: Home
let filed: Filed
let [worker, other, chief, street, elsewhere]: Person[] = []
const of = (person: Person | undefined): Person => person as Person

/** The stream tells what was written about a request. */
const told = async (request: string): Promise<void> => { await onChange(streamOf(...await insertsOf(request))) }
const search = (text: string, as: Person | undefined = worker, place: string = at.grid) => ok(api.tasks.search, { as: of(as), query: { place, text } })
const found = async (text: string, as?: Person, place?: string): Promise<string[]> => (await search(text, as, place)).items.map((one) => one.id)
const rowsOf = async (task: string) => (await allRows()).filter((row) => (row.p.startsWith('SRC#') || row.p.startsWith('REF#')) && row['id'] === task)

beforeAll(async () => {
  home = await aHousehold({ names: ['陈岚'], without: ['阿卜杜拉·买买提'], room: '1401' })
  filed = await fileReport(home)
  await told(filed.report)
  worker = await aWorker('李建国')
  other = await aWorker('孙磊', at.otherGrid)
  chief = await aWorker('周敏', at.community, 'community-worker')
  street = await aWorker('黄建', at.street, 'supervisor')
  elsewhere = await aWorker('赵六', at.otherDistrict, 'supervisor')
})

describe('a task is found', () => {
  it.each([['1401'], ['１４０１室'], ['1栋1401'], ['1-1401'], ['怡康苑 1栋 1401'], ['陈'], ['陈岚'], ['阿卜杜拉买'], ['阿卜杜拉·买买提']])('by %s', async (text) => {
    expect(await found(text)).toEqual([filed.task])
  })

  it('by its reference, with or without the dash, in any case, by whoever may look at it', async () => {
    const said = reference(filed.task)
    for (const text of [said, said.toLowerCase(), said.replace('-', ''), ` ${said} `]) expect(await found(text)).toEqual([filed.task])
    expect(await found(said, of(street), at.street)).toEqual([filed.task])
  })

  it('as a line of a list: the name masked, what it is, where it stands', async () => {
    expect(await search('陈岚')).toMatchObject({ items: [{ id: filed.task, who: '陈**', people: 2, state: 'open', here: true, reference: reference(filed.task) }], more: false })
  })

  it('only by whole rooms and beginnings of names', async () => {
    for (const text of ['140', '14011', '401', '岚', '陈岚岚', '2栋1401', '1栋9单元1401']) expect(await found(text)).toEqual([])
  })

  it('not by who has another grid, community or district', async () => {
    const said = reference(filed.task)
    expect(await found(said, of(other), at.otherGrid)).toEqual([])
    expect(await found('陈岚', of(other), at.otherGrid)).toEqual([])
    expect(await found(said, of(elsewhere), at.otherDistrict)).toEqual([])
    expect(await found('陈岚', of(chief), at.otherGrid)).toEqual([])
    expect(await found('陈岚', of(chief), at.community)).toEqual([filed.task])
  })

  it.each([['7K3M-9QXA', 1], ['1401', 1], ['3-2-1401', 2], ['陈岚', 2], ['BCDFGHJK', 3], ['1213-1401', 3]])('%s: with the caller and %d queries, and one batch where something is there', async (text, queries) => {
    calm()
    await search(text)
    expect(asked['Query']).toBe(queries + 1)
    expect(asked['BatchGetItem'] ?? 0).toBeLessThanOrEqual(1)
  })
})

describe('what is looked for in vain, or cannot be', () => {
  it('is an empty list where nothing has it', async () => {
    expect(await search('9999')).toEqual({ items: [], more: false })
    expect(await search('ZZZZ-ZZZZ')).toEqual({ items: [], more: false })
  })

  it.each([['', 'Please fill this in'], ['   ', 'Please fill this in'], ['🙂', 'Enter a number'], ['3栋', 'Enter a number'], ['长'.repeat(41), 'At most 40 characters'], ['🙂'.repeat(300), 'At most 40 characters']])('%j is named as a mistake', async (text, message) => {
    expect(await refused(api.tasks.search, { as: of(worker), query: { place: at.grid, text }, lang: 'en' })).toMatchObject({ code: 'invalid', fields: [{ path: 'text', message: expect.stringContaining(message) as unknown }] })
  })

  it('above the communities a room or a name needs one of them; a reference does not', async () => {
    expect(await refused(api.tasks.search, { as: of(street), query: { place: at.street, text: '陈岚' } })).toMatchObject({ code: 'invalid', fields: [{ path: 'place' }] })
    expect(await found('陈岚', of(street), at.community)).toEqual([filed.task])
  })
})

describe('by what a task is found', () => {
  it('changes with the report, and the stream told twice changes nothing', async () => {
    const own = await aHousehold({ names: ['钱多'], without: ['孙少'] })
    const { report, task } = await fileReport(own)
    await told(report)
    expect(await found('孙少')).toEqual([task])
    await ok(api.reports.change, { as: own.resident, params: { report }, body: aChange(own, 1, { travellers: [{ member: own.members[0]?.id ?? '', symptoms: [] }] }) })
    await told(report)
    const once = await rowsOf(task)
    await told(report)
    expect(await rowsOf(task)).toEqual(once)
    expect(await found('孙少')).toEqual([])
    expect(await found('钱')).toEqual([task])
  })

  it('moves with it to another community', async () => {
    const own = await aHousehold({ names: ['周游'] })
    const { report, task } = await fileReport(own)
    await told(report)
    const pass = (as: Person, place?: string) => ok(api.tasks.pass, { as, params: { task }, body: { ...event(), text: '搬走了', ...(place ? { place } : {}) } })
    await pass(of(worker))
    await pass(of(chief))
    await aWorker('林芳', at.otherCommunity, 'community-worker')
    await pass(of(street), at.otherCommunity)
    await told(report)
    expect(await found('周游', of(chief), at.community)).toEqual([])
    expect(await found('周游', of(street), at.otherCommunity)).toEqual([task])
  })

  it('stays for fourteen days after the closing, and goes with the request; opened again it stays', async () => {
    const own = await aHousehold({ names: ['冯京'] })
    const { report, task } = await fileReport(own)
    await claimed(task, of(worker))
    await resolved(task, of(worker))
    await told(report)
    expect(await search('冯京')).toMatchObject({ items: [{ id: task, state: 'resolved' }] })
    const rows = await rowsOf(task)
    expect(rows.length).toBeGreaterThan(2)
    expect(rows.every((row) => typeof row['ttl'] === 'number')).toBe(true)
    await ok(api.reports.reopen, { as: own.resident, params: { report }, body: { ...event(), text: '还有事' } })
    await told(report)
    expect((await rowsOf(task)).some((row) => row['ttl'] !== undefined)).toBe(false)
    await claimed(task, of(worker))
    await resolved(task, of(worker))
    await told(report)
    passTime({ days: keptDays + 1 })
    expect(await found('冯京')).toEqual([])
    expect(await found(reference(task))).toEqual([])
  })
})

test('of many one page is shown, those that go on first, and it says that there are more', async () => {
  const path = pathOf(at.otherBuilding)
  for (let index = 0; index < 45; index += 1) {
    const task = aTask({ path, request: newId('report', index), about: [{ id: newId('member'), name: `王${String.fromCodePoint(0x4e00 + index)}` }] }, clock.now().toISOString())
    await write([...putNewTask(task, filedEvent(task)), ...findRows(task, { room: '1', building: '3', unit: '' }).map((put) => ({ put }))])
  }
  const { items, more } = await search('王', of(other), at.otherGrid)
  expect([items.length, more]).toEqual([limits.page, true])
})

test('who only lives there cannot search', async () => {
  expect((await refused(api.tasks.search, { as: home.resident, query: { place: at.grid, text: '陈' } })).code).toBe('forbidden')
  expect((await refused(api.tasks.search, { as: await aPerson({ duties: [{ role: 'volunteer', place: at.grid }] }), query: { place: at.grid, text: '陈' } })).code).toBe('forbidden')
})
