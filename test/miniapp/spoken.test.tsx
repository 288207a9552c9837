/** What screen readers hear at the control in which one types. */
import { render, renderHook, screen } from '@testing-library/react'
import { useSpoken } from '@/ui/spoken'
import { LongField, TextField } from '@/ui/text-field'

const nothing = (): void => undefined
const described = (control: HTMLElement): string[] => (control.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '')

test('the control that is typed in bears the name of its field, and its hint', () => {
  render(<><TextField id='room' label='房号' hint='如 1401' value='' onChange={nothing} /><LongField id='note' label='还想说的' value='' onChange={nothing} /></>)
  const room = screen.getByRole('textbox', { name: '房号' })
  expect(room.tagName).toBe('INPUT')
  expect(described(room)).toEqual(['如 1401'])
  expect(room.hasAttribute('aria-invalid')).toBe(false)
  expect(screen.getByRole('textbox', { name: '还想说的' }).tagName).toBe('TEXTAREA')
})

test('a wrong answer is told at the control, and told no more once it is right', () => {
  const { rerender } = render(<TextField id='room' label='房号' hint='如 1401' error='请填写这一项' value='' onChange={nothing} />)
  const room = screen.getByRole('textbox', { name: '房号' })
  expect(room.getAttribute('aria-invalid')).toBe('true')
  expect(described(room)).toEqual(['如 1401', '请填写这一项'])
  rerender(<TextField id='room' label='房号' value='1401' onChange={nothing} />)
  expect(room.hasAttribute('aria-invalid')).toBe(false)
  expect(room.hasAttribute('aria-describedby')).toBe(false)
})

test('typing hands nothing new to the control: the words are the same object', () => {
  const { result, rerender } = renderHook(() => useSpoken({ id: 'room', label: '房号' }))
  const before = result.current.nativeProps
  rerender()
  expect(result.current.nativeProps).toBe(before)
})

describe('in WeChat', () => {
  beforeEach(() => { process.env.TARO_ENV = 'weapp' })
  afterEach(() => { delete process.env.TARO_ENV })

  test('the control is named as WeChat reads it, and carries nothing that is meant for browsers', () => {
    const { result } = renderHook(() => useSpoken({ id: 'room', label: '房号', error: '请填写这一项' }))
    expect(result.current).toEqual({ 'aria-label': '房号' })
  })
})
