import { refusalsOf } from '../../../functions/about/openapi'
import { clock } from '../../../functions/clock'
import { putBag, readBag } from '../../../functions/orders/store'
import { gateRowKey } from '../../../functions/table/keys'
import { patience } from '../../../functions/table/patience'
import { write } from '../../../functions/table/table'
import { api } from '../../../shared/api'
import { limits, type Route } from '../../../shared/http'
import { idAs, newId } from '../../../shared/ids'
import { aDesk } from '../../support/builders'
import { call, ok, refused, type Given } from '../../support/caller'
import { askToJoin, claimed, event, fileReport, resolved } from '../../support/filing'
import { aDoor, askedFrom } from '../../support/helping'
import { aHousehold, aPerson, aWorker, giveDuty, type Person } from '../../support/people'
import { aCare, askCare } from '../../support/caring'
import { listScene } from '../../support/listing'
import { measureScene } from '../../support/measuring'
import { aQueued } from '../../support/arriving'
import { anOpening, callUpScene } from '../../support/calling'
import { myPass } from '../../support/gating'
import { aCampaign, aConfirmed, campaignScene, ordered } from '../../support/campaigns'
import { samples, whoMay, type Scene } from '../../support/samples'
import { at } from '../../support/places'
import { safeParse } from '../../../shared/zod'
import { anInvitation } from '../../support/rota'
import { anImport } from '../../support/importing'
import { anUploadOf } from '../../support/uploads'
import { aJob } from '../../support/shaping'
import { unitScene } from '../../support/units'
import { accepted, volunteerScene } from '../../support/volunteering'
import { useTown } from '../../support/town'
import { trouble, useTroubledEngine } from '../../support/troubled-engine'
import { useWechat } from '../../support/wechat'
import { payAtDesk, useWechatPay, wechatPay } from '../../support/wechat-pay'

useTroubledEngine()
useTown()
useWechat()
useWechatPay()

const { wait } = patience
beforeAll(() => {
  patience.wait = () => Promise.resolve()
})
afterAll(() => {
  patience.wait = wait
})

/** Every refusal that comes with what a route takes, not with what it does; those of access stand in access.test.ts. */
const all = Object.entries(api).flatMap(([domain, group]) => Object.entries<Route>(group).map(([key, route]) => {
  const sample = (samples as Record<string, Record<string, (scene: Scene) => Given>>)[domain]?.[key]
  return { name: `${domain}.${key}`, route, sample: sample ?? (() => ({})) }
}))
const may = (code: string) => all.filter(({ route }) => (refusalsOf(route) as string[]).includes(code))

let worker: Person
/** Nothing here changes them: one report waits, the other is held by the worker. */
let scenes: { open: Scene; held: Scene }
beforeAll(async () => {
  worker = await aWorker('李建国')
  for (const place of [at.community, at.grid]) await giveDuty(worker, { role: 'community-worker', place })
  scenes = { open: await aScene(false), held: await aScene(true) }
})

/** A household with a report that waits and somebody who asks to join; `held`: the worker has claimed the report. */
async function aScene(held: boolean): Promise<Scene> {
  const home = await aHousehold({ names: ['张秀英'], without: ['王奶奶'], phone: '13812345678' })
  await askCare(home)
  const { report, task } = await fileReport(home)
  if (held) await claimed(task, worker)
  const asker = await aPerson()
  const { join } = await askToJoin(home, asker)
  const { code } = await anInvitation()
  const colleague = await aWorker('陈晓')
  return { home, report, task, join, asker, code, colleague, job: await aJob(), ...(await campaignScene(home)), ...(await volunteerScene()), ...(await callUpScene(home)), import: await anImport(), ...(await listScene()), upload: await anUploadOf(asker), ...(await unitScene(task)), ...(await measureScene(home, worker)), help: (await askedFrom(asker, home)).help, pass: (await myPass(home)).number }
}
const aCall = ({ route, sample }: (typeof all)[number], scene = scenes.held): Given => ({ ...sample(scene), ...whoMay(route, scene, worker) })

test.each(may('malformed'))('$name: a body that is no JSON object', async (one) => {
  expect((await refused(one.route, { ...aCall(one), raw: '{"' })).code).toBe('malformed')
})

