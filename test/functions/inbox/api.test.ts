import { api } from '../../../shared/api'
import { newId } from '../../../shared/ids'
import { call, ok, refused } from '../../support/caller'
import { passTime } from '../../support/clock'
import { askToJoin, claimed, event, fileReport, resolved } from '../../support/filing'
import { aHousehold, aPerson, aWorker, giveDuty, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { allRows } from '../../support/rows'
import { useTown } from '../../support/town'
import { timeNow } from '../../support/clock'

useTown()
let home: Home
let worker: Person
let colleague: Person
beforeAll(async () => {
  home = await aHousehold({ names: ['张秀英'], without: ['王奶奶'], phone: '13812345678' })
  worker = await aWorker('李建国')
  colleague = await aWorker('陈晓')
})

const noRisk = () => ({ ...event(), outcomes: home.members.map(({ id }) => ({ person: id, outcome: 'no-risk' })) })
const verbs = {
  giveBack: { route: api.tasks.giveBack, body: () => ({ ...event(), text: '没人接' }) },
  note: { route: api.tasks.note, body: () => ({ ...event(), text: '家里有狗' }) },
  call: { route: api.tasks.call, body: () => ({ ...event(), result: 'reached' }) },
  reveal: { route: api.tasks.reveal, body: () => ({ ...event(), purpose: 'check-report' }) },
  resolve: { route: api.tasks.resolve, body: noRisk },
} as const
type Verb = keyof typeof verbs
const held = Object.keys(verbs) as Verb[]

describe('claim', () => {
  it('takes a task: its line, the buttons and the new line of the log are answered', async () => {
    const { task } = await fileReport(home)
    const sent = { as: worker, params: { task }, body: event() }
    const moved = await ok(api.tasks.claim, sent)
    expect(moved).toMatchObject({ version: 2, task: { state: 'held', mine: true, holder: { name: '李建国' } }, verbs: ['reveal', 'call', 'note', 'resolve', 'hand-over', 'pass', 'give-back', 'merge'], event: { id: sent.body.id, verb: 'claim', by: { me: true, role: 'grid-worker' } } })
    expect(await ok(api.tasks.claim, sent)).toEqual(moved)
  })

  it('of what another holds is refused with the name, also where one holds it oneself already', async () => {
    const { task } = await fileReport(home)
    await claimed(task, worker)
    expect(await refused(api.tasks.claim, { as: colleague, params: { task }, body: event(), lang: 'en' })).toMatchObject({ code: 'held', message: '李建国 has already taken this', present: { state: 'held', holder: '李建国', version: 2 } })
    expect((await refused(api.tasks.claim, { as: worker, params: { task }, body: event() })).code).toBe('held')
  })

  it('of what is closed is refused', async () => {
    const { task } = await fileReport(home)
    await claimed(task, worker)
    await resolved(task, worker)
    expect(await refused(api.tasks.claim, { as: colleague, params: { task }, body: event() })).toMatchObject({ code: 'closed', present: { state: 'resolved' } })
  })

  it('under the id of another deed is refused, whoever did that', async () => {
    const { task } = await fileReport(home)
    const used = event()
    await ok(api.tasks.claim, { as: worker, params: { task }, body: used })
    expect((await refused(api.tasks.claim, { as: colleague, params: { task }, body: used })).code).toBe('id-taken')
    await ok(api.tasks.giveBack, { as: worker, params: { task }, body: event() })
    expect((await refused(api.tasks.claim, { as: colleague, params: { task }, body: used })).code).toBe('id-taken')
  })

  it('sent again after it was given back does not take it again', async () => {
    const { task } = await fileReport(home)
    const sent = { as: worker, params: { task }, body: event() }
    await ok(api.tasks.claim, sent)
    await ok(api.tasks.giveBack, { as: worker, params: { task }, body: event() })
    expect(await ok(api.tasks.claim, sent)).toMatchObject({ task: { state: 'open', mine: false }, verbs: ['claim', 'pass', 'merge'] })
  })
})

describe.each(held)('%s', (verb) => {
  const { route, body } = verbs[verb]

  it('is for the holder: not for who has not claimed it, nor for a colleague', async () => {
    const { task } = await fileReport(home)
    expect(await refused(route, { as: worker, params: { task }, body: body() })).toMatchObject({ code: 'not-holder', present: { state: 'open' } })
    await claimed(task, worker)
    expect(await refused(route, { as: colleague, params: { task }, body: body() })).toMatchObject({ code: 'not-holder', present: { holder: '李建国' } })
  })

  it('sent twice is done once', async () => {
    const { task } = await fileReport(home)
    await claimed(task, worker)
    const sent = { as: worker, params: { task }, body: body() }
    const first = await ok(route, sent)
    expect(await ok(route, sent)).toEqual(first)
    const { timeline } = await ok(api.tasks.read, { as: worker, params: { task } })
    expect(timeline.filter((line) => line.id === sent.body.id)).toHaveLength(1)
  })

  it('under an id used before, with other content, is refused', async () => {
    const { task } = await fileReport(home)
    const used = event()
    await ok(api.tasks.claim, { as: worker, params: { task }, body: used })
    expect((await refused(route, { as: worker, params: { task }, body: { ...body(), ...used } })).code).toBe('id-taken')
  })

  it('of what is closed is refused', async () => {
    const { task } = await fileReport(home)
    await claimed(task, worker)
    await resolved(task, worker)
    expect((await refused(route, { as: worker, params: { task }, body: body() })).code).toBe('closed')
  })

  it('without what it needs names the field', async () => {
    const { task } = await fileReport(home)
    await claimed(task, worker)
    expect((await refused(route, { as: worker, params: { task }, body: {} })).fields?.map((field) => field.path)).toContain('id')
  })
})

describe('resolve', () => {
  it('needs one outcome for each person, of those that the kind has', async () => {
    const { task } = await fileReport(home)
    await claimed(task, worker)
    const [first, second] = home.members.map(({ id }) => id)
    for (const outcomes of [[{ person: first, outcome: 'no-risk' }], [{ person: first, outcome: 'no-risk' }, { person: second, outcome: 'lives-here' }], [{ person: first, outcome: 'no-risk' }, { person: newId('member'), outcome: 'no-risk' }]]) {
      expect((await refused(api.tasks.resolve, { as: worker, params: { task }, body: { ...event(), outcomes } })).fields).toEqual([{ path: 'outcomes', message: '请为每个人选择一个结果' }])
    }
  })

  it('closes it for everyone: no list shows it, the household sees the outcomes', async () => {
    const { report, task } = await fileReport(home)
    await claimed(task, worker)
    await resolved(task, worker, 'self-watch')
    expect((await allRows()).filter((row) => row['id'] === task && (row.p.startsWith('INB#') || row.s.startsWith('HOLD#')))).toEqual([])
    const seen = await ok(api.reports.read, { as: home.resident, params: { report } })
    expect(seen).toMatchObject({ state: 'resolved', timeline: [{ verb: 'submit' }, { verb: 'claim' }, { verb: 'resolve', outcomes: [{ name: '张秀英', outcome: 'self-watch' }, { name: '王奶奶', outcome: 'self-watch' }] }] })
    expect(await ok(api.tasks.read, { as: worker, params: { task } })).toMatchObject({ verbs: [], task: { state: 'resolved' } })
  })

  it('of a wish to join makes a member or sends away, once; again, it is done already', async () => {
    for (const [outcome, member] of [['lives-here', true], ['not-here', false]] as const) {
      const own = await aHousehold()
      const asker = await aPerson({ name: '赵六' })
      const { task, member: person } = await askToJoin(own, asker)
      await claimed(task, worker)
      const sent = { as: worker, params: { task }, body: { ...event(), outcomes: [{ person, outcome }] } }
      const first = await ok(api.tasks.resolve, sent)
      expect(await ok(api.tasks.resolve, sent)).toEqual(first)
      expect((await call(api.households.read, { as: asker, params: { household: own.id } })).status).toBe(member ? 200 : 404)
      const { members } = await ok(api.households.read, { as: own.resident, params: { household: own.id } })
      expect(members.some((one) => one.id === person && !one.waiting)).toBe(member)
    }
  })
})

describe('reveal', () => {
  it('is refused where the household left no number', async () => {
    const silent = await aHousehold()
    const { task } = await fileReport(silent)
    await claimed(task, worker)
    expect((await refused(api.tasks.reveal, { as: worker, params: { task }, body: { ...event(), purpose: 'check-report' } })).code).toBe('no-contact')
  })
})

describe('who may', () => {
  it('a duty that has ended counts for nothing on the next request, one to come not yet', async () => {
    const { task } = await fileReport(home)
    const person = await aPerson()
    const claim = () => call(api.tasks.claim, { as: person, params: { task }, body: event() })
    await giveDuty(person, { role: 'grid-worker', place: at.grid, from: new Date(Date.parse(timeNow()) + 3_600_000).toISOString() })
    expect((await claim()).refusal?.code).toBe('not-found')
    passTime({ hours: 1 })
    expect((await claim()).status).toBe(200)
    await giveDuty(person, { role: 'grid-worker', place: at.grid, until: timeNow() })
    expect((await refused(api.tasks.note, { as: person, params: { task }, body: { ...event(), text: 'x' } })).code).toBe('not-found')
    expect((await refused(api.tasks.read, { as: person, params: { task } })).code).toBe('not-found')
  })

  it('the community looks at what its grids do and does not act on it; what has no grid is its own', async () => {
    const community = await aWorker('周敏', at.community, 'community-worker')
    const below = await fileReport(home)
    expect(await ok(api.tasks.read, { as: community, params: { task: below.task } })).toMatchObject({ verbs: ['assign'], task: { here: true } })
    expect((await refused(api.tasks.claim, { as: community, params: { task: below.task }, body: event() })).code).toBe('forbidden')
    const own = await fileReport(await aHousehold({ place: at.gridlessBuilding }))
    await claimed(own.task, community)
  })

  it('a task that is not there is not found', async () => {
    for (const route of [api.tasks.read, api.tasks.claim, ...held.map((verb) => verbs[verb].route)]) {
      expect((await refused(route, { as: worker, params: { task: newId('task') }, body: event() })).code).toBe('not-found')
    }
  })
})
