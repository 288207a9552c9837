import fc from 'fast-check'
import { isRefused } from '../../../functions/http/refusal'
import { dutyLent, type Actor } from '../../../functions/http/actor'
import { accept, assign, call, claim, giveBack, handOver, note, release, reopen, resolve, withdraw } from '../../../functions/inbox/deeds'
import { clockDeed } from '../../../functions/inbox/escalation'
import { sweepDue } from '../../../functions/inbox/sweep'
import { lentOf, move, type Deed, type Task } from '../../../functions/inbox/task'
import { handsOf } from '../../../functions/inbox/view'
import { clock } from '../../../functions/clock'
import { sweepKey } from '../../../functions/table/keys'
import { putOne } from '../../../functions/table/table'
import { newUser } from '../../../functions/identity/user'
import { api } from '../../../shared/api'
import { newId } from '../../../shared/ids'
import { aTask, aWorkerOf } from '../../support/builders'
import { call as ask, ok, refused } from '../../support/caller'
import { passTime, timeNow } from '../../support/clock'
import { claimed, event, fileReport, resolved } from '../../support/filing'
import { aHousehold, aPerson, aWorker, giveDuty, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { useTown } from '../../support/town'

useTown()

const phone = '13812345678'
let home: Home
let [chief, street, district, neighbour, away, elsewhere, here]: Person[] = []
beforeAll(async () => {
  home = await aHousehold({ names: ['张秀英'], phone })
  here = await aWorker('李建国')
  chief = await aWorker('周敏', at.community, 'community-worker')
  street = await aWorker('黄建', at.street, 'supervisor')
  district = await aWorker('郑丽', at.district, 'supervisor')
  neighbour = await aWorker('吴霞', at.otherGrid)
  away = await aPerson({ name: '不在的人', duties: [{ role: 'grid-worker', place: at.otherGrid, switched: { on: false } }] })
  elsewhere = await aWorker('何静', at.otherCommunity, 'community-worker')
})
beforeEach(async () => {
  passTime({ hours: 100 })
  await putOne({ ...sweepKey('due'), hour: timeNow().slice(0, 13) })
})

const of = (person: Person | undefined): Person => person as Person
const filed = async (): Promise<string> => (await fileReport(home)).task
const lending = (task: string, as: Person | undefined, to: Person | undefined, from: string) => ({ as: of(as), params: { task }, body: { ...event(), user: of(to).user, from } })
async function lent(to: Person | undefined = neighbour, from: string = at.otherGrid): Promise<string> {
  const task = await filed()
  await ok(api.tasks.assign, lending(task, chief, to, from))
  return task
}
/** The task has climbed to the street: nobody was there in the community. */
async function climbed(): Promise<string> {
  const task = await filed()
  await giveDuty(of(here), { role: 'grid-worker', place: at.grid, switched: { on: false } })
  await giveDuty(of(chief), { role: 'community-worker', place: at.community, switched: { on: false } })
  passTime({ hours: 25 })
  await sweepDue(clock.now())
  await giveDuty(of(here), { role: 'grid-worker', place: at.grid })
  await giveDuty(of(chief), { role: 'community-worker', place: at.community })
  return task
}

describe('somebody from the neighbour grid', () => {
  it('does the one task that was given to them, from the call to its end, and is named with where they serve', async () => {
    const task = await lent()
    const acting = (more: object = {}) => ({ as: of(neighbour), params: { task }, body: { ...event(), ...more } })
    const read = await ok(api.tasks.read, { as: of(neighbour), params: { task } })
    expect(read.people).toMatchObject([{ name: '张秀英' }])
    expect(read.verbs).toEqual(['reveal', 'call', 'note', 'resolve', 'give-back'])
    expect(read.timeline.at(-1)).toMatchObject({ verb: 'assign', by: { name: '周敏' }, to: '吴霞', from: '第二网格' })
    expect((await ok(api.tasks.mine, { as: of(neighbour), query: {} })).items.map((one) => one.id)).toContain(task)
    expect((await ok(api.tasks.reveal, acting({ purpose: 'urgent' }))).phone).toBe(phone)
    expect((await ok(api.households.looks, { as: home.resident, params: { household: home.id } })).items[0]).toMatchObject({ by: '吴霞', place: '第二网格' })
    await ok(api.tasks.call, acting({ result: 'reached' }))
    await resolved(task, of(neighbour))
    expect((await ask(api.tasks.read, { as: of(neighbour), params: { task } })).refusal?.code).toBe('not-found')
  })

  it('can do nothing else there: other tasks, the inbox, giving it on as a lead', async () => {
    const [task, other] = [await lent(), await filed()]
    expect((await refused(api.tasks.read, { as: of(neighbour), params: { task: other } })).code).toBe('not-found')
    expect((await refused(api.tasks.claim, { as: of(neighbour), params: { task: other }, body: event() })).code).toBe('not-found')
    expect((await refused(api.tasks.page, { as: of(neighbour), query: { place: at.grid } })).code).toBe('forbidden')
    expect((await refused(api.tasks.assign, lending(task, neighbour, chief, at.community))).code).toBe('forbidden')
    expect((await refused(api.tasks.hands, { as: of(neighbour), params: { task } })).code).toBe('forbidden')
  })

  it.each<[string, (task: string) => Promise<unknown>]>([
    ['gives it back', (task) => ok(api.tasks.giveBack, { as: of(neighbour), params: { task }, body: event() })],
    ['is relieved of it', (task) => ok(api.tasks.assign, { as: of(chief), params: { task }, body: { ...event(), user: of(here).user } })],
    ['lets its time run out', async () => { for (const hours of [25, 5]) { passTime({ hours }); await sweepDue(clock.now()) } }],
    ['serves there no more', async () => {
      await ok(api.duties.end, { as: of(chief), body: { place: at.otherGrid, role: 'grid-worker', user: of(neighbour).user } })
    }],
  ])('reads and does nothing more once they %s', async (_, end) => {
    const task = await lent()
    await end(task)
    const acting = { as: of(neighbour), params: { task }, body: event() }
    for (const [route, more] of [[api.tasks.note, { text: '在路上' }], [api.tasks.claim, {}], [api.tasks.giveBack, {}], [api.tasks.accept, {}], [api.tasks.reveal, { purpose: 'urgent' }]] as const) {
      expect((await refused(route, { ...acting, body: { ...event(), ...more } })).code).toBe('not-found')
    }
    expect((await refused(api.tasks.read, { as: of(neighbour), params: { task } })).code).toBe('not-found')
    expect((await ok(api.tasks.mine, { as: of(neighbour), query: {} })).items.map((one) => one.id)).not.toContain(task)
    expect((await ok(api.tasks.read, { as: of(chief), params: { task } })).task.holder?.id).not.toBe(of(neighbour).user)
    await giveDuty(of(neighbour), { role: 'grid-worker', place: at.otherGrid })
  })

  it('whose duty is over by its days reads it no more, though nobody has taken it from them', async () => {
    const guest = await aPerson({ name: '赵云', duties: [{ role: 'grid-worker', place: at.otherGrid, until: new Date(Date.parse(timeNow()) + 3_600_000).toISOString() }] })
    const task = await lent(guest)
    await ok(api.tasks.read, { as: guest, params: { task } })
    passTime({ hours: 2 })
    expect((await refused(api.tasks.read, { as: guest, params: { task } })).code).toBe('not-found')
    expect((await refused(api.tasks.note, { as: guest, params: { task }, body: { ...event(), text: '在路上' } })).code).toBe('not-found')
  })
})

describe('hands', () => {
  it('are offered where it stands first, then from the community; a lead above sees another place, too', async () => {
    const task = await filed()
    const names = async (as: Person | undefined, place?: string) => (await ok(api.tasks.hands, { as: of(as), params: { task }, query: place ? { at: place } : {} })).items.map((one) => `${one.name} ${one.placeName}${one.here ? ' here' : ''}`)
    expect(await names(chief)).toEqual(['李建国 第一网格 here', '周敏 怡康社区', '吴霞 第二网格'])
    expect(await names(street)).toEqual(['李建国 第一网格 here', '黄建 长江街道', '周敏 怡康社区', '吴霞 第二网格'])
    expect(await names(street, at.otherCommunity)).toEqual(['何静 球场社区'])
    expect((await refused(api.tasks.hands, { as: of(chief), params: { task }, query: { at: at.otherCommunity } })).code).toBe('out-of-reach')
    expect((await refused(api.tasks.hands, { as: of(chief), params: { task }, query: { at: 'nowhere' } })).fields?.[0]?.path).toBe('at')
    expect((await refused(api.tasks.hands, { as: of(here), params: { task } })).code).toBe('forbidden')
  })

  it('are lent by whoever leads there, from their own reach, only where they are now', async () => {
    const task = await filed()
    expect((await refused(api.tasks.assign, lending(task, chief, away, at.otherGrid))).code).toBe('off-duty')
    expect((await refused(api.tasks.assign, lending(task, chief, neighbour, at.community))).code).toBe('off-duty')
    expect((await refused(api.tasks.assign, lending(task, chief, elsewhere, at.otherCommunity))).code).toBe('out-of-reach')
    expect((await refused(api.tasks.assign, lending(task, chief, street, at.street))).code).toBe('out-of-reach')
    expect((await refused(api.tasks.assign, lending(task, street, district, at.district))).code).toBe('out-of-reach')
    expect((await refused(api.tasks.assign, lending(task, chief, neighbour, at.building))).code).toBe('off-duty')
    expect((await refused(api.tasks.assign, lending(task, chief, neighbour, '999'))).fields?.[0]?.path).toBe('from')
    const once = lending(task, street, elsewhere, at.otherCommunity)
    const first = await ok(api.tasks.assign, once)
    expect(first.task).toMatchObject({ state: 'held', place: at.grid, holder: { name: '何静' } })
    expect((await ok(api.tasks.assign, once)).version).toBe(first.version)
    expect((await refused(api.tasks.assign, { ...once, body: { ...once.body, from: at.otherGrid, user: of(neighbour).user } })).code).toBe('id-taken')
    await resolved(task, of(elsewhere))
  })

  it('lent for what has climbed close it where it stands; whoever leads below cannot give it to anybody', async () => {
    const task = await climbed()
    expect((await ok(api.tasks.read, { as: of(street), params: { task } })).task).toMatchObject({ place: at.street, state: 'open' })
    expect((await refused(api.tasks.assign, lending(task, chief, neighbour, at.otherGrid))).code).toBe('forbidden')
    expect((await refused(api.tasks.hands, { as: of(chief), params: { task } })).code).toBe('forbidden')
    await ok(api.tasks.assign, lending(task, street, neighbour, at.otherGrid))
    await resolved(task, of(neighbour))
    expect((await ok(api.tasks.read, { as: of(street), params: { task } })).task.state).toBe('resolved')
  })

  it('that serve where it stands are simply given it', async () => {
    const task = await filed()
    await ok(api.tasks.assign, lending(task, chief, here, at.grid))
    expect((await ok(api.tasks.read, { as: of(here), params: { task } })).timeline.at(-1)).not.toHaveProperty('from')
    await claimed(await filed(), of(here))
  })
})

const [helper, own, boss] = [aWorkerOf('吴霞'), aWorkerOf('李建国'), aWorkerOf('周敏', 'community-worker')]
const doing = (by: typeof own, now: string) => ({ by, event: newId('event'), now })
const deeds: Record<string, (task: Task, now: string) => Deed> = {
  lend: (task, now) => assign(doing(boss, now), task, { ...helper, lent: { id: at.otherGrid, name: '第二网格' } }), assign: (task, now) => assign(doing(boss, now), task, own),
  claim: (task, now) => claim(doing(own, now), task), note: (_, now) => note(doing(helper, now), '在楼下'), call: (task, now) => call(doing(helper, now), task, 'no-answer'), giveBack: (_, now) => giveBack(doing(helper, now)),
  release: (task, now) => release(doing(boss, now), task), offer: (_, now) => handOver(doing(helper, now), own), accept: (task, now) => accept(doing(own, now), task),
  tick: (task, now) => clockDeed(task, { event: newId('event'), now, there: () => ['x'] }), withdraw: (_, now) => withdraw(doing(own, now)), reopen: (task, now) => reopen(doing(own, now), task, { id: task.place, name: task.placeName }, [], '还没好'),
  resolve: (task, now) => resolve(doing(helper, now), task, task.about.map(({ id }) => ({ person: id, outcome: 'no-risk' }))),
}
const keeps: readonly string[] = ['note', 'call', 'hand-over', 'remind']
const someone = (place: string): Actor => ({ user: { ...newUser(helper.user, 'openid', '2022-01-01T00:00:00.000Z') }, memberships: [], duties: [{ place, placeName: '', role: 'grid-worker', from: '2022-01-01T00:00:00.000Z' }] })

test('whatever happens to a task, whoever was lent has a hand on it exactly from the lending until they do not hold it', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...Object.keys(deeds)), { maxLength: 20 }), (steps) => {
    let task = aTask()
    let has = false
    steps.forEach((verb, index) => {
      const deed = (deeds[verb] as (task: Task, now: string) => Deed)(task, new Date(Date.parse(task.filedAt) + index * 3_600_000).toISOString())
      const moved = move(task, deed)
      if (isRefused(moved)) return
      has = verb === 'lend' || (has && keeps.includes(deed.verb))
      task = moved.task
      expect(handsOf(task, someone(at.otherGrid))).toEqual(has ? ['holder', 'staff'] : [])
      expect(dutyLent(someone(at.otherGrid), lentOf(task)) !== undefined).toBe(has)
      expect(handsOf(task, someone(at.compound))).toEqual([])
    })
  }), { numRuns: 300 })
})
