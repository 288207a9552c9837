import { readTask } from '../../../functions/inbox/store'
import { api } from '../../../shared/api'
import { awayDays, type Role } from '../../../shared/duties'
import { newId } from '../../../shared/ids'
import { call, ok, refused } from '../../support/caller'
import { passTime, timeNow } from '../../support/clock'
import { claimed, event, fileReport } from '../../support/filing'
import { aHousehold, aPerson, type Person } from '../../support/people'
import { at } from '../../support/places'
import { anInvitation } from '../../support/rota'
import { useTown } from '../../support/town'

useTown()

const inHours = (hours: number): string => new Date(Date.parse(timeNow()) + hours * 3_600_000).toISOString()
const onDuty = (role: Role, place: string, name: string): Promise<Person> => aPerson({ name, duties: [{ role, place }] })
const mine = { place: at.grid, role: 'grid-worker' } as const

let chief: Person
let worker: Person
let colleague: Person
beforeEach(async () => {
  chief = await onDuty('community-worker', at.community, '周敏')
  worker = await onDuty('grid-worker', at.grid, '李敏')
  colleague = await onDuty('grid-worker', at.otherGrid, '吴霞')
})

interface Wish { id?: string; from?: number; until?: number; standIn?: Person; as?: Person; role?: Role; place?: string }
const put = ({ id, from = 0, until = 48, standIn, as = worker, role = 'grid-worker', place = at.grid }: Wish = {}) => ({
  as, params: { absence: id ?? newId('absence') }, body: { place, role, from: inHours(from), until: inHours(until), ...(standIn ? { standIn: standIn.user } : {}) },
})
const away = async (wish: Wish = {}): Promise<string> => {
  const given = put(wish)
  await ok(api.absences.put, given)
  return given.params.absence
}
const back = (absence: string, as = worker) => ok(api.absences.end, { as, params: { absence }, body: mine })
const mayLook = async (as: Person): Promise<boolean> => (await call(api.tasks.page, { as, query: { place: at.grid } })).status === 200
const serving = async (person: Person) => (await ok(api.duties.page, { as: chief, query: { place: at.grid } })).items.find((one) => one.user === person.user)
const toldTo = async (as: Person) => (await ok(api.notices.list, { as })).items.map(({ kind, by, place, opens }) => ({ kind, by, place, opens }))

describe('while away', () => {
  it('one is not there, whatever was switched; before and after as ever', async () => {
    await away({ from: 2, until: 5 })
    expect(await serving(worker)).toMatchObject({ there: true, away: { from: expect.any(String) as string } })
    passTime({ hours: 3 })
    await ok(api.duties.presence, { as: worker, body: { ...mine, on: true } })
    expect((await serving(worker))?.there).toBe(false)
    expect(await mayLook(worker)).toBe(true)
    passTime({ hours: 3 })
    expect((await serving(worker))?.there).toBe(true)
    expect(await serving(worker)).not.toHaveProperty('away')
  })

  it('nothing can be handed or given to them', async () => {
    const other = await onDuty('grid-worker', at.grid, '周浩')
    const { task } = await fileReport(await aHousehold())
    await claimed(task, other)
    await away()
    expect((await refused(api.tasks.handOver, { as: other, params: { task }, body: { ...event(), user: worker.user } })).code).toBe('off-duty')
    expect((await refused(api.tasks.assign, { as: chief, params: { task }, body: { ...event(), user: worker.user } })).code).toBe('off-duty')
  })
})

