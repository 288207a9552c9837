/** Days, names and numbers as they are said and typed. */
import { act, fireEvent, render, renderHook, screen } from '@testing-library/react'
import { useState } from 'react'
import { emptyMember, MemberForm, memberOf } from '@/features/identity/components/member-form'
import { faultsOf } from '@/api/fields'
import { sayEventMore } from '@/i18n/say-event'
import { sayNotice } from '@/i18n/say-task'
import { taskWords } from '@/i18n/tasks'
import { useWhen } from '@/i18n/when'
import { setPreferences } from '@/session/preferences'
import { newId } from '@shared/ids'
import type { Notice } from '@shared/notices'
import type { TaskEvent } from '@shared/task-event'

const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

test('within an English sentence today is small, at the head of a line it is not', () => {
  act(() => { setPreferences({ elder: false, lang: 'en' }) })
  const { result } = renderHook(() => useWhen())
  expect(taskWords.en.due(result.current.moment(`${today()}T04:00:00Z`))).toBe('By today 12:00')
  expect(result.current.alone(result.current.day(today()))).toBe('Today')
  expect(result.current.alone('12 Nov')).toBe('12 Nov')
})

test.each([['zh', '王强：'], ['en', '王强: ']] as const)('an outcome in %s has the colon of its language', (lang, begins) => {
  const event: TaskEvent = { id: newId('event'), at: '2026-11-24T01:00:00Z', verb: 'resolve', outcomes: [{ person: 'p', name: '王强', outcome: 'no-risk' }] }
  expect(sayEventMore(event, 'report', lang).startsWith(begins)).toBe(true)
})

test('a year of birth may be typed with full-width digits', () => {
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
  let given = {}
  function Form() {
    const [draft, setDraft] = useState(emptyMember)
    given = memberOf(draft)
    return <MemberForm draft={draft} faults={faultsOf()} me onChange={setDraft} />
  }
  render(<Form />)
  const box = screen.getByRole<HTMLInputElement>('textbox', { name: '出生年份（可不填）' })
  expect(box.inputMode).toBe('numeric')
  fireEvent.change(box, { target: { value: '１９５８' } })
  expect([box.value, given]).toEqual(['１９５８', { name: '', birthYear: 1958 }])
})

test.each([
  ['measure', 'home 7', '陈岚：居家观察 7 天，请每天登记', '陈岚: Observation at home, 7 days; check in daily'], ['measure', 'proposed', '陈岚要集中观察，地点待定', '陈岚 will be observed at a centre, to be named'],
  ['measure', 'extend 3', '陈岚的措施延长 3 天', 'The measure of 陈岚 is 3 days longer'], ['measure', 'stays', '陈岚的申诉有答复：措施不变', 'Appeal of 陈岚 answered: the measure stays'],
  ['measure-over', 'lifted', '陈岚的申诉有答复：措施结束', 'Appeal of 陈岚 answered: the measure ends'], ['measure-over', 'early', '陈岚的措施提前结束', 'The measure of 陈岚 ended early'],
  ['measure-over', 'none', '陈岚不用采取措施', 'No measure for 陈岚'], ['measure-over', 'itself', '陈岚的措施结束了', 'The measure of 陈岚 is over'], ['measure', 'home', '陈岚的措施有新情况', 'The measure of 陈岚 has news'],
] as const)('a notice of a measure says what became of it: %s %s', (kind, detail, zh, en) => {
  const notice: Notice = { id: newId('notice'), kind, detail, at: '2026-11-24T01:00:00Z', unread: true, label: '陈岚', opens: 'measure' }
  expect([sayNotice(notice, 'zh'), sayNotice(notice, 'en')]).toEqual([zh, en])
})
