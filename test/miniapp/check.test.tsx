/** Check your answers: all that will be sent, the number that will be called, and the report that is open already. */
import { act, fireEvent, render, screen } from '@testing-library/react'
import CheckPage from '@/features/reports/pages/check'
import { emptyDraft, keepDraft, keptDraft, type Draft } from '@/features/reports/draft'
import { setPreferences } from '@/session/preferences'
import { addDays, shanghaiDay } from '@shared/civil-time'
import type { Household } from '@shared/identity'
import { newId } from '@shared/ids'
import type { ReportLine } from '@shared/reports'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone } from './support/taro'

const me = newId('member')
const today = shanghaiDay(Date.now())
const household: Household = {
  id: newId('household'), place: 'p', community: 'c', communityName: '幸福时代社区', label: '怡康苑 3栋', waiting: false, contact: { phone: '19900001401', verified: true },
  members: [{ id: me, name: '陈岚', account: true, me: true, waiting: false }],
}
const draft: Draft = {
  ...emptyDraft(household.id, me), travellers: [{ member: me, symptoms: [] }], transport: 'train', number: 'G1722', arrival: today,
  stays: [{ key: 'k', district: '310115', districtName: '浦东新区', address: '浦三路 111 弄', from: addDays(today, -3), to: today }],
}
const line = (more: Partial<ReportLine> = {}): ReportLine => ({ id: newId('report'), reference: 'ABCD-EFGH', state: 'open', who: '陈岚', people: 2, arrival: today, filedAt: '2026-11-20T00:00:00Z', ...more })

async function open(items: readonly ReportLine[] | 'away', kept: Draft = draft, home = household): Promise<void> {
  await signedInAs(aMe({ households: [home] }))
  phone.answerWith(({ url }) => (url.startsWith('/reports?') && items !== 'away' ? ok({ items }) : no(500, 'failed')))
  keepDraft(kept)
  await act(async () => {
    render(<CheckPage />)
    await new Promise((done) => setTimeout(done))
  })
}

beforeEach(() => {
  phone.reset()
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
})

test('an open report that may be of this journey is shown with the way to it, and one may go on', async () => {
  const already = line()
  await open([line({ state: 'resolved' }), already])
  expect(document.getElementById('already')?.textContent).toContain('您家还有一份没办结的报备')
  fireEvent.click(screen.getByRole('button', { name: /ABCD-EFGH/ }))
  expect(phone.calls).toContainEqual({ name: 'navigateTo', given: { url: `/features/filed/pages/detail/index?id=${already.id}` } })
  expect(screen.getByRole('button', { name: '确认提交' })).toBeTruthy()
})

test.each([['there is none', [line({ state: 'withdrawn' })]], ['it cannot be known', 'away']] as const)('nothing is said of it where %s', async (_, items) => {
  await open(items)
  expect(document.getElementById('already')).toBeNull()
  expect(screen.getByRole('button', { name: '确认提交' })).toBeTruthy()
})

test('the report that is changed is not pointed out to itself', async () => {
  await open([line({ id: draft.id })], { ...draft, change: { event: newId('event'), version: 1 } })
  expect(document.getElementById('already')).toBeNull()
})

test('the number that will be called stands there, or that there is none', async () => {
  await open([])
  expect(document.getElementById('check-phone')?.textContent).toBe('联系电话19900001401')
})

test('a household without a number reads so', async () => {
  const { contact, ...without } = household
  expect(contact).toBeDefined()
  await open([], draft, without)
  expect(document.getElementById('check-phone')?.textContent).toBe('联系电话还没有留')
})

describe('after a lost answer and an edit', () => {
  /** The report as it was first filed; `changing` answers the change. */
  async function sendAgain(verbs: readonly string[], changing: ReturnType<typeof ok> = no(500, 'failed')): Promise<void> {
    await open([], { ...draft, note: '改过的备注' })
    phone.answerWith(({ url, method }) => {
      if (url.endsWith('/change')) return changing
      return method === 'PUT' ? no(409, 'id-taken') : ok({ report: { id: draft.id, reference: 'ABCD-EFGH', version: 3 }, verbs })
    })
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: '确认提交' }))
      await new Promise((done) => setTimeout(done, 20))
    })
  }
  const tap = (name: string) => act(async () => {
    fireEvent.click(screen.getByRole('button', { name }))
    await new Promise((done) => setTimeout(done, 20))
  })

  test('the page says that the report is there, and leads to it; nothing typed is lost', async () => {
    await sendAgain(['change', 'withdraw'])
    expect(document.getElementById('filed-already')?.textContent).toContain('您的报备已经在社区了，编号 ABCD-EFGH后来改的内容还没有交。')
    expect(screen.queryByRole('button', { name: '确认提交' })).toBeNull()
    await tap('看进度')
    expect(phone.calls).toContainEqual({ name: 'navigateTo', given: { url: `/features/filed/pages/detail/index?id=${draft.id}` } })
    expect(keptDraft(household.id)?.note).toBe('改过的备注')
  })

  test('what was edited is sent as a change of the report as it now is', async () => {
    await sendAgain(['change', 'withdraw'], ok({ report: { id: draft.id } }))
    await tap('作为修改提交')
    const sent = phone.requests.find(({ url }) => url === `/reports/${draft.id}/change`)
    expect(JSON.parse(sent?.data ?? '')).toMatchObject({ version: 3, note: '改过的备注' })
    expect(phone.calls).toContainEqual({ name: 'reLaunch', given: { url: `/features/reports/pages/done/index?id=${draft.id}&changed=1` } })
    expect(keptDraft(household.id)).toBeUndefined()
  })

  test('a change that does not go through is kept and can be sent again', async () => {
    await sendAgain(['change', 'withdraw'])
    await tap('作为修改提交')
    expect(keptDraft(household.id)).toMatchObject({ note: '改过的备注', change: { version: 3 } })
    expect(screen.getByRole('button', { name: '确认修改' })).toBeTruthy()
  })

  test('a report that somebody has taken is shown without the offer to change it', async () => {
    await sendAgain([])
    expect(document.getElementById('filed-already')?.textContent).toContain('ABCD-EFGH')
    expect(screen.queryByRole('button', { name: '作为修改提交' })).toBeNull()
    expect(screen.getByRole('button', { name: '看进度' })).toBeTruthy()
  })
})