describe('a stand-in', () => {
  it('has the duty for those days exactly, and is told', async () => {
    await away({ from: 2, until: 5, standIn: colleague })
    expect(await toldTo(colleague)).toEqual([{ kind: 'stand-in', by: '李敏', place: at.grid, opens: 'duty' }])
    expect((await ok(api.me.read, { as: colleague })).duties).toContainEqual(expect.objectContaining({ place: at.grid, standsInFor: expect.objectContaining({ name: '李敏' }) as unknown }))
    expect(await mayLook(colleague)).toBe(false)
    passTime({ hours: 3 })
    expect(await mayLook(colleague)).toBe(true)
    expect(await serving(colleague)).toMatchObject({ there: true, standsInFor: '李敏' })
    const { task } = await fileReport(await aHousehold())
    await claimed(task, colleague)
    passTime({ hours: 3 })
    expect(await mayLook(colleague)).toBe(false)
    expect(await serving(colleague)).toBeUndefined()
  })

  it('loses it at once when the absence ends early, and what they held is free again', async () => {
    const absence = await away({ standIn: colleague })
    const { task } = await fileReport(await aHousehold())
    await claimed(task, colleague)
    await back(absence)
    expect(await mayLook(colleague)).toBe(false)
    expect(await readTask(task)).toMatchObject({ state: 'open', place: at.grid })
    expect((await toldTo(colleague)).map((one) => one.kind)).toEqual(['stand-in-over', 'stand-in'])
    expect((await serving(worker))?.there).toBe(true)
    await back(absence)
    expect(await toldTo(colleague)).toHaveLength(2)
  })

  it('is another when the absence is changed; sent twice, it is told once', async () => {
    const id = newId('absence')
    const other = await onDuty('grid-worker', at.otherGrid, '孙磊')
    const given = put({ id, standIn: colleague })
    await ok(api.absences.put, given)
    await ok(api.absences.put, given)
    expect(await toldTo(colleague)).toHaveLength(1)
    await away({ id, standIn: other })
    expect([await mayLook(colleague), await mayLook(other)]).toEqual([false, true])
    const { task } = await fileReport(await aHousehold())
    await claimed(task, other)
    await away({ id, from: 24, until: 48, standIn: other })
    expect(await mayLook(other)).toBe(false)
    expect(await readTask(task)).toMatchObject({ state: 'open' })
  })

  it.each(['before it begins', 'in the middle'])('may decline %s: the duty goes, and who is away is told', async (when) => {
    const absence = await away({ from: 2, until: 9, standIn: colleague })
    passTime({ hours: when === 'in the middle' ? 3 : 0 })
    const { duties } = await ok(api.absences.decline, { as: colleague, params: { absence }, body: mine })
    expect(duties.map((one) => one.place)).toEqual([at.otherGrid])
    expect(await toldTo(worker)).toEqual([{ kind: 'stand-in-declined', by: '吴霞', place: at.grid, opens: 'duty' }])
    expect((await serving(worker))?.away).not.toHaveProperty('standIn')
    await ok(api.absences.decline, { as: colleague, params: { absence }, body: mine })
    expect(await toldTo(worker)).toHaveLength(1)
  })

  it('goes with the duty of whom they stand in for', async () => {
    await away({ standIn: colleague })
    await ok(api.duties.end, { as: chief, body: { ...mine, user: worker.user } })
    expect([await mayLook(worker), await mayLook(colleague)]).toEqual([false, false])
    expect((await toldTo(colleague))[0]?.kind).toBe('stand-in-over')
  })

  it('taken away by who appoints is as declined', async () => {
    await away({ standIn: colleague })
    await ok(api.duties.end, { as: chief, body: { ...mine, user: colleague.user } })
    expect(await mayLook(colleague)).toBe(false)
    expect((await toldTo(worker))[0]?.kind).toBe('stand-in-declined')
  })

  it('who serves nowhere in the community any more stands in for nobody', async () => {
    await away({ standIn: colleague })
    const { task } = await fileReport(await aHousehold())
    await claimed(task, colleague)
    await ok(api.duties.end, { as: chief, body: { place: at.otherGrid, role: 'grid-worker', user: colleague.user } })
    expect(await mayLook(colleague)).toBe(false)
    expect(await readTask(task)).toMatchObject({ state: 'open' })
  })

  it('who is then appointed in earnest keeps the duty when the other comes back', async () => {
    const absence = await away({ standIn: colleague })
    const { code } = await anInvitation({ as: chief })
    await ok(api.invitations.accept, { as: colleague, params: { code }, body: {} })
    await back(absence)
    expect(await mayLook(colleague)).toBe(true)
  })

  it('cannot be away themselves on that duty', async () => {
    await away({ standIn: colleague })
    expect((await refused(api.absences.put, put({ as: colleague }))).code).toBe('standing-in')
  })

  it('is chosen among those who serve in the community and do not have the duty', async () => {
    const [same, far] = [await onDuty('grid-worker', at.grid, '周浩'), await onDuty('community-worker', at.otherCommunity, '远方')]
    const { items } = await ok(api.absences.colleagues, { as: worker, query: mine })
    const users = items.map((one) => one.user)
    expect(users).toEqual(expect.arrayContaining([chief.user, colleague.user]))
    for (const one of [worker, same, far]) expect(users).not.toContain(one.user)
    expect(new Set(users).size).toBe(users.length)
  })
})

