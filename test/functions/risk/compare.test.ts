import { compare, sketched, type RiskRun, type StayAt, type Timeline } from '../../../functions/risk/compare'
import { renew, runsAt } from '../../../functions/risk/runs'
import { startOfDay } from '../../../shared/civil-time'
import { riskUnread } from '../../../shared/risk-areas'
import { chance, divisions, draw, realRows, realTimeline, replay, runsFor } from '../../support/risk-lists'

const timeline: Timeline = { n: 3, versions: [{ n: 1, at: startOfDay('2022-08-01') }, { n: 2, at: startOfDay('2022-08-10') }, { n: 3, at: startOfDay('2022-08-20') }] }
const run = (address: string, more: Partial<RiskRun> = {}): RiskRun => ({ since: 1, no: 7, level: 'high', address, cut: 0, known: 'district', ...more })
const stay = (address: string, more: Partial<StayAt> = {}): StayAt => ({ district: '510104', place: '四川省 成都市 锦江区', address, from: '2022-08-02', to: '2022-08-04', ...more })
const graded = (row: string, address: string): string => {
  const match = compare(stay(address), [run(row)], timeline)
  return match ? `${match.grade} ${match.near}` : 'none'
}

describe('a stay and a row of its district', () => {
  it.each([
    ['成龙路街道卓锦城3期5-6栋、8栋、10栋', '成龙路街道卓锦城三期8号楼', 'certain building'],
    ['成龙路街道卓锦城3期5-6栋、8栋、10栋', '卓锦城3期6幢2单元301', 'certain building'],
    ['成龙路街道卓锦城3期5-6栋、8栋、10栋', '成龙路街道卓锦城3期7栋', 'possible compound'],
    ['成龙路街道卓锦城3期5-6栋、8栋、10栋', '成龙路街道卓锦城3期', 'possible compound'],
    ['成龙路街道卓锦城3期5-6栋、8栋、10栋', '成龙路街道金枫路398号', 'possible street'],
    ['成龙路街道卓锦城3期5-6栋、8栋、10栋', '牛市口街道南府锦2栋', 'none'],
    ['成龙路街道卓锦城3期5-6栋、8栋、10栋', '牛市口街道卓锦城3期8栋', 'possible building'],
    ['文艺路街道文北二社区天伦盛世小区2栋', '天伦盛世小区2栋101', 'certain building'],
    ['文艺路街道文北二社区天伦盛世小区2栋', '文艺路街道文北二社区安康小区', 'possible community'],
    ['延安路街道', '延安路街道红雁社区3号楼', 'certain street'],
    ['延安路街道', '某小区3号楼', 'possible district'],
    ['', '锦江区随便哪里', 'certain district'],
    ['兴滨路', '兴滨路12号', 'certain compound'],
    ['小寨', '小寨东路5号', 'possible compound'],
    ['建设路1号', '建设路11号', 'possible compound'],
    ['安兴家园小区', '新安兴家园小区3栋', 'possible district'],
    ['龙潭街道安兴家园小区（除3栋、5栋外）', '龙潭街道安兴家园小区6栋', 'certain rest'],
    ['龙潭街道安兴家园小区（除3栋、5栋外）', '龙潭街道安兴家园小区5栋', 'possible rest'],
    ['龙潭街道安兴家园小区（除3栋、5栋外）', '龙潭街道安兴家园小区', 'possible rest'],
    ['龙潭街道安兴家园小区除高风险区外的其他区域', '龙潭街道安兴家园小区5栋', 'certain rest'],
    ['幸福村（第一、二网格）', '幸福村某户', 'possible community'],
    ['中山路74、103、105号', '中山路103号', 'certain building'],
    ['中山路74、103、105号', '中山路100号', 'possible compound'],
    ['除簇桥街道外的其他区域', '簇桥街道锦城路5号', 'none'],
    ['除簇桥街道外的其他区域', '浆洗街街道洗面桥街8号', 'certain district'],
    ['除簇桥街道外的其他区域', '锦城路5号', 'possible district'],
    ['除逻岗镇集镇区、刘赵庄村委崔楼村以外逻岗镇其他地区', '逻岗镇刘赵庄村崔楼村', 'none'],
    ['除逻岗镇集镇区、刘赵庄村委崔楼村以外逻岗镇其他地区', '逻岗镇黄岗村', 'possible street'],
    ['除高风险区外逻岗镇其他区域', '逻岗镇黄岗村', 'certain street'],
    ['龙门街道（除曹家坝社区、指路碑村、雷祖庙村以外区域）', '龙门街道指路碑村3组', 'none'],
    ['龙门街道（除曹家坝社区、指路碑村、雷祖庙村以外区域）', '龙门街道青松社区', 'certain street'],
    ['龙门街道（除曹家坝社区、指路碑村、雷祖庙村以外区域）', '龙门街道龙门大道5号', 'possible street'],
    ['龙门街道（除曹家坝社区、指路碑村、雷祖庙村以外区域）', '清溪街道指路碑村', 'none'],
    ['笋岗街道宝岗路以东、梅园路以南、广深铁路线以西（除笋岗村及桃园路86号综合楼外）、河西一路以北围合区域（除高风险区外）', '笋岗街道笋岗村12栋', 'none'],
    ['笋岗街道宝岗路以东、梅园路以南、广深铁路线以西（除笋岗村及桃园路86号综合楼外）、河西一路以北围合区域（除高风险区外）', '笋岗街道宝岗路12号', 'possible street'],
    ['高境镇共和新路4719弄（除惠民公寓）', '高境镇共和新路4719弄惠民公寓2栋', 'none'],
    ['高境镇共和新路4719弄（除惠民公寓）', '高境镇共和新路4719弄3栋', 'possible rest'],
    ['高境镇共和新路4719弄（除惠民公寓）', '惠民公寓2栋', 'possible district'],
    ['建国路街道晶彩城社区（除凯迪名苑小区二期、富友国际花园小区外其他小区）', '建国路街道晶彩城社区富友国际花园小区7栋', 'none'],
    ['建国路街道晶彩城社区（除凯迪名苑小区二期、富友国际花园小区外其他小区）', '建国路街道晶彩城社区富友花园7栋', 'possible rest'],
    ['建国路街道明苑社区（除华尔兹音乐城小区、锦绣天地小区外其他小区）', '建国路街道明苑社区阳光小区3栋', 'certain rest'],
    ['清河乡清河社区（清河街除外）', '清河乡清河社区清河街', 'none'],
    ['西江村（何老组除外）', '西江村新屋组', 'certain rest'],
    ['西江村（何老组除外）', '西江村', 'possible rest'],
    ['幸福里社区除高风险区及金丽花园外', '幸福里社区金丽花园', 'none'],
    ['青石桥村、铜都村（除五里台吴家）、柏里村（除竹山组）', '铜都村五里台吴家', 'possible rest'],
    ['远大林语城南庭26栋、27栋以外的其他楼栋', '远大林语城南庭3栋', 'certain rest'],
    ['远大林语城南庭26栋、27栋以外的其他楼栋', '远大林语城南庭26栋', 'possible rest'],
    ['成龙路街道办事处', '成龙路街办绿地468公馆', 'certain street'],
  ])('row %s, stay %s: %s', (row, address, expected) => {
    expect(graded(row, address)).toBe(expected)
  })

  it('is only possible where the district of the row is not sure, however close', () => {
    expect(compare(stay('高新区桂溪街道'), [run('高新区桂溪街道', { known: 'city' })], timeline)).toMatchObject({ grade: 'possible', near: 'city' })
  })

  it.each([
    ['level', '牛市口街道南府锦2栋', 'possible district'],
    ['address', '', 'possible district'],
    ['days', '成龙路街道卓锦城3期', 'possible district'],
    ['full', '成龙路街道卓锦城3期', 'possible district'],
    ['from', '成龙路街道卓锦城3期', 'possible compound'],
    ['to', '牛市口街道南府锦2栋', 'none'],
  ] as const)('is possible all over the district of a row whose %s is not understood, but for a day, which leaves that side open', (unread, address, expected) => {
    const match = compare(stay(address), [run('成龙路街道卓锦城3期', { unread })], timeline)
    expect(match ? `${match.grade} ${match.near}` : 'none').toBe(expected)
    if (match) expect(match).toMatchObject({ unread, row: 7 })
    expect(compare(stay(address), [run('成龙路街道卓锦城3期', { unread, to: '2022-08-01' })], timeline)).toBeUndefined()
  })

  it('says which row of which version it is', () => {
    const rows = [run('延安路街道', { level: 'medium', no: 3 }), run('延安路街道红雁社区', { since: 2, no: 12 })]
    expect(compare(stay('延安路街道红雁社区'), rows, timeline)).toEqual({ grade: 'certain', near: 'community', version: 2, row: 12, level: 'high', address: '延安路街道红雁社区' })
  })
})

