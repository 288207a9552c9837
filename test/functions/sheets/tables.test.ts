import { csvOf } from '../../../functions/sheets/csv'
import { htmlOf, labelsHtml } from '../../../functions/sheets/html'
import { goodsIn, supplyTables } from '../../../functions/sheets/supply-tables'
import { buildingTables, labelsOf, labelTables, type Building, type Table } from '../../../functions/sheets/tables'
import { sheetWords } from '../../../functions/sheets/words'
import { xlsxOf } from '../../../functions/sheets/xlsx'
import { sheetsOfXlsx } from '../../../functions/imports/xlsx'
import { codeOf } from '../../../functions/handover/bag'
import type { Adjusted } from '../../../functions/orders/adjust'
import type { Bag } from '../../../functions/orders/bag'
import type { Campaign } from '../../../functions/orders/campaign'
import { insideOf, nameInside } from '../../../functions/orders/inside'
import { fileName } from '../../../shared/sheet-names'

const words = sheetWords.zh
const bag = (room: string, quantities: Readonly<Record<string, number>>, more: Partial<Bag> = {}): Bag => ({
  campaign: 'cmp_1', title: '周末蔬菜团', household: `hh_${room}`, label: `1栋 ${room}`, building: 'b1', typed: '', unit: '2', room, phone: '138****5678', state: 'confirmed', followers: [], v: 1,
  orders: [{ id: `ord_${room}`, by: '张秀英', at: '2022-08-31T12:00:00.000Z', lines: Object.entries(quantities).map(([name, quantity]) => ({ package: name, name, quantity, price: 3050 })) }], ...more,
})
const buildings: Building[] = [
  { id: 'b1', name: '1栋', bags: [bag('902', { 蔬菜包: 2 }, { slot: 0, slotFrom: '2022-09-01T10:00:00.000Z', slotTo: '2022-09-01T11:00:00.000Z' }), bag('1401', { 蔬菜包: 1, 鸡蛋: 2 })] },
  { id: 'b2', name: '2栋', bags: [bag('101', { 鸡蛋: 1 }, { typed: '七栋' })] },
]
const cellsOf = (table: Table): string[][] => [table.columns.map(({ title }) => title), ...table.rows.map((row) => row.map(said)), ...(table.foot ? [table.foot.map(said)] : [])]
const said = (cell: Table['rows'][number][number]): string => (typeof cell === 'object' ? String(cell.fen / 100) : String(cell))

test('a building’s sheet goes as one walks, with pieces, slot, masked phone, code and what is to be paid, and adds up', () => {
  const [first] = buildingTables(buildings, words)
  expect(first).toMatchObject({ name: '1栋', note: '1栋：2 户' })
  const code = (i: number): string => codeOf(buildings[0]?.bags[i] as Bag)
  expect(first?.rows).toEqual([
    ['2', '9', '902', '蔬菜包×2', 2, '09-01 18:00–19:00', '138****5678', code(0), { fen: 6100 }, ''], ['2', '14', '1401', '蔬菜包×1、鸡蛋×2', 3, '', '138****5678', code(1), { fen: 9150 }, ''],
  ])
  expect(first?.foot).toEqual(['合计', '', '', '', 5, '', '', '', { fen: 15_250 }, ''])
})

test('a bag with nothing left in it stands on the sheet as nothing to hand over, and has no label', () => {
  const gone: Adjusted = { difference: 'd', kind: 'shortage', state: 'made', package: '蔬菜包', name: '蔬菜包', quantity: 2, each: 3050, fen: 6100, reason: '', at: '' }
  const empty = bag('902', { 蔬菜包: 2 }, { adjusted: [gone] })
  expect(buildingTables([{ id: 'b1', name: '1栋', bags: [empty] }], words)[0]?.rows[0]?.slice(3, 6)).toEqual(['没有要交的', '蔬菜包×2', 0])
  expect(labelsOf('1栋', empty)).toEqual([])
})

test('each piece has its label: door, which of how many, code, content', () => {
  const [, second] = buildings[0]?.bags ?? []
  expect(labelsOf('1栋', second as Bag).map(({ door, k, n, content }) => [door, k, n, content])).toEqual([['1栋–2–1401', 1, 3, '蔬菜包'], ['1栋–2–1401', 2, 3, '鸡蛋'], ['1栋–2–1401', 3, 3, '鸡蛋']])
  expect(labelTables(buildings, words).map(({ rows }) => rows.length)).toEqual([5, 1])
  expect(labelTables(buildings, words)[1]?.rows[0]?.slice(0, 2)).toEqual(['2栋–七栋 2–101', '第 1/1 件'])
})

