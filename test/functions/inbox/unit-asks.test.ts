import { answerFaults, unitPlaces } from '../../../functions/inbox/unit-asks'
import { readEvent, readTask } from '../../../functions/inbox/store'
import { sweepDue } from '../../../functions/inbox/sweep'
import { clock } from '../../../functions/clock'
import { sweepKey } from '../../../functions/table/keys'
import { putOne } from '../../../functions/table/table'
import { api } from '../../../shared/api'
import { newId } from '../../../shared/ids'
import { aTask } from '../../support/builders'
import { ok, refused } from '../../support/caller'
import { passTime, timeNow } from '../../support/clock'
import { claimed, event, fileReport, resolved } from '../../support/filing'
import { aHousehold, aWorker, giveDuty, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { useTown } from '../../support/town'
import { aUnit } from '../../support/units'
import type { Unit } from '../../../functions/duties/unit'

useTown()

const idsOf = (steps: readonly { id: string }[]): string[] => steps.map((step) => step.id)

describe('the places whose units may be asked', () => {
  const standing = (place: string) => ({ ...aTask(), place })

  it('are the community and every rung from it to where the task stands', () => {
    expect(idsOf(unitPlaces(standing(at.grid), []))).toEqual([at.community])
    expect(idsOf(unitPlaces(standing(at.street), []))).toEqual([at.street, at.community])
    expect(idsOf(unitPlaces(standing(at.city), []))).toEqual([at.city, at.district, at.street, at.community])
  })

  it('and those of whoever asks', () => {
    expect(idsOf(unitPlaces(standing(at.community), [at.district]))).toEqual([at.district, at.community])
  })
})

describe('what is wrong with an answer', () => {
  const now = '2026-11-25T10:00:00.000Z'
  it.each([
    [{ answer: 'cannot' }, []], [{ answer: 'coming' }, ['hands: required', 'when: required']], [{ answer: 'coming', hands: 2, when: '2026-11-25T11:00:00.000Z' }, []],
    [{ answer: 'coming', hands: 2, when: '2026-11-25T09:00:00.000Z' }, ['when: away-past']], [{ answer: 'coming', hands: 2, when: '2026-12-25T09:00:00.000Z' }, ['when: away-too-far:7']],
  ] as const)('%p: %p', (answer, wrong) => {
    expect(answerFaults({ ask: newId('event'), ...answer }, now).map(({ path, code }) => `${path}: ${code}`)).toEqual(wrong)
  })
})

let home: Home
let [worker, chief, street]: Person[] = []
let [ours, theirs]: Unit[] = []
beforeAll(async () => {
  home = await aHousehold({ names: ['张秀英'], phone: '13812345678' })
  worker = await aWorker('李建国')
  chief = await aWorker('周敏', at.community, 'community-worker')
  street = await aWorker('黄建', at.street, 'supervisor')
  ours = await aUnit({ name: '怡康卫生站', skills: ['medical'], hands: 2, phone: '02782345678' })
  theirs = await aUnit({ place: at.street })
  await aUnit({ place: at.street, name: '以后才来', from: '2999-01-01' })
  await aUnit({ place: at.district, name: '区里的' })
})
beforeEach(async () => {
  passTime({ hours: 100 })
  await putOne({ ...sweepKey('due'), hour: timeNow().slice(0, 13) })
})

const of = <T>(one: T | undefined): T => one as T
/** The report climbs to the street: nobody is there below. */
async function climbed(): Promise<{ report: string; task: string }> {
  const filed = await fileReport(home)
  const there = async (on: boolean): Promise<void> => {
    await giveDuty(of(worker), { role: 'grid-worker', place: at.grid, switched: { on } })
    await giveDuty(of(chief), { role: 'community-worker', place: at.community, switched: { on } })
  }
  await there(false)
  passTime({ hours: 25 })
  await sweepDue(clock.now())
  await there(true)
  return filed
}
const asking = (task: string, more: object = {}) => ({ as: of(street), params: { task }, body: { ...event(), at: at.street, unit: of(theirs).id, hands: 2, skill: 'carrying', ...more } })
const answering = (task: string, ask: string, more: object = {}) => ({ as: of(street), params: { task }, body: { ...event(), ask, answer: 'cannot', ...more } })
const toldOf = async (task: string, id: string) => (await readEvent(task, id))?.told
const inAnHour = (): string => new Date(Date.parse(timeNow()) + 3_600_000).toISOString()

describe('what has climbed', () => {
  it('offers the units of the street and of the community it has passed, without whom to call', async () => {
    const { task } = await climbed()
    const { units } = await ok(api.tasks.hands, { as: of(street), params: { task } })
    expect(units).toEqual([
      { id: of(ours).id, name: '怡康卫生站', skills: ['medical'], hands: 2, place: at.community, placeName: '怡康社区' },
      { id: of(theirs).id, name: '顺达搬运', skills: ['carrying', 'driving'], hands: 6, place: at.street, placeName: '百步亭街道' },
    ].map((one) => ({ ...one, placeName: expect.any(String) as unknown })))
  })

  it('is asked for at a unit: whom to call is told and recorded, and nothing about who has it changes', async () => {
    const { report, task } = await climbed()
    const before = await readTask(task)
    const given = asking(task)
    const first = await ok(api.tasks.askUnit, given)
    expect(first).toMatchObject({ contact: '马师傅', phone: '13900001111', moved: { task: { state: 'open' }, event: { verb: 'ask-unit', by: { name: '黄建' }, unit: { name: '顺达搬运', hands: 2, skill: 'carrying' } } } })
    expect(JSON.stringify(first.moved)).not.toContain('13900001111')
    const again = await ok(api.tasks.askUnit, given)
    expect(again.moved.version).toBe(first.moved.version)
    const after = await readTask(task)
    expect(after).toEqual({ ...before, v: (before?.v ?? 0) + 1 })
    const told = await ok(api.units.asked, { as: of(street), query: { place: at.street } })
    expect(told.items.filter((one) => one.reference === first.moved.task.reference)).toMatchObject([{ unit: '顺达搬运', by: '黄建', hands: 2, skill: 'carrying' }])
    expect((await refused(api.tasks.askUnit, { ...given, body: { ...given.body, hands: 3 } })).code).toBe('id-taken')
    const { timeline } = await ok(api.reports.read, { as: home.resident, params: { report } })
    expect(timeline.filter((one) => one.verb === 'ask-unit')).toHaveLength(1)
    expect(JSON.stringify(timeline)).not.toMatch(/13900001111|马师傅/)
  })

  it('an answer stands in the story, once for its id, and the last one counts; that somebody comes is told', async () => {
    const { report, task } = await climbed()
    const { moved } = await ok(api.tasks.askUnit, asking(task))
    const coming = answering(task, moved.event.id, { answer: 'coming', hands: 3, when: inAnHour() })
    const first = await ok(api.tasks.unitAnswer, coming)
    expect(first.event).toMatchObject({ verb: 'unit-answer', unit: { name: '顺达搬运', hands: 3, answer: 'coming', ask: moved.event.id } })
    expect((await ok(api.tasks.unitAnswer, coming)).version).toBe(first.version)
    expect(await toldOf(task, coming.body.id)).toEqual([{ user: home.resident.user, opens: 'request' }])
    const cannot = answering(task, moved.event.id)
    await ok(api.tasks.unitAnswer, cannot)
    expect(await toldOf(task, cannot.body.id)).toEqual([])
    const { timeline } = await ok(api.reports.read, { as: home.resident, params: { report } })
    expect(timeline.filter((one) => one.unit).map((one) => one.unit?.answer ?? one.verb)).toEqual(['ask-unit', 'coming', 'cannot'])
  })

  it('whoever has it meanwhile keeps it and is told that hands come', async () => {
    const { task } = await fileReport(home)
    await claimed(task, of(worker))
    const { moved } = await ok(api.tasks.askUnit, { ...asking(task, { at: at.community, unit: of(ours).id, skill: 'medical' }), as: of(chief) })
    const coming = { ...answering(task, moved.event.id, { answer: 'coming', hands: 1, when: inAnHour() }), as: of(chief) }
    expect(await ok(api.tasks.unitAnswer, coming)).toMatchObject({ task: { state: 'held', holder: { name: '李建国' } } })
    expect(await toldOf(task, coming.body.id)).toContainEqual({ user: of(worker).user, opens: 'task' })
  })
})

describe('refused', () => {
  it('for more than the unit has, and for what it does not send', async () => {
    const { task } = await climbed()
    expect((await refused(api.tasks.askUnit, asking(task, { hands: 7, skill: 'meals' }))).fields).toEqual([{ path: 'hands', message: '不能大于 6' }, { path: 'skill', message: '请从给出的选项里选择' }])
  })

  it('a unit out of reach, one that is gone or not there yet, and any from below what has climbed', async () => {
    const { task } = await climbed()
    expect((await refused(api.tasks.askUnit, asking(task, { at: at.district }))).code).toBe('out-of-reach')
    expect((await refused(api.tasks.askUnit, asking(task, { unit: newId('unit') }))).code).toBe('unit-gone')
    expect((await refused(api.tasks.askUnit, { ...asking(task), as: of(chief) })).code).toBe('forbidden')
  })

  it('an answer without a number or a time, one to a line that asked nobody, and both when all is closed', async () => {
    const { task } = await fileReport(home)
    const { moved } = await ok(api.tasks.askUnit, asking(task))
    expect((await refused(api.tasks.unitAnswer, answering(task, moved.event.id, { answer: 'coming' }))).fields?.map((one) => one.path)).toEqual(['hands', 'when'])
    expect((await refused(api.tasks.unitAnswer, answering(task, newId('event')))).code).toBe('not-asked')
    await claimed(task, of(worker))
    await resolved(task, of(worker))
    expect((await refused(api.tasks.askUnit, asking(task))).code).toBe('closed')
    expect((await refused(api.tasks.unitAnswer, answering(task, moved.event.id))).code).toBe('closed')
  })
})