describe('the versions that count', () => {
  it.each([
    ['in force during the stay', {}, { from: '2022-08-03', to: '2022-08-05' }, true],
    ['in force on the fourteenth day after it', { since: 3 }, { from: '2022-08-02', to: '2022-08-06' }, true],
    ['in force on the fifteenth day after it', { since: 3 }, { from: '2022-08-02', to: '2022-08-05' }, false],
    ['without the row since the day before', { since: 1, until: 1 }, { from: '2022-08-10', to: '2022-08-11' }, false],
    ['with the row until the day before', { since: 1, until: 1 }, { from: '2022-08-09', to: '2022-08-11' }, true],
    ['not published yet', { since: 4 }, { from: '2022-08-20', to: '2022-08-21' }, false],
    ['whose row ended by itself before', { to: '2022-08-02' }, { from: '2022-08-03', to: '2022-08-05' }, false],
    ['whose row begins by itself too late', { from: '2022-08-20' }, { from: '2022-08-03', to: '2022-08-05' }, false],
  ])('a list %s: %s', (_, row, at, expected) => {
    expect(compare(stay('延安路街道', at), [run('延安路街道', row)], timeline) !== undefined).toBe(expected)
  })

  it('leave out one that another replaced from the same moment', () => {
    const corrected: Timeline = { n: 2, versions: [{ n: 1, at: startOfDay('2022-08-01') }, { n: 2, at: startOfDay('2022-08-01') }] }
    expect(compare(stay('延安路街道'), [run('延安路街道', { until: 1 })], corrected)).toBeUndefined()
  })
})

