import fc from 'fast-check'
import { readRequest } from '../../../functions/inbox/store'
import { api } from '../../../shared/api'
import { moveOf, type TaskState, type TaskVerb } from '../../../shared/task'
import { aChange } from '../../support/builders'
import { call } from '../../support/caller'
import { passTime } from '../../support/clock'
import { event, fileReport, type Filed } from '../../support/filing'
import { aHousehold, aWorker, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { allRows } from '../../support/rows'
import { sweepDue } from '../../../functions/inbox/sweep'
import { clock } from '../../../functions/clock'
import { useTown } from '../../support/town'

useTown()
let home: Home
let workers: Person[]
beforeAll(async () => {
  home = await aHousehold({ phone: '13812345678' })
  workers = await Promise.all(['李建国', '陈晓', '周敏'].map((name) => aWorker(name)))
})

const noRisk = () => home.members.map(({ id }) => ({ person: id, outcome: 'no-risk' }))
type Deed = (filed: Filed, worker: Person) => Promise<{ status: number }>
const deeds: Record<string, Deed> = {
  claim: ({ task }, as) => call(api.tasks.claim, { as, params: { task }, body: event() }),
  'claim too': ({ task }, as) => call(api.tasks.claim, { as, params: { task }, body: event() }),
  'give back': ({ task }, as) => call(api.tasks.giveBack, { as, params: { task }, body: event() }),
  call: ({ task }, as) => call(api.tasks.call, { as, params: { task }, body: { ...event(), result: 'no-answer' } }),
  reveal: ({ task }, as) => call(api.tasks.reveal, { as, params: { task }, body: { ...event(), purpose: 'check-report' } }),
  resolve: ({ task }, as) => call(api.tasks.resolve, { as, params: { task }, body: { ...event(), outcomes: noRisk() } }),
  withdraw: ({ report }) => call(api.reports.withdraw, { as: home.resident, params: { report }, body: event() }),
  change: ({ report }) => call(api.reports.change, { as: home.resident, params: { report }, body: aChange(home, 1, { note: '改' }) }),
  remind: async () => {
    await sweepDue(clock.now())
    return { status: 200 }
  },
}

/** The table and the log tell the same story, whoever asks and whatever list is opened. */
async function holdStory({ report, task }: Filed): Promise<void> {
  const file = await readRequest(report)
  if (!file) throw new Error('what was filed is there')
  let state: TaskState = 'open'
  for (const { verb } of file.events.slice(1)) {
    const next = moveOf(state, verb as TaskVerb)
    if (!next) throw new Error(`The log says ${verb} of a task that was ${state}`)
    state = next.to
  }
  expect(file.task.state).toBe(state)
  expect(file.task.v).toBe(file.events.length)
  const rows = (await allRows()).filter((row) => row['id'] === task)
  const lists = rows.filter((row) => row.p.startsWith('INB#'))
  const holds = rows.filter((row) => row.s.startsWith('HOLD#'))
  const live = state === 'open' || state === 'held'
  expect(lists.map((row) => row.p).sort()).toEqual(live ? [`INB#${at.community}`, `INB#${at.grid}`] : [])
  expect(holds.map((row) => row.p)).toEqual(state === 'held' ? [`USR#${file.task.holder?.user ?? ''}`] : [])
  for (const row of [...lists, ...holds]) expect(row).toMatchObject({ state, ...(file.task.holder ? { holder: file.task.holder.user } : {}) })
  const own = rows.find((row) => row.s === 'TASK')
  expect(live && own?.['g1p'] === undefined ? own?.['reminded'] : true).toBe(true)
}

const step = fc.record({ deed: fc.constantFrom(...Object.keys(deeds)), who: fc.integer({ min: 0, max: 2 }) })
test('three things at a time, by anybody, leave one state, one holder and a log that explains them', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 6 }), async (rounds) => {
    const filed = await fileReport(home)
    for (const round of rounds) {
      passTime({ minutes: 40 })
      const done = await Promise.all(round.map(({ deed, who }) => deeds[deed]?.(filed, workers[who] ?? home.resident)))
      expect(done.map((one) => one?.status).filter((status) => status !== 200 && status !== 409)).toEqual([])
      await holdStory(filed)
    }
  }), { numRuns: 8, endOnFailure: true })
}, 60_000)
