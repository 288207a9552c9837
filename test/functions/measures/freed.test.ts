import { lookAtMeasures } from '../../../functions/measures/look'
import { api } from '../../../shared/api'
import { addDays } from '../../../shared/civil-time'
import type { Measure } from '../../../shared/measures'
import { ok } from '../../support/caller'
import { passTime, timeNow } from '../../support/clock'
import { claimed, event, fileReport } from '../../support/filing'
import { publishList } from '../../support/listing'
import { plantRule, setMeasure, today } from '../../support/measuring'
import { aHousehold, aWorker, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { useTown } from '../../support/town'

useTown()
let worker: Person
let city: Person
let street: Person
beforeAll(async () => {
  [worker, city, street] = [await aWorker('李建国'), await aWorker('高峰', at.city, 'supervisor'), await aWorker('周主任', at.street, 'supervisor')]
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
  expect(await only(relisted)).toMatchObject({ state: expect.stringMatching(/running|proposed/) as unknown })
  expect(await only(relisted)).not.toHaveProperty('freed')
  expect(await tasksOf(relisted, 'freed')).toEqual([])
})

test('a proposal asks nobody any more once its measure is over by itself, by an appeal, or replaced; and one that a list takes back is closed as it stays', async () => {
  const [row, other, effective] = [['high', '上海市上海市黄浦区半淞园路街道西藏南路9号'], ['medium', '湖北省武汉市江汉区'], timeNow()] as const
  await publishList(city, [row], effective)
  const homes = await Promise.all(['陈静', '何伟', '吴芳'].map(async (name) => {
    const home = await aHousehold({ names: [name] })
    const stay = { district: at.farDistrict, address: '半淞园路街道西藏南路9号', from: addDays(today(), -9), to: addDays(today(), -8) }
    const { task } = await fileReport(home, { travellers: [{ member: home.members[0]?.id ?? '', symptoms: [] }], stays: [stay], arrival: today() })
    await claimed(task, worker)
    await ok(api.tasks.resolve, { as: worker, params: { task }, body: { ...event(), outcomes: [{ person: home.members[0]?.id ?? '', outcome: 'exposed' }] } })
    return home
  }))
  await publishList(city, [other], effective)
  const [replaced, appealed, over] = homes as [Home, Home, Home]
  const asked = await Promise.all(homes.map(async (home) => (await tasksOf(home, 'freed'))[0]?.id ?? ''))
  const standing = async (task: string | undefined) => {
    const { task: line, timeline } = await ok(api.tasks.read, { as: worker, params: { task: task ?? '' } })
    return [line.state, timeline.at(-1)?.verb, timeline.at(-1)?.outcomes?.map(({ outcome }) => outcome)]
  }
  await claimed(asked[2] ?? '', worker)
  await setMeasure(replaced, worker)
  expect(await standing(asked[0])).toEqual(['resolved', 'lapse', ['lifted']])
  await ok(api.measures.appeal, { as: appealed.resident, params: params(await only(appealed)), body: { ...event(), text: '没有去过' } })
  const [appeal] = (await ok(api.tasks.page, { as: street, query: { place: at.street, kind: 'appeal' } })).items.filter((one) => one.label === appealed.household.label)
  await claimed(appeal?.id ?? '', street)
  await ok(api.tasks.resolve, { as: street, params: { task: appeal?.id ?? '' }, body: { ...event(), text: '票据属实', outcomes: [{ person: appealed.members[0]?.id ?? '', outcome: 'lifted' }] } })
  expect(await standing(asked[1])).toEqual(['resolved', 'lapse', ['lifted']])
  passTime({ days: 7 })
  await lookAtMeasures(timeNow())
  expect(await only(over)).toMatchObject({ state: 'ended', ended: { how: 'itself' } })
  expect(await standing(asked[2])).toEqual(['resolved', 'lapse', ['lifted']])
})
