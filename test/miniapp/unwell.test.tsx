/** Whether anyone is unwell: answered with “no” until someone says otherwise, however many travel. */
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

function Asking({ count }: { count: number }) {
  const [now, setNow] = useState<readonly TravellerDraft[]>(members.slice(0, count).map(({ id }) => ({ member: id, symptoms: [] })))
  travellers = now
  return <Unwell travellers={now} members={members} faults={faultsOf()} onChange={setNow} />
}
const ticked = (): (string | null)[] => screen.getAllByRole('checkbox', { checked: true }).map((one) => one.textContent)
const tap = (name: string): boolean => fireEvent.click(screen.getAllByRole('checkbox', { name }).at(-1) as HTMLElement)
const felt = (): (readonly string[])[] => travellers.map((one) => one.symptoms).filter((symptoms) => symptoms.length > 0)

beforeEach(() => { act(() => { setPreferences({ elder: false, lang: 'zh' }) }) })

test('with fifteen people it is one list, in which nobody stands ticked', () => {
  render(<Asking count={15} />)
  expect(screen.getAllByRole('checkbox')).toHaveLength(16)
  expect(ticked()).toEqual(['都没有不舒服'])
})

test('symptoms are asked of those who are named', () => {
  render(<Asking count={15} />)
  tap('家人3')
  expect(screen.getByText('家人3 最近 14 天有没有不舒服')).toBeTruthy()
  expect(ticked()).toEqual(['家人3', '没有不舒服'])
  tap('发热')
  expect([ticked(), felt()]).toEqual([['家人3', '发热'], [['fever']]])
})

test('“nobody” takes all of it back', () => {
  render(<Asking count={3} />)
  tap('家人1')
  tap('发热')
  tap('都没有不舒服')
  expect([ticked(), felt()]).toEqual([['都没有不舒服'], []])
})

test('whoever is unticked has no symptoms left', () => {
  render(<Asking count={2} />)
  tap('家人1')
  tap('发热')
  tap('家人1')
  expect([ticked(), felt()]).toEqual([['都没有不舒服'], []])
})

test('of one traveller the symptoms are asked at once; “no” ends them, and they end it', () => {
  render(<Asking count={1} />)
  expect(ticked()).toEqual(['没有不舒服'])
  tap('发热')
  tap('咳嗽')
  expect(ticked()).toEqual(['发热', '咳嗽'])
  tap('没有不舒服')
  expect([ticked(), felt()]).toEqual([['没有不舒服'], []])
})
