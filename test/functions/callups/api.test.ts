import { leaveDuty } from '../../../functions/volunteers/deciding'
import { putAccepted } from '../../../functions/callups/store'
import { write } from '../../../functions/table/table'
import { siteCodeOf } from '../../../functions/callups/site-code'
import { api } from '../../../shared/api'
import { acceptedAtMost, pointsAMonth } from '../../../shared/callup-rules'
import type { BodyInput } from '../../../shared/http'
import { newId } from '../../../shared/ids'
import { aCallUp, aHand, anOpening, hereSince, hoursOn, scanOf } from '../../support/calling'
import { call, ok, refused } from '../../support/caller'
import { passTime, setClock, timeNow } from '../../support/clock'
import { event } from '../../support/filing'
import { aPerson, aWorker, giveDuty, type Person } from '../../support/people'
import { allPlaces, at } from '../../support/places'
import { useTown } from '../../support/town'
import { accepted, aVolunteer } from '../../support/volunteering'

useTown()

const start = '2022-08-31T02:00:00.000Z'
let chief: Person
let volunteer: Person
let other: Person
beforeAll(async () => {
  chief = await aWorker('周敏', at.community, 'community-worker')
  volunteer = await aVolunteer({ name: '徐青' })
  other = await aVolunteer({ name: '罗芳' })
})
beforeEach(() => {
  setClock(start)
})

type Opened = Partial<BodyInput<typeof api.callups.open>>
const opened = async (more: Opened = {}, as = chief): Promise<string> => (await ok(api.callups.open, { as, params: { callup: newId('callup') }, body: anOpening(more) })).callup.id
const yes = (callup: string, more: object = {}) => ({ params: { callup }, body: { ...event(), place: at.community, ...more } })
const accept = (callup: string, as: Person) => ok(api.callups.accept, { as, ...yes(callup) })
const scan = (callup: string, more: object = {}) => ({ params: { callup }, body: { ...event(), code: scanOf(callup), ...more } })
const runOf = (callup: string) => ok(api.callups.run, { as: chief, params: { callup } })
const pointsOf = (as: Person) => ok(api.points.mine, { as })
/** Said yes, came at its beginning, and an hour of it is over. */
async function anHourIn(as: Person, more: Opened = {}): Promise<string> {
  const callup = await opened({ from: timeNow(), until: hoursOn(3), ...more })
  await accept(callup, as)
  await ok(api.callups.checkIn, { as, ...scan(callup) })
  passTime({ hours: 1 })
  return callup
}

