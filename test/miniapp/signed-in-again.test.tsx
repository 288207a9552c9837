/** Whoever is asked to sign in comes back to the page that asked, and home where none did. */
import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import PeoplePage from '@/features/local/pages/people'
import { setPreferences } from '@/session/preferences'
import { aMe, no, ok } from './support/signed-in'
import { phone } from './support/taro'

const signInPage = '/features/identity/pages/sign-in/index?stamp=2'
const local = '/features/local/pages/people/index'

async function chooseFrom(...routes: readonly string[]): Promise<void> {
  jest.spyOn(Taro, 'getCurrentPages').mockReturnValue(routes.map((route) => ({ route })) as unknown as ReturnType<typeof Taro.getCurrentPages>)
  phone.answerWith(({ url }) => {
    if (url === '/local/people') return ok({ people: [{ key: 'chen-lan', name: '陈岚', words: { zh: '住户', en: 'resident' } }] })
    if (url === '/local/clock') return ok({ now: '2026-11-25T17:48:27.970Z' })
    if (url === '/sessions') return ok({ token: 'token', expires: '' })
    return url === '/me' ? ok(aMe()) : no(404, 'not-found')
  })
  const settled = () => new Promise((done) => setTimeout(done, 20))
  await act(async () => { render(<PeoplePage />); await settled() })
  await act(async () => { fireEvent.click(screen.getByRole('button', { name: /陈岚/ })); await settled() })
}

beforeEach(() => {
  process.env.TARO_APP_LOCAL = '1'
  phone.reset()
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
})
afterEach(() => { jest.restoreAllMocks() })

const left = () => phone.calls.filter(({ name }) => name === 'navigateBack' || name === 'reLaunch')

test('back over the pages of signing in to the form that asked', async () => {
  await chooseFrom('/pages/home/index', '/features/reports/pages/submit/index?scene=c.420102003001', signInPage, local)
  expect(left()).toEqual([{ name: 'navigateBack', given: { delta: 2 } }])
})

test('the clock of the machine stands there with its whole date', async () => {
  await chooseFrom(local)
  expect(document.getElementById('clock-now')?.textContent).toBe('现在是 2026年11月26日 01:48')
})

const form = '/features/reports/pages/submit/index?scene=c.420102003001'
test.each([['of ours', form, form], ['of somebody else’s', 'https://example.com/', '/pages/home/index'], ['that only begins like ours', '/pages/home/index.evil', '/pages/home/index']])('after a reload the address of the page that asked is still there, if it is one %s', async (_, to, url) => {
  phone.open({ to })
  await chooseFrom(signInPage, local)
  expect(left()).toEqual([{ name: 'reLaunch', given: { url } }])
})

test.each([['home itself asked', ['/pages/home/index', signInPage, local]], ['somebody else is chosen from Me', ['/pages/me/index', local]], ['the page was opened by itself', [local]], ['a reload left nothing behind signing in', [signInPage, local]]])('home where %s', async (_, routes) => {
  await chooseFrom(...routes)
  expect(left()).toEqual([{ name: 'reLaunch', given: { url: '/pages/home/index' } }])
})
