import { readFile as readSheets } from '../../../functions/imports/file'
import { headed } from '../../../functions/imports/header'
import { linesOf, type Lines } from '../../../functions/imports/lines'
import { sayProblem } from '../../../functions/imports/words'
import { importLimits } from '../../../shared/import-columns'
import { csv } from '../../support/importing'
import { aWorkbook, type Cell } from '../../support/workbook'

const readFile = (bytes: Buffer) => readSheets(bytes, headed)
const head = ['网格', '小区', '楼栋', '单元', '楼层', '房号']
const read = (...rows: Cell[][]): Lines => linesOf(readFile(aWorkbook([head, ...rows])))
const shown = (...rows: Cell[][]): string[] => read(...rows).lines.map(({ grid = '', compound = '', building, unit, room = '' }) => [grid, compound, building, unit, room].join('|'))

describe('a row', () => {
  it('is read as people write doors and buildings', () => {
    expect(shown(['一网格', '怡康苑', '１', '２单元', '', '１４０１室'], ['一网格', '怡康苑', 'B', 'unit 3', '', 'a-102']))
      .toEqual(['一网格|怡康苑|1栋|2|1401', '一网格|怡康苑|B栋|3|A-102'])
  })

  it('repeats what is blank from the row above, as long as nothing higher has changed', () => {
    expect(shown(['一网格', '怡康苑', '1栋', '1', '', '101'], ['', '', '', '', '', '102'], ['', '', '', '2', '', '201'], ['', '', '2栋', '', '', '101'], ['二网格', '安居里', '3栋', '', '', '101']))
      .toEqual(['一网格|怡康苑|1栋|1|101', '一网格|怡康苑|1栋|1|102', '一网格|怡康苑|1栋|2|201', '一网格|怡康苑|2栋||101', '二网格|安居里|3栋||101'])
  })

  it('repeats also from a row that is not understood, so that no room comes to stand in the building before', () => {
    const broken = read(['', '怡康苑', '1栋', 1, '', 101], ['', '', '2栋', 1, '', { date: 45_000 }], ['', '', '', '', '', 102], ['', '', { fails: '#REF!' }, '', '', 103], ['', '', '', '', '', 104], ['', '', '3栋', '', '', 105])
    expect(broken.lines.map(({ row, building, room }) => [row, building, room])).toEqual([[2, '1栋', '101'], [4, '2栋', '102'], [7, '3栋', '105']])
    expect(broken.problems).toEqual([{ row: 3, column: 'room', code: 'cell-date' }, { row: 5, column: 'building', code: 'cell-error' }, { row: 6, column: 'building', code: 'cell-error' }])
  })

  it('has to say the building again below another compound', () => {
    expect(read(['', '怡康苑', '1栋', '', '', '101'], ['', '安居里', '', '', '', '101']).problems).toEqual([{ row: 3, column: 'building', code: 'required' }])
  })

  it('says with a dash that there is none', () => {
    expect(shown(['一网格', '怡康苑', '1栋', '1', '', '101'], ['', '-', '老宿舍', '无', '', '3'], ['', '', '', '', '', '4'])).toEqual(['一网格|怡康苑|1栋|1|101', '一网格||老宿舍||3', '一网格||老宿舍||4'])
  })

  it('takes the floor into rooms that are counted on it, and leaves others alone', () => {
    expect(shown(['', '', '1', '1', '3', '2'], ['', '', '1', '1', '12层', '04'], ['', '', '1', '1', '-1F', '1'], ['', '', '1', '1', '3', '302'], ['', '', '1', '1', '底层', '5'])).toEqual(['||1栋|1|302', '||1栋|1|1204', '||1栋|1|-101', '||1栋|1|302', '||1栋|1|5'])
  })

  it('may speak of a building alone', () => {
    expect(shown(['', '怡康苑', '1栋', '', '', ''], ['', '', '2栋', '', '', ''])).toEqual(['|怡康苑|1栋||', '|怡康苑|2栋||'])
  })

  it('that only adds up or repeats the header is no row', () => {
    expect(read(['', '', '1', '', '', '101'], head, ['合计', '', '', '', '', 1])).toMatchObject({ rows: 1, problems: [], lines: [{ building: '1栋' }] })
  })
})

describe('a row that is not understood is named with its column and the reason', () => {
  const long = '长'.repeat(21)
  it.each<[Cell[], string, string, string]>([
    [['', '', '', '1', '', '101'], 'building', '楼栋：请填写这一项', 'Building: Please fill this in'],
    [['', '', '-', '1', '', '101'], 'building', '楼栋：请填写这一项', 'Building: Please fill this in'],
    [['', '', long, '1', '', '101'], 'building', '楼栋：最多 20 个字', 'Building: At most 20 characters'],
    [['', '<苑>', '1', '1', '', '101'], 'compound', '小区：地点名称只能用文字、数字、括号和连字符', 'Compound: A place’s name has letters, digits, brackets and hyphens only'],
    [['', '', '1', '1', '', ''], 'room', '房号：请填写房号，如 1401', 'Room: Enter the room, like 1401'],
    [['', '', '1', '1', '', '101/102'], 'room', '房号：请填写房号，如 1401', 'Room: Enter the room, like 1401'],
    [['', '', '1', '一,二', '', '101'], 'unit', '单元：只能用文字、数字和连字符', 'Unit: Use letters, digits and hyphens only'],
    [['', '', '1', '1', '', { date: 45_000 }], 'room', '房号：表格软件把它当成了日期，请把这一列改成文本格式后重新填写', 'Room: the spreadsheet has made a date of it; format the column as text and enter it again'],
    [['', '', { fails: '#REF!' }, '1', '', '101'], 'building', '楼栋：公式出错了，请改成文字或数字', 'Building: its formula has failed; enter text or a number instead'],
    [['', '', '1', { formula: 'A1' }, '', '101'], 'unit', '单元：公式没有结果，请用 Excel 或 WPS 打开保存一次', 'Unit: its formula has no result yet; open the file in Excel or WPS and save it once'],
  ])('%j', (row, column, zh, en) => {
    const { lines, problems, rows } = read(row)
    expect({ lines, rows }).toEqual({ lines: [], rows: 1 })
    expect(problems).toMatchObject([{ row: 2, column }])
    expect(problems.map((one) => [sayProblem(one, 'zh'), sayProblem(one, 'en')])).toEqual([[zh, en]])
  })
})

test('twenty thousand rows are read from either kind of file', () => {
  const rows = Array.from({ length: 20_000 }, (_, i): Cell[] => ['一网格', '怡康苑', `${String(Math.floor(i / 100) + 1)}栋`, Math.floor((i % 100) / 50) + 1, '', String(100 + (i % 50))])
  for (const bytes of [aWorkbook([head, ...rows]), csv([head, ...rows])]) {
    expect(linesOf(readFile(bytes)).lines).toHaveLength(20_000)
    expect(bytes.length).toBeLessThan(importLimits.fileBytes)
  }
})
