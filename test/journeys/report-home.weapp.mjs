// Journey 1 in the WeChat build, on Tencent's own component framework, forwarding to the API of the running product.
// Run by test/run.mjs with `node --test`.
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { it } from 'node:test'
import { phoneOf, productUrl, weappJourney } from '../support/weapp-journey.mjs'
import { pick, signIn } from '../support/weapp-phones.mjs'

const require = createRequire(import.meta.url)
const { serverDay } = require('../support/journey-clock.ts')
const { addDays } = require('../../shared/civil-time.ts')
const { communityId } = require('../../infra/seed/community.ts')

let today = ''


weappJourney('the WeChat build', () => {
  let resident
  let worker
  let task = ''
  let lost = 0

  it('signs a resident in with WeChat and knows his household', async () => {
    const cut = ({ path, method }) => method === 'PUT' && path.startsWith('/reports/rpt_') && (lost += 1) === 1
    resident = await phoneOf('liu-yang', { cut })
    await signIn(resident)
    await resident.waitText('#home', '刘洋')
  })

  it('fills a report in, level by level', async () => {
    await resident.tap('#go-submit')
    await resident.waitText('#report-to', '幸福时代社区')
    await resident.tap('[id^="symptoms-"][id$="-nobody"]')
    await resident.tap('#stay-0-district')
    for (const place of ['46', '4602', '460203']) await resident.tap(`#place-${place}`)
    await resident.waitText('#stay-0-district', '吉阳区')
    await resident.input('#stay-0-address', '大东海旅游区榆亚路')
    await pick(resident, 'stay-0-from', addDays(today, -3))
    await pick(resident, 'stay-0-to', today)
    await resident.tap('#transport-flight')
    await resident.input('#number', 'CZ3628')
    await pick(resident, 'arrival', today)
    await resident.tap('#go-check')
    await resident.waitPage('features/reports/pages/check/index')
    await resident.waitText('#report-facts', 'CZ3628')
  })

  it('submits once although the first answer is lost and he taps three times', async () => {
    await resident.tap('#submit-report')
    await resident.tap('#submit-report')
    await resident.tap('#submit-report')
    await resident.waitPage('features/reports/pages/done/index')
    await resident.waitText('#reference', /[0-9A-Z]{4}-[0-9A-Z]{4}/)
    assert.equal(lost, 2, 'the lost request and its one repeat')
    const sent = (await resident.requests()).filter((one) => one.method === 'PUT' && one.url.includes('/reports/rpt_'))
    const ids = new Set(sent.map((one) => /rpt_[0-9A-Z]{26}/.exec(one.url)?.[0]))
    assert.equal(ids.size, 1)
    task = [...ids][0].replace('rpt_', 'tsk_')
  })

  it('lets the grid worker take it, see the number with a purpose, and close it', async () => {
    worker = await phoneOf('wu-xia')
    await signIn(worker)
    await worker.tapGlobal('.weapp-tab[data-path="pages/inbox/index"]')
    await worker.waitFor(`#task-${task}`)
    await worker.tap(`#task-${task}`)
    await worker.waitPage('features/inbox/pages/task/index')
    await worker.waitText('#task-phone', '199****0601')
    await worker.tap('#do-claim')
    await worker.tap('#do-reveal')
    await worker.tap('#purpose-check-report')
    await worker.tap('#reveal-yes')
    await worker.waitText('#task-phone', '19900000601')
    await worker.tap('#do-resolve')
    await worker.tap('[id^="outcome-"][id$="-no-risk"]')
    await worker.waitFor('[id^="outcome-"][id$="-no-risk"].choice--on')
    await worker.tap('#resolve-yes')
    await worker.waitText('#timeline', '无需措施')
  })

  it('tells the resident what became of it', async () => {
    await resident.tap('#done-see')
    await resident.waitPage('features/filed/pages/detail/index')
    await resident.waitText('#timeline', '吴霞')
    await resident.waitText('#timeline', '无需措施')
  })

  it('opens the form from the link of a community with that community filled in', async () => {
    const entry = `/features/reports/pages/submit/index?scene=${encodeURIComponent(`c=${communityId}`)}`
    const linked = await phoneOf('liu-yang', { entry, storage: await resident.storage() })
    await linked.waitText('#report-to', '幸福时代社区')
  })
}, async () => {
  today = await serverDay(productUrl())
})
