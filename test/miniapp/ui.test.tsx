/** Components as people meet them: names, roles, keys, states. */
import { act, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { Refusal } from '@/api/refusal'
import { useAct } from '@/api/use-act'
import { setPreferences } from '@/session/preferences'
import { Button } from '@/ui/button'
import { ChoiceList } from '@/ui/choice-list'
import { Loaded, RefusalView } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { TextField } from '@/ui/text-field'
import { phone } from './support/taro'

beforeEach(() => {
  phone.reset()
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
})

test('elder mode and language are one tap away, hold everywhere at once, and are remembered', () => {
  render(<><Page id='one' title='一' tab>a</Page><Page id='two' title='二' tab>b</Page></>)
  const [elder] = screen.getAllByRole('button', { name: '长辈版大字' })
  fireEvent.click(elder as HTMLElement)
  expect(document.querySelectorAll('.page.elder')).toHaveLength(2)
  expect([elder?.textContent, elder?.getAttribute('aria-pressed')]).toEqual(['大字 ✓', 'true'])
  expect(phone.storage.get('elder')).toBe(true)
  fireEvent.click(screen.getAllByRole('button', { name: 'Switch to English' })[0] as HTMLElement)
  expect(screen.getAllByText('Shouwang')).toHaveLength(2)
  expect(phone.storage.get('lang')).toBe('en')
})

test('a busy button takes no second tap', () => {
  const tapped = jest.fn()
  const { rerender } = render(<Button id='b' onTap={tapped}>提交</Button>)
  fireEvent.click(screen.getByRole('button', { name: '提交' }))
  rerender(<Button id='b' busy onTap={tapped}>提交</Button>)
  fireEvent.click(screen.getByRole('button', { name: '提交' }))
  expect(tapped).toHaveBeenCalledTimes(1)
})

test('two taps in one moment send one request, before the button could be drawn as busy', async () => {
  let sent = 0
  let finish: () => void = () => undefined
  function Sender() {
    const sending = useAct()
    return <Button onTap={() => { void sending.run(() => { sent += 1; return new Promise((done) => { finish = done }) }) }}>送出</Button>
  }
  render(<Sender />)
  const button = screen.getByRole('button', { name: '送出' })
  act(() => { button.click(); button.click() })
  expect(sent).toBe(1)
  await act(async () => { finish(); await Promise.resolve() })
})

test('choices are reached by keyboard and say whether they are chosen', () => {
  function Choices() {
    const [chosen, setChosen] = useState<string[]>([])
    return <ChoiceList id='c' label='症状' many options={[{ value: 'a', name: '发热' }, { value: 'b', name: '咳嗽' }]} chosen={chosen} onChange={setChosen} />
  }
  render(<Choices />)
  const fever = screen.getByRole('checkbox', { name: '发热' })
  fireEvent.keyDown(fever, { key: ' ' })
  expect(fever.getAttribute('aria-checked')).toBe('true')
  fireEvent.keyDown(fever, { key: 'Enter' })
  expect(fever.getAttribute('aria-checked')).toBe('false')
})

test('two quick taps both count', () => {
  function Choices() {
    const [chosen, setChosen] = useState<string[]>([])
    return <ChoiceList id='c' label='症状' many options={[{ value: 'a', name: '发热' }, { value: 'b', name: '咳嗽' }]} chosen={chosen} onChange={setChosen} />
  }
  render(<Choices />)
  const [fever, cough] = screen.getAllByRole('checkbox')
  act(() => { fever?.click(); cough?.click() })
  expect([fever, cough].map((one) => one?.getAttribute('aria-checked'))).toEqual(['true', 'true'])
})

test('an error stands at its field, in words, and what was typed stays', () => {
  render(<TextField id='name' label='姓名' error='请填写这一项' value='陈·岚' onChange={() => undefined} />)
  expect(document.getElementById('name-error')?.textContent).toBe('请填写这一项')
  expect(screen.getByLabelText<HTMLInputElement>('姓名', { selector: 'input' }).value).toBe('陈·岚')
})

test.each([
  ['offline', '网络断开了', '再试一次'], ['timeout', '等了半分钟，没有收到回答', '再试一次'], ['session-expired', '登录已过期，请重新登录', '登录'],
  ['no-sign-in', '请先登录', '登录'], ['forbidden', '您不能看这一页', '回首页'], ['not-found', '没有找到', '回首页'], ['failed', '出错了', '再试一次'],
] as const)('%s looks like what it is and says what to do', (code, title, button) => {
  render(<RefusalView refusal={new Refusal(code, '')} onAgain={() => undefined} />)
  expect(screen.getByText(title)).toBeTruthy()
  expect(screen.queryAllByRole('button').map((one) => one.textContent)).toEqual([button])
})

test('what was there stays when the network goes, and says so', () => {
  const of = { data: '旧内容', refusal: new Refusal('offline', ''), reload: () => Promise.resolve() }
  render(<Loaded of={of}>{(text) => <p>{text}</p>}</Loaded>)
  expect(screen.getByText('旧内容')).toBeTruthy()
  expect(screen.getByText('网络断开了，下面是之前的内容')).toBeTruthy()
})

test.each([['forbidden', '您不能看这一页', false], ['not-found', '没有找到', false], ['failed', '出错了', true]] as const)('%s is not said to be the network, and what was there is kept only where it still is the person’s (%s, %s)', (code, title, stays) => {
  const of = { data: '旧内容', refusal: new Refusal(code, ''), reload: () => Promise.resolve() }
  render(<Loaded of={of}>{(text) => <p>{text}</p>}</Loaded>)
  expect(screen.getByText(title)).toBeTruthy()
  expect(screen.queryByText('旧内容') !== null).toBe(stays)
  expect(screen.queryByText('网络断开了，下面是之前的内容')).toBeNull()
})
