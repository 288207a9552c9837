/**
 * Journey 4 in a browser, against the product that `npm start` runs: the grid worker is off duty, the community does nothing, and the report climbs one rung at a time.
 * The city sees it and goes down to it, the street lends a hand from the neighbour grid, the resident reads every step and opens it again; at nine in the evening nothing is left without a word.
 */
import type { Browser } from 'playwright-core'
import { communityId } from '../../infra/seed/community'
import { addDays } from '../../shared/civil-time'
import { openBrowser, Person } from '../support/browser'
import { forward, forwardTo, serverDay } from '../support/journey-clock'
import { startProduct, type Product } from '../support/product'

jest.setTimeout(60_000)

let product: Product
let browser: Browser
let resident: Person
let gridWorker: Person
let neighbour: Person
let communityWorker: Person
let supervisor: Person
let city: Person
let today = ''
let task = ''
const grid = `${communityId}-g2`
const toggle = `#switch-${grid}-grid-worker`
const desk = { width: 1280, height: 800, touch: false }

/** On the local page, hour by hour; with each of them all that was due in it is done before the page says so. */
async function moveHours(hours: number): Promise<void> {
  await gridWorker.open('features/local/pages/people/index')
  for (let hour = 0; hour < hours; hour += 1) {
    const before = await gridWorker.text('#clock-now')
    await gridWorker.tap('#clock-hour')
    await gridWorker.page.locator('#clock-now').filter({ visible: true, hasNotText: before }).waitFor({ timeout: 60_000 })
  }
}

/** An hour more would carry it past the street: an urgent task has half an hour on each rung. */
const moveMinutes = (minutes: number): Promise<void> => forward(product.url, minutes)

/** In the list of an inbox the task may stand pages down: what has gone on above comes after all that stands there. */
async function leafTo(person: Person, id: string): Promise<void> {
  const rows = person.page.locator('[id^="task-tsk_"]').filter({ visible: true })
  await rows.first().waitFor()
  while (await person.page.locator(`#task-${id}`).filter({ visible: true }).count() === 0 && await person.page.locator('#tasks-more').filter({ visible: true }).count() > 0) {
    const before = await rows.count()
    await person.tap('#tasks-more')
    await rows.nth(before).waitFor()
  }
}

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), openBrowser()])
  today = await serverDay(product.url)
  resident = await Person.at(browser, product.url)
  gridWorker = await Person.at(browser, product.url)
  neighbour = await Person.at(browser, product.url)
  communityWorker = await Person.at(browser, product.url, { width: 320, height: 640 })
  supervisor = await Person.at(browser, product.url, desk)
  city = await Person.at(browser, product.url, desk)
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
    for (const place of ['31', '310115']) await resident.tap(`#place-${place}`)
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
  it('so its people are reminded when it is due, and it stays with them', async () => {
    await supervisor.signIn('huang-jian')
    await supervisor.open('pages/inbox/index')
    await supervisor.see('#presence')
    await moveHours(2)
    await communityWorker.page.reload()
    await communityWorker.reads(`#task-${task}`, '已超时')
    await communityWorker.tap(`#task-${task}`)
    await communityWorker.reads('#timeline', '已经提醒')
    await communityWorker.see('#do-claim')
    expect(await communityWorker.text('#timeline')).not.toContain('转到上一级')
  })

  it('then it climbs one rung, to the street, and stands there before what is less urgent', async () => {
    await moveMinutes(40)
    await supervisor.page.reload()
    await supervisor.reads(`#task-${task}`, '已超时')
    const lines = await supervisor.page.locator('[id^="task-tsk_"]').filter({ visible: true }).allInnerTexts()
    const at = lines.findIndex((line) => line.includes('百步华庭 11栋 1单元 601'))
    expect(lines.slice(0, at + 1).filter((line) => !line.includes('紧急'))).toEqual([])
    await supervisor.shoot('inbox-street')
    await communityWorker.reopen('pages/inbox/index')
    await leafTo(communityWorker, task)
    await communityWorker.reads(`#task-${task}`, '已转到 百步亭花园')
  })

  it('and is seen, but not to be taken, in the community', async () => {
    await communityWorker.tap(`#task-${task}`)
    await communityWorker.reads('#task-view', '由 百步亭花园 办理')
    await communityWorker.reads('#timeline', '幸福时代社区 → 百步亭花园')
    expect(await communityWorker.page.locator('#do-claim').filter({ visible: true }).count()).toBe(0)
    await communityWorker.shoot('task-climbed')
  })
})

describe('the city, at a desk', () => {
  it('sees in its numbers where something is overdue, and goes down level by level', async () => {
    await city.signIn('gao-feng')
    await city.open('pages/inbox/index')
    await city.reads('#below-420102', /超时 \d/)
    await city.shoot('city-numbers')
    await city.tap('#below-420102')
    await city.reads('#below-420102400', /超时 \d/)
    await city.tap('#below-420102400')
    await city.reads(`#below-${communityId}`, /超时 \d/)
    await city.tap(`#below-${communityId}`)
    await city.reads('#community', '幸福时代社区')
  })

  it('opens the one task beside its list, without the name or the number', async () => {
    await leafTo(city, task)
    await city.tap(`#task-${task}`)
    await city.reads('.two-panes__side #task-view', '百步亭花园')
    const [list, side] = [await city.at('.two-panes__main').boundingBox(), await city.at('.two-panes__side').boundingBox()]
    expect((list?.x ?? 0) + (list?.width ?? 0)).toBeLessThanOrEqual(side?.x ?? 0)
    const shown = await city.text('.two-panes')
    expect(shown).toContain('199****0601')
    expect(shown).not.toMatch(/刘洋|19900000601/)
    await city.shoot('city-two-panes')
  })
})

