/** The home page at a registered home, and how large the way to register one stands. */
import { act, render, screen } from '@testing-library/react'
import HomePage from '@/pages/home'
import { leave } from '@/session/leave'
import { setPreferences } from '@/session/preferences'
import type { Household, Me } from '@shared/identity'
import { newId } from '@shared/ids'
import type { ReportLine } from '@shared/reports'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone } from './support/taro'

const household: Household = {
  id: newId('household'), place: 'p', community: 'c', communityName: '幸福时代社区', label: '怡康苑 3栋', waiting: false,
  members: [{ id: newId('member'), name: '陈岚', account: true, me: true, waiting: false }],
}
const line = (minute: number): ReportLine => ({ id: newId('report'), reference: `REF-${String(minute)}`, state: 'open', who: '陈岚', people: 1, arrival: '2026-11-28', filedAt: `2026-11-20T00:0${String(minute)}:00Z` })

async function home(me: Me, lines: readonly ReportLine[] = []): Promise<void> {
  await signedInAs(me)
  phone.answerWith(({ url }) => (url.startsWith('/reports?') ? ok({ items: lines }) : url === '/me' ? ok(me) : no(404, 'not-found')))
  await act(async () => { render(<HomePage />); await new Promise((done) => setTimeout(done, 20)) })
}

beforeEach(() => {
  phone.reset()
  act(() => { leave(); setPreferences({ elder: false, lang: 'zh' }) })
})

test('the three newest of what is under way stand there, and the way to all reports', async () => {
  await home(aMe({ households: [household] }), [1, 2, 3, 4, 5].map(line))
  expect(document.getElementById('under-way')?.textContent?.match(/REF-\d/g)).toEqual(['REF-5', 'REF-4', 'REF-3'])
  expect(screen.getByRole('button', { name: '全部报备' })).toBeTruthy()
})

test('a resident without a home is led to register one; whoever serves finds it in a small row', async () => {
  await home(aMe())
  expect(document.getElementById('go-household')?.closest('.card')?.textContent).toContain('登记住址')
  await home(aMe({ duties: [{ role: 'grid-worker', place: 'g1', placeName: '第一网格', from: '2026-01-01T00:00:00Z' }] }))
  const rows = Array.from(document.querySelectorAll('#go-household'))
  expect(rows.at(-1)?.className).toContain('cell')
  expect(rows.at(-1)?.closest('.card')).toBeNull()
})
