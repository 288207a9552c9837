/** What the keyboard and screen readers find in a browser: headings, one stop for a group of radio buttons, lists to choose from, the task that was opened. */
import { act, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { TaskView } from '@/features/inbox/components/task-view'
import { setPreferences } from '@/session/preferences'
import { ChoiceList } from '@/ui/choice-list'
import { Dialog } from '@/ui/dialog'
import { CardTitle, PageTitle, Title } from '@/ui/heading'
import { SelectField } from '@/ui/picker-field'
import { aTaskDetail } from './support/tasks'
import { aMe, ok, signedInAs } from './support/signed-in'
import { phone } from './support/taro'

const options = [{ value: 'train', name: '火车' }, { value: 'car', name: '汽车' }, { value: 'ship', name: '轮船' }]
const inFocus = (): string | null | undefined => document.activeElement?.textContent
const stops = (role: string): (string | null)[] => screen.getAllByRole(role).filter((one) => one.tabIndex === 0).map((one) => one.textContent)
const press = (key: string): boolean => fireEvent.keyDown(document.activeElement as HTMLElement, { key })

function Choosing({ many = false }: { many?: boolean }) {
  const [chosen, setChosen] = useState<string[]>([])
  return <ChoiceList id='c' label='交通' many={many} options={options} chosen={chosen} onChange={setChosen} />
}

beforeEach(() => {
  phone.reset()
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
})

test('radio buttons are one stop; the arrows choose among them and go round', () => {
  render(<Choosing />)
  expect(stops('radio')).toEqual(['火车'])
  screen.getByRole('radio', { name: '火车' }).focus()
  press('ArrowDown')
  expect([inFocus(), screen.getByRole('radio', { checked: true }).textContent, stops('radio')]).toEqual(['汽车', '汽车', ['汽车']])
  press('ArrowRight')
  press('ArrowDown')
  expect(inFocus()).toBe('火车')
  press('ArrowUp')
  expect(screen.getByRole('radio', { checked: true }).textContent).toBe('轮船')
})

test('checkboxes are a stop each, and no arrow ticks them', () => {
  render(<Choosing many />)
  expect(stops('checkbox')).toEqual(['火车', '汽车', '轮船'])
  screen.getByRole('checkbox', { name: '火车' }).focus()
  press('ArrowDown')
  expect([inFocus(), screen.queryAllByRole('checkbox', { checked: true })]).toEqual(['火车', []])
})

test('titles are headings of their level', () => {
  render(<><PageTitle>页</PageTitle><Title>段</Title><CardTitle>卡</CardTitle><Dialog id='d' title='问' onClose={() => undefined}>a</Dialog></>)
  expect([1, 2, 3].map((level) => screen.getAllByRole('heading', { level }).map((one) => one.textContent))).toEqual([['页'], ['段', '问'], ['卡']])
})

describe('in a browser', () => {
  beforeEach(() => { process.env.TARO_ENV = 'h5' })
  afterEach(() => { delete process.env.TARO_ENV })

  test('a list to choose from is the browser’s own, with its name and what is wrong', () => {
    const changed = jest.fn()
    render(<SelectField id='relation' label='是您的' error='请填写这一项' placeholder='请选择' value='' options={options} onChange={changed} />)
    const list = screen.getByRole<HTMLSelectElement>('combobox', { name: '是您的' })
    expect([list.value, list.getAttribute('aria-invalid')]).toEqual(['', 'true'])
    fireEvent.change(list, { target: { value: 'ship' } })
    expect(changed).toHaveBeenCalledWith('ship')
  })
})

describe('a task', () => {
  const detail = aTaskDetail()
  const open = async (beside: boolean): Promise<void> => {
    await signedInAs(aMe())
    phone.answerWith(() => ok(detail))
    await act(async () => { render(<TaskView id={detail.task.id} beside={beside} onChange={() => undefined} />); await new Promise((done) => setTimeout(done, 50)) })
  }

  test('opened beside its list takes the keyboard to its title', async () => {
    await open(true)
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
  })

  test('on a page of its own leaves it where it is', async () => {
    await open(false)
    expect(document.activeElement).toBe(document.body)
  })

  test('bears the whole name for whoever holds it', async () => {
    await open(false)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('王强')
  })
})
