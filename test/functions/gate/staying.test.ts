/** What measures mean at the gate: over any order of measures, of what a worker says by hand and of time, a pass lets its person out exactly where nothing keeps them at home. A failure prints its seed. */
import fc from 'fast-check'
import { holdAtHome, newRow, refresh, stayAtHome, type Held, type Holder, type Issued, type KeptPass } from '../../../functions/gate/pass'
import { newHousehold, type HouseholdFile } from '../../../functions/identity/household'
import { lookAtMeasures } from '../../../functions/measures/look'
import { api } from '../../../shared/api'
import { addDays, shanghaiDay, startOfDay } from '../../../shared/civil-time'
import type { HeldPass } from '../../../shared/gate'
import { newId } from '../../../shared/ids'
import { checkNumber } from '../../../shared/pass-check'
import { today } from '../../support/builders'
import { ok } from '../../support/caller'
import { passTime, setClock, timeNow } from '../../support/clock'
import { claimed, event, fileReport } from '../../support/filing'
import { anEntry, entered, passesOf, synced } from '../../support/gating'
import { plantRule, setMeasure } from '../../support/measuring'
import { aHousehold, aWorker, type Home, type Person } from '../../support/people'
import { at, pathOf } from '../../support/places'
import { useTown } from '../../support/town'

useTown()

describe('in whatever order', () => {
  const members = ['mbr_one', 'mbr_two', 'mbr_none'] as const
  const file = (now: string): HouseholdFile => ({
    household: newHousehold('hh_0', { place: at.building, room: '1401' }, pathOf(at.building), now),
    members: members.map((id, n) => ({ id, household: 'hh_0', name: `张${String(n)}`, ...(n === 0 ? { user: 'usr_one', standing: 'confirmed' as const } : {}), v: 1 })),
  })
  const days = fc.option(fc.nat(4), { nil: undefined })
  const step = fc.oneof(
    fc.record({ verb: fc.constant('measure' as const), who: fc.nat(2), days }), fc.record({ verb: fc.constant('hand' as const), days }),
    fc.record({ verb: fc.constant('look' as const) }), fc.record({ verb: fc.constant('wait' as const), hours: fc.nat(40) }),
  )
  type Step = typeof step extends fc.Arbitrary<infer S> ? S : never
  /** Until which day, by measures and by hand. */
  interface Said { readonly measures: Readonly<Record<string, string | undefined>>; readonly hand: string | undefined }

  class House {
    now = '2022-08-31T02:00:00.000Z'
    said: Said = { measures: {}, hand: undefined }
    private n = 0
    holder: Holder = { file: file(this.now), row: newRow('hh_0', this.now), passes: [] }

    take(one: Step): void {
      if (one.verb === 'wait') this.now = new Date(Date.parse(this.now) + one.hours * 3_600_000).toISOString()
      else if (one.verb === 'look') this.write(refresh(this.holder, 'usr_one', { key: 1, counts: () => true }, { now: this.now, number: () => `0000000${String((this.n += 1) % 10)}` }))
      else {
        const until = one.days === undefined ? undefined : addDays(shanghaiDay(this.now), one.days)
        const held: Held = this.holder
        if (one.verb === 'hand') {
          this.said = { ...this.said, hand: until }
          this.write(holdAtHome(held, { until, reason: '楼栋封控', by: '张卫国' }, this.now))
        } else {
          const member = members[one.who] ?? members[0]
          this.said = { ...this.said, measures: { ...this.said.measures, [member]: until } }
          this.write(stayAtHome(held, [{ member, kind: 'home', until }], this.now))
        }
      }
    }

    /** What is said anew has a version more, and a gate hears of it. */
    private write({ row, passes, changed }: Issued): void {
      const before = new Map(this.holder.passes.map((pass) => [pass.number, pass]))
      for (const pass of changed) expect([pass.v, pass.listed]).toEqual([(before.get(pass.number)?.v ?? 0) + 1, this.now])
      for (const pass of passes) if (!changed.includes(pass)) expect(pass).toEqual(before.get(pass.number))
      this.holder = { ...this.holder, row, passes }
    }

    staysHome({ of }: Pick<KeptPass, 'of'>): boolean {
      return [this.said.measures[of], this.said.hand].some((until) => until !== undefined && shanghaiDay(this.now) <= until)
    }
  }

  const verdict = (pass: KeptPass, direction: 'in' | 'out', now: number): string =>
    checkNumber(pass.number, { direction, now, gate: { community: pass.community, area: pass.area, keys: [], listed: () => ({ ...pass, revoked: undefined }) } }).verdict

  test('nobody is let out who stays at home, nobody is kept in who does not, and everybody is let in', () => {
    fc.assert(fc.property(fc.array(step, { minLength: 3, maxLength: 25 }), (steps) => {
      const house = new House()
      house.take({ verb: 'look' })
      for (const one of steps) {
        house.take(one)
        const now = Math.floor(Date.parse(house.now) / 1000)
        for (const pass of house.holder.passes.filter(({ until }) => until > now)) {
          expect([verdict(pass, 'in', now), verdict(pass, 'out', now)]).toEqual(['ok', house.staysHome(pass) ? 'stays-home' : 'ok'])
        }
      }
      house.take({ verb: 'look' })
      for (const pass of house.holder.passes) expect(pass.grant).toBe(house.staysHome(pass) ? 'in-only' : 'free')
    }), { numRuns: 60 })
  })

  test('the same said again writes nothing', () => {
    const house = new House()
    house.take({ verb: 'look' })
    house.take({ verb: 'measure', who: 1, days: 3 })
    const again = stayAtHome(house.holder, [{ member: members[1], kind: 'home', until: addDays(shanghaiDay(house.now), 3) }, { member: members[2], kind: 'home' }], house.now)
    expect([again.row, again.changed]).toEqual([house.holder.row, []])
  })
})

