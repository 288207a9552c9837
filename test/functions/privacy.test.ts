import { handler as onChange } from '../../functions/notices/on-change'
import { api } from '../../shared/api'
import { newId } from '../../shared/ids'
import { call, ok, refused } from '../support/caller'
import { askToJoin, claimed, event, fileReport } from '../support/filing'
import { aHousehold, aPerson, aWorker, type Home, type Person } from '../support/people'
import { at } from '../support/places'
import { insertsOf, streamOf } from '../support/rows'
import { useTown } from '../support/town'

useTown()

const phone = '13812345678'
const reveal = (id: string = newId('event'), purpose = 'check-report') => ({ body: { id, purpose } })

interface Story { home: Home; report: string; task: string; worker: Person }
async function aStory(): Promise<Story> {
  const home = await aHousehold({ names: ['张秀英', '王磊'], phone })
  const worker = await aWorker('李建国')
  const { report, task } = await fileReport(home)
  return { home, report, task, worker }
}

describe('the phone of a household', () => {
  it('is in no answer to any worker before the holder reveals it', async () => {
    const { report, task, worker } = await aStory()
    const others = await Promise.all([aWorker('陈晓'), aWorker('周敏', at.community, 'community-worker'), aWorker('吴主任', at.street, 'supervisor')])
    const answers: unknown[] = []
    for (const as of [worker, ...others]) {
      for (const place of [at.grid, at.community]) for (const kind of ['', 'report', 'join']) answers.push(await call(api.tasks.page, { as, query: { place, ...(kind ? { kind } : {}) } }))
      answers.push(await call(api.tasks.read, { as, params: { task } }), await call(api.tasks.mine, { as }), await call(api.me.read, { as }), await call(api.reports.read, { as, params: { report } }), await call(api.tasks.reveal, { as, params: { task }, ...reveal() }))
    }
    answers.push(await ok(api.tasks.claim, { as: worker, params: { task }, body: event() }), await ok(api.tasks.call, { as: worker, params: { task }, body: { ...event(), result: 'no-answer' } }))
    const held = await ok(api.tasks.read, { as: worker, params: { task } })
    answers.push(held, await ok(api.tasks.mine, { as: worker }))
    await onChange(streamOf(...await insertsOf(report)))
    for (const as of [worker, ...others]) answers.push(await ok(api.notices.list, { as }))
    expect(JSON.stringify(answers)).not.toContain(phone)
    expect(held.household.phone).toBe('138****5678')
  })

  it('is in no row of a list, a task or its log, also after it was revealed', async () => {
    const { report, task, worker } = await aStory()
    await claimed(task, worker)
    expect(await ok(api.tasks.reveal, { as: worker, params: { task }, ...reveal() })).toMatchObject({ phone, verified: true })
    expect(JSON.stringify(await insertsOf(report))).not.toContain(phone)
    expect(JSON.stringify([await ok(api.tasks.read, { as: worker, params: { task } }), await ok(api.tasks.mine, { as: worker })])).not.toContain(phone)
  })

  it('revealed stands in the timeline, in the list of who looked, and in a notice to everyone of the household', async () => {
    const { home, report, task, worker } = await aStory()
    await claimed(task, worker)
    await ok(api.tasks.reveal, { as: worker, params: { task }, ...reveal() })
    const line = { verb: 'reveal', by: { name: '李建国', role: 'grid-worker' }, purpose: 'check-report' }
    expect((await ok(api.reports.read, { as: home.resident, params: { report } })).timeline.at(-1)).toMatchObject(line)
    expect((await ok(api.households.looks, { as: home.resident, params: { household: home.id } })).items).toMatchObject([{ by: '李建国', purpose: 'check-report', task, place: '第一网格' }])
    await onChange(streamOf(...await insertsOf(report)))
    for (const { person } of home.members) {
      const { items } = await ok(api.notices.list, { as: person ?? worker })
      expect(items[0]).toMatchObject({ kind: 'revealed', by: '李建国', detail: 'check-report', opens: 'request' })
    }
  })

  it('is told to every account of the household, also to those whom the report is not about', async () => {
    const home = await aHousehold({ names: ['张秀英', '王磊'], phone })
    const worker = await aWorker('李建国')
    const { report, task } = await fileReport(home, { travellers: [{ member: home.members[0]?.id ?? '', symptoms: [] }] })
    await claimed(task, worker)
    await ok(api.tasks.reveal, { as: worker, params: { task }, ...reveal() })
    await onChange(streamOf(...await insertsOf(report)))
    expect((await ok(api.notices.list, { as: home.members[1]?.person ?? worker })).items.map((one) => one.kind)).toEqual(['revealed'])
  })

  it('is not given after the task was given back or closed, nor for the old id', async () => {
    const { task, worker } = await aStory()
    await claimed(task, worker)
    const once = newId('event')
    await ok(api.tasks.reveal, { as: worker, params: { task }, ...reveal(once) })
    await ok(api.tasks.giveBack, { as: worker, params: { task }, body: event() })
    for (const id of [once, newId('event')]) expect((await refused(api.tasks.reveal, { as: worker, params: { task }, ...reveal(id) })).code).toBe('not-holder')
    const colleague = await aWorker('陈晓')
    await claimed(task, colleague)
    for (const id of [once, newId('event')]) expect(JSON.stringify(await call(api.tasks.reveal, { as: worker, params: { task }, ...reveal(id) }))).not.toContain(phone)
    expect((await refused(api.tasks.reveal, { as: colleague, params: { task }, ...reveal(once) })).code).toBe('id-taken')
  })

  it('taken again after a give-back is a new look, not the old one', async () => {
    const { home, task, worker } = await aStory()
    await claimed(task, worker)
    const once = newId('event')
    await ok(api.tasks.reveal, { as: worker, params: { task }, ...reveal(once) })
    await ok(api.tasks.giveBack, { as: worker, params: { task }, body: event() })
    await claimed(task, worker)
    expect(JSON.stringify(await call(api.tasks.reveal, { as: worker, params: { task }, ...reveal(once) }))).not.toContain(phone)
    await ok(api.tasks.reveal, { as: worker, params: { task }, ...reveal() })
    expect((await ok(api.households.looks, { as: home.resident, params: { household: home.id } })).items).toHaveLength(2)
  })
})

