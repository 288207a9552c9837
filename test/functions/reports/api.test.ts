import fc from 'fast-check'
import { api } from '../../../shared/api'
import { idAs, newId } from '../../../shared/ids'
import { aChange, aReport, aStay, today } from '../../support/builders'
import { call, ok, refused } from '../../support/caller'
import { passTime } from '../../support/clock'
import { claimed, event, fileReport, resolved } from '../../support/filing'
import { aHousehold, aPerson, aWorker, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { aLongReport, faults, withFaults, type Fault } from '../../support/report-faults'
import { allRows } from '../../support/rows'
import { useTown } from '../../support/town'

useTown()
let home: Home
let worker: Person
beforeAll(async () => {
  home = await aHousehold({ names: ['张秀英', '王磊'], without: ['王奶奶'] })
  worker = await aWorker('李建国')
})

const submit = (body: object, report = newId('report'), as: Person = home.resident) => ({ as, params: { report }, body })
const fieldsOf = async (body: object): Promise<string[]> => ((await refused(api.reports.submit, submit(body))).fields ?? []).map((field) => field.path)

describe('submit', () => {
  it('answers a reference, who has it and what may still be done', async () => {
    const { report, detail } = await fileReport(home, { note: '带了孩子 🙂' })
    expect(detail).toMatchObject({ state: 'open', place: '第一网格', verbs: ['change', 'withdraw'], report: { id: report, filedBy: '张秀英', version: 1, note: '带了孩子 🙂' } })
    expect(detail.report.stays[0]?.districtName).toBe('上海市 黄浦区')
    expect(detail.report.travellers.map((one) => one.name)).toEqual(['张秀英', '王磊', '王奶奶'])
    expect(detail.timeline).toMatchObject([{ verb: 'submit', by: { name: '张秀英', me: true } }])
  })

  it('sent again answers the report as it now is, and there is one of everything', async () => {
    const [report, body] = [newId('report'), aReport(home)]
    const taps = await Promise.all([1, 2, 3].map(() => ok(api.reports.submit, submit(body, report))))
    expect(new Set(taps.map((one) => one.report.reference)).size).toBe(1)
    await claimed(idAs('task', report), worker)
    expect(await ok(api.reports.submit, submit(body, report))).toMatchObject({ state: 'held', holder: '李建国', verbs: [] })
    const own = (await allRows()).filter((row) => row.p === `REQ#${report.slice(4)}`)
    expect(own.map((row) => row.s.slice(0, 4)).sort()).toEqual(['#', 'EVT#', 'EVT#', 'TASK'])
  })

  it('sent again by another of the household is the same report', async () => {
    const [report, body] = [newId('report'), aReport(home)]
    await ok(api.reports.submit, submit(body, report))
    const other = home.members[1]?.person
    expect(await ok(api.reports.submit, submit(body, report, other))).toMatchObject({ report: { id: report, filedBy: '张秀英' } })
  })

  it('sent again three weeks later still answers what was filed, though its days have passed', async () => {
    const [report, body] = [newId('report'), aReport(home)]
    await ok(api.reports.submit, submit(body, report))
    passTime({ days: 21 })
    expect(await ok(api.reports.submit, submit(body, report))).toMatchObject({ report: { id: report } })
    expect(await fieldsOf(body)).toEqual(['stays.0.from', 'stays.0.to', 'arrival'])
  })

  it('with the same id and other content is refused', async () => {
    const { report } = await fileReport(home)
    expect((await refused(api.reports.submit, submit(aReport(home, { note: '别的' }), report))).code).toBe('id-taken')
  })

  it('under the id of another household, or of a wish to join, says no more than that the id is taken', async () => {
    const { report } = await fileReport(await aHousehold())
    const error = await refused(api.reports.submit, submit(aReport(home), report))
    expect(error).toEqual({ code: 'id-taken', message: '同一个编号已经用于别的内容' })
  })

  it('names every field that is wrong, in the language of the caller', async () => {
    const body = aReport(home, { stays: [aStay({ from: today(-3), to: today(2) }), aStay({ district: at.street, from: today(-9), to: today(-8) })], travellers: [{ member: newId('member'), symptoms: [] }], arrival: today(40) })
    expect((await fieldsOf(body)).sort()).toEqual(['arrival', 'stays.0.to', 'stays.1.district', 'travellers.0.member'])
    const english = await refused(api.reports.submit, { ...submit(body), lang: 'en' })
    expect(english.fields?.map((field) => field.message)).toEqual(expect.arrayContaining(['A stay cannot lie in the future', 'Choose down to the district']))
  })

  it('names every mistake whatever else is wrong, by form and by rule, as the phone does', async () => {
    const good = aLongReport(home.members.map(({ id }) => id), at.farDistrict, today())
    const told = async (put: readonly Fault[]) => ((await refused(api.reports.submit, { ...submit({ household: home.id, ...withFaults(good, put, today()) }), lang: 'en' })).fields ?? [])
    await ok(api.reports.submit, submit({ household: home.id, ...good }))
    for (const fault of faults) expect(await told([fault])).toContainEqual({ path: fault.path, message: fault.message })
    await fc.assert(fc.asyncProperty(fc.subarray([...faults], { minLength: 2 }), async (put) => {
      expect(await told(put)).toEqual(expect.arrayContaining(put.map(({ path, message }) => ({ path, message }))))
    }), { numRuns: 30 })
    expect(await told(faults)).toEqual(expect.arrayContaining(faults.map(({ path, message }) => ({ path, message }))))
  })

  it('says what else is wrong when no household is named, or what is there is no list', async () => {
    const paths = async (more: object) => ((await refused(api.reports.submit, submit({ ...aReport(home, { arrival: today(40) }), ...more }))).fields ?? []).map(({ path }) => path)
    expect(await paths({ household: undefined })).toEqual(['household', 'arrival'])
    expect(await paths({ travellers: 'all', stays: null })).toEqual(['travellers', 'stays', 'arrival'])
    expect(await paths({ stays: Array(21).fill(aStay({ district: at.street })) })).toEqual(['stays', ...Array.from({ length: 20 }, (_, index) => `stays.${String(index)}.district`), 'arrival'])
    expect(await paths({ stays: Array(21).fill(aStay()), arrival: today() })).toEqual(['stays'])
  })

  it.each([['a place that is not there', '999999'], ['a word of the language', 'constructor'], ['a street', at.street], ['a city', at.city]])('does not take %s for a district', async (_, district) => {
    expect(await fieldsOf(aReport(home, { stays: [aStay({ district })] }))).toEqual(['stays.0.district'])
  })

  it('is for members of the household only; for others it does not exist', async () => {
    for (const as of [await aPerson(), (await aHousehold()).resident, worker]) expect((await refused(api.reports.submit, submit(aReport(home), newId('report'), as))).code).toBe('not-found')
  })

  it('needs both consents', async () => {
    const without = await aPerson({ consents: false })
    const own = await aHousehold()
    expect((await refused(api.reports.submit, submit(aReport(own), newId('report'), without))).code).toBe('not-found')
    await ok(api.me.consent, { as: own.resident, body: { consents: [{ kind: 'health-travel', version: '2026-11', given: false }] } })
    expect((await refused(api.reports.submit, submit(aReport(own), newId('report'), own.resident))).code).toBe('consent-needed')
  })

  it('takes a family of fifteen', async () => {
    const family = await aHousehold({ names: ['张一'], without: Array.from({ length: 14 }, (_, index) => `张${'二三四五六七八九十甲乙丙丁戊'.charAt(index)}`) })
    const { detail } = await fileReport(family)
    expect(detail.report.travellers).toHaveLength(15)
  })
})

describe('change', () => {
  it('changes what was filed, for the worker too, until somebody has claimed it', async () => {
    const { report, task } = await fileReport(home)
    const changed = await ok(api.reports.change, { as: home.resident, params: { report }, body: aChange(home, 1, { travellers: [{ member: home.members[2]?.id ?? '', symptoms: ['fever'] }] }) })
    expect(changed).toMatchObject({ urgency: 'urgent', report: { version: 2, travellers: [{ name: '王奶奶' }] }, timeline: [{ verb: 'submit' }, { verb: 'change' }] })
    expect(await ok(api.tasks.read, { as: worker, params: { task } })).toMatchObject({ task: { urgency: 'urgent', people: 1 }, people: [{ id: home.members[2]?.id }] })
  })

  it('sent again is done once, and answers as it now is also when it was claimed meanwhile', async () => {
    const { report, task } = await fileReport(home)
    const sent = { as: home.resident, params: { report }, body: aChange(home, 1, { note: '一' }) }
    const first = await ok(api.reports.change, sent)
    expect(await ok(api.reports.change, sent)).toEqual(first)
    await claimed(task, worker)
    passTime({ days: 21 })
    expect(await ok(api.reports.change, sent)).toMatchObject({ state: 'held', report: { version: 2, note: '一' } })
  })

  it('under the id of another change is refused', async () => {
    const { report } = await fileReport(home)
    const body = aChange(home, 1, { note: '一' })
    await ok(api.reports.change, { as: home.resident, params: { report }, body })
    expect((await refused(api.reports.change, { as: home.resident, params: { report }, body: { ...body, note: '二' } })).code).toBe('id-taken')
  })

  it('of what is no longer there is refused, with the version that is', async () => {
    const { report } = await fileReport(home)
    await ok(api.reports.change, { as: home.resident, params: { report }, body: aChange(home, 1) })
    const error = await refused(api.reports.change, { as: home.resident, params: { report }, body: aChange(home, 1, { note: '迟了' }) })
    expect(error).toMatchObject({ code: 'stale', present: { state: 'open', version: 2 } })
  })

  it('by two at once happens once', async () => {
    const { report } = await fileReport(home)
    const both = await Promise.all(['甲', '乙'].map((note) => call(api.reports.change, { as: home.resident, params: { report }, body: aChange(home, 1, { note }) })))
    expect(both.map((one) => one.status).sort()).toEqual([200, 409])
    expect(both.find((one) => one.refusal)?.refusal?.code).toBe('stale')
  })

  it('is refused once somebody holds it, by name, and once it is closed', async () => {
    const { report, task } = await fileReport(home)
    await claimed(task, worker)
    const change = { as: home.resident, params: { report }, body: aChange(home, 1) }
    expect(await refused(api.reports.change, change)).toMatchObject({ code: 'held', message: '李建国 已经接手了', present: { holder: '李建国' } })
    await resolved(task, worker)
    expect((await refused(api.reports.change, change)).code).toBe('closed')
  })

  it('is held against the same rules as filing', async () => {
    const { report } = await fileReport(home)
    const given = { as: home.resident, params: { report }, body: aChange(home, 1, { arrival: today(31) }) }
    expect((await refused(api.reports.change, given)).fields).toEqual([{ path: 'arrival', message: '到达日期最晚为 30 天后' }])
    const both = aChange(home, 1, { arrival: today(31), transport: { kind: 'train', number: 'ABC' } })
    expect((await refused(api.reports.change, { ...given, body: both })).fields?.map(({ path }) => path)).toEqual(['transport.number', 'arrival'])
    expect((await refused(api.reports.change, { ...given, as: (await aHousehold()).resident })).code).toBe('not-found')
  })

  it('needs both consents still', async () => {
    const own = await aHousehold()
    const { report } = await fileReport(own)
    await ok(api.me.consent, { as: own.resident, body: { consents: [{ kind: 'privacy', version: '2026-11', given: false }] } })
    expect((await refused(api.reports.change, { as: own.resident, params: { report }, body: aChange(own, 1) })).code).toBe('consent-needed')
  })
})

describe('withdraw', () => {
  it('closes it and takes it out of every inbox; again, it is done already', async () => {
    const { report, task } = await fileReport(home)
    const sent = { as: home.resident, params: { report }, body: event() }
    const first = await ok(api.reports.withdraw, sent)
    expect(first).toMatchObject({ state: 'withdrawn', verbs: [], timeline: [{ verb: 'submit' }, { verb: 'withdraw' }] })
    expect(await ok(api.reports.withdraw, sent)).toEqual(first)
    expect((await allRows()).filter((row) => row.p.startsWith('INB#') && row['id'] === task)).toEqual([])
    const again = { code: 'closed', message: '已经撤回了', present: { state: 'withdrawn' } }
    expect(await refused(api.reports.withdraw, { ...sent, body: event() })).toMatchObject(again)
    expect(await refused(api.reports.change, { ...sent, body: aChange(home, 1) })).toMatchObject(again)
  })

  it('is refused once somebody holds it', async () => {
    const { report, task } = await fileReport(home)
    await claimed(task, worker)
    expect((await refused(api.reports.withdraw, { as: home.resident, params: { report }, body: event() })).code).toBe('held')
  })

  it('under the id of another deed is refused', async () => {
    const { report } = await fileReport(home)
    const body = aChange(home, 1)
    await ok(api.reports.change, { as: home.resident, params: { report }, body })
    expect((await refused(api.reports.withdraw, { as: home.resident, params: { report }, body: { id: body.id } })).code).toBe('id-taken')
  })
})

describe('read and list', () => {
  it('a report that is not there, or not ours, is not found', async () => {
    const { report } = await fileReport(await aHousehold())
    for (const id of [report, newId('report')]) expect((await refused(api.reports.read, { as: home.resident, params: { report: id } })).code).toBe('not-found')
  })

  it('stands newest first, 20 a page, none lost or twice, whatever the clocks of the phones', async () => {
    const own = await aHousehold()
    const filed: string[] = []
    for (let index = 0; index < 25; index += 1) {
      const skewed = newId('report', Date.parse(index % 2 === 0 ? '2030-01-01T00:00:00Z' : '2001-01-01T00:00:00Z'))
      await ok(api.reports.submit, submit(aReport(own), skewed, own.resident))
      filed.unshift(skewed)
      passTime({ minutes: 1 })
    }
    const query = { household: own.id }
    const first = await ok(api.reports.list, { as: own.resident, query })
    const second = await ok(api.reports.list, { as: own.resident, query: { ...query, cursor: first.cursor ?? '' } })
    expect(first.items).toHaveLength(20)
    expect([...first.items, ...second.items].map((one) => one.id)).toEqual(filed)
    expect(second.cursor).toBeUndefined()
  })

  it('refuses the marker of another list, and a household that is not ours', async () => {
    const cursor = Buffer.from(JSON.stringify({ p: `HH#${home.id}`, s: 'LOOK#01ARZ3NDEKTSV4RRFFQ69G5FAV' })).toString('base64url')
    expect((await refused(api.reports.list, { as: home.resident, query: { household: home.id, cursor } })).fields?.[0]?.path).toBe('cursor')
    expect((await refused(api.reports.list, { as: worker, query: { household: home.id } })).code).toBe('not-found')
    expect((await refused(api.reports.list, { as: home.resident })).fields?.[0]?.path).toBe('household')
  })
})
