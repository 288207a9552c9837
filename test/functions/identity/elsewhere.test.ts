import { handler as onChange } from '../../../functions/notices/on-change'
import { api } from '../../../shared/api'
import { newId } from '../../../shared/ids'
import { aReport } from '../../support/builders'
import { ok } from '../../support/caller'
import { claimed, event } from '../../support/filing'
import { aHousehold, aWorker, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { insertsOf, streamOf } from '../../support/rows'
import { useTown } from '../../support/town'

useTown()

/** A daughter with a home of her own, who has asked to belong to her mother's as well. */
async function family(): Promise<{ mother: Home; own: Home; daughter: Person; member: string; join: string; worker: Person }> {
  const mother = await aHousehold({ names: ['周桂英'] })
  const own = await aHousehold({ place: at.otherBuilding, names: ['周晓雯'] })
  const worker = await aWorker('李建国')
  const member = newId('member')
  await ok(api.households.enter, { as: own.resident, params: { household: newId('household') }, body: { member, door: { place: at.building, room: mother.household.room }, me: { name: '周晓雯', elsewhere: true } } })
  return { mother, own, daughter: own.resident, member, join: member.replace('mbr', 'joi'), worker }
}

it('the worker who is asked reads that she is family and lives elsewhere', async () => {
  const { member, worker } = await family()
  const task = member.replace('mbr', 'tsk')
  await claimed(task, worker)
  expect(await ok(api.tasks.read, { as: worker, params: { task } })).toMatchObject({ request: { kind: 'join', name: '周晓雯', elsewhere: true }, people: [{ name: '周晓雯', elsewhere: true }] })
  await ok(api.tasks.resolve, { as: worker, params: { task }, body: { ...event(), outcomes: [{ person: member, outcome: 'lives-here' }] } })
})

it('confirmed by her mother she files for her, and reads lists and notices of both homes', async () => {
  const { mother, own, daughter, member, join, worker } = await family()
  const seen = await ok(api.households.answerJoin, { as: mother.resident, params: { household: mother.id, join }, body: { livesHere: true } })
  expect(seen.members).toMatchObject([{ name: '周桂英' }, { id: member, name: '周晓雯', elsewhere: true, account: true, waiting: false }])
  expect((await ok(api.me.read, { as: daughter })).households.map((one) => [one.id, one.waiting])).toEqual(expect.arrayContaining([[mother.id, false], [own.id, false]]))

  const filed = newId('report')
  await ok(api.reports.submit, { as: daughter, params: { report: filed }, body: aReport(mother) })
  const hers = newId('report')
  await ok(api.reports.submit, { as: daughter, params: { report: hers }, body: aReport(own) })
  for (const [household, report] of [[mother.id, filed], [own.id, hers]] as const) expect((await ok(api.reports.list, { as: daughter, query: { household } })).items.map((one) => one.id)).toEqual([report])

  await claimed(filed.replace('rpt', 'tsk'), worker)
  await onChange(streamOf(...await insertsOf(filed)))
  const told = (await ok(api.notices.list, { as: daughter })).items
  expect(told).toMatchObject([{ kind: 'claimed', label: mother.household.label, opens: 'request' }])
  expect(await ok(api.reports.read, { as: daughter, params: { report: filed } })).toMatchObject({ state: 'held', report: { filedBy: '周晓雯', travellers: [{ name: '周桂英' }] } })
})

it('is marked where the worker reads who it is about, and is said or unsaid by anyone of the household', async () => {
  const { mother, daughter, member, join, worker } = await family()
  await ok(api.households.answerJoin, { as: mother.resident, params: { household: mother.id, join }, body: { livesHere: true } })
  const report = newId('report')
  await ok(api.reports.submit, { as: daughter, params: { report }, body: aReport(mother, { travellers: [mother.members[0]?.id ?? '', member].map((id) => ({ member: id, symptoms: [] })) }) })
  const read = async () => (await ok(api.tasks.read, { as: worker, params: { task: report.replace('rpt', 'tsk') } })).people.map((one) => one.elsewhere ?? false)
  expect(await read()).toEqual([false, true])
  const put = { as: mother.resident, params: { household: mother.id, member } }
  expect((await ok(api.households.putMember, { ...put, body: { name: '周晓雯', elsewhere: false } })).members[1]).not.toHaveProperty('elsewhere')
  expect(await read()).toEqual([false, false])
  await ok(api.households.putMember, { ...put, body: { name: '周晓雯', elsewhere: true } })
  expect((await ok(api.households.putMember, { ...put, body: { name: '周小雯' } })).members[1]).toMatchObject({ name: '周小雯', elsewhere: true })
})

it('the first at an empty door may be family elsewhere, who then adds those who live there', async () => {
  const { daughter } = await family()
  const home = await ok(api.households.enter, { as: daughter, params: { household: newId('household') }, body: { member: newId('member'), door: { place: at.secondBuilding, room: '77' }, me: { name: '周晓雯', elsewhere: true } } })
  expect(home).toMatchObject({ waiting: false, members: [{ me: true, elsewhere: true }] })
})
