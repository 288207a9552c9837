import { noticeOfPlace, noticesOf, viewNotice } from '../../../functions/notices/notice'
import { eventOf } from '../../../functions/inbox/task'
import { eventVerbs, type Event } from '../../../functions/inbox/event'
import { idPattern, newId } from '../../../shared/ids'
import { noticeKinds } from '../../../shared/notices'
import { aTask, aWorkerOf } from '../../support/builders'

const now = '2022-08-31T02:00:00.000Z'
const [mother, daughter] = [newId('user'), newId('user')]
const report = aTask({ followers: [mother, daughter] })
const join = aTask({ kind: 'join', followers: [mother] })
const anEvent = (verb: Event['verb'], task = report, more: Partial<Event> = {}): Event => ({ ...eventOf(task, { event: newId('event'), verb, by: aWorkerOf('李建国'), now }), ...more })

test.each(eventVerbs)('%s tells each person once, with a kind that phones know', (verb) => {
  const told = noticesOf(anEvent(verb))
  expect(told.map((one) => one.user)).toEqual([mother, daughter])
  for (const one of told) {
    expect(noticeKinds).toContain(one.kind)
    expect(idPattern('notice').test(one.id)).toBe(true)
    expect(one).toMatchObject({ by: '李建国', role: 'grid-worker', task: report.id })
  }
})

test.each([['submit', 'join-asked'], ['resolve', 'join-answered'], ['answer', 'join-answered'], ['claim', 'claimed']] as const)('of a wish to join, %s is called %s', (verb, kind) => {
  expect(noticesOf(anEvent(verb, join))[0]?.kind).toBe(kind)
})

test('the same event gives the same notices', () => {
  const event = anEvent('claim')
  expect(noticesOf(event)).toEqual(noticesOf(event))
})

test('notices stand in the order of the server, whatever the clocks of the phones', () => {
  const fast = anEvent('claim', report, { id: newId('event', Date.parse('2099-01-01T00:00:00Z')), at: now })
  const slow = anEvent('call', report, { id: newId('event', 0), at: '2022-08-31T02:00:01.000Z' })
  expect((noticesOf(fast)[0]?.id ?? '') < (noticesOf(slow)[0]?.id ?? '')).toBe(true)
})

test.each<[Partial<Event>, string]>([[{ call: 'no-answer' }, 'no-answer'], [{ purpose: 'check-report' }, 'check-report'], [{ outcomes: [{ person: 'p', name: 'n', outcome: 'no-risk' }] }, 'no-risk']])('%j is its detail', (more, detail) => {
  expect(noticesOf(anEvent('call', report, more))[0]?.detail).toBe(detail)
})

test('what a worker wrote is in no notice', () => {
  const secret = 'the dog bites'
  for (const verb of eventVerbs) expect(JSON.stringify(noticesOf(anEvent(verb, report, { text: secret })))).not.toContain(secret)
})

test('it is unread above the mark and read from the mark down', () => {
  const [one] = noticesOf(anEvent('claim'))
  if (!one) throw new Error('nobody was told')
  expect(viewNotice(one, '').unread).toBe(true)
  expect(viewNotice(one, one.id).unread).toBe(false)
  expect(viewNotice(one, one.id)).not.toHaveProperty('user')
})

describe('of a place, without a task', () => {
  const cause = { cause: newId('event'), user: mother, kind: 'stand-in', at: now, place: '420102003005-g1', label: '第一网格', by: '李建国', role: 'grid-worker', opens: 'duty' } as const

  test('the same cause told twice in the same moment is one notice, later it is another', () => {
    expect(noticeOfPlace(cause)).toEqual(noticeOfPlace(cause))
    expect(noticeOfPlace({ ...cause, at: '2022-08-31T02:00:01.000Z' }).id > noticeOfPlace(cause).id).toBe(true)
  })

  test('it says where, and who; nothing of a task', () => {
    const seen = viewNotice(noticeOfPlace(cause), '')
    expect(seen).toMatchObject({ kind: 'stand-in', place: '420102003005-g1', label: '第一网格', by: '李建国', opens: 'duty', unread: true })
    expect(seen).not.toHaveProperty('task')
    expect(seen).not.toHaveProperty('user')
  })
})
