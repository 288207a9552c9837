/** Journey 3 in a browser, in elder mode: a daughter asks for her mother's medicine, a volunteer brings it, and her word closes it. */
import type { Browser } from 'playwright-core'
import { openBrowser, Person } from '../support/browser'
import { startProduct, type Product } from '../support/product'

jest.setTimeout(60_000)

const home = '百步华庭 12栋 2单元 501'
const mother = '吴桂珍'
let product: Product
let browser: Browser
let daughter: Person
let volunteer: Person
let help = ''
const task = (): string => help.replace('hlp_', 'tsk_')

const motherAtHome = async (): Promise<void> => daughter.page.locator('[id^="choose-household-"]').filter({ visible: true, hasText: home }).click()

/** What stands on the page of whoever looks, all of it. */
const pageOf = async ({ page }: Person, id: string): Promise<string> => page.locator(`#${id}`).filter({ visible: true }).last().innerText()

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), openBrowser()])
  daughter = await Person.at(browser, product.url)
  volunteer = await Person.at(browser, product.url, { width: 320, height: 640 })
}, 300_000)

afterAll(async () => {
  await browser.close()
  await product.stop()
}, 60_000)

describe('a daughter in another district, in elder mode', () => {
  it('finds four large pictures, and chooses medicine for her mother', async () => {
    await daughter.signIn('zhou-ting')
    await daughter.tap('#switch-elder')
    await daughter.see('#home.elder')
    await daughter.open('features/help/pages/ask/index')
    await motherAtHome()
    expect(await daughter.page.locator('#four-kinds .picture').filter({ visible: true }).count()).toBe(4)
    await daughter.shoot('help-ask-elder')
    await daughter.tap('#ask-medicine')
    await daughter.page.locator('[id^="help-who-"]').filter({ visible: true, hasText: mother }).click()
  })

  it('is told at the fields what is missing', async () => {
    await daughter.tap('#help-go-check')
    await daughter.see('#form-faults')
    for (const id of ['line-1-name', 'help-pharmacy', 'help-agreed', 'help-alone']) await daughter.see(`#${id}-error`)
  })

  it('says how long it lasts and who is with her; how urgent that is, is reckoned and explained', async () => {
    for (const [id, text] of [['line-1-name', '硝苯地平控释片'], ['line-1-strength', '30 mg'], ['line-1-quantity', '14'], ['line-1-left', '1'], ['line-1-daily', '1'], ['help-pharmacy', '同济医院门诊药房']] as const) await daughter.type(id, text)
    await daughter.tap('#help-insuranceCard-insuranceCard')
    await daughter.tap('#help-pay-cash')
    await daughter.tap('#help-agreed-yes')
    await daughter.tap('#help-alone-no')
    await daughter.reads('#rated', '尽快')
    await daughter.tap('#help-alone-yes')
    await daughter.reads('#rated', /紧急程度：紧急[\s\S]*今天就需要，身边没有人/)
    await daughter.shoot('help-form-elder')
  })

  it('checks it and sends it', async () => {
    await daughter.tap('#help-go-check')
    await daughter.reads('#check-facts', new RegExp(`${mother}[\\s\\S]*${home}[\\s\\S]*硝苯地平控释片`))
    await daughter.tap('#send-help')
    await daughter.reads('#reference', /[0-9A-Z]{4}-[0-9A-Z]{4}/)
    help = /hlp_[0-9A-Z]{26}/.exec(daughter.page.url())?.[0] ?? ''
    await daughter.reads('#help-state', '正在找人')
    await daughter.shoot('help-asked-elder')
  })
})

