import { arrivalsOf, followersOf, numbersOf, queueOf } from '../../../functions/arrivals/arrival-store'
import { readKnown } from '../../../functions/arrivals/known'
import { listsAt, listsThatRun, readListFile } from '../../../functions/arrivals/list'
import { today } from '../../support/builders'
import { aMobile, aName, listed } from '../../support/arriving'
import { aWorker } from '../../support/people'
import { at } from '../../support/places'
import { useTown } from '../../support/town'
import { asked, calm, useTroubledEngine } from '../../support/troubled-engine'
import { useBucket } from '../../support/uploads'

useTroubledEngine()
useTown()
useBucket()

test('each way in which lists and their people are read is one query or one batch', async () => {
  const head = await aWorker('郑丽', at.district, 'supervisor')
  const { id } = await listed(head, Array.from({ length: 25 }, (_, i) => [aName(i), aMobile(i), '', '', today(), i < 3 ? '某处' : '球场社区']))
  const each: [string, () => Promise<unknown>, Record<string, number>][] = [
    ['a list', () => readListFile(id), { BatchGetItem: 1 }], ['its numbers', () => numbersOf(id), { Query: 1 }], ['lists of a district', () => listsAt(at.district, undefined, 'zh'), { Query: 1 }], ['those that run', listsThatRun, { Query: 1 }],
    ['its people in a community', () => arrivalsOf(id, at.otherCommunity, 'tasked', undefined, 'zh'), { Query: 1, BatchGetItem: 1 }], ['the queue', () => queueOf(at.district, undefined, 'zh'), { Query: 1, BatchGetItem: 1 }],
    ['whether somebody is known', () => readKnown(['a', 'b']), { BatchGetItem: 1 }], ['whose line follows a report', () => followersOf('tsk_1'), { Query: 1 }],
  ]
  for (const [name, read, calls] of each) {
    calm()
    await read()
    expect([name, { ...asked }]).toEqual([name, calls])
  }
  const page = await arrivalsOf(id, at.otherCommunity, undefined, undefined, 'zh')
  expect([page.items.length, (await arrivalsOf(id, at.otherCommunity, undefined, page.cursor, 'zh')).items.length]).toEqual([20, 2])
})
