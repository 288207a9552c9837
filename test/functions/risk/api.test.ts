import { handler as onSchedule } from '../../../functions/risk/on-schedule'
import { compareStays, staysOf, verdict } from '../../../functions/risk/match'
import { readReport } from '../../../functions/reports/store'
import { api } from '../../../shared/api'
import { addDays } from '../../../shared/civil-time'
import { newId } from '../../../shared/ids'
import type { RiskList } from '../../../shared/risk'
import { today } from '../../support/builders'
import { ok, refused } from '../../support/caller'
import { passTime, timeNow } from '../../support/clock'
import { claimed, fileReport, resolved, type Filed } from '../../support/filing'
import { killedAt } from '../../support/kill'
import { aList, publishList, readList, type ListRow } from '../../support/listing'
import { aHousehold, aWorker, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { useTown } from '../../support/town'

useTown()
let head: Person
let worker: Person
let home: Home
beforeAll(async () => {
  [head, worker] = [await aWorker('高峰', at.city, 'supervisor'), await aWorker('李敏')]
  home = await aHousehold({ names: ['张秀英'] })
})

const nothing: ListRow[] = [['medium', '湖北省武汉市江汉区']]
const shanghai = '上海市上海市黄浦区'
const see = (id: string): Promise<RiskList> => ok(api.risk.see, { as: head, params: { place: at.city, import: id } })
const publish = (id: string, body: { aside?: string } = {}): Promise<RiskList> => ok(api.risk.publish, { as: head, params: { place: at.city, import: id }, body })
/** A stay in that far district until so many days ago. */
const stayed = (address: string, ago = 2) => ({ stays: [{ district: at.farDistrict, address, from: today(-ago - 1), to: today(-ago) }], arrival: today() })
const report = (address: string, ago?: number): Promise<Filed> => fileReport(home, stayed(address, ago))
const riskOf = async ({ report: id }: Filed) => (await ok(api.reports.read, { as: home.resident, params: { report: id } })).report.risk
const taskOf = ({ task }: Filed) => ok(api.tasks.read, { as: worker, params: { task } })
const verbsIn = async (filed: Filed) => (await taskOf(filed)).timeline.map(({ verb }) => verb)
const noticesOf = async (who: Person, kind: string) => (await ok(api.notices.list, { as: who })).items.filter((one) => one.kind === kind)

test('a list is read into a preview, published, and every report filed afterwards says which row of which version it lies in', async () => {
  const rows: ListRow[] = [['high', `${shanghai}豫园街道方浜中路12号楼`], ['medium', `${shanghai}豫园街道`], ['高风险', '湖北省武汉市某开发区创业路', '2022-08-01', '2022/9/1'], ['medium', `${shanghai}豫园街道`], ['', '=cmd|1'], ['low', `${shanghai}外滩街道`], ['high', '火星一号坑']]
  const list = await readList(head, rows)
  expect(list).toMatchObject({
    state: 'read', rows: 3, levels: { high: 2, medium: 1 }, repeated: 1, changes: { new: 3, raised: 0, lowered: 0, gone: 0, kept: 0 }, districts: 3, understood: { district: 2, city: 1, province: 0 },
    unsure: [{ row: 4, known: 'city', from: '2022-08-01', to: '2022-09-01' }], problems: { rows: 3 },
  })
  expect(list.problems.shown.map(({ row, column }) => [row, column])).toEqual([[6, 'address'], [8, 'address'], [7, 'level']])
  expect(await riskOf(await report('豫园街道方浜中路12号楼302'))).toBeUndefined()
  passTime({ minutes: 1 })
  expect(await publish(list.id, { aside: '两行不是名单' })).toMatchObject({ state: 'tracing', version: 1 })
  passTime({ minutes: 1 })
  await onSchedule()
  expect(await see(list.id)).toMatchObject({ state: 'published', version: 1, traced: { reports: 1, exposed: 1, cleared: 0 }, parts: { done: 2, of: 2 } })
  const filed = await report('豫园街道方浜中路12号楼302', 1)
  expect(await riskOf(filed)).toEqual({ list: 1, matches: [{ stay: 0, grade: 'certain', near: 'building', version: 1, row: 2, level: 'high', address: `${shanghai}豫园街道方浜中路12号楼` }] })
  expect(await taskOf(filed)).toMatchObject({ task: { urgency: 'urgent' }, facts: { risk: 'certain' }, request: { report: { risk: { list: 1 } } } })
  expect(await riskOf(await report('外滩街道中山东一路5号', 1))).toEqual({ list: 1, matches: [] })
  const shown = await ok(api.risk.district, { as: head, params: { place: at.city }, query: { district: at.farDistrict } })
  expect(shown.items.map(({ row, version }) => [version, row])).toEqual([[1, 2], [1, 3]])
  expect(await ok(api.risk.rows, { as: head, params: { place: at.city, import: list.id } })).toMatchObject({ items: [{ row: 2 }, { row: 3 }, { row: 4 }] })
  expect(await ok(api.risk.rows, { as: head, params: { place: at.city, import: list.id } })).not.toHaveProperty('cursor')
  expect((await ok(api.risk.versions, { as: head, params: { place: at.city } })).items.map(({ id }) => id)).toEqual([list.id])
})

test('publishing twice changes nothing, and a preview against an older version is read again', async () => {
  const [one, other] = [await readList(head, [['high', `${shanghai}豫园街道`]]), await readList(head, [['high', `${shanghai}外滩街道`]])]
  await publish(one.id)
  expect((await refused(api.risk.publish, { as: head, params: { place: at.city, import: other.id }, body: {} })).code).toBe('list-stale')
  const third = await readList(head, [['high', `${shanghai}外滩街道`]])
  expect((await refused(api.risk.publish, { as: head, params: { place: at.city, import: third.id }, body: {} })).code).toBe('list-busy')
  passTime({ minutes: 1 })
  await onSchedule()
  const before = await see(one.id)
  expect(before.state).toBe('published')
  expect(await publish(one.id)).toEqual(before)
})

test('a report is raised by a list that comes later, opened again where it was closed, and nobody is told twice', async () => {
  await publishList(head, nothing)
  const [waiting, closed, elsewhere, old] = [await report('南京东路街道福州路8号'), await report('南京东路街道福州路8号', 3), await report('半淞园路街道西藏南路9号'), await report('南京东路街道福州路8号', 13)]
  await claimed(closed.task, worker)
  await resolved(closed.task, worker)
  const list = await publishList(head, [['high', `${shanghai}南京东路街道福州路8号`]])
  expect(list.traced.exposed).toBe(3)
  for (const one of [waiting, closed, old]) {
    expect(await riskOf(one)).toMatchObject({ matches: [{ grade: 'certain', version: list.version, row: 2 }] })
    expect(await taskOf(one)).toMatchObject({ task: { state: 'open', urgency: 'urgent' }, facts: { risk: 'certain' } })
    expect((await verbsIn(one)).filter((verb) => verb === 'expose')).toHaveLength(1)
  }
  for (const one of [waiting, closed, elsewhere, old]) {
    const known = (await readReport(one.report))?.report
    // What tracing left is what comparing anew finds.
    expect(known && verdict(known.risk, await compareStays(at.city, staysOf(known.content, known.districts)))).toBe('same')
  }
  expect(await verbsIn(elsewhere)).toEqual(['submit'])
  const [event] = (await ok(api.reports.read, { as: home.resident, params: { report: closed.report } })).timeline.filter(({ verb }) => verb === 'expose')
  expect(event?.risk).toMatchObject({ grade: 'certain', level: 'high', row: 2, address: `${shanghai}南京东路街道福州路8号` })
  passTime({ minutes: 1 })
  await publishList(head, [['high', `${shanghai}南京东路街道福州路8号`], ['medium', `${shanghai}打浦桥街道`]])
  expect((await verbsIn(waiting)).filter((verb) => verb === 'expose')).toHaveLength(1)
})

test('of two stays a report is raised for, it says the row of the one that came later', async () => {
  await publishList(head, [['high', `${shanghai}田子坊街道泰康路1号`]])
  const days = { from: today(-3), to: today(-3) }
  const filed = await fileReport(home, { stays: [{ district: at.farDistrict, address: '田子坊街道泰康路1号', ...days }, { district: at.district, address: '台北街道前进路2号', from: today(-2), to: today(-2) }], arrival: today() })
  expect(await riskOf(filed)).toMatchObject({ matches: [{ stay: 0, grade: 'certain' }, { stay: 1 }] })
  await publishList(head, [['high', `${shanghai}田子坊街道泰康路1号`], ['medium', '湖北省武汉市江岸区台北街道前进路2号']])
  const told = (await taskOf(filed)).timeline.filter(({ verb }) => verb === 'expose')
  expect(told.map(({ risk }) => risk?.address)).toEqual(['湖北省武汉市江岸区台北街道前进路2号'])
})

test('a list that corrects the last from the same moment clears a report: whoever has it is told, nothing is decided', async () => {
  const effective = timeNow()
  await publishList(head, [['high', `${shanghai}五里桥街道瞿溪路1号`]], effective)
  const filed = await report('五里桥街道瞿溪路1号')
  await claimed(filed.task, worker)
  const list = await publishList(head, nothing, effective)
  expect(list.traced).toMatchObject({ cleared: 1 })
  expect(await riskOf(filed)).toMatchObject({ matches: [] })
  const shown = await taskOf(filed)
  expect(shown).toMatchObject({ task: { state: 'held', urgency: 'urgent' } })
  expect(shown.facts).not.toHaveProperty('risk')
  expect(await verbsIn(filed)).toEqual(['submit', 'claim', 'clear'])
  expect(await noticesOf(home.resident, 'cleared')).toEqual([])
})

test('killed at every write and begun again, a list is published once and each report is raised once', async () => {
  await publishList(head, nothing)
  const filed = await Promise.all(['1', '2', '3'].map((door) => report(`老西门街道中华路${door}号`)))
  const { id } = await readList(head, [['high', `${shanghai}老西门街道`], ['medium', '湖北省武汉市江汉区民族街道']])
  for (let n = 1; n < 12; n += 1) {
    await killedAt(1 + (n % 2), () => publish(id), { done: n % 3 === 0 })
    passTime({ minutes: 1 })
  }
  await publish(id)
  expect(await see(id)).toMatchObject({ state: 'published', traced: { exposed: expect.any(Number) as unknown } })
  for (const one of filed) {
    expect((await verbsIn(one)).filter((verb) => verb === 'expose')).toHaveLength(1)
    const known = await readReport(one.report)
    expect(known?.report.v).toBe(2)
  }
  expect((await ok(api.risk.district, { as: head, params: { place: at.city }, query: { district: at.farDistrict } })).items.map(({ row }) => row)).toEqual([2])
})

test('a stay that is changed is compared and found anew', async () => {
  await publishList(head, [['medium', `${shanghai}豫园街道`]])
  const filed = await report('外滩街道北京东路2号')
  expect(await riskOf(filed)).toMatchObject({ matches: [] })
  const content = stayed('豫园街道方浜中路1号')
  const before = await ok(api.reports.read, { as: home.resident, params: { report: filed.report } })
  const { travellers, transport, lodging } = before.report
  await ok(api.reports.change, { as: home.resident, params: { report: filed.report }, body: { id: newId('event'), version: before.report.version, travellers: travellers.map(({ member, symptoms }) => ({ member, symptoms })), transport: transport as never, lodging: lodging as never, ...content } })
  expect(await riskOf(filed)).toMatchObject({ matches: [{ grade: 'certain', near: 'street' }] })
})

test('a list says of each area what became of it, and one that frees them all has to be meant so', async () => {
  const of = async (id: string, change: 'new' | 'raised' | 'lowered' | 'gone' | 'kept') => (await ok(api.risk.rows, { as: head, params: { place: at.city, import: id }, query: { of: change } })).items.map(({ address }) => address.replace(shanghai, ''))
  await publishList(head, [['high', `${shanghai}外滩街道`], ['medium', `${shanghai}豫园街道`], ['medium', `${shanghai}老西门街道`], ['high', `${shanghai}打浦桥街道`]])
  const list = await readList(head, [['medium', `${shanghai}外滩街道`], ['high', `${shanghai}豫园街道`], ['medium', `${shanghai}老西门街道`], ['high', `${shanghai}小东门街道`]])
  expect(list.changes).toEqual({ new: 1, raised: 1, lowered: 1, gone: 1, kept: 1 })
  expect(await Promise.all((['new', 'raised', 'lowered', 'gone', 'kept'] as const).map((change) => of(list.id, change)))).toEqual([['小东门街道'], ['豫园街道'], ['外滩街道'], ['打浦桥街道'], ['老西门街道']])
  const empty = (more: object) => ({ as: head, params: { place: at.city, import: newId('import') }, body: { ...aList([]), ...more } })
  expect((await refused(api.risk.read, empty({}))).fields).toMatchObject([{ path: 'empty' }])
  expect((await refused(api.risk.read, empty({ ...aList([['low', `${shanghai}外滩街道`]]), empty: true }))).fields).toMatchObject([{ path: 'file' }])
  const freed = await ok(api.risk.read, empty({ empty: true }))
  expect(freed).toMatchObject({ rows: 0, changes: { new: 0, gone: 4 }, districts: 1 })
  await publish(freed.id)
  passTime({ minutes: 1 })
  await onSchedule()
  expect((await ok(api.risk.district, { as: head, params: { place: at.city }, query: { district: at.farDistrict } })).items).toEqual([])
  expect(await riskOf(await report('外滩街道北京东路9号', 1))).toMatchObject({ matches: [{ grade: 'certain' }] })
  await publishList(head, nothing)
})

test.each([
  ['another place than a city', { params: { place: at.district, import: newId('import') } }, 'not-city'],
  ['a time long ago', { body: { ...aList(), effective: `${addDays('2022-08-31', -20)}T00:00:00Z` } }, 'invalid'],
  ['a time far ahead', { body: { ...aList(), effective: '2022-12-31T00:00:00Z' } }, 'invalid'],
  ['a file without a header of a list', { body: { ...aList(), file: Buffer.from('楼栋,房号\n1栋,101').toString('base64') } }, 'invalid'],
])('%s is refused', async (_, given, code) => {
  const body = aList(undefined, timeNow())
  expect((await refused(api.risk.read, { as: head, params: { place: at.city, import: newId('import') }, body, ...given })).code).toBe(code)
})
