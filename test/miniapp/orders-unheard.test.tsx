/** An order that got no answer or came too late, and questions under a campaign. */
import { act, cleanup, fireEvent, render } from '@testing-library/react'
import CampaignPage from '@/features/orders/pages/campaign'
import CheckPage from '@/features/orders/pages/check'
import { emptyDraft, keepDraft, keptDraft } from '@/features/orders/draft'
import { leave } from '@/session/leave'
import { setPreferences } from '@/session/preferences'
import { NoticeCell } from '@/ui/notice-cell'
import { newId } from '@shared/ids'
import type { Notice } from '@shared/notices'
import type { Question } from '@shared/questions'
import { aCampaign, aHome, anOrder, bodyOf } from './support/campaigns'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone } from './support/taro'

const home = aHome()
const of = aCampaign()
const settled = (ms = 20) => new Promise((done) => setTimeout(done, ms))
const byId = (id: string): HTMLElement | null => document.getElementById(id)
const tap = (id: string) => act(async () => { fireEvent.click(byId(id) ?? document.body); await settled() })
const opened = (): unknown[] => phone.calls.filter(({ name }) => name === 'navigateTo' || name === 'reLaunch').map(({ given }) => given)

beforeEach(async () => {
  phone.reset()
  act(() => { leave(); setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(aMe({ households: [home] }))
})

test('is kept, and sent again by itself under the same id once there is a network', async () => {
  const draft = { ...emptyDraft(home.id, of.id), wanted: [{ package: 'veg', quantity: 1, price: 3000 }] }
  keepDraft(draft)
  let away = true
  phone.open({ id: of.id, household: home.id })
  phone.answerWith(({ method }) => {
    if (method === 'GET') return ok(of)
    if (away) throw new Error('request:fail')
    return ok(anOrder(of, home, { veg: 1 }, { id: draft.id }))
  })
  await act(async () => { render(<CheckPage />); await settled() })
  jest.useFakeTimers()
  fireEvent.click(byId('submit-order') ?? document.body)
  for (let times = 0; times < 12; times += 1) await act(async () => { await jest.advanceTimersByTimeAsync(500) })
  jest.useRealTimers()
  expect(byId('unheard')?.textContent).toContain('会自动再提交')
  expect(keptDraft({ household: home.id, campaign: of.id })).toMatchObject({ id: draft.id, sent: true })
  away = false
  await act(async () => { phone.connect(); await settled() })
  expect(new Set(phone.requests.filter(({ method }) => method === 'PUT').map(({ url }) => url))).toEqual(new Set([`/orders/${draft.id}`]))
  expect(opened()).toHaveLength(1)
  expect(keptDraft({ household: home.id, campaign: of.id })).toBeUndefined()
})

test('found again later, it says that no answer came', async () => {
  keepDraft({ ...emptyDraft(home.id, of.id), wanted: [{ package: 'veg', quantity: 1, price: 3000 }], sent: true })
  phone.open({ id: of.id, household: home.id })
  phone.answerWith(() => ok(of))
  await act(async () => { render(<CheckPage />); await settled() })
  expect(byId('unsent')?.textContent).toContain('再提交一次不会重复下单')
})

test('called off meanwhile it says so with the reason, keeps what was chosen, and has no way to send it once more', async () => {
  keepDraft({ ...emptyDraft(home.id, of.id), wanted: [{ package: 'veg', quantity: 1, price: 3000 }] })
  let now = of
  phone.open({ id: of.id, household: home.id })
  phone.answerWith(({ method }) => {
    if (method === 'GET') return ok(now)
    now = aCampaign({ id: of.id, state: 'cancelled', reason: '司机病了' })
    return no(409, 'campaign-over')
  })
  await act(async () => { render(<CheckPage />); await settled() })
  await tap('submit-order')
  expect(byId('why-closed')?.textContent).toBe('现在不能订了取消的原因：司机病了')
  expect([byId('not-placed') !== null, byId('submit-order')]).toEqual([true, null])
})

const aQuestion = (more: Partial<Question> = {}): Question => ({ id: newId('question'), version: 1, text: '青菜是当天的吗？', at: '2026-11-24T01:00:00Z', mine: false, hidden: false, ...more })

test('neighbours read questions with their answers, and ask; what is wrong is told at the field and nothing typed is lost', async () => {
  const asked = aQuestion({ answer: { text: '是当天早上的', by: '周敏', at: '2026-11-24T02:00:00Z' } })
  phone.open({ id: of.id })
  let refusing = true
  phone.answerWith(({ url, method }) => {
    if (method === 'PUT') return refusing ? no(422, 'invalid', [{ path: 'text', message: '最多 200 个字' }]) : ok(aQuestion({ mine: true }))
    return url.includes('/questions') ? ok({ items: [asked, aQuestion({ mine: true })] }) : ok(of)
  })
  await act(async () => { render(<CampaignPage />); await settled() })
  expect(byId('questions')?.textContent).toMatch(/青菜是当天的吗？.*是当天早上的.*周敏.*我问的.*等团长答复/)
  await tap('ask')
  await act(async () => { fireEvent.change(document.querySelector('#ask-sheet textarea') ?? document.body, { target: { value: '什么时候到' } }); await settled() })
  await tap('ask-send')
  expect(byId('question-error')?.textContent).toContain('最多 200 个字')
  refusing = false
  await tap('ask-send')
  const sent = phone.requests.filter(({ method }) => method === 'PUT')
  expect(new Set(sent.map(({ url }) => url)).size).toBe(1)
  expect(sent.map(bodyOf)).toEqual([{ household: home.id, text: '什么时候到' }, { household: home.id, text: '什么时候到' }])
  expect(byId('ask-sheet')).toBeNull()
})

test.each([
  ['an order opens the bag of its household', 'order-confirmed', 'bag', `/features/bags/pages/bag/index?id=${of.id}&household=${home.id}`],
  ['an answer opens the campaign', 'answered', 'campaign', `/features/orders/pages/campaign/index?id=${of.id}`],
] as const)('a notice of %s', async (_, kind, opens, url) => {
  const notice: Notice = { id: newId('notice'), kind, at: '2026-11-24T01:00:00Z', unread: true, campaign: of.id, household: home.id, label: of.title, opens }
  cleanup()
  render(<NoticeCell notice={notice} fresh onOpen={() => undefined} />)
  await tap(`notice-${notice.id}`)
  expect(opened()).toEqual([{ url }])
})
