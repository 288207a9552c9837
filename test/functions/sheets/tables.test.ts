import { csvOf } from '../../../functions/sheets/csv'
import { htmlOf, labelsHtml } from '../../../functions/sheets/html'
import { buildingTables, goodsIn, labelsOf, labelTables, type Building, type Table } from '../../../functions/sheets/tables'
import { sheetWords } from '../../../functions/sheets/words'
import { xlsxOf } from '../../../functions/sheets/xlsx'
import { sheetsOfXlsx } from '../../../functions/imports/xlsx'
import { codeOf } from '../../../functions/handover/bag'
import type { Bag } from '../../../functions/orders/bag'
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

test('each piece has its label: door, which of how many, code, content', () => {
  const [, second] = buildings[0]?.bags ?? []
  expect(labelsOf('1栋', second as Bag).map(({ door, k, n, content }) => [door, k, n, content])).toEqual([['1栋–2–1401', 1, 3, '蔬菜包'], ['1栋–2–1401', 2, 3, '鸡蛋'], ['1栋–2–1401', 3, 3, '鸡蛋']])
  expect(labelTables(buildings, words).map(({ rows }) => rows.length)).toEqual([5, 1])
  expect(labelTables(buildings, words)[1]?.rows[0]?.slice(0, 2)).toEqual(['2栋–七栋 2–101', '第 1/1 件'])
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
