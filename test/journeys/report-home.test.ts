/** Journey 1 in a browser, against the product that `npm start` runs: a resident reports home from a listed street, a worker sets what the rule has, she says each day how she is, and on its last day it is over. */
import type { Browser } from 'playwright-core'
import { addDays } from '../../shared/civil-time'
import { openBrowser, Person } from '../support/browser'
import { forwardOn, serverDay } from '../support/journey-clock'
import { startProduct, type Product } from '../support/product'

jest.setTimeout(90_000)

let product: Product
let browser: Browser
let resident: Person
let worker: Person
let colleague: Person
let task = ''
let before = 0
let today = ''

async function countReports(): Promise<number> {
  await resident.open('features/filed/pages/list/index')
  await resident.see('#reports [id^="report-rpt_"]')
  return resident.page.locator('#reports [id^="report-rpt_"]').filter({ visible: true }).count()
}

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), openBrowser()])
  today = await serverDay(product.url)
  resident = await Person.at(browser, product.url)
  worker = await Person.at(browser, product.url)
  colleague = await Person.at(browser, product.url, { width: 1100, height: 800, touch: false })
}, 300_000)

afterAll(async () => {
  await browser.close()
  await product.stop()
}, 60_000)

describe('a resident comes home', () => {
  it('signs in and finds her household known', async () => {
    await resident.signIn('chen-lan')
    await resident.reads('.hero, #home', '陈岚')
    await resident.shoot('home-resident')
    before = await countReports()
  })

  it('is told at the fields what is missing, and loses nothing that she typed', async () => {
    await resident.open('features/reports/pages/submit/index')
    await resident.see('#go-check')
    await resident.type('stay-0-address', '南码头路街道浦三路 111 弄')
    await resident.tap('#go-check')
    await resident.see('#stay-0-district-error')
    await resident.see('#form-faults')
    await resident.see('[id^="symptoms-"][id$="-error"]')
    await resident.shoot('submit-errors')
    expect(await resident.at('#stay-0-address input').inputValue()).toBe('南码头路街道浦三路 111 弄')
  })

  it('picks the districts level by level and fills in the rest', async () => {
    await resident.page.locator('[id^="symptoms-"][id$="-nobody"]').filter({ visible: true }).first().click()
    await resident.tap('#stay-0-district')
    for (const place of ['31', '310115']) await resident.tap(`#place-${place}`)
    await resident.reads('#stay-0-district', '浦东新区')
    await resident.pick('stay-0-from', addDays(today, -8))
    await resident.pick('stay-0-to', today)
    await resident.tap('#add-stay')
    await resident.tap('#stay-1-district')
    for (const place of ['46', '4602', '460204']) await resident.tap(`#place-${place}`)
    await resident.type('stay-1-address', '建民巷 110 号')
    await resident.pick('stay-1-from', addDays(today, -12))
    await resident.pick('stay-1-to', addDays(today, -8))
    await resident.tap('#transport-train')
    await resident.type('number', 'ｇ１７２２')
    await resident.pick('arrival', addDays(today, 1))
    await resident.type('report-note', '带着孩子，晚上到 🚄')
  })

  it('finds the draft again after the app was closed', async () => {
    await resident.page.reload()
    await resident.see('#restored')
    await resident.reads('#stay-0-district', '浦东新区')
    expect(await resident.at('#number input').inputValue()).toBe('ｇ１７２２')
  })

  it('checks the answers and submits once, however often she taps while the network loses the answer', async () => {
    await resident.tap('#go-check')
    await resident.reads('#report-facts', 'G1722')
    await resident.shoot('check')
    let lost = 0
    await resident.page.route('**/reports/rpt_*', async (route) => {
      if (route.request().method() !== 'PUT' || lost > 0) return route.continue()
      lost += 1
      await route.fetch()
      return route.abort('connectionreset')
    })
    await resident.tap('#submit-report')
    await resident.at('#submit-report').click({ timeout: 500 }).catch(() => undefined)
    await resident.at('#submit-report').click({ timeout: 500 }).catch(() => undefined)
    await resident.reads('#reference', /[0-9A-Z]{4}-[0-9A-Z]{4}/)
    expect(lost).toBe(1)
    await resident.see('#what-next')
    await resident.shoot('done')
  })

  it('has one report more in her list, under the reference that she was given', async () => {
    const reference = await resident.text('#reference')
    task = /rpt_[0-9A-Z]{26}/.exec(resident.page.url())?.[0].replace('rpt_', 'tsk_') ?? ''
    expect(reference.replace('-', '')).toContain(task.slice(-8))
    expect(await countReports()).toBe(before + 1)
    await resident.shoot('reports')
  })
})

