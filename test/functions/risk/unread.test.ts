import { districtCap, place } from '../../../functions/risk/plan'
import { readReport } from '../../../functions/reports/store'
import { api } from '../../../shared/api'
import { addDays } from '../../../shared/civil-time'
import { ok, refused } from '../../support/caller'
import { passTime, timeNow } from '../../support/clock'
import { fileReport } from '../../support/filing'
import { publishList, readList, type ListRow } from '../../support/listing'
import { today } from '../../support/measuring'
import { aHousehold, aWorker, type Person } from '../../support/people'
import { at } from '../../support/places'
import { useTown } from '../../support/town'

useTown()
let head: Person
beforeAll(async () => { head = await aWorker('高峰', at.city, 'supervisor') })

const filed = async (district: string = at.farDistrict) => (await fileReport(await aHousehold(), { stays: [{ district, address: '外滩街道北京东路7号', from: addDays(today(), -3), to: addDays(today(), -2) }], arrival: today() })).report
const riskOf = async (report: string) => (await readReport(report))?.report.risk?.matches

test('a row of which something is not understood makes its district possible, in reports that come and in those that are there; in the order of the file, once it is understood, it is like any other', async () => {
  const before = await filed()
  const rows: ListRow[] = [['很高', '上海市上海市黄浦区豫园街道'], ['high', '湖北省武汉市江汉区', '八月', ''], ['低风险', '湖北省武汉市江岸区']]
  const list = await publishList(head, rows)
  expect(list).toMatchObject({ version: 1, rows: 2, levels: { high: 1, medium: 0 }, unread: 2, placeless: 0, problems: { rows: 3, shown: [{ row: 2, column: 'level' }, { row: 3, column: 'from' }, { row: 4, column: 'level', message: '风险等级：低风险，不算风险地区' }] }, traced: { exposed: 1 } })
  const unread = { stay: 0, grade: 'possible', near: 'district', version: 1, row: 2, unread: 'level' }
  const [anew, elsewhere, dated] = [await filed(), await filed(at.district), await filed(at.otherDistrict)]
  expect([await riskOf(before), await riskOf(anew), await riskOf(elsewhere), await riskOf(dated)]).toMatchObject([[unread], [unread], [], [{ grade: 'possible', near: 'district', row: 3, unread: 'from' }]])
  passTime({ minutes: 1 })
  const again = await readList(head, rows)
  expect(again).toMatchObject({ districts: 0, changes: { new: 0, gone: 0, kept: 2 } })
  await publishList(head, [['high', '上海市上海市黄浦区豫园街道'], ['high', '湖北省武汉市江汉区']])
  expect([await riskOf(before), await riskOf(await filed())]).toMatchObject([[unread], [unread]])
})

test('rows that say nowhere where they lie are set aside by whoever publishes, with a reason that stands with the version', async () => {
  const { id, placeless, problems } = await readList(head, [['high', '=cmd|calc'], ['high', '上海市上海市黄浦区外滩街道'], ['high', '某处'], ['', '注：以上为本期名单']], timeNow())
  expect([placeless, problems.rows, problems.shown.map(({ row, lost }) => [row, lost])]).toEqual([3, 3, [[2, true], [4, true], [5, true]]])
  const asked = { as: head, params: { place: at.city, import: id } }
  for (const [lang, message] of [['zh', /有 3 行/], ['en', /3 rows/]] as const) expect((await refused(api.risk.publish, { ...asked, lang, body: {} })).fields).toMatchObject([{ path: 'aside', message: expect.stringMatching(message) as unknown }])
  expect((await refused(api.risk.publish, { ...asked, body: { aside: ' ' } })).fields).toMatchObject([{ path: 'aside' }])
  const published = await ok(api.risk.publish, { ...asked, body: { aside: '两行是页脚，一行已电话核实' } })
  expect(published).toMatchObject({ aside: { reason: '两行是页脚，一行已电话核实', by: '高峰' } })
  expect((await ok(api.risk.publish, { ...asked, body: {} })).aside).toEqual(published.aside)
})

test('a district with more rows than it has room for says so in one row more, and none is called an area that is not', () => {
  const tree = [{ id: '31', name: '上海市', cities: [{ id: '3101', name: '上海市', districts: [{ id: '310101', name: '黄浦区' }] }] }]
  const lines = Array.from({ length: districtCap + 5 }, (_, no) => ({ no, level: 'medium' as const, address: `上海市黄浦区某路${String(no)}号`, from: '2022-08-01' }))
  const { rows, problems } = place(lines, tree)
  expect([rows.length, problems.length]).toEqual([districtCap + 1, 5])
  expect(rows.at(-1)).toMatchObject({ unread: 'full', no: districtCap, place: '310101' })
  expect(rows.at(-1)).not.toHaveProperty('from')
})
