import { readMeasure } from '../../../functions/measures/store'
import { api } from '../../../shared/api'
import { addDays } from '../../../shared/civil-time'
import type { Measure } from '../../../shared/measures'
import { ok, refused } from '../../support/caller'
import { claimed, event, fileReport } from '../../support/filing'
import { publishList } from '../../support/listing'
import { plantRule, setMeasure, today } from '../../support/measuring'
import { aHousehold, aWorker, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { useTown } from '../../support/town'

useTown()
const only = async (home: Home): Promise<Measure> => (await ok(api.measures.mine, { as: home.resident, query: { household: home.id } })).items[0] as Measure

test('a measure that follows from a report is refused where no row says so, or not so surely, or it would replace a stricter one, until somebody writes why; what was meant is shown before', async () => {
  const [worker, city] = [await aWorker('李建国'), await aWorker('高峰', at.city, 'supervisor')]
  await plantRule()
  await publishList(city, [['medium', '上海市上海市黄浦区豫园街道侯家路 5 号']])
  const at5 = { district: at.farDistrict, address: '豫园街道侯家路 5 号', from: addDays(today(), -8), to: addDays(today(), -5) }
  const close = async (home: Home, stay: { district: string; address: string; from: string; to: string }, outcome: string) => {
    const { task } = await fileReport(home, { travellers: [{ member: home.members[0]?.id ?? '', symptoms: [] }], stays: [stay], arrival: today() })
    await claimed(task, worker)
    const { request } = await ok(api.tasks.read, { as: worker, params: { task } })
    const send = (text?: string, lang?: 'en') => ({ as: worker, params: { task }, ...(lang ? { lang } : {}), body: { ...event(), ...(text ? { text } : {}), outcomes: [{ person: home.members[0]?.id ?? '', outcome }] } })
    return { send, proposed: request.kind === 'report' ? request.proposed?.find(({ grade }) => grade === (outcome === 'exposed' ? 'certain' : 'possible')) : undefined }
  }
  const byRule = '按规则办，请每天登记；不同意可以申诉。'
  for (const { stay, outcome, running, asks } of [
    { stay: { ...at5, district: at.district, address: '百步亭路 1 号' }, outcome: 'exposed', running: false, asks: 'why-no-row' },
    { stay: { ...at5, district: at.district, address: '百步亭路 1 号' }, outcome: 'maybe-exposed', running: false, asks: 'why-no-row' },
    { stay: { ...at5, address: '豫园街道' }, outcome: 'exposed', running: false, asks: 'why-surer' },
    { stay: { ...at5, address: '豫园街道' }, outcome: 'maybe-exposed', running: true, asks: 'why-milder' },
  ]) {
    const home = await aHousehold()
    const before = running ? await setMeasure(home, worker) : undefined
    const { send, proposed } = await close(home, stay, outcome)
    expect(proposed).toMatchObject({ asks, since: 5, rule: { placeName: '武汉市' }, ...(before ? { replaces: { kind: before.kind, until: before.until } } : {}) })
    expect((await refused(api.tasks.resolve, send())).fields).toMatchObject([{ path: 'text' }])
    expect((await refused(api.tasks.resolve, send(byRule, 'en'))).fields).toMatchObject([{ path: 'text', message: expect.stringMatching(/write why/) as unknown }])
    await ok(api.tasks.resolve, send(`${byRule}\n同车的人确诊`))
    if (before) expect(await readMeasure(before.id)).toMatchObject({ ended: { how: 'replaced', reason: '同车的人确诊' } })
    expect(await only(home)).toMatchObject({ why: '同车的人确诊', kind: proposed?.rule?.kind, days: proposed?.rule?.days, ...(asks === 'why-no-row' ? {} : { match: { row: 2, near: 'street' } }) })
  }
  const home = await aHousehold()
  const { send, proposed } = await close(home, at5, 'exposed')
  expect(proposed).toMatchObject({ match: { grade: 'certain', level: 'medium' }, rule: { kind: 'home', days: 7 } })
  expect(proposed).not.toHaveProperty('asks')
  await ok(api.tasks.resolve, send())
  expect(await only(home)).not.toHaveProperty('why')
})

test.each([['lifted', 'ended'], ['stays', 'running']] as const)('an appeal goes one level up, where the measure is read with it, and is answered with a reason: %s', async (outcome, state) => {
  await plantRule()
  const [worker, street, city] = [await aWorker('李建国'), await aWorker('周主任', at.street, 'supervisor'), await aWorker('高峰', at.city, 'supervisor')]
  const home = await aHousehold()
  const of = await setMeasure(home, worker)
  const body = { ...event(), text: '我没有去过那个小区' }
  const asked = await ok(api.measures.appeal, { as: home.resident, params: { measure: of.id }, body })
  expect(asked).toMatchObject({ appeal: { text: body.text } })
  expect(await ok(api.measures.appeal, { as: home.resident, params: { measure: of.id }, body })).toEqual(asked)
  expect((await refused(api.measures.appeal, { as: home.resident, params: { measure: of.id }, body: { ...event(), text: '再问一次' } })).code).toBe('appeal-open')
  const tasksAt = async (place: string, as: Person) => (await ok(api.tasks.page, { as, query: { place, kind: 'appeal' } })).items.filter((one) => one.label === home.household.label)
  expect(await tasksAt(at.grid, worker)).toEqual([])
  const [found] = await tasksAt(at.street, street)
  const task = found?.id ?? ''
  const set = { from: today(), until: of.until, over: false, grade: of.grade, since: of.since, rule: { placeName: of.rule.placeName, version: of.rule.version, line: of.rule.line }, why: of.why, by: '李建国', setAt: of.setAt }
  const readAs = async (as: Person) => (await ok(api.tasks.read, { as, params: { task } })).request
  expect(await readAs(street)).toMatchObject({ kind: 'alarm', text: body.text, set })
  expect(await readAs(city)).toMatchObject({ text: '**', set: { ...set, why: '**' } })
  await claimed(task, street)
  expect(await readAs(street)).toMatchObject({ kind: 'alarm', text: body.text, set })
  const answer = { outcomes: [{ person: of.member, outcome }] }
  expect((await refused(api.tasks.resolve, { as: street, params: { task }, body: { ...event(), ...answer } })).code).toBe('needs-reason')
  await ok(api.tasks.resolve, { as: street, params: { task }, body: { ...event(), ...answer, text: '核对了行程' } })
  expect(await only(home)).toMatchObject({ state, appeal: { answer: { outcome, text: '核对了行程', by: '周主任' } } })
})