describe('is refused at its field', () => {
  it.each<[string, Wish, string]>([
    ['an end before the beginning', { from: 5, until: 3 }, 'until'], ['an end at the beginning', { from: 3, until: 3 }, 'until'], ['days gone by', { from: -48, until: -1 }, 'until'],
    ['more than sixty days', { until: 24 * awayDays + 1 }, 'until'], ['more than a year ahead', { from: 24 * 366, until: 24 * 367 }, 'from'],
  ])('%s', async (_, wish, path) => {
    expect((await refused(api.absences.put, put(wish))).fields).toMatchObject([{ path }])
  })

  it('what overlaps another absence, but not the same one changed, nor one that touches', async () => {
    const id = await away({ from: 10, until: 20 })
    expect((await refused(api.absences.put, put({ from: 15, until: 30 }))).fields).toMatchObject([{ path: 'from' }])
    await away({ id, from: 12, until: 24 })
    await away({ from: 30, until: 40 })
  })

  it('oneself, somebody off the board, who has the duty already, who is away then', async () => {
    const [same, far, leaving] = [await onDuty('grid-worker', at.grid, '周浩'), await onDuty('community-worker', at.otherCommunity, '远方'), await onDuty('grid-worker', at.otherGrid, '何静')]
    await ok(api.absences.put, put({ as: leaving, place: at.otherGrid, from: 40, until: 60 }))
    const said = async (standIn: Person): Promise<string> => {
      const { fields } = await refused(api.absences.put, put({ standIn }))
      expect(fields?.map((one) => one.path)).toEqual(['standIn'])
      return fields?.[0]?.message ?? ''
    }
    expect(new Set([await said(worker), await said(far), await said(same), await said(leaving)]).size).toBe(4)
    expect(await mayLook(leaving)).toBe(false)
  })

  it('a duty that is over by then', async () => {
    const leaving = await aPerson({ name: '钱进', duties: [{ ...mine, until: inHours(10) }] })
    expect((await refused(api.absences.put, put({ as: leaving, from: 11, until: 20 }))).fields).toMatchObject([{ path: 'from' }])
  })
})

it('a role one does not have there is refused', async () => {
  expect((await refused(api.absences.put, put({ role: 'volunteer' }))).code).toBe('not-serving')
  expect((await refused(api.absences.end, { as: worker, params: { absence: newId('absence') }, body: { ...mine, role: 'volunteer' } })).code).toBe('not-serving')
})

it('the duty of a stand-in ends no later than the one they stand in for', async () => {
  const leaving = await aPerson({ name: '钱进', duties: [{ ...mine, until: inHours(10) }] })
  await away({ as: leaving, until: 48, standIn: colleague })
  passTime({ hours: 11 })
  expect(await mayLook(colleague)).toBe(false)
})

it('a switch at the moment in which the duty is taken away does not bring it back', async () => {
  for (let round = 0; round < 5; round += 1) {
    const one = await onDuty('grid-worker', at.grid, '钱进')
    await Promise.all([call(api.duties.presence, { as: one, body: { ...mine, on: false } }), ok(api.duties.end, { as: chief, body: { ...mine, user: one.user } })])
    expect(await serving(one)).toBeUndefined()
    expect(await mayLook(one)).toBe(false)
  }
})
