/**
 * Journey 2 in a browser: a leader opens a campaign with three packages, a photo, a threshold and slots; neighbours ask, order, one the same again and one at a price that has changed,
 * change and cancel; the clock moves past the close.
 * Reached it is confirmed, and one like it that is not reached is void; everyone is told once.
 * A third, paid with the order, goes on to its end: papers, counts with two bags short, arrival, collecting by code in the slot, the shortage, exact refunds.
 */
import type { Browser } from 'playwright-core'
import { addDays, shanghaiDay } from '../../shared/civil-time'
import { openBrowser, Person } from '../support/browser'
import { addPhoto, answerIt, askLeader, fillOffer, fillWindow, makeSlots, openLike, orderRepriced, putTogether, sameAgain, toldOf } from '../support/campaign-pages'
import { buildingOf, findByCode, openBag, openHandOver, payAtDesk, printOf, recordShortage, workbookOf, writeCount } from '../support/hand-over-pages'
import { forward, serverNow } from '../support/journey-clock'
import { startProduct, type Product } from '../support/product'

jest.setTimeout(120_000)

let product: Product
let browser: Browser
let leader: Person
let [first, second, third]: Person[] = []
let volunteer: Person
let campaign = ''
let another = ''
let paid = ''
/** The next eight in the evening that leaves time to order. */
let closes = { day: '', time: '20:00' }
/** Of its own, also where the product is one that was used before. */
const title = `守望相助蔬菜团${String(Date.now() % 10_000)}`
const paidTitle = `先付款的菜${String(Date.now() % 10_000)}`
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
  volunteer = await Person.at(browser, product.url)
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

