/** Who may have what is subsidised: set by a worker at a door, read by the household, said at the package. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { PackageCard, type Offered } from '@/features/orders/components/package-card'
import { roomFor } from '@/features/orders/wants'
import DoorPage from '@/features/subsidies/pages/door'
import MinePage from '@/features/subsidies/pages/mine'
import { standingOf } from '@/features/subsidies/standing'
import { setPreferences } from '@/session/preferences'
import { addDays, shanghaiDay } from '@shared/civil-time'
import { newId } from '@shared/ids'
import type { Grant } from '@shared/subsidies'
import { answerPlaces } from './support/china'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone } from './support/taro'

const today = shanghaiDay(Date.now())
const worker = aMe({ name: '张卫国', duties: [{ place: 'wh-1', placeName: '幸福社区', role: 'community-worker', from: '2026-01-01T00:00:00Z' }] })
const given: Grant = { programme: 'veg', state: 'given', from: addDays(today, -3), until: addDays(today, 60), by: '张卫国', at: '2026-11-01T02:00:00.000Z', version: 1 }
const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id)
  if (!found) throw new Error(`No ${id}`)
  return found
}
const settled = () => new Promise((done) => setTimeout(done))
const tap = (id: string): Promise<void> => act(async () => { fireEvent.click(byId(id)); await settled() })
const sent = () => phone.requests.filter(({ url, method }) => url.startsWith('/subsidies') && method !== 'GET').map(({ url, data }) => [url, JSON.parse(String(data))])

beforeEach(() => {
  cleanup()
  phone.reset()
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
})

const cheap: Offered = { id: 'ten', name: '十斤蔬菜', contents: ['土豆 3 斤'], price: 1000, makeUp: { goods: 2200, packing: 100, delivery: 150, margin: 50 }, tags: [], subsidy: { programme: 'veg', fen: 1500, each: 10 }, sold: 0, households: 0, left: 4 }

test.each([['yours', '补贴：您家可以订'], ['ordered', '您家订了'], ['not-eligible', '您家没有资格'], ['had', '您家这一期订过了'], ['gone', '您楼里订完了']] as const)('a package that is %s says so, with what its price is made of', (yours, said) => {
  render(<PackageCard of={{ ...cheap, yours }} />)
  expect(screen.getByText(said)).toBeTruthy()
  expect(byId('make-up-ten').textContent).toBe('价格：货款 22.00 + 包装 1.00 + 配送 1.50 + 团长 0.50 − 补贴 15.00 = 10.00 元')
  expect(byId('subsidy-ten').textContent).toContain('平价蔬菜（10 元 10 斤）：区政府补 15.00 元，每户每周一份')
  expect(byId('subsidy-ten').textContent).toContain('您这栋楼还剩 4 份')
})

test('of what is subsidised one goes on an order, where it is the household’s turn or it has it already', () => {
  const most = (yours: Offered['yours'], had: { package: string; quantity: number }[] = []): number => roomFor({ ...cheap, yours }, undefined, had).most
  expect([most('yours'), most('not-eligible'), most('had'), most('gone'), most('ordered'), most('ordered', [{ package: 'ten', quantity: 1 }])]).toEqual([1, 0, 0, 0, 0, 1])
})

test.each([[undefined, 'none'], [given, 'given'], [{ ...given, from: addDays(today, 1) }, 'later'], [{ ...given, until: addDays(today, -1) }, 'over'], [{ ...given, state: 'revoked' as const }, 'revoked']] as const)('%#: a household stands as its days say', (known, standing) => {
  expect(standingOf(known, today)).toBe(standing)
})

describe('a worker at a door', () => {
  const eligible = { household: newId('household'), label: '3栋 2单元 1401', items: [given] }
  const answer = (more: (method: string, url: string) => ReturnType<typeof ok> | undefined) => { phone.answerWith(({ method, url }) => more(method, url) ?? (url.startsWith('/subsidies/door') ? ok(eligible) : answerPlaces({ url }))) }
  const opened = async (): Promise<void> => {
    await act(async () => { render(<DoorPage />); await settled() })
    await tap('door-look')
  }

  it('reads where nobody is registered at the field', async () => {
    await signedInAs(worker)
    phone.answerWith(({ url }) => (url.startsWith('/subsidies/door') ? no(422, 'invalid', [{ path: 'room', message: '这个门牌没有登记住户' }]) : answerPlaces({ url })))
    await opened()
    expect(byId('room-error').textContent).toBe('这个门牌没有登记住户')
  })

  it('gives and takes away, each with what it needs, and reads what then stands', async () => {
    await signedInAs(worker)
    answer((method) => (method === 'PUT' ? ok({ ...eligible, items: [given, { ...given, programme: 'staple' }] }) : method === 'POST' ? ok({ ...eligible, items: [{ ...given, state: 'revoked', reason: '已经搬走', version: 2 }] }) : undefined))
    await opened()
    expect(byId('grant-veg').textContent).toContain('有资格')
    await tap('give-staple')
    await tap('give-yes')
    await tap('revoke-veg')
    await tap('revoke-yes')
    expect(byId('revoke-reason-error').textContent).toBe('请写明原因')
    fireEvent.change(byId('revoke-reason').querySelector('input') ?? byId('revoke-reason'), { target: { value: '已经搬走' } })
    await tap('revoke-yes')
    expect(sent()).toMatchObject([['/subsidies', { programme: 'staple', from: today, until: addDays(today, 90), version: 0 }], ['/subsidies/revoke', { programme: 'veg', version: 1, reason: '已经搬走' }]])
    expect(byId('grant-veg').textContent).toContain('原因：已经搬走')
  })

  it('is for workers of the community only', async () => {
    await signedInAs(aMe())
    await act(async () => { render(<DoorPage />); await settled() })
    expect(screen.getByText('补贴资格由社区工作者登记')).toBeTruthy()
  })
})

test('a household reads what it is eligible for, who set it and what it had', async () => {
  const home = { id: newId('household'), place: 'wh-1-b3', community: 'wh-1', communityName: '幸福社区', label: '3栋 1401', waiting: false, members: [{ id: newId('member'), name: '陈岚', account: true, me: true, waiting: false }] }
  await signedInAs(aMe({ households: [home] }))
  phone.answerWith(({ url }) => (url.startsWith('/subsidies') ? ok({ items: [given], had: [{ programme: 'veg', period: '2026-11-23', campaign: newId('campaign'), title: '十元十斤菜' }] }) : answerPlaces({ url })))
  await act(async () => { render(<MinePage />); await settled() })
  expect(byId('grant-veg').textContent).toContain('张卫国')
  expect(byId('subsidies-had').textContent).toContain('十元十斤菜')
})
