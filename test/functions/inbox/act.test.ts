import { readRequest } from '../../../functions/inbox/store'
import { patience } from '../../../functions/table/patience'
import { api } from '../../../shared/api'
import { idAs, newId } from '../../../shared/ids'
import { aReport, aStay } from '../../support/builders'
import { call, ok, refused } from '../../support/caller'
import { claimed, event, fileReport } from '../../support/filing'
import { aHousehold, aWorker, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { allRows } from '../../support/rows'
import { useTown } from '../../support/town'
import { asked, calm, conflicts, lockItems, trouble, useTroubledEngine } from '../../support/troubled-engine'

useTroubledEngine()
useTown()
let home: Home
let workers: Person[]
beforeAll(async () => {
  home = await aHousehold({ phone: '13812345678' })
  workers = await Promise.all(Array.from({ length: 20 }, (_, index) => aWorker(`网格员${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉'.charAt(index)}`)))
})
const worker = (): Person => workers[0] ?? home.resident
const rowsOf = async (task: string) => (await allRows()).filter((row) => row['id'] === task)

/** Claims by twenty workers at once, on their way together. */
async function race(task: string, each: number) {
  const all = workers.flatMap((as) => Array.from({ length: each }, () => call(api.tasks.claim, { as, params: { task }, body: event() })))
  const outcomes = await Promise.all(all)
  const won = outcomes.filter((one) => one.status === 200)
  return { won, lost: outcomes.filter((one) => one.status !== 200) }
}

describe('racing claims', () => {
  it.each([[200, 'as the local engine takes them', false], [60, 'with items locked as AWS locks them', true]])('%i of them have one winner, and everyone else is told who it is, %s', async (many, _, withLocks) => {
    const { task, report } = await fileReport(home)
    if (withLocks) lockItems()
    const { won, lost } = await race(task, many / workers.length)
    expect(lost).toHaveLength(many - 1)
    if (withLocks) expect(conflicts).toBeGreaterThan(0)
    expect(won).toHaveLength(1)
    const holder = won[0]?.answer?.task.holder?.name ?? ''
    for (const one of lost) expect(one.refusal).toMatchObject({ code: 'held', message: `${holder} 已经接手了`, present: { holder } })
    const file = await readRequest(report)
    expect(file?.events.map((one) => one.verb)).toEqual(['submit', 'claim'])
    expect((await rowsOf(task)).filter((row) => row.s.startsWith('HOLD#'))).toHaveLength(1)
  }, 60_000)
})

/** Waits between tries are a hundredth of what they are; how many tries there are stays. */
function withShortWaits(): void {
  const { firstWaitMs } = patience
  beforeAll(() => {
    patience.firstWaitMs = firstWaitMs / 100
  })
  afterAll(() => {
    patience.firstWaitMs = firstWaitMs
  })
}

describe('an answer that is lost on its way', () => {
  withShortWaits()

  it.each([1, 2, 4])('%i times: a submit is written once', async (times) => {
    const report = newId('report')
    trouble('TransactWriteItems', 'lost', times)
    await ok(api.reports.submit, { as: home.resident, params: { report }, body: aReport(home) })
    expect((await allRows()).filter((row) => row.p === `REQ#${report.slice(4)}`).map((row) => row.s.slice(0, 4)).sort()).toEqual(['#', 'EVT#', 'TASK'])
  })

  it('for good: what was written is found, and the phone that tries again with the same id finds one of everything', async () => {
    const sent = { as: home.resident, params: { report: newId('report') }, body: aReport(home) }
    trouble('TransactWriteItems', 'lost', 5)
    const first = await ok(api.reports.submit, sent)
    expect(await ok(api.reports.submit, sent)).toEqual(first)
    expect(first).toMatchObject({ state: 'open', timeline: [{ verb: 'submit' }] })
    expect(await rowsOf(idAs('task', sent.params.report))).toHaveLength(4)
  })

  it('for good, and the table then says nothing at all: refused as busy, and the same report when tried again', async () => {
    const sent = { as: home.resident, params: { report: newId('report') }, body: aReport(home) }
    trouble('TransactWriteItems', 'lost', 5)
    const first = call(api.reports.submit, sent)
    while ((asked['TransactWriteItems'] ?? 0) < 5) await new Promise((done) => setTimeout(done, 2))
    trouble('Query', 'throttled', 5)
    expect((await first).refusal?.code).toBe('busy')
    expect(await ok(api.reports.submit, sent)).toMatchObject({ state: 'open', timeline: [{ verb: 'submit' }] })
  })

  it('of a claim: it is the same claim, at once and when tried again', async () => {
    const { task } = await fileReport(home)
    const sent = { as: worker(), params: { task }, body: event() }
    trouble('TransactWriteItems', 'lost', 5)
    const first = await ok(api.tasks.claim, sent)
    expect(first).toMatchObject({ version: 2, task: { mine: true }, event: { id: sent.body.id } })
    expect(await ok(api.tasks.claim, sent)).toEqual(first)
  })

  it('of a reveal: the look is recorded once, and before the number is shown', async () => {
    const { task } = await fileReport(home)
    await claimed(task, worker())
    const sent = { as: worker(), params: { task }, body: { ...event(), purpose: 'check-report' } }
    trouble('TransactWriteItems', 'lost', 5)
    expect(await ok(api.tasks.reveal, sent)).toMatchObject({ phone: '13812345678' })
    const { items } = await ok(api.households.looks, { as: home.resident, params: { household: home.id } })
    expect(items.filter((one) => one.task === task)).toHaveLength(1)
    expect(await ok(api.tasks.reveal, sent)).toMatchObject({ phone: '13812345678' })
    expect((await ok(api.households.looks, { as: home.resident, params: { household: home.id } })).items).toEqual(items)
  })
})

describe('conflicts and throttling', () => {
  withShortWaits()

  it.each(['conflict', 'throttled'] as const)('a claim that meets a %s four times is carried out at the fifth', async (kind) => {
    const { task } = await fileReport(home)
    calm()
    trouble('TransactWriteItems', kind, 4)
    expect(await ok(api.tasks.claim, { as: worker(), params: { task }, body: event() })).toMatchObject({ task: { mine: true } })
    expect(asked['TransactWriteItems']).toBe(5)
  })

  it.each(['conflict', 'throttled'] as const)('at the fifth %s it is refused as busy, nothing is written, and later it can be done', async (kind) => {
    const { task } = await fileReport(home)
    const sent = { as: worker(), params: { task }, body: event() }
    calm()
    trouble('TransactWriteItems', kind, 5)
    expect(await refused(api.tasks.claim, { ...sent, lang: 'en' })).toEqual({ code: 'busy', message: 'It is busy just now; please try again in a few seconds' })
    expect(asked['TransactWriteItems']).toBe(5)
    expect(await ok(api.tasks.read, { as: worker(), params: { task } })).toMatchObject({ version: 1, task: { state: 'open' } })
    expect(await ok(api.tasks.claim, sent)).toMatchObject({ version: 2 })
  })

  it('reads are tried again within the same bounds', async () => {
    const { task } = await fileReport(home)
    trouble('Query', 'throttled', 4)
    await ok(api.tasks.read, { as: worker(), params: { task } })
    trouble('Query', 'throttled', 5)
    expect((await refused(api.tasks.read, { as: worker(), params: { task } })).code).toBe('busy')
  })

  it('a batch of which the table does nothing is not asked for without end', async () => {
    const from = (district: string) => ({ as: home.resident, params: { report: newId('report') }, body: aReport(home, { stays: [aStay({ district })] }) })
    trouble('BatchGetItem', 'unprocessed', 3)
    await ok(api.reports.submit, from(at.otherDistrict))
    trouble('BatchGetItem', 'unprocessed', 50)
    expect((await refused(api.reports.submit, from(at.district))).code).toBe('busy')
  })
})

test('a submit and a claim are one transaction each', async () => {
  calm()
  const { task } = await fileReport(home)
  expect(asked).toMatchObject({ TransactWriteItems: 1 })
  expect(asked['PutItem']).toBeUndefined()
  calm()
  await claimed(task, worker())
  expect(asked).toEqual({ Query: 1, GetItem: 1, TransactWriteItems: 1 })
})