describe('opening a call-up', () => {
  it('stands with its place, and is offered to the volunteers of the community at once', async () => {
    const callup = await opened({ title: '搬运蔬菜', skill: 'carrying', bring: '手套' })
    expect((await ok(api.callups.here, { as: chief, query: { place: at.community } })).items[0]).toMatchObject({ id: callup, title: '搬运蔬菜', phase: 'open', taken: 0, hands: 5, lead: '周敏' })
    const offer = (await ok(api.callups.offers, { as: volunteer })).items.find(({ id }) => id === callup)
    expect(offer).toMatchObject({ skill: 'carrying', suits: true, as: at.community, bring: '手套' })
  })

  it('sent again is the same one, and with something else in it is refused', async () => {
    const [id, body] = [newId('callup'), anOpening()]
    const first = await ok(api.callups.open, { as: chief, params: { callup: id }, body })
    expect(await ok(api.callups.open, { as: chief, params: { callup: id }, body })).toEqual(first)
    expect((await refused(api.callups.open, { as: chief, params: { callup: id }, body: { ...body, hands: 6 } })).code).toBe('id-taken')
  })

  it('takes a night, from one day to the next', async () => {
    const callup = await opened({ from: '2022-08-31T14:00:00Z', until: '2022-08-31T22:00:00Z' })
    expect((await runOf(callup)).callup).toMatchObject({ from: '2022-08-31T14:00:00.000Z', until: '2022-08-31T22:00:00.000Z' })
  })

  it.each([
    ['from', { from: '2022-08-31T01:00:00Z' }], ['from', { from: '2022-09-15T02:00:00Z', until: '2022-09-15T03:00:00Z' }], ['until', { from: '2022-08-31T04:00:00Z', until: '2022-08-31T04:00:00Z' }],
    ['until', { from: '2022-08-31T04:00:00Z', until: '2022-08-31T04:20:00Z' }], ['until', { from: '2022-08-31T04:00:00Z', until: '2022-08-31T17:00:00Z' }],
    ['hands', { hands: 0 }], ['hands', { hands: 51 }], ['title', { title: '' }], ['place', { place: at.grid }], ['lead', { lead: newId('user') }],
  ])('names %s where it does not fit: %j', async (path, more) => {
    const { code, fields } = await refused(api.callups.open, { as: chief, params: { callup: newId('callup') }, body: anOpening(more), lang: 'en' })
    expect([code, fields?.map((one) => one.path)]).toEqual(['invalid', [path]])
  })

  it('can be led by somebody who serves there: they run it, and nothing else', async () => {
    const lead = await aPerson({ name: '王师傅', duties: [{ role: 'gatekeeper', place: at.community }] })
    const callup = await opened({ lead: lead.user })
    expect((await ok(api.callups.mine, { as: lead })).items).toMatchObject([{ id: callup, runs: true, lead: '王师傅' }])
    await ok(api.callups.code, { as: lead, params: { callup } })
    expect((await call(api.callups.reverse, { as: lead, params: { callup }, body: { ...event(), user: volunteer.user, text: '错了' } })).status).toBe(403)
    expect((await call(api.callups.run, { as: lead, params: { callup: await opened() } })).status).toBe(404)
  })
})