/** Two packages were ordered by 902 and one by 1401; what became of them. */
const entry = (more: Partial<Adjusted>): Adjusted => ({ difference: 'dif_1', kind: 'shortage', state: 'made', package: '蔬菜包', name: '蔬菜包', quantity: 1, each: 3050, fen: 3050, reason: '少送', at: '2022-08-31T12:00:00.000Z', ...more })
const swap = { kind: 'substitution', each: 50, instead: '水果 3 斤' } as const
const inside = (quantity: number, adjusted: readonly Adjusted[]) => insideOf(bag('902', { 蔬菜包: quantity }, { adjusted: [...adjusted] })).map((one) => [nameInside(one), one.quantity, one.price])

test.each<[string, number, Adjusted[], unknown[]]>([
  ['as it was ordered', 2, [], [['蔬菜包', 2, 3050]]],
  ['less what is missing or spoiled whole', 3, [entry({}), entry({ kind: 'damage' })], [['蔬菜包', 1, 3050]]],
  ['with what gives a part of its price back', 2, [entry({ each: 1000 }), entry({ kind: 'damage', each: 3049 })], [['蔬菜包', 2, 3050]]],
  ['less what goes back whole after its price dropped', 2, [entry({ kind: 'price-drop', quantity: 2, each: 50 }), entry({ each: 3000 })], [['蔬菜包', 1, 3000]]],
  ['with what may be something else', 2, [entry({ ...swap, state: 'proposed', fen: 0 })], [['蔬菜包', 1, 3050], ['蔬菜包→水果 3 斤?', 1, 3050]]],
  ['with what comes instead', 2, [entry({ ...swap, quantity: 2 })], [['水果 3 斤', 2, 3000]]],
  ['less what is missing of what comes instead', 3, [entry({ ...swap, quantity: 2 }), entry({ difference: 'dif_2', each: 3000, on: 'dif_1' })], [['蔬菜包', 1, 3050], ['水果 3 斤', 1, 3000]]],
  ['without what nobody wanted instead', 2, [entry({ ...swap, state: 'declined' })], [['蔬菜包', 1, 3050]]],
  ['nothing', 1, [entry({})], []],
])('in a bag is %s', (_, quantity, entries, expected) => {
  expect(inside(quantity, entries)).toEqual(expected)
})

const changed: Building[] = [
  { id: 'b1', name: '1栋', bags: [bag('902', { 蔬菜包: 3 }, { adjusted: [entry({}), entry({ ...swap })] }), bag('1401', { 蔬菜包: 1, 鸡蛋: 2 })] },
  { id: 'b2', name: '2栋', bags: [bag('101', { 蔬菜包: 1 }, { adjusted: [entry({ ...swap, state: 'proposed', fen: 0 })] })] },
]

test('once something differs a building’s sheet and the labels have what comes, and a column says what was ordered', () => {
  const [first, second] = buildingTables(changed, words)
  expect(first?.columns.map(({ title }) => title).slice(3, 6)).toEqual(['内容', '原来订的', '件数'])
  expect(first?.rows.map((row) => row.slice(2, 6))).toEqual([['902', '蔬菜包×1、水果 3 斤×1', '蔬菜包×3', 2], ['1401', '蔬菜包×1、鸡蛋×2', '', 3]])
  expect(first?.foot?.slice(3, 6)).toEqual(['', '', 5])
  expect(second?.rows[0]?.slice(3, 6)).toEqual(['蔬菜包→水果 3 斤?×1', '蔬菜包×1', 1])
  expect(labelTables(changed, words)[0]?.rows.map(([door, piece, , content]) => [door, piece, content])).toEqual([
    ['1栋–2–902', '第 1/2 件', '蔬菜包'], ['1栋–2–902', '第 2/2 件', '水果 3 斤'], ...['蔬菜包', '鸡蛋', '鸡蛋'].map((name, i) => ['1栋–2–1401', `第 ${String(i + 1)}/3 件`, name]),
  ])
})

test('and the supermarket reads what was ordered, what is not to come, what comes instead, in all and for each building', () => {
  const of = { content: { packages: [{ id: '蔬菜包', name: '蔬菜包', contents: ['土豆 2 斤'], price: 3050 }, { id: '鸡蛋', name: '鸡蛋', contents: ['鸡蛋 30 枚'], price: 3050 }] } } as unknown as Campaign
  const to = [{ building: 'b1', name: '1栋', households: 2, packages: { 蔬菜包: 4, 鸡蛋: 2 }, collected: 0, cash: 0 }, { building: 'b2', name: '2栋', households: 1, packages: { 蔬菜包: 1 }, collected: 0, cash: 0 }]
  const [packages, goods, places] = supplyTables(of, to, changed, words).map(cellsOf)
  expect(packages).toEqual([
    ['套餐', '内容', '单价（元）', '份数', '不送', '待答复', '要送', '金额（元）'],
    ['蔬菜包', '土豆 2 斤', '30.5', '5', '2', '1', '3', '91.5'], ['鸡蛋', '鸡蛋 30 枚', '30.5', '2', '0', '0', '2', '61'], ['水果 3 斤', '代替蔬菜包', '30', '0', '0', '0', '1', '30'],
    ['合计', '', '', '7', '2', '1', '6', '182.5'],
  ])
  expect(goods?.slice(1)).toEqual([['土豆', '6', '斤'], ['鸡蛋', '60', '枚'], ['水果', '3', '斤']])
  expect(places).toEqual([['楼栋', '户数', '蔬菜包', '鸡蛋', '水果 3 斤'], ['1栋', '2', '2', '2', '1'], ['2栋', '1', '1', '0', '0'], ['合计', '3', '3', '2', '1']])
})

