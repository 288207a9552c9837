import { handler as tell } from '../../../functions/inbox/on-change'
import { api } from '../../../shared/api'
import { ok } from '../../support/caller'
import { aMobile, listed, seeList } from '../../support/arriving'
import { today } from '../../support/builders'
import { fileReport } from '../../support/filing'
import { aHousehold, aWorker } from '../../support/people'
import { at } from '../../support/places'
import { allItems, linesSince } from '../../support/rows'
import { useTown } from '../../support/town'
import { useBucket } from '../../support/uploads'
import { useWechat } from '../../support/wechat'

useTown()
useWechat()
useBucket()

test('a number that WeChat verifies after the report was filed is looked for on the lists from above, and done again nothing more is found', async () => {
  const head = await aWorker('郑丽', at.district, 'supervisor')
  const { id } = await listed(head, [['赵小满', aMobile(7), '', '广州市', today(), '某处']])
  const home = await aHousehold({ names: ['赵小满'] })
  await fileReport(home, { arrival: today() })
  await tell(linesSince([], await allItems()))
  expect((await seeList(head, id)).counts).toMatchObject({ people: 1, reported: 0 })
  const before = await allItems()
  await ok(api.households.contact, { as: home.resident, params: { household: home.id }, body: { wechatCode: `demo-phone:${aMobile(7)}` } })
  const heard = linesSince(before, await allItems())
  for (let n = 0; n < 2; n += 1) {
    await tell(heard)
    expect((await seeList(head, id)).counts).toMatchObject({ people: 1, reported: 1 })
  }
})
