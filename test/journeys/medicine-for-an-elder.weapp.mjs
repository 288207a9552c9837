// Journey 3 in the WeChat build, in elder mode: an elder asks for her medicine, a volunteer brings it, and her word closes it; answers are lost on the way of both.
// Run by test/run.mjs with `node --test`.
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { it } from 'node:test'
import { phoneOf, productUrl, weappJourney } from '../support/weapp-journey.mjs'
import { signIn } from '../support/weapp-phones.mjs'

const require = createRequire(import.meta.url)
const { asPerson } = require('../support/over-http.ts')

const phone = '19900000401'
const room = '1单元 401'

/** Loses the first answer to each request that is meant, on its way back; counts how often it was sent. */
function losing(meant) {
  const sent = new Map()
  const cut = ({ path, method }) => {
    if (!meant({ path, method })) return false
    sent.set(path, (sent.get(path) ?? 0) + 1)
    return sent.get(path) === 1
  }
  return { cut, sent }
}

async function fill(app, fields) {
  for (const [id, text] of Object.entries(fields)) await app.input(`#${id}`, text)
}

/** Taps a choice, and sees that it is one. */
async function choose(app, id) {
  await app.tap(`#${id}`)
  await app.waitFor(`#${id}.choice--on`)
}

/** What is sent with these words in its path, by its body's id: once each, however often it went out. */
async function eventsOf(app, part) {
  const sent = (await app.requests()).filter((one) => one.method === 'POST' && one.url.includes(part))
  return { sent: sent.length, ids: new Set(sent.map(({ data }) => (typeof data === 'string' ? JSON.parse(data) : data).id)).size }
}

