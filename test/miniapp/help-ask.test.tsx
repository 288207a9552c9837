/** Asking for help: what, the short form, the check, and what is kept when the network goes. */
import { act, cleanup } from '@testing-library/react'
import AskPage from '@/features/help/pages/ask'
import CheckPage from '@/features/help/pages/check'
import FormPage from '@/features/help-form/pages/form'
import { leave } from '@/session/leave'
import { setPreferences } from '@/session/preferences'
import type { Household } from '@shared/identity'
import { aHelp, aHome, bodyOf, byId, sent, settled, show, tap, textAt, type, valueAt, wentTo } from './support/help'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone, type Asked } from './support/taro'

let home: Household
type Answers = (asked: Asked) => ReturnType<typeof ok> | undefined
const refill = { member: 'mbr', who: '周桂英', out: '2026-12-01', pharmacy: '同济医院', version: 2, lines: [{ id: 'a', name: '氨氯地平片', quantity: 28 }] }

async function open(page: JSX.Element, query: Record<string, string> = {}, answers: Answers = () => undefined): Promise<void> {
  cleanup()
  phone.open(query)
  phone.answerWith((asked) => answers(asked) ?? (asked.url.startsWith('/help/refills') ? ok({ items: [] }) : no(404, 'not-found')))
  await show(page)
}
/** The medicine's form, filled in whole for the one who is not me. */
async function fillMedicine(): Promise<void> {
  await tap(`help-who-${home.members[1]?.id ?? ''}`, 'help-agreed-yes', 'help-insuranceCard-insuranceCard', 'help-pay-cash', 'help-alone-yes')
  for (const [id, text] of [['line-1-name', '氨氯地平片'], ['line-1-quantity', '２８'], ['line-1-left', '1'], ['line-1-daily', '0,5'], ['help-pharmacy', '同济医院']] as const) await type(id, text)
}

beforeEach(async () => {
  phone.reset()
  act(() => { leave(); setPreferences({ elder: false, lang: 'zh' }) })
  home = aHome()
  await signedInAs(aMe({ households: [home] }))
})

