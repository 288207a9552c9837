// Journey 2 in the WeChat build, as far as a resident orders: on Tencent's own component framework, against the API of the running product.
// Run by test/run.mjs with `node --test`; PRODUCT names the product, which is started where it does not.
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { signIn, weappPhones } from '../support/weapp-phones.mjs'
import { hasWeappRun } from '../support/weapp-run.mjs'

const require = createRequire(import.meta.url)
require('tsx/cjs/api').register()
const { startProduct } = require('../support/product.ts')

const dist = process.env.WEAPP_DIST ?? join(dirname(fileURLToPath(import.meta.url)), '../../miniapp/dist/weapp')

let product
let phones

describe('ordering together in the WeChat build', { skip: hasWeappRun() ? false : 'left out: ../shared is not beside the project' }, () => {
  let resident
  let order = ''
  let lost = 0

  before(async () => {
    phones = await weappPhones(dist, () => product.url)
    product = await startProduct()
  }, { timeout: 300_000 })

  after(async () => {
    for (const app of phones?.opened ?? []) await app.close()
    await product?.stop()
  })

  it('shows what is on, the open ones first, with how far they are', async () => {
    const cut = ({ path, method }) => method === 'PUT' && path.startsWith('/orders/ord_') && (lost += 1) === 1
    resident = await phones.phoneOf('liu-yang', { cut })
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

  it('met no error on the phone', async () => {
    for (const app of phones.opened) assert.deepEqual(await app.errors(), [])
  })
})