describe('the leader', () => {
  it('fills in three packages, and is told what is missing at its field', async () => {
    await leader.open('pages/services/index')
    await leader.tap('#service-campaigns')
    await leader.tap('#campaign-new')
    await fillOffer(leader, title, [
      { name: '蔬菜包', contents: '土豆 2 斤\n青菜 1 斤', price: '30', stock: '40' }, { name: '鸡蛋', contents: '鸡蛋 30 枚', price: '25.5', stock: '40' }, { name: '菜籽油', contents: '菜籽油 5 升', price: '42', stock: '' },
    ])
    await addPhoto(leader, 'p1')
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
    await makeSlots(leader, addDays(closes.day, 1))
    await leader.shoot('campaign-delivery')
    await leader.tap('#campaign-next')
  })

  it('sees it as residents will, and publishes it', async () => {
    await leader.reads('#campaign', /蔬菜包[\s\S]*鸡蛋[\s\S]*菜籽油/)
    await leader.see('#package-p1 img')
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
  it('open the link, and one asks the leader', async () => {
    for (const [person, key] of residents()) {
      await person.signIn(key)
      await person.open(offer(campaign))
    }
    await askLeader(first as Person, '青菜是当天的吗')
  })

  it('order: one the same as before and some more, one by the link, one whose phone had an earlier price', async () => {
    const [one, two, three] = [first as Person, second as Person, third as Person]
    await sameAgain(one, '米面粮油团')
    await putTogether(one, { p1: 2 }, 0)
    await one.reads('[id^="lines-ord_"]', /蔬菜包 × 2[\s\S]*菜籽油 × 1[\s\S]*102\.00/)
    await two.tap('#go-order')
    await putTogether(two, { p1: 1, p2: 1 }, 1)
    await orderRepriced(three, offer(campaign), { id: 'p3', was: 4500, slot: 2, says: /菜籽油：45\.00 → 42\.00/ })
    await three.reads('[id^="lines-ord_"]', '84.00')
  })

  it('are counted while the leader looks on, who adds to what runs out, and answers what was asked', async () => {
    await leader.reads('#run-households', '3 户已订')
    await leader.reads('#run-package-p3', '剩 0 份')
    await leader.tap('#run-raise')
    await leader.tap('#raise-package-p3')
    await leader.type('raise-by', '5')
    await leader.tap('#raise-yes')
    await leader.reads('#run-package-p3', '剩 5 份')
    await leader.shoot('campaign-running')
    await answerIt(leader, '当天凌晨的')
    await third?.reopen(offer(campaign))
    await third?.reads('#questions', /青菜是当天的吗[\s\S]*当天凌晨的[\s\S]*周敏/)
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
    await openLike(leader, closes, {})
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

describe('one that is paid with the order', () => {
  it('is like the first but for its name and how it is paid', async () => {
    await led(campaign)
    await openLike(leader, closes, { paid: paidTitle })
    await leader.reads('#run-to-go', '再有 3 户成团')
    paid = idIn(leader.page.url())
  })

  it('is ordered and paid by three households', async () => {
    for (const [n, [person]] of residents().entries()) {
      await person.open(offer(paid))
      await person.tap('#go-order')
      await putTogether(person, [{ p1: 2 }, { p2: 1 }, { p1: 2, p3: 1 }][n] ?? {}, 0)
      await payAtDesk(person)
    }
    await led(paid)
    await leader.reads('#run-households', '3 户已订')
    await leader.reads('#run-amount', '187.50')
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
    expect(await toldOf(leader, title, /团购成了/)).toHaveLength(1)
    expect(await toldOf(leader, title, /没有成/)).toHaveLength(1)
    for (const person of [first as Person, third as Person]) expect(await toldOf(person, title, /团购成了/)).toHaveLength(1)
    expect(await toldOf(second as Person, title, /没有成/)).toHaveLength(1)
    expect(await toldOf(second as Person, title, /团购成了/)).toHaveLength(0)
  })

  it('nobody orders any more', async () => {
    const one = first as Person
    await one.reopen(offer(campaign))
    await one.see('#go-bag')
    expect(await one.page.locator('#go-order').filter({ visible: true }).count()).toBe(0)
  })

})

describe('on its way', () => {
  it('the leader takes the papers, as workbooks and to be printed', async () => {
    await led(paid)
    await leader.tap('#run-hand-over')
    await leader.reads('#hand-sums', '3 户')
    await leader.tap('#papers-all')
    expect(await workbookOf(leader, 'supply')).toEqual(expect.arrayContaining(['套餐', '蔬菜包', '4', '120', '土豆', '8']))
    expect(await workbookOf(leader, 'buildings')).toEqual(expect.arrayContaining(['取菜码', '蔬菜包×2']))
    expect((await workbookOf(leader, 'labels')).filter((cell) => cell.startsWith('第 '))).toHaveLength(6)
    expect(await printOf(leader, 'labels')).toContain('3栋')
    await leader.tap('#papers-close')
  })

  it('counts it at the supermarket, at the community and at both buildings, where two bags are short', async () => {
    await writeCount(leader, paid, '#station-supermarket')
    await writeCount(leader, paid, '#station-community', { p1: 2 })
    for (const name of ['3栋', '41栋']) await writeCount(leader, paid, `#count-${await buildingOf(leader, name)}`, { p1: 1 })
    await openHandOver(leader, paid)
    await leader.reads('#station-supermarket', '数量相符')
    await leader.reads('#station-community', '蔬菜包少 2')
    await leader.shoot('hand-over-counted')
  })
})

describe('once it is there', () => {
  const codes: string[] = []

  it('the leader says so', async () => {
    await openHandOver(leader, paid)
    await leader.tap('#arrive-all')
    await leader.tap('#arrive-yes')
    await leader.reads('#hand-over-page', '已通知')
  })

  it('each household is told once, has a code, and comes in its slot', async () => {
    await forward(product.url, Math.ceil((closeAt() + 14 * 60 * minute + 5 * minute - (await serverNow(product.url))) / minute))
    for (const [person] of residents()) {
      await openBag(person, paid)
      await person.reads('#bag-slot', '10:00–10:30')
      await person.reads('#bag-stage', '可以取了')
      codes.push(await person.text('#bag-code-text'))
      if (person === first) await person.shoot('bag-to-collect')
    }
    expect(new Set(codes).size).toBe(3)
    for (const [person] of residents()) expect(await toldOf(person, paidTitle, /菜到了/)).toHaveLength(1)
  })

  it('a volunteer finds the building that waits for her', async () => {
    await volunteer.signIn('xu-qing')
    await volunteer.open('pages/services/index')
    await volunteer.tap('#service-rounds')
    await volunteer.tap(`[id^="round-${paid}"]:has-text("3栋")`)
    await volunteer.see('#tour-progress')
  })

  it('and hands a bag over by its code; a second one who ticks it off reads who had it', async () => {
    await openHandOver(leader, paid)
    await leader.tap(`#tour-${await buildingOf(leader, '3栋')}`)
    await findByCode(leader, codes[0] ?? '')
    await findByCode(volunteer, codes[0] ?? '')
    await volunteer.shoot('hand-over-by-code')
    await volunteer.tap('#hand-code')
    await volunteer.reads('#tour-progress', '已交 1 户，共 1 户')
    await openBag(first as Person, paid)
    await first?.reads('#bag-stage', /取走了，经手：徐青/)
    await leader.tap('#hand-code')
    await leader.reads('[id^="refused-"]', /已经交出去了：徐青/)
    await leader.tap('[id^="dismiss-"]')
  })

  it('and the leader the others, in their buildings', async () => {
    for (const [n, name] of [[1, '11栋'], [2, '41栋']] as const) {
      await openHandOver(leader, paid)
      await leader.tap(`#tour-${await buildingOf(leader, name)}`)
      await findByCode(leader, codes[n] ?? '')
      await leader.tap('#hand-code')
      await leader.reads('#tour-progress', '已交 1 户，共 1 户')
    }
    await openHandOver(leader, paid)
    for (const name of ['3栋', '11栋', '41栋']) await leader.reads(`#building-${await buildingOf(leader, name)}`, '已交 1/1 户')
    await leader.shoot('handed-over')
  })
})

describe('what was missing', () => {
  it('is written down once for the two households, after reading what it comes to', async () => {
    await openHandOver(leader, paid)
    const buildings = [await buildingOf(leader, '3栋'), await buildingOf(leader, '41栋')]
    await led(paid)
    await recordShortage(leader, 'p1', buildings, '超市少送两袋')
    await leader.reads('#record-sums', /2 户，一共 2 份[\s\S]*60\.00 元/)
    await leader.tap('#record-yes')
    await leader.reads('[id^="reached-"]', /2 户 · 2 份[\s\S]*60\.00 元/)
    await leader.shoot('shortage-recorded')
  })

  it('comes back to each of them to the fen, and to nobody else', async () => {
    await forward(product.url, 5)
    for (const [person, due] of [[first, '30.00'], [third, '72.00']] as const) {
      await openBag(person as Person, paid)
      await person?.reads('#bag-adjusted', /缺货[\s\S]*蔬菜包 × 1[\s\S]*−30\.00[\s\S]*超市少送两袋/)
      await person?.reads('#bag-due', due)
      await person?.reads('[id^="refunds-ord_"]', /超市少送两袋[\s\S]*30\.00 元[\s\S]*已退回/)
      if (person === first) await person?.shoot('bag-refunded')
      expect(await toldOf(person as Person, paidTitle, /团购有变动/)).toHaveLength(1)
    }
    await openBag(second as Person, paid)
    await second?.reads('#bag-due', '25.50')
    expect(await second?.page.locator('#bag-off, [id^="refunds-ord_"]').filter({ visible: true }).count()).toBe(0)
  })

  it('leaves an account that comes to zero, also as a workbook', async () => {
    await led(paid)
    await leader.tap('#run-settlement')
    await leader.reads('#balance', '已经结清')
    await leader.reads('#sums-due', '127.50')
    await leader.reads('#balance-zero', '相差零元')
    const cells = await workbookOf(leader, 'settlement')
    expect(cells.slice(0, 3)).toEqual(['部分', '项目', '金额（元）'])
    expect(cells.slice(cells.indexOf('相差'), cells.indexOf('相差') + 3)).toEqual(['相差', '', '0'])
    expect(cells).toEqual(expect.arrayContaining(['已退回微信', '-60', '3栋', '41栋']))
  })
})

describe('in the end', () => {
  it('no page of theirs had a fault', () => {
    expect([leader, volunteer, ...residents().map(([person]) => person)].flatMap(({ faults }) => faults)).toEqual([])
  })
})
