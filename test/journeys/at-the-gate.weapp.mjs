// Journey 7 in the WeChat build: no network in the guard booth. A pass is verified all the same, a forged one is not, and what was written down goes to the server later, once each.
// Run by test/run.mjs with `node --test`.
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { it } from 'node:test'
import { phoneOf, productUrl, weappJourney } from '../support/weapp-journey.mjs'
import { signIn } from '../support/weapp-phones.mjs'

const require = createRequire(import.meta.url)
const { asPerson } = require('../support/over-http.ts')

let gone = false
let household = ''
let pass
let seen = ''
let keeper

weappJourney('at the gate in the WeChat build', () => {
  const cut = () => gone
  const entriesOf = async () => (await (await asPerson(productUrl(), 'chen-lan'))('GET', `/gate/entries/mine?household=${household}`)).items

  it('takes along, while there is a network, what it needs without one', async () => {
    const ask = await asPerson(productUrl(), 'ma-jun')
    const [duty] = (await ask('GET', '/me')).duties
    const phone = await phoneOf('ma-jun')
    await signIn(phone)
    keeper = await phoneOf('ma-jun', { entry: `/features/gate/pages/keep/index?place=${duty.place}`, storage: await phone.storage(), cut, mocks: { scanCode: () => ({ result: seen }) } })
    await keeper.waitText('#gate-synced', '上次同步')
  })

  it('lets a pass through without a network, and keeps what was seen', async () => {
    gone = true
    await keeper.tap('#gate-scan')
    await keeper.waitText('#gate-answer', '可以放行')
    await keeper.waitText('#gate-who', pass.who)
    await keeper.tap('#gate-admit')
    await keeper.waitText('#gate-musts-error', '问清身份、登记信息、戴了口罩')
    for (const must of ['identity', 'details', 'mask']) {
      await keeper.tap(`#gate-musts-${must}`)
      await keeper.waitFor(`#gate-musts-${must}.choice--on`)
    }
    await keeper.waitText('#gate-temperature-error', '还没有量体温')
    await keeper.input('#gate-temperature', '36.5')
    await keeper.tap('#gate-admit')
    await keeper.waitText('#gate-waiting', '1 条等网络')
  })

  it('turns a forged one away', async () => {
    seen = `${pass.code.slice(0, -3)}${pass.code.slice(-3) === '000' ? '111' : '000'}`
    await keeper.tap('#gate-scan')
    await keeper.waitText('#gate-answer', /假的通行码|不是通行码/)
    await keeper.tap('#gate-next')
  })

  it('takes the number as it is said, by the list of the last sync', async () => {
    await keeper.input('#gate-code', `${pass.number.slice(0, 4).toLowerCase()}-${pass.number.slice(4)}`)
    await keeper.tap('#gate-check')
    await keeper.waitText('#gate-answer', '可以放行')
    await keeper.waitFor('#gate-lately')
    await keeper.tap('#gate-next')
  })

  it('sends it once there is a network again, once', async () => {
    gone = false
    await keeper.waitFor('#gate-send')
    await keeper.tap('#gate-send')
    await keeper.until(async () => !(await keeper.has('#gate-waiting')), 'the queue to be empty')
    const mine = (await entriesOf()).filter(({ temperature, keeper: by }) => temperature === 36.5 && by === '马军')
    assert.equal(mine.length, 1)
    assert.equal(mine[0].identity, true)
    assert.equal(mine[0].who, '陈岚')
  })

  it('the household shows its pass without a network, too', async () => {
    const phone = await phoneOf('chen-lan')
    await signIn(phone)
    const first = await phoneOf('chen-lan', { entry: '/features/gate/pages/mine/index', storage: await phone.storage() })
    await first.waitText('#pass-shown', pass.number.slice(0, 4))
    const offline = await phoneOf('chen-lan', { entry: '/features/gate/pages/mine/index', storage: await first.storage(), cut: () => true })
    await offline.waitText('#pass-shown', pass.number.slice(0, 4))
  })
}, async () => {
  const resident = await asPerson(productUrl(), 'chen-lan')
  household = (await resident('GET', '/me')).households[0].id
  pass = (await resident('POST', '/gate/passes', { household })).items.find(({ mine }) => mine)
  seen = pass.code
})
