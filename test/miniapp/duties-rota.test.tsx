/** Who serves at a place of mine and below it, and taking a duty away. */
import { act, fireEvent, render, screen } from '@testing-library/react'
import RotaPage from '@/features/duties/pages/rota'
import { setPreferences } from '@/session/preferences'
import type { Duty } from '@shared/duty-schema'
import { newId } from '@shared/ids'
import type { Rota, Serving } from '@shared/rota'
import { answerPlaces } from './support/china'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone } from './support/taro'

type Answer = { statusCode: number; data: unknown }
const settled = () => new Promise((done) => setTimeout(done))
const community: Duty = { place: 'wh-1', placeName: '幸福社区', role: 'community-worker', from: '2026-01-01T00:00:00Z' }
const me = aMe({ name: '周敏', duties: [community] })
const aServing = (more: Partial<Serving> = {}): Serving => ({ user: newId('user'), name: '李敏', role: 'grid-worker', from: '2026-01-01T00:00:00Z', there: true, me: false, mayEnd: true, ...more })
const rota = (items: readonly Serving[], more: Partial<Rota> = {}): Rota => ({ place: 'wh-1', placeName: '幸福社区', items: [...items], mayInvite: ['grid-worker'], ...more })
const tap = (found: HTMLElement) => act(async () => { fireEvent.click(found); await settled() })
const asked = (url: string) => phone.requests.filter((one) => one.url === url)

async function opened(answers: { page?: (place: string) => Answer; end?: Answer }, as = me): Promise<void> {
  await signedInAs(as)
  phone.answerWith(({ url }) => {
    const { pathname, searchParams } = new URL(url, 'https://phone')
    if (pathname === '/me') return ok(as)
    if (pathname === '/duties') return answers.page?.(searchParams.get('place') ?? '') ?? ok(rota([]))
    if (pathname === '/duties/end') return answers.end ?? no(403, 'not-appointing')
    return answerPlaces({ url: pathname })
  })
  await act(async () => { render(<RotaPage />); await settled() })
}

beforeEach(() => {
  phone.reset()
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
})

test('names, what they serve as, until when, and whether they are there now', async () => {
  await opened({ page: () => ok(rota([aServing(), aServing({ name: '吴霞', role: 'volunteer', there: false, until: '2099-11-30T16:00:00Z' })])) })
  const lines = Array.from(document.querySelectorAll('[id^="serving-"]'), (one) => one.textContent)
  expect(lines).toEqual([expect.stringMatching(/李敏.*网格员.*值班中/), expect.stringMatching(/吴霞.*志愿者.*到 2099年11月30日.*休息中/)])
})

test('a duty to come says from when', async () => {
  await opened({ page: () => ok(rota([aServing({ there: false, from: '2099-11-30T16:00:00Z' })])) })
  expect(document.querySelector('[id^="serving-"]')?.textContent).toMatch(/李敏.*2099年12月1日 起.*还没开始/)
})

test('the places below are opened one by one, and each level leads back', async () => {
  await opened({ page: (place) => ok(rota(place === 'wh-1-c1' ? [aServing({ name: '赵强' })] : [], { place })) })
  await tap(screen.getByRole('button', { name: '怡康苑' }))
  expect(document.getElementById('rota-place')?.textContent).toBe('怡康苑')
  expect(screen.getByText('赵强')).toBeTruthy()
  await tap(screen.getByRole('button', { name: '幸福社区' }))
  expect(document.getElementById('rota-place')?.textContent).toBe('幸福社区')
})

test('where nobody serves that is said, with what to do', async () => {
  await opened({})
  expect(document.getElementById('rota-none')).toBeTruthy()
  await tap(screen.getByRole('button', { name: '邀请人来值班' }))
  expect(phone.calls.at(-1)).toEqual({ name: 'navigateTo', given: { url: '/features/duties/pages/invite/index?place=wh-1' } })
})

test('who may not invite here sees no way to', async () => {
  await opened({ page: () => ok(rota([], { mayInvite: [] })) })
  expect(screen.queryByRole('button', { name: '邀请人来值班' })).toBeNull()
})

test.each([[403, 'forbidden'], [404, 'not-found'], [500, 'failed']])('%s %s is said in place of the list', async (status, code) => {
  await opened({ page: () => no(status, code) })
  expect(document.getElementById(`state-${code}`)).toBeTruthy()
})

test('who has no duty with a rota is told whose it is', async () => {
  await opened({}, aMe())
  expect(document.getElementById('rota-no-duty')).toBeTruthy()
  expect(asked('/duties?place=wh-1')).toEqual([])
})

describe('taking a duty away', () => {
  const worker = aServing()
  const openSheet = async (end: Answer, serving = worker): Promise<void> => {
    await opened({ page: () => ok(rota([serving])), end })
    await tap(screen.getByRole('button', { name: new RegExp(serving.name) }))
  }

  test('says what it means before it is done, and the list is as the server answers', async () => {
    await openSheet(ok(rota([])))
    await tap(screen.getByRole('button', { name: '结束这份职责' }))
    expect(document.getElementById('duty-end-text')?.textContent).toMatch(/退回收件箱/)
    expect(asked('/duties/end')).toEqual([])
    await tap(screen.getByRole('button', { name: '结束' }))
    expect(asked('/duties/end')).toMatchObject([{ method: 'POST', data: JSON.stringify({ place: 'wh-1', role: 'grid-worker', user: worker.user }) }])
    expect(document.getElementById('rota-none')).toBeTruthy()
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test.each(['not-appointing', 'last-supervisor', 'stale'])('refused with %s it says so in the sheet', async (code) => {
    await openSheet(no(409, code))
    await tap(screen.getByRole('button', { name: '结束这份职责' }))
    await tap(screen.getByRole('button', { name: '结束' }))
    expect(document.getElementById('duty-end-refusal')?.textContent).toContain(code)
    expect(screen.getByRole('dialog')).toBeTruthy()
  })

  test('is not offered to whom it is not given', async () => {
    await openSheet(ok(rota([])), aServing({ mayEnd: false }))
    expect(screen.getByRole('dialog')).toBeTruthy()
    expect(document.getElementById('duty-end')).toBeNull()
  })

  test('of my own leaves me without that place', async () => {
    const own = aServing({ user: me.id, name: '周敏', role: 'community-worker', me: true })
    await openSheet(ok(rota([])), own)
    await tap(screen.getByRole('button', { name: '不再担任' }))
    phone.answerWith(({ url }) => (url === '/me' ? ok({ ...me, duties: [] }) : ok(rota([]))))
    await tap(screen.getByRole('button', { name: '结束' }))
    expect(document.getElementById('rota-no-duty')).toBeTruthy()
  })
})
