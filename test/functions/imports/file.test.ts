import { readFile as readSheets } from '../../../functions/imports/file'
import { headed } from '../../../functions/imports/header'
import { sheetLimits, UnreadableFile, type Cell } from '../../../functions/imports/sheet'
import { zip } from '../../../infra/zip'
import { importTemplate } from '../../../shared/import-columns'
import { csv } from '../../support/importing'
import { aWorkbook } from '../../support/workbook'

const readFile = (bytes: Buffer) => readSheets(bytes, headed)
const head = ['小区', '楼栋', '单元', '房号']
const cellsIn = (bytes: Buffer): (readonly (Cell | undefined)[])[] => readFile(bytes).below.map((row) => row.cells)
const faultOf = (bytes: Buffer): string => {
  try {
    readFile(bytes)
  } catch (error) {
    if (error instanceof UnreadableFile) return error.fault
    throw error
  }
  return 'read'
}

describe('a workbook', () => {
  it('shows its texts, numbers and what its formulas came to, wherever the texts stand', () => {
    const rows = [head, ['怡康苑 & 里', '1栋', 1, 101], ['怡康苑 & 里', { formula: 'B1&C1', shows: '2栋' }, { formula: '1+1', shows: 2 }, 1402]]
    for (const inline of [true, false]) expect(cellsIn(aWorkbook(rows, { inline }))).toEqual([['怡康苑 & 里', '1栋', '1', '101'], ['怡康苑 & 里', '2栋', '2', '1402']])
  })

  it('tells of cells that say nothing: a date that was a room, a failed formula, one that was never calculated', () => {
    const [cells] = cellsIn(aWorkbook([head, [{ date: 45_000 }, { fails: '#DIV/0!' }, { formula: 'A1' }, 101]]))
    expect(cells).toEqual([{ bad: 'date', serial: 45_000 }, { bad: 'error' }, { bad: 'formula' }, '101'])
  })

  it('may have a title, blank rows and other sheets; rows keep their numbers', () => {
    const rows = [['怡康社区房屋一览表'], [], head, [], ['怡康苑', '1栋', 1, 101], [], [undefined, undefined, undefined, 102], head, ['怡康苑', '2栋', 1, 101]]
    expect(readFile(aWorkbook([['说明']], { sheets: [rows] })).below.map(({ row }) => row)).toEqual([5, 7, 9])
  })

  it('of which a cell stands far out or a row far below costs no room', () => {
    const found = readFile(aWorkbook([head, [...Array.from({ length: 900 }, () => undefined), 'x'], ...Array.from({ length: 5 }, () => []), ['怡康苑', '1栋', 1, 101]]))
    expect(found.below.map(({ cells }) => cells.length)).toEqual([4])
  })
})

describe('a text file', () => {
  const rows = [head, ['怡康苑', '1栋', '１', '101'], ['', '2栋', '', '"1,2"']]
  const text = csv(rows).toString()
  it.each([
    ['UTF-8', Buffer.from(text)], ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`)], ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['tabs', Buffer.from(text.replaceAll(',', '\t').replace('1\t2', '1,2'))], ['semicolons', Buffer.from(text.replaceAll(',', ';').replace('1;2', '1,2'))], ['old line ends', Buffer.from(text.replaceAll('\r\n', '\r'))],
  ])('is read in %s', (_, bytes) => {
    expect(cellsIn(bytes)).toEqual([['怡康苑', '1栋', '１', '101'], ['', '2栋', '', '1,2']])
  })

  it('is read in GB18030', () => {
    const bytes = Buffer.concat([Buffer.from('C2A5B6B02CB7BFBAC50D0A', 'hex'), Buffer.from('31B6B02C3130310D0A', 'hex')])
    expect(cellsIn(bytes)).toEqual([['1栋', '101']])
  })

  it.each(['zh', 'en'] as const)('is what the template gives in %s', (lang) => {
    expect(Object.keys(readFile(Buffer.from(importTemplate(lang))).columns)).toEqual(['grid', 'compound', 'building', 'unit', 'floor', 'room'])
  })
})

describe('a header', () => {
  it.each([
    ['所属网格,小区名称,楼栋号（必填）,单 元,所在楼层,房间号*', 6], ['Grid,Compound Name,Building No.,Unit,Floor,Room No.', 6], ['户主姓名,幢号,联系电话,室号', 2], ['楼栋', 1],
  ])('is found in %s', (line, count) => {
    expect(Object.keys(readFile(Buffer.from(`${line}\n1,1,1,1,1,1`)).columns)).toHaveLength(count)
  })
})

describe('a file that cannot be read says why', () => {
  const book = aWorkbook([head, ['怡康苑', '1栋', 1, 101]])
  const bomb = zip([{ name: 'xl/workbook.xml', content: Buffer.alloc(sheetLimits.unpackedBytes + 1, 32) }])
  const lying = Buffer.from(bomb)
  lying.writeUInt32LE(1000, lying.indexOf('PK\u0001\u0002') + 24)
  const locked = Buffer.from(book)
  locked.writeUInt16LE(0x0801, locked.indexOf('PK\u0001\u0002') + 8)
  it.each([
    ['nothing', Buffer.alloc(0), 'file-empty'], ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'file-unknown'], ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file-old-excel'],
    ['half a workbook', book.subarray(0, book.length / 2), 'file-broken'], ['a zip of something else', zip([{ name: 'a.txt', content: Buffer.from('a') }]), 'file-unknown'],
    ['a bomb', bomb, 'file-large'], ['a bomb that lies about its size', lying, 'file-broken'], ['one with a password', locked, 'file-locked'],
    ['no header', csv([['a', 'b'], ['1', '2']]), 'file-header'], ['an empty sheet', aWorkbook([]), 'file-empty'], ['an open quote', Buffer.from('楼栋,房号\n"1,101\n'), 'file-broken'],
    ['XML that ends too soon', zip([{ name: 'xl/workbook.xml', content: Buffer.from('<workbook><sheets') }]), 'file-broken'],
    ['more rows than a community has', csv([head, ...Array.from({ length: sheetLimits.rows }, (_, i) => ['', '1', '1', i])]), 'file-rows'],
  ])('%s', (_, bytes, fault) => {
    expect(faultOf(bytes)).toBe(fault)
  })

  it('whatever a workbook is cut to or changed in, nothing else is thrown', () => {
    for (let at = 0; at < book.length; at += 7) {
      const changed = Buffer.from(book)
      changed.writeUInt8((changed.readUInt8(at) + 13) % 256, at)
      for (const bytes of [changed, book.subarray(0, at)]) expect(typeof faultOf(bytes)).toBe('string')
    }
  })
})
