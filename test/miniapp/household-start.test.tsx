/** Where choosing a home begins: as near to it as anything that is known of the person, or of this phone, allows. */
import { act, fireEvent, render, screen } from '@testing-library/react'
import HouseholdPage from '@/features/identity/pages/household'
import { homeArea, keepHomeArea } from '@/session/home-area'
import { keepArrival } from '@/session/arrival'
import { leave } from '@/session/leave'
import { setPreferences } from '@/session/preferences'
import type { Household, Me } from '@shared/identity'
import { newId } from '@shared/ids'
import { answerPlaces, path } from './support/china'
import { aMe, signedInAs } from './support/signed-in'
import { phone } from './support/taro'

const household: Household = { id: newId('household'), place: 'wh-1-b3', community: 'wh-1', communityName: '幸福社区', label: '怡康苑 3栋', waiting: false, members: [] }
const at = (): string | null | undefined => document.getElementById('place-at')?.textContent
const settled = () => new Promise((done) => setTimeout(done))

async function choosing(me: Me): Promise<void> {
  await signedInAs(me)
  phone.answerWith(answerPlaces)
  await act(async () => { render(<HouseholdPage />); await settled() })
  await act(async () => { fireEvent.click(screen.getByRole('button', { name: /^选择地点/ })); await settled() })
}

beforeEach(() => {
  phone.reset()
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
})

test('in the community whose link led here, which is named', async () => {
  keepArrival({ scene: 'c=wh-1' })
  await choosing(aMe())
  expect(at()).toBe('幸福社区')
  expect(screen.getByText('链接来自 幸福社区')).toBeTruthy()
})

test('in the city of the household that is known, for another home may be anywhere in it', async () => {
  await choosing(aMe({ households: [household] }))
  expect(at()).toBe('武汉市')
  expect(screen.queryByText(/链接来自/)).toBeNull()
})

test('in the city where a worker works, who has no household yet', async () => {
  await choosing(aMe({ duties: [{ role: 'grid-worker', place: 'wh-1', placeName: '幸福社区', from: '2026-01-01T00:00:00Z' }] }))
  expect(at()).toBe('武汉市')
})

test('in the city chosen last on this phone, also by someone who has signed out since', async () => {
  keepHomeArea(path.building)
  act(leave)
  await choosing(aMe())
  expect(at()).toBe('武汉市')
})

test('with the provinces where nothing is known', async () => {
  await choosing(aMe())
  expect(at()).toBeUndefined()
  expect(screen.getByRole('button', { name: '北京市' })).toBeTruthy()
})

test('once chosen, beside what was chosen', async () => {
  keepHomeArea(path.wuhan)
  await choosing(aMe())
  for (const name of ['武昌区', '中南路街道', '幸福社区', '怡康苑', '3栋']) {
    await act(async () => { fireEvent.click(screen.getByRole('button', { name })); await settled() })
  }
  await act(async () => { fireEvent.click(screen.getByRole('button', { name: /^选择地点/ })); await settled() })
  expect(at()).toBe('怡康苑')
  expect(screen.getByRole('button', { name: '4栋' })).toBeTruthy()
})

test('only the city is kept, and only what is a path is taken for one', () => {
  keepHomeArea(path.building)
  expect(homeArea()).toEqual(path.wuhan)
  phone.storage.set('home-area', [{ id: 1 }])
  expect(homeArea()).toEqual([])
})
