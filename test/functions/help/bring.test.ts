import { handler as onChange } from '../../../functions/notices/on-change'
import { handler as keepNumbers } from '../../../functions/inbox/on-change'
import { requestKey, taskKey } from '../../../functions/table/keys'
import { get } from '../../../functions/table/table'
import { sweepDue } from '../../../functions/inbox/sweep'
import { clock } from '../../../functions/clock'
import { api } from '../../../shared/api'
import type { HelpStep } from '../../../shared/help-kinds'
import type { Need } from '../../../shared/help-form'
import { newId } from '../../../shared/ids'
import type { BodyInput } from '../../../shared/http'
import { ok, refused } from '../../support/caller'
import { passTime } from '../../support/clock'
import { claimed, event } from '../../support/filing'
import { aMedicine, askedFrom, askHelp, needs, type Asked } from '../../support/helping'
import { aHousehold, aPerson, aWorker, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { insertsOf, streamOf } from '../../support/rows'
import { useTown } from '../../support/town'

useTown()
let home: Home
let worker: Person
beforeAll(async () => {
  home = await aHousehold({ names: ['张秀英', '王磊'], phone: '13812345678' })
  worker = await aWorker('李建国')
})

type Stepped = Omit<BodyInput<typeof api.help.step>, 'id' | 'step'>
const step = (help: string, name: HelpStep, more: Stepped = {}) => ({ as: worker, params: { help }, body: { ...event(), step: name, ...(name === 'bought' ? { cost: 4200 } : {}), ...more } })
const walk = async (help: string, ...names: HelpStep[]) => { for (const name of names) await ok(api.help.step, step(help, name)) }
const word = (help: string, arrived = true, more: object = {}, as: Person = home.resident) => ({ as, params: { help }, body: { ...event(), arrived, ...more } })
const kit = (help: string, item: 'cash' | 'insurance-card' | 'cool-bag', handed: 'over' | 'back') => ({ as: worker, params: { help }, body: { ...event(), item, handed } })
const fieldsOf = ({ fields = [] }: { fields?: { path: string }[] }): string[] => fields.map(({ path }) => path)
async function taken(need: Need = aMedicine()): Promise<Asked> {
  const asked = await askHelp(home, need)
  await claimed(asked.task, worker)
  return asked
}
const told = async (request: string, as: Person) => { await onChange(streamOf(...await insertsOf(request))); return (await ok(api.notices.list, { as })).items.filter((one) => one.task?.slice(4) === request.slice(4)) }

describe('steps', () => {
  it('go one after the other, are told to the household, and each is done once', async () => {
    const { help } = await taken()
    for (const wrong of ['bought', 'delivered', 'picked-up'] as const) expect((await refused(api.help.step, step(help, wrong))).code).toBe('step-order')
    const first = step(help, 'on-my-way')
    expect((await ok(api.help.step, first)).bringing).toMatchObject({ step: 'on-my-way', next: 'bought' })
    expect((await ok(api.help.step, first)).bringing).toMatchObject({ step: 'on-my-way' })
    expect((await refused(api.help.step, { ...first, body: { ...first.body, step: 'bought' } })).code).toBe('id-taken')
    await walk(help, 'bought', 'delivered')
    const seen = await ok(api.help.read, { as: home.resident, params: { help } })
    expect(seen).toMatchObject({ state: 'held', holder: '李建国', bringing: { step: 'delivered' }, timeline: [{ verb: 'submit' }, { verb: 'claim' }, { verb: 'step', step: 'on-my-way' }, { verb: 'step', step: 'bought' }, { verb: 'step', step: 'delivered' }] })
    expect(seen.verbs).toEqual(['confirm', 'deny', 'trouble'])
    expect((await told(help, home.members[1]?.person ?? worker)).map(({ kind, detail }) => [kind, detail])).toEqual([['help-step', 'delivered'], ['help-step', 'bought'], ['help-step', 'on-my-way'], ['claimed', undefined], ['filed-for', undefined]])
  })

  it('tell the household where their carrier can be called, as long as that one has it', async () => {
    const { help, task } = await taken()
    await ok(api.help.step, step(help, 'on-my-way', { phone: '139 0000 2222' }))
    const seen = () => ok(api.help.read, { as: home.resident, params: { help } })
    expect((await seen()).bringing).toMatchObject({ step: 'on-my-way', phone: '13900002222' })
    await ok(api.tasks.giveBack, { as: worker, params: { task }, body: event() })
    expect((await seen()).bringing.phone).toBeUndefined()
    await claimed(task, await aWorker('王小丽'))
    expect((await seen()).bringing.phone).toBeUndefined()
    expect(fieldsOf(await refused(api.help.step, step((await taken()).help, 'on-my-way', { phone: '12' })))).toEqual(['phone'])
  })

  it('are told to who asked from elsewhere, too', async () => {
    const asker = await aPerson()
    const { help, task } = await askedFrom(asker, home)
    await claimed(task, worker)
    await walk(help, 'on-my-way')
    expect((await told(help, asker)).map(({ kind }) => kind)).toContain('help-step')
    expect(await ok(api.help.confirm, word(help, true, {}, asker))).toMatchObject({ state: 'resolved' })
  })

  it('end with what they say to whoever brought it', async () => {
    const { help } = await taken()
    await walk(help, 'on-my-way')
    await ok(api.help.confirm, word(help, true, { text: '辛苦你了' }))
    expect(await told(help, worker)).toContainEqual(expect.objectContaining({ kind: 'help-thanks', detail: '辛苦你了', by: '张秀英' }))
  })

  it('are the holder’s alone, and none is done where there are none', async () => {
    const { help } = await askHelp(home)
    expect((await refused(api.help.step, step(help, 'on-my-way'))).code).toBe('not-holder')
    const other = await taken(needs['call-back']())
    expect((await refused(api.help.step, step(other.help, 'on-my-way'))).code).toBe('step-order')
  })

  it('given back in the middle, the next begins with everything that is known', async () => {
    const { help, task } = await taken()
    await ok(api.help.kit, kit(help, 'insurance-card', 'over'))
    await walk(help, 'on-my-way')
    await ok(api.help.kit, kit(help, 'insurance-card', 'back'))
    await ok(api.tasks.giveBack, { as: worker, params: { task }, body: { ...event(), text: '药店关门了' } })
    const known = { given: { by: '李建国' }, back: { by: '李建国' } }
    expect(await ok(api.help.read, { as: home.resident, params: { help } })).toMatchObject({ state: 'open', bringing: { kit: [{ item: 'note' }, { item: 'insurance-card', ...known }, { item: 'cash' }, { item: 'empty-box' }] } })
    const next = await aWorker('陈晓')
    await claimed(task, next)
    const opened = await ok(api.tasks.read, { as: next, params: { task } })
    expect(opened.request).toMatchObject({ help: { bringing: { next: 'on-my-way', kit: [{}, known, {}, {}] } } })
    expect(opened.timeline.at(-2)).toMatchObject({ verb: 'give-back', text: '药店关门了' })
  })
})

describe('the kit', () => {
  it('is handed over and back thing by thing; nothing is delivered while something is out', async () => {
    const { help } = await taken()
    expect(fieldsOf(await refused(api.help.kit, kit(help, 'cool-bag', 'over')))).toEqual(['item'])
    expect(fieldsOf(await refused(api.help.kit, kit(help, 'cash', 'back')))).toEqual(['item'])
    await ok(api.help.kit, kit(help, 'cash', 'over'))
    expect(fieldsOf(await refused(api.help.kit, kit(help, 'cash', 'over')))).toEqual(['item'])
    await ok(api.help.kit, kit(help, 'insurance-card', 'over'))
    await walk(help, 'on-my-way', 'bought')
    expect(fieldsOf(await refused(api.help.step, step(help, 'delivered')))).toEqual(['kit.cash', 'kit.insurance-card'])
    await ok(api.help.kit, kit(help, 'cash', 'back'))
    await ok(api.help.kit, kit(help, 'insurance-card', 'back'))
    await walk(help, 'delivered')
  })

  it('names what is out, and is not given back with the task while it is in their hands', async () => {
    const { help, task } = await taken()
    await ok(api.help.kit, kit(help, 'insurance-card', 'over'))
    await ok(api.help.kit, kit(help, 'cash', 'over'))
    const back = { as: worker, params: { task }, body: event() }
    expect(await refused(api.tasks.giveBack, back)).toMatchObject({ code: 'kit-with-you', message: '还在您手上，请先还给对方：医保卡、现金' })
    expect((await refused(api.tasks.giveBack, { ...back, lang: 'en' })).message).toBe('Hand back first what you took along: Insurance card, Cash')
    await walk(help, 'on-my-way', 'bought')
    expect((await refused(api.help.step, step(help, 'delivered'))).fields?.map(({ message }) => message)).toEqual(['医保卡还没有还', '现金还没有还'])
    for (const item of ['insurance-card', 'cash'] as const) await ok(api.help.kit, kit(help, item, 'back'))
    expect(await ok(api.tasks.giveBack, back)).toMatchObject({ task: { state: 'open' } })
  })

  it('given to another by who leads, is with who took it until it went on: only who has it hands it back', async () => {
    const { help, task } = await taken()
    await ok(api.help.kit, kit(help, 'insurance-card', 'over'))
    const [next, lead] = [await aWorker('陈晓'), await aWorker('周敏', at.community, 'community-worker')]
    await ok(api.tasks.assign, { as: lead, params: { task }, body: { ...event(), user: next.user } })
    const kitSeen = async () => (await ok(api.help.read, { as: home.resident, params: { help } })).bringing.kit.find(({ item }) => item === 'insurance-card')
    expect(await kitSeen()).toEqual({ item: 'insurance-card', given: { at: expect.any(String) as unknown, by: '李建国' }, elsewhere: true })
    expect(fieldsOf(await refused(api.help.kit, { ...kit(help, 'insurance-card', 'back'), as: next }))).toEqual(['item'])
    await ok(api.help.kit, { ...kit(help, 'insurance-card', 'over'), as: next })
    expect(await kitSeen()).toEqual({ item: 'insurance-card', given: { at: expect.any(String) as unknown, by: '陈晓' } })
    await ok(api.help.kit, { ...kit(help, 'insurance-card', 'back'), as: next })
  })
})

describe('the money', () => {
  it('is counted in fen, and settled by exactly what is open', async () => {
    const { help } = await taken()
    await walk(help, 'on-my-way')
    expect(fieldsOf(await refused(api.help.step, { ...step(help, 'bought'), body: { ...event(), step: 'bought' } }))).toEqual(['cost'])
    for (const cost of [-1, 0.5, 1e9]) expect(fieldsOf(await refused(api.help.step, step(help, 'bought', { cost })))).toEqual(['cost'])
    const bought = step(help, 'bought', { cost: 4250, given: 10_000 })
    expect(fieldsOf(await refused(api.help.step, bought))).toEqual(['given'])
    await ok(api.help.kit, kit(help, 'cash', 'over'))
    expect((await ok(api.help.step, bought)).bringing).toMatchObject({ bill: { cost: 4250, given: 10_000, balance: 5750 } })
    const settle = (fen: number) => ({ as: worker, params: { help }, body: { ...event(), fen } })
    expect((await refused(api.help.settle, settle(5700))).fields).toMatchObject([{ path: 'fen', message: expect.stringContaining('57.50') as string }])
    expect((await ok(api.help.settle, settle(5750))).bringing).toMatchObject({ bill: { settled: { by: '李建国' } } })
    expect(await ok(api.help.confirm, word(help))).toMatchObject({ state: 'resolved' })
  })

  it('is settled by the word of the household, too', async () => {
    const { help } = await taken()
    await walk(help, 'on-my-way', 'bought', 'delivered')
    expect(await ok(api.help.confirm, word(help, true, { settled: true }))).toMatchObject({ state: 'resolved', bringing: { bill: { balance: -4200, settled: { by: '张秀英' } } } })
  })
})

test('whoever pays by card says no cash', async () => {
  const { help } = await taken(aMedicine({ pay: 'card' }))
  await walk(help, 'on-my-way')
  expect((await refused(api.help.step, step(help, 'bought', { given: 2000 }))).fields).toMatchObject([{ path: 'given', message: '清单上没有勾过拿了现金' }])
  await ok(api.help.step, step(help, 'bought', { given: 0 }))
})

test('a word that does not say the money is settled closes it, and leaves the money open', async () => {
  const { help } = await taken()
  await walk(help, 'on-my-way', 'bought', 'delivered')
  const closed = await ok(api.help.confirm, word(help))
  expect(closed).toMatchObject({ state: 'resolved', bringing: { bill: { balance: -4200 } } })
  expect(closed.bringing.bill?.settled).toBeUndefined()
})

test('what was settled by a word ends as anything else that is closed', async () => {
  const { help } = await taken(needs.meal())
  await walk(help, 'on-my-way', 'delivered')
  await ok(api.help.confirm, word(help))
  await keepNumbers(streamOf(...await insertsOf(help)))
  for (const key of [requestKey(help), taskKey(help)]) expect((await get(key))?.['ttl']).toBeGreaterThan(clock.now().getTime() / 1000)
})

describe('a substitute', () => {
  const instead = (line: string) => ({ instead: [{ line, name: '苯磺酸左氨氯地平' }] })
  it('is bought only where that was allowed, or after a yes', async () => {
    const { help } = await taken()
    await walk(help, 'on-my-way')
    expect(fieldsOf(await refused(api.help.step, step(help, 'bought', instead('a'))))).toEqual(['instead.0.line'])
    expect(fieldsOf(await refused(api.help.step, step(help, 'bought', instead('zzz'))))).toEqual(['instead.0.line'])
    const question = { ...event(), line: 'a', text: '没有氨氯地平，左氨氯地平可以吗？' }
    await ok(api.help.question, { as: worker, params: { help }, body: question })
    expect((await refused(api.help.step, step(help, 'bought', instead('a')))).code).toBe('question-open')
    expect(await told(help, home.resident)).toMatchObject([{ kind: 'help-question', by: '李建国' }, {}, {}, {}])
    const seen = await ok(api.help.read, { as: home.resident, params: { help } })
    expect(seen).toMatchObject({ bringing: { questions: [{ id: question.id, line: 'a', text: question.text }] }, verbs: ['confirm', 'deny', 'reply', 'trouble'] })
    const answer = { as: home.resident, params: { help }, body: { ...event(), question: question.id, yes: true, text: '可以' } }
    await ok(api.help.reply, answer)
    await ok(api.help.reply, answer)
    expect(fieldsOf(await refused(api.help.reply, { ...answer, body: { ...answer.body, ...event(), yes: false } }))).toEqual(['question'])
    expect((await told(help, worker))[0]).toMatchObject({ kind: 'help-answer', opens: 'task' })
    expect((await ok(api.help.step, step(help, 'bought', instead('a')))).bringing).toMatchObject({ instead: [{ line: 'a' }], questions: [{ answer: { yes: true, by: '张秀英' } }] })
  })

  it('is not answered once the carrier has given it back: the household reads that nobody brings it', async () => {
    const { help, task } = await taken()
    const id = newId('event')
    await ok(api.help.question, { as: worker, params: { help }, body: { id, line: 'a', text: '换一种可以吗？' } })
    await ok(api.tasks.giveBack, { as: worker, params: { task }, body: event() })
    expect((await refused(api.help.reply, { as: home.resident, params: { help }, body: { ...event(), question: id, yes: true } })).code).toBe('not-on-its-way')
  })

  it('is not bought after a no; where it was allowed nobody is asked', async () => {
    const { help } = await taken()
    await walk(help, 'on-my-way')
    const id = newId('event')
    await ok(api.help.question, { as: worker, params: { help }, body: { id, line: 'a', text: '换一种可以吗？' } })
    await ok(api.help.reply, { as: home.resident, params: { help }, body: { ...event(), question: id, yes: false } })
    expect(fieldsOf(await refused(api.help.step, step(help, 'bought', instead('a'))))).toEqual(['instead.0.line'])
    await ok(api.help.step, step(help, 'bought', instead('b')))
  })

  it('and what was said about it is in no answer to a worker who does not hold it', async () => {
    const { help, task } = await taken()
    await walk(help, 'on-my-way')
    await ok(api.help.question, { as: worker, params: { help }, body: { ...event(), line: 'a', text: '左氨氯地平可以吗？' } })
    const other = await aWorker('周敏', at.community, 'community-worker')
    expect(JSON.stringify(await ok(api.tasks.read, { as: other, params: { task } }))).not.toContain('氨氯地平')
    expect(JSON.stringify(await ok(api.tasks.read, { as: worker, params: { task } }))).toContain('左氨氯地平')
  })
})

describe('the word of whoever got it', () => {
  it('settles it: it leaves every list with that write, and the carrier is told', async () => {
    const { help, task } = await taken(needs.meal())
    expect((await refused(api.help.confirm, word(help))).code).toBe('not-on-its-way')
    await walk(help, 'on-my-way', 'delivered')
    const said = word(help)
    expect(await ok(api.help.confirm, said)).toMatchObject({ state: 'resolved', timeline: expect.arrayContaining([expect.objectContaining({ verb: 'confirm', outcomes: [{ person: home.members[0]?.id, name: '张秀英', outcome: 'helped' }] })]) as unknown })
    expect(await ok(api.help.confirm, said)).toMatchObject({ state: 'resolved' })
    for (const place of [at.grid, at.community]) expect((await ok(api.tasks.page, { as: await aWorker('周敏', place, place === at.grid ? 'grid-worker' : 'community-worker'), query: { place, kind: 'help' } })).items.map((one) => one.id)).not.toContain(task)
    expect((await ok(api.tasks.mine, { as: worker })).items.map((one) => one.id)).not.toContain(task)
    expect((await told(help, worker))[0]).toMatchObject({ kind: 'resolved', by: '张秀英', opens: 'task' })
  })

  it('cannot be said by the carrier instead', async () => {
    const { help, task } = await taken(needs.meal())
    await walk(help, 'on-my-way', 'delivered')
    const outcomes = (outcome: string) => ({ as: worker, params: { task }, body: { ...event(), outcomes: [{ person: home.members[0]?.id ?? '', outcome }] } })
    expect((await refused(api.tasks.resolve, outcomes('helped'))).code).toBe('needs-word')
    const alone = await taken(needs.other())
    await ok(api.tasks.resolve, { ...outcomes('helped'), params: { task: alone.task } })
  })

  it('that does not come is asked for after a day, and after another somebody of the grid looks', async () => {
    const { help, task } = await taken(needs.meal())
    await walk(help, 'on-my-way', 'delivered')
    passTime({ hours: 23 })
    await sweepDue(clock.now())
    expect((await ok(api.help.read, { as: home.resident, params: { help } })).timeline.at(-1)).toMatchObject({ verb: 'step' })
    passTime({ hours: 2 })
    await sweepDue(clock.now())
    expect((await told(help, home.resident))[0]).toMatchObject({ kind: 'help-chase' })
    passTime({ hours: 25 })
    await sweepDue(clock.now())
    await sweepDue(clock.now())
    const seen = await ok(api.help.read, { as: home.resident, params: { help } })
    expect(seen).toMatchObject({ state: 'open', bringing: { check: true }, verbs: ['confirm', 'trouble'] })
    expect(seen.timeline.slice(-2)).toMatchObject([{ verb: 'chase' }, { verb: 'check' }])
    expect((await told(help, worker))[0]).toMatchObject({ kind: 'help-check', opens: 'task' })
    expect((await refused(api.help.withdraw, { as: home.resident, params: { help }, body: event() })).code).toBe('held')
    await claimed(task, worker)
    await ok(api.tasks.resolve, { as: worker, params: { task }, body: { ...event(), outcomes: [{ person: home.members[0]?.id ?? '', outcome: 'helped' }], text: '上门看过，收到了' } })
    expect(await ok(api.help.reopen, { as: home.resident, params: { help }, body: { ...event(), text: '少了一份' } })).toMatchObject({ state: 'open', bringing: { check: false } })
  })

  it('that it did not arrive lets whoever looks bring it once more, and then waits for a word again', async () => {
    const { help, task } = await taken(needs.meal())
    await walk(help, 'on-my-way', 'delivered')
    await ok(api.help.confirm, word(help, false))
    await claimed(task, worker)
    expect((await ok(api.help.step, step(help, 'on-my-way'))).bringing).toMatchObject({ step: 'on-my-way', check: false })
    const outcomes = [{ person: home.members[0]?.id ?? '', outcome: 'helped' }]
    expect((await refused(api.tasks.resolve, { as: worker, params: { task }, body: { ...event(), outcomes } })).code).toBe('needs-word')
  })

  it('that it did not arrive brings somebody at once; a late yes still settles it', async () => {
    const { help } = await taken(needs.meal())
    await walk(help, 'on-my-way', 'delivered')
    const no = word(help, false, { text: '门口没有东西' })
    expect(await ok(api.help.confirm, no)).toMatchObject({ state: 'open', bringing: { check: true } })
    expect(await ok(api.help.confirm, no)).toMatchObject({ state: 'open' })
    expect((await refused(api.help.confirm, word(help, false))).code).toBe('held')
    expect((await told(help, worker))[0]).toMatchObject({ kind: 'help-check', by: '张秀英' })
    expect(await ok(api.help.confirm, word(help))).toMatchObject({ state: 'resolved' })
  })
})
