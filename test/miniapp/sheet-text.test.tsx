/** What a worker types at a task waits for its verb until it is sent; what a sheet still needs is said at the field. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { FC } from 'react'
import type { SheetProps } from '@/features/inbox/components/sheet-frame'
import { PassSheet } from '@/features/inbox/components/pass-sheet'
import { ResolveSheet } from '@/features/inbox/components/resolve-sheet'
import { CallSheet, GiveBackSheet, NoteSheet } from '@/features/inbox/components/task-sheets'
import { WaitSheet } from '@/features/inbox/components/way-sheets'
import { leave } from '@/session/leave'
import { setPreferences } from '@/session/preferences'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { aTaskDetail } from './support/tasks'
import { phone } from './support/taro'

const detail = aTaskDetail()
const settled = () => new Promise((done) => setTimeout(done, 50))
const sends = () => phone.requests.filter((one) => one.method === 'POST' && one.url.startsWith('/tasks/'))
const box = () => screen.getByRole<HTMLTextAreaElement>('textbox')

async function open(Sheet: FC<SheetProps>, of = detail): Promise<void> {
  cleanup()
  await act(async () => { render(<Sheet detail={of} onClose={() => undefined} onDone={() => undefined} />); await settled() })
}
const type = (value: string) => act(async () => { fireEvent.change(box(), { target: { value } }); await settled() })
const tap = (name: string) => act(async () => { fireEvent.click(screen.getByRole('button', { name })); await settled() })

beforeEach(async () => {
  phone.reset()
  act(() => { leave(); setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(aMe())
  phone.answerWith(({ method }) => (method === 'POST' ? ok({}) : no(404, 'not-found')))
})

test.each<[string, FC<SheetProps>]>([['a note', NoteSheet], ['a call', CallSheet], ['closing', ResolveSheet], ['giving back', GiveBackSheet]])('what was typed for %s is there again after the sheet was closed', async (_, Sheet) => {
  await open(Sheet)
  await type('门口有狗')
  await open(Sheet)
  expect(box().value).toBe('门口有狗')
})

test('it stands at its own task and verb only, and the next person finds nothing of it', async () => {
  await open(NoteSheet)
  await type('门口有狗')
  await open(GiveBackSheet)
  expect(box().value).toBe('')
  await open(NoteSheet, aTaskDetail())
  expect(box().value).toBe('')
  act(leave)
  await open(NoteSheet)
  expect(box().value).toBe('')
})

test('it is kept while sending fails, and gone once it is sent', async () => {
  phone.answerWith(() => no(500, 'failed'))
  await open(NoteSheet)
  await type('门口有狗')
  await tap('确定')
  await open(NoteSheet)
  expect(box().value).toBe('门口有狗')
  phone.answerWith(() => ok({}))
  await tap('确定')
  await open(NoteSheet)
  expect(box().value).toBe('')
})

test('no more are kept than those typed at last', async () => {
  await open(NoteSheet)
  await type('第一件')
  for (let others = 40; others > 0; others -= 1) {
    await open(NoteSheet, aTaskDetail())
    fireEvent.change(box(), { target: { value: '另一件' } })
  }
  await open(NoteSheet)
  expect(box().value).toBe('')
})

test.each<[string, FC<SheetProps>, string, string]>([
  ['a call without a result', CallSheet, 'call-result', '请选一项'], ['a note without a word', NoteSheet, 'note-text', '请写几个字'], ['a wait without hours', WaitSheet, 'wait-hours', '请选一项'],
  ['passing without a reason', PassSheet, 'pass-text', '请写几个字'], ['closing without outcomes', ResolveSheet, `outcome-${detail.people[0]?.id ?? ''}`, '请选一项'],
])('%s is not sent, and the field says what is missing once it was tried', async (_, Sheet, field, said) => {
  await open(Sheet)
  expect(document.getElementById(`${field}-error`)).toBeNull()
  await tap('确定')
  expect(document.getElementById(`${field}-error`)?.textContent).toBe(said)
  expect(sends()).toEqual([])
})
