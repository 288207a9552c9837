/**
 * Journey 2 in a browser: a leader opens a campaign with three packages, a threshold and slots; neighbours order, change and cancel; the clock moves past the close.
 * Reached it is confirmed, and one like it that is not reached is void; everyone is told once.
 */
import type { Browser } from 'playwright-core'
import { addDays, shanghaiDay } from '../../shared/civil-time'
import { openBrowser, Person } from '../support/browser'
import { fillOffer, fillWindow, putTogether } from '../support/campaign-pages'
import { forward, serverNow } from '../support/journey-clock'
import { startProduct, type Product } from '../support/product'

jest.setTimeout(60_000)

let product: Product
let browser: Browser
let leader: Person
let [first, second, third]: Person[] = []
let campaign = ''
let another = ''
/** The next eight in the evening that leaves time to order. */
let closes = { day: '', time: '20:00' }
/** Of its own, also where the product is one that was used before. */
const title = `守望相助蔬菜团${String(Date.now() % 10_000)}`
const minute = 60_000
const idIn = (url: string): string => /id=(cmp_\w+)/.exec(url)?.[1] ?? ''
const closeAt = (): number => Date.parse(`${closes.day}T${closes.time}:00+08:00`)

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), openBrowser()])
  const now = await serverNow(product.url)
  const today = shanghaiDay(now)
  closes = { day: now + 60 * minute < Date.parse(`${today}T20:00:00+08:00`) ? today : addDays(today, 1), time: '20:00' }
  leader = await Person.at(browser, product.url, { width: 1280, height: 800, touch: false })
  ;[first, second, third] = await Promise.all([{}, { width: 320, height: 640 }, { dark: true }].map((phone) => Person.at(browser, product.url, phone)))
  await leader.signIn('zhou-min')
}, 300_000)

afterAll(async () => {
  await browser.close()
  await product.stop()
}, 60_000)

const residents = (): [Person, string][] => [[first as Person, 'chen-lan'], [second as Person, 'liu-yang'], [third as Person, 'zhao-min']]
const offer = (of: string): string => `features/orders/pages/campaign/index?id=${of}`
async function led(of: string): Promise<void> {
  await leader.reopen(`features/campaigns/pages/run/index?id=${of}`)
  await leader.see('#run-head')
}
/** What somebody was told of campaigns of this name, newest first. */
async function toldOf(person: Person, what: RegExp): Promise<string[]> {
  await person.reopen('pages/inbox/index')
  await person.tap('#inbox-notices')
  await person.see('[id^="notice-ntc_"]')
  const all = await person.page.locator('[id^="notice-ntc_"]').filter({ visible: true }).allInnerTexts()
  return all.filter((text) => text.includes(title) && what.test(text))
}

describe('the leader', () => {
  it('fills in three packages, and is told what is missing at its field', async () => {
    await leader.open('pages/services/index')
    await leader.tap('#service-campaigns')
    await leader.tap('#campaign-new')
    await fillOffer(leader, title, [
      { name: '蔬菜包', contents: '土豆 2 斤\n青菜 1 斤', price: '30', stock: '40' }, { name: '鸡蛋', contents: '鸡蛋 30 枚', price: '25.5', stock: '40' }, { name: '水果包', contents: '苹果 4 斤', price: '42', stock: '' },
    ])
    await leader.tap('#campaign-next')
    await leader.reads('#p3-stock-error', '请填写这一项')
    await leader.type('p3-stock', '3')
    await leader.shoot('campaign-packages')
    await leader.tap('#campaign-next')
  })

  it('says until when and from how many households on, and makes slots', async () => {
    await fillWindow(leader, addDays(closes.day, -1), closes, '2')
    await leader.tap('#campaign-next')
    await leader.tap('#delivery-pickup')
    await leader.type('pickup-at', '怡康苑南门')
    await leader.pick('making-day', addDays(closes.day, 1))
    await leader.pick('making-from', '10:00')
    await leader.pick('making-to', '11:30')
    await leader.type('making-capacity', '10')
    await leader.tap('#making-yes')
    await leader.see('#slot-2')
    await leader.shoot('campaign-delivery')
    await leader.tap('#campaign-next')
  })

  it('sees it as residents will, and publishes it', async () => {
    await leader.reads('#campaign', /蔬菜包[\s\S]*鸡蛋[\s\S]*水果包/)
    await leader.shoot('campaign-preview')
    await leader.tap('#campaign-publish')
    await leader.reads('#run-to-go', '再有 2 户成团')
    campaign = idIn(leader.page.url())
    await leader.tap('#run-share')
    await leader.reads('#share-link', campaign)
    await leader.tap('#share-close')
  })
})

