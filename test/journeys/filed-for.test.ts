/** In a browser: filing for those who do not file themselves, finding what was filed, and placing a home that was typed. */
import type { Browser } from 'playwright-core'
import { communityId } from '../../infra/seed/community'
import { addDays } from '../../shared/civil-time'
import { openBrowser, Person } from '../support/browser'
import { serverDay } from '../support/journey-clock'
import { startProduct, type Product } from '../support/product'

jest.setTimeout(60_000)

let product: Product
let browser: Browser
let worker: Person
let daughter: Person
let community: Person
let today = ''
let reference = ''

/** The journey's part of a form, the same at the desk and on one's own phone. */
async function fillJourney(person: Person): Promise<void> {
  await person.type('stay-0-address', '大东海旅游区榆亚路')
  await person.tap('#stay-0-district')
  for (const place of ['46', '4602', '460203']) await person.tap(`#place-${place}`)
  await person.pick('stay-0-from', addDays(today, -9))
  await person.pick('stay-0-to', today)
  await person.tap('#transport-flight')
  await person.type('number', 'CZ3628')
  await person.pick('arrival', addDays(today, 1))
}

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), openBrowser()])
  today = await serverDay(product.url)
  worker = await Person.at(browser, product.url)
  daughter = await Person.at(browser, product.url)
  community = await Person.at(browser, product.url, { width: 1280, height: 800, touch: false })
}, 300_000)

afterAll(async () => {
  await browser.close()
  await product.stop()
}, 60_000)

describe('an elder calls the grid worker', () => {
  it('who fills in for her who, where and how, and reads it back', async () => {
    await worker.signIn('li-min')
    await worker.open('pages/inbox/index')
    await worker.see('#presence')
    await worker.tap('#inbox-page #go-desk')
    await worker.tap('#channel-phone')
    await worker.tap('#place')
    await worker.tap(`#place-${communityId}-c1`)
    await worker.tap(`#place-${communityId}-b3`)
    await worker.type('unit', '2')
    await worker.type('room', '1502')
    await worker.type('person-0-name', '周桂英')
    await worker.type('person-0-year', '1938')
    await worker.page.locator('[id^="symptoms-"][id$="-nobody"]').filter({ visible: true }).first().click()
    await worker.type('desk-phone', '027 8234 1502')
    await worker.shoot('desk-who')
    await worker.tap('#desk-next')
    await worker.see('#desk-phone-error')
    await worker.type('desk-phone', '13971500001')
    await worker.tap('#desk-next')
    await fillJourney(worker)
    await worker.tap('#desk-next')
    await worker.reads('#desk-facts', '打来电话')
    await worker.shoot('desk-check')
    await worker.tap('#agreed-yes')
    await worker.tap('#desk-next')
    reference = await worker.text('#reference')
    expect(reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    await worker.shoot('desk-done')
  })

  it('and stands in the log of the task as who filed it, for whom, and how', async () => {
    await worker.tap('#desk-open')
    await worker.reads('#timeline', /我提交了|李敏/)
    await worker.reads('#timeline', '代为填报（打来电话）')
    await worker.reads('#task-view', reference)
  })
})

describe('whoever calls again is found', () => {
  it.each([
    ['by the reference that was read out', () => reference.toLowerCase().replace('-', ' ')],
    ['by the room', () => '3-2-1502'],
    ['by how the name begins', () => '周桂'],
  ])('%s', async (_, sought) => {
    await worker.reopen(`features/overview/pages/search/index?place=${communityId}-g1`)
    await worker.type('sought', sought())
    await worker.tap('#search')
    await worker.reads('#found [id^="task-tsk_"]', '怡康苑 3栋 2单元 1502')
    await worker.shoot('search')
  })

  it('and where nothing is, the page says how to search', async () => {
    await worker.type('sought', '9-9-9999')
    await worker.tap('#search')
    await worker.reads('#found-none', '没有找到')
  })
})

describe('a daughter in another district', () => {
  it('chooses her mother’s household, and files for her', async () => {
    await daughter.signIn('zhou-ting')
    await daughter.open('features/reports/pages/submit/index')
    await daughter.page.locator('[id^="choose-household-"]').filter({ visible: true, hasText: '百步华庭 12栋 2单元 501' }).click()
    await daughter.reads('#report-to', '幸福时代社区')
    await daughter.page.locator('#who [id^="who-"]').filter({ visible: true, hasText: '吴桂珍' }).click()
    expect(await daughter.page.locator('#who .choice--on').filter({ visible: true }).allInnerTexts()).toEqual(['吴桂珍'])
    await daughter.page.locator('[id^="symptoms-"][id$="-nobody"]').filter({ visible: true }).first().click()
    await fillJourney(daughter)
    await daughter.shoot('submit-for-mother')
    await daughter.tap('#go-check')
    await daughter.tap('#submit-report')
    await daughter.reads('#reference', /[0-9A-Z]{4}-[0-9A-Z]{4}/)
  })

  it('and her mother’s grid finds the report under her mother’s name', async () => {
    await community.signIn('zhang-weiguo')
    await community.open(`features/overview/pages/search/index?place=${communityId}`)
    await community.type('sought', '吴桂珍')
    await community.tap('#search')
    await community.reads('#found [id^="task-tsk_"]', /百步华庭 12栋 2单元 501[\s\S]*第二网格|百步华庭 12栋 2单元 501[\s\S]*幸福时代社区/)
  })
})

describe('a home whose building was typed', () => {
  it('waits in the inbox of its community for a person to place it', async () => {
    await community.reopen(`features/overview/pages/search/index?place=${communityId}`)
    await community.type('sought', '603')
    await community.tap('#search')
    await community.page.locator('#found [id^="task-tsk_"]').filter({ visible: true, hasText: '温馨苑42 1单元 603' }).click()
    await community.reads('#task-view', '温馨苑42 1单元 603')
    await community.tap('#settle-home')
    await community.shoot('settle')
  })

  it('is found a building by search, and everything follows it', async () => {
    await community.type('settle-at', '42')
    await community.tap('#settle-at-search')
    await community.tap(`#settle-at-found-${communityId}-b42`)
    await community.tap('#settle-yes')
    await community.reads('#task-view', '温馨苑 42栋 1单元 603')
    await community.reads('#timeline', /地点的名称或归属|归属有调整/)
    expect(await community.page.locator('#settle-home').filter({ visible: true }).count()).toBe(0)
    await community.shoot('settled')
  })
})

it('nobody met a fault of the page', () => {
  expect([worker, daughter, community].flatMap((person) => person.faults)).toEqual([])
})
