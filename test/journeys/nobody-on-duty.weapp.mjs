// The workers' part of journey 4 in the WeChat build: off duty, a climb, back down to a grid, a claim, a hand-over, a call, the end.
// Run by test/run.mjs with `node --test`.
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { it } from 'node:test'
import { phoneOf, productUrl, weappJourney } from '../support/weapp-journey.mjs'
import { signIn } from '../support/weapp-phones.mjs'

const require = createRequire(import.meta.url)
const { forward } = require('../support/journey-clock.ts')
const { fileOverHttp } = require('../support/over-http.ts')
const { communityId } = require('../../infra/seed/community.ts')

const toggle = `#switch-${communityId}-g2-grid-worker`

/** A worker signs in and opens the inbox. */
async function atInbox(key) {
  const app = await phoneOf(key)
  await signIn(app)
  await app.tapGlobal('.weapp-tab[data-path="pages/inbox/index"]')
  await app.waitFor('#presence')
  return app
}

async function open(app, task) {
  await app.waitFor(`#task-${task}`)
  await app.tap(`#task-${task}`)
  await app.waitPage('features/inbox/pages/task/index')
  await app.waitFor('#task-view')
}

async function seldom(app, verb) {
  await app.waitFor('#do-more')
  await app.tap('#do-more')
  await app.tap(`#do-${verb}`)
}

async function call(app, result) {
  await app.tap('#do-call')
  await app.tap(`#call-result-${result}`)
  await app.waitFor(`#call-result-${result}.choice--on`)
  await app.tap('#call-yes')
}

weappJourney('nobody is on duty, in the WeChat build', () => {
  let gridWorker
  let supervisor
  let holder
  let colleague
  let task = ''

  it('lets the grid worker switch off duty', async () => {
    gridWorker = await atInbox('wu-xia')
    await gridWorker.waitText('#presence', '值班中')
    await gridWorker.tap(toggle)
    await gridWorker.waitText('#presence', '休息中')
  })

  it('shows the street what has climbed past the community', async () => {
    task = await fileOverHttp(productUrl(), 'he-wei', ['fever'])
    await forward(productUrl(), 165)
    supervisor = await atInbox('huang-jian')
    await supervisor.waitText(`#task-${task}`, '已超时')
    await open(supervisor, task)
    await supervisor.waitText('#timeline', '幸福时代社区 → 百步亭花园')
    await supervisor.waitFor('#hands')
  })

  it('lets the street send it down to a grid, level by level, with a reason', async () => {
    await seldom(supervisor, 'pass')
    await supervisor.waitFor(`#pass-to-${communityId}`)
    await supervisor.tap(`#pass-to-${communityId}`)
    await supervisor.waitFor(`#pass-to-${communityId}-g1`)
    await supervisor.tap(`#pass-to-${communityId}-g1`)
    await supervisor.waitFor(`#pass-to-${communityId}-g1.choice--on`)
    await supervisor.input('#pass-text', '第二网格没有人，请第一网格先办')
    await supervisor.tap('#pass-yes')
    await supervisor.waitText('#timeline', '百步亭花园 → 第一网格')
  })

  it('lets a worker there take it, note a call that nobody took, and offer it to a colleague', async () => {
    holder = await atInbox('li-min')
    await open(holder, task)
    await holder.tap('#do-claim')
    await holder.waitText('#task-title', '何伟')
    await call(holder, 'no-answer')
    await holder.waitText('#timeline', '没人接')
    await seldom(holder, 'hand-over')
    await holder.waitText('#hand-over-to', '周浩')
    await holder.tap('[id^="hand-over-to-usr_"]')
    await holder.waitFor('[id^="hand-over-to-usr_"].choice--on')
    await holder.tap('#hand-over-yes')
    await holder.waitText('#offered', '周浩')
  })

  it('lets the colleague accept it, reach the household, and close it for each person', async () => {
    colleague = await atInbox('zhou-hao')
    await open(colleague, task)
    await colleague.waitText('#offered', '李敏')
    await colleague.tap('#do-accept')
    await colleague.tap('#accept-yes')
    await colleague.waitText('#timeline', '我接过来了')
    await call(colleague, 'reached')
    await colleague.waitText('#timeline', '联系上了')
    await colleague.tap('#do-resolve')
    await colleague.waitFor('[id^="outcome-"][id$="-referred"]')
    const outcomes = await colleague.eval("[...document.querySelectorAll('[id^=\"outcome-\"][id$=\"-referred\"]')].map((one) => one.id)")
    assert.equal(outcomes.length, 2)
    for (const id of outcomes) await colleague.tap(`#${id}`)
    for (const id of outcomes) await colleague.waitFor(`#${id}.choice--on`)
    await colleague.tap('#resolve-yes')
    await colleague.waitText('#timeline', '转卫生服务中心')
  })

  it('lets the grid worker be there again', async () => {
    await gridWorker.tap(toggle)
    await gridWorker.waitText('#presence', '值班中')
  })
})
