// The daily check-in of journey 1 in the WeChat build, in a lift: said without a network it waits on the phone, and counts once when there is one again.
// Run by test/run.mjs with `node --test`.
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { it } from 'node:test'
import { phoneOf, productUrl, weappJourney } from '../support/weapp-journey.mjs'
import { signIn } from '../support/weapp-phones.mjs'

const require = createRequire(import.meta.url)
const { serverDay } = require('../support/journey-clock.ts')
const { asPerson } = require('../support/over-http.ts')
const { addDays } = require('../../shared/civil-time.ts')
const { newId } = require('../../shared/ids.ts')
const { communityId } = require('../../infra/seed/community.ts')

const entry = '/features/measures/pages/mine/index'
const id = newId('measure')

let home
let ask

weappJourney('a check-in in the WeChat build', () => {
  let phone
  let lost = false
  const cut = ({ path }) => path.startsWith('/measures') && lost
  const said = async () => (await ask('GET', `/measures/mine?household=${home.id}`)).items.find((one) => one.id === id).checkIns

  it('is one tap, and without a network it waits on the phone', async () => {
    const first = await phoneOf('liu-yang')
    await signIn(first)
    phone = await phoneOf('liu-yang', { entry, storage: await first.storage(), cut })
    await phone.waitText(`#measure-${id}`, '居家观察')
    lost = 'on-the-way'
    await phone.tap(`#well-${id}`)
    await phone.waitText(`#kept-${id}`, '还没有发出去')
    assert.equal((await said()).length, 0)
  })

  it('stands there when the app is opened anew, still without one, and cannot be said a second time', async () => {
    phone = await phoneOf('liu-yang', { entry, storage: await phone.storage(), cut })
    await phone.waitText(`#kept-${id}`, '一切都好')
    assert.equal(await phone.has(`#well-${id}`), false)
    assert.equal(await phone.has(`#details-${id}`), false)
  })

  it('is sent once there is a network, and counts once though its answer was lost', async () => {
    let answers = 0
    lost = false
    const bad = ({ path, method }) => method === 'POST' && path.startsWith('/measures') && (answers += 1) === 1
    phone = await phoneOf('liu-yang', { entry, storage: await phone.storage(), cut: bad })
    await phone.waitText(`#done-${id}`, '今天登记过了')
    assert.equal(answers, 2)
    assert.equal((await said()).length, 1)
  })
}, async () => {
  ask = await asPerson(productUrl(), 'liu-yang')
  home = (await ask('GET', '/me')).households[0]
  const today = await serverDay(productUrl())
  await (await asPerson(productUrl(), 'wu-xia'))('PUT', `/measures/${id}`, { place: `${communityId}-g2`, household: home.id, member: home.members[0].id, grade: 'certain', lastStay: addDays(today, -2), why: '车票核对过' })
})
