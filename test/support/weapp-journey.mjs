// What every journey in the WeChat build stands on: the product that runs, people with phones, and at its end no error on any of them.
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { weappPhones } from './weapp-phones.mjs'
import { hasWeappRun } from './weapp-run.mjs'

const require = createRequire(import.meta.url)
require('tsx/cjs/api').register()
const { startProduct } = require('./product.ts')

const dist = process.env.WEAPP_DIST ?? join(dirname(fileURLToPath(import.meta.url)), '../../miniapp/dist/weapp')
let product
let phones

/** Once the journey has begun. */
export const productUrl = () => product.url
export const phoneOf = (key, more) => phones.phoneOf(key, more)

/** `steps` declares the tests; `begin` runs before the first of them. PRODUCT names the product, which is started where it does not. */
export function weappJourney(title, steps, begin = async () => {}) {
  describe(title, { skip: hasWeappRun() ? false : 'left out: ../shared is not beside the project' }, () => {
    before(async () => {
      phones = await weappPhones(dist, productUrl)
      product = await startProduct()
      await begin()
    }, { timeout: 300_000 })

    after(async () => {
      for (const app of phones?.opened ?? []) await app.close()
      await product?.stop()
    })

    steps()

    it('met no error on any phone', async () => {
      for (const app of phones.opened) assert.deepEqual(await app.errors(), [])
    })
  })
}
