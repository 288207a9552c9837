import { api } from '../../../shared/api'
import { addDays } from '../../../shared/civil-time'
import type { Measure } from '../../../shared/measures'
import { ok, refused } from '../../support/caller'
import { timeNow } from '../../support/clock'
import { claimed, event, fileReport } from '../../support/filing'
import { publishList } from '../../support/listing'
import { plantRule, today } from '../../support/measuring'
import { aHousehold, aWorker, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { useTown } from '../../support/town'

useTown()
let worker: Person
let city: Person
beforeAll(async () => {
  [worker, city] = [await aWorker('李建国'), await aWorker('高峰', at.city, 'supervisor')]
  await plantRule()
})

const only = async (home: Home): Promise<Measure> => (await ok(api.measures.mine, { as: home.resident, query: { household: home.id } })).items[0] as Measure
const params = ({ id }: Pick<Measure, 'id'>) => ({ measure: id })
const tasksOf = async (home: Home, kind: 'freed') => (await ok(api.tasks.page, { as: worker, query: { place: at.grid, kind } })).items.filter((one) => one.label === home.household.label)
const told = async (home: Home) => (await ok(api.notices.list, { as: home.resident })).items.map(({ kind, detail }) => `${kind} ${detail ?? ''}`)

test('a measure is proposed to end when a list no longer has the row it was set for: in one tap, by closing the task, or not at all', async () => {
  const [row, other, effective] = [['high', '上海市上海市黄浦区外滩街道北京东路7号'], ['medium', '湖北省武汉市江汉区'], timeNow()] as const
  await publishList(city, [row], effective)
  const homes = await Promise.all(['陈静', '何伟', '吴芳'].map(async (name) => {
    const home = await aHousehold({ names: [name] })
    const stay = { district: at.farDistrict, address: '外滩街道北京东路7号', from: addDays(today(), -3), to: addDays(today(), -2) }
    const { task } = await fileReport(home, { travellers: [{ member: home.members[0]?.id ?? '', symptoms: [] }], stays: [stay], arrival: today() })
    await claimed(task, worker)
    await ok(api.tasks.resolve, { as: worker, params: { task }, body: { ...event(), outcomes: [{ person: home.members[0]?.id ?? '', outcome: 'exposed' }] } })
    return home
  }))
  const [tapped, closed, relisted] = homes as [Home, Home, Home]
  await publishList(city, [other], effective)
  for (const home of homes) {
    expect(await only(home)).toMatchObject({ freed: { address: row[1] } })
    expect(await tasksOf(home, 'freed')).toMatchObject([{ state: 'open', kind: 'freed' }])
  }
  await ok(api.measures.end, { as: worker, params: params(await only(tapped)), body: { ...event(), reason: '名单改了' } })
  expect(await tasksOf(tapped, 'freed')).toEqual([])
  const close = async (home: Home, outcome: 'lifted' | 'stays') => {
    const [line] = await tasksOf(home, 'freed')
    const asked = { as: worker, params: { task: line?.id ?? '' }, body: { ...event(), outcomes: [{ person: home.members[0]?.id ?? '', outcome }] } }
    if (line?.state === 'open') await claimed(line.id, worker)
    return { line, asked }
  }
  const { line, asked } = await close(closed, 'lifted')
  expect((await ok(api.tasks.read, { as: worker, params: { task: line?.id ?? '' } })).request).toMatchObject({ kind: 'alarm', text: row[1] })
  await ok(api.tasks.resolve, asked)
  const over = await only(closed)
  expect(over).toMatchObject({ state: 'ended', ended: { how: 'early', by: '李建国' } })
  expect(over.ended?.reason).toContain(row[1])
  expect(await told(closed)).toContain('measure-over early')
  await publishList(city, [row], effective)
  expect(await only(relisted)).not.toHaveProperty('freed')
  expect((await refused(api.tasks.resolve, (await close(relisted, 'lifted')).asked)).code).toBe('stale')
  await ok(api.tasks.resolve, (await close(relisted, 'stays')).asked)
  expect(await only(relisted)).toMatchObject({ state: expect.stringMatching(/running|proposed/) as unknown })
})