test.each(may('too-large'))('$name: a body that is too large', async (one) => {
  expect((await refused(one.route, { ...aCall(one), raw: JSON.stringify({ x: 'x'.repeat(one.route.bodyBytes ?? limits.bodyBytes) }) })).code).toBe('too-large')
})

test.each(may('invalid').filter(({ route }) => route.body && !safeParse(route.body(), {}).success))('$name: nothing that it needs is there, in both languages', async (one) => {
  for (const lang of ['zh', 'en'] as const) {
    const { fields = [] } = await refused(one.route, { ...aCall(one), raw: '{}', lang })
    expect(fields.length).toBeGreaterThan(0)
  }
})

test.each(all.filter(({ route }) => route.path.includes('{')))('$name: an id that cannot be one', async (one) => {
  for (const bad of ['x%20y', 'rpt_1', '..']) {
    const params = Object.fromEntries([...one.route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, bad]))
    expect((await refused(one.route, { ...aCall(one), params })).code).toBe('not-found')
  }
})

test('an inbox of a place that is not there is not found for those on duty', async () => {
  expect((await refused(api.tasks.page, { as: worker, query: { place: 'nowhere' } })).code).toBe('not-found')
})

/** What WeChat tells of a payment, as it was signed. */
async function aWord({ held, home }: Scene): Promise<Given> {
  await payAtDesk(held, home.resident)
  const { body = '', headers = {} } = wechatPay().told.at(-1) ?? {}
  return { raw: body, headers }
}

test.each(may('busy'))('$name: the table is too busy', async (one) => {
  const given = aCall(one)
  const sent = one.name === 'sessions.open' ? { body: { code: 'demo:zhang' } } : one.name === 'payments.notify' ? await aWord(scenes.open) : given
  for (const action of ['Query', 'GetItem', 'TransactWriteItems', 'PutItem']) trouble(action, 'throttled', 5)
  expect((await refused(one.route, sent)).code).toBe('busy')
})

test.each(all.filter(({ route }) => !(refusalsOf(route) as string[]).includes('busy')))('$name: does not ask the table at all', async (one) => {
  for (const action of ['Query', 'GetItem']) trouble(action, 'throttled', 5)
  expect((await call(one.route)).status).toBe(200)
})

/** What a case changes is made for it alone; the rest of the scene it shares with the others. */
type Anew = (scene: Scene) => Promise<Partial<Scene>>
const aTask: Anew = async ({ home }) => {
  const { report, task } = await fileReport(home)
  await claimed(task, worker)
  return { report, task }
}
const aHelp: Anew = async ({ asker, home }) => ({ help: (await askedFrom(asker, home)).help })
const aHome: Anew = async () => ({ home: await aHousehold() })
const aBag: Anew = async ({ leader, home }) => {
  const of = await aCampaign(leader)
  await ordered(of, home)
  return { campaign: of.id }
}
const aSettled: Anew = async ({ leader, home }) => ({ settled: (await aConfirmed(leader, [home])).id })

