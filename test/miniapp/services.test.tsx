/** The services page: what everybody may do, and what a duty brings with it. */
import { act, render } from '@testing-library/react'
import ServicesPage from '@/pages/services'
import { leave } from '@/session/leave'
import { setPreferences } from '@/session/preferences'
import type { Me } from '@shared/identity'
import { aMe, signedInAs } from './support/signed-in'
import { phone } from './support/taro'

type Role = Me['duties'][number]['role']
const duty = (role: Role, place: string, until?: string) => ({ role, place, placeName: place, from: '2026-01-01T00:00:00Z', ...(until ? { until } : {}) })
const tiles = (): string[] => Array.from(document.querySelectorAll('[id^="service-"]'), (one) => one.id.slice('service-'.length))
const everybodys = ['report', 'reports', 'help', 'helps', 'order', 'passes', 'household', 'volunteer', 'hands', 'looks']

async function services(...duties: ReturnType<typeof duty>[]): Promise<string[]> {
  act(leave)
  await signedInAs(aMe({ duties }))
  await act(async () => { render(<ServicesPage />); await Promise.resolve() })
  return tiles()
}

beforeEach(() => {
  phone.reset()
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
})

test.each<[string, ReturnType<typeof duty>[], string[]]>([
  ['a resident', [], []],
  ['somebody whose duty is over', [duty('community-worker', 'q1', '2026-02-01T00:00:00Z')], []],
  ['a gatekeeper', [duty('gatekeeper', 'q1')], ['rota', 'gate']],
  ['a grid worker', [duty('grid-worker', 'g1')], ['rota', 'desk', 'ask', 'care', 'texts', 'measures', 'code', 'gate-work']],
  ['a community worker', [duty('community-worker', 'q1')], ['rota', 'desk', 'ask', 'care', 'texts', 'measures', 'code', 'campaigns', 'rounds', 'gate', 'gate-work', 'volunteers', 'callups', 'subsidies', 'places']],
  ['a leader', [duty('leader', 'q1')], ['rota', 'campaigns', 'rounds']],
  ['a volunteer', [duty('volunteer', 'b1')], ['rota', 'rounds']],
  ['a supervisor', [duty('supervisor', '4201')], ['rota', 'measures', 'risk', 'arrivals', 'callups']],
])('%s finds what they may do', async (_, duties, own) => {
  expect(await services(...duties)).toEqual([...everybodys, ...own])
})

test('the places open at the community that is theirs', async () => {
  await services(duty('grid-worker', 'g1'), duty('community-worker', 'q1'))
  await act(async () => { document.getElementById('service-places')?.click(); await Promise.resolve() })
  expect(phone.calls.filter(({ name }) => name === 'navigateTo').at(-1)?.given).toEqual({ url: '/features/places/pages/shape/index?place=q1' })
})
