/**
 * A community imports its buildings in a browser, against the product that `npm start` runs: the worker chooses a workbook, reads what it would add and which rows are not understood, imports it;
 * the building stands in the tree, and somebody who has just moved in chooses their room there. The same workbook once more brings nothing.
 */
import type { Browser } from 'playwright-core'
import { communityId } from '../../infra/seed/community'
import { openBrowser, Person } from '../support/browser'
import { startProduct, type Product } from '../support/product'
import { aWorkbook, type Cell } from '../support/workbook'

jest.setTimeout(60_000)

let product: Product
let browser: Browser
let worker: Person
let neighbour: Person

const rooms = (building: string, unit: number | string): Cell[][] => Array.from({ length: 12 }, (_, i): Cell[] => ['', '', i === 0 ? building : '', unit, (Math.floor(i / 4) + 1) * 100 + (i % 4) + 1])
const workbook = aWorkbook([
  ['幸福时代社区房屋一览表'], [], ['所属网格', '小区名称', '楼栋号（必填）', '单元', '房间号'],
  ['第四网格', '锦绣苑', '1栋', 1, 101], ...rooms('1栋', 1), ...rooms('２号楼', 1), ...rooms('', 2),
  ['', '', '3栋', 1, '101/102'], ['第一网格', '怡康苑', '3', 2, { date: 45_000 }], ['', '', '', 2, 1401],
])

/** What the browser's own dialogue asks for. */
async function choose(button: string): Promise<void> {
  const asked = worker.page.waitForEvent('filechooser')
  await worker.tap(button)
  await (await asked).setFiles({ name: '房屋一览表.xlsx', mimeType: 'application/octet-stream', buffer: workbook })
}

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), openBrowser()])
  worker = await Person.at(browser, product.url, { width: 320, height: 640 })
  neighbour = await Person.at(browser, product.url)
}, 300_000)

afterAll(async () => {
  await browser.close()
  await product.stop()
}, 60_000)

describe('the community worker', () => {
  it('finds the way from the tree, and sees what a workbook would add before anything is written', async () => {
    await worker.signIn('lin-fang')
    await worker.open(`features/places/pages/shape/index?place=${communityId}`)
    await worker.tap('#do-import')
    await worker.reads('#import-into', '幸福时代社区')
    await worker.shoot('import-start')
    await choose('#import-choose')
    await worker.reads('#import-facts', '新增 2，已有 1')
    await worker.reads('#import-facts', '新增 37')
    await worker.reads('#import-left-out', '有 2 行没有看懂')
    await worker.reads('#import-problems', /第 41 行\s*房号：请填写房号/)
    await worker.reads('#import-problems', /第 42 行\s*房号：表格软件把它当成了日期/)
    await worker.reads('#import-buildings', '第四网格 锦绣苑 2号楼')
    await worker.shoot('import-preview')
  })

  it('imports it, is told what was added, and finds the building in the tree', async () => {
    await worker.tap('#import-publish')
    await worker.reads('#import-done', '1 个小区、2 栋楼、37 个房号')
    await worker.shoot('import-done')
    await worker.tap('#import-see')
    await worker.tap(`#shape-${communityId}-g4`)
    await worker.page.locator('#shape-below').filter({ visible: true }).getByText('锦绣苑').click()
    await worker.reads('#shape-below', '2号楼')
  })

  it('chooses the same workbook once more, and nothing of it is new', async () => {
    await worker.reopen(`features/places/pages/import/index?place=${communityId}`)
    await choose('#import-choose')
    await worker.reads('#import-nothing', '都已经有了')
    expect(await worker.page.locator('#import-publish').count()).toBe(0)
  })
})

describe('somebody who has just moved in', () => {
  it('finds the building by its compound and chooses the unit and the room of the list', async () => {
    await neighbour.signIn('zhao-min')
    await neighbour.open('features/identity/pages/household/index')
    await neighbour.tap('#place')
    for (const place of ['420102', '420102400', communityId]) await neighbour.tap(`#place-${place}`)
    for (const name of ['锦绣苑', '2号楼']) await neighbour.page.locator('#place-picker').getByText(name, { exact: true }).click()
    await neighbour.at('select#unit').selectOption('2')
    await neighbour.at('select#room').selectOption('303')
    await neighbour.shoot('room-chosen')
    await neighbour.tap('#household-next')
    await neighbour.tap('#household-next')
    await neighbour.reads('#household-made', '锦绣苑 2号楼 2单元 303')
  })
})

test('no page has failed', () => {
  expect([...worker.faults, ...neighbour.faults]).toEqual([])
})