/** What has to have happened before some verbs are allowed at all, and to what. */
type Before = readonly [anew: Anew, happens: (scene: Scene) => Promise<unknown>]
const heldHelp: Before = [aHelp, ({ help }) => claimed(idAs('task', help), worker)]
const before: Readonly<Record<string, Before>> = {
  'reports.reopen': [aTask, ({ task }) => resolved(task, worker)],
  'help.praise': [aHelp, ({ help }) => closedHelp(help)],
  'help.reopen': [aHelp, ({ help }) => closedHelp(help)],
  'help.step': heldHelp, 'help.kit': heldHelp, 'help.question': heldHelp, 'help.thank': heldHelp, 'help.trouble': heldHelp, 'help.complain': heldHelp, 'help.heldPhotos': heldHelp, 'uploads.askHeld': heldHelp,
  'help.confirm': [aHelp, ({ help }) => steps(help, 'on-my-way')], 'help.settle': [aHelp, ({ help }) => steps(help, 'on-my-way', 'bought')], 'help.paid': [aHelp, ({ help }) => owing(help)], 'help.paidToCarrier': [aHelp, ({ help }) => owing(help)],
  'help.reply': [aHelp, async ({ help }) => { await claimed(idAs('task', help), worker); await ok(api.help.question, { as: worker, params: { help }, body: { id: openQuestion, text: '这个牌子可以吗' } }) }],
  'tasks.wait': [aTask, ({ task }) => ok(api.tasks.call, { as: worker, params: { task }, body: { ...event(), result: 'no-answer' } })],
  'absences.end': [aHome, () => leave()],
  'absences.decline': [aHome, ({ home }) => leave(home.resident)],
  'tasks.accept': [aTask, (scene) => offeredTo(worker, scene)],
  'tasks.decline': [aTask, (scene) => offeredTo(worker, scene)],
  'tasks.merge': [aTask, twin],
  'tasks.unmerge': [aTask, async (scene) => ok(api.tasks.merge, { as: worker, params: { task: scene.task }, body: { ...event(), into: await twin(scene) } })],
  'tasks.sayOvernight': [aTask, tonight],
  'subsidies.revoke': [aHome, async ({ home }) => { await ok(api.subsidies.give, { as: worker, body: { ...samples.subsidies.give(scenes.open).body, ...doorOf(home) } }) }],
  'gate.passes': [aHome, ({ home }) => write([{ remove: gateRowKey(home.id) }])],
  'volunteers.presence': [aHome, ({ home }) => accepted(home.resident)],
  'handover.collect': [aBag, confirmBag], 'handover.uncollect': [aBag, collectedBag], 'handover.cash': [aBag, collectedBag], 'missing.say': [aSettled, arrivedBag],
}

const doorOf = ({ household: { place, unit, room } }: Scene['home']) => ({ place, unit, room, building: undefined })

async function confirmBag({ home, campaign }: Scene): Promise<void> {
  const bag = await readBag(home.id, campaign)
  if (bag) await write([putBag({ ...bag, state: 'confirmed', v: bag.v + 1 })])
}

async function collectedBag({ home, campaign }: Scene): Promise<void> {
  const bag = await readBag(home.id, campaign)
  const collected = { at: clock.now().toISOString(), by: { user: worker.user, name: '李建国' }, how: 'hand' as const, event: newId('event') }
  if (bag) await write([putBag({ ...bag, state: 'confirmed', collected, v: bag.v + 1 })])
}

async function arrivedBag({ home, settled }: Scene): Promise<void> {
  const bag = await readBag(home.id, settled)
  if (bag) await write([putBag({ ...bag, arrived: clock.now().toISOString(), adjusted: [], v: bag.v + 1 })])
}

const openQuestion = newId('event')
/** The worker brings it, up to there. */
async function steps(help: string, ...done: ('on-my-way' | 'bought')[]): Promise<void> {
  await claimed(idAs('task', help), worker)
  for (const step of done) await ok(api.help.step, { as: worker, params: { help }, body: { ...event(), step, ...(step === 'bought' ? { cost: 0 } : {}) } })
}

/** And has paid for it. */
async function owing(help: string): Promise<void> {
  await steps(help, 'on-my-way')
  await ok(api.help.step, { as: worker, params: { help }, body: { ...event(), step: 'bought', cost: 4200 } })
}

/** Somebody took it, and it is done. */
async function closedHelp(help: string): Promise<void> {
  await claimed(idAs('task', help), worker)
  await resolved(idAs('task', help), worker, 'not-needed')
}

const twins = new Map<string, string>()
/** Another task of the same household about the same people, to merge with. */
async function twin({ home, task }: Scene): Promise<string> {
  const other = await fileReport(home)
  twins.set(task, other.task)
  return other.task
}

let byDay: (() => Date) | undefined
/** Half past nine in the evening, until the test is over. */
function tonight(): Promise<void> {
  byDay = clock.now
  const evening = new Date(`${clock.now().toISOString().slice(0, 10)}T13:30:00.000Z`)
  clock.now = () => evening
  return Promise.resolve()
}
afterEach(() => {
  if (byDay) clock.now = byDay
})