describe('saying yes', () => {
  it('counts once, however often it is sent', async () => {
    const callup = await opened()
    const said = yes(callup)
    const first = await ok(api.callups.accept, { as: volunteer, ...said })
    expect(first).toMatchObject({ taken: 1, mine: { state: 'coming' } })
    expect(await ok(api.callups.accept, { as: volunteer, ...said })).toEqual(first)
    expect(await ok(api.callups.accept, { as: volunteer, ...yes(callup) })).toEqual(first)
    await ok(api.callups.giveBack, { as: volunteer, params: { callup }, body: event() })
  })

  it('given back frees the hand and the time at once, with what was said; an old yes that arrives late changes nothing', async () => {
    const [callup, same, said] = [await opened({ hands: 1 }), await opened(), event()]
    await ok(api.callups.accept, { as: volunteer, ...yes(callup, said) })
    expect((await refused(api.callups.accept, { as: other, ...yes(callup) })).code).toBe('callup-full')
    const back = { as: volunteer, params: { callup }, body: { ...event(), text: '孩子发烧了' } }
    expect(await ok(api.callups.giveBack, back)).toMatchObject({ taken: 0, phase: 'open', mine: { state: 'given-back' } })
    expect(await ok(api.callups.giveBack, back)).toMatchObject({ taken: 0 })
    expect(await ok(api.callups.accept, { as: volunteer, ...yes(callup, said) })).toMatchObject({ taken: 0, mine: { state: 'given-back' } })
    expect((await runOf(callup)).people).toMatchObject([{ name: '徐青', state: 'given-back', text: '孩子发烧了' }])
    await accept(same, volunteer)
    await accept(callup, other)
    for (const [id, as] of [[same, volunteer], [callup, other]] as const) await ok(api.callups.giveBack, { as, params: { callup: id }, body: event() })
  })

  it('is refused at the same time as another one, until that is called off', async () => {
    const [first, second] = [await opened({ title: '测温' }), await opened({ from: hoursOn(3), until: hoursOn(6) })]
    await accept(first, volunteer)
    const { code, message } = await refused(api.callups.accept, { as: volunteer, ...yes(second), lang: 'zh' })
    expect([code, message]).toEqual(['overlaps', '和您报名的“测温”时间重叠'])
    await ok(api.callups.callOff, { as: chief, params: { callup: first }, body: { ...event(), text: '下雨了' } })
    expect(await accept(second, volunteer)).toMatchObject({ taken: 1 })
    await ok(api.callups.giveBack, { as: volunteer, params: { callup: second }, body: event() })
  })

  it('is for volunteers of a place that it has reached', async () => {
    const callup = await opened()
    const far = await aVolunteer({ places: [at.otherCommunity] })
    expect((await ok(api.callups.offers, { as: far })).items.map(({ id }) => id)).not.toContain(callup)
    expect((await refused(api.callups.accept, { as: far, ...yes(callup, { place: at.otherCommunity }) })).code).toBe('not-found')
    expect((await refused(api.callups.accept, { as: far, ...yes(callup), lang: 'en' })).message).toBe('You are not, or no longer, a volunteer here')
    expect((await refused(api.callups.read, { as: far, params: { callup } })).code).toBe('not-approved')
    expect(await ok(api.callups.read, { as: volunteer, params: { callup } })).toMatchObject({ as: at.community })
  })

  it.each([
    ['was suspended', (user: string) => ok(api.volunteers.decide, { as: chief, params: { user }, body: { place: at.community, decision: 'suspend', text: '正在了解' } })],
    ['has the duty no more', (user: string) => ok(api.duties.end, { as: chief, body: { place: at.community, user, role: 'volunteer' } })],
  ])('is given back at once for who %s, where it has not begun', async (_, goes) => {
    const own = await aVolunteer({ name: '谢军' })
    const [runs, callup] = [await opened({ from: timeNow(), until: hoursOn(1) }), await opened()]
    for (const one of [runs, callup]) await accept(one, own)
    await goes(own.user)
    expect(await runOf(callup)).toMatchObject({ callup: { taken: 0 }, people: [{ name: '谢军', state: 'given-back' }] })
    expect(await runOf(runs)).toMatchObject({ callup: { taken: 1 }, people: [{ state: 'coming' }] })
  })

  it('to one that runs takes who is on duty now', async () => {
    const idle = await aVolunteer({ on: false })
    const callup = await opened({ from: timeNow() })
    expect((await refused(api.callups.accept, { as: idle, ...yes(callup) })).code).toBe('you-off-duty')
    expect(await accept(callup, await aVolunteer())).toMatchObject({ phase: 'running', taken: 1 })
    await accept(await opened(), idle)
  })

  it('is not for those who see its codes, nor for one that is over or called off, nor beyond thirty', async () => {
    const callup = await opened()
    const both = await accepted(await aWorker('刘敏', at.community, 'community-worker'))
    expect((await refused(api.callups.accept, { as: both, ...yes(callup) })).code).toBe('own-callup')
    const busy = await aVolunteer()
    const items = Array.from({ length: acceptedAtMost }, (_, n) => ({ callup: newId('callup'), title: '测温', from: hoursOn(10 + n), until: hoursOn(11 + n) }))
    await write([putAccepted({ user: busy.user, items, end: hoursOn(50), v: 1 }, timeNow())])
    expect((await refused(api.callups.accept, { as: busy, ...yes(callup) })).code).toBe('accepted-many')
    passTime({ hours: 5 })
    expect((await refused(api.callups.accept, { as: other, ...yes(callup) })).code).toBe('callup-over')
  })
})

