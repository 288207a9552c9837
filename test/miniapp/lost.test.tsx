/** An address that names no page. */
import { act, fireEvent, render, screen } from '@testing-library/react'
import App from '@/app'
import LostPage from '@/pages/lost'
import { setPreferences } from '@/session/preferences'
import { phone } from './support/taro'

beforeEach(() => {
  phone.reset()
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
})

test('leads to the page that says so', () => {
  render(<App />)
  phone.lose()
  expect(phone.calls).toContainEqual({ name: 'reLaunch', given: { url: '/pages/lost/index' } })
})

test('which shows the way home, to anyone', () => {
  render(<LostPage />)
  expect(screen.getByRole('heading', { name: '没有找到', level: 2 })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '回首页' }))
  expect(phone.calls).toContainEqual({ name: 'switchTab', given: { url: '/pages/home/index' } })
})
