/** Notices are new until they are opened, one by one; the server keeps one mark and is told when all up to a notice was opened. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Notices } from '@/pages/inbox/requests'
import { leave } from '@/session/leave'
import { setPreferences } from '@/session/preferences'
import { openedThrough } from '@/session/reading'
import { showUnread, useUnread } from '@/session/unread'
import { ulid } from '@shared/ids'
import type { Notice } from '@shared/notices'
import { aMe, ok, signedInAs } from './support/signed-in'
import { phone } from './support/taro'

const start = Date.parse('2026-11-24T01:00:00Z')
const aNotice = (hour: number): Notice => ({
  id: `ntc_${ulid(start + hour * 3_600_000)}`, kind: 'claimed', at: new Date(start + hour * 3_600_000).toISOString(), unread: true,
  task: `tsk_${ulid(start)}`, taskKind: 'report', reference: `N-${String(hour)}`, label: '怡康苑', by: '李敏', opens: 'request',
})
const [oldest, middle, newest] = [aNotice(1), aNotice(2), aNotice(3)]
let mark = ''
const marks = () => phone.requests.filter((asked) => asked.method === 'PUT').map((asked) => asked.data)
const settled = () => new Promise((done) => setTimeout(done))

function Inbox() {
  const unread = useUnread()
  return <><p id='count'>{unread}</p><Notices unread={unread} /></>
}
const count = (): string | null | undefined => document.getElementById('count')?.textContent
const fresh = (): (string | undefined)[] => screen.getAllByRole('button').filter((one) => one.textContent?.startsWith('新')).map((one) => /N-\d/.exec(one.textContent ?? '')?.[0])

async function show(): Promise<void> {
  cleanup()
  await act(async () => { render(<Inbox />); await settled() })
}

async function open(hour: number): Promise<void> {
  await act(async () => { fireEvent.click(screen.getByRole('button', { name: new RegExp(`N-${String(hour)}`) })); await settled() })
}

beforeEach(async () => {
  phone.reset()
  mark = ''
  act(() => { leave(); setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(aMe())
  const unread = (): number => [oldest, middle, newest].filter((one) => one.id > mark).length
  phone.answerWith(({ url, data }) => {
    if (url === '/notices/read') mark = /ntc_\w+/.exec(data ?? '')?.[0] ?? mark
    return url === '/notices' ? ok({ items: [newest, middle, oldest].map((one) => ({ ...one, unread: one.id > mark })) }) : ok({ unread: unread() })
  })
  act(() => { showUnread(3) })
  await show()
})

test('one opened out of turn is no longer new on this phone; the others stay new', async () => {
  await open(3)
  expect([fresh(), count(), marks()]).toEqual([['N-2', 'N-1'], '2', []])
  await show()
  expect(fresh()).toEqual(['N-2', 'N-1'])
})

test('the server is told as soon as everything up to one was opened', async () => {
  await open(1)
  expect(marks()).toEqual([JSON.stringify({ upTo: oldest.id })])
  await open(3)
  expect([marks().length, count()]).toEqual([1, '1'])
  await open(2)
  expect(marks().at(-1)).toBe(JSON.stringify({ upTo: newest.id }))
  await show()
  expect([fresh(), count()]).toEqual([[], '0'])
})

test('all can be marked as read at once', async () => {
  await open(2)
  await act(async () => { fireEvent.click(screen.getByRole('button', { name: '全部标为已读' })); await settled() })
  expect([fresh(), count(), marks()]).toEqual([[], '0', [JSON.stringify({ upTo: newest.id })]])
})

test('another person on this phone finds none of it', async () => {
  await open(3)
  act(leave)
  expect(phone.storage.has('opened')).toBe(false)
})

test.each([
  ['the only one', [newest], [newest.id], 1, newest.id], ['none of them', [newest, oldest], [], 2, undefined],
  ['the newest of two', [newest, oldest], [newest.id], 2, undefined], ['the older of two', [newest, oldest], [oldest.id], 2, oldest.id],
  ['all that are on the first page, while older ones wait on the next', [newest, middle], [newest.id, middle.id], 3, undefined],
] as const)('opened: %s', (_, items, opened, unread, through) => {
  expect(openedThrough(items, opened, unread)).toBe(through)
})