test('goods of the same name and unit add up over the packages, halves too; what has no number is counted', () => {
  const packages = [{ id: 'a', contents: ['土豆 2 斤', '青菜1.5斤', '时令水果'] }, { id: 'b', contents: ['土豆 1斤', '鸡蛋 30 枚'] }, { id: 'c', contents: ['土豆 9 斤'] }]
  expect(goodsIn(packages, { a: 3, b: 2 })).toEqual([{ name: '土豆', quantity: 8, unit: '斤' }, { name: '青菜', quantity: 4.5, unit: '斤' }, { name: '时令水果', quantity: 3, unit: '' }, { name: '鸡蛋', quantity: 60, unit: '枚' }])
})

test('the workbook read back has the same tables, cell by cell, texts as texts', async () => {
  const tables = [...buildingTables(buildings, words), ...labelTables(buildings, words)]
  const read = [...sheetsOfXlsx(await xlsxOf(tables))].map(({ rows }) => rows.map(({ cells }) => cells))
  expect(read).toHaveLength(tables.length)
  const blank = (cells: readonly unknown[]): unknown[] => cells.map((cell) => (cell === '' ? undefined : cell))
  for (const [i, table] of tables.entries()) {
    const width = table.columns.length
    const padded = (read[i] ?? []).map((cells) => blank(Array.from({ length: width }, (_, n) => cells[n])))
    expect(padded).toEqual(cellsOf(table).map(blank))
  }
})

test('names of sheets are what Excel takes, each once', async () => {
  const named = (name: string): Table => ({ name, columns: [{ title: 'x', width: 5 }], rows: [['1']] })
  const bytes = await xlsxOf([named('a/b:c*?[d]'), named('1栋'), named('1栋'), named('长'.repeat(40)), named('')])
  expect([...sheetsOfXlsx(bytes)]).toHaveLength(5)
})

test('the text opens in Excel as UTF-8, quotes what it must, and no cell is run as a formula', () => {
  const table: Table = { name: '标签', columns: [{ title: '名', width: 9 }, { title: '数', width: 9 }], rows: [['=1+1', -5], ['@x', 2], ['+86', 3], ['-a', { fen: -250 }], ['说"好", 吗\n行', 4], ['\t=2', 5]] }
  const bytes = csvOf([table])
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(bytes.toString().slice(1)).toBe('标签\r\n名,数\r\n\'=1+1,-5\r\n\'@x,2\r\n\'+86,3\r\n\'-a,-2.50\r\n"说""好"", 吗\n行",4\r\n\'\t=2,5\r\n')
})

test('a printed page escapes what people write, and every building begins on a page of its own', () => {
  const paper = { title: '<b>团</b>', note: '&', lang: 'zh', words } as const
  const page = htmlOf(buildingTables([{ ...buildings[0] as Building, name: '<script>1栋' }, ...buildings.slice(1)], words), paper, true).toString()
  expect(page).not.toContain('<script>')
  expect(page).toContain('&lt;b&gt;团&lt;/b&gt;')
  expect(page.match(/<section>/g)).toHaveLength(2)
})

test('printed labels have one picture a bag, used at each of its pieces', () => {
  const page = labelsHtml(buildings, { title: '周末蔬菜团', note: '', lang: 'zh', words }).toString()
  expect([page.match(/<symbol /g)?.length, page.match(/<use /g)?.length, page.match(/class="label"/g)?.length]).toEqual([3, 6, 6])
})

test('a file is named in Chinese by campaign, paper, building and day, without what no file may be called', () => {
  expect(fileName('周末 蔬菜团/甲:乙', 'buildings', 'xlsx', '2022-08-31T17:00:00.000Z', '3栋')).toBe('周末蔬菜团甲乙-楼栋单-3栋-0901.xlsx')
  expect(fileName('水果团', 'supply', 'csv', '2022-08-31T12:00:00.000Z')).toBe('水果团-供货单-0831.csv')
})
