import { sweepDue } from '../../../functions/inbox/sweep'
import { handler as onChange } from '../../../functions/notices/on-change'
import { api } from '../../../shared/api'
import { addDays } from '../../../shared/civil-time'
import { helpKinds } from '../../../shared/help-kinds'
import { newId, reference } from '../../../shared/ids'
import { taskKinds } from '../../../shared/task-kinds'
import { today } from '../../support/builders'
import { call, ok, refused } from '../../support/caller'
import { passTime, timeNow } from '../../support/clock'
import { claimed, event, resolved } from '../../support/filing'
import { aDoor, aMedicine, askHelp, needs } from '../../support/helping'
import { aHousehold, aPerson, aWorker, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { allRows, insertsOf, streamOf } from '../../support/rows'
import { useTown } from '../../support/town'

useTown()
let home: Home
let worker: Person
let rooms = 0
const room = (): string => `H${String((rooms += 1))}`
beforeAll(async () => {
  home = await aHousehold({ names: ['张秀英', '王磊'], without: ['王奶奶'], phone: '13812345678', room: 'Z-1808' })
  worker = await aWorker('李建国')
})

const granny = (): string => home.members[2]?.id ?? ''
const body = (more: object = {}) => ({ household: home.id, member: home.members[0]?.id ?? '', need: aMedicine(), ...more })
const fieldsOf = async (more: object): Promise<string[]> => ((await refused(api.help.ask, { as: home.resident, params: { help: newId('help') }, body: body(more) })).fields ?? []).map(({ path }) => path)
const told = async (request: string, as: Person) => { await onChange(streamOf(...await insertsOf(request))); return (await ok(api.notices.list, { as })).items.filter((one) => one.task?.slice(4) === request.slice(4)) }

describe('asking', () => {
  it.each(helpKinds)('for %s makes one request with one task in the inbox of the grid', async (kind) => {
    const { help, detail } = await askHelp(home, needs[kind]())
    expect(detail).toMatchObject({ state: 'open', place: '第一网格', help: { reference: reference(help), who: '张秀英', asker: '张秀英', need: { kind } }, verbs: ['change', 'withdraw'], timeline: [{ verb: 'submit', by: { me: true } }] })
    const rows = (await allRows()).filter((row) => row.p === `REQ#${help.slice(4)}`)
    expect(rows.map((row) => row.s.slice(0, 4)).sort()).toEqual(['#', 'EVT#', 'TASK'])
    const { items } = await ok(api.tasks.page, { as: worker, query: { place: at.grid, kind: 'help' } })
    expect(items.find((one) => one.id.slice(4) === help.slice(4))).toMatchObject({ kind, who: '张**', label: '怡康苑 1栋 **' })
  })

  it('is due as its kind and urgency say', async () => {
    const { detail } = await askHelp(home)
    expect(detail.rated).toEqual({ urgency: 'normal', because: 'days' })
    expect(Date.parse(detail.due) - Date.parse(detail.help.filedAt)).toBe(taskKinds.medicine.dueMinutes.normal * 60_000)
  })

  it('is asked once, however often it is sent; with other words its id is taken', async () => {
    const sent = { as: home.resident, params: { help: newId('help') }, body: body() }
    const taps = await Promise.all([1, 2, 3].map(() => ok(api.help.ask, sent)))
    expect(new Set(taps.map((one) => JSON.stringify(one))).size).toBe(1)
    expect((await refused(api.help.ask, { ...sent, body: body({ need: needs.meal() }) })).code).toBe('id-taken')
    passTime({ days: 2 })
    expect(await ok(api.help.ask, sent)).toMatchObject({ state: 'open' })
  })

  it('for somebody of the household is told to everyone there, and follows them by name', async () => {
    const { help } = await askHelp(home, aMedicine(), { member: granny() })
    expect(await ok(api.help.read, { as: home.members[1]?.person ?? worker, params: { help } })).toMatchObject({ help: { who: '王奶奶', asker: '张秀英' } })
    expect(await told(help, home.members[1]?.person ?? worker)).toMatchObject([{ kind: 'filed-for', by: '张秀英', taskKind: 'medicine' }])
    expect(await told(help, home.resident)).toMatchObject([{ kind: 'submitted' }])
  })

  it('names each field that is wrong, in both languages', async () => {
    expect(await fieldsOf({ member: newId('member') })).toEqual(['member'])
    expect(await fieldsOf({ member: granny() })).toEqual(['agreed'])
    expect(await fieldsOf({ need: { ...needs.transport(), day: today(-1) } })).toEqual(['need.day'])
    expect(await fieldsOf({ need: { ...needs.transport(), day: today(), time: '00:10' } })).toEqual(['need.time'])
    expect(await fieldsOf({ need: aMedicine({ wanted: today(40) }) })).toEqual(['need.wanted'])
    expect(await fieldsOf({ need: { ...needs.meal(), people: 0 } })).toEqual(['need.people'])
    expect(await fieldsOf({ need: { kind: 'gossip' } })).toEqual(['need.kind'])
    expect(await fieldsOf({ need: { ...needs.meal(), answers: { signs: ['fever'], alone: false, by: 'now' } } })).toEqual(['need.answers.signs.0'])
    for (const wrong of [-1, 0, 0.1, 1e6]) expect(await fieldsOf({ need: aMedicine({ lines: aMedicine().lines.map((one) => ({ ...one, daily: wrong })) }) })).toEqual(['need.lines.0.daily', 'need.lines.1.daily'])
    for (const part of ['quantity', 'left', 'daily']) expect(await fieldsOf({ need: aMedicine({ lines: aMedicine().lines.map((one) => ({ ...one, [part]: -1 })) }) })).toEqual([`need.lines.0.${part}`, `need.lines.1.${part}`])
    expect(await fieldsOf({ need: aMedicine({ lines: [] }) })).toEqual(['need.lines'])
    const stranger = await aHousehold({ names: ['赵刚'] })
    expect(await fieldsOf({ member: stranger.members[0]?.id ?? '' })).toEqual(['member'])
    expect((await refused(api.help.ask, { as: home.resident, params: { help: newId('help') }, body: body({ household: stranger.id, member: stranger.members[0]?.id ?? '' }) })).code).toBe('not-found')
    const { fields = [] } = await refused(api.help.ask, { as: home.resident, params: { help: newId('help') }, lang: 'en', body: body({ need: aMedicine({ lines: aMedicine().lines.map((one) => ({ ...one, left: -1 })) }) }) })
    expect(fields[0]?.message).toContain('nought or more')
  })

  it('needs no form to be called back, but a number', async () => {
    const other = await aHousehold({ names: ['刘敏'] })
    const sent = (more: object) => ({ as: other.resident, params: { help: newId('help') }, body: { household: other.id, member: other.members[0]?.id ?? '', need: { kind: 'call-back' as const }, ...more } })
    expect((await refused(api.help.ask, sent({}))).fields).toMatchObject([{ path: 'phone' }])
    expect(await ok(api.help.ask, sent({ phone: '13900001111' }))).toMatchObject({ rated: { urgency: 'soon', because: 'call-back' } })
  })

  it('needs the consents that a report needs', async () => {
    const stranger = await aHousehold({ names: ['何平'] })
    await ok(api.me.consent, { as: stranger.resident, body: { consents: [{ kind: 'privacy', version: '2026-11', given: false }] } })
    expect((await refused(api.help.ask, { as: stranger.resident, params: { help: newId('help') }, body: body({ household: stranger.id, member: stranger.members[0]?.id ?? '' }) })).code).toBe('consent-needed')
  })
})

describe('a ride', () => {
  const noonBefore = (day: string) => new Date(Date.parse(`${addDays(day, -1)}T12:00:00+08:00`)).toISOString()
  const moved = (help: string, version: number, day: string) => ok(api.help.change, { as: home.resident, params: { help }, body: { ...event(), version, need: { ...needs.transport(), day } } })

  it('is due by its own day: one of a later day at noon before, moved along with it, and back', async () => {
    const { help, detail } = await askHelp(home, { ...needs.transport(), day: today(18) })
    expect(detail).toMatchObject({ rated: { urgency: 'normal' }, due: noonBefore(today(18)) })
    expect(await moved(help, 1, today(25))).toMatchObject({ due: noonBefore(today(25)) })
    const sooner = await moved(help, 2, today(1))
    expect(sooner).toMatchObject({ rated: { urgency: 'soon', because: 'tomorrow' } })
    expect(sooner.due < new Date(Date.parse(timeNow()) + 4.1 * 3_600_000).toISOString()).toBe(true)
  })

  it('says to workers who look when it goes, and where to only to whoever takes it', async () => {
    const { task } = await askHelp(home, { ...needs.transport(), to: '怡康苑张秀英女儿家' })
    const looked = await ok(api.tasks.read, { as: worker, params: { task } })
    expect(looked).toMatchObject({ request: { help: { outline: { kind: 'transport', ride: { day: today(1), time: '08:30' } } } } })
    expect(JSON.stringify(looked)).not.toContain('女儿家')
    await claimed(task, worker)
    expect(JSON.stringify(await ok(api.tasks.read, { as: worker, params: { task } }))).toContain('怡康苑张秀英女儿家')
  })
})

describe('a sign of danger', () => {
  it('is answered with the number and the address to read out, and makes an urgent task at once', async () => {
    const { detail, task } = await askHelp(home, aMedicine({ answers: { signs: ['chest-pain'], alone: true } }))
    expect(detail).toMatchObject({ rated: { urgency: 'urgent', because: 'sign', sign: 'chest-pain' }, emergency: { number: '120', sign: 'chest-pain' } })
    expect(detail.emergency?.address).toBe(`武汉市 江岸区 怡康社区 ${home.household.label}`)
    expect(await ok(api.tasks.read, { as: worker, params: { task } })).toMatchObject({ task: { urgency: 'urgent' } })
    expect(Date.parse(detail.due) - Date.parse(detail.help.filedAt)).toBe(60 * 60_000)
  })

  it('is due within the hour, whatever it was said with', () => {
    for (const kind of helpKinds) expect([kind, taskKinds[kind].dueMinutes.urgent]).toEqual([kind, 60])
  })

  it('is said to a worker who asks for somebody, too', async () => {
    const filed = await ok(api.help.file, { as: worker, params: { help: newId('help') }, body: { channel: 'phone', ...aDoor({ room: room(), need: aMedicine({ answers: { signs: ['stroke'], alone: false } }) }) } })
    expect(filed).toMatchObject({ rated: { urgency: 'urgent' }, emergency: { number: '120' }, opens: true })
  })
})

describe('by a worker', () => {
  it('asks for somebody who called, and reads out what is known', async () => {
    const sent = { as: worker, params: { help: newId('help') }, body: { channel: 'visit' as const, ...aDoor({ room: room() }) } }
    const filed = await ok(api.help.file, sent)
    expect(filed).toMatchObject({ reference: reference(sent.params.help), place: '第一网格', state: 'open', rated: { because: 'days' } })
    expect(await ok(api.help.file, sent)).toEqual(filed)
    const opened = await ok(api.tasks.read, { as: worker, params: { task: filed.task } })
    expect(opened.timeline).toMatchObject([{ verb: 'submit', channel: 'visit', by: { name: '李建国', role: 'grid-worker' } }])
    expect((await refused(api.help.read, { as: worker, params: { help: filed.help } })).code).toBe('not-found')
  })
})

describe('afterwards', () => {
  it('is changed until somebody takes it, reckoned anew, and never due later', async () => {
    const { help, task, detail } = await askHelp(home)
    const [first] = aMedicine().lines
    if (!first) throw new Error('a line')
    const sooner = { id: newId('event'), version: 1, need: aMedicine({ lines: [{ ...first, left: 0 }] }) }
    const changed = await ok(api.help.change, { as: home.resident, params: { help }, body: sooner })
    expect(changed).toMatchObject({ rated: { urgency: 'urgent', because: 'none-left' }, help: { version: 2 } })
    expect(changed.due < detail.due).toBe(true)
    expect(await ok(api.help.change, { as: home.resident, params: { help }, body: sooner })).toEqual(changed)
    expect((await refused(api.help.change, { as: home.resident, params: { help }, body: { ...sooner, id: newId('event') } })).present).toMatchObject({ version: 2 })
    expect((await refused(api.help.change, { as: home.resident, params: { help }, body: { ...event(), version: 2, need: needs.meal() } })).fields).toMatchObject([{ path: 'need.kind' }])
    const later = await ok(api.help.change, { as: home.resident, params: { help }, body: { ...event(), version: 2, need: aMedicine() } })
    expect(later).toMatchObject({ rated: { urgency: 'normal' }, due: changed.due })
    await claimed(task, worker)
    expect((await refused(api.help.change, { as: home.resident, params: { help }, body: { ...event(), version: 3, need: aMedicine() } })).code).toBe('held')
    expect((await refused(api.help.withdraw, { as: home.resident, params: { help }, body: event() })).code).toBe('held')
  })

  it('is opened again within two days of its closing, and told to who closed it', async () => {
    const { help, task } = await askHelp(home)
    await claimed(task, worker)
    await resolved(task, worker, 'not-needed')
    expect(await ok(api.help.reopen, { as: home.resident, params: { help }, body: { ...event(), text: '还是没有药' } })).toMatchObject({ state: 'open', timeline: expect.arrayContaining([expect.objectContaining({ verb: 'reopen', text: '还是没有药' })]) as unknown })
    expect((await ok(api.tasks.page, { as: worker, query: { place: at.grid, kind: 'help' } })).items.map((one) => one.id)).toContain(task)
  })
})

describe('how urgent it is', () => {
  it('is corrected by a worker with a reason, told to who asked, and never due later', async () => {
    const { help, detail } = await askHelp(home)
    const said = { id: newId('event'), urgency: 'urgent' as const, text: '电话里听着喘不上气' }
    const up = await ok(api.help.rate, { as: worker, params: { help }, body: said })
    expect(up).toMatchObject({ urgency: 'urgent' })
    expect(up.due < detail.due).toBe(true)
    expect(await ok(api.help.rate, { as: worker, params: { help }, body: said })).toEqual(up)
    expect(await ok(api.help.read, { as: home.resident, params: { help } })).toMatchObject({ rated: { urgency: 'urgent', because: 'days', corrected: { by: '李建国', text: said.text } } })
    expect(await told(help, home.resident)).toMatchObject([{ kind: 'rated', by: '李建国', detail: 'urgent' }, { kind: 'submitted' }])
    expect(await ok(api.help.rate, { as: worker, params: { help }, body: { ...event(), urgency: 'normal', text: '问过了，还有药' } })).toEqual({ urgency: 'normal', due: up.due })
    expect((await refused(api.help.rate, { as: worker, params: { help }, body: { ...event(), urgency: 'urgent', text: ' ' } })).fields).toMatchObject([{ path: 'text' }])
  })

  it('stays corrected when the request is changed, unless that makes it more urgent', async () => {
    const { help } = await askHelp(home)
    await ok(api.help.rate, { as: worker, params: { help }, body: { ...event(), urgency: 'soon', text: '老人糊涂' } })
    expect(await ok(api.help.change, { as: home.resident, params: { help }, body: { ...event(), version: 2, need: aMedicine({ cold: true }) } })).toMatchObject({ rated: { urgency: 'soon', corrected: { by: '李建国' } } })
    const worse = await ok(api.help.change, { as: home.resident, params: { help }, body: { ...event(), version: 3, need: aMedicine({ answers: { signs: ['labour'], alone: false } }) } })
    expect(worse.rated).toEqual({ urgency: 'urgent', because: 'sign', sign: 'labour' })
  })
})

describe('least seen', () => {
  const medicines = aMedicine().lines.map((one) => one.name)
  const secrets = (): string[] => ['13812345678', home.household.room, ...medicines]
  const seen = (answer: unknown): string[] => secrets().filter((one) => JSON.stringify(answer).includes(one))

  it('room, number and medicines are in no list, no task opened and no notice to any worker who does not hold it', async () => {
    const { help, task } = await askHelp(home)
    const chief = await aWorker('周敏', at.community, 'community-worker')
    const answers: unknown[] = []
    for (const as of [worker, chief, await aWorker('吴主任', at.street, 'supervisor')]) {
      for (const place of [at.grid, at.community]) answers.push(await call(api.tasks.page, { as, query: { place } }), await call(api.tasks.search, { as, query: { place, text: reference(task) } }))
      answers.push(await ok(api.tasks.read, { as, params: { task } }), await call(api.tasks.reveal, { as, params: { task }, body: { ...event(), purpose: 'bring-help' } }))
    }
    passTime({ hours: 30 })
    await sweepDue(new Date(timeNow()))
    answers.push(await told(help, worker), await ok(api.tasks.overdue, { as: chief, query: { place: at.community } }))
    expect(seen(answers)).toEqual([])
  })

  it('its holder reads the medicines at once, the room and the number with a look that is recorded and shown', async () => {
    const { help, task } = await askHelp(home)
    await claimed(task, worker)
    const held = await ok(api.tasks.read, { as: worker, params: { task } })
    expect(seen(held)).toEqual(medicines)
    expect(seen(await ok(api.tasks.mine, { as: worker, query: { kind: 'help' } }))).toEqual([])
    const shown = await ok(api.tasks.reveal, { as: worker, params: { task }, body: { ...event(), purpose: 'bring-help' } })
    expect(shown).toMatchObject({ phone: '13812345678', verified: true, label: home.household.label })
    expect(seen(await ok(api.tasks.read, { as: worker, params: { task } }))).toEqual([home.household.room, ...medicines])
    expect((await ok(api.households.looks, { as: home.resident, params: { household: home.id } })).items[0]).toMatchObject({ by: '李建国', purpose: 'bring-help', task })
    expect(await ok(api.help.read, { as: home.resident, params: { help } })).toMatchObject({ timeline: [{ verb: 'submit' }, { verb: 'claim' }, { verb: 'reveal' }] })
  })

  it('given back, closed or taken by another, the first reads nothing of it any more', async () => {
    const { task } = await askHelp(home)
    const look = () => ok(api.tasks.reveal, { as: worker, params: { task }, body: { ...event(), purpose: 'bring-help' } })
    await claimed(task, worker)
    await look()
    await ok(api.tasks.giveBack, { as: worker, params: { task }, body: event() })
    expect(seen(await ok(api.tasks.read, { as: worker, params: { task } }))).toEqual([])
    await claimed(task, worker)
    expect(seen(await ok(api.tasks.read, { as: worker, params: { task } }))).toEqual(medicines)
    await look()
    await resolved(task, worker, 'not-needed')
    expect(seen(await ok(api.tasks.read, { as: worker, params: { task } }))).toEqual([])
  })

  it('where nobody left a number its holder is shown the room all the same, with a look that is recorded', async () => {
    const silent = await aHousehold({ names: ['刘敏'], room: 'Z-1909' })
    const { task } = await askHelp(silent)
    const look = () => ({ as: worker, params: { task }, body: { ...event(), purpose: 'bring-help' as const } })
    expect((await refused(api.tasks.reveal, look())).code).toBe('not-holder')
    await claimed(task, worker)
    expect((await ok(api.tasks.read, { as: worker, params: { task } })).household).toMatchObject({ label: '怡康苑 1栋 **', verified: false })
    const shown = await ok(api.tasks.reveal, look())
    expect(shown).toEqual({ verified: false, label: silent.household.label, moved: expect.objectContaining({ event: expect.objectContaining({ verb: 'reveal' }) as unknown }) as unknown })
    expect((await ok(api.tasks.read, { as: worker, params: { task } })).household.label).toBe(silent.household.label)
    expect((await ok(api.households.looks, { as: silent.resident, params: { household: silent.id } })).items).toMatchObject([{ by: '李建国', purpose: 'bring-help', task }])
  })

  it('a number that was left with the request is shown instead of the household’s', async () => {
    const asker = await aPerson()
    const filed = await ok(api.help.file, { as: worker, params: { help: newId('help') }, body: { channel: 'phone', ...aDoor({ room: room() }) } })
    await claimed(filed.task, worker)
    expect(await ok(api.tasks.reveal, { as: worker, params: { task: filed.task }, body: { ...event(), purpose: 'bring-help' } })).toMatchObject({ phone: '13900001111', verified: false })
    expect((await refused(api.help.read, { as: asker, params: { help: filed.help } })).code).toBe('not-found')
  })
})
