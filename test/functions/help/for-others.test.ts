/** Asking for somebody of another household: what is written of them, what whoever asks learns, and how often. */
import { strangerOf } from '../../../functions/help/help'
import { mostOpenAsked } from '../../../functions/help/asked-limit'
import { readHelpRow } from '../../../functions/help/store'
import { readHousehold } from '../../../functions/identity/store'
import { handler as onChange } from '../../../functions/notices/on-change'
import { api } from '../../../shared/api'
import { householdLimit } from '../../../shared/identity'
import { idAs, newId } from '../../../shared/ids'
import { call, ok, refused } from '../../support/caller'
import { claimed, event, resolved } from '../../support/filing'
import { aDoor, askedFrom, askHelp, needs } from '../../support/helping'
import { aHousehold, aPerson, aWorker, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { insertsOf, streamOf } from '../../support/rows'
import { useTown } from '../../support/town'

useTown()
let home: Home
let worker: Person
let rooms = 0
const room = (): string => `N${String((rooms += 1))}`
beforeEach(async () => {
  home = await aHousehold({ names: ['张秀英'] })
})
beforeAll(async () => {
  worker = await aWorker('李建国')
})

const forThem = (more: object = {}) => ({ as: home.resident, params: { help: newId('help') }, body: { household: home.id, ...aDoor({ room: room() }), ...more } })
const aNeighbour = (names = ['周桂英'], more: object = {}) => aHousehold({ names, place: at.secondBuilding, room: room(), ...more })
const doorAt = ({ household }: Home) => ({ place: at.secondBuilding, room: household.room })
const told = async (request: string, as: Person) => { await onChange(streamOf(...await insertsOf(request))); return (await ok(api.notices.list, { as })).items.filter((one) => one.task?.slice(4) === request.slice(4)) }

it('at a door where nobody is known somebody is asked for in their own right: a door, and nobody in it; and I find it again', async () => {
  const sent = forThem()
  const detail = await ok(api.help.askFor, sent)
  expect(detail).toMatchObject({ help: { who: '周桂英', asker: '张秀英', phone: '13900001111', language: 'dialect' }, verbs: ['change', 'withdraw'] })
  const made = await readHelpRow(sent.params.help)
  expect(await readHousehold(made?.household ?? '')).toMatchObject({ household: { room: sent.body.room }, members: [] })
  expect(made).toMatchObject({ who: '周桂英', member: strangerOf(sent.params.help) })
  const second = forThem({ place: sent.body.place, room: sent.body.room })
  await ok(api.help.askFor, second)
  expect((await readHelpRow(second.params.help))?.household).toBe(made?.household)
  await ok(api.help.withdraw, { as: home.resident, params: { help: second.params.help }, body: event() })
  expect(await ok(api.help.askFor, sent)).toEqual(detail)
  expect((await ok(api.help.mine, { as: home.resident })).items).toContainEqual(expect.objectContaining({ id: sent.params.help, who: '周桂英', kind: 'medicine', state: 'open' }))
  expect((await ok(api.help.list, { as: home.resident, query: { household: home.id } })).items.map((one) => one.id)).not.toContain(sent.params.help)
  expect(await ok(api.help.withdraw, { as: home.resident, params: { help: sent.params.help }, body: event() })).toMatchObject({ state: 'withdrawn' })
})

it('finds whoever lives there by name, tells their household, and lets them take it back', async () => {
  const theirs = await aNeighbour()
  const sent = forThem(doorAt(theirs))
  await ok(api.help.askFor, sent)
  expect(await readHelpRow(sent.params.help)).toMatchObject({ household: theirs.id, member: theirs.members[0]?.id })
  expect(await told(sent.params.help, theirs.resident)).toMatchObject([{ kind: 'filed-for', by: '张秀英' }])
  expect((await ok(api.help.list, { as: theirs.resident, query: { household: theirs.id } })).items).toMatchObject([{ id: sent.params.help, kind: 'medicine' }])
  expect(await ok(api.help.withdraw, { as: theirs.resident, params: { help: sent.params.help }, body: event() })).toMatchObject({ state: 'withdrawn' })
})

it('adds nobody where people live already: the name stands with the request, and its worker brings it to an end', async () => {
  const theirs = await aNeighbour(['周桂英', '王磊'])
  const before = await readHousehold(theirs.id)
  const sent = forThem({ ...doorAt(theirs), person: { id: theirs.members[1]?.id ?? '', name: '王不在' } })
  expect(await ok(api.help.askFor, sent)).toMatchObject({ help: { who: '王不在' } })
  expect(await readHousehold(theirs.id)).toEqual(before)
  const task = idAs('task', sent.params.help)
  await claimed(task, worker)
  const person = idAs('member', sent.params.help)
  expect((await ok(api.tasks.read, { as: worker, params: { task } })).people).toEqual([{ id: person, name: '王不在' }])
  expect((await ok(api.tasks.resolve, { as: worker, params: { task }, body: { ...event(), outcomes: [{ person, outcome: 'not-needed' }] } })).task.state).toBe('resolved')
  expect(await readHousehold(theirs.id)).toEqual(before)
})

it('is asked for a household that is full, as it adds nobody', async () => {
  const theirs = await aNeighbour(['周桂英'], { without: Array.from({ length: householdLimit - 1 }, (_, index) => `家人${String(index)}`) })
  await ok(api.help.askFor, forThem({ ...doorAt(theirs), person: { id: newId('member'), name: '王不在' } }))
  expect((await readHousehold(theirs.id))?.members).toHaveLength(householdLimit)
})

it('says nothing of who lives there: the same is answered for one who does, one who does not, and at an empty door', async () => {
  const theirs = await aNeighbour(['周桂英'], { phone: '13712345678' })
  const doors = [doorAt(theirs), { ...doorAt(theirs), person: { id: newId('member'), name: '周小明' } }, { place: at.secondBuilding, room: room() }]
  const answers = []
  for (const door of doors) answers.push(await ok(api.help.askFor, forThem(door)))
  expect(new Set(answers.map(({ help, ...rest }) => JSON.stringify([Object.keys(help), Object.keys(rest), rest.verbs, rest.state]))).size).toBe(1)
  for (const secret of [theirs.id, ...theirs.members.map(({ id }) => id), '13712345678']) expect(JSON.stringify(answers)).not.toContain(secret)
  // Being called back needs a number, whether the household has left one or not.
  for (const door of doors) {
    const silent = { household: home.id, person: { id: newId('member'), name: '周桂英' }, agreed: true as const, need: needs['call-back'](), ...door }
    expect((await refused(api.help.askFor, { ...forThem(), body: silent })).fields).toMatchObject([{ path: 'phone' }])
  }
})

it('a neighbour reads it as the household does, without its ids, and of those who speak from there the surname', async () => {
  const asker = await aPerson()
  const { help, task } = await askedFrom(asker, home)
  await claimed(task, worker)
  await ok(api.help.step, { as: worker, params: { help }, body: { ...event(), step: 'on-my-way' } })
  const question = event().id
  await ok(api.help.question, { as: worker, params: { help }, body: { id: question, text: '换一种可以吗' } })
  await ok(api.help.reply, { as: home.resident, params: { help }, body: { ...event(), question, yes: true } })
  const theirs = await ok(api.help.read, { as: home.resident, params: { help } })
  const mine = await ok(api.help.read, { as: asker, params: { help } })
  const { household, member, ...rest } = theirs.help
  expect([household, member]).toEqual([home.id, home.members[0]?.id])
  expect(mine).toEqual({ ...theirs, help: rest, bringing: expect.anything() as unknown, timeline: expect.any(Array) as unknown })
  expect(mine.bringing.questions).toMatchObject([{ answer: { yes: true, by: '张**' } }])
  expect(mine.timeline.filter(({ verb }) => verb === 'reply' || verb === 'claim')).toMatchObject([{ by: { name: '李建国' } }, { by: { name: '张**' } }])
  await ok(api.help.step, { as: worker, params: { help }, body: { ...event(), step: 'bought', cost: 4200 } })
  await ok(api.help.paid, { as: home.resident, params: { help }, body: { ...event(), bill: 0, fen: -4200 } })
  expect((await ok(api.help.read, { as: asker, params: { help } })).bringing.bill).toMatchObject({ by: '李建国', settled: { by: '张**' } })
  expect((await told(help, asker)).map(({ kind, by }) => [kind, by])).toEqual([['help-step', '李建国'], ['help-answer', '张**'], ['help-question', '李建国'], ['help-step', '李建国'], ['claimed', '李建国']])
})

it('of a household that left no number the look says that the room was seen, in the log, in the notice and to nobody as a number', async () => {
  const { task, help } = await askHelp(home, needs.meal())
  await claimed(task, worker)
  expect((await ok(api.tasks.reveal, { as: worker, params: { task }, body: { ...event(), purpose: 'bring-help' } })).moved.event).toMatchObject({ verb: 'reveal', way: 'door' })
  expect((await told(help, home.resident))[0]).toMatchObject({ kind: 'revealed', detail: 'room' })
})

it.each([['13712345678', { phone: '13712345678', verified: true }], [undefined, { verified: false }]])('a number that a neighbour gave stands beside %s of the household, and never in its place', async (phone, own) => {
  const theirs = await aNeighbour(['周桂英'], phone ? { phone } : {})
  const sent = forThem({ ...doorAt(theirs), phone: '13900009999' })
  await ok(api.help.askFor, sent)
  const task = idAs('task', sent.params.help)
  await claimed(task, worker)
  expect((await ok(api.tasks.read, { as: worker, params: { task } })).household).toMatchObject({ given: '139****9999', ...(phone ? { phone: '137****5678', verified: true } : { verified: false }) })
  const { moved, ...shown } = await ok(api.tasks.reveal, { as: worker, params: { task }, body: { ...event(), purpose: 'bring-help' } })
  expect(moved.event.verb).toBe('reveal')
  expect(shown).toEqual({ ...own, given: '13900009999', label: theirs.household.label })
})

it('at most five are open at a time, also where many are sent at once; one that is closed makes room, and one sent again is answered', async () => {
  const sent = Array.from({ length: mostOpenAsked + 2 }, () => forThem())
  const answers = await Promise.all(sent.map((one) => call(api.help.askFor, one)))
  expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(mostOpenAsked)
  for (const one of sent) await call(api.help.askFor, one)
  const open = (await ok(api.help.mine, { as: home.resident })).items
  expect(open).toHaveLength(mostOpenAsked)
  expect((await refused(api.help.askFor, forThem())).code).toBe('asked-limit')
  const [known] = sent.filter(({ params }) => open.some(({ id }) => id === params.help))
  if (!known) throw new Error('five are open')
  expect(await ok(api.help.askFor, known)).toMatchObject({ state: 'open' })
  await claimed(idAs('task', known.params.help), worker)
  await resolved(idAs('task', known.params.help), worker, 'not-needed')
  const sixth = forThem()
  expect(await ok(api.help.askFor, sixth)).toMatchObject({ state: 'open' })
  // Opened again it counts like the others, at once.
  await ok(api.help.reopen, { as: home.resident, params: { help: known.params.help }, body: { ...event(), text: '还是需要' } })
  await ok(api.help.withdraw, { as: home.resident, params: { help: sixth.params.help }, body: event() })
  expect((await refused(api.help.askFor, forThem())).code).toBe('asked-limit')
})

it('is refused without their word, outside my community, at my own door', async () => {
  const fieldsOf = async (more: object) => ((await refused(api.help.askFor, forThem(more))).fields ?? []).map(({ path }) => path)
  expect(await fieldsOf({ agreed: false })).toEqual(['agreed'])
  expect(await fieldsOf({ place: at.otherCommunity, building: '1栋' })).toEqual(['place'])
  expect(await fieldsOf({ place: at.building, room: home.household.room })).toEqual(['room'])
  expect(await fieldsOf({ place: at.grid, building: '1栋' })).toEqual(['place'])
})

it('in the name of another household of mine than I have is refused', async () => {
  const theirs = await aHousehold()
  expect((await refused(api.help.askFor, { ...forThem(), as: theirs.resident })).code).toBe('not-found')
})