describe('neighbours', () => {
  it('order, each by the link', async () => {
    for (const [n, [person, key]] of residents().entries()) {
      await person.signIn(key)
      await person.open(offer(campaign))
      await person.tap('#go-order')
      await putTogether(person, [{ p1: 2, p3: 1 }, { p1: 1, p2: 1 }, { p3: 2 }][n] ?? {}, n)
    }
    await third?.shoot('ordered-dark')
  })

  it('are counted while the leader looks on, who adds to what runs out', async () => {
    await leader.reads('#run-households', '3 户已订')
    await leader.reads('#run-package-p3', '剩 0 份')
    await leader.tap('#run-raise')
    await leader.tap('#raise-package-p3')
    await leader.type('raise-by', '5')
    await leader.tap('#raise-yes')
    await leader.reads('#run-package-p3', '剩 5 份')
    await leader.shoot('campaign-running')
  })

  it('change and cancel, with exact money shown', async () => {
    const [one, two] = [first as Person, second as Person]
    await one.page.locator('[id^="change-ord_"]').filter({ visible: true }).last().click()
    await putTogether(one, { p1: -1, p2: 2 })
    await one.reads('#deed-effect', /102\.00[\s\S]*123\.00/)
    await one.shoot('order-changed')
    await two.page.locator('[id^="cancel-ord_"]').filter({ visible: true }).last().click()
    await two.reads('#cancel-effect', /55\.50[\s\S]*0\.00/)
    await two.tap('#cancel-yes')
    await two.see('#deed')
    await led(campaign)
    await leader.reads('#run-households', '2 户已订')
    await leader.reads('#run-amount', '207.00')
  })
})

describe('one like it', () => {
  it('begins with the packages of the first, and wants times of its own', async () => {
    await leader.tap('#run-copy')
    await leader.reads('#campaign-edit', '第 1 步')
    await leader.tap('#campaign-next')
    await leader.tap('#campaign-next')
    await leader.see('#opens-error')
    await fillWindow(leader, addDays(closes.day, -1), closes, '3')
    await leader.tap('#campaign-next')
    await leader.tap('#campaign-next')
    await leader.tap('#campaign-publish')
    await leader.reads('#run-to-go', '再有 3 户成团')
    another = idIn(leader.page.url())
    expect(another).not.toBe(campaign)
  })

  it('is ordered in by one household', async () => {
    const two = second as Person
    await two.open(offer(another))
    await two.tap('#go-order')
    await putTogether(two, { p2: 1 })
  })
})

describe('once the clock has passed the close', () => {
  it('the first is confirmed, and the other is void', async () => {
    await forward(product.url, Math.ceil((closeAt() - (await serverNow(product.url))) / minute) + 2)
    await led(campaign)
    await leader.reads('#run-head', '已成团')
    expect(await leader.page.locator('#run-extend, #run-raise, #run-cancel').filter({ visible: true }).count()).toBe(0)
    await leader.shoot('campaign-confirmed')
    await led(another)
    await leader.reads('#run-head', '没成团')
  })

  it('everyone concerned is told once, and whoever cancelled is not', async () => {
    expect(await toldOf(leader, /团购成了/)).toHaveLength(1)
    expect(await toldOf(leader, /没有成/)).toHaveLength(1)
    for (const person of [first as Person, third as Person]) expect(await toldOf(person, /团购成了/)).toHaveLength(1)
    expect(await toldOf(second as Person, /没有成/)).toHaveLength(1)
    expect(await toldOf(second as Person, /团购成了/)).toHaveLength(0)
  })

  it('nobody orders any more', async () => {
    const one = first as Person
    await one.reopen(offer(campaign))
    await one.see('#go-bag')
    expect(await one.page.locator('#go-order').filter({ visible: true }).count()).toBe(0)
  })

  it('and no page of theirs had a fault', () => {
    expect([leader, ...residents().map(([person]) => person)].flatMap(({ faults }) => faults)).toEqual([])
  })
})
