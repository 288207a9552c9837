/** The units of a place: listed, entered, changed, taken out. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import UnitPage from '@/features/duties/pages/unit'
import UnitsPage from '@/features/duties/pages/units'
import { leave } from '@/session/leave'
import { setPreferences } from '@/session/preferences'
import { newId } from '@shared/ids'
import type { Unit } from '@shared/units'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone } from './support/taro'

const settled = () => new Promise((done) => setTimeout(done, 100))
const unit: Unit = { id: newId('unit'), name: '顺达搬运', skills: ['carrying'], hands: 6, contact: '马师傅', phone: '139****1111', now: true }
const page = (items: Unit[]) => ({ place: 's', placeName: '怡康街道', items })
const asked = { id: newId('look'), at: '2026-11-24T02:00:00Z', unit: '顺达搬运', by: '黄建', role: 'supervisor', place: '怡康街道', reference: '7K3M-9QXA', hands: 2, skill: 'carrying' }

async function show(Page: () => JSX.Element, params: Record<string, string>, items: Unit[] = [unit]): Promise<void> {
  cleanup()
  phone.open(params)
  phone.answerWith(({ url }) => (url.startsWith('/units/asked') ? ok({ items: [asked] }) : url.startsWith('/units') ? ok(page(items)) : no(404, 'not-found')))
  await act(async () => { render(<Page />); await settled() })
}
async function tap(id: string): Promise<void> {
  await act(async () => { fireEvent.click(document.getElementById(id) as HTMLElement); await settled() })
}
async function type(id: string, value: string): Promise<void> {
  await act(async () => { fireEvent.change(document.querySelector(`input#${id}, #${id} input`) as HTMLElement, { target: { value } }); await settled() })
}
const text = (of: string) => document.getElementById(of)?.textContent
const put = () => phone.requests.filter((one) => one.method === 'PUT').map((one) => JSON.parse(one.data ?? '{}') as Record<string, unknown>)

beforeEach(async () => {
  phone.reset()
  act(() => { leave(); setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(aMe({ duties: [{ role: 'supervisor', place: 's', placeName: '怡康街道', from: '2026-01-01T00:00:00Z' }] }))
})

test('they are listed with what they send and whom to call, and below who asked them', async () => {
  await show(UnitsPage, { place: 's' })
  expect(text('units')).toContain('搬运送物 · 最多 6 人')
  expect(text('units')).toContain('马师傅 139****1111')
  expect(text('units-asked')).toContain('请顺达搬运来 2 人：搬运送物')
  expect(text('units-asked')).toContain('主管 黄建 · 怡康街道')
})

test('a place without any says what to do; whoever leads no such place is told so', async () => {
  await show(UnitsPage, { place: 's' }, [])
  expect(text('units-none')).toContain('还没有登记单位')
  await show(UnitsPage, { place: 'elsewhere' })
  expect(text('units-no-place')).toContain('社区工作者和各级主管')
})

test('an empty form names all that is missing and sends nothing; filled in, it is kept', async () => {
  await show(UnitPage, { place: 's' })
  await tap('unit-save')
  for (const field of ['name', 'skills', 'hands', 'contact', 'phone']) expect(text(`unit-${field}-error`)).toBeTruthy()
  expect(put()).toEqual([])
  for (const [field, value] of Object.entries({ name: '顺达搬运', hands: '６', contact: '马师傅', phone: '027-82345678' })) await type(`unit-${field}`, value)
  await tap('unit-skills-carrying')
  await tap('unit-skills-meals')
  await tap('unit-save')
  expect(put()).toEqual([{ place: 's', name: '顺达搬运', skills: ['carrying', 'meals'], hands: 6, contact: '马师傅', phone: '027-82345678' }])
})

test('one that is known keeps its number unless another is typed, and is taken out only after it was asked', async () => {
  await show(UnitPage, { place: 's', id: unit.id })
  expect(text('unit-phone-hint')).toMatch(/139\*{4}1111；不改就不用填。 ?手机号平时遮住/)
  await type('unit-hands', '8')
  await tap('unit-save')
  expect(put()).toEqual([{ place: 's', name: '顺达搬运', skills: ['carrying'], hands: 8, contact: '马师傅' }])
  await tap('unit-remove')
  expect(phone.requests.some((one) => one.url.endsWith('/remove'))).toBe(false)
  expect(screen.queryByRole('dialog', { name: '不再登记顺达搬运？' })).not.toBeNull()
  await tap('unit-gone-yes')
  expect(phone.requests.some((one) => one.url.endsWith(`/units/${unit.id}/remove`))).toBe(true)
})
