import { headedList } from '../../../functions/risk/header'
import { linesOfList } from '../../../functions/risk/lines'
import { readFile } from '../../../functions/imports/file'
import { UnreadableFile } from '../../../functions/imports/sheet'
import { aWorkbook } from '../../support/workbook'

const read = (bytes: Buffer) => linesOfList(readFile(bytes, headedList))
const text = (csv: string): Buffer => Buffer.from(csv)
const said = (bytes: Buffer) => read(bytes).lines.map(({ no, level, address, from, to }) => [no, level, address, from, to].filter((one) => one !== undefined))
const left = (bytes: Buffer) => read(bytes).problems.map(({ row, column, code }) => [row, column, code])
const row = [2, 'high', '上海市黄浦区豫园街道']
/** 风险等级,地址 / 高风险,上海市黄浦区豫园街道 as GBK writes it. */
const gbk = Buffer.from('b7e7cfd5b5c8bcb62cb5d8d6b70ab8dfb7e7cfd52cc9cfbaa3cad0bbc6c6d6c7f8d4a5d4b0bdd6b5c0', 'hex')

describe('a risk list', () => {
  it.each([
    ['with the mark of UTF-8', text('\uFEFFlevel,address\nhigh,上海市黄浦区豫园街道'), [row]],
    ['in GBK', gbk, [row]],
    ['with a title above, and columns in another order', text('全国风险地区\n地址,风险等级\n上海市黄浦区豫园街道,高风险'), [[3, 'high', '上海市黄浦区豫园街道']]],
    ['by its levels, merged cells left blank', text('等级,省份,市,县(市、区),社区\n高,上海市,上海市,黄浦区,豫园街道\n,,,,外滩街道\n中,,,静安区,临汾路街道'), [[2, 'high', '上海市黄浦区豫园街道'], [3, 'high', '上海市黄浦区外滩街道'], [4, 'medium', '上海市静安区临汾路街道']]],
    ['with days however they are written', text('level,address,from,to\nhigh,上海市黄浦区豫园街道,2022/8/1,44804\nhigh,上海市黄浦区外滩街道,20220801,2022年8月31日'), [[2, 'high', '上海市黄浦区豫园街道', '2022-08-01', '2022-08-31'], [3, 'high', '上海市黄浦区外滩街道', '2022-08-01', '2022-08-31']]],
    ['in a workbook, its days kept as numbers', aWorkbook([['风险等级', '地址', '开始日期'], ['高风险', '上海市黄浦区豫园街道', { date: 44_774 }]]), [[2, 'high', '上海市黄浦区豫园街道', '2022-08-01']]],
    ['with the same row twice', text('level,address\nhigh,上海市黄浦区豫园街道\nhigh,上海市黄浦区豫园街道'), [row]],
  ])('is read %s', (_, bytes, expected) => {
    expect(said(bytes)).toEqual(expected)
  })

  it('keeps what it understands of each row, says where and why it does not, and leaves out what is low risk', () => {
    const csv = 'level,address,from,to\nhigh,=cmd|calc,,\nlow,上海市黄浦区外滩街道,,\nhigh,,,\nhigh,上海市黄浦区外滩街道,八月,\nhigh,上海市黄浦区外滩街道,2022-08-02,2022-08-01\nhigh,上海市黄浦区豫园街道,,'
    expect(left(text(csv))).toEqual([[2, 'address', 'formula'], [3, 'level', 'low'], [4, 'address', 'address'], [5, 'from', 'day'], [6, 'to', 'order']])
    expect(read(text(csv)).lines.map(({ no, address, from, to, unread }) => [no, address, from, to, unread])).toEqual([
      [2, '', undefined, undefined, 'address'], [4, '', undefined, undefined, 'address'], [5, '上海市黄浦区外滩街道', undefined, undefined, 'from'], [6, '上海市黄浦区外滩街道', undefined, undefined, 'days'], [7, '上海市黄浦区豫园街道', undefined, undefined, undefined],
    ])
  })

  it('carries no level down beside whole addresses, where merged cells of a workbook say it themselves', () => {
    const csv = text('level,address\nmedium,火星\n,上海市黄浦区豫园街道')
    expect(left(csv)).toEqual([[3, 'level', 'level']])
    expect(read(csv).lines.map(({ level, unread }) => [level, unread])).toEqual([['medium', undefined], ['high', 'level']])
  })

  it.each([
    ['no column for the level', text('地址,备注\n上海市黄浦区,x'), 'file-header'],
    ['a hundred thousand rows', text(`level,address\n${'high,上海市黄浦区豫园街道\n'.repeat(100_000)}`), 'file-rows'],
    ['what is no table', Buffer.from([0, 1, 2, 3, 4, 5]), 'file-unknown'],
  ])('is refused as a whole with %s', (_, bytes, fault) => {
    const reading = (): string => {
      try {
        read(bytes)
      } catch (error) {
        if (error instanceof UnreadableFile) return error.fault
      }
      return 'read'
    }
    expect(reading()).toBe(fault)
  })
})