test('for old eyes four pictures stand large, the others below, and being called needs no form', async () => {
  act(() => { setPreferences({ elder: true, lang: 'zh' }) })
  await open(<AskPage />, {}, ({ method, url }) => (method === 'PUT' && url.startsWith('/help/') ? ok(aHelp(home)) : undefined))
  expect(Array.from(byId('four-kinds')?.children ?? [], (one) => one.id)).toEqual(['ask-medicine', 'ask-transport', 'ask-meal', 'ask-errand'])
  expect(byId('help-kinds')?.children).toHaveLength(4)
  await tap('call-me')
  expect(textAt('call-me-sheet')).toContain('13812345678')
  await tap('call-me-yes')
  expect(sent('PUT', /^\/help\//).map(bodyOf)).toEqual([{ household: home.id, member: home.members[0]?.id, need: { kind: 'call-back' } }])
  expect(wentTo()).toContain('/features/help/pages/request/index')
})

test('who has left no number is asked for one, and a wrong one is named there', async () => {
  home = aHome({ contact: undefined })
  await signedInAs(aMe({ households: [home] }))
  await open(<AskPage />, {}, ({ method }) => (method === 'PUT' ? no(422, 'invalid', [{ path: 'phone', message: '请填写 11 位手机号码' }]) : undefined))
  await tap('call-me')
  await type('call-me-phone', '12')
  await tap('call-me-yes')
  expect(textAt('call-me-phone-error')).toContain('11 位')
})

test('medicine that runs out is asked for once more in one tap', async () => {
  await open(<AskPage />, {}, ({ method, url }) => (url.startsWith('/help/refills') ? ok({ items: [refill] }) : method === 'PUT' ? ok(aHelp(home)) : undefined))
  await tap('refill-2-yes')
  expect(sent('PUT', /\/refill$/).map(bodyOf)).toEqual([{ household: home.id, member: 'mbr', version: 2 }])
})

test('an empty form names every field that is lacking, and leads to none else', async () => {
  await open(<FormPage />, { kind: 'medicine' })
  await tap('help-go-check')
  for (const at of ['line-1-name', 'line-1-quantity', 'line-1-left', 'line-1-daily', 'help-pharmacy', 'help-pay', 'help-alone']) expect(byId(`${at}-error`)).not.toBeNull()
  expect(textAt('form-faults')).toMatch(/还有 7 处要改.*药名：请填写这一项.*怎么付钱：请选择/)
  expect(wentTo()).toBe('')
})

test('days left and urgency are reckoned while one types, with why', async () => {
  await open(<FormPage />, { kind: 'medicine' })
  await fillMedicine()
  expect(textAt('lasts-1')).toBe('还能吃 2 天')
  expect(textAt('rated')).toMatch(/紧急程度：.*明天之前需要/)
  await type('line-1-left', '0')
  expect(textAt('lasts-1')).toBe('今天就不够了')
  expect(textAt('rated')).toContain('现在就需要')
})

test('a sign of danger shows 120 at once, with the number and the address to read out', async () => {
  await open(<FormPage />, { kind: 'other' })
  await tap('help-signs-chest-pain')
  expect(textAt('emergency')).toMatch(/先打 120.*胸口痛/)
  expect(textAt('emergency-address')).toBe('幸福时代社区 3栋 2单元1401')
  await tap('call-120')
  expect(phone.calls.find(({ name }) => name === 'makePhoneCall')?.given).toEqual({ phoneNumber: '120' })
  expect(textAt('rated')).toMatch(/紧急.*120/)
})

test('what was filled in is checked, sent once, and read as it was meant: full-width digits, a comma for the point', async () => {
  await open(<FormPage />, { kind: 'medicine' })
  await fillMedicine()
  await tap('help-go-check')
  expect(wentTo()).toContain('/features/help/pages/check/index?spot=')
  await open(<CheckPage />, { spot: `${home.id}-medicine` }, ({ method }) => (method === 'PUT' ? ok(aHelp(home)) : undefined))
  expect(textAt('check-facts')).toMatch(/周桂英.*3栋 2单元1401.*13812345678.*氨氯地平片.*× 28[^]*同济医院.*医保卡要带上.*现金/)
  expect(textAt('rated')).toContain('明天之前需要')
  await act(async () => { byId('send-help')?.click(); byId('send-help')?.click(); await settled() })
  expect(sent('PUT', /^\/help\/hlp_/).map(bodyOf)).toEqual([{
    household: home.id, member: home.members[1]?.id, agreed: true,
    need: { kind: 'medicine', lines: [{ id: '1', name: '氨氯地平片', quantity: 28, left: 1, daily: 0.5, substitution: 'ask' }], pharmacy: '同济医院', insuranceCard: true, cold: false, pay: 'cash', answers: { signs: [], alone: true } },
  }])
  expect(wentTo()).toMatch(/request\/index\?id=hlp_.*did=asked/)
  await open(<FormPage />, { kind: 'medicine' })
  expect(byId('restored')).toBeNull()
})

test('what was typed is there again after a reload, and can be begun anew', async () => {
  await open(<FormPage />, { kind: 'meal' })
  await type('help-diet', '不吃辣')
  await tap('help-days-more')
  await open(<FormPage />, { kind: 'meal' })
  expect(byId('restored')).not.toBeNull()
  expect(valueAt('help-diet')).toBe('不吃辣')
  await tap('start-over')
  expect(valueAt('help-diet')).toBe('')
})

test('without a network it waits on the phone and goes when it is back, once and under its id', async () => {
  let lost = true
  await open(<FormPage />, { kind: 'psychological' })
  await tap('help-talk-phone', 'help-alone-no', 'help-by-now', 'help-go-check')
  await open(<CheckPage />, { spot: `${home.id}-psychological` }, ({ method }) => {
    if (method !== 'PUT') return undefined
    if (lost) throw new Error('request:fail')
    return ok(aHelp(home))
  })
  jest.useFakeTimers()
  act(() => { byId('send-help')?.click() })
  for (let times = 0; times < 12; times += 1) await act(async () => { await jest.advanceTimersByTimeAsync(500) })
  jest.useRealTimers()
  expect(byId('unheard')).not.toBeNull()
  lost = false
  await act(async () => { phone.connect(); await settled() })
  expect(new Set(sent('PUT', /^\/help\//).map(({ url }) => url)).size).toBe(1)
  expect(wentTo()).toContain('did=asked')
})

test('taken already with another content, it can be sent as a change of what stands', async () => {
  await open(<FormPage />, { kind: 'psychological' })
  await tap('help-talk-phone', 'help-alone-no', 'help-by-now', 'help-go-check')
  const standing = aHelp(home)
  await open(<CheckPage />, { spot: `${home.id}-psychological` }, ({ method, url }) => (method === 'PUT' ? no(409, 'id-taken') : url.endsWith('/change') || url.startsWith('/help/hlp_') ? ok(standing) : undefined))
  await tap('send-help')
  expect(textAt('already-asked')).toContain('7K3M-9QXA')
  await tap('as-change')
  expect(bodyOf(sent('POST', /\/change$/)[0])).toMatchObject({ version: 1, need: { kind: 'psychological' } })
})

test('for a neighbour their door and name are asked, and that they agree; nothing of a household that is not mine is shown', async () => {
  await open(<FormPage />, { kind: 'other' })
  await tap('help-who-neighbour', 'help-alone-no', 'help-by-days')
  await type('help-what', '水管漏水')
  await tap('help-go-check')
  for (const at of ['help-name', 'place', 'room', 'help-agreed']) expect(byId(`${at}-error`)).not.toBeNull()
})

const atStore = { id: '', url: 'http://store/', fields: { key: 'raw/x' }, until: '2026-11-25T00:00:00.000Z', mostBytes: 5_000_000 }
const filedAtDesk = () => ({ help: aHelp(home).help.id, task: 'tsk_1', reference: '7K3M-9QXA', label: '3栋 2单元1401', place: '第一网格', state: 'open', rated: { urgency: 'urgent', because: 'today-alone' }, due: '2026-11-24T09:00:00Z', opens: true })
const storeTakes = (): void => {
  phone.photoIs({ tempFilePath: 'wxfile://tmp/1.jpg', size: 1000 })
  phone.carryWith(() => Promise.resolve({ statusCode: 201 }))
}

test('a worker files for whoever called, and reads out what was filed', async () => {
  await signedInAs(aMe({ duties: [{ role: 'grid-worker', place: 'g', placeName: '第一网格', from: '2026-01-01T00:00:00Z' }] }))
  const path = [{ id: 'q', level: 'community', name: '幸福时代社区' }, { id: 'b', level: 'building', name: '3栋' }]
  phone.storage.set('draft-help', { 'desk-meal': {
    id: aHelp(home).help.id, kind: 'meal', whose: 'desk', household: '', member: '', person: { id: home.members[1]?.id, name: '周桂英' }, door: { path, building: '', unit: '2', room: '1401' }, channel: 'phone', phone: '13900001111', language: 'dialect', agreed: true,
    texts: {}, picks: { alone: ['yes'], by: ['today'] }, lines: [], ready: true,
  } })
  const filed = filedAtDesk()
  await open(<CheckPage />, { spot: 'desk-meal' }, ({ url }) => (url.endsWith('/desk') ? ok(filed) : undefined))
  expect(textAt('check-facts')).toMatch(/打来电话.*周桂英.*13900001111.*方言/)
  await tap('send-help')
  expect(bodyOf(sent('PUT', /\/desk$/)[0])).toMatchObject({ channel: 'phone', place: 'b', unit: '2', room: '1401', person: { name: '周桂英' }, language: 'dialect', agreed: true, need: { kind: 'meal', people: 1, days: 1 } })
  expect(textAt('desk-done')).toContain('7K3M-9QXA')
  expect(textAt('rated')).toContain('身边没有人')
})

test('a worker sends the photo of a prescription along, for the place of the door', async () => {
  await signedInAs(aMe({ duties: [{ role: 'grid-worker', place: 'g', placeName: '第一网格', from: '2026-01-01T00:00:00Z' }] }))
  phone.storage.set('draft-help', { 'desk-medicine': {
    id: aHelp(home).help.id, kind: 'medicine', whose: 'desk', household: '', member: '', person: { id: home.members[1]?.id, name: '周桂英' }, door: { path: [{ id: 'b', level: 'building', name: '3栋' }], building: '', unit: '2', room: '1401' }, channel: 'visit', phone: '13900001111', language: '', agreed: true,
    texts: { pharmacy: '同济医院门诊药房' }, picks: { alone: ['yes'], pay: ['cash'] }, lines: [{ key: '1', name: '缬沙坦', strength: '', quantity: '1', left: '2', daily: '1', substitution: 'ask' }], ready: true,
  } })
  storeTakes()
  await open(<CheckPage />, { spot: 'desk-medicine' }, ({ url }) => (url === '/uploads/desk' ? ok(atStore) : url.endsWith('/done') ? ok({}) : url.endsWith('/desk') ? ok(filedAtDesk()) : undefined))
  await tap('prescription-choose')
  const asked = bodyOf(sent('POST', /^\/uploads\/desk$/)[0]) as { id: string; place: string }
  expect(asked.place).toBe('b')
  await tap('send-help')
  expect(bodyOf(sent('PUT', /\/desk$/)[0])).toMatchObject({ channel: 'visit', need: { kind: 'medicine', prescription: asked.id } })
})

test('the photo of a prescription is sent by itself at the check, kept with the draft, and goes along', async () => {
  await open(<FormPage />, { kind: 'medicine' })
  await fillMedicine()
  await tap('help-go-check')
  storeTakes()
  await open(<CheckPage />, { spot: `${home.id}-medicine` }, ({ method, url }) => (url === '/uploads/home' ? ok(atStore) : url.endsWith('/done') ? ok({}) : method === 'PUT' ? ok(aHelp(home)) : undefined))
  await tap('prescription-choose')
  const asked = bodyOf(sent('POST', /^\/uploads\/home$/)[0]) as { id: string; household: string }
  expect(asked.household).toBe(home.id)
  await tap('send-help')
  expect(bodyOf(sent('PUT', /^\/help\/hlp_/)[0])).toMatchObject({ need: { kind: 'medicine', prescription: asked.id } })
})

test('a photo that was refused is not left out silently: it is asked first, and what was filled in goes along', async () => {
  await open(<FormPage />, { kind: 'medicine' })
  await fillMedicine()
  await tap('help-go-check')
  storeTakes()
  const refusal = { statusCode: 422, data: { error: { code: 'invalid', message: '有几处需要修改', fields: [{ path: 'photo', message: '这不是照片' }] } } }
  await open(<CheckPage />, { spot: `${home.id}-medicine` }, ({ method, url }) => (url === '/uploads/home' ? ok(atStore) : url.endsWith('/done') ? refusal : method === 'PUT' ? ok(aHelp(home)) : undefined))
  await tap('prescription-choose')
  expect(textAt('prescription-error')).toBe('这不是照片')
  await tap('send-help')
  expect(sent('PUT', /^\/help\/hlp_/)).toEqual([])
  expect([textAt('photo-lacks'), textAt('send-help')]).toEqual([expect.stringContaining('可以在上面换一张再发') as unknown, '不带照片发出'])
  await tap('send-help')
  const [body] = sent('PUT', /^\/help\/hlp_/).map(bodyOf) as { need: { kind: string; prescription?: string; pharmacy: string } }[]
  expect([body?.need.kind, body?.need.prescription, body?.need.pharmacy]).toEqual(['medicine', undefined, expect.any(String)])
})

test('a photo that was refused and taken out, or another that goes through, is asked after no more', async () => {
  await open(<FormPage />, { kind: 'medicine' })
  await fillMedicine()
  await tap('help-go-check')
  storeTakes()
  const over = { statusCode: 422, data: { error: { code: 'invalid', message: '有几处需要修改', fields: [{ path: 'photo', message: '这不是照片' }] } } }
  await open(<CheckPage />, { spot: `${home.id}-medicine` }, ({ method, url }) => (url === '/uploads/home' ? ok(atStore) : url.endsWith('/done') ? over : method === 'PUT' ? ok(aHelp(home)) : undefined))
  await tap('prescription-choose')
  await tap('send-help')
  await tap('prescription-remove')
  expect([document.getElementById('photo-lacks'), textAt('send-help')]).toEqual([null, '发出求助'])
  await tap('send-help')
  expect(sent('PUT', /^\/help\/hlp_/)).toHaveLength(1)
})
