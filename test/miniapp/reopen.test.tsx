/** A report that was closed and is not settled: opened again, with a word on what is missing. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Reopen } from '@/features/filed/components/reopen'
import { setPreferences } from '@/session/preferences'
import type { ReportDetail } from '@shared/reports'
import { newId } from '@shared/ids'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone } from './support/taro'

const report = newId('report')
const closed = { report: { id: report }, verbs: ['reopen'], state: 'resolved' } as unknown as ReportDetail
const settled = () => new Promise((done) => setTimeout(done, 50))
const tap = (name: string) => act(async () => { fireEvent.click(screen.getAllByRole('button', { name }).at(-1) as HTMLElement); await settled() })
const asked = () => phone.requests.filter((one) => one.url.endsWith('/reopen'))

beforeEach(async () => {
  cleanup()
  phone.reset()
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(aMe())
})

test('it is offered only while the server says so', () => {
  render(<Reopen detail={{ ...closed, verbs: [] }} onChange={() => undefined} />)
  expect(screen.queryByRole('button', { name: '还没有解决' })).toBeNull()
})

test('it is sent with its reason, once one is given, and the page shows what came of it', async () => {
  const opened = { ...closed, verbs: ['change'], state: 'open' } as unknown as ReportDetail
  phone.answerWith(() => ok(opened))
  const seen: ReportDetail[] = []
  render(<Reopen detail={closed} onChange={(detail) => seen.push(detail)} />)
  await tap('还没有解决')
  await tap('还没有解决')
  expect(asked()).toEqual([])
  await act(async () => { fireEvent.change(screen.getByRole('textbox', { name: '还有什么没有解决？' }), { target: { value: '还有一个人没有核实' } }); await settled() })
  await tap('还没有解决')
  expect(JSON.parse(asked()[0]?.data ?? '{}')).toMatchObject({ text: '还有一个人没有核实' })
  expect(seen).toEqual([opened])
})

test('too late, it says so and keeps what was typed', async () => {
  phone.answerWith(() => no(409, 'too-late'))
  render(<Reopen detail={closed} onChange={() => undefined} />)
  await tap('还没有解决')
  const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '还有什么没有解决？' })
  await act(async () => { fireEvent.change(box, { target: { value: '还差一步' } }); await settled() })
  await tap('还没有解决')
  expect(screen.getByRole('alert')).toBeTruthy()
  expect(box.value).toBe('还差一步')
})
