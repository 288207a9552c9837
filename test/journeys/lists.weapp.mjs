// Lists in the WeChat build: pages of lists from above and of risk lists are drawn, for whoever supervises a district and for whoever supervises the city; nothing is changed.
// Run by test/run.mjs with `node --test`.
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { phoneOf, weappJourney } from '../support/weapp-journey.mjs'
import { signIn } from '../support/weapp-phones.mjs'

const pages = (room, page, query = '') => `/features/${room}/pages/${page}/index${query}`

weappJourney('lists in the WeChat build', () => {
  let city
  const at = async (key, storage, entry) => phoneOf(key, { entry, storage })

  it('a district reads its ledger, a list with its communities and people, and its queue', async () => {
    const first = await phoneOf('zheng-li')
    await signIn(first)
    const phone = await at('zheng-li', await first.storage(), pages('arrivals', 'lists'))
    await phone.waitText('#ledger-sums', /自己先报备[\s\S]*%/)
    await phone.waitText('[id^="list-arl_"]', '办结')
    await phone.tap('[id^="list-arl_"]')
    await phone.waitText('#list-head', '郑丽')
    await phone.tap('[id^="community-"]')
    await phone.waitFor('#people-back')
    const queue = await at('zheng-li', await phone.storage(), pages('arrivals', 'queue'))
    await queue.waitFor('[id^="queued-arv_"]')
  })

  it('the city chooses a district, and reads the same ledger', async () => {
    const first = await phoneOf('gao-feng')
    await signIn(first)
    city = await first.storage()
    const phone = await at('gao-feng', city, pages('arrivals', 'lists'))
    await phone.waitText('#district-420102', '江岸区')
    await phone.tap('#district-420102')
    await phone.waitText('#ledger-sums', '办结')
  })

  it('the city reads its risk lists, the page where one is imported, and what is listed in a district', async () => {
    const lists = await at('gao-feng', city, pages('risk', 'list'))
    await lists.waitFor('#versions')
    await lists.tap('#go-import')
    await lists.waitFor('#risk-read')
    const district = await at('gao-feng', city, pages('risk', 'district', '?district=110105'))
    await district.waitFor('#district-name')
    assert.equal(await district.has('#choose-district'), true)
  })
})