describe('the index of a district', () => {
  const row = (address: string, no = 1) => ({ no, level: 'high' as const, address, cut: 0, known: 'district' as const })
  it('keeps each row with its versions, and a version done again changes nothing', () => {
    const one = renew([], [row('甲'), row('乙')], 1)
    const two = renew(one, [row('乙'), row('丙')], 2)
    expect(renew(two, [row('乙'), row('丙')], 2)).toEqual(two)
    expect(runsAt(two, 1).map(({ address }) => address)).toEqual(['甲', '乙'])
    expect(runsAt(two, 2).map(({ address }) => address)).toEqual(['乙', '丙'])
  })
})

describe('the real lists of six weeks', () => {
  const [rows, tree] = [realRows().filter((_, i) => i % 5 === 0), divisions()]
  const of = replay(rows, tree)
  const drawn = draw(450, { rows, of, tree, random: chance(22) })
  const gradeOf = ({ stay: one }: (typeof drawn)[number]) => compare(one, runsFor(one.district, of, tree), realTimeline)?.grade
  const share = (kind: string, grade: string | undefined): number => {
    const all = drawn.filter((one) => one.kind === kind)
    return all.filter((one) => gradeOf(one) === grade).length / all.length
  }

  it('find who was there, do not take a neighbour for it, and leave alone who was elsewhere', () => {
    expect(share('exact', undefined)).toBe(0)
    expect(share('exact', 'certain')).toBeGreaterThanOrEqual(0.9)
    expect(share('near', 'certain')).toBeLessThanOrEqual(0.01)
    expect(share('clear', undefined)).toBe(1)
  })

  it('are found by how their names begin just as by reading each row', () => {
    const rank = { certain: 2, possible: 1 }
    for (const { stay: one } of drawn.filter(({ kind }) => kind !== 'clear').slice(0, 40)) {
      const all = runsFor(one.district, of, tree).map(sketched)
      const each = all.flatMap((run) => compare(one, [run], realTimeline) ?? [])
      const found = compare(one, all, realTimeline)
      expect(found?.grade).toBe(each.sort((a, b) => rank[b.grade] - rank[a.grade])[0]?.grade)
      expect(each).toContainEqual(found)
    }
  })

  it('never grade a stay lower for one row more', () => {
    const rank = { certain: 2, possible: 1 }
    const random = chance(3)
    for (const { stay: one } of drawn.slice(0, 120)) {
      const all = runsFor(one.district, of, tree).map((each, at): RiskRun => (random() < 0.2 ? { ...each, unread: riskUnread[at % riskUnread.length] ?? 'level' } : each))
      const fewer = all.filter(() => random() < 0.7)
      const [before, after] = [compare(one, fewer, realTimeline), compare(one, all, realTimeline)]
      expect(after ? rank[after.grade] : 0).toBeGreaterThanOrEqual(before ? rank[before.grade] : 0)
    }
  })
})