describe('the grid workers', () => {
  it('find it in their inbox, most urgent first, with the row of the list that matched, and the phone masked', async () => {
    await worker.signIn('li-min')
    await worker.open('pages/inbox/index')
    await worker.see('#tasks')
    await worker.shoot('inbox-worker')
    await worker.open(`features/inbox/pages/task/index?id=${task}`)
    await worker.reads('#task-phone', '199****1401')
    await worker.reads('#report-facts', '浦东新区')
    await worker.reads('#report-facts', /高风险：.*三亚市天涯区建民巷110号/)
    await worker.shoot('task-open')
  })

  it('take it one at a time: the second is told who has it', async () => {
    await colleague.signIn('zhou-hao')
    await colleague.open(`features/inbox/pages/task/index?id=${task}`)
    await colleague.see('#do-claim')
    await worker.tap('#do-claim')
    await worker.see('#do-reveal')
    await colleague.tap('#do-claim')
    await colleague.reads('#lost', '李敏')
    await colleague.shoot('task-lost')
  })

  it('see the number only with a purpose, call, and close it by the rule for each person', async () => {
    await worker.tap('#do-reveal')
    await worker.tap('#purpose-check-report')
    await worker.tap('#reveal-yes')
    await worker.reads('#task-phone', '19900001401')
    await worker.tap('#do-call')
    await worker.tap('#call-result-reached')
    await worker.tap('#call-yes')
    await worker.reads('#timeline', '联系上了')
    await worker.tap('#do-resolve')
    await worker.shoot('task-resolve')
    await worker.page.locator('[id^="outcome-"][id$="-exposed"]:not([id$="-maybe-exposed"])').filter({ visible: true }).last().click()
    await worker.reads('[id^="proposed-"]', '的规则，第 2 版')
    await worker.type('resolve-text', '电话里核实去过')
    await worker.shoot('task-proposed')
    await worker.tap('#resolve-yes')
    await worker.reads('#timeline', '按规则办')
    await worker.shoot('task-closed')
  })
})

describe('the resident afterwards', () => {
  it('is told of each step once, and sees who looked at her number', async () => {
    await resident.open('pages/inbox/index')
    await resident.tap('#inbox-notices')
    await resident.reads('[id^="notice-"]', '李敏')
    await resident.shoot('notices')
    const told = await resident.page.locator('[id^="notice-ntc_"]').filter({ visible: true }).allInnerTexts()
    expect(new Set(told).size).toBe(told.length)
    await resident.open('features/identity/pages/looks/index')
    await resident.reads('[id^="look-"]', '李敏')
    await resident.shoot('looks')
  })

  it('reads the story of her report in plain words', async () => {
    await resident.open(`features/filed/pages/detail/index?id=${task.replace('tsk_', 'rpt_')}`)
    await resident.reads('#timeline', '李敏')
    await resident.reads('#timeline', '按规则办')
    await resident.shoot('report-detail')
  })
})

describe('the measure', () => {
  const mine = 'features/measures/pages/mine/index'

  it('is the one of the rule, counted from the last day in the listed street, and she says in one tap that she is well', async () => {
    await resident.open(mine)
    await resident.reads('[id^="measure-msr_"]', '陈岚 · 健康监测')
    await resident.reads('[id^="why-msr_"]', '最后一次停留后 8 天')
    await resident.reads('[id^="why-msr_"]', '建民巷110号')
    await resident.shoot('measure')
    await resident.tap('[id^="well-msr_"]')
    await resident.reads('[id^="done-msr_"]', '今天登记过了')
  })

  it('has a day on which she says nothing: by eight in the evening it is a task of the grid, which her late word settles', async () => {
    await forwardOn(product.url, addDays(today, 1), '20:02')
    await worker.reopen('pages/inbox/index')
    await worker.tap('#filter-check-missed')
    await worker.tap('[id^="task-tsk_"]')
    await worker.reads('#task-title', '措施跟进')
    await worker.see('#do-claim')
    await worker.shoot('check-missed')
    await resident.reopen(mine)
    await resident.tap('[id^="well-msr_"]')
    await resident.see('[id^="done-msr_"]')
    await worker.page.reload()
    await worker.reads('#timeline', '已登记，人好')
  })

  it('is over by itself in the evening of its last day, and she is told', async () => {
    await forwardOn(product.url, addDays(today, 2), '10:00')
    await resident.reopen(mine)
    await resident.reads('[id^="measure-msr_"]', '今天最后一天')
    await resident.tap('[id^="well-msr_"]')
    await resident.see('[id^="done-msr_"]')
    await forwardOn(product.url, addDays(today, 2), '20:02')
    await resident.reopen(mine)
    await resident.reads('[id^="why-msr_"]', '到期自动结束')
    await resident.shoot('measure-over')
    await resident.open('pages/inbox/index')
    await resident.tap('#inbox-notices')
    await resident.reads('[id^="notice-"]', '陈岚的措施结束了')
  })

  it('met no fault of the page anywhere', () => {
    expect([...resident.faults, ...worker.faults, ...colleague.faults]).toEqual([])
  })
})