describe('the street lends a hand', () => {
  it('of a colleague on duty in the neighbour grid, with one tap', async () => {
    await supervisor.tap(`#task-${task}`)
    await supervisor.reads('.two-panes__side #hands', /李敏[\s\S]*第一网格/)
    await supervisor.shoot('hands')
    await supervisor.page.getByRole('button', { name: '请 李敏 来办' }).click()
    await supervisor.reads('#timeline', '交给第一网格的 李敏')
  })

  it('who is told, finds it among the tasks in hand, calls, and closes it', async () => {
    await neighbour.signIn('li-min')
    await neighbour.open('pages/inbox/index')
    await neighbour.tap('#inbox-notices')
    await neighbour.reads('[id^="notice-ntc_"]', /黄建[\s\S]*经办人/)
    await neighbour.tap('#inbox-tasks')
    await neighbour.tap('#filter-mine')
    await neighbour.tap(`#task-${task}`)
    await neighbour.reads('#task-title', '刘洋')
    await neighbour.tap('#do-call')
    await neighbour.tap('#call-result-reached')
    await neighbour.tap('#call-yes')
    await neighbour.reads('#timeline', '联系上了')
    await neighbour.shoot('task-lent')
    await neighbour.tap('#do-resolve')
    await neighbour.page.locator('[id^="outcome-"][id$="-referred"]').filter({ visible: true }).last().click()
    await neighbour.tap('#resolve-yes')
    await neighbour.reads('#timeline', '转卫生服务中心')
  })

  it('after which it is overdue nowhere any more', async () => {
    await supervisor.page.reload()
    await supervisor.see('#presence')
    await supervisor.page.locator(`#task-${task}`).filter({ visible: true }).waitFor({ state: 'detached' })
  })
})

describe('the resident afterwards', () => {
  it('reads every step: who was not there, where it went, who was asked, and how it ended', async () => {
    await resident.open(`features/filed/pages/detail/index?id=${task.replace('tsk_', 'rpt_')}`)
    for (const step of ['第二网格没有人值班', '已经提醒', '幸福时代社区 → 百步亭花园', '主管 黄建 安排了经办人', '联系上了', '转卫生服务中心']) await resident.reads('#timeline', step)
    await resident.shoot('report-climbed')
  })

  it('was told when it went up', async () => {
    await resident.open('pages/inbox/index')
    await resident.tap('#inbox-notices')
    await resident.reads('[id^="notice-ntc_"]', '转到了上一级')
    await resident.shoot('notices-climbed')
  })

  it('says within two days that it is not settled, and it is free again where it stood', async () => {
    await resident.open(`features/filed/pages/detail/index?id=${task.replace('tsk_', 'rpt_')}`)
    await resident.tap('#reopen')
    await resident.type('reopen-text', '还在发烧，没有人来')
    await resident.tap('#reopen-yes')
    await resident.reads('#timeline', '还没有解决')
    await supervisor.page.reload()
    await supervisor.reads(`#task-${task}`, '待接手')
  })
})

describe('at nine in the evening', () => {
  it('the community is told how many are still without a word', async () => {
    await forwardTo(product.url, 21 * 60 + 10)
    await communityWorker.reopen('pages/inbox/index')
    await communityWorker.reads('#tonight', '没有交代')
    await communityWorker.tap('#inbox-notices')
    await communityWorker.reads('[id^="notice-ntc_"]', '幸福时代社区今晚还有没办完的')
  })

  it('and says what happens to each, one by one or all at once', async () => {
    await communityWorker.tap('#inbox-tasks')
    await communityWorker.tap('#go-overnight')
    await communityWorker.see('#unsaid')
    await communityWorker.shoot('overnight')
    const first = await communityWorker.page.locator('#unsaid [id^="task-tsk_"]').filter({ visible: true }).first().getAttribute('id')
    const id = first?.replace('task-', '') ?? ''
    await communityWorker.tap(`#plan-${id}-first-thing`)
    await communityWorker.reads(`#said #task-${id}`, /./)
  })

  it('which the numbers above show', async () => {
    await city.reopen('pages/inbox/index')
    await city.reads('#below-420102', '没有交代')
    await city.shoot('city-evening')
  })
})

describe('in the end', () => {
  it('the grid worker is there again', async () => {
    await gridWorker.open('pages/inbox/index')
    await gridWorker.tap(toggle)
    await gridWorker.reads('#presence', '值班中')
  })

  it('nobody met a fault of the page', () => {
    expect([resident, gridWorker, neighbour, communityWorker, supervisor, city].flatMap((person) => person.faults)).toEqual([])
  })
})
