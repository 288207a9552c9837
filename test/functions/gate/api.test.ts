import { verify } from 'node:crypto'
import { keyDays } from '../../../shared/gate-words'
import { api } from '../../../shared/api'
import { newId } from '../../../shared/ids'
import { readPass } from '../../../shared/pass'
import { checkCode, type Gate } from '../../../shared/pass-check'
import { today } from '../../support/builders'
import { ok, refused } from '../../support/caller'
import { passTime, timeNow } from '../../support/clock'
import { aVehicle, aVisitor, anEntry, entered, myPass, passesOf, synced } from '../../support/gating'
import { nodeVerify } from '../../support/gate-keys'
import { aHousehold, aPerson, aWorker, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { allRows } from '../../support/rows'
import { useTown } from '../../support/town'

useTown()
let keeper: Person
let worker: Person
let home: Home
beforeAll(async () => {
  keeper = await aWorker('马军', at.community, 'gatekeeper')
  worker = await aWorker('陈晓梅', at.community, 'community-worker')
  home = await aHousehold({ names: ['张秀英', '王磊'], without: ['王奶奶'], room: '1401' })
})

const seconds = (): number => Math.floor(Date.parse(timeNow()) / 1000)
/** What a gate knows after it has synced everything. */
async function gateNow(place: string = at.community): Promise<Gate> {
  const { community, area, keys, items } = await synced(keeper, undefined, place)
  return { community, area, keys, listed: (number) => items.find((one) => one.number === number) }
}
const verdict = async (code: string, direction: 'in' | 'out' = 'in'): Promise<string> => checkCode(code, { gate: await gateNow(), direction, now: seconds(), verify: nodeVerify }).verdict
const register = (of: Home, body: object, guest = newId('guest')) => ok(api.gate.register, { as: of.resident, params: { guest }, body })

describe('the passes of a household', () => {
  it('are mine and those of members without an account, and say surname and the end of the room', async () => {
    const { items, area } = await passesOf(home)
    expect(items.map(({ name, who, mine, kind }) => ({ name, who, mine, kind }))).toEqual([{ name: '张秀英', who: '张 **01', mine: true, kind: 'resident' }, { name: '王奶奶', who: '王 **01', mine: false, kind: 'resident' }])
    expect(area).toBe('怡康苑')
    expect(await verdict(items[0]?.code ?? '')).toBe('ok')
  })

  it('stay the same while they are young, and under the same number once they are not', async () => {
    const before = await myPass(home)
    passTime({ hours: 1 })
    expect(await myPass(home)).toEqual(before)
    passTime({ hours: 24 })
    const after = await myPass(home)
    expect(after.number).toBe(before.number)
    expect(after.until > before.until).toBe(true)
    expect(readPass(after.code)?.pass.until).toBe(Date.parse(after.until) / 1000)
  })

  it('run out without a network, by their own end', async () => {
    const { code } = await myPass(home)
    passTime({ hours: 73 })
    expect(await verdict(code)).toBe('expired')
  })

  it('that are lost count no more, and a new one has another number', async () => {
    const lost = await myPass(home)
    const { items } = await ok(api.gate.drop, { as: home.resident, body: { household: home.id, number: lost.number } })
    expect(items.filter(({ mine }) => mine).map(({ number }) => number)).not.toContain(lost.number)
    expect(await verdict(lost.code)).toBe('revoked')
    expect(await verdict((await myPass(home)).code)).toBe('ok')
  })

  it('of somebody with an account are nobody else’s to see or to drop', async () => {
    const other = home.members[1]?.person ?? keeper
    const theirs = await myPass(home, other)
    expect((await passesOf(home)).items.map(({ number }) => number)).not.toContain(theirs.number)
    await ok(api.gate.drop, { as: home.resident, body: { household: home.id, number: theirs.number } })
    expect(await verdict(theirs.code)).toBe('ok')
  })

  it('of whoever left the household count no more with the next look', async () => {
    const flat = await aHousehold({ names: ['刘洋'], without: ['刘爷爷'] })
    const theirs = (await passesOf(flat)).items.find(({ mine }) => !mine)
    await ok(api.households.removeMember, { as: flat.resident, params: { household: flat.id, member: theirs?.of ?? '' } })
    expect((await passesOf(flat)).items).toHaveLength(1)
    expect(await verdict(theirs?.code ?? '')).toBe('revoked')
  })
})

describe('visitors and vehicles', () => {
  it('get a pass for their days; sent again it is the same one', async () => {
    const guest = newId('guest')
    const first = await register(home, aVisitor(home), guest)
    const again = await register(home, aVisitor(home), guest)
    expect(again.items.filter(({ of }) => of === guest)).toEqual(first.items.filter(({ of }) => of === guest))
    expect(first.items.find(({ of }) => of === guest)).toMatchObject({ kind: 'visitor', who: '赵 **01', name: '赵小燕' })
    expect(await verdict(first.items.find(({ of }) => of === guest)?.code ?? '')).toBe('ok')
    expect((await refused(api.gate.register, { as: home.resident, params: { guest }, body: aVisitor(home, { name: '钱枫' }) })).code).toBe('id-taken')
  })

  it('a vehicle shows the ends of its plate and room', async () => {
    const { items } = await register(home, aVehicle(home))
    expect(items.find(({ kind }) => kind === 'vehicle')).toMatchObject({ who: '鄂A**345 **01', plate: '鄂A12345' })
  })

  it.each([['yesterday', -1], ['in eight days', 8]])('nobody is expected %s', async (_, days) => {
    expect((await refused(api.gate.register, { as: home.resident, params: { guest: newId('guest') }, body: aVisitor(home, { day: today(days) }) })).fields).toMatchObject([{ path: 'day' }])
  })

  it('a household has ten of them at once', async () => {
    const flat = await aHousehold()
    for (let i = 0; i < 10; i += 1) await register(flat, aVehicle(flat, { plate: `鄂A1234${String(i)}` }))
    expect((await refused(api.gate.register, { as: flat.resident, params: { guest: newId('guest') }, body: aVehicle(flat) })).code).toBe('guests-full')
  })
})

describe('what workers do', () => {
  it('a paper pass is made at a door, opens the gate for its days, and takes the place of the one before', async () => {
    const body = { household: newId('household'), place: at.secondBuilding, room: '904', person: { id: newId('member'), name: '欧阳桂英' }, days: 14 }
    const first = await ok(api.gate.paper, { as: worker, body })
    expect(first.pass).toMatchObject({ paper: true, who: '欧阳 **04', kind: 'resident' })
    const second = await ok(api.gate.paper, { as: worker, body })
    expect([await verdict(first.pass.code), await verdict(second.pass.code)]).toEqual(['revoked', 'ok'])
    passTime({ days: 14 })
    expect(await verdict(second.pass.code)).toBe('expired')
  })

  it('a household kept at home comes in and does not go out, until the day is over or it is said so', async () => {
    const flat = await aHousehold({ room: '1801' })
    const { code } = await myPass(flat)
    const door = { place: flat.household.place, room: '1801', reason: '居家观察' }
    await ok(api.gate.hold, { as: worker, body: { ...door, until: today(3) } })
    expect([await verdict(code, 'in'), await verdict(code, 'out')]).toEqual(['ok', 'stays-home'])
    expect(await passesOf(flat)).toMatchObject({ hold: { until: today(3), reason: '居家观察' }, items: [{ grant: 'in-only' }] })
    await ok(api.gate.hold, { as: worker, body: door })
    expect(await verdict(code, 'out')).toBe('ok')
    await ok(api.gate.hold, { as: worker, body: { ...door, until: today(0) } })
    passTime({ days: 1 })
    expect(await verdict(code, 'out')).toBe('ok')
    expect((await passesOf(flat)).hold).toBeUndefined()
  })

  it('a pass taken away is revoked at the next sync, once', async () => {
    const { number, code } = await myPass(await aHousehold())
    const first = await ok(api.gate.revoke, { as: worker, body: { place: at.community, number, reason: '已经搬走' } })
    expect(await ok(api.gate.revoke, { as: worker, body: { place: at.community, number, reason: '又一次' } })).toEqual(first)
    expect(await verdict(code)).toBe('revoked')
    expect((await refused(api.gate.revoke, { as: worker, body: { place: at.community, number: '00000000', reason: '没有这个' } })).code).toBe('not-found')
  })

  it('nobody is kept at home at a door where nobody lives, or until a day that is over', async () => {
    const door = { place: at.building, room: '9999', reason: '居家观察' }
    expect((await refused(api.gate.hold, { as: worker, body: door })).fields).toMatchObject([{ path: 'room' }])
    expect((await refused(api.gate.hold, { as: worker, body: { ...door, until: today(-1) } })).fields).toMatchObject([{ path: 'until' }])
  })
})

describe('keys', () => {
  const keysOf = () => ok(api.gate.keys, { as: home.resident, query: { place: at.community } })

  it('are published, and each pass is signed by the one that it names', async () => {
    const { code } = await myPass(home)
    const { pass, signed, signature } = readPass(code) ?? { pass: undefined, signed: new Uint8Array(), signature: new Uint8Array() }
    const key = (await keysOf()).keys.find(({ n }) => n === pass?.key)
    const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(key?.key ?? '', 'hex')])
    expect(verify(null, signed, { key: der, format: 'der', type: 'spki' }, signature)).toBe(true)
  })

  it('the next one signs after a month by itself, and what the old one signed counts on', async () => {
    const { keys } = await ok(api.gate.rotate, { as: worker, body: { place: at.community, n: (await keysOf()).keys.at(-1)?.n ?? 0 } })
    const n = keys.at(-1)?.n ?? 0
    passTime({ days: keyDays, minutes: -30 })
    const paper = await ok(api.gate.paper, { as: worker, body: { household: newId('household'), place: at.secondBuilding, room: '905', person: { id: newId('member'), name: '周桂英' }, days: 30 } })
    expect((await keysOf()).keys.at(-1)).toMatchObject({ n, state: 'signing' })
    passTime({ hours: 1 })
    expect(await verdict((await myPass(home)).code)).toBe('ok')
    expect((await keysOf()).keys.slice(-2)).toMatchObject([{ n, state: 'retired' }, { n: n + 1, state: 'signing' }])
    passTime({ days: 28 })
    expect(await verdict(paper.pass.code)).toBe('ok')
  })

  it('a rotation asked for twice is one', async () => {
    const { n = 0 } = (await keysOf()).keys.at(-1) ?? {}
    const first = await ok(api.gate.rotate, { as: worker, body: { place: at.community, n } })
    expect(await ok(api.gate.rotate, { as: worker, body: { place: at.community, n } })).toEqual(first)
    expect([first.keys.at(-1)?.n, (await refused(api.gate.rotate, { as: worker, body: { place: at.community, n: n + 60 } })).code]).toEqual([n + 1, 'stale'])
  })

  it('with a stolen one nothing counts that it signed, and the household has a new pass under its number', async () => {
    const { code, number } = await myPass(home)
    const n = readPass(code)?.pass.key ?? 0
    const { keys } = await ok(api.gate.revokeKey, { as: worker, body: { place: at.community, n, reason: '手机被盗' } })
    expect(keys.find((one) => one.n === n)).toMatchObject({ state: 'revoked', by: '陈晓梅', reason: '手机被盗' })
    expect(await verdict(code)).toBe('old-key')
    expect((await keysOf()).keys.some(({ reason }) => reason !== undefined)).toBe(false)
    const after = await myPass(home)
    expect(after.number).toBe(number)
    expect(await verdict(after.code)).toBe('ok')
    expect((await refused(api.gate.revokeKey, { as: worker, body: { place: at.community, n: 60_000, reason: '被盗' } })).fields).toMatchObject([{ path: 'n' }])
  })
})

