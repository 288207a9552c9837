/** Journey 4 in a browser, against the product that `npm start` runs: the grid worker is off duty, the community does nothing, the street sees it through. */
import type { Browser } from 'playwright-core'
import { communityId } from '../../infra/seed/community'
import { addDays, shanghaiDay } from '../../shared/civil-time'
import { openBrowser, Person } from '../support/browser'
import { startProduct, type Product } from '../support/product'

jest.setTimeout(60_000)

let product: Product
let browser: Browser
let resident: Person
let gridWorker: Person
let communityWorker: Person
let supervisor: Person
let today = ''
let task = ''
const grid = `${communityId}-g2`
const toggle = `#switch-${grid}-grid-worker`

async function serverDay(): Promise<string> {
  const { now } = (await (await fetch(`${product.url}/local/clock`)).json()) as { now: string }
  return shanghaiDay(now)
}

/** On the local page, hour by hour. */
async function moveHours(hours: number): Promise<void> {
  await gridWorker.open('features/local/pages/people/index')
  for (let hour = 0; hour < hours; hour += 1) {
    const before = await gridWorker.text('#clock-now')
    await gridWorker.tap('#clock-hour')
    await gridWorker.page.locator('#clock-now').filter({ visible: true, hasNotText: before }).waitFor()
  }
}

/** An hour more would carry it past the street: an urgent task has half an hour on each rung. */
async function moveMinutes(forward: number): Promise<void> {
  await fetch(`${product.url}/local/clock`, { method: 'POST', body: JSON.stringify({ forward }) })
}

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), openBrowser()])
  today = await serverDay()
  resident = await Person.at(browser, product.url)
  gridWorker = await Person.at(browser, product.url)
  communityWorker = await Person.at(browser, product.url, { width: 320, height: 640 })
  supervisor = await Person.at(browser, product.url, { width: 1200, height: 800, touch: false })
}, 300_000)

afterAll(async () => {
  await browser.close()
  await product.stop()
}, 60_000)

describe('the grid worker', () => {
  it('switches off duty, and the inbox says so', async () => {
    await gridWorker.signIn('wu-xia')
    await gridWorker.open('pages/inbox/index')
    await gridWorker.reads('#presence', '值班中')
    await gridWorker.tap(toggle)
    await gridWorker.reads('#presence', '休息中')
    await gridWorker.shoot('off-duty')
  })

  it('stands in the rota as off duty for the community, which may end the duty or invite another', async () => {
    await communityWorker.signIn('zhang-weiguo')
    await communityWorker.open('features/duties/pages/rota/index')
    await communityWorker.tap(`#rota-${grid}`)
    await communityWorker.reads('#rota', /吴霞[\s\S]*休息中/)
    await communityWorker.see('#go-invite')
    await communityWorker.shoot('rota')
  })
})

describe('a resident with a fever', () => {
  it('reports home while nobody is at the grid', async () => {
    await resident.signIn('liu-yang')
    await resident.open('features/reports/pages/submit/index')
    await resident.see('#go-check')
    await resident.page.locator('[id^="symptoms-"][id$="-fever"]').filter({ visible: true }).first().click()
    await resident.type('stay-0-address', '南码头路街道浦三路 111 弄')
    await resident.tap('#stay-0-district')
    for (const place of ['31', '3101', '310115']) await resident.tap(`#place-${place}`)
    await resident.pick('stay-0-from', addDays(today, -3))
    await resident.pick('stay-0-to', today)
    await resident.tap('#transport-car')
    await resident.pick('arrival', today)
    await resident.tap('#go-check')
    await resident.tap('#submit-report')
    await resident.see('#reference')
    task = /rpt_[0-9A-Z]{26}/.exec(resident.page.url())?.[0].replace('rpt_', 'tsk_') ?? ''
    expect(task).not.toBe('')
  })

  it('is in the community’s inbox at once; the grid’s says where it went', async () => {
    await communityWorker.open('pages/inbox/index')
    await communityWorker.reads(`#task-${task}`, '紧急')
    expect(await communityWorker.text(`#task-${task}`)).not.toMatch(/已转到|办理/)
    await gridWorker.page.reload()
    await gridWorker.reads(`#task-${task}`, '已转到 幸福时代社区')
    await communityWorker.shoot('inbox-community')
  })
})

describe('nobody in the community takes it', () => {
  it('so it climbs to the street after its time, and stands first there', async () => {
    await supervisor.signIn('huang-jian')
    await supervisor.open('pages/inbox/index')
    await supervisor.see('#presence')
    await moveHours(2)
    await moveMinutes(45)
    await supervisor.page.reload()
    await supervisor.reads(`#task-${task}`, '已超时')
    await supervisor.shoot('inbox-street')
    await communityWorker.page.reload()
    await communityWorker.reads(`#task-${task}`, '已转到 百步亭花园')
  })

  it('and is seen, but not to be taken, in the community', async () => {
    await communityWorker.tap(`#task-${task}`)
    await communityWorker.reads('#task-view', '由 百步亭花园 办理')
    await communityWorker.reads('#timeline', '幸福时代社区 → 百步亭花园')
    expect(await communityWorker.page.locator('#do-claim').filter({ visible: true }).count()).toBe(0)
    await communityWorker.shoot('task-climbed')
  })

  it('until the street’s supervisor claims it, calls, and closes it', async () => {
    await supervisor.tap(`#task-${task}`)
    await supervisor.tap('#do-claim')
    await supervisor.tap('#do-call')
    await supervisor.tap('#call-result-reached')
    await supervisor.tap('#call-yes')
    await supervisor.reads('#timeline', '联系上了')
    await supervisor.tap('#do-resolve')
    await supervisor.page.locator('[id^="outcome-"][id$="-referred"]').filter({ visible: true }).last().click()
    await supervisor.tap('#resolve-yes')
    await supervisor.reads('#timeline', '转卫生服务中心')
    await supervisor.shoot('task-street')
  })
})

describe('the resident afterwards', () => {
  it('reads every step: who was not there, where it went, who took it, and how it ended', async () => {
    await resident.open(`features/reports/pages/detail/index?id=${task.replace('tsk_', 'rpt_')}`)
    for (const step of ['第二网格没有人值班', '幸福时代社区 → 百步亭花园', '主管 黄建 接手了', '联系上了', '转卫生服务中心']) await resident.reads('#timeline', step)
    await resident.shoot('report-climbed')
  })

  it('was told when it went up', async () => {
    await resident.open('pages/inbox/index')
    await resident.tap('#inbox-notices')
    await resident.reads('[id^="notice-ntc_"]', '转到了上一级')
    await resident.shoot('notices-climbed')
  })
})

describe('in the end', () => {
  it('the grid worker is there again', async () => {
    await gridWorker.open('pages/inbox/index')
    await gridWorker.tap(toggle)
    await gridWorker.reads('#presence', '值班中')
  })

  it('nobody met a fault of the page', () => {
    expect([resident, gridWorker, communityWorker, supervisor].flatMap((person) => person.faults)).toEqual([])
  })
})
