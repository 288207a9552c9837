/** A campaign that runs, as its leader has it: counts, progress, and the verbs that its state allows. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import PreviewPage from '@/features/orders/pages/preview'
import RunPage from '@/features/campaigns/pages/run'
import { formOf } from '@/features/campaigns/form'
import { keepForm, keptForms } from '@/features/campaigns/kept'
import { setPreferences } from '@/session/preferences'
import type { Campaign } from '@shared/campaigns'
import { aCampaign, day } from './support/led-campaigns'
import { byId, findId, settled, tapId } from './support/page'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone } from './support/taro'

const leader = aMe({ name: '周敏', duties: [{ place: 'wh-1', placeName: '幸福社区', role: 'leader', from: '2026-01-01T00:00:00Z' }] })
const typeIn = (id: string, value: string): void => { fireEvent.change(byId(id).querySelector('input') ?? byId(id), { target: { value } }) }
const posted = () => phone.requests.filter(({ method, url }) => method === 'POST' && url.startsWith('/campaigns/')).map(({ url, data }) => [url.split('/').at(-1), JSON.parse(String(data)) as Record<string, unknown>])

async function open(of: Campaign, Shown: () => React.ReactNode = RunPage, answer?: () => { statusCode: number; data: unknown }): Promise<void> {
  cleanup()
  phone.open({ id: of.id })
  phone.answerWith(({ method }) => (method === 'POST' ? (answer?.() ?? ok(of)) : ok(of)))
  await act(async () => { render(<Shown />); await settled() })
}

beforeEach(async () => {
  phone.reset()
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(leader)
})
afterEach(() => { jest.useRealTimers() })

test('it says how many have ordered, how far it is, and what is left of each package and slot', async () => {
  await open(aCampaign({ capacity: { of: 'households', atMost: 40 } }))
  expect(byId('run-head').textContent).toMatch(/9 户已订.*合计 316\.50 元.*接单中/)
  expect(byId('run-to-go').textContent).toBe('再有 6 户成团')
  expect(byId('run-head').textContent).toContain('已接 9 / 40')
  expect(byId('run-packages').textContent).toMatch(/蔬菜包.*已订 8 · 剩 12 份.*鸡蛋.*已订 3 · 不限量/)
  expect(byId('run-slots').textContent).toMatch(/6 \/ 10.*3 \/ 10/)
})

test('it is read again every quarter of a minute while orders may come, and no more once it is over', async () => {
  jest.useFakeTimers({ doNotFake: ['setTimeout'] })
  await open(aCampaign())
  const before = phone.requests.length
  await act(async () => { jest.advanceTimersByTime(30_000); await settled() })
  expect(phone.requests.length).toBe(before + 2)
  await open(aCampaign({ state: 'confirmed', verbs: [] }))
  const after = phone.requests.length
  await act(async () => { jest.advanceTimersByTime(30_000); await settled() })
  expect(phone.requests.length).toBe(after)
})

test('it closes later, at an earlier time never', async () => {
  const of = aCampaign({ slots: [] })
  await open(of)
  await tapId('run-extend')
  await tapId('extend-yes')
  expect(byId('extend-closes-error').textContent).toBe('要晚于现在的截止时间')
  fireEvent.change(screen.getAllByTestId('picker')[0] as HTMLElement, { target: { value: day(2) } })
  await tapId('extend-yes')
  expect(posted()).toEqual([['extend', { closes: `${day(2)}T12:00:00.000Z` }]])
})

test('a package gets more, once however often it is sent', async () => {
  await open(aCampaign(), RunPage, () => no(500, 'failed'))
  await tapId('run-raise')
  await tapId('raise-yes')
  expect(byId('raise-by-error').textContent).toBe('请填写 1 到 10000 的整数')
  typeIn('raise-by', '30')
  await tapId('raise-yes')
  await tapId('raise-yes')
  const [first, second] = posted()
  expect(first?.[1]).toMatchObject({ package: 'p1', by: 30 })
  expect(second).toEqual(first)
})

test('the room of a campaign gets more', async () => {
  await open(aCampaign({ capacity: { of: 'bags', atMost: 40 } }))
  await tapId('run-raise')
  await tapId('raise-package-ROOM')
  typeIn('raise-by', '20')
  await tapId('raise-yes')
  expect(posted()).toMatchObject([['room', { by: 20 }]])
  await open(aCampaign({ packages: [{ ...aCampaign().packages[0], stock: undefined } as never], capacity: { of: 'households', atMost: 40 } }))
  await tapId('run-raise')
  typeIn('raise-by', '5')
  await tapId('raise-yes')
  expect(posted().at(-1)).toMatchObject(['room', { by: 5 }])
})

test('calling it off says for how many households, and needs a reason for them', async () => {
  await open(aCampaign({ pay: 'now' }))
  await tapId('run-cancel')
  expect(byId('call-off-means').textContent).toBe('9 户的订单全部作废，每户都会收到通知和原因。不能恢复。一共 316.50 元，已经用微信付的原路全部退回。')
  await tapId('call-off-yes')
  expect(byId('call-off-reason-error').textContent).toBe('请写明原因')
  typeIn('call-off-reason', '车进不来')
  await tapId('call-off-yes')
  expect(posted()).toEqual([['cancel', { reason: '车进不来' }]])
})

test('nobody paid yet means that nothing is given back', async () => {
  await open(aCampaign())
  await tapId('run-cancel')
  expect(byId('call-off-means').textContent).toContain('还没有收钱，没有要退的。')
})

test('the verbs are those that its state allows', async () => {
  await open(aCampaign({ state: 'confirmed', verbs: [] }))
  expect(['run-extend', 'run-raise', 'run-cancel', 'run-share'].filter((id) => findId(id))).toEqual([])
  await open(aCampaign({ verbs: ['extend', 'cancel'] }))
  expect(['run-extend', 'run-raise', 'run-cancel'].filter((id) => findId(id))).toEqual(['run-extend', 'run-cancel'])
})

test('it is shared by a code, a link and a card that open the page on which neighbours order; a draft is not', async () => {
  const of = aCampaign()
  await open(of)
  await tapId('run-share')
  expect(byId('share-link').textContent).toContain(`/features/orders/pages/campaign/index?id=${of.id}`)
  expect(byId('share-qr').style.backgroundImage).toContain('svg')
  expect(phone.card()).toEqual({ title: '周末蔬菜团，一起订吧', path: `/features/orders/pages/campaign/index?id=${of.id}` })
  await open(aCampaign({ state: 'draft', verbs: [] }))
  expect(phone.card()).toEqual({ path: '/pages/home/index' })
})

test('another one like it begins as a draft with an id of its own', async () => {
  const of = aCampaign({ state: 'missed', verbs: [] })
  await open(of)
  await tapId('run-copy')
  const [copy] = keptForms()
  expect(copy).toMatchObject({ title: of.title, version: 0, opens: { day: '' } })
  expect(phone.calls.filter(({ name }) => name === 'navigateTo').at(-1)?.given).toEqual({ url: `/features/campaign-form/pages/edit/index?id=${copy?.id ?? ''}` })
})

test('what is no campaign of theirs is refused, and one that cannot be read can be tried again', async () => {
  const of = aCampaign()
  await open(of)
  phone.answerWith(() => no(403, 'forbidden'))
  cleanup()
  await act(async () => { render(<RunPage />); await settled() })
  expect(byId('state-forbidden')).toBeTruthy()
  phone.answerWith(() => no(500, 'failed'))
  cleanup()
  await act(async () => { render(<RunPage />); await settled() })
  expect(byId('state-again')).toBeTruthy()
})

describe('before it is published', () => {
  const draft = () => aCampaign({ state: 'draft', version: 3, verbs: ['edit', 'publish'], households: 0, amount: 0 })

  test('it is shown as residents see it, and published at the version that was shown', async () => {
    await open(draft(), PreviewPage)
    expect(screen.getByText('蔬菜包')).toBeTruthy()
    await tapId('campaign-publish')
    expect(posted()).toEqual([['publish', { version: 3 }]])
  })

  test('a photo that arrived in the form since it was saved is not left behind', async () => {
    const of = draft()
    await open(of, PreviewPage)
    keepForm({ ...formOf(of), changed: true })
    await tapId('campaign-publish')
    expect([byId('preview-unsaved').textContent, posted()]).toEqual([expect.stringContaining('还有没保存的内容'), []])
    keepForm(formOf(of))
    await tapId('campaign-publish')
    expect(posted()).toEqual([['publish', { version: 3 }]])
  })

  test('what keeps it from being published is said', async () => {
    await open(draft(), PreviewPage, () => no(422, 'invalid', [{ path: 'closes', message: '截止时间已经过去' }]))
    await tapId('campaign-publish')
    expect(screen.getByText('截止时间已经过去')).toBeTruthy()
  })

  test('one that is published already leads to how it goes', async () => {
    await open(aCampaign(), PreviewPage)
    expect(byId('campaign-published').textContent).toContain('这个团购已经发布了')
  })
})

test('what was paid beforehand leads to its refunds, unless it goes ahead and has its account', async () => {
  const shown = async (known: Partial<Campaign>) => {
    await open(aCampaign(known))
    return ['run-refunds', 'run-settlement'].filter((id) => findId(id))
  }
  for (const state of ['open', 'missed', 'cancelled'] as const) {
    expect(await shown({ state, pay: 'now', verbs: [] })).toEqual(['run-refunds'])
    expect(await shown({ state, verbs: [] })).toEqual([])
  }
  expect(await shown({ state: 'confirmed', pay: 'now', verbs: [] })).toEqual(['run-settlement'])
})