describe('what a gate takes along', () => {
  it('is only what has changed since, and a compound’s gate says so', async () => {
    const whole = await synced(keeper)
    passTime({ minutes: 5 })
    const { number } = await myPass(await aHousehold({ names: ['孙磊'] }))
    expect((await synced(keeper, (await synced(keeper, whole.cursor)).cursor)).items.map((one) => one.number)).toContain(number)
    passTime({ minutes: 5 })
    expect((await synced(keeper, (await synced(keeper)).cursor)).items).toEqual([])
    const compound = await aWorker('赵刚', at.compound, 'gatekeeper')
    expect(await synced(compound, undefined, at.compound)).toMatchObject({ community: at.community, area: at.compound, name: '怡康苑' })
  })

  it('has no name, no door and no number of a phone', async () => {
    const { items } = await synced(keeper)
    expect(Object.keys(items[0] ?? {}).sort()).toEqual(['area', 'from', 'kind', 'number', 'paper', 'until', 'who'])
    expect(JSON.stringify(items)).not.toContain('张秀英')
  })
})

const own = async (of: Home, as: Person = of.resident) => (await ok(api.gate.mine, { as, query: { household: of.id } })).items

describe('who went in and out', () => {
  const page = (as: Person, day = today(0), place: string = at.community) => ok(api.gate.entries, { as, query: { place, day } })
  it('is kept once, however often it is sent', async () => {
    const { number } = await myPass(home)
    const entry = anEntry({ number })
    expect(await entered(keeper, [entry])).toEqual({ done: [entry.id], left: [] })
    expect(await entered(keeper, [entry, anEntry({ number, direction: 'out' })])).toMatchObject({ done: [entry.id, expect.any(String)], left: [] })
    expect((await own(home)).filter(({ id }) => id === entry.id)).toHaveLength(1)
    expect(await entered(keeper, [{ ...entry, direction: 'out' }])).toEqual({ done: [], left: [{ id: entry.id, why: 'taken' }] })
  })

  it.each(['identity', 'details', 'temperature', 'mask'] as const)('of whoever is let in has %s, or a word why not; going out and turned away it need not', async (must) => {
    const without = (more: object = {}) => ({ ...anEntry({ number: '00000000', by: 'number', verdict: 'unlisted', ...more }), [must]: must === 'temperature' ? undefined : false })
    for (const [lang, words] of [['zh', '四必'], ['en', 'four musts']] as const) expect((await refused(api.gate.enter, { as: keeper, lang, body: { place: at.community, entries: [without()] } })).fields).toMatchObject([{ path: `entries.0.${must}`, message: expect.stringContaining(words) }])
    const fine = [without({ undone: '体温枪坏了' }), without({ admitted: false }), without({ direction: 'out' })]
    expect(await entered(keeper, fine)).toEqual({ done: fine.map(({ id }) => id), left: [] })
    expect((await page(worker)).items.find(({ id }) => id === fine[0]?.id)).toMatchObject({ undone: '体温枪坏了' })
  })

  it('is whole to the household, masked to the gate', async () => {
    const flat = await aHousehold({ names: ['诸葛明'], room: '1702' })
    const entry = anEntry({ number: (await myPass(flat)).number, plate: '鄂A12345', direction: 'out' })
    await entered(keeper, [entry])
    expect(await own(flat)).toMatchObject([{ id: entry.id, who: '诸葛明', door: flat.household.label, keeper: '马军', direction: 'out', temperature: 36.5, mask: true, plate: '鄂A12345' }])
    const seen = (await page(keeper)).items.find(({ id }) => id === entry.id)
    expect(seen).toMatchObject({ who: '诸葛 **02', plate: '鄂A**345', door: flat.household.label.replace('1702', '**') })
    expect(JSON.stringify(seen)).not.toContain('诸葛明')
  })

  it('is one’s own: of another member with an account nothing is shown', async () => {
    const other = home.members[1]?.person ?? keeper
    const entry = anEntry({ number: (await myPass(home, other)).number })
    await entered(keeper, [entry])
    expect((await own(home)).map(({ id }) => id)).not.toContain(entry.id)
    expect((await own(home, other)).map(({ id }) => id)).toContain(entry.id)
  })

  it('of somebody without a pass is what they said, their number masked', async () => {
    const entry = anEntry({ by: 'none', verdict: 'unlisted', stranger: { name: '周大明', phone: '13800001111', to: '3栋 1401' } })
    await entered(keeper, [entry])
    expect((await page(worker)).items.find(({ id }) => id === entry.id)).toMatchObject({ who: '周', phone: '138****1111', to: '3栋 1401' })
    expect((await refused(api.gate.enter, { as: keeper, body: { place: at.community, entries: [anEntry()] } })).fields).toMatchObject([{ path: 'entries.0.number' }])
  })

  it('is read for a day by the gate, for a fortnight by workers, and then it is gone', async () => {
    const [day, entry] = [today(0), anEntry({ number: (await myPass(home)).number })]
    await entered(keeper, [entry])
    const has = async (as: Person): Promise<boolean> => (await page(as, day)).items.some(({ id }) => id === entry.id)
    expect([await has(keeper), await has(worker), ...(await allRows()).filter((row) => row['id'] === entry.id).map(({ ttl }) => ttl)]).toEqual([true, true, Math.floor(Date.parse(entry.at) / 1000) + 14 * 86_400])
    passTime({ days: 2 })
    expect((await refused(api.gate.entries, { as: keeper, query: { place: at.community, day } })).fields).toMatchObject([{ path: 'day' }])
    expect(await has(worker)).toBe(true)
    passTime({ days: 12, minutes: 1 })
    expect(await has(worker)).toBe(false)
    expect((await own(home)).map(({ id }) => id)).not.toContain(entry.id)
  })

  it('is sent late, and whose pass it was is still known; what is too late or ahead is said', async () => {
    const flat = await aHousehold({ names: ['何静'] })
    const { number } = await myPass(flat)
    const [late, old] = [anEntry({ number }), anEntry({ number, at: new Date(Date.parse(timeNow()) - 8 * 86_400_000).toISOString() })]
    passTime({ days: 6 })
    const ahead = anEntry({ number, at: new Date(Date.parse(timeNow()) + 3_600_000).toISOString() })
    expect(await entered(keeper, [late, old, ahead])).toEqual({ done: [late.id], left: [{ id: old.id, why: 'too-old' }, { id: ahead.id, why: 'ahead' }] })
    expect(await own(flat)).toMatchObject([{ id: late.id, at: late.at }])
  })
})