describe('a measure that is spent at home', () => {
  let keeper: Person
  let worker: Person
  let street: Person
  beforeAll(async () => {
    await plantRule()
    keeper = await aWorker('马军', at.community, 'gatekeeper')
    worker = await aWorker('李建国')
    street = await aWorker('周主任', at.street, 'supervisor')
  })

  const aHome = () => aHousehold({ names: ['张秀英'], without: ['王奶奶'], room: newId('event').slice(-6) })
  const passOf = async (home: Home, member: number): Promise<HeldPass | undefined> => (await passesOf(home)).items.find(({ of }) => of === home.members[member]?.id)
  /** By the list that the gate has, before anybody of the household looks again. */
  const outOf = async (...passes: readonly (HeldPass | undefined)[]): Promise<string[]> => {
    const { community, area, items } = await synced(keeper)
    const gate = { community, area, keys: [], listed: (number: string) => items.find((one) => one.number === number) }
    return passes.map((pass) => checkNumber(pass?.number ?? '', { gate, direction: 'out', now: Math.floor(Date.parse(timeNow()) / 1000) }).verdict)
  }
  const both = async (home: Home) => [await passOf(home, 0), await passOf(home, 1)] as const
  const end = (measure: string) => ok(api.measures.end, { as: worker, params: { measure }, body: { ...event(), reason: '核对有误' } })

  it('keeps its person in at the next sync and nobody else, says why, and lets them out when it is ended', async () => {
    const home = await aHome()
    const passes = await both(home)
    const { id, until } = await setMeasure(home, worker, { member: 1 })
    expect(await outOf(...passes)).toEqual(['ok', 'stays-home'])
    expect(await both(home)).toMatchObject([{ grant: 'free' }, { grant: 'in-only', stay: { until, kind: 'home' } }])
    expect((await passOf(home, 0))?.stay).toBeUndefined()
    await ok(api.measures.extend, { as: worker, params: { measure: id }, body: { ...event(), days: 3, reason: '同住的人发热' } })
    expect((await passOf(home, 1))?.stay?.until).toBe(addDays(until, 3))
    await end(id)
    expect(await outOf(...passes)).toEqual(['ok', 'ok'])
    expect((await passOf(home, 1))?.stay).toBeUndefined()
  })

  it('keeps in a pass that is made only then, also on paper; not a visitor', async () => {
    const home = await aHome()
    await setMeasure(home, worker)
    expect(await passOf(home, 0)).toMatchObject({ grant: 'in-only' })
    const { place, room } = home.household
    const { pass } = await ok(api.gate.paper, { as: worker, body: { household: home.id, place, room, person: { id: home.members[0]?.id ?? '', name: '张秀英' }, days: 30 } })
    const { items } = await ok(api.gate.register, { as: home.resident, params: { guest: newId('guest') }, body: { kind: 'visitor', household: home.id, name: '赵小燕', day: today(0), days: 1 } })
    expect(await outOf(pass, items.find(({ kind }) => kind === 'visitor'))).toEqual(['stays-home', 'ok'])
  })

  it.each([['evening of its last day, by itself', 20, 'ok'], ['noon of its last day', 12, 'stays-home']])('until the %s', async (_, hour, out) => {
    const home = await aHome()
    const before = timeNow()
    const passes = await both(home)
    const { until } = await setMeasure(home, worker)
    for (let day = addDays(shanghaiDay(before), 1); day <= until; day = addDays(day, 1)) {
      setClock(new Date(Date.parse(startOfDay(day)) + hour * 3_600_000).toISOString())
      await lookAtMeasures(timeNow())
    }
    await both(home)
    expect(await outOf(passes[0])).toEqual([out])
    if (hour < 20) passTime({ hours: 12 })
    expect(await outOf((await both(home))[0])).toEqual(['ok'])
  })

  it('follows what takes its place: another kind lets out, and one at a centre leaves what stood until its place is named', async () => {
    const home = await aHome()
    const passes = await both(home)
    await setMeasure(home, worker)
    await setMeasure(home, worker, { grade: 'none' })
    expect(await outOf(...passes)).toEqual(['stays-home', 'ok'])
    const central = await setMeasure(home, worker, { ago: 0 })
    expect([central.state, ...(await outOf(...passes))]).toEqual(['proposed', 'stays-home', 'ok'])
    await ok(api.measures.start, { as: worker, params: { measure: central.id }, body: { at: '江岸宾馆' } })
    expect((await passOf(home, 0))?.stay).toMatchObject({ kind: 'central' })
    await setMeasure(home, worker, { grade: 'possible' })
    expect(await outOf(...passes)).toEqual(['ok', 'ok'])
  })

  it('somebody let out by a gate that had not heard of it is one task of whoever looks after the measure, once a day', async () => {
    const home = await aHome()
    const [, mother] = await both(home)
    await setMeasure(home, worker, { member: 1 })
    passTime({ minutes: 10 })
    const out = (more: object = {}) => anEntry({ number: mother?.number ?? '', direction: 'out', ...more })
    const [first, again] = [out(), out({ by: 'number', verdict: 'stays-home' })]
    await entered(keeper, [first, out({ direction: 'in' }), out({ admitted: false, verdict: 'stays-home' })])
    await entered(keeper, [first, again])
    const tasks = async () => (await ok(api.tasks.page, { as: worker, query: { place: at.grid, kind: 'check-missed' } })).items.filter(({ label }) => label === home.household.label)
    const found = await tasks()
    expect(found).toHaveLength(1)
    expect(await ok(api.tasks.read, { as: worker, params: { task: found[0]?.id ?? '' } })).toMatchObject({ people: [{ name: '王**' }], request: { kind: 'alarm', of: 'home', out: { at: first.at, gate: '怡康社区' } } })
    passTime({ days: 1 })
    await entered(keeper, [out()])
    expect(await tasks()).toHaveLength(2)
  })

  it('one that waits for its place keeps nobody in who was free', async () => {
    const home = await aHome()
    const passes = await both(home)
    await setMeasure(home, worker, { ago: 0 })
    expect(await outOf(...passes)).toEqual(['ok', 'ok'])
  })

  it('begins for each who was exposed when a report is closed, in the same transaction, and ends with an appeal that is granted', async () => {
    const home = await aHome()
    const passes = await both(home)
    const stay = { district: at.farDistrict, address: '南京东路 100 号', from: today(-8), to: today(-5) }
    const { task } = await fileReport(home, { travellers: home.members.map(({ id }) => ({ member: id, symptoms: [] })), stays: [stay], arrival: today() })
    await claimed(task, worker)
    await ok(api.tasks.resolve, { as: worker, params: { task }, body: { ...event(), text: '流调电话里确认去过', outcomes: home.members.map(({ id }) => ({ person: id, outcome: 'exposed' })) } })
    expect(await outOf(...passes)).toEqual(['stays-home', 'stays-home'])
    const [of] = (await ok(api.measures.mine, { as: home.resident, query: { household: home.id } })).items.filter(({ member }) => member === home.members[0]?.id)
    await ok(api.measures.appeal, { as: home.resident, params: { measure: of?.id ?? '' }, body: { ...event(), text: '票在，人没去' } })
    const [asked] = (await ok(api.tasks.page, { as: street, query: { place: at.street, kind: 'appeal' } })).items.filter(({ label }) => label === home.household.label)
    await claimed(asked?.id ?? '', street)
    await ok(api.tasks.resolve, { as: street, params: { task: asked?.id ?? '' }, body: { ...event(), text: '票据属实', outcomes: [{ person: home.members[0]?.id ?? '', outcome: 'lifted' }] } })
    expect(await outOf(...passes)).toEqual(['ok', 'stays-home'])
  })

  it('stands beside what a worker says by hand for a whole home: the later day counts, and to let out by hand ends no measure', async () => {
    const home = await aHome()
    const passes = await both(home)
    const { place, room } = home.household
    const hand = (until?: string) => ok(api.gate.hold, { as: worker, body: { place, room, reason: '楼栋封控', ...(until === undefined ? {} : { until }) } })
    const { id } = await setMeasure(home, worker)
    expect(await hand(today(2))).toMatchObject({ passes: 2, stay: 1 })
    expect(await outOf(...passes)).toEqual(['stays-home', 'stays-home'])
    passTime({ days: 3 })
    await both(home)
    expect(await outOf(...passes)).toEqual(['stays-home', 'ok'])
    expect(await hand()).toMatchObject({ stay: 1 })
    expect(await outOf(...passes)).toEqual(['stays-home', 'ok'])
    await hand(today(1))
    await end(id)
    expect(await outOf(...passes)).toEqual(['stays-home', 'stays-home'])
  })
})
