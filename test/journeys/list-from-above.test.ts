/**
 * Journey 5 in a browser: a district is sent a list. Who has reported already is matched, whose address says of a community becomes a task there, the rest stand in a queue for a person;
 * nobody is closed unless somebody closed them. A small list: four hundred rows are the engine's and the seed's.
 */
import type { Browser } from 'playwright-core'
import { addDays } from '../../shared/civil-time'
import { openBrowser, Person } from '../support/browser'
import { serverDay } from '../support/journey-clock'
import { asPerson, fileOverHttp } from '../support/over-http'
import { startProduct, type Product } from '../support/product'

jest.setTimeout(90_000)

let product: Product
let browser: Browser
let head: Person
let worker: Person
const file = `名单${String(Date.now() % 100_000)}.csv`
/** Of this run alone, for a product that was used before. */
const mobile = (n: number): string => `138${String(Date.now() % 1_000_000).padStart(6, '0')}${String(n).padStart(2, '0')}`
const mobiles = Array.from({ length: 20 }, (_, n) => mobile(n))
const towns = ['大智街道保成社区', '大智街道泰宁社区']

/** One who has reported, one in the worker's grid, some elsewhere in the district, two that nobody can place, one without a phone that holds. */
function rows(today: string): string {
  const tomorrow = addDays(today, 1)
  const lines = [
    ['周敏', '19900000703', '上海市浦东新区', tomorrow, '怡康苑5栋2单元703'], ['方志远', mobiles[1], '三亚市天涯区', tomorrow, '百步亭花园幸福时代社区怡康苑5栋1单元1203'],
    ...towns.map((town, n) => [`严${'甲乙'.charAt(n)}`, mobiles[n + 2], '广州市', tomorrow, `${town}1栋2单元${String(n + 3)}01`]),
    ['许某', mobiles[8], '深圳市', tomorrow, '朋友家'], ['吕某', mobiles[9], '深圳市', tomorrow, '某宾馆'], ['何某', '12345', '深圳市', tomorrow, '怡康苑5栋'],
  ]
  return ['姓名,电话,来自,到达日期,地址', ...lines.map((line) => line.join(','))].join('\r\n')
}

async function choose(content: string): Promise<void> {
  const [dialogue] = await Promise.all([head.page.waitForEvent('filechooser'), head.tap('#list-choose')])
  await dialogue.setFiles({ name: file, mimeType: 'text/csv', buffer: Buffer.from(content) })
}

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), openBrowser()])
  head = await Person.at(browser, product.url)
  worker = await Person.at(browser, product.url, { width: 320, height: 640 })
  await fileOverHttp(product.url, 'zhou-min')
}, 300_000)

afterAll(async () => {
  await browser.close()
  await product.stop()
}, 60_000)

describe('the district', () => {
  it('sends a list, and reads row by row what is wrong with it before anybody is looked for', async () => {
    await head.signIn('zheng-li')
    await head.open('pages/services/index')
    await head.tap('#service-arrivals')
    await head.see('#ledger-sums')
    await head.shoot('arrivals')
    await choose(rows(await serverDay(product.url)))
    await head.reads('#preview', '共 7 行：6 人可以办，1 行要改')
    await head.reads('#list-problems', /第 8 行[\s\S]*电话/)
    await head.shoot('arrivals-preview')
  })

  it('begins, and sees who had reported, who is looked for where, and who has to be placed', async () => {
    await head.tap('#list-run')
    await head.reads('#list-head', '已分派')
    await head.reads('#list-sums', /共 6 人，没办结 6，已办结 0/)
    await head.reads('#list-sums', /已报备\s*1/)
    await head.reads('#list-sums', /等人定地址\s*2/)
    await head.shoot('arrivals-result')
    const ask = await asPerson(product.url, 'zheng-li')
    const { items: [list] } = await ask<{ items: { id: string }[] }>('GET', '/arrivals/420102/lists')
    const { token } = await ask<{ token: string }>('POST', '/sessions', { code: 'demo:zheng-li' })
    const workbook = await fetch(`${product.url}/arrivals/420102/lists/${list?.id ?? ''}/result?format=xlsx`, { headers: { authorization: `Bearer ${token}` } })
    expect(Buffer.from(await workbook.arrayBuffer()).subarray(0, 2).toString()).toBe('PK')
  })

  it('places one in a community, and says why nobody is to look for the other', async () => {
    await head.tap('#go-queue')
    const [first, second] = [head.page.locator('[id^="queued-arv_"]').filter({ hasText: '朋友家' }).filter({ visible: true }).last(), head.page.locator('[id^="queued-arv_"]').filter({ hasText: '某宾馆' }).filter({ visible: true }).last()]
    await leafTo('某宾馆')
    await first.locator('[id^="pick-"]').click()
    await head.tap('#place-420102002')
    await head.tap('#place-420102002003')
    await first.getByText('已经交给').waitFor()
    await second.locator('[id^="close-"]').click()
    await head.tap('#queue-close-yes')
    await head.see('#close-text-error')
    await head.tap('#close-outcome-not-findable')
    await head.type('close-text', '电话打不通，没有别的线索')
    await head.tap('#queue-close-yes')
    await second.getByText('已办结').waitFor()
    await head.shoot('arrivals-queue')
  })
})

/** The oldest of the queue stand first: those of this list may be pages down. */
async function leafTo(text: string): Promise<void> {
  const shown = head.page.locator('[id^="queued-arv_"]').filter({ visible: true })
  await shown.first().waitFor()
  while (await shown.filter({ hasText: text }).count() === 0) {
    const before = await shown.count()
    await head.tap('#queue-more')
    await shown.nth(before).waitFor()
  }
}

describe('the grid worker', () => {
  it('finds the arrival in the inbox, reads where once it is taken, and closes it', async () => {
    await worker.signIn('li-min')
    await worker.open('pages/inbox/index')
    await worker.tap('#filter-arrival')
    await worker.tap('[id^="task-tsk_"]:has-text("方")')
    await worker.reads('#arrival-facts', '三亚市天涯区')
    await worker.tap('#do-claim')
    await worker.reads('#arrival-facts', '1203')
    await worker.shoot('arrival-task')
    await worker.tap('#do-resolve')
    await worker.page.locator('[id^="outcome-"][id$="-not-come"]').filter({ visible: true }).last().click()
    await worker.tap('#resolve-yes')
    await worker.reads('#timeline', '没有来本地')
  })

  it('and the ledger of the list says by whom, and that nobody else is closed', async () => {
    await head.open('features/arrivals/pages/lists/index')
    await head.tap(`[id^="list-arl_"]:has-text("${file}")`)
    await head.reads('#list-sums', /共 6 人，没办结 4，已办结 2/)
    await head.tap('[id^="community-"]:has-text("幸福时代社区")')
    await head.reads('#ledger', /李敏[\s\S]*没有来本地/)
    await head.tap('#state-reported')
    await head.reads('#ledger', '周**')
    await head.shoot('arrivals-ledger')
  })

  it('nobody met a fault of the page', () => {
    expect([...head.faults, ...worker.faults]).toEqual([])
  })
})
