/** Days, names and numbers as they are said and typed. */
import { act, fireEvent, render, renderHook, screen } from '@testing-library/react'
import { useState } from 'react'
import { emptyMember, MemberForm, memberOf } from '@/features/identity/components/member-form'
import { faultsOf } from '@/api/fields'
import { sayEventMore } from '@/i18n/say-event'
import { taskWords } from '@/i18n/tasks'
import { useWhen } from '@/i18n/when'
import { setPreferences } from '@/session/preferences'
import { newId } from '@shared/ids'
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
