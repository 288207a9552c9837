/** Whoever belongs to two households says for which one they file, and finds the lists and the draft of each. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import SubmitPage from '@/features/reports/pages/submit'
import ReportsPage from '@/features/filed/pages/list'
import HomePage from '@/pages/home'
import { emptyDraft, keepDraft, keptDraft } from '@/features/reports/draft'
import { keepArrival } from '@/session/arrival'
import { chooseHome, homeOf } from '@/session/me'
import { setPreferences } from '@/session/preferences'
import type { Household, Member } from '@shared/identity'
import { newId } from '@shared/ids'
import type { ReportLine } from '@shared/reports'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone } from './support/taro'

const settled = () => new Promise((done) => setTimeout(done))
const member = (name: string, more: Partial<Member> = {}): Member => ({ id: newId('member'), name, account: false, me: false, waiting: false, ...more })
const home = (community: string, label: string, members: Member[]): Household => ({ id: newId('household'), place: `${community}-b1`, community, communityName: `${community}社区`, label, waiting: false, members })

const own = home('sh', '徐汇苑 3栋 501', [member('周晓雯', { me: true, account: true })])
const mothers = home('wh', '怡康苑 1栋 901', [member('周桂英'), member('周晓雯', { me: true, account: true, elsewhere: true })])
const me = aMe({ name: '周晓雯', households: [own, mothers] })
const line = (who: string, filedAt: string): ReportLine => ({ id: newId('report'), reference: `${who}-REF`, state: 'open', who, people: 1, arrival: '2026-11-26', filedAt })
const lists: Readonly<Record<string, readonly ReportLine[]>> = { [own.id]: [line('周晓雯', '2026-11-24T01:00:00Z')], [mothers.id]: [line('周桂英', '2026-11-24T02:00:00Z')] }

async function open(page: JSX.Element): Promise<void> {
  cleanup()
  await act(async () => { render(page); await settled() })
}
async function choose(name: RegExp): Promise<void> {
  await act(async () => { fireEvent.click(screen.getByRole('radio', { name })); await settled() })
}
const ticked = (): (string | null)[] => screen.queryAllByRole('checkbox', { checked: true }).map((one) => one.textContent)

beforeEach(async () => {
  phone.reset()
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(me)
  phone.answerWith(({ url }) => {
    const household = /household=([^&]+)/.exec(url)?.[1]
    if (household) return ok({ items: lists[household] ?? [] })
    return url.startsWith('/notices') ? ok({ items: [], unread: 0 }) : no(404, 'not-found')
  })
})

test('the form asks for which household, and does not take someone who lives elsewhere for a traveller', async () => {
  await open(<SubmitPage />)
  expect(screen.getByText('替哪一户报备？')).toBeTruthy()
  expect(screen.getByText('报给 sh社区')).toBeTruthy()
  expect(ticked()).toContain('周晓雯')
  await choose(/怡康苑/)
  expect(screen.getByText('报给 wh社区')).toBeTruthy()
  expect(ticked()).not.toContain('周晓雯')
  expect(homeOf(me)?.id).toBe(mothers.id)
})

test('one household alone is not asked about', async () => {
  await signedInAs({ ...me, households: [own] })
  await open(<SubmitPage />)
  expect(screen.queryByText('替哪一户报备？')).toBeNull()
})

test('the link of a community means the household there, until another is chosen', () => {
  chooseHome(own.id)
  expect(homeOf(me)?.id).toBe(own.id)
  keepArrival({ scene: 'c=wh' })
  expect(homeOf(me)?.id).toBe(mothers.id)
  chooseHome(own.id)
  expect(homeOf(me)?.id).toBe(own.id)
  keepArrival({ scene: 'c=elsewhere' })
  expect(homeOf(me)?.id).toBe(own.id)
})

test('each household has a draft of its own', async () => {
  keepDraft({ ...emptyDraft(own.id, undefined), note: '自己的' })
  keepDraft({ ...emptyDraft(mothers.id, undefined), note: '母亲的' })
  expect([keptDraft(own.id)?.note, keptDraft(mothers.id)?.note]).toEqual(['自己的', '母亲的'])
  chooseHome(mothers.id)
  await open(<SubmitPage />)
  expect(screen.getByDisplayValue('母亲的')).toBeTruthy()
  await act(async () => { fireEvent.click(screen.getByRole('button', { name: '重新填写' })); await settled() })
  expect([keptDraft(own.id)?.note, keptDraft(mothers.id)]).toEqual(['自己的', undefined])
})

test('a draft kept by an older build is still found', () => {
  phone.storage.set('draft-report', { ...emptyDraft(own.id, undefined), note: '从前的' })
  expect(keptDraft(own.id)?.note).toBe('从前的')
  keepDraft(emptyDraft(mothers.id, undefined))
  expect(keptDraft(own.id)?.note).toBe('从前的')
})

test('the home page shows what is under way in both, and of which; the list shows one at a time', async () => {
  await open(<HomePage />)
  const [first, second] = [screen.getByText(/周桂英，/), screen.getByText(/周晓雯，.*到/)]
  expect(first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  expect(screen.getByText('怡康苑 1栋 901')).toBeTruthy()
  await open(<ReportsPage />)
  expect(screen.queryByText(/周桂英，/)).toBeNull()
  await choose(/怡康苑/)
  expect(screen.getByText(/周桂英，/)).toBeTruthy()
})