weappJourney('medicine for an elder, in the WeChat build', () => {
  const asking = losing(({ path, method }) => method === 'PUT' && path.startsWith('/help/hlp_'))
  const bringing = losing(({ path, method }) => method === 'POST' && (path.endsWith('/steps') || path.startsWith('/volunteers/open/')))
  let elder
  let volunteer
  let help = ''
  let task = ''
  const request = async () => (await asPerson(productUrl(), 'sun-yuzhen'))('GET', `/help/${help}`)
  const verbsOf = ({ timeline }) => timeline.map(({ verb }) => verb)

  it('shows an elder four pictures, and takes her to the medicine', async () => {
    elder = await phoneOf('sun-yuzhen', { cut: asking.cut })
    await signIn(elder)
    await elder.tap('#switch-elder')
    await elder.waitFor('#home.elder')
    await elder.tap('#go-help')
    await elder.waitFor('#four-kinds .picture')
    assert.equal(await elder.eval(`document.querySelectorAll('.weapp-page.active #four-kinds .picture').length`), 4)
    await elder.tap('#ask-medicine')
    await elder.waitPage('features/help-form/pages/form/index')
    await elder.waitFor('#help-form.elder')
  })

  it('reckons from her answers how urgent it is, and says why', async () => {
    await fill(elder, { 'line-1-name': '硝苯地平控释片', 'line-1-strength': '30 mg', 'line-1-quantity': '14', 'line-1-left': '1', 'line-1-daily': '1', 'help-pharmacy': '同济医院门诊药房' })
    await choose(elder, 'help-insuranceCard-insuranceCard')
    await choose(elder, 'help-pay-cash')
    await choose(elder, 'help-alone-yes')
    await elder.waitText('#rated', /紧急程度：紧急[\s\S]*今天就需要，身边没有人/)
  })

  it('asks once although the first answer is lost and she taps three times', async () => {
    await elder.tap('#help-go-check')
    await elder.waitPage('features/help/pages/check/index')
    await elder.waitText('#check-facts', '硝苯地平控释片')
    for (let taps = 0; taps < 3; taps += 1) await elder.tap('#send-help')
    await elder.waitPage('features/help/pages/request/index')
    await elder.waitText('#reference', /[0-9A-Z]{4}-[0-9A-Z]{4}/)
    await elder.waitText('#help-state', '正在找人')
    assert.deepEqual([...asking.sent.values()], [2], 'the lost request and its one repeat, of one id')
    help = /hlp_[0-9A-Z]{26}/.exec([...asking.sent.keys()][0])[0]
    task = help.replace('hlp_', 'tsk_')
    const { help: { need }, rated, state, timeline } = await request()
    assert.deepEqual([need.kind, need.lines.length, need.lines[0].left, need.pay, need.insuranceCard, rated.urgency, state], ['medicine', 1, 1, 'cash', true, 'urgent', 'open'])
    assert.deepEqual(verbsOf({ timeline }), ['submit'])
  })

  it('lets a volunteer on duty find it without a name, a door or a medicine, and take it once', async () => {
    volunteer = await phoneOf('xu-qing', { cut: bringing.cut })
    await signIn(volunteer)
    await volunteer.tap('#go-volunteer')
    await volunteer.waitText(`#open-${task}`, '紧急')
    const open = await volunteer.text('#open')
    for (const secret of ['孙玉珍', room, '401', '硝苯地平']) assert.ok(!open.includes(secret), `${secret} is shown before it is taken`)
    await volunteer.tap(`#open-${task}`)
    await volunteer.waitFor('#open-facts')
    await volunteer.tap('#open-take')
    await volunteer.waitPage('features/inbox/pages/task/index')
    await volunteer.waitText('#task-title', '孙玉珍')
    assert.ok(!(await volunteer.text('#task-view')).includes(phone))
    assert.deepEqual(await eventsOf(volunteer, `/volunteers/open/${task}`), { sent: 2, ids: 1 })
    const { state, holder, timeline } = await request()
    assert.deepEqual([state, holder, verbsOf({ timeline })], ['held', '徐青', ['submit', 'claim']])
  })

  it('shows number and room with a purpose, and tells her that it did', async () => {
    await volunteer.tap('#do-reveal')
    await choose(volunteer, 'purpose-bring-help')
    await volunteer.tap('#reveal-yes')
    await volunteer.waitText('#task-phone', phone)
    await volunteer.waitText('#task-view', room)
    const ask = await asPerson(productUrl(), 'sun-yuzhen')
    const [home] = (await ask('GET', '/me')).households
    const { items } = await ask('GET', `/households/${home.id}/looks`)
    assert.deepEqual([items[0].by, items[0].purpose], ['徐青', 'bring-help'])
  })

  it('goes step by step, each one once although its first answer is lost', async () => {
    await volunteer.tap('#go-work')
    await volunteer.waitText('#work-view', '硝苯地平控释片')
    for (const item of ['insurance-card', 'cash']) {
      await volunteer.tap(`#kit-${item}-over`)
      await volunteer.waitFor(`#kit-${item}-back`)
    }
    await volunteer.tap('#step-on-my-way')
    await volunteer.input('#step-phone', '19900007001')
    await volunteer.tap('#step-on-my-way-yes')
    await volunteer.tap('#step-bought')
    await fill(volunteer, { 'bought-cost': '86.5', 'bought-given': '100' })
    await volunteer.tap('#step-bought-yes')
    await volunteer.waitText('#bill', '13.50')
    for (const item of ['insurance-card', 'cash']) {
      await volunteer.tap(`#kit-${item}-back`)
      await volunteer.until(async () => !(await volunteer.has(`#kit-${item}-back`)), `${item} to be handed back`)
    }
    await volunteer.tap('#step-delivered')
    await volunteer.tap('#step-delivered-yes')
    await volunteer.waitText('#help-work', '等对方确认')
    const { sent, ids } = await eventsOf(volunteer, `/help/${help}/steps`)
    assert.deepEqual([sent, ids], [4, 3], 'three steps, of which the first went out twice')
    const { bringing: { step, phone: left, bill, kit }, timeline } = await request()
    assert.deepEqual([step, left, bill.cost, bill.given, bill.balance], ['delivered', '19900007001', 8650, 10_000, 1350])
    assert.ok(kit.every(({ item, given, back }) => !['insurance-card', 'cash'].includes(item) || (given && back)))
    assert.deepEqual(timeline.filter(({ verb }) => verb === 'step').map(({ step }) => step), ['on-my-way', 'bought', 'delivered'])
  })

  it('asks the elder, still in elder mode, and her word closes it', async () => {
    elder = await phoneOf('sun-yuzhen', { entry: `/features/help/pages/request/index?id=${help}`, storage: await elder.storage() })
    await elder.waitFor('#help-page.elder')
    await elder.waitText('#carrier', /徐青[\s\S]*19900007001/)
    await elder.waitText('#bill-facts', /86\.50[\s\S]*13\.50/)
    await elder.tap('#word-yes')
    await choose(elder, 'word-paid-yes')
    assert.equal(await elder.has('#word-yes-text'), false)
    await elder.tap('#word-yes-yes')
    await elder.waitFor('#thank-pictures')
    await elder.tap('#thank-heart')
    await elder.waitText('#timeline', /谢谢您[\s\S]*徐青/)
    const { state, verbs, bringing: { bill }, timeline } = await request()
    assert.deepEqual([state, verbs.includes('confirm'), Boolean(bill.settled)], ['resolved', false, true])
    assert.equal(verbsOf({ timeline }).filter((verb) => verb === 'confirm').length, 1)
  })

  it('has left every list of the volunteer', async () => {
    const ask = await asPerson(productUrl(), 'xu-qing')
    const [mine, open] = [await ask('GET', '/tasks/mine?kind=help'), await ask('GET', '/volunteers/open')]
    assert.ok(![...mine.items, ...open.items].some((one) => (one.task ?? one.id) === task))
  })
})
