import { keepNotice } from '../../../functions/notices/store'
import { noticesOf } from '../../../functions/notices/notice'
import { eventOf } from '../../../functions/inbox/task'
import { api } from '../../../shared/api'
import { newId } from '../../../shared/ids'
import { aTask, aWorkerOf } from '../../support/builders'
import { ok, refused } from '../../support/caller'
import { passTime, timeNow } from '../../support/clock'
import { aPerson, type Person } from '../../support/people'
import { useTown } from '../../support/town'

useTown()

/** This person is told `count` things, a minute apart, through phones whose clocks are wrong by years. */
async function tell(person: Person, count: number): Promise<string[]> {
  const ids: string[] = []
  for (let index = 0; index < count; index += 1) {
    passTime({ minutes: 1 })
    const phone = Date.parse(index % 2 === 0 ? '2031-01-01T00:00:00Z' : '2001-01-01T00:00:00Z')
    const event = eventOf(aTask({ followers: [person.user] }), { event: newId('event', phone), verb: 'claim', by: aWorkerOf('李建国'), now: timeNow() })
    for (const one of noticesOf(event)) {
      await keepNotice(one)
      ids.unshift(one.id)
    }
  }
  return ids
}
const unread = async (as: Person): Promise<number> => (await ok(api.notices.unread, { as })).unread

test('stand newest first, 20 a page, none lost or twice', async () => {
  const person = await aPerson()
  const ids = await tell(person, 45)
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await ok(api.notices.list, { as: person, query: cursor ? { cursor } : {} })
    seen.push(...page.items.map((one) => one.id))
    cursor = page.cursor
  } while (cursor)
  expect(seen).toEqual(ids)
})

test('are unread until they are read, up to the one that was seen', async () => {
  const person = await aPerson()
  expect(await unread(person)).toBe(0)
  const [newest = '', second = ''] = await tell(person, 5)
  expect(await unread(person)).toBe(5)
  expect(await ok(api.notices.read, { as: person, body: { upTo: second } })).toEqual({ unread: 1 })
  const { items } = await ok(api.notices.list, { as: person })
  expect(items.map((one) => one.unread)).toEqual([true, false, false, false, false])
  expect(await ok(api.notices.read, { as: person, body: { upTo: newest } })).toEqual({ unread: 0 })
})

test('reading an older one later takes nothing back, and reading twice is reading once', async () => {
  const person = await aPerson()
  const ids = await tell(person, 3)
  await ok(api.notices.read, { as: person, body: { upTo: ids[0] ?? '' } })
  expect(await ok(api.notices.read, { as: person, body: { upTo: ids[2] ?? '' } })).toEqual({ unread: 0 })
  await tell(person, 2)
  expect(await unread(person)).toBe(2)
})

test('what comes after a mark in the far future is unread all the same', async () => {
  const person = await aPerson()
  await tell(person, 1)
  await ok(api.notices.read, { as: person, body: { upTo: newId('notice', Date.parse('2099-01-01T00:00:00Z')) } })
  await tell(person, 1)
  expect(await unread(person)).toBe(1)
})

test('are counted to a hundred', async () => {
  const person = await aPerson()
  await tell(person, 103)
  expect(await unread(person)).toBe(100)
})

test('end after ninety days, also where the table has not swept them yet', async () => {
  const person = await aPerson()
  await tell(person, 2)
  passTime({ days: 91 })
  expect((await ok(api.notices.list, { as: person })).items).toEqual([])
  expect(await unread(person)).toBe(0)
})

test('are everyone\'s own: another person\'s marker is refused, and no id of another kind marks anything', async () => {
  const [person, other] = [await aPerson(), await aPerson()]
  await tell(person, 21)
  const { cursor = '' } = await ok(api.notices.list, { as: person })
  expect((await refused(api.notices.list, { as: other, query: { cursor } })).fields?.[0]?.path).toBe('cursor')
  const elsewhere = Buffer.from(JSON.stringify({ p: `USR#${person.user}`, s: 'HOLD#1#x' })).toString('base64url')
  expect((await refused(api.notices.list, { as: person, query: { cursor: elsewhere } })).code).toBe('invalid')
  for (const upTo of ['', newId('event'), 'ntc_x', null]) expect((await refused(api.notices.read, { as: person, body: { upTo } })).fields?.[0]?.path).toBe('upTo')
})
