import { clock } from '../../../functions/clock'
import { handler as onChange } from '../../../functions/notices/on-change'
import { handler as keepEnds } from '../../../functions/inbox/on-change'
import { requestKey } from '../../../functions/table/keys'
import { get } from '../../../functions/table/table'
import { troubleId } from '../../../functions/help/trouble'
import { api } from '../../../shared/api'
import { idAs } from '../../../shared/ids'
import { call, ok, refused } from '../../support/caller'
import { passTime } from '../../support/clock'
import { claimed, event, resolved } from '../../support/filing'
import { askHelp, needs, type Asked } from '../../support/helping'
import { aHousehold, aPerson, aWorker, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { allItems, insertsOf, streamOf } from '../../support/rows'
import { useTown } from '../../support/town'
import { aVolunteer, taken } from '../../support/volunteering'

useTown()
let [home, worker, chief]: [Home, Person, Person] = [] as never
beforeAll(async () => {
  home = await aHousehold({ names: ['张秀英'], phone: '13812345678' })
  worker = await aWorker('李建国')
  chief = await aPerson({ name: '周敏', duties: [{ place: at.community, role: 'community-worker' }] })
})

async function held(): Promise<Asked> {
  const asked = await askHelp(home, needs.meal())
  await claimed(asked.task, worker)
  return asked
}
async function delivered(as = worker, need = needs.meal()): Promise<Asked> {
  const asked = await askHelp(home, need)
  await (as === worker ? claimed(asked.task, worker) : taken(asked.task, as))
  for (const step of ['on-my-way', 'delivered'] as const) await ok(api.help.step, { as, params: { help: asked.help }, body: { ...event(), step } })
  return asked
}
/** Closed by the word of whoever got it; its end is set as the stream would. */
async function closed(as = worker, word: object = { text: '谢谢' }): Promise<Asked> {
  const asked = await delivered(as)
  await ok(api.help.confirm, { as: home.resident, params: { help: asked.help }, body: { ...event(), arrived: true, ...word } })
  await keepEnds(streamOf(...await insertsOf(asked.help)))
  return asked
}
const thanks = (help: string, more: object = {}) => ({ as: worker, params: { help }, body: { ...event(), word: 'flower' as const, ...more } })
const trouble = (help: string, more: object = {}) => ({ as: worker, params: { help }, body: { ...event(), sort: 'not-paid' as const, text: '说没有钱', ...more } })
const complaint = (help: string, more: object = {}) => ({ as: home.resident, params: { help }, body: { ...event(), sort: 'rude' as const, text: '在门口骂人', ...more } })
const praise = (help: string, more: object = {}) => ({ as: home.resident, params: { help }, body: { ...event(), word: 'heart' as const, ...more } })
const brought = async (as: Person) => (await ok(api.help.brought, { as })).items
/** What somebody was told of this request, the latest first. */
async function told(as: Person, request: string) {
  await onChange(streamOf(...await insertsOf(request)))
  const reference = request.slice(-8)
  return (await ok(api.notices.list, { as })).items.filter((one) => one.task?.endsWith(reference))
}
const seen = (task: string, as: Person) => ok(api.tasks.read, { as, params: { task } })
const ended = async (request: string) => (await allItems()).filter((item) => (item['p']?.S ?? '').endsWith(request.slice(4))).map((item) => item['ttl'] !== undefined)

test('whoever brought it thanks those it was for, once: in their story and as a notice', async () => {
  for (const { help, task } of [await held(), await closed()]) {
    const given = thanks(help, { text: '多保重' })
    expect(await ok(api.help.thank, given)).toEqual({ thanked: true, troubled: false })
    expect(await ok(api.help.thank, given)).toEqual({ thanked: true, troubled: false })
    expect((await refused(api.help.thank, { ...given, body: { ...given.body, word: 'heart' } })).code).toBe('id-taken')
    expect((await refused(api.help.thank, thanks(help))).code).toBe('said-before')
    const { timeline, state } = await ok(api.help.read, { as: home.resident, params: { help } })
    expect(timeline.filter((one) => one.verb === 'thank')).toMatchObject([{ step: 'flower', text: '多保重', by: { name: '李建国' } }])
    await onChange(streamOf(...await insertsOf(help)))
    expect((await ok(api.notices.list, { as: home.resident })).items.filter((one) => one.task === task && one.kind === 'help-thanks')).toMatchObject([{ by: '李建国', detail: 'flower' }])
    expect((await seen(task, worker)).request).toMatchObject({ help: { mine: { thanked: true, troubled: false } } })
    if (state === 'resolved') expect(await ended(help)).not.toContain(false)
  }
})

test('trouble on either side is a task of the community’s workers, once each, and the other side reads none of it', async () => {
  const { help, task } = await closed()
  expect(await ok(api.help.trouble, trouble(help))).toEqual({ thanked: false, troubled: true })
  expect((await ok(api.help.read, { as: home.resident, params: { help } })).verbs).toContain('trouble')
  const said = complaint(help)
  expect(await ok(api.help.complain, said)).toEqual({ thanked: true, troubled: true })
  expect(await ok(api.help.complain, said)).toEqual({ thanked: true, troubled: true })
  expect((await refused(api.help.complain, complaint(help))).code).toBe('said-before')
  expect((await refused(api.help.trouble, trouble(help))).code).toBe('said-before')
  const [mine, theirs] = [troubleId(help, worker.user), troubleId(help, home.resident.user, worker.user)].map((id) => idAs('task', id))
  expect((await seen(mine ?? '', chief)).request).toMatchObject({ kind: 'trouble', side: 'carrier', sort: 'not-paid', text: '说没有钱', by: '李建国', against: '张秀英' })
  expect((await seen(theirs ?? '', chief)).request).toMatchObject({ kind: 'trouble', side: 'household', sort: 'rude', text: '在门口骂人', against: '李建国' })
  const read = await ok(api.help.read, { as: home.resident, params: { help } })
  expect(read.verbs).not.toContain('trouble')
  expect(JSON.stringify(read)).not.toContain('说没有钱')
  expect(JSON.stringify(await seen(task, worker))).not.toContain('骂人')
  expect((await ok(api.tasks.page, { as: chief, query: { place: at.community, kind: 'trouble' } })).items.map(({ id }) => id)).toEqual(expect.arrayContaining([mine, theirs]))
  expect(await ended(help)).not.toContain(false)
})

test('a threat is urgent, and nobody looks into what is said of themselves', async () => {
  const own = await aPerson({ name: '孙洁', duties: [{ place: at.community, role: 'community-worker' }, { place: at.grid, role: 'grid-worker' }] })
  const { help, task } = await askHelp(home, needs.meal())
  await claimed(task, own)
  await ok(api.help.complain, complaint(help, { sort: 'threatened' }))
  const id = idAs('task', troubleId(help, home.resident.user, own.user))
  const whole = await seen(id, own)
  expect(whole.task.urgency).toBe('urgent')
  expect(JSON.stringify(whole.request)).not.toMatch(/骂人|threatened|张秀英/)
  expect((await refused(api.tasks.claim, { as: own, params: { task: id }, body: event() })).code).toBe('own-trouble')
  await claimed(id, chief)
  expect((await refused(api.tasks.handOver, { as: chief, params: { task: id }, body: { ...event(), user: own.user } })).code).toBe('own-trouble')
  await ok(api.tasks.resolve, { as: chief, params: { task: id }, body: { ...event(), outcomes: [{ person: home.members[0]?.id ?? '', outcome: 'talked' }] } })
})

test('it takes somebody who has it, or had it last, and a request that is still kept', async () => {
  const { help, task } = await askHelp(home, needs.meal())
  expect((await refused(api.help.complain, complaint(help))).code).toBe('not-carried')
  for (const said of [api.help.thank, api.help.trouble]) expect((await refused(said, { as: worker, params: { help }, body: { ...event(), word: 'flower', sort: 'nobody' } })).code).toBe('not-holder')
  await claimed(task, worker)
  await resolved(task, worker, 'not-needed')
  await keepEnds(streamOf(...await insertsOf(help)))
  passTime({ days: 15 })
  for (const [said, as] of [[api.help.thank, worker], [api.help.trouble, worker], [api.help.complain, home.resident]] as const) {
    expect((await refused(said, { as, params: { help }, body: { ...event(), word: 'flower', sort: said === api.help.complain ? 'rude' : 'nobody' } })).code).toBe('not-found')
  }
  expect(await get(requestKey(help))).toBeUndefined()
})

describe('what somebody brought', () => {
  it('is found again once it is closed, each once and the latest first, with no number, no door and no name but the surname, until it ends', async () => {
    const person = await aVolunteer({ name: '徐青' })
    expect(await brought(person)).toEqual([])
    const first = await closed(person, {})
    passTime({ minutes: 1 })
    const second = await closed(person, { text: '多谢' })
    await delivered(person)
    const list = await brought(person)
    expect(list).toEqual([
      { id: second.help, reference: expect.any(String) as unknown, kind: 'meal', who: '张**', closedAt: expect.any(String) as unknown, mine: { thanked: false, troubled: false }, thanks: [{ text: '多谢' }] },
      { id: first.help, reference: expect.any(String) as unknown, kind: 'meal', who: '张**', closedAt: expect.any(String) as unknown, mine: { thanked: false, troubled: false }, thanks: [] },
    ])
    await ok(api.help.thank, { ...thanks(first.help), as: person })
    await ok(api.help.trouble, { ...trouble(second.help), as: person })
    await ok(api.help.reopen, { as: home.resident, params: { help: second.help }, body: { ...event(), text: '还差一份' } })
    expect((await brought(person)).map(({ id, mine }) => ({ id, mine }))).toEqual([{ id: first.help, mine: { thanked: true, troubled: false } }])
    expect(await brought(await aVolunteer())).toEqual([])
    const before = clock.now
    passTime({ days: 15 })
    expect(await brought(person)).toEqual([])
    clock.now = before
  })

  it('also without having it at the end: confirmed while somebody was to look whether it arrived', async () => {
    const person = await aVolunteer()
    const { help } = await delivered(person)
    await ok(api.help.confirm, { as: home.resident, params: { help }, body: { ...event(), arrived: false } })
    await ok(api.help.confirm, { as: home.resident, params: { help }, body: { ...event(), arrived: true } })
    await keepEnds(streamOf(...await insertsOf(help)))
    expect((await brought(person)).map(({ id }) => id)).toEqual([help])
    expect(await ok(api.help.thank, { ...thanks(help), as: person })).toEqual({ thanked: true, troubled: false })
  })
})

describe('those it was for', () => {
  it('thank with a picture once it is closed, each of them once; whoever brought it is told, and led to it', async () => {
    const person = await aVolunteer()
    const { help } = await delivered(person)
    expect((await refused(api.help.praise, praise(help))).code).toBe('not-carried')
    await ok(api.help.confirm, { as: home.resident, params: { help }, body: { ...event(), arrived: true } })
    await keepEnds(streamOf(...await insertsOf(help)))
    expect((await ok(api.help.read, { as: home.resident, params: { help } })).verbs).toContain('thank')
    const said = praise(help)
    for (const answer of [await ok(api.help.praise, said), await ok(api.help.praise, said)]) {
      expect(answer).toMatchObject({ state: 'resolved', mine: { thanked: true, troubled: false } })
      expect(answer.verbs).not.toContain('thank')
      expect(answer.timeline.filter((one) => one.verb === 'thank')).toMatchObject([{ step: 'heart', by: { me: true } }])
    }
    expect((await refused(api.help.praise, { ...said, body: { ...said.body, word: 'thumb' } })).code).toBe('id-taken')
    expect((await refused(api.help.praise, praise(help))).code).toBe('said-before')
    expect((await refused(api.help.praise, praise(help, { word: 'well' }))).fields?.map(({ path }) => path)).toEqual(['word'])
    expect((await told(person, help)).map(({ kind, opens, detail }) => ({ kind, opens, detail }))).toEqual([{ kind: 'help-thanks', opens: 'brought', detail: 'heart' }, { kind: 'resolved', opens: 'brought', detail: 'helped' }])
    expect((await brought(person))[0]?.thanks).toEqual([{ word: 'heart' }])
    expect(await ended(help)).not.toContain(false)
  })

  it('have thanked where they did with their word that it arrived, and are told nothing of what nobody brought', async () => {
    const person = await aVolunteer()
    const { help } = await closed(person)
    expect(await ok(api.help.read, { as: home.resident, params: { help } })).toMatchObject({ mine: { thanked: true } })
    expect((await refused(api.help.praise, praise(help))).code).toBe('said-before')
    expect((await told(person, help))[0]).toMatchObject({ kind: 'help-thanks', opens: 'brought', detail: '谢谢' })
    const gone = await askHelp(home, needs.meal())
    await ok(api.help.withdraw, { as: home.resident, params: { help: gone.help }, body: event() })
    expect((await refused(api.help.praise, praise(gone.help))).code).toBe('not-carried')
  })
})

test('opened again and brought by another, each of them is praised or complained of, and has a bill of their own', async () => {
  const [first, second] = [await aVolunteer({ name: '徐青' }), await aVolunteer({ name: '罗芳' })]
  const { help, task } = await askHelp(home, needs.errand())
  const bring = async (as: Person, cost: number) => {
    await taken(task, as)
    for (const step of ['on-my-way', 'bought', 'delivered'] as const) await ok(api.help.step, { as, params: { help }, body: { ...event(), step, ...(step === 'bought' ? { cost } : {}) } })
    const closing = await ok(api.help.confirm, { as: home.resident, params: { help }, body: { ...event(), arrived: true, settled: true } })
    await keepEnds(streamOf(...await insertsOf(help)))
    return closing
  }
  await bring(first, 1200)
  const [said, thanked] = [complaint(help), praise(help)]
  await ok(api.help.praise, thanked)
  await ok(api.help.complain, said)
  await ok(api.help.reopen, { as: home.resident, params: { help }, body: { ...event(), text: '少了一份' } })
  const again = await bring(second, 800)
  expect(again).toMatchObject({ mine: { thanked: false, troubled: false }, bringing: { bill: { cost: 800, by: '罗芳' }, earlier: [{ cost: 1200, balance: -1200, by: '徐青', settled: { by: '张秀英' } }] } })
  expect(again.verbs).toEqual(expect.arrayContaining(['thank', 'trouble']))
  expect((await ok(api.help.praise, praise(help, { word: 'thumb' }))).mine).toEqual({ thanked: true, troubled: false })
  expect(await ok(api.help.complain, complaint(help))).toEqual({ thanked: true, troubled: true })
  for (const one of [praise(help), thanked]) expect(await call(api.help.praise, one)).toMatchObject(one === thanked ? { status: 200 } : { refusal: { code: 'said-before' } })
  expect((await refused(api.help.complain, complaint(help))).code).toBe('said-before')
  expect(await ok(api.help.complain, said)).toEqual({ thanked: true, troubled: true })
  for (const one of [first, second]) expect((await brought(one)).map((line) => [line.id, line.later, line.mine])).toEqual([[help, one === first ? true : undefined, { thanked: false, troubled: false }]])
  const against = await Promise.all([first, second].map(async ({ user }) => (await seen(idAs('task', troubleId(help, home.resident.user, user)), chief)).request))
  expect(against).toMatchObject([{ against: '徐青' }, { against: '罗芳' }])
})

test('what becomes of trouble is told with what it speaks of, on either side, and stands there', async () => {
  const person = await aVolunteer()
  const { help, task } = await closed(person, {})
  await ok(api.help.trouble, { ...trouble(help), as: person })
  await ok(api.help.complain, complaint(help))
  const read = async () => [(await ok(api.help.read, { as: home.resident, params: { help } })).mine, (await brought(person))[0]?.mine]
  expect(await read()).toEqual([{ thanked: false, troubled: true, settled: false }, { thanked: false, troubled: true, settled: false }])
  for (const [trouble, opens, as] of [[troubleId(help, person.user), 'brought', person], [troubleId(help, home.resident.user, person.user), 'request', home.resident]] as const) {
    const id = idAs('task', trouble)
    await claimed(id, chief)
    await ok(api.tasks.resolve, { as: chief, params: { task: id }, body: { ...event(), outcomes: [{ person: home.members[0]?.id ?? '', outcome: 'talked' }] } })
    await onChange(streamOf(...await insertsOf(id)))
    const notices = (await ok(api.notices.list, { as })).items.filter((one) => one.taskKind === 'trouble')
    expect(notices.map((one) => ({ kind: one.kind, opens: one.opens, task: one.task }))).toEqual([{ kind: 'resolved', opens, task }, { kind: 'claimed', opens, task }])
  }
  expect(await read()).toEqual([{ thanked: false, troubled: true, settled: true }, { thanked: false, troubled: true, settled: true }])
})