describe('what the phone could not know', () => {
  const logged = async (...ids: readonly string[]) => (await ok(api.gate.entries, { as: worker, query: { place: at.community, day: today(0) } })).items.filter(({ id }) => ids.includes(id)).map(({ verdict: of, admitted, differs }) => ({ verdict: of, admitted, differs }))

  it('stands beside what it found: nothing is refused or lost for it', async () => {
    const flat = await aHousehold({ names: ['孙燕'], room: '1509' })
    const pass = await myPass(flat)
    const n = readPass(pass.code)?.pass.key ?? 0
    const lost = await ok(api.gate.drop, { as: flat.resident, body: { household: flat.id, number: pass.number } })
    passTime({ minutes: 1 })
    const [nobodys, dropped, forged, good] = [anEntry({ number: '00000000', by: 'number' }), anEntry({ number: pass.number, key: n }), anEntry({ number: lost.items[0]?.number ?? '', key: 60_000 }), anEntry({ number: lost.items[0]?.number ?? '', key: n })]
    const sent = [nobodys, dropped, forged, good]
    expect(await entered(keeper, sent)).toEqual({ done: sent.map(({ id }) => id), left: [] })
    expect(await Promise.all(sent.map(({ id }) => logged(id)))).toEqual([
      [{ verdict: 'ok', admitted: true, differs: { verdict: 'unlisted' } }], [{ verdict: 'ok', admitted: true, differs: { verdict: 'revoked', since: expect.any(String) } }], [{ verdict: 'ok', admitted: true, differs: { verdict: 'unknown-key' } }], [{ verdict: 'ok', admitted: true, differs: undefined }],
    ])
    expect(JSON.stringify(await own(flat))).not.toContain('differs')
  })
})

