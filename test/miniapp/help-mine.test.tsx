/** My requests for help: the list, and one with its story, its carrier, its questions, and the word that closes it. */
import { act, cleanup } from '@testing-library/react'
import MinePage from '@/features/help/pages/mine'
import RequestPage from '@/features/help/pages/request'
import { leave } from '@/session/leave'
import { setPreferences } from '@/session/preferences'
import { NoticeCell } from '@/ui/notice-cell'
import type { HelpDetail } from '@shared/help'
import { idAs, newId } from '@shared/ids'
import type { Notice } from '@shared/notices'
import { aHelp, aHome, bodyOf, byId, sent, show, tap, textAt, type, wentTo } from './support/help'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone, type Asked } from './support/taro'

const home = aHome()
type Answers = (asked: Asked) => ReturnType<typeof ok> | undefined

async function open(detail: HelpDetail, answers: Answers = () => undefined, query: Record<string, string> = {}): Promise<void> {
  cleanup()
  phone.open({ id: detail.help.id, ...query })
  phone.answerWith((asked) => answers(asked) ?? (asked.url === `/help/${detail.help.id}` ? ok(detail) : no(404, 'not-found')))
  await show(<RequestPage />)
}
const held = (more: Partial<HelpDetail> = {}, bringing: Partial<HelpDetail['bringing']> = {}) => aHelp(home, { state: 'held', holder: '李敏', verbs: ['confirm', 'deny'], ...more }, { step: 'on-my-way', next: 'bought', phone: '13900002222', ...bringing })
const event = newId('event')

