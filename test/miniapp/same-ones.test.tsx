/** Requests that may be the same: side by side for the worker, and one for the household once they are merged. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { SameOnes } from '@/features/inbox/components/same-ones'
import { Joined } from '@/features/filed/components/joined'
import { leave } from '@/session/leave'
import { setPreferences } from '@/session/preferences'
import type { TaskDetail } from '@shared/inbox'
import { newId } from '@shared/ids'
import type { ReportDetail } from '@shared/reports'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { aTaskDetail } from './support/tasks'
import { phone } from './support/taro'

const other: TaskDetail['alike'][number] = { id: newId('task'), reference: 'WXYZ-1234', state: 'open', names: ['王强', '王磊'], samePeople: false, filedAt: '2026-11-24T01:00:00Z', facts: { arrival: '2026-11-26', stays: '上海市 黄浦区' } }
const request = { kind: 'report' } as unknown as TaskDetail['request']
const detail = aTaskDetail({ request, alike: [other], facts: { arrival: '2026-11-25', stays: '上海市 黄浦区' }, verbs: ['merge', 'resolve'] })
const settled = () => new Promise((done) => setTimeout(done, 50))
const tap = (name: string) => act(async () => { fireEvent.click(screen.getAllByRole('button', { name }).at(-1) as HTMLElement); await settled() })
const sent = (verb: string) => phone.requests.filter((one) => one.url.endsWith(`/${verb}`)).map((one) => JSON.parse(one.data ?? '{}') as { id: string; into?: string })
let changes = 0
const show = (of: TaskDetail): void => { cleanup(); render(<SameOnes detail={of} onChange={() => { changes += 1 }} />) }

beforeEach(async () => {
  changes = 0
  phone.reset()
  act(() => { leave(); setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(aMe())
})

test('what differs is said in words, what is the same is not', () => {
  show(detail)
  const rows = Array.from(document.querySelectorAll('.beside__row')).map((row) => [row.querySelector('.small')?.textContent, row.textContent?.includes('不同')])
  expect(rows).toEqual([['谁', true], ['到达', true], ['住过', false], ['提交', false], ['进度', true]])
})

test('other people are told apart also where their masked names look alike', () => {
  const masked = { ...other, names: ['王**'], facts: detail.facts, state: detail.task.state }
  show({ ...detail, people: [{ id: 'p', name: '王**' }], alike: [masked] })
  expect(document.querySelector('.beside__row')?.textContent).toContain('不同')
  show({ ...detail, people: [{ id: 'p', name: '王**' }], alike: [{ ...masked, samePeople: true }] })
  expect(document.querySelector('.beside__row')?.textContent).not.toContain('不同')
})

test('merging asks once more, is sent under one id, and a refusal leaves all as it was', async () => {
  show(detail)
  phone.answerWith(() => no(409, 'into-closed'))
  await tap('并入那一件')
  expect(sent('merge')).toEqual([])
  await tap('并入那一件')
  expect(document.getElementById('merge-refusal')).not.toBeNull()
  phone.answerWith(() => ok({}))
  await tap('并入那一件')
  const [first, again] = sent('merge')
  expect(first).toEqual({ id: again?.id, into: other.id })
  expect(again).toEqual(first)
  expect(changes).toBe(1)
})

test.each([['one that is closed', { alike: [{ ...other, state: 'resolved' as const }] }], ['one that has taken in others', { took: [{ id: newId('task'), reference: 'ABCD-EFGH' }] }], ['a task that is not mine to merge', { verbs: [] }]])('for %s there is no button', (_, known) => {
  show({ ...detail, ...known })
  expect(document.getElementById('alike')).not.toBeNull()
  expect(screen.queryByRole('button', { name: '并入那一件' })).toBeNull()
})

test('nothing alike shows nothing', () => {
  show({ ...detail, alike: [] })
  expect(document.body.textContent).toBe('')
})

test('what is part of another says of which, leads there, and is separated again', async () => {
  show({ ...detail, into: { id: other.id, reference: other.reference }, verbs: ['unmerge'] })
  expect(document.getElementById('merged-into')?.textContent).toContain('已并入 WXYZ-1234')
  expect(document.getElementById('alike')).toBeNull()
  await tap('打开那一件')
  expect(phone.calls.at(-1)).toEqual({ name: 'navigateTo', given: { url: `/features/inbox/pages/task/index?id=${other.id}` } })
  phone.answerWith(() => ok({}))
  await tap('重新分开')
  expect([sent('unmerge').length, changes]).toEqual([1, 1])
})

test('the household reads of which report theirs is part, and what came of it', async () => {
  const joined = { report: newId('report'), reference: 'WXYZ-1234', state: 'resolved' as const, outcomes: [{ name: '王强', outcome: 'no-risk' }] }
  render(<Joined detail={{ joined } as unknown as ReportDetail} />)
  expect(document.body.textContent).toContain('现在属于报备 WXYZ-1234')
  expect(document.getElementById('joined-outcomes')?.textContent).toContain('王强核实，无需措施')
  await tap('看那一份')
  expect(phone.calls.at(-1)).toEqual({ name: 'navigateTo', given: { url: `/features/filed/pages/detail/index?id=${joined.report}` } })
})
