/** A home that is being registered: what was typed outlives the page and the app, until it is entered or its owner leaves. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import HouseholdPage from '@/features/identity/pages/household'
import { freshHome, isHomeDraft, keepHome, keptHome } from '@/features/identity/home-draft'
import { leave } from '@/session/leave'
import { setPreferences } from '@/session/preferences'
import type { Household } from '@shared/identity'
import { newId } from '@shared/ids'
import { answerPlaces, path } from './support/china'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone } from './support/taro'

const me = aMe({ name: '陈岚' })
const door = { path: path.building, building: '', unit: '2', room: '1401' }
const settled = () => new Promise((done) => setTimeout(done))
const box = (name: string): HTMLInputElement => screen.getByRole<HTMLInputElement>('textbox', { name })
const type = (name: string, value: string): boolean => fireEvent.change(box(name), { target: { value } })
const place = (): string | null => screen.getByRole('button', { name: /^选择地点/ }).textContent
const entered = () => phone.requests.filter((asked) => asked.url.startsWith('/households/'))

async function open(): Promise<void> {
  cleanup()
  await act(async () => { render(<HouseholdPage />); await settled() })
}

async function tap(name: string): Promise<void> {
  await act(async () => { fireEvent.click(screen.getByRole('button', { name })); await settled() })
}

function householdOf(draft: { household: string; member: string }): Household {
  const id = newId('member')
  return { id: newId('household'), place: 'wh-1-b3', community: 'wh-1', communityName: '幸福社区', label: '怡康苑 3栋 2单元 1401', waiting: false, members: [{ id, name: '陈岚', account: true, me: true, waiting: false, ...(draft.member === '' ? {} : { id: draft.member as typeof id }) }] }
}

beforeEach(async () => {
  phone.reset()
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(me)
  phone.answerWith(answerPlaces)
})

test('nothing is said of a draft where nothing was typed', async () => {
  await open()
  await open()
  expect(screen.queryByText('已恢复上次没有提交的内容')).toBeNull()
})

test('unit and room typed so far stand there again after the page was left', async () => {
  await open()
  type('单元', '2')
  type('房号', '1401')
  await open()
  expect([box('单元').value, box('房号').value]).toEqual(['2', '1401'])
  expect(screen.getByText('已恢复上次没有提交的内容')).toBeTruthy()
})

test('so do the place, the step reached, and the year of birth', async () => {
  keepHome({ ...freshHome(me), door })
  await open()
  expect(place()).toContain('怡康苑 3栋')
  expect(screen.getByRole('button', { name: '选择地点 湖北省 武汉市 武昌区 中南路街道 幸福社区 怡康苑 3栋' })).toBeTruthy()
  await tap('下一步')
  type('出生年份（可不填）', '1958')
  await open()
  expect(screen.getByText('第 2 步，共 2 步')).toBeTruthy()
  expect([box('您的姓名').value, box('出生年份（可不填）').value]).toEqual(['陈岚', '1958'])
})

test('starting over empties the form and forgets the draft', async () => {
  keepHome({ ...freshHome(me), door })
  await open()
  await tap('重新填写')
  expect([place(), box('房号').value]).toEqual(['请选择', ''])
  await open()
  expect(box('房号').value).toBe('')
})

test('a lost answer costs nothing: after a reload the same household and member are sent', async () => {
  keepHome({ ...freshHome(me), door, step: 2 })
  await open()
  phone.answerWith(({ url }) => (url.startsWith('/households/') ? no(500, 'failed') : answerPlaces({ url })))
  await tap('登记')
  await open()
  await tap('登记')
  const [first, second] = entered()
  expect(second).toEqual(first)
})

test('once entered it is forgotten', async () => {
  keepHome({ ...freshHome(me), door, step: 2 })
  await open()
  const household = householdOf({ household: '', member: '' })
  phone.answerWith(({ url }) => {
    if (url.startsWith('/places/')) return answerPlaces({ url })
    return ok(url === '/me' ? { ...me, households: [household] } : household)
  })
  await tap('登记')
  expect(screen.getByText('登记好了')).toBeTruthy()
  expect(phone.storage.has('draft-home')).toBe(false)
})

test('what was entered without the answer arriving is not offered again', () => {
  const draft = freshHome(me)
  keepHome(draft)
  expect(keptHome(me)).toEqual(draft)
  expect(keptHome({ ...me, households: [householdOf(draft)] })).toBeUndefined()
})

test('another person at the same phone finds nothing of it, nor does anyone after signing out', () => {
  keepHome({ ...freshHome(me), door })
  expect(keptHome(aMe())).toBeUndefined()
  act(leave)
  expect(keptHome(me)).toBeUndefined()
})

const whole = { ...freshHome(me), door }
test.each([undefined, '', {}, { ...whole, step: 3 }, { ...whole, door: { ...door, path: '42' } }, { ...whole, door: { ...door, room: 7 } }, { ...whole, user: undefined }])('what is no draft is not taken for one: %p', (kept) => {
  expect(isHomeDraft(kept)).toBe(false)
})