describe('a fever at the gate', () => {
  const fevers = async () => (await ok(api.tasks.page, { as: worker, query: { place: at.community, kind: 'fever' } })).items

  it('is one urgent task of their grid, with what was measured, and the household is told', async () => {
    const flat = await aHousehold({ names: ['钱枫'], room: '1508' })
    const entry = anEntry({ number: (await myPass(flat)).number, temperature: 37.8, admitted: false })
    await entered(keeper, [entry])
    await entered(keeper, [entry])
    const found = (await fevers()).filter(({ label }) => label === flat.household.label)
    expect(found).toMatchObject([{ kind: 'fever', urgency: 'urgent', place: at.community, state: 'open' }])
    const task = found[0]?.id ?? ''
    expect(await ok(api.tasks.read, { as: worker, params: { task } })).toMatchObject({ request: { kind: 'fever', temperature: 37.8, admitted: false, gate: '怡康社区' }, facts: { temperature: '37.8' } })
    expect((await ok(api.notices.list, { as: flat.resident })).items).toMatchObject([{ kind: 'fever', opens: 'gate', detail: '37.8' }])
  })

  it('of somebody without a pass is one of the gate’s own place, with a number for whoever takes it', async () => {
    await entered(keeper, [anEntry({ by: 'none', verdict: 'unlisted', temperature: 38.5, admitted: false, stranger: { name: '吴大勇', phone: '13800002222', to: '3栋' } })])
    const [found] = (await fevers()).filter(({ label }) => label.endsWith('门岗'))
    const task = found?.id ?? ''
    expect(await ok(api.tasks.read, { as: worker, params: { task } })).toMatchObject({ request: { phone: '138****2222' } })
    await ok(api.tasks.claim, { as: worker, params: { task }, body: { id: newId('event') } })
    expect(await ok(api.tasks.read, { as: worker, params: { task } })).toMatchObject({ request: { phone: '13800002222', to: '3栋' }, people: [{ name: '吴大勇' }] })
    const { people } = await ok(api.tasks.read, { as: worker, params: { task } })
    await ok(api.tasks.resolve, { as: worker, params: { task }, body: { id: newId('event'), outcomes: people.map(({ id }) => ({ person: id, outcome: 'clinic' })) } })
    expect((await fevers()).some(({ id }) => id === task)).toBe(false)
  })
})

test('a gate stands in a community: above there is none', async () => {
  const above = await aPerson({ duties: [{ role: 'gatekeeper', place: at.district }] })
  expect((await refused(api.gate.sync, { as: above, query: { place: at.district } })).fields).toMatchObject([{ path: 'place' }])
})
