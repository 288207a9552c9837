/** In a browser, what several workers settle among themselves: one report twice, a pile shared out, a colleague who stands in. */
import type { Browser } from 'playwright-core'
import { communityId } from '../../infra/seed/community'
import { openBrowser, Person } from '../support/browser'
import { fileOverHttp } from '../support/over-http'
import { forward, serverDay, serverNow } from '../support/journey-clock'
import { startProduct, type Product } from '../support/product'
import { addDays } from '../../shared/civil-time'

jest.setTimeout(60_000)

let product: Product
let browser: Browser
let worker: Person
let lead: Person
let colleague: Person
let away: Person
let chief: Person
let volunteer: Person
const grid = (number: number): string => `${communityId}-g${String(number)}`

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), openBrowser()])
  worker = await Person.at(browser, product.url)
  lead = await Person.at(browser, product.url, { width: 1280, height: 800, touch: false })
  colleague = await Person.at(browser, product.url)
  away = await Person.at(browser, product.url, { width: 320, height: 640 })
}, 300_000)

afterAll(async () => {
  await browser.close()
  await product.stop()
}, 60_000)

describe('one journey that was filed twice', () => {
  let first = ''
  let second = ''

  it('stands side by side with the other, and says where they differ', async () => {
    first = await fileOverHttp(product.url, 'he-wei')
    second = await fileOverHttp(product.url, 'he-wei')
    await worker.signIn('wu-xia')
    await worker.open(`features/inbox/pages/task/index?id=${second}`)
    await worker.tap('#do-claim')
    await worker.see(`#merge-${first}`)
    await worker.reads('#alike', '可能是同一件事')
    await worker.shoot('alike')
  })

  it('is made one after being asked once more', async () => {
    await worker.tap(`#merge-${first}`)
    await worker.tap('#merge-yes')
    await worker.reads('#merged-into', '已并入')
    await worker.tap('#open-into')
    await worker.reads('#took', '并入这一件')
    await worker.shoot('took')
  })

  it('and two again, as long as nothing is closed', async () => {
    await worker.open(`features/inbox/pages/task/index?id=${second}`)
    await worker.tap('#unmerge')
    await worker.see(`#merge-${first}, #do-claim`)
    await worker.reads('#timeline', '分开')
    expect(await worker.page.locator('#merged-into').filter({ visible: true }).count()).toBe(0)
  })
})

describe('whoever leads', () => {
  it('shares out what waits among those on duty, as it was shown before', async () => {
    await fileOverHttp(product.url, 'zhao-min')
    await lead.signIn('zhang-weiguo')
    await lead.open('pages/inbox/index')
    await lead.tap('#go-share-out')
    await lead.reads('#share-plan', /张卫国[\s\S]*林芳|林芳[\s\S]*张卫国/)
    await lead.shoot('share-out')
    const count = Number(/\d+/.exec(await lead.text('#share-send'))?.[0])
    expect(count).toBeGreaterThanOrEqual(1)
    await lead.tap('#share-send')
    await lead.reads('#share-progress', `已分派 ${String(count)} / ${String(count)}`)
    await lead.shoot('shared')
    await lead.tap('#share-done')
  })

  it('and each finds theirs among what they have in hand', async () => {
    await lead.reopen('pages/inbox/index')
    await lead.tap('#filter-mine')
    await lead.reads('[id^="task-tsk_"]', '我在办')
  })
})