describe('what is said among workers', () => {
  it('reaches no resident: notes, and what is said with a task given back', async () => {
    const { home, report, task, worker } = await aStory()
    await claimed(task, worker)
    await ok(api.tasks.note, { as: worker, params: { task }, body: { ...event(), text: '同事悄悄话' } })
    await ok(api.tasks.giveBack, { as: worker, params: { task }, body: { ...event(), text: '退回悄悄话' } })
    await onChange(streamOf(...await insertsOf(report)))
    const seen = JSON.stringify([await ok(api.reports.read, { as: home.resident, params: { report } }), await ok(api.reports.list, { as: home.resident, query: { household: home.id } }), await ok(api.notices.list, { as: home.resident })])
    expect(seen).not.toContain('悄悄话')
    const colleague = await aWorker('陈晓')
    expect(JSON.stringify(await ok(api.tasks.read, { as: colleague, params: { task } }))).toMatch(/同事悄悄话.*退回悄悄话/)
  })

  it('names no resident in a list: only the first character', async () => {
    const { worker } = await aStory()
    expect(JSON.stringify(await ok(api.tasks.page, { as: worker, query: { place: at.grid } }))).not.toMatch(/张秀英|王磊/)
  })
})

describe('someone who waits to be confirmed', () => {
  it('sees nothing of the household: no names, phone, reports or looks', async () => {
    const { home, report } = await aStory()
    const asker = await aPerson({ name: '赵六' })
    const { household } = await askToJoin(home, asker)
    const answers = [
      household, await ok(api.me.read, { as: asker }), await call(api.households.read, { as: asker, params: { household: home.id } }), await call(api.households.looks, { as: asker, params: { household: home.id } }),
      await call(api.reports.list, { as: asker, query: { household: home.id } }), await call(api.reports.read, { as: asker, params: { report } }), await ok(api.notices.list, { as: asker }),
    ]
    expect(JSON.stringify(answers)).not.toMatch(new RegExp([phone, '138\\*', '张秀英', '王磊', report].join('|')))
  })

  it('sees nothing of it after being sent away', async () => {
    const { home } = await aStory()
    const asker = await aPerson({ name: '赵六' })
    const { join } = await askToJoin(home, asker)
    await ok(api.households.answerJoin, { as: home.resident, params: { household: home.id, join }, body: { livesHere: false } })
    await onChange(streamOf(...await insertsOf(join)))
    expect(JSON.stringify([await ok(api.me.read, { as: asker }), await ok(api.notices.list, { as: asker })])).not.toMatch(/13812345678|王磊/)
  })
})

test('no answer carries an openid', async () => {
  const { home, task, worker } = await aStory()
  const answers = [await ok(api.me.read, { as: home.resident }), await ok(api.households.read, { as: home.resident, params: { household: home.id } }), await ok(api.tasks.read, { as: worker, params: { task } })]
  expect(JSON.stringify(answers)).not.toContain('openid')
})
