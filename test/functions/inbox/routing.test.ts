import { sweepDue } from '../../../functions/inbox/sweep'
import { readTask } from '../../../functions/inbox/store'
import { clock } from '../../../functions/clock'
import { sweepKey } from '../../../functions/table/keys'
import { putOne } from '../../../functions/table/table'
import { api } from '../../../shared/api'
import type { Duty } from '../../../shared/duty-schema'
import { ok, refused } from '../../support/caller'
import { passTime, timeNow } from '../../support/clock'
import { askToJoin, claimed, event, fileReport, resolved } from '../../support/filing'
import { aHousehold, aPerson, giveDuty, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { useTown } from '../../support/town'

useTown()

const people = {} as Record<'grid' | 'community' | 'street' | 'city', Person>
let home: Home
beforeAll(async () => {
  home = await aHousehold({ place: at.building, phone: '13812345678' })
  people.grid = await aPerson({ name: '李建国', duties: [{ role: 'grid-worker', place: at.grid }] })
  people.community = await aPerson({ name: '周敏', duties: [{ role: 'community-worker', place: at.community }] })
  people.street = await aPerson({ name: '黄建', duties: [{ role: 'supervisor', place: at.street }] })
  people.city = await aPerson({ name: '高峰', duties: [{ role: 'supervisor', place: at.city }] })
})
beforeEach(async () => {
  passTime({ hours: 200 })
  await putOne({ ...sweepKey('due'), hour: timeNow().slice(0, 13) })
  await present('grid', 'community', 'street', 'city')
})

const duties: Record<keyof typeof people, Pick<Duty, 'role' | 'place'>> = {
  grid: { role: 'grid-worker', place: at.grid }, community: { role: 'community-worker', place: at.community }, street: { role: 'supervisor', place: at.street }, city: { role: 'supervisor', place: at.city },
}

/** These are on duty, the others have switched off. */
async function present(...there: (keyof typeof people)[]): Promise<void> {
  for (const key of Object.keys(duties) as (keyof typeof people)[]) await giveDuty(people[key], { ...duties[key], switched: { on: there.includes(key) } })
}

const urgent = () => fileReport(home, { travellers: [{ member: home.members[0]?.id ?? '', symptoms: ['fever'] }] })
const inboxOf = async (place: string, as: Person) => (await ok(api.tasks.page, { as, query: { place } })).items

describe('where a report goes', () => {
  it.each<[string, (keyof typeof people)[], string, string[]]>([
    ['to the grid while its worker is there', ['grid', 'community', 'street', 'city'], at.grid, []],
    ['to the community when nobody is at the grid', ['community', 'street', 'city'], at.community, ['第一网格']],
    ['to the street when nobody is there below', ['street', 'city'], at.street, ['第一网格', '怡康社区']],
    ['to the city when nobody else is', ['city'], at.city, ['第一网格', '怡康社区', '长江街道', '江岸区']],
    ['to its grid, to climb from, when nobody is anywhere; its story says so', [], at.grid, ['第一网格', '怡康社区', '长江街道', '江岸区', '武汉市']],
  ])('%s', async (_, there, place, passed) => {
    await present(...there)
    const { report, task } = await fileReport(home)
    expect((await readTask(task))?.place).toBe(place)
    const { timeline } = await ok(api.reports.read, { as: home.resident, params: { report } })
    expect(timeline[0]?.passed ?? []).toEqual(passed)
  })

  it('a wish to join takes the same way', async () => {
    await present('street')
    const { task } = await askToJoin(home, await aPerson())
    expect((await readTask(task))?.place).toBe(at.street)
  })
})

describe('a report that nobody takes', () => {
  it('climbs from grid to city, each step in its log, and is closed by whoever is there at last', async () => {
    const { report, task } = await urgent()
    await present('community', 'street', 'city')
    const steps: string[] = []
    for (let step = 0; step < 4; step += 1) {
      passTime({ hours: 3 })
      await sweepDue(clock.now())
      steps.push((await readTask(task))?.place ?? '')
    }
    expect(steps).toEqual([at.community, at.street, at.city, at.city])
    const { timeline } = await ok(api.tasks.read, { as: people.city, params: { task } })
    expect(timeline.map(({ verb, from, to }) => [verb, from, to].filter(Boolean).join(' '))).toEqual(['submit', 'climb 第一网格 怡康社区', 'climb 怡康社区 长江街道', 'climb 长江街道 武汉市', 'remind'])
    await claimed(task, people.city)
    await resolved(task, people.city)
    expect((await ok(api.reports.read, { as: home.resident, params: { report } })).state).toBe('resolved')
    expect(await inboxOf(at.grid, people.grid)).not.toContainEqual(expect.objectContaining({ id: task }))
  })

  it('is seen below and can be taken only where it stands', async () => {
    await present('street')
    const { task } = await urgent()
    expect(await inboxOf(at.grid, people.grid)).toContainEqual(expect.objectContaining({ id: task, here: false, place: at.street, placeName: '长江街道' }))
    expect(await inboxOf(at.street, people.street)).toContainEqual(expect.objectContaining({ id: task, here: true }))
    expect((await refused(api.tasks.claim, { as: people.grid, params: { task }, body: event() })).code).toBe('forbidden')
    expect((await refused(api.tasks.claim, { as: people.city, params: { task }, body: event() })).code).toBe('forbidden')
    await ok(api.tasks.claim, { as: people.street, params: { task }, body: event() })
    expect((await ok(api.tasks.reveal, { as: people.street, params: { task }, body: { ...event(), purpose: 'urgent' } })).phone).toBe('13812345678')
  })

  it('is taken from a holder who let its time run out, or whose duty has ended, and they can do nothing more', async () => {
    const { task } = await urgent()
    await claimed(task, people.grid)
    await present('community')
    passTime({ hours: 3 })
    await sweepDue(clock.now())
    expect(await readTask(task)).toMatchObject({ state: 'held', place: at.grid })
    passTime({ minutes: 31 })
    await sweepDue(clock.now())
    expect(await readTask(task)).toMatchObject({ state: 'open', place: at.community })
    expect((await refused(api.tasks.note, { as: people.grid, params: { task }, body: { ...event(), text: '在路上' } })).code).toBe('forbidden')
    expect((await ok(api.tasks.mine, { as: people.grid, query: {} })).items).toEqual([])
  })
})