describe('on site', () => {
  it('who checks in and out with its code has the hours and points of it, once', async () => {
    const own = await aVolunteer({ name: '许峰' })
    const callup = await anHourIn(own)
    passTime({ minutes: 40 })
    const out = scan(callup)
    const card = await ok(api.callups.checkOut, { as: own, ...out })
    expect(card).toMatchObject({ mine: { state: 'served', minutes: 100, points: 3 } })
    passTime({ minutes: 5 })
    expect((await ok(api.callups.checkOut, { as: own, ...out })).mine).toEqual(card.mine)
    const { total, minutes, months, items } = await pointsOf(own)
    expect([total, minutes, months]).toEqual([3, 100, [{ month: '2022-08', minutes: 100, points: 3, over: 0 }]])
    expect(items).toMatchObject([{ callup, kind: 'earned', points: 3, minutes: 100, title: '搬运蔬菜' }])
  })

  it('codes of another site, old ones and wrong ones are refused, each in its own words', async () => {
    const own = await aVolunteer()
    const [callup, elsewhere] = [await opened({ from: timeNow() }), await opened()]
    await accept(callup, own)
    const old = scan(callup)
    passTime({ minutes: 3 })
    expect((await refused(api.callups.checkIn, { as: own, ...old, lang: 'en' })).message).toBe('This code is old; scan the one shown now')
    expect((await refused(api.callups.checkIn, { as: own, ...scan(callup, { code: scanOf(elsewhere) }) })).code).toBe('site-other')
    const { code, fields } = await refused(api.callups.checkIn, { as: own, ...scan(callup, { code: 'ABCD-EFGH' }) })
    expect([code, fields?.[0]?.path]).toEqual(['invalid', 'code'])
    expect((await refused(api.callups.checkIn, { as: own, ...scan(callup, { code: siteCodeOf(elsewhere, timeNow()).code }) })).code).toBe('site-other')
    expect(await ok(api.callups.checkIn, { as: own, ...scan(callup, { code: siteCodeOf(callup, timeNow()).code }) })).toMatchObject({ mine: { state: 'here' } })
    expect((await refused(api.callups.checkOut, { as: own, ...old })).code).toBe('site-old')
    const theirs = siteCodeOf((await aCallUp({ place: at.compound, sort: 'gate', from: hoursOn(-1) })).id, timeNow()).code
    expect((await refused(api.callups.checkOut, { as: own, ...scan(callup, { code: theirs }) })).code).toBe('invalid')
    const shift = (await aCallUp({ place: at.compound, sort: 'gate', from: hoursOn(-1), people: [aHand(own)] })).id
    expect((await refused(api.callups.checkIn, { as: own, ...scan(shift, { code: theirs.toLowerCase().replace('-', ' ') }) })).code).toBe('site-other')
  })

  it('what was scanned without a network counts from when it was scanned, for ten minutes', async () => {
    const own = await aVolunteer()
    const callup = await opened({ from: timeNow() })
    await accept(callup, own)
    const [code, when] = [scanOf(callup), timeNow()]
    passTime({ minutes: 8 })
    expect((await ok(api.callups.checkIn, { as: own, ...scan(callup, { code, at: when }) })).mine).toMatchObject({ in: when, late: true })
    const leaving = { code: scanOf(callup), at: timeNow() }
    passTime({ minutes: 11 })
    expect((await refused(api.callups.checkOut, { as: own, ...scan(callup, leaving) })).code).toBe('site-old')
  })

  it('opens half an hour before it begins, and lets out until two hours after its end', async () => {
    const own = await aVolunteer()
    const callup = await opened({ from: hoursOn(1), until: hoursOn(2) })
    await accept(callup, own)
    expect((await refused(api.callups.checkIn, { as: own, ...scan(callup) })).code).toBe('too-early')
    expect((await refused(api.callups.checkOut, { as: own, ...scan(callup) })).code).toBe('not-here')
    passTime({ minutes: 31 })
    await ok(api.callups.checkIn, { as: own, ...scan(callup) })
    expect((await refused(api.callups.checkOut, { as: own, ...scan(callup), lang: 'en' })).message).toBe('It has not begun yet; that can be done once it has')
    for (const [route, body] of [[api.callups.finish, {}], [api.callups.settle, { user: own.user, left: hoursOn(0), text: '先走了' }]] as const) {
      expect((await refused(route, { as: chief, params: { callup }, body: { ...event(), ...body } as never })).code).toBe('callup-ahead')
    }
    expect((await refused(api.callups.giveBack, { as: own, params: { callup }, body: event() })).present).toEqual({ state: 'here' })
    passTime({ hours: 4 })
    expect((await refused(api.callups.checkOut, { as: own, ...scan(callup) })).code).toBe('callup-over')
  })

  it('takes nobody who has not said yes, nor anybody whose duty was taken away since', async () => {
    const own = await aVolunteer()
    const callup = await opened({ from: hoursOn(0.25) })
    expect((await refused(api.callups.checkIn, { as: own, ...scan(callup) })).code).toBe('not-coming')
    expect((await refused(api.callups.giveBack, { as: own, params: { callup }, body: event() })).code).toBe('not-coming')
    await accept(callup, own)
    const place = allPlaces.find(({ id }) => id === at.community)
    if (place) await leaveDuty(own.user, { place, by: chief, now: timeNow() })
    expect((await refused(api.callups.checkIn, { as: own, ...scan(callup) })).code).toBe('not-approved')
  })

  it('over the most of a month the hours are shown without points', async () => {
    const own = await aVolunteer()
    const full = await aCallUp({ from: hoursOn(-3), until: hoursOn(-1), people: [aHand(own, { state: 'served', minutes: (pointsAMonth - 1) * 30 })] })
    const callup = await anHourIn(own)
    expect((await ok(api.callups.checkOut, { as: own, ...scan(callup) })).mine).toMatchObject({ minutes: 60, points: 1, over: 1 })
    expect(await pointsOf(own)).toMatchObject({ total: pointsAMonth, months: [{ points: pointsAMonth, over: 1 }], items: [{ callup }, { callup: full.id }] })
  })
})

