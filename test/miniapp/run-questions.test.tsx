/** Questions under a campaign, on the page of who leads it. */
import { act, cleanup, fireEvent, render } from '@testing-library/react'
import RunPage from '@/features/campaigns/pages/run'
import { setPreferences } from '@/session/preferences'
import { newId } from '@shared/ids'
import type { Question } from '@shared/questions'
import { bodyOf } from './support/campaigns'
import { aCampaign } from './support/led-campaigns'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone } from './support/taro'

const leader = aMe({ name: '周敏', duties: [{ place: 'wh-1', placeName: '幸福社区', role: 'leader', from: '2026-01-01T00:00:00Z' }] })
const of = aCampaign({ state: 'confirmed', verbs: [] })
const settled = () => new Promise((done) => setTimeout(done))
const byId = (id: string): HTMLElement | null => document.getElementById(id)
const tap = (id: string): Promise<void> => act(async () => { fireEvent.click(byId(id) ?? document.body); await settled() })
const typed = (): HTMLTextAreaElement => document.querySelector('#answer-sheet textarea') ?? document.createElement('textarea')
const type = (value: string): void => { fireEvent.change(typed(), { target: { value } }) }
const posted = () => phone.requests.filter(({ method }) => method === 'POST').filter(({ url }) => url.includes('/questions/'))

const aQuestion = (minute: number, text: string, more: Partial<Question> = {}): Question => ({ id: newId('question'), version: 1, text, at: `2026-11-24T01:${String(minute).padStart(2, '0')}:00Z`, mine: false, hidden: false, ...more })
const answer = { text: '是当天早上的', by: '周敏', at: '2026-11-24T02:00:00Z' }

async function open(all: Question[], post: () => { statusCode: number; data: unknown } = () => ok(all[0])): Promise<void> {
  cleanup()
  phone.open({ id: of.id })
  const [pageOne, pageTwo] = [all.slice(0, 2), all.slice(2)]
  phone.answerWith(({ method, url }) => {
    if (method === 'POST' && url.includes('/questions/')) return post()
    if (!url.includes('/questions/lead')) return ok(of)
    return ok(url.includes('cursor=') ? { items: pageTwo } : { items: pageOne, ...(pageTwo.length > 0 ? { cursor: 'next' } : {}) })
  })
  await act(async () => { render(<RunPage />); await settled(); await settled() })
}

beforeEach(async () => {
  phone.reset()
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(leader)
})

test('where nobody has asked, it says where questions will be', async () => {
  await open([])
  expect(byId('questions-none')?.textContent).toContain('会通知您')
})

test('what waits stands first, the longest waiting before the rest, however many were asked since; what is answered or hidden is folded away', async () => {
  await open([aQuestion(9, '答过的', { answer }), aQuestion(8, '几点到'), aQuestion(7, '广告', { hidden: true }), aQuestion(1, '最早问的')])
  expect(byId('run-questions')?.textContent).toBe('2 个问题等您答复')
  expect(byId('questions')?.textContent).toMatch(/最早问的.*几点到.*看其余 2 个问题/)
  expect(byId('questions')?.textContent).not.toContain('广告')
  await tap('questions-done')
  expect(byId('questions')?.textContent).toMatch(/答过的.*是当天早上的.*改答复.*广告.*只有提问的人看得到.*给邻居看/)
})

test('an answer that found no network stays, also when its sheet and its page are closed, and is sent again as the same one', async () => {
  const question = aQuestion(1, '几点到')
  let away = true
  await open([question], () => (away ? (() => { throw new Error('request:fail') })() : ok({ ...question, answer })))
  await tap(`answer-${question.id}`)
  await tap('answer-sheet-yes')
  expect(byId('answer-error')?.textContent).toBe('请写下答复')
  type('上午十点')
  await act(async () => { fireEvent.click(byId('answer-sheet-yes') ?? document.body); await new Promise((done) => setTimeout(done, 3_000)) })
  expect(byId('answer-sheet-refusal')).not.toBeNull()
  away = false
  await open([question], () => ok({ ...question, answer }))
  await tap(`answer-${question.id}`)
  expect(typed().value).toBe('上午十点')
  act(() => { byId('answer-sheet-yes')?.click(); byId('answer-sheet-yes')?.click() })
  await act(settled)
  const sent = posted().map((one) => [one.url, bodyOf(one)['text'], bodyOf(one)['id']])
  expect(new Set(sent.map(String)).size).toBe(1)
  expect(byId('answer-sheet')).toBeNull()
})

test('what the server finds wrong is said at the field; a question is hidden, and shown again', async () => {
  const question = aQuestion(1, '几点到')
  await open([question], () => no(422, 'invalid', [{ path: 'text', message: '最多 300 个字' }]))
  await tap(`answer-${question.id}`)
  type('很长')
  await tap('answer-sheet-yes')
  expect(byId('answer-error')?.textContent).toContain('最多 300 个字')
  await open([{ ...question, hidden: true }])
  await tap('questions-done')
  await tap(`hide-${question.id}`)
  expect(bodyOf(posted().at(-1) ?? { url: '', method: '', header: {} })).toEqual({ hidden: false })
})