beforeEach(async () => {
  phone.reset()
  act(() => { leave(); setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(aMe({ households: [home] }))
})

test('a request says what is next, why it is so urgent, and what was asked; in both languages', async () => {
  await open(aHelp(home), undefined, { did: 'asked' })
  expect(textAt('help-done')).toBe('求助已发出')
  expect(textAt('what-next')).toContain('正在找人')
  expect(textAt('help-content')).toMatch(/周桂英[^]*氨氯地平片[^]*身边没有人/)
  act(() => { setPreferences({ elder: true, lang: 'en' }) })
  expect(textAt('help-content')).toMatch(/Asked by[^]*Nobody is with them/)
})

test('where there was a sign of danger, 120 and the whole address stay on top while it is open', async () => {
  const emergency = { number: '120', address: '武汉市 江岸区 幸福时代社区 3栋 2单元1401', sign: 'breathing' as const }
  await open(aHelp(home, { emergency }))
  expect(textAt('emergency-address')).toBe(emergency.address)
  await open(aHelp(home, { emergency, state: 'resolved', verbs: [] }))
  expect(byId('emergency')).toBeNull()
})

test('whoever brings it is named with how far they are, and called at the number they left', async () => {
  await open(held())
  expect(textAt('carrier')).toMatch(/李敏.*✓ 出发了 → 买到了 → 送到了/)
  await tap('call-carrier')
  expect(phone.calls.find(({ name }) => name === 'makePhoneCall')?.given).toEqual({ phoneNumber: '13900002222' })
  await open(held({}, { phone: undefined }))
  expect(textAt('carrier')).toContain('没有留电话')
})

test('a question is answered with one of two buttons, and stands answered', async () => {
  const question = { id: event, line: '1', text: '换左氨氯地平可以吗' }
  const of = held({ verbs: ['reply'] }, { questions: [question] })
  await open(of, ({ url }) => (url.endsWith('/answers') ? ok({ ...of, bringing: { ...of.bringing, questions: [{ ...question, answer: { yes: true, by: '陈岚' } }] } }) : undefined))
  expect(textAt(`question-${event}`)).toMatch(/关于 氨氯地平片.*换左氨氯地平/)
  await tap(`yes-${event}`)
  expect(sent('POST', /\/answers$/).map(bodyOf)).toEqual([expect.objectContaining({ question: event, yes: true })])
  expect(textAt(`question-${event}`)).toContain('您答复：可以')
})

test('the word that it arrived closes it, settles open money once that is ticked, and carries thanks', async () => {
  const of = held({}, { step: 'delivered', next: undefined, bill: { cost: 4250, given: 10_000, balance: 5750, by: '李敏' }, earlier: [{ cost: 1200, given: 0, balance: -1200, by: '徐青', settled: { at: '2026-11-23T02:00:00Z', by: '张秀英' } }], kit: [{ item: 'cash', given: { at: '2026-11-24T02:00:00Z', by: '李敏' } }], instead: [{ line: '1', name: '左氨氯地平' }] })
  await open(of, ({ url }) => (url.endsWith('/word') ? ok({ ...of, state: 'resolved', verbs: ['reopen'] }) : undefined))
  expect(textAt('what-next')).toContain('请确认')
  expect(textAt('bill-facts')).toMatch(/¥42\.50.*¥100.*应找给您.*¥57\.50.*还没结清.*换成了 左氨氯地平.*徐青.*¥12\.00.*已经结清 ¥12\.00/s)
  await tap('word-yes')
  await tap('word-paid-yes')
  await type('word-yes-text', '谢谢小李')
  await tap('word-yes-yes')
  expect(sent('POST', /\/word$/).map(bodyOf)).toEqual([expect.objectContaining({ arrived: true, settled: true, text: '谢谢小李' })])
  expect(byId('again')).not.toBeNull()
})

test('money that nobody ticked as settled stays open: the word goes through without it, and the page says so', async () => {
  const of = held({}, { step: 'delivered', next: undefined, bill: { cost: 4250, given: 0, balance: -4250 } })
  await open(of, ({ url }) => (url.endsWith('/word') ? ok({ ...of, state: 'resolved', verbs: ['reopen', 'trouble'] }) : undefined))
  await tap('word-yes', 'word-yes-yes')
  expect(sent('POST', /\/word$/).map(bodyOf)).toEqual([{ id: expect.any(String) as unknown, arrived: true }])
  expect(textAt('money-open')).toContain('还没有结清：您还要付 ¥42.50')
  await open({ ...of, state: 'resolved', bringing: { ...of.bringing, bill: { cost: 4250, given: 0, balance: -4250, settled: { at: '2026-11-24T02:00:00Z', by: '陈岚' } } } })
  expect(byId('money-open')).toBeNull()
})

test('what did not arrive is said, and what is refused keeps what was typed', async () => {
  await open(held(), ({ url }) => (url.endsWith('/word') ? no(409, 'stale') : undefined))
  await tap('word-no')
  await type('word-no-text', '门口没有')
  await tap('word-no-yes')
  expect(sent('POST', /\/word$/).map(bodyOf)).toEqual([expect.objectContaining({ arrived: false, text: '门口没有' })])
  expect(byId('word-no-refusal')).not.toBeNull()
})

test('trouble with who helped is reported apart from the word, once', async () => {
  await open(held({ verbs: ['confirm', 'trouble'] }), ({ url }) => (url.endsWith('/complaint') ? ok({ thanked: false, troubled: true }) : undefined))
  await tap('trouble', 'trouble-sort-rude')
  await type('trouble-text', '在门口骂人')
  await tap('trouble-yes')
  expect(sent('POST', /\/complaint$/).map(bodyOf)).toEqual([expect.objectContaining({ sort: 'rude', text: '在门口骂人' })])
  expect(byId('trouble')).toBeNull()
})

test('once it is closed thanks are a tap on one of three pictures, sent once however often it is tapped, and tried again with the same id where it failed', async () => {
  const closed = held({ state: 'resolved', verbs: ['thank', 'trouble'] })
  const mine = { thanked: true, troubled: false }
  let lost = true
  await open(closed, ({ url }) => (url.endsWith('/praise') ? (lost ? no(500, 'failed') : ok({ ...closed, mine, verbs: ['trouble'] })) : undefined))
  expect(textAt('thank-pictures')).toBe('谢谢您送您一朵花真周到')
  await tap('thank-heart')
  expect(byId('thank-refusal')).not.toBeNull()
  lost = false
  await tap('thank-heart')
  const [first, second] = sent('POST', /\/praise$/).map(bodyOf)
  expect(first).toEqual({ id: expect.any(String) as unknown, word: 'heart' })
  expect(second).toEqual(first)
  expect(byId('thank-pictures')).toBeNull()
})

test('what was reported says how far the community is', async () => {
  for (const [settled, text] of [[false, '您反映的问题，社区在处理。'], [true, '您反映的问题，社区处理过了。']] as const) {
    await open(held({ state: 'resolved', verbs: [], mine: { thanked: true, troubled: true, settled } }))
    expect(textAt('reported')).toBe(text)
  }
})

test('it is changed, withdrawn after a question, opened again with a reason, and asked for once more', async () => {
  await open(aHelp(home), ({ url }) => (url.endsWith('/withdraw') ? ok(aHelp(home, { state: 'withdrawn', verbs: [] })) : undefined))
  await tap('change')
  expect(wentTo()).toMatch(/form\/index\?change=hlp_/)
  await tap('withdraw', 'withdraw-yes')
  expect(sent('POST', /\/withdraw$/)).toHaveLength(1)
  await open(aHelp(home, { state: 'resolved', verbs: ['reopen'] }), ({ url }) => (url.endsWith('/reopen') ? ok(aHelp(home)) : undefined))
  await tap('reopen', 'reopen-yes')
  expect(byId('reopen-text-error')).not.toBeNull()
  await type('reopen-text', '还差一盒')
  await tap('reopen-yes')
  expect(sent('POST', /\/reopen$/).map(bodyOf)).toEqual([expect.objectContaining({ text: '还差一盒' })])
  await open(aHelp(home, { state: 'withdrawn', verbs: [] }))
  await tap('again')
  expect(wentTo()).toMatch(/form\/index\?again=hlp_/)
})

test('the list holds those of the household and those asked for others, and leads to each', async () => {
  const line = (who: string, state: 'open' | 'held') => ({ id: newId('help'), reference: 'R', kind: 'medicine', state, who, filedAt: '2026-11-24T01:00:00Z', ...(state === 'held' ? { holder: '李敏' } : {}) })
  const [own, other] = [line('周桂英', 'held'), line('王强', 'open')]
  phone.answerWith(({ url }) => (url.startsWith('/help?') ? ok({ items: [own] }) : url === '/help/mine' ? ok({ items: [other] }) : url.startsWith('/help/refills') ? ok({ items: [] }) : no(404, 'not-found')))
  await show(<MinePage />)
  expect(textAt('helps')).toMatch(/周桂英.*李敏/)
  expect(textAt('helps-others')).toContain('王强')
  await tap(`help-${own.id}`)
  expect(wentTo()).toBe(`/features/help/pages/request/index?id=${own.id}`)
})

test.each<[string, Partial<Notice>, RegExp]>([
  ['of a request opens its page', { kind: 'help-step', detail: 'bought', task: newId('task'), taskKind: 'medicine', opens: 'request' }, /request\/index\?id=hlp_/],
  ['of medicine that runs out opens what is proposed', { kind: 'refill', opens: 'help' }, /mine\/index$/],
  ['of what became of trouble opens the request it speaks of', { kind: 'resolved', task: newId('task'), taskKind: 'trouble', opens: 'request' }, /request\/index\?id=hlp_/],
  ['of thanks for what was brought opens that', { kind: 'help-thanks', detail: 'heart', task: newId('task'), taskKind: 'medicine', opens: 'brought' }, /brought\/index\?id=tsk_/],
  ['for whoever holds it opens the task', { kind: 'help-answer', task: newId('task'), taskKind: 'medicine', opens: 'task' }, /inbox\/pages\/task\/index/],
])('a notice %s', async (_, more, way) => {
  await show(<NoticeCell notice={{ id: newId('notice'), at: '2026-11-24T01:00:00Z', unread: true, label: '3栋', kind: 'help-step', opens: 'request', ...more }} fresh onOpen={() => undefined} />)
  if (more.detail === 'heart') expect(document.querySelector('[id^="notice-"]')?.textContent).toContain('谢谢您')
  await act(async () => { document.querySelector<HTMLElement>('[id^="notice-"]')?.click(); await Promise.resolve() })
  expect(wentTo()).toMatch(way)
  if (more.task && more.opens === 'request') expect(wentTo()).toContain(idAs('help', more.task))
})

test('money that was open when it closed, or of somebody who bought before, is said to be settled later, each sum by itself', async () => {
  const bill = { cost: 4250, given: 0, balance: -4250, by: '李敏' }
  const of = { ...held({}, { bill, earlier: [{ cost: 1200, given: 2000, balance: 800, by: '徐青' }] }), state: 'resolved' as const }
  await open(of, ({ url }) => (url.endsWith('/paid') ? ok({ ...of, bringing: { ...of.bringing, bill: { ...bill, settled: { at: '2026-11-24T02:00:00Z', by: '张秀英' } } } }) : undefined))
  expect(textAt('open-bills')).toMatch(/徐青要找回的 ¥8\.00，还没结清.*要付给李敏的 ¥42\.50，还没结清/)
  await tap('paid-1')
  await tap('paid-1-yes')
  expect(sent('POST', /\/paid$/).map(bodyOf)).toEqual([expect.objectContaining({ bill: 1, fen: -4250 })])
  expect([byId('paid-1'), byId('paid-0')]).toEqual([null, expect.anything()])
  cleanup()
  await open({ ...of, state: 'held' })
  expect(textAt('open-bills')).not.toContain('李敏')
})