describe('those who run it', () => {
  it('settle who forgot to check out, or could not check in, with a reason; the person is told', async () => {
    const [forgot, without] = [await aVolunteer({ name: '唐敏' }), await aVolunteer({ name: '郑浩' })]
    const callup = await anHourIn(forgot)
    await accept(callup, without)
    const body = { ...event(), user: forgot.user, left: timeNow(), text: '走得急，忘了签退' }
    expect((await refused(api.callups.settle, { as: chief, params: { callup }, body: { ...body, user: volunteer.user }, lang: 'zh' })).message).toBe('这个人没有报名')
    expect((await refused(api.callups.finish, { as: chief, params: { callup }, body: event() })).present).toEqual({ there: ['唐敏'] })
    const first = await ok(api.callups.settle, { as: chief, params: { callup }, body })
    expect(await ok(api.callups.settle, { as: chief, params: { callup }, body })).toEqual(first)
    expect((await refused(api.callups.settle, { as: chief, params: { callup }, body: { ...body, ...event() } })).present).toEqual({ state: 'served' })
    const hand = { params: { callup }, body: { ...event(), user: without.user, came: start, left: timeNow(), text: '手机没电了' } }
    const { people } = await ok(api.callups.settle, { as: chief, ...hand })
    expect(people.map(({ name, minutes, points, text }) => [name, minutes, points, text])).toEqual([['唐敏', 60, 2, '走得急，忘了签退'], ['郑浩', 60, 2, '手机没电了']])
    expect((await ok(api.notices.list, { as: forgot })).items).toMatchObject([{ kind: 'callup-hours', callup, by: '周敏', detail: '60', opens: 'callup' }])
    await ok(api.callups.finish, { as: chief, params: { callup }, body: event() })
    expect((await ok(api.callups.offers, { as: volunteer })).items.map(({ id }) => id)).not.toContain(callup)
    expect((await refused(api.callups.code, { as: chief, params: { callup } })).code).toBe('callup-over')
  })

  it.each([['came', undefined, 0], ['came', -2, 0], ['left', -1, -1.5], ['left', -1, 1]])('are told that %s does not fit: came %s, left %s', async (path, came, left) => {
    const callup = (await aCallUp({ from: hoursOn(-1), until: hoursOn(2), people: [aHand(volunteer)] })).id
    const body = { ...event(), user: volunteer.user, ...(came === undefined ? {} : { came: hoursOn(came) }), left: hoursOn(left), text: '忘了' }
    expect((await refused(api.callups.settle, { as: chief, params: { callup }, body })).fields?.map((one) => one.path)).toEqual([path])
  })

  it('enter nothing for themselves, and nobody takes back their own', async () => {
    const both = await accepted(await aPerson({ name: '孙磊' }))
    const callup = (await aCallUp({ from: hoursOn(-1), people: [hereSince(both, 1)] })).id
    await giveDuty(both, { role: 'community-worker', place: at.community })
    expect((await refused(api.callups.settle, { as: both, params: { callup }, body: { ...event(), user: both.user, left: timeNow(), text: '我' } })).code).toBe('own-points')
    expect((await refused(api.callups.checkOut, { as: both, ...scan(callup) })).code).toBe('own-points')
    expect((await refused(api.callups.reverse, { as: both, params: { callup }, body: { ...event(), user: both.user, text: '我' } })).code).toBe('own-points')
    expect((await pointsOf(both)).total).toBe(0)
  })

  it('take points back once, with a reason that stands in the ledger; done again, nothing changes', async () => {
    const own = await aVolunteer()
    const callup = await anHourIn(own)
    const back = () => ok(api.callups.reverse, { as: chief, params: { callup }, body: { ...event(), user: own.user, text: '登记错了人' } })
    expect((await refused(api.callups.reverse, { as: chief, params: { callup }, body: { ...event(), user: own.user, text: '还没有' } })).code).toBe('no-points')
    await ok(api.callups.checkOut, { as: own, ...scan(callup) })
    await back()
    const after = await pointsOf(own)
    expect(after).toMatchObject({ total: 0, minutes: 0, items: [{ kind: 'reversed', points: -2, text: '登记错了人', by: '周敏' }, { kind: 'earned', points: 2 }] })
    await back()
    expect(await pointsOf(own)).toEqual(after)
    expect((await runOf(callup)).people).toMatchObject([{ reversed: true }])
  })

  it('call it off before it begins: it leaves every list, and all who come are told why', async () => {
    const callup = await opened()
    await accept(callup, other)
    const off = { as: chief, params: { callup }, body: { ...event(), text: '下雨了' } }
    expect(await ok(api.callups.callOff, off)).toMatchObject({ callup: { phase: 'off' }, log: [{ verb: 'call-off', text: '下雨了' }, { verb: 'accept', by: '罗芳' }] })
    await ok(api.callups.callOff, off)
    const early = await aVolunteer({ name: '早到' })
    const soon = (await aCallUp({ from: hoursOn(0.25), people: [aHand(early, { state: 'here', in: timeNow() })] })).id
    const { people } = await ok(api.callups.callOff, { as: chief, params: { callup: soon }, body: { ...event(), text: '下雨了' } })
    expect(people).toMatchObject([{ name: '早到', state: 'served' }])
    expect(people[0]?.minutes).toBeUndefined()
    expect((await ok(api.notices.list, { as: early })).items[0]).toMatchObject({ kind: 'callup-off', callup: soon, detail: '下雨了' })
    passTime({ hours: 1 })
    expect((await refused(api.callups.checkOut, { as: early, ...scan(soon) })).code).toBe('callup-over')
    expect((await pointsOf(early)).total).toBe(0)
    expect((await ok(api.callups.offers, { as: volunteer })).items.map(({ id }) => id)).not.toContain(callup)
    expect((await ok(api.callups.mine, { as: other })).items.find(({ id }) => id === callup)).toMatchObject({ phase: 'off' })
    expect((await ok(api.notices.list, { as: other })).items.filter((one) => one.callup === callup)).toMatchObject([{ kind: 'callup-off', detail: '下雨了', label: '搬运蔬菜' }])
    expect((await refused(api.callups.accept, { as: volunteer, ...yes(callup) })).code).toBe('callup-over')
    expect((await refused(api.callups.callOff, { as: chief, params: { callup: (await aCallUp({ from: hoursOn(-1) })).id }, body: { ...event(), text: '晚了' } })).code).toBe('callup-over')
  })
})
