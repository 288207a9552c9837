/** Journey 6 in a browser, against the product that `npm start` runs: the city's supervisor imports a risk list and publishes it; a report of the last days is compared again, its worker finds the row at the task, and the household is told. */
import type { Browser } from 'playwright-core'
import { listedOn, realRows } from '../../infra/seed/risk-data'
import { shownDistricts } from '../../infra/seed/risk'
import { addDays } from '../../shared/civil-time'
import { newId } from '../../shared/ids'
import type { Me } from '../../shared/identity'
import { openBrowser, Person } from '../support/browser'
import { forward, serverDay } from '../support/journey-clock'
import { asPerson } from '../support/over-http'
import { startProduct, type Product } from '../support/product'

jest.setTimeout(60_000)

/** A district in which nobody of another journey has stayed. */
const [district, area, door] = ['110105', '北京市朝阳区望京街道花家地北里7号楼', '望京街道花家地北里7号楼3单元']
/** What is in force and one area more, one that nobody understands, and a level that there is not. */
const rows = [...listedOn(realRows().filter(({ address }) => shownDistricts.test(address)), '2022-08-08').map(({ level, address }) => [level, address]), ['high', area], ['high', '火星一号坑'], ['low', '北京市朝阳区']]
const csv = ['风险等级,地址', ...rows.map(([level = '', address = '']) => `${level},"${address}"`)].join('\n')

let product: Product
let browser: Browser
let city: Person
let worker: Person
let resident: Person
let report = ''
let version = ''

/** Everyone of the household came home today; they were there until three days ago. */
async function fileReport(url: string): Promise<string> {
  const ask = await asPerson(url, 'qian-feng')
  const [home] = (await ask<Me>('GET', '/me')).households
  const [id, today] = [newId('report'), await serverDay(url)]
  await ask('PUT', `/reports/${id}`, {
    household: home?.id, travellers: home?.members.map(({ id: member }) => ({ member, symptoms: [] })), stays: [{ district, address: door, from: addDays(today, -4), to: addDays(today, -3) }],
    transport: { kind: 'train', number: 'G1722' }, arrival: today, lodging: { kind: 'home' },
  })
  return id
}

async function choose(button: string, name: string, text: string): Promise<void> {
  const asked = city.page.waitForEvent('filechooser')
  await city.tap(button)
  await (await asked).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
}

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), openBrowser()])
  ;[city, worker, resident] = await Promise.all([Person.at(browser, product.url), Person.at(browser, product.url), Person.at(browser, product.url, { width: 320, height: 640 })])
  report = await fileReport(product.url)
}, 300_000)

afterAll(async () => {
  await browser.close()
  await product.stop()
}, 60_000)

describe('a new risk list', () => {
  it('is chosen by the city’s supervisor, who reads what is wrong with another file', async () => {
    await city.signIn('gao-feng')
    await city.open('pages/services/index')
    await city.tap('#service-risk')
    await city.reads('#versions', '第 3 版')
    await city.tap('#go-import')
    await choose('#list-choose', '楼栋.csv', '楼栋,房号\n1栋,101')
    await city.reads('#list-wrong-file', '没有找到表头')
    await choose('#list-choose', '名单.csv', csv)
    await city.reads('#list-facts', '名单.csv')
  })

  it('is shown with what it changes, and with the rows that are not understood', async () => {
    await city.reads('#list-lost', '1 行看不出在哪里')
    await city.reads('#list-wrong', '有 1 行没有全看懂')
    await city.reads('#list-problems', '风险等级')
    await city.tap('#changes-new')
    await city.reads('#changed', area)
    await city.shoot('risk-preview')
  })

  it('is published once it is confirmed, and reports are compared again before their eyes', async () => {
    await city.tap('#go-publish')
    await city.tap('#publish-yes')
    await city.see('#aside-error')
    await city.tap('#aside-yes')
    await city.type('aside-why', '已经请区里核对')
    await city.shoot('risk-publish')
    await city.tap('#publish-yes')
    await city.see('#state-tracing')
    await forward(product.url, 1)
    await city.see('#state-published')
    expect(await city.text('#traced')).toMatch(/新对上的\s*1/)
    version = /第 \d+ 版/.exec(await city.text('#list-facts'))?.[0] ?? ''
    await city.tap('#to-lists')
    await city.reads('#versions', version)
  })

  it('has its row at the task of whoever was there, and the household is told', async () => {
    await worker.signIn('zhang-weiguo')
    await worker.open(`features/inbox/pages/task/index?id=${report.replace('rpt_', 'tsk_')}`)
    await worker.reads('#timeline', area)
    await worker.shoot('risk-task')
    await resident.signIn('qian-feng')
    await resident.open(`features/filed/pages/detail/index?id=${report}`)
    await resident.reads('#timeline', new RegExp(`${version.replace(/ /g, '')}名单第\\d+行`))
    const { items } = await (await asPerson(product.url, 'qian-feng'))<{ items: { kind: string }[] }>('GET', '/notices')
    expect(items.map(({ kind }) => kind)).toContain('exposed')
  })

  it('stands in the list of its district, with the version that brought it', async () => {
    await city.open(`features/risk/pages/district/index?district=${district}`)
    await city.reads('#district-rows', '有 1 行')
    await city.reads('#risk-district', `${version}起`)
    expect([city, worker, resident].flatMap(({ faults }) => faults)).toEqual([])
  })
})
