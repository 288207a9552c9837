/** Households that somebody looks after: asked for, one tap that all is well, ended; entered by a worker and listed. */
import { act, cleanup, fireEvent, render } from '@testing-library/react'
import CareListPage from '@/features/care/pages/list'
import CareMarkPage from '@/features/care/pages/mark'
import CareMinePage from '@/features/care/pages/mine'
import { leave } from '@/session/leave'
import { setPreferences } from '@/session/preferences'
import type { Household } from '@shared/identity'
import { newId } from '@shared/ids'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone } from './support/taro'

const settled = () => new Promise((done) => setTimeout(done, 100))
const home: Household = { id: newId('household'), place: 'b3', community: 'q1', communityName: '怡康苑社区', label: '怡康苑 3栋 2单元 1401', waiting: false, members: [{ id: newId('member'), name: '周桂英', account: true, me: true, waiting: false }] }
const care = { household: home.id, label: home.label, who: '周桂英', reasons: ['elder-alone', 'chronic'], days: 7, since: '2026-11-20T02:00:00Z', by: '陈晓梅', own: false, heard: '2026-11-23T02:00:00Z', next: '2026-11-30', knocking: false }
let answer: { care?: typeof care } = {}

async function show(Page: () => JSX.Element, params: Record<string, string> = {}): Promise<void> {
  cleanup()
  phone.open(params)
  phone.answerWith(({ url, method }) => {
    if (url.startsWith('/care/mine') && method === 'GET') return ok(answer)
    if (url.startsWith('/care/mine/leave')) return ok({})
    if (url.startsWith('/care/mine')) return ok({ care })
    if (url.startsWith('/care?')) return ok({ items: [care] })
    if (url.startsWith('/places/')) return ok({ id: 'g', name: '第一网格', level: 'grid', path: [] })
    return url === '/care' ? ok(care) : url.endsWith('/end') ? ok({ ended: true }) : no(404, 'not-found')
  })
  await act(async () => { render(<Page />); await settled() })
}
async function tap(id: string): Promise<void> {
  await act(async () => { fireEvent.click(document.getElementById(id) as HTMLElement); await settled() })
}
const text = (of: string) => document.getElementById(of)?.textContent
const sent = (method: string) => phone.requests.filter((one) => one.method === method && one.url.startsWith('/care')).map((one) => [one.url, JSON.parse(one.data ?? '{}') as Record<string, unknown>])

beforeEach(async () => {
  phone.reset()
  answer = {}
  act(() => { leave(); setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(aMe({ households: [home], duties: [{ role: 'grid-worker', place: 'g', placeName: '第一网格', from: '2026-01-01T00:00:00Z' }] }))
})

test('a household asks to be looked after: what is missing is named, then it is asked once', async () => {
  await show(CareMinePage)
  await tap('care-save')
  expect(text('care-reasons-error')).toBeTruthy()
  expect(sent('PUT')).toEqual([])
  const [member] = home.members
  if (document.getElementById('care-who-error')) await tap(`care-who-${member?.id ?? ''}`)
  await tap('care-reasons-elder-alone')
  await tap('care-days-7')
  await tap('care-save')
  expect(sent('PUT')).toEqual([['/care/mine', { household: home.id, member: member?.id, reasons: ['elder-alone'], days: 7 }]])
  expect(text('care-facts')).toContain('独居老人、长期患病')
})

test('it sees who entered it, says with one tap that all is well, and ends it after it was asked', async () => {
  answer = { care: { ...care, knocking: true } }
  await show(CareMinePage, { household: home.id })
  expect(text('care-facts')).toContain('陈晓梅')
  expect(text('care-knocking')).toContain('有人正要来看您')
  await tap('care-well')
  expect(text('care-knocking')).toBeUndefined()
  await tap('care-leave')
  await tap('care-leave-yes')
  expect(sent('POST')).toEqual([['/care/mine/well', { household: home.id }], ['/care/mine/leave', { household: home.id }]])
  expect(document.getElementById('care-save')).not.toBeNull()
})

test('a worker sees who is looked after, with the day, and takes one out after they were asked', async () => {
  await show(CareListPage)
  expect(text(`care-${home.id}`)).toContain('周桂英')
  await tap(`care-end-${home.id}`)
  await tap(`care-end-${home.id}-yes`)
  expect(sent('POST')).toEqual([[`/care/${home.id}/end`, {}]])
  expect(document.getElementById(`care-${home.id}`)).toBeNull()
})

test('whoever enters a household is told all that is missing, and finds what was typed again', async () => {
  await show(CareMarkPage)
  await tap('care-save')
  for (const field of ['channel', 'place', 'care-name', 'care-reasons', 'care-agreed']) expect(text(`${field}-error`)).toBeTruthy()
  expect(sent('PUT')).toEqual([])
  await act(async () => { fireEvent.change(document.querySelector('#care-name input, input#care-name') as HTMLElement, { target: { value: '周桂英' } }); await settled() })
  await tap('channel-visit')
  await show(CareMarkPage)
  expect((document.querySelector('#care-name input, input#care-name') as HTMLInputElement).value).toBe('周桂英')
})

test('those without a duty there are told whose work it is', async () => {
  await signedInAs(aMe({ households: [home] }))
  await show(CareListPage)
  expect(text('care-refused')).toContain('网格员和社区工作者')
})
