import { checkedTexts, textsAt } from '../../../functions/texts/fields'
import { asTyped, mark, said, unsaid } from '../../../functions/texts/mark'
import { textId } from '../../../functions/texts/text'
import { api } from '../../../shared/api'
import type { Route } from '../../../shared/http'
import { idPattern, newId } from '../../../shared/ids'
import { aCallUp, aHand } from '../../support/calling'
import { aContent } from '../../support/campaigns'
import { call, ok, refused } from '../../support/caller'
import { claimed, event } from '../../support/filing'
import { aDoor, askHelp, needs } from '../../support/helping'
import { aHousehold, aPerson, aWorker, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { useTown } from '../../support/town'
import { aVolunteer, taken } from '../../support/volunteering'
import { useWechat, withoutWechat } from '../../support/wechat'

useTown()
useWechat()
let [home, chief, leader]: [Home, Person, Person] = [] as never
beforeAll(async () => {
  process.env['CONTENT_CHECK'] = 'on'
  home = await aHousehold({ names: ['张秀英', '王强'], phone: '13812345678' })
  chief = await aPerson({ name: '周敏', duties: [{ place: at.community, role: 'community-worker' }] })
  leader = await aPerson({ name: '团长', duties: [{ place: at.community, role: 'leader' }] })
})
afterAll(() => { process.env['CONTENT_CHECK'] = 'off' })

const an = (text: string) => ({ household: home.id, member: home.members[0]?.id ?? '', need: { ...needs.other(), what: text } })
const asks = (text: string, help = newId('help')) => ({ as: home.resident, params: { help }, body: an(text) })
const waiting = async () => (await ok(api.texts.waiting, { as: chief, query: { place: at.community } })).items
const look = (id: string, passes: boolean) => ok(api.texts.look, { as: chief, params: { text: id }, body: { place: at.community, passes } })
const whatOf = ({ help: { need } }: { help: { need: { kind: string } } }) => (need as { what?: string }).what

test('every route in the table is one of the contract', () => {
  const routes = Object.values(api).flatMap((group) => Object.values<Route>(group)).map(({ method, path }) => `${method} ${path}`)
  for (const route of Object.keys(checkedTexts)) expect(routes).toContain(route)
})

test('texts are found where the table says, each of a list, and no choice that is called like one', () => {
  const content = aContent({})
  expect(textsAt(content, checkedTexts['PUT /campaigns/{campaign}']?.fields ?? []).map(({ path }) => path)).toEqual(expect.arrayContaining(['title', 'answers', 'packages.0.name', 'packages.0.contents.0']))
  const fields = checkedTexts['PUT /help/{help}']?.fields ?? []
  expect(textsAt({ need: needs.errand() }, fields).map(({ path }) => path)).toEqual(['need.list'])
  expect(textsAt({ need: { ...needs.other(), note: '急' } }, fields).map(({ path }) => path)).toEqual(['need.note', 'need.what'])
  expect(textsAt({ need: needs.medicine() }, fields)).toEqual([])
})

test('who writes it reads it with a mark, others not before it has passed, and never once it was kept back', () => {
  const states = ['waiting', 'passed', 'kept-back'] as const
  expect(states.map((state) => said(state, '漏水', { own: true, lang: 'zh' }))).toEqual(['【待核】漏水', '漏水', '【未通过】漏水'])
  expect(states.map((state) => said(state, '漏水', { own: false, lang: 'zh' }))).toEqual(['（正在核对，稍后显示）', '漏水', '（没有通过核对）'])
  expect(unsaid('【待核】漏水')).toBe('漏水')
  expect(unsaid('【未通过】漏水')).toBe('漏水')
  expect(asTyped({ a: [`x ${mark(textId('u', '漏水'), '漏水')} y`], n: 1 })).toEqual({ a: ['x 漏水 y'], n: 1 })
  expect(textId('u', '漏水')).toMatch(idPattern('text'))
})

test('what passes is kept as it is, and reads and writes nothing more', async () => {
  expect(whatOf(await ok(api.help.ask, asks('水管漏水')))).toBe('水管漏水')
  expect(await waiting()).toEqual([])
})

test('what is refused says so at its field, and nothing is kept', async () => {
  const help = newId('help')
  const { code, fields } = await refused(api.help.ask, { ...asks('违规测试', help), lang: 'en' })
  expect({ code, fields }).toMatchObject({ code: 'invalid', fields: [{ path: 'need.what', message: expect.stringContaining('content check') }] })
  expect((await call(api.help.read, { as: home.resident, params: { help } })).status).toBe(404)
  const two = { ...an('水管漏水'), need: { ...needs.other(), what: '水管漏水', note: '违规测试' } }
  expect((await refused(api.help.ask, { as: home.resident, params: { help }, body: two })).fields?.map(({ path }) => path)).toEqual(['need.note'])
})

test('of a group-buy every text is checked, and each that is refused is named', async () => {
  const content = aContent({ title: '违规测试', about: '每天配送' })
  const draft = { as: leader, params: { campaign: newId('campaign') }, body: { place: at.community, version: 0, ...content } }
  expect((await refused(api.campaigns.draft, draft)).fields?.map(({ path }) => path)).toEqual(['title'])
})

describe('what a volunteer says while bringing help', () => {
  /** The routes whose text others of the request read, with what else goes along; giving it back comes last. */
  const sayings = [
    ['help.question', api.help.question, {}], ['tasks.note', api.tasks.note, {}], ['tasks.call', api.tasks.call, { result: 'no-answer' }], ['help.thank', api.help.thank, { word: 'flower' }],
    ['tasks.resolve', api.tasks.resolve, { outcomes: () => [{ person: home.members[0]?.id ?? '', outcome: 'helped' }] }], ['tasks.giveBack', api.tasks.giveBack, {}],
  ] as const
  const held = async (by: Person) => {
    const asked = await askHelp(home, needs.other())
    await (by === worker ? claimed(asked.task, worker) : taken(asked.task, by))
    return asked
  }
  const saying = ({ help, task }: { help: string; task: string }, as: Person, more: object, text: string) => ({ as, params: { help, task }, body: { ...event(), text, ...Object.fromEntries(Object.entries(more).map(([key, value]) => [key, typeof value === 'function' ? (value as () => unknown)() : value])) } }) as never
  let [worker, volunteer]: [Person, Person] = [] as never
  beforeAll(async () => { [worker, volunteer] = [await aWorker('李建国'), await aVolunteer({ name: '徐青' })] })

  test.each(sayings)('by %s is refused at its field, and done when it was changed; where WeChat cannot be asked it waits, and sent again it is the same', async (name, route, more) => {
    const asked = await held(volunteer)
    expect((await refused(route, saying(asked, volunteer, more, '违规测试'))).fields?.map(({ path }) => path)).toEqual(['text'])
    const text = `药店关门了，${name}`
    const sent = saying(asked, volunteer, more, text)
    await withoutWechat(() => ok(route, sent))
    await ok(route, sent)
    const [found] = (await waiting()).filter((one) => one.text === text)
    expect(found).toMatchObject({ source: 'word' })
    await look(found?.id ?? '', false)
    expect(JSON.stringify(await ok(api.help.read, { as: home.resident, params: { help: asked.help } }))).not.toContain(text)
    if (route !== api.tasks.resolve && route !== api.tasks.giveBack) await ok(api.tasks.giveBack, { as: volunteer, params: { task: asked.task }, body: event() })
  })

  test('a worker says on duty what has to be said, and what was bought in place of a medicine goes to no third party', async () => {
    const asked = await held(worker)
    await ok(api.tasks.note, saying(asked, worker, {}, '违规测试'))
    await ok(api.tasks.giveBack, saying(asked, worker, {}, '违规测试'))
    expect(textsAt({ step: 'bought', instead: [{ line: 'a', name: '左氨氯地平' }] }, checkedTexts['POST /help/{help}/steps']?.fields ?? [])).toEqual([])
  })
})

test('why somebody does not come to a call-up is checked; whoever runs it reads what waits', async () => {
  const callup = (await aCallUp({ people: [aHand(home.resident), aHand(leader)] })).id
  const back = (text: string, as: Person) => ({ as, params: { callup }, body: { id: newId('event'), text } })
  expect((await refused(api.callups.giveBack, back('违规测试', home.resident))).fields).toMatchObject([{ path: 'text' }])
  expect((await ok(api.callups.giveBack, back('存疑测试，来不了', home.resident))).mine).toMatchObject({ state: 'given-back', text: '【待核】存疑测试，来不了' })
  await ok(api.callups.giveBack, back('孩子发烧了', leader))
  const { people, log } = await ok(api.callups.run, { as: chief, params: { callup } })
  expect(people.map(({ text }) => text).sort()).toEqual(['【待核】存疑测试，来不了', '孩子发烧了'])
  expect(log.map(({ text }) => text)).toContain('【待核】存疑测试，来不了')
  const found = (await waiting()).find(({ text }) => text === '存疑测试，来不了')
  expect(found).toMatchObject({ source: 'callup' })
  await look(found?.id ?? '', true)
})

describe('where WeChat cannot be asked', () => {
  test('the text waits: its writer reads it with the mark, and workers find it, until one has looked', async () => {
    const help = newId('help')
    expect(whatOf(await withoutWechat(() => ok(api.help.ask, asks('暖气不热', help))))).toBe('【待核】暖气不热')
    const [found] = await waiting()
    expect(found).toMatchObject({ text: '暖气不热', source: 'help' })
    expect((await ok(api.notices.list, { as: chief })).items[0]).toMatchObject({ kind: 'texts', opens: 'texts', place: at.community })
    await look(found?.id ?? '', true)
    expect(await waiting()).toEqual([])
    expect(whatOf(await ok(api.help.read, { as: home.resident, params: { help } }))).toBe('暖气不热')
  })

  test('what a worker keeps back nobody else reads; looked at again, the last word stands', async () => {
    const help = newId('help')
    await withoutWechat(() => ok(api.help.file, { as: chief, params: { help }, body: { channel: 'phone', ...aDoor({ name: '张秀英', need: { ...needs.other(), what: '楼道没有灯' } }), place: home.household.place, unit: home.household.unit, room: home.household.room } }))
    const read = async () => whatOf(await ok(api.help.read, { as: home.resident, params: { help } }))
    expect(await read()).toBe('（正在核对，稍后显示）')
    const [found] = await waiting()
    for (const [passes, shown] of [[false, '（没有通过核对）'], [true, '楼道没有灯']] as const) {
      await look(found?.id ?? '', passes)
      expect(await read()).toBe(shown)
    }
  })

  test('a request sent again is the same one, whether it could be checked then or now', async () => {
    for (const [first, again] of [[withoutWechat, async <T>(act: () => Promise<T>) => act()], [async <T>(act: () => Promise<T>) => act(), withoutWechat]] as const) {
      const sent = asks('电梯停了')
      const before = await first(() => ok(api.help.ask, sent))
      expect((await again(() => ok(api.help.ask, sent))).help.filedAt).toBe(before.help.filedAt)
    }
  })

  test('nobody of another community looks at it, and what is not there is not found', async () => {
    const stranger = await aPerson({ duties: [{ place: at.otherDistrict, role: 'grid-worker' }] })
    await withoutWechat(() => ok(api.help.ask, asks('门坏了')))
    const [found] = await waiting()
    expect((await refused(api.texts.look, { as: stranger, params: { text: found?.id ?? '' }, body: { place: at.otherDistrict, passes: true } })).code).toBe('not-found')
    expect((await refused(api.texts.look, { as: await aWorker('李建国'), params: { text: newId('text') }, body: { place: at.grid, passes: true } })).code).toBe('not-found')
  })

  test('what WeChat is not sure of is left to a person', async () => {
    await ok(api.help.ask, asks('存疑测试'))
    expect((await waiting()).map(({ text }) => text)).toContain('存疑测试')
  })
})
