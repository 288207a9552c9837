/** The family on the phone: who is added or corrected, and what is told at the field before anything is sent. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import MembersPage from '@/features/identity/pages/members'
import { setPreferences } from '@/session/preferences'
import type { Household, Member } from '@shared/identity'
import { newId } from '@shared/ids'
import { aMe, ok, signedInAs } from './support/signed-in'
import { phone } from './support/taro'

const aMember = (name: string, more: Partial<Member> = {}): Member => ({ id: newId('member'), name, account: false, me: false, waiting: false, ...more })
const household: Household = { id: newId('household'), place: 'wh-1-b3', community: 'wh-1', communityName: '幸福社区', label: '怡康苑 3栋', waiting: false, members: [aMember('陈岚', { me: true, account: true }), aMember('王秀英')] }
const sent = () => phone.requests.filter((asked) => asked.url.includes('/members/')).map(({ data }) => JSON.parse(String(data)) as unknown)
const type = (name: string | RegExp, value: string): boolean => fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })

async function tap(name: string): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name }))
    await new Promise((done) => setTimeout(done))
  })
}

beforeEach(async () => {
  phone.reset()
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
  const me = aMe({ households: [household] })
  await signedInAs(me)
  phone.requests.length = 0
  phone.answerWith(({ url }) => ok(url === '/me' ? me : household))
  render(<MembersPage />)
  await tap('加一位家人')
})

test.each([['2100', '出生年份不能晚于今年'], ['58', '请填写 1900 年以后的四位数年份，如 1958'], ['五八', '请填写 1900 年以后的四位数年份，如 1958']])('the year of birth %s is told at its field, beside what else is wrong', async (year, told) => {
  type('出生年份（可不填）', year)
  await tap('保存')
  expect(document.getElementById('birth-year-error')?.textContent).toBe(told)
  expect(document.getElementById('name-error')?.textContent).toBe('请填写这一项')
  expect(sent()).toEqual([])
})

test('somebody of another name is added at once', async () => {
  type('姓名', '王小宝')
  await tap('保存')
  expect(sent()).toEqual([{ name: '王小宝' }])
})

test('somebody of a name that is there already is asked about, once, and then believed', async () => {
  type('姓名', ' 王秀英 ')
  await tap('保存')
  expect(document.getElementById('member-namesake')?.textContent).toContain('家里已经有一位王秀英')
  expect(sent()).toEqual([])
  await tap('是另一位，保存')
  expect(sent()).toEqual([{ name: '王秀英' }])
})

test('another name after the question is no longer asked about; whoever keeps their own name neither', async () => {
  type('姓名', '王秀英')
  await tap('保存')
  type('姓名', '王秀兰')
  expect(document.getElementById('member-namesake')).toBeNull()
  await tap('取消')
  fireEvent.click(screen.getByRole('button', { name: /^王秀英/ }))
  await tap('保存')
  expect(sent()).toMatchObject([{ name: '王秀英' }])
})

test('whoever has asked to join since this phone last looked stands there when the page is shown', async () => {
  cleanup()
  const wish = aMember('林小雨', { waiting: true, join: newId('join'), account: true })
  const me = aMe({ households: [household] })
  await signedInAs(me)
  phone.answerWith(() => ok({ ...me, households: [{ ...household, members: [...household.members, wish] }] }))
  await act(async () => {
    render(<MembersPage />)
    await new Promise((done) => setTimeout(done))
  })
  expect(screen.getByText('林小雨')).toBeTruthy()
  expect(screen.getByText('申请加入这一户')).toBeTruthy()
})
