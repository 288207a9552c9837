import { handler as onChange } from '../../../functions/notices/on-change'
import { handler as keepEnds } from '../../../functions/inbox/on-change'
import { requestKey } from '../../../functions/table/keys'
import { get } from '../../../functions/table/table'
import { troubleId } from '../../../functions/help/trouble'
import { api } from '../../../shared/api'
import { idAs } from '../../../shared/ids'
import { ok, refused } from '../../support/caller'
import { passTime } from '../../support/clock'
import { claimed, event, resolved } from '../../support/filing'
import { askHelp, needs, type Asked } from '../../support/helping'
import { aHousehold, aPerson, aWorker, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { allItems, insertsOf, streamOf } from '../../support/rows'
import { useTown } from '../../support/town'

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
/** Closed by the word of whoever got it; its end is set as the stream would. */
async function closed(): Promise<Asked> {
  const asked = await held()
  for (const step of ['on-my-way', 'delivered'] as const) await ok(api.help.step, { as: worker, params: { help: asked.help }, body: { ...event(), step } })
  await ok(api.help.confirm, { as: home.resident, params: { help: asked.help }, body: { ...event(), arrived: true, text: '谢谢' } })
  await keepEnds(streamOf(...await insertsOf(asked.help)))
  return asked
}
const thanks = (help: string, more: object = {}) => ({ as: worker, params: { help }, body: { ...event(), word: 'flower' as const, ...more } })
const trouble = (help: string, more: object = {}) => ({ as: worker, params: { help }, body: { ...event(), sort: 'not-paid' as const, text: '说没有钱', ...more } })
const complaint = (help: string, more: object = {}) => ({ as: home.resident, params: { help }, body: { ...event(), sort: 'rude' as const, text: '在门口骂人', ...more } })
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
  expect(await ok(api.help.complain, said)).toEqual({ thanked: false, troubled: true })
  expect(await ok(api.help.complain, said)).toEqual({ thanked: false, troubled: true })
  expect((await refused(api.help.complain, complaint(help))).code).toBe('said-before')
  expect((await refused(api.help.trouble, trouble(help))).code).toBe('said-before')
  const [mine, theirs] = [worker, home.resident].map(({ user }) => idAs('task', troubleId(help, user)))
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
  const id = idAs('task', troubleId(help, home.resident.user))
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
