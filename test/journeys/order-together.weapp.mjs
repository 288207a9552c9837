// Journey 2 in the WeChat build: a resident orders, changes, cancels; orders again and pays, has a code, and a volunteer scans it: on Tencent's own component framework, against the API of the running product.
// Run by test/run.mjs with `node --test`.
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { it } from 'node:test'
import { phoneOf, productUrl, weappJourney } from '../support/weapp-journey.mjs'
import { signIn } from '../support/weapp-phones.mjs'

const require = createRequire(import.meta.url)
const { arriveOverHttp, asPerson, openPaidCampaign } = require('../support/over-http.ts')
const { forward } = require('../support/journey-clock.ts')
const { codePrefix } = require('../../shared/bag-stages.ts')

weappJourney('ordering together in the WeChat build', () => {
  let resident
  let order = ''
  let lost = 0
  let paid = ''
  let code = ''

  it('shows what is on, the open ones first, with how far they are', async () => {
    const cut = ({ path, method }) => method === 'PUT' && path.startsWith('/orders/ord_') && (lost += 1) === 1
    resident = await phoneOf('liu-yang', { cut })
    await signIn(resident)
    await resident.tap('#go-offers')
    await resident.waitText('#offers-open', '本周蔬菜包')
    await resident.waitText('#offers-open', '满 30 户成团')
    await resident.tap('#offers-open .card .btn')
    await resident.waitPage('features/orders/pages/campaign/index')
    await resident.waitText('#make-up-veg', '货款 27.00 + 包装 1.00')
  })

  it('fills the form, goes no further than the limit, and checks the sum', async () => {
    await resident.tap('#go-order')
    await resident.waitPage('features/orders/pages/form/index')
    for (let times = 0; times < 3; times += 1) await resident.tap('#step-veg-more')
    await resident.tap('#slot-1')
    await resident.waitFor('#slot-1.choice--on')
    await resident.waitText('#order-sum', '60.00')
    await resident.tap('#go-check')
    await resident.waitPage('features/orders/pages/check/index')
    await resident.waitText('#check-lines', '蔬菜包 × 2')
  })

  it('orders once although the first answer is lost and he taps three times', async () => {
    await resident.tap('#submit-order')
    await resident.tap('#submit-order')
    await resident.tap('#submit-order')
    await resident.waitPage('features/bags/pages/bag/index')
    await resident.waitText('#reference', /[0-9A-Z]{4}-[0-9A-Z]{4}/)
    assert.equal(lost, 2, 'the lost request and its one repeat')
    const sent = (await resident.requests()).filter((one) => one.method === 'PUT' && one.url.includes('/orders/ord_'))
    const ids = new Set(sent.map((one) => /ord_[0-9A-Z]{26}/.exec(one.url)?.[0]))
    assert.equal(ids.size, 1)
    order = [...ids][0]
    await resident.waitText('#bag-lines', '60.00')
  })

  it('changes it, and reads what that changes in what he pays', async () => {
    await resident.waitFor(`#change-${order}`)
    await resident.tap(`#change-${order}`)
    await resident.waitPage('features/orders/pages/form/index')
    await resident.waitText('#order-sum', '60.00')
    await resident.tap('#step-veg-less')
    await resident.tap('#step-low-more')
    await resident.waitText('#order-sum', '56.00')
    await resident.tap('#go-check')
    await resident.waitPage('features/orders/pages/check/index')
    await resident.waitText('#check-effect', '少付 4.00')
    await resident.tap('#submit-order')
    await resident.waitPage('features/bags/pages/bag/index')
    await resident.waitText('#deed-effect', '56.00')
  })

  it('cancels it, and owes nothing', async () => {
    await resident.waitFor(`#cancel-${order}`)
    await resident.tap(`#cancel-${order}`)
    await resident.waitText('#cancel-effect', '少付 56.00')
    await resident.tap('#cancel-yes')
    await resident.waitText('#deed-effect', '0.00')
    await resident.waitFor('#bag-none')
  })

  it('pays what is paid with the order: the word of the phone counts for nothing, that of WeChat does', async () => {
    paid = await openPaidCampaign(productUrl())
    let asked
    // The phone says at once that it went through; nothing was paid yet.
    const requestPayment = (parameters) => { asked = parameters; return { errMsg: 'requestPayment:ok' } }
    resident = await phoneOf('liu-yang', { entry: `/features/orders/pages/campaign/index?id=${paid}`, storage: await resident.storage(), mocks: { requestPayment } })
    await resident.tap('#go-order')
    await resident.waitPage('features/orders/pages/form/index')
    await resident.tap('#step-veg-more')
    await resident.waitText('#order-sum', '30.00')
    await resident.tap('#go-check')
    await resident.waitPage('features/orders/pages/check/index')
    await resident.tap('#submit-order')
    await resident.waitPage('features/bags/pages/bag/index')
    await resident.waitText('#deed', '已留好，请付款')
    const sent = (await resident.requests()).find((one) => one.method === 'PUT' && one.url.includes('/orders/ord_'))
    const bought = /ord_[0-9A-Z]{26}/.exec(sent.url)[0]
    await resident.tap(`#pay-${bought}`)
    await resident.waitText(`#pay-note-${bought}`, '正在等微信确认')
    const ask = await asPerson(productUrl(), 'liu-yang')
    assert.equal((await ask('GET', `/orders/${bought}`)).state, 'held')
    // Now he pays: the stand-in of WeChat Pay checks the signature of what the phone was given, and tells the server with one of its own.
    const pay = (parameters) => fetch(`${productUrl()}/local/pay`, { method: 'POST', body: JSON.stringify(parameters) })
    assert.equal((await pay({ ...asked, paySign: asked.paySign.split('').reverse().join('') })).ok, false)
    assert.equal((await ask('GET', `/orders/${bought}`)).state, 'held')
    assert.equal((await pay(asked)).ok, true)
    await resident.waitText('#deed', '付款成功')
    await resident.waitText('#bag-lines', '30.00')
  })

  it('has a code once it is there', async () => {
    await forward(productUrl(), 185)
    await arriveOverHttp(productUrl(), paid)
    resident = await phoneOf('liu-yang', { entry: `/features/bags/pages/bag/index?id=${paid}`, storage: await resident.storage() })
    await resident.waitText('#bag-code-text', /^[0-9A-Z]{6}$/)
    code = await resident.text('#bag-code-text')
    await resident.waitFor('#bag-qr')
  })

  it('is handed over by a volunteer who scans the code, with nothing left to pay', async () => {
    const { households: [home] } = await (await asPerson(productUrl(), 'liu-yang'))('GET', '/me')
    const volunteer = await phoneOf('xu-qing')
    await signIn(volunteer)
    const entry = `/features/handover/pages/tour/index?id=${paid}&building=${home.place}&name=11`
    const hands = await phoneOf('xu-qing', { entry, storage: await volunteer.storage(), mocks: { scanCode: () => ({ result: `${codePrefix}${code}` }) } })
    await hands.waitText('#tour-progress', '已交 0 户，共 1 户')
    await hands.tap('#scan-bag')
    await hands.waitFor('#hand-free')
    await hands.tap('#hand-code')
    await hands.waitText('#tour-progress', '已交 1 户，共 1 户')
    resident = await phoneOf('liu-yang', { entry: `/features/bags/pages/bag/index?id=${paid}`, storage: await resident.storage() })
    await resident.waitText('#bag-stage', '徐青')
  })
})
