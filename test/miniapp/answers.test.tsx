/** Template answers: tapped into the field, to be changed or sent as they are. */
import { act, fireEvent, render, screen } from '@testing-library/react'
import { CallSheet } from '@/features/inbox/components/task-sheets'
import { ResolveSheet } from '@/features/inbox/components/resolve-sheet'
import { setPreferences } from '@/session/preferences'
import { taskAnswers } from '@shared/task-answers'
import { aMe, ok, signedInAs } from './support/signed-in'
import { aTaskDetail } from './support/tasks'
import { phone } from './support/taro'

const detail = aTaskDetail()
const [lives, not] = taskAnswers.join.map((one) => one.text)
const settled = () => new Promise((done) => setTimeout(done, 50))
const tap = (name: string | undefined, role: 'button' | 'radio' = 'button') => act(async () => { fireEvent.click(screen.getAllByRole(role, { name }).at(-1) as HTMLElement); await settled() })
const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: '补充说明（可不填）' })
const sent = (verb: string) => phone.requests.filter((one) => one.url.endsWith(`/${verb}`)).map((one) => (JSON.parse(one.data ?? '{}') as { text?: string }).text)

beforeEach(async () => {
  phone.reset()
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(aMe())
  phone.answerWith(() => ok({}))
})

test('closing offers what fits the outcome, in the language that is chosen, and sends it as it stands', async () => {
  render(<ResolveSheet detail={detail} onClose={() => undefined} onDone={() => undefined} />)
  expect(document.getElementById('resolve-text-answers')).toBeNull()
  await tap('确认是这一户的', 'radio')
  await tap(lives?.zh)
  expect(box().value).toBe(lives?.zh)
  expect(screen.queryByRole('button', { name: not?.zh })).toBeNull()
  await tap('English')
  await tap(lives?.en)
  expect(box().value).toBe(lives?.en)
  await tap('确定')
  expect(sent('resolve')).toEqual([lives?.en])
})

test('what was typed is kept, and a template can be changed', async () => {
  render(<CallSheet detail={detail} onClose={() => undefined} onDone={() => undefined} />)
  await tap('没人接', 'radio')
  await act(async () => { fireEvent.change(box(), { target: { value: '打了两次' } }); await settled() })
  await tap('没有人接，稍后再打。')
  expect(box().value).toBe('打了两次\n没有人接，稍后再打。')
  await act(async () => { fireEvent.change(box(), { target: { value: '打了两次，明天再打。' } }); await settled() })
  await tap('确定')
  expect(sent('calls')).toEqual(['打了两次，明天再打。'])
})