describe('somebody who will be away', () => {
  it('names who stands in', async () => {
    const today = await serverDay(product.url)
    await away.signIn('li-min')
    await away.open('features/duties/pages/hours/index')
    await away.tap('#go-away')
    await away.pick('away-last', addDays(today, 2))
    await away.page.locator('select#stand-in').filter({ visible: true }).selectOption({ label: '吴霞 · 网格员' })
    await away.shoot('away')
    await away.tap('#away-save')
    await away.reads('[id^="away-abs_"]', '吴霞 代班')
  })

  it('and everybody reads in the rota who is there instead', async () => {
    await lead.open('features/duties/pages/rota/index')
    await lead.tap(`#rota-${grid(1)}`)
    await lead.reads('#rota', /李敏[\s\S]*离岗到[\s\S]*吴霞 代班/)
    await lead.reads('#rota', /吴霞[\s\S]*代 李敏/)
    await lead.shoot('rota-away')
  })

  it('while the stand-in has the inbox of that grid, and is told for whom', async () => {
    await colleague.signIn('wu-xia')
    await colleague.open('pages/inbox/index')
    await colleague.reads('#presence', /第二网格[\s\S]*第一网格|第一网格[\s\S]*第二网格/)
    await colleague.page.locator('select#inbox-place').filter({ visible: true }).selectOption({ label: '第一网格' })
    await colleague.see('[id^="task-tsk_"]')
    await colleague.open(`features/duties/pages/hours/index?place=${grid(1)}&role=grid-worker`)
    await colleague.reads('#standing-in', '您代 李敏 值班')
    await colleague.shoot('standing-in')
  })

  it('until she is back', async () => {
    await away.tap('#away-end')
    await away.page.locator('[id^="away-abs_"]').waitFor({ state: 'detached' })
    await colleague.reopen('pages/inbox/index')
    await colleague.reads('#presence', '第二网格')
    expect(await colleague.text('#presence')).not.toContain('第一网格')
  })
})

describe('a community that calls for hands', () => {
  let id = ''
  /** As the fields of a browser take a day and a time of it. */
  const civil = (at: number): { day: string; time: string } => {
    const said = new Date(at + 8 * 3_600_000).toISOString()
    return { day: said.slice(0, 10), time: said.slice(11, 16) }
  }
  const typed = async (): Promise<void> => {
    await chief.reopen(`features/callups/pages/code/index?id=${id}`)
    await volunteer.type('site-code', await chief.text('#code-text'))
    await volunteer.tap('#site-send')
  }

  it('says what, where, when and how many, and asks once more', async () => {
    ;[chief, volunteer] = await Promise.all([Person.at(browser, product.url), Person.at(browser, product.url, { width: 320, height: 640 })])
    await Promise.all([chief.signIn('zhang-weiguo'), volunteer.signIn('xu-qing')])
    const from = (await serverNow(product.url)) + 10 * 60_000
    await chief.open('features/callups/pages/open/index')
    await chief.type('callup-title', '帮忙搬菜')
    await chief.type('callup-where', '南门')
    await chief.pick('callup-day', civil(from).day)
    await chief.pick('callup-from', civil(from).time)
    await chief.pick('callup-until', civil(from + 3_600_000).time)
    await chief.tap('#callup-check')
    await chief.tap('#callup-sure-yes')
    await chief.see('#run-code')
    id = /cup_[0-9A-Z]{26}/.exec(chief.page.url())?.[0] ?? ''
  })

  it('and a volunteer says yes, checks in and out by the code of the site, and has the points', async () => {
    await volunteer.open('features/hands/pages/mine/index')
    await volunteer.tap(`#hands-offers #callup-${id}`)
    await volunteer.tap(`#accept-${id}`)
    await volunteer.see('#site-code')
    await typed()
    await volunteer.see('#here-since')
    await forward(product.url, 50)
    await volunteer.reopen(`features/hands/pages/one/index?id=${id}`)
    await volunteer.see('#site-code')
    await typed()
    await volunteer.reads('#served', /服务了 \d+ 分钟[\s\S]*1 积分/)
    await volunteer.open('features/hands/pages/points/index')
    await volunteer.reads(`#entry-${id}-earned`, '帮忙搬菜')
    await volunteer.shoot('points')
  })
})

it('nobody met a fault of the page', () => {
  expect([worker, lead, colleague, away, chief, volunteer].flatMap((person) => person.faults)).toEqual([])
})
