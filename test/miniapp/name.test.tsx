/** The page for one's own name: given or changed, refused at the field, kept when the network goes. */
import { act, fireEvent, render, screen } from '@testing-library/react'
import NamePage from '@/features/identity/pages/name'
import MePage from '@/pages/me'
import { setPreferences } from '@/session/preferences'
import { leave } from '@/session/leave'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone } from './support/taro'

const me = aMe({ name: '陈岚' })
const box = (): HTMLInputElement => screen.getByRole<HTMLInputElement>('textbox', { name: '您的姓名' })
const renames = () => phone.requests.filter((asked) => asked.url === '/me/name')

async function save(name: string): Promise<void> {
  fireEvent.change(box(), { target: { value: name } })
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: '保存' }))
    await new Promise((done) => setTimeout(done))
  })
}

beforeEach(async () => {
  phone.reset()
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(me)
  phone.requests.length = 0
})

test('the name that is known stands in the field; the new one is sent, shown everywhere, and the page left', async () => {
  phone.answerWith(() => ok({ ...me, name: '陈小岚' }))
  render(<><NamePage /><MePage /></>)
  expect(box().value).toBe('陈岚')
  await save(' 陈小岚 ')
  expect(renames()).toMatchObject([{ method: 'PUT', data: JSON.stringify({ name: '陈小岚' }) }])
  expect(document.getElementById('my-name')?.textContent).toBe('陈小岚')
  expect(phone.calls.map((call) => call.name)).toContain('navigateBack')
})

test('a name that cannot be is told at the field before anything is sent', async () => {
  render(<NamePage />)
  await save('😀')
  expect(box().getAttribute('aria-invalid')).toBe('true')
  expect(document.getElementById('name-error')?.textContent).toMatch(/姓名|文字|表情/)
  expect(renames()).toEqual([])
})

test('what the server refuses stands at the field, and what was typed stays', async () => {
  phone.answerWith(() => no(422, 'invalid', [{ path: 'name', message: '这个姓名不能用' }]))
  render(<NamePage />)
  await save('陈小岚')
  expect(document.getElementById('name-error')?.textContent).toBe('这个姓名不能用')
  expect(box().value).toBe('陈小岚')
  expect(phone.calls.map((call) => call.name)).not.toContain('navigateBack')
})

test('an expired session is said, and what was typed stays', async () => {
  phone.answerWith(({ url }) => (url === '/sessions' ? no(401, 'code-refused') : no(401, 'session-expired')))
  render(<NamePage />)
  await save('陈小岚')
  expect(screen.getAllByRole('status').some((one) => one.textContent?.includes('登录已过期，请重新登录'))).toBe(true)
  expect(screen.getByRole<HTMLInputElement>('textbox', { hidden: true }).value).toBe('陈小岚')
})

test('who is signed out is asked to sign in', () => {
  act(leave)
  render(<NamePage />)
  expect(screen.getByText('请先登录')).toBeTruthy()
  expect(screen.queryByRole('textbox')).toBeNull()
})

test.each([['陈岚', '修改姓名'], [undefined, '填写姓名']] as const)('Me leads to it, whether there is a name (%s) or none', async (name, button) => {
  const unnamed = aMe({ name })
  await signedInAs(unnamed)
  phone.answerWith(() => ok(unnamed))
  render(<MePage />)
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: button }))
    await new Promise((done) => setTimeout(done))
  })
  expect(phone.calls).toContainEqual({ name: 'navigateTo', given: { url: '/features/identity/pages/name/index' } })
})