describe('a volunteer on duty', () => {
  it('finds it above what can wait, without a name, a door or a medicine', async () => {
    await volunteer.signIn('xu-qing')
    await volunteer.open('features/volunteers/pages/mine/index')
    await volunteer.reads(`#open-${task()}`, '紧急')
    const open = await pageOf(volunteer, 'open')
    for (const secret of [mother, home, '501', '硝苯地平']) expect(open).not.toContain(secret)
    const urgent = (await volunteer.page.locator('#open [id^="open-tsk_"]').filter({ visible: true }).allInnerTexts()).map((text) => text.includes('紧急'))
    expect(urgent.lastIndexOf(true)).toBeLessThan(urgent.indexOf(false))
    await volunteer.shoot('volunteer-open')
  })

  it('takes it, and sees number and room only when asking for them', async () => {
    await volunteer.tap(`#open-${task()}`)
    await volunteer.see('#open-facts')
    expect(await pageOf(volunteer, 'open-sheet')).not.toContain(mother)
    await volunteer.tap('#open-take')
    await volunteer.reads('#task-title', mother)
    expect(await pageOf(volunteer, 'task-view')).not.toMatch(/2单元 501|19900000501/)
    await volunteer.tap('#do-reveal')
    await volunteer.tap('#purpose-bring-help')
    await volunteer.tap('#reveal-yes')
    await volunteer.reads('#task-phone', '19900000501')
    await volunteer.reads('#task-view', home)
  })

  it('takes along the card and the cash, and sets out', async () => {
    await volunteer.tap('#go-work')
    await volunteer.reads('#work-view', '硝苯地平控释片')
    for (const item of ['insurance-card', 'cash']) {
      await volunteer.tap(`#kit-${item}-over`)
      await volunteer.see(`#kit-${item}-back`)
    }
    await volunteer.tap('#step-on-my-way')
    await volunteer.type('step-phone', '19900007001')
    await volunteer.tap('#step-on-my-way-yes')
    await volunteer.see('#step-bought')
  })

  it('says what it cost, and has not delivered before everything is handed back', async () => {
    await volunteer.tap('#step-bought')
    await volunteer.type('bought-cost', '86.5')
    await volunteer.type('bought-given', '100')
    await volunteer.tap('#step-bought-yes')
    await volunteer.reads('#bill', '13.50')
    await volunteer.shoot('help-work')
    await volunteer.tap('#step-delivered')
    await volunteer.tap('#step-delivered-yes')
    await volunteer.see('#step-delivered-sheet .field__error')
    await volunteer.tap('#step-delivered-no')
    for (const item of ['insurance-card', 'cash']) {
      await volunteer.tap(`#kit-${item}-back`)
      await volunteer.page.locator(`#kit-${item}-back`).waitFor({ state: 'detached' })
    }
    await volunteer.tap('#step-delivered')
    await volunteer.tap('#step-delivered-yes')
    await volunteer.reads('#help-work', '等对方确认')
  })
})

describe('the daughter afterwards, still in elder mode', () => {
  it('reads who brings it and what comes back, and says that it has arrived', async () => {
    await daughter.reopen(`features/help/pages/request/index?id=${help}`)
    await daughter.see('#help-page.elder')
    await daughter.reads('#carrier', /徐青[\s\S]*19900007001/)
    await daughter.reads('#bill-facts', /86\.50[\s\S]*13\.50/)
    await daughter.tap('#word-yes')
    await daughter.tap('#word-paid-yes')
    await daughter.shoot('help-word-elder')
    await daughter.tap('#word-yes-yes')
    await daughter.see('#thank-pictures')
    await daughter.shoot('help-thank-elder')
    await daughter.tap('#thank-heart')
    await daughter.reads('#timeline', /谢谢您[\s\S]*徐青/)
    expect(await daughter.page.locator('#word-yes').filter({ visible: true }).count()).toBe(0)
    await daughter.shoot('help-closed-elder')
  })

  it('sees who looked at her mother’s number, and what for', async () => {
    await daughter.open('features/identity/pages/looks/index')
    await daughter.reads('[id^="look-"]', /徐青[\s\S]*上门帮忙/)
  })

  it('and it has left the volunteer’s lists', async () => {
    await volunteer.reopen('features/volunteers/pages/mine/index')
    await volunteer.see('#open')
    await volunteer.see('#in-hand, #in-hand-none')
    expect(await volunteer.page.locator(`#hand-${task()}, #open-${task()}`).count()).toBe(0)
  })

  it('but the volunteer finds her thanks, with the surname and no door, and thanks her mother', async () => {
    await volunteer.tap('#volunteer-brought')
    await volunteer.reads(`#brought-${help}`, '谢谢您')
    expect(await pageOf(volunteer, 'brought-page')).not.toMatch(/吴桂珍|501|19900000501|硝苯地平/)
    await volunteer.tap(`#brought-${help}`)
    for (const tap of ['#thank', '#thank-word-well', '#thank-yes']) await volunteer.tap(tap)
    await volunteer.see('#brought-thanked')
    await volunteer.shoot('help-brought')
    await daughter.reopen(`features/help/pages/request/index?id=${help}`)
    await daughter.reads('#timeline', '多保重')
  })

  it('nobody met a fault of the page', () => {
    expect([...daughter.faults, ...volunteer.faults]).toEqual([])
  })
})