const absence = newId('absence')
/** The worker is away from their grid; this person, who serves at another, stands in. */
async function leave(standIn?: Person): Promise<void> {
  if (standIn) await giveDuty(standIn, { role: 'grid-worker', place: at.otherGrid })
  const { body } = samples.absences.put(scenes.open)
  await ok(api.absences.put, { as: worker, params: { absence }, body: { ...body, ...(standIn ? { standIn: standIn.user } : {}) } })
}

/** The colleague holds the task and would like to hand it over. */
async function offeredTo({ user }: Person, { task, colleague }: Scene): Promise<void> {
  await ok(api.tasks.assign, { as: worker, params: { task }, body: { ...event(), user: colleague.user } })
  await ok(api.tasks.handOver, { as: colleague, params: { task }, body: { ...event(), user } })
}

let queued: string
beforeAll(async () => { queued = await aQueued() })
const ofQueued = (sample: (scene: Scene) => Given) => (scene: Scene): Given => ({ ...sample(scene), params: { place: at.district, arrival: queued } })

test.each(may('stale'))('$name: others are faster, again and again', async (one) => {
  // Only someone without an account can be removed at all, nobody lives in a grid itself, and only what is there can end.
  const mine = { place: at.grid, role: 'grid-worker' }
  const others: Readonly<Record<string, typeof one.sample>> = {
    'absences.end': () => ({ params: { absence }, body: mine }), 'absences.decline': () => ({ params: { absence }, body: mine }), 'duties.end': ({ colleague }) => ({ body: { ...mine, user: colleague.user } }),
    'households.removeMember': samples.households.putMember, 'places.merge': () => ({ params: { place: at.secondBuilding }, body: { job: newId('job'), into: at.building } }), 'places.retire': () => ({ params: { place: at.gridlessBuilding } }),
    'tasks.merge': ({ task }) => ({ params: { task }, body: { ...event(), into: twins.get(task) } }),
    'tasks.settle': ({ task }) => ({ params: { task }, body: { place: at.secondBuilding } }),
    'help.reply': ({ help }) => ({ params: { help }, body: { ...event(), question: openQuestion, yes: true } }),
    'help.file': () => ({ params: { help: newId('help') }, body: { channel: 'phone', ...aDoor({ room: '2202' }) } }),
    'handover.collect': (scene) => ({ ...samples.handover.collect(scene), body: { ...samples.handover.collect(scene).body, building: at.building } }),
    'handover.uncollect': (scene) => ({ ...samples.handover.uncollect(scene), body: { ...event(), building: at.building } }),
    'callups.open': () => ({ params: { callup: newId('callup') }, body: anOpening() }),
    'gate.paper': () => ({ body: { ...samples.gate.paper(scenes.open).body, place: at.secondBuilding, building: undefined, room: '2204' } }), 'gate.rotate': () => ({ body: { place: at.grid, n: 1 } }),
    'gate.hold': ({ home }) => ({ body: { ...samples.gate.hold(scenes.open).body, ...doorOf(home) } }),
    'care.mark': () => ({ body: aCare({ room: '2203' }) }), 'measures.setRules': () => ({ body: { place: at.community, version: 0, lines: [] } }),
    'subsidies.give': ({ home }) => ({ body: { ...samples.subsidies.give(scenes.open).body, ...doorOf(home) } }), 'subsidies.revoke': ({ home }) => ({ body: { ...samples.subsidies.revoke(scenes.open).body, ...doorOf(home) } }),
    'desk.file': () => ({ params: { report: newId('report') }, body: aDesk({ room: '2201' }) }), 'arrivals.put': ofQueued(samples.arrivals.put), 'arrivals.close': ofQueued(samples.arrivals.close),
  }
  const sample = others[one.name] ?? one.sample
  const held = one.name.startsWith('tasks.') && one.name !== 'tasks.claim'
  const shared = held ? scenes.held : scenes.open
  const [anew, happens] = before[one.name] ?? []
  const scene = anew ? { ...scenes.held, ...await anew(scenes.held) } : shared
  await happens?.(scene)
  const given = aCall({ ...one, sample }, scene)
  trouble('TransactWriteItems', 'overtaken', 5)
  const refusal = await refused(one.route, given)
  expect(refusal.code).toBe('stale')
  if (one.name.startsWith('tasks.')) expect(refusal.present).toMatchObject({ version: expect.any(Number) as unknown })
})
