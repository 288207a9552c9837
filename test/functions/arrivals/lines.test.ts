import { headedPeople } from '../../../functions/arrivals/header'
import { rowsOfList, type ListRow } from '../../../functions/arrivals/lines'
import { readFile } from '../../../functions/imports/file'
import { aMobile, anId, listHead } from '../../support/arriving'
import { csv } from '../../support/importing'
import { aWorkbook, type Cell } from '../../support/workbook'

const today = '2026-11-26'
const read = (bytes: Buffer): ListRow[] => rowsOfList(readFile(bytes, headedPeople, true), today)
const ofCsv = (rows: readonly (readonly Cell[])[], head: readonly string[] = listHead): ListRow[] => read(csv([head, ...rows]))
const said = ({ row, who, of, problem }: ListRow): unknown[] => [row, who ? who.name : of === undefined ? `${problem?.column ?? ''} ${problem?.code ?? ''}` : `= ${String(of)}`]
const fault = (bytes: Buffer): string => {
  try {
    read(bytes)
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

test('good rows are kept, bad ones stand with their reason, repeated ones with the row that they repeat', () => {
  const rows = ofCsv([
    ['王一', aMobile(1), anId(1), '上海', '2026-11-24', '怡康苑1栋'], ['王二', '1.38E+10', '', '', '', ''], ['', aMobile(3), '', '', '', ''], ['王四', aMobile(4), '4.2E+17', '', '', ''],
    ['王一', aMobile(1), '', '', '', '别处'], ['王五', aMobile(9), anId(1), '', '', ''], ['王六', '', '', '', '', ''], ['王七', '', '4.2E+17', '', '', '怡康苑2栋'], ['王八', aMobile(8), '', '', '改天', ''], ['王九', '', '', '', '', '怡康苑2栋'], ['=cmd', aMobile(10), '', '', '', ''], ['合计', '', '', '', '', '10 人'],
  ])
  expect(rows.map(said)).toEqual([
    [2, '王一'], [3, 'phone phone-lost'], [4, 'name required'], [5, '王四'], [6, '= 2'], [7, 'id id-twice'], [8, 'phone unknown'], [9, 'id id-lost'], [10, 'arrival day'], [11, '王九'], [12, 'name formula'],
  ])
  expect(rows[3]?.noted).toEqual({ column: 'id', code: 'id-lost' })
  expect(rows[5]?.problem?.other).toBe(2)
  expect(rows[0]?.cells).toEqual(['王一', aMobile(1), anId(1), '上海', '2026-11-24', '', '', '怡康苑1栋'])
})

test('a family shares a phone and is each their own; two ID numbers are two people', () => {
  expect(ofCsv([['王一', aMobile(1), '', '', '', ''], ['王二', aMobile(1), '', '', '', ''], ['王二', aMobile(1), anId(1), '', '', ''], ['王二', aMobile(1), anId(2), '', '', '']]).map(said)).toEqual([[2, '王一'], [3, '王二'], [4, '= 3'], [5, '王二']])
})

test('another day is another arrival, however the rows stand; a row without a day repeats the first', () => {
  const one = (name: string, day: string, id = '', phone = aMobile(1)): Cell[] => [name, phone, id, '', day, '怡康苑']
  expect(ofCsv([one('王一', '2026-11-01'), one('王一', '2026-11-20'), one('王一', '2026-11-20', anId(1)), one('王一', ''), one('王一', '2026-11-01', anId(1)), one('王一', '2026-11-24', anId(1), aMobile(2))]).map(said)).toEqual([[2, '王一'], [3, '王一'], [4, '= 3'], [5, '= 2'], [6, '= 2'], [7, '王一']])
  expect(ofCsv([one('王一', ''), one('王一', '2026-11-20'), one('王一', '2026-11-21')]).map(said)).toEqual([[2, '王一'], [3, '= 2'], [4, '王一']])
})

test.each<[string, string, string | undefined]>([
  ['陈岚（女）', '陈岚', '女'], ['陈岚 (张三之子)', '陈岚', '张三之子'], ['陈岚()', '陈岚', undefined], ["John O'Neil", "John O'Neil", undefined], ['John O’Neil', 'John O’Neil', undefined], ['阿卜杜拉·买买提', '阿卜杜拉·买买提', undefined], ['阿卜杜拉.买买提（男）', '阿卜杜拉·买买提', '男'], ['Ada Lovelace', 'Ada Lovelace', undefined],
])('a name that stands as %s is read as %s, what stands in brackets beside it', (cell, name, remark) => {
  const [row, again] = ofCsv([[cell, '+852 6123 4567', '', '', '', ''], [name, '+85261234567', '', '', '', '']])
  expect(row?.who).toEqual({ name, ...(remark === undefined ? {} : { remark }), phone: '+85261234567', id: '', from: '', arrival: '', address: '' })
  expect(again?.of).toBe(2)
})

test.each<[string, string]>([['（女）', 'name required'], ['陈岚13800000000', 'name name'], ["-2+3+cmd|' /C calc'!A0", 'name formula'], ['+陈岚', 'name formula']])('%s is no name', (cell, expected) => {
  expect(ofCsv([[cell, aMobile(1), '', '', '', '']]).map(said)).toEqual([[2, expected]])
})

test.each([['address', 5], ['from', 3]] as const)('what a spreadsheet would run is no %s', (column, index) => {
  for (const bad of ["-2+3+cmd|' /C calc'!A0", '+1+1', '@SUM(A1)', '=1+1']) {
    const cells = ['王一', aMobile(1), '', '', '', '']
    cells[index] = bad
    expect(ofCsv([cells])[0]?.problem).toEqual({ column, code: 'formula' })
  }
})

test('a text file is read with its mark, in GBK and in UTF-16, whatever divides its cells', () => {
  const text = `${listHead.join('\t')}\n王一\t${aMobile(1)}\t\t上海\t2026-11-24\t怡康苑`
  // 姓名,电话,地址 王一 … 怡康苑 in GBK, as a Chinese Excel saves it.
  const gbk = Buffer.concat([Buffer.from('d0d5c3fb2cb5e7bbb02cb5d8d6b70acdf5d2bb2c', 'hex'), Buffer.from(aMobile(1)), Buffer.from('2ce2f9bfb5d4b7', 'hex')])
  for (const bytes of [Buffer.from(`\uFEFF${text}`), Buffer.from(`\uFEFF${text}`, 'utf16le'), gbk]) expect(read(bytes)[0]?.who).toMatchObject({ name: '王一', phone: aMobile(1), address: '怡康苑' })
})

test('a quote that is never closed costs its own row, which is named, and none around it', () => {
  const text = (open: string) => Buffer.from(`姓名,电话,地址\r\n王一,${aMobile(1)},"怡康苑\r\n1栋, 302"\r\n${open}\r\n王三,${aMobile(3)},"怡康苑2栋"\r\n王四,${aMobile(4)},"怡康苑3栋`)
  expect(read(text(`王二,${aMobile(2)},"怡康苑1栋`)).map((row) => [...said(row), row.who?.address])).toEqual([[2, '王一', '怡康苑1栋,302'], [3, 'address quote', undefined], [4, '王三', '怡康苑2栋'], [5, 'address quote', undefined]])
  expect(read(text('王二,13,怡康苑')).map(said)).toEqual([[2, '王一'], [3, 'phone phone'], [4, '王三'], [5, 'address quote']])
})

test('a workbook is read with its numbers, serial days and formulas; cells made one say the same in each row', () => {
  const merged = aWorkbook([[...listHead], ['王一', 13812345678, { formula: 'A1', shows: '' }, '上海', { date: 46_350 }, '怡康苑1栋'], ['王二', 13812345679, undefined, undefined, { date: 46_351 }, undefined], ['王三', { formula: 'cmd' }, undefined, undefined, undefined, undefined]], { merged: ['D2:D3', 'F2:F3', 'A9:C9'] })
  expect(read(merged).map(({ who, problem }) => who ?? problem)).toEqual([
    { name: '王一', phone: '13812345678', id: '', from: '上海', arrival: '2026-11-24', address: '怡康苑1栋' }, { name: '王二', phone: '13812345679', id: '', from: '上海', arrival: '2026-11-25', address: '怡康苑1栋' }, { column: 'phone', code: 'formula' },
  ])
})

test('columns stand in any order under any usual name, titles and other columns around them; street and community come before the address', () => {
  const [row] = ofCsv([['1', '怡康苑1栋', '怡康社区', '长江街道', '王一', '经理', aMobile(1)]], ['序号', '现住址（必填）', '所属社区', '街道', '人员姓名', '职业', '联系电话*'])
  expect(row?.who).toMatchObject({ name: '王一', phone: aMobile(1), address: '长江街道怡康社区怡康苑1栋', arrival: '' })
  expect(JSON.stringify(row)).not.toContain('经理')
})

test.each<[string, Buffer]>([
  ['file-header', csv([['楼栋', '房号'], ['1', '2']])], ['file-header', csv([['姓名', '备注'], ['王一', 'x']])], ['file-empty', Buffer.alloc(0)], ['file-unknown', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1])], ['file-old-excel', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])],
  ['file-rows', csv([listHead, ...Array.from({ length: 100_000 }, (_, i) => ['王一', aMobile(i)])])],
])('a file that is no list is told so: %s', (code, bytes) => {
  expect(fault(bytes)).toBe(code)
})
