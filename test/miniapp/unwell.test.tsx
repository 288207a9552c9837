/** Whether anyone is unwell: nothing is answered until somebody has said it, however many travel. */
import { act, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { faultsOf } from '@/api/fields'
import { Unwell } from '@/features/reports/components/unwell'
import type { TravellerDraft } from '@/features/reports/draft'
import { setPreferences } from '@/session/preferences'
import type { Member } from '@shared/identity'
import { newId } from '@shared/ids'

const members = Array.from({ length: 15 }, (_, index): Member => ({ id: newId('member'), name: `家人${String(index + 1)}`, account: false, me: false, waiting: false }))
let travellers: readonly TravellerDraft[] = []

function Asking({ count, kept = [] }: { count: number; kept?: readonly TravellerDraft[] }) {
  const [now, setNow] = useState<readonly TravellerDraft[]>(members.slice(0, count).map(({ id }, index) => kept[index] ?? { member: id }))
  const unsaid = now.flatMap(({ symptoms }, index) => (symptoms === undefined ? [{ path: `travellers.${String(index)}.symptoms`, message: '请选择' }] : []))
  travellers = now
  return <Unwell travellers={now} members={members} faults={faultsOf(unsaid)} onChange={setNow} />
}
const ticked = (): (string | null)[] => screen.queryAllByRole('checkbox', { checked: true }).map((one) => one.textContent)
const tap = (name: string): boolean => fireEvent.click(screen.getAllByRole('checkbox', { name }).at(-1) as HTMLElement)
const felt = () => travellers.map((one) => one.symptoms)
const alerts = (): (string | undefined)[] => screen.queryAllByRole('alert').map((one) => one.id)

beforeEach(() => { act(() => { setPreferences({ elder: false, lang: 'zh' }) }) })

test('with fifteen people it is one list, in which nothing is ticked and which is wrong once while nothing is said', () => {
  render(<Asking count={15} />)
  expect(screen.getAllByRole('checkbox')).toHaveLength(16)
  expect([ticked(), felt()]).toEqual([[], Array(15).fill(undefined)])
  expect(alerts()).toEqual(['unwell-error'])
})

test('“nobody” is said of all of them with one tap, and can be taken back', () => {
  render(<Asking count={15} />)
  tap('都没有不舒服')
  expect([ticked(), felt(), alerts()]).toEqual([['都没有不舒服'], Array(15).fill([]), []])
  tap('都没有不舒服')
  expect([ticked(), felt()]).toEqual([[], Array(15).fill(undefined)])
})

test('symptoms are asked of those who are named, and the others are well', () => {
  render(<Asking count={3} />)
  tap('家人3')
  expect(screen.getByText('家人3 最近 14 天有没有不舒服')).toBeTruthy()
  expect([ticked(), felt()]).toEqual([['家人3'], [[], [], undefined]])
  expect(alerts()).toEqual([`symptoms-${members[2]?.id ?? ''}-error`])
  tap('发热')
  expect([ticked(), felt(), alerts()]).toEqual([['家人3', '发热'], [[], [], ['fever']], []])
})

test('“nobody” takes back whoever was named', () => {
  render(<Asking count={3} />)
  tap('家人1')
  tap('发热')
  tap('都没有不舒服')
  expect([ticked(), felt()]).toEqual([['都没有不舒服'], [[], [], []]])
})

test('whoever is named after “nobody” is asked, and the others stay well', () => {
  render(<Asking count={2} />)
  tap('都没有不舒服')
  tap('家人2')
  expect([ticked(), felt()]).toEqual([['家人2'], [[], undefined]])
})

test('whoever is unticked has no symptoms left, and whether somebody is unwell is asked again', () => {
  render(<Asking count={2} />)
  tap('家人1')
  tap('发热')
  tap('家人1')
  expect([ticked(), felt()]).toEqual([[], [undefined, undefined]])
})

test('of one traveller the symptoms are asked at once; “no” ends them, and they end it', () => {
  render(<Asking count={1} />)
  expect([ticked(), felt()]).toEqual([[], [undefined]])
  tap('发热')
  tap('咳嗽')
  expect(ticked()).toEqual(['发热', '咳嗽'])
  tap('没有不舒服')
  expect([ticked(), felt()]).toEqual([['没有不舒服'], [[]]])
  tap('没有不舒服')
  expect([ticked(), felt()]).toEqual([[], [undefined]])
})

test('who travels too since the question was answered is asked about; nobody counts as well unasked', () => {
  render(<Asking count={2} kept={[{ member: members[0]?.id ?? '', symptoms: [] }]} />)
  expect([ticked(), alerts()]).toEqual([[], ['unwell-error']])
})
