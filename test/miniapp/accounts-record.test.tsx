/** A leader writes down what differs, and sees it go its way through the bags. */
import { act, cleanup, fireEvent, render } from '@testing-library/react'
import { keptDraft } from '@/features/accounts/draft'
import DifferencesPage from '@/features/accounts/pages/differences'
import RecordPage from '@/features/accounts/pages/record'
import { setPreferences } from '@/session/preferences'
import type { Difference } from '@shared/differences'
import { newId } from '@shared/ids'
import { bodyOf } from './support/campaigns'
import { aCampaign } from './support/led-campaigns'
import { findId, settled, tapId, text } from './support/page'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone, type Asked } from './support/taro'

const of = aCampaign({ state: 'confirmed', verbs: [] })
type Answer = ReturnType<typeof ok>
type Answers = (asked: Asked) => Promise<Answer> | Answer | undefined

const field = (id: string) => document.querySelector(`input#${id}, select#${id}, #${id} input`) as HTMLInputElement
const type = (id: string, value: string) => act(async () => { fireEvent.change(field(id), { target: { value } }); await settled() })
const puts = (): Asked[] => phone.requests.filter(({ method }) => method === 'PUT')
const went = (): string[] => phone.calls.map(({ name }) => name)

const aDifference = (known: Partial<Difference> = {}): Difference => ({
  id: newId('difference'), campaign: of.id, kind: 'shortage', package: 'p1', name: '蔬菜包', all: true, fen: 3000, reason: '冷链车坏在路上', by: '周敏', at: '2026-11-25T02:00:00.000Z', state: 'done', seen: 9, total: 9, households: 7, units: 8, taken: 24_000, ...known,
})

const buildings = [{ building: 'b-1', name: '1栋', households: 3, lines: [], collected: 0, cash: 0 }, { building: 'b-2', name: '2栋', households: 1, lines: [], collected: 0, cash: 0 }]
const [h1, h2, h3] = [newId('household'), newId('household'), newId('household')]
const row = (household: string, label: string, lines: unknown) => ({ household, label, unit: '1', room: label, lines, total: 0 })
const sheet: Answers = ({ url }) => {
  if (url.includes('/hand-over/')) return ok({ buildings })
  if (url.includes('building=b-2')) return ok({ items: [row(h3, '2栋 101', [{ package: 'p2', name: '鸡蛋', quantity: 1 }])] })
  if (url.includes('cursor=')) return ok({ items: [row(h2, '1栋 202', [{ package: 'p1', name: '蔬菜包', quantity: 1 }])] })
  return url.includes('/sheet?') ? ok({ items: [row(h1, '1栋 101', [{ package: 'p1', name: '蔬菜包', quantity: 2 }])], cursor: 'next' }) : undefined
}

async function shown(page: JSX.Element, answers: Answers = () => undefined, query: Record<string, string> = { id: of.id }): Promise<void> {
  phone.open(query)
  phone.answerWith((asked) => answers(asked) ?? sheet(asked) ?? (asked.url.endsWith('/lead') ? ok(of) : no(404, 'not-found')))
  await act(async () => { render(page); await settled() })
}
async function fillShortage(): Promise<void> {
  await tapId('difference-kind-shortage')
  await tapId('difference-package-p1')
  await tapId('difference-who-all')
  await type('difference-reason', '冷链车坏在路上')
}

beforeEach(async () => {
  process.env.TARO_ENV = 'h5'
  phone.reset()
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(aMe())
})
afterEach(() => {
  cleanup()
  delete process.env.TARO_ENV
})

describe('filled in', () => {
  test('says before it is sent how many households and how many yuan it is, then goes once', async () => {
    let release: (answer: Answer) => void = () => undefined
    await shown(<RecordPage />, ({ method }) => (method === 'PUT' ? new Promise<Answer>((done) => { release = done }) : undefined))
    await fillShortage()
    expect(field('difference-yuan').value).toBe('30.00')
    expect(text('record-effect')).toContain('会告诉 7 户，一共 8 份共扣 240.00 元')
    await tapId('record-check')
    expect(puts()).toEqual([])
    expect(text('record-sure')).toContain('会告诉 7 户，一共 8 份共扣 240.00 元')
    await tapId('record-yes')
    await tapId('record-yes')
    await act(async () => { release(ok(aDifference())); await settled() })
    expect(puts().map(bodyOf)).toEqual([{ kind: 'shortage', package: 'p1', of: 'all', fen: 3000, reason: '冷链车坏在路上' }])
    expect(went()).toContain('navigateBack')
    expect(keptDraft(of.id)).toBeUndefined()
  })

  test('wants every answer, each said at its field', async () => {
    await shown(<RecordPage />)
    await tapId('record-check')
    expect(findId('record-sure')).toBeNull()
    for (const [id, said] of [['kind', '请选择是什么情况'], ['package', '请选择套餐'], ['who', '请选择哪些住户'], ['yuan', '请填写金额，如 12.50'], ['reason', '请写明原因']]) expect(text(`difference-${String(id)}-error`)).toBe(said)
  })

  test('takes off no more than the price', async () => {
    await shown(<RecordPage />)
    await fillShortage()
    await type('difference-yuan', '30.01')
    await tapId('record-check')
    expect(text('difference-yuan-error')).toBe('不能大于 30.00')
  })

  test('a price drops for everybody; the amount is asked anew, and what was typed stays', async () => {
    await shown(<RecordPage />)
    await fillShortage()
    await tapId('difference-kind-price-drop')
    expect(field('difference-yuan').value).toBe('')
    expect(findId('difference-who-named')).toBeNull()
    await type('difference-yuan', '2.5')
    await tapId('difference-package-p2')
    expect(field('difference-yuan').value).toBe('2.5')
    expect(text('record-effect')).toContain('会告诉 3 户，一共 3 份共扣 7.50 元')
  })

  test('of something else instead, either answer of the households is summed up; it may cost the same', async () => {
    await shown(<RecordPage />, ({ method }) => (method === 'PUT' ? ok(aDifference()) : undefined))
    await fillShortage()
    await tapId('difference-kind-substitution')
    await type('difference-yuan', '0')
    await tapId('record-check')
    expect(text('difference-instead-error')).toBe('请写换成什么')
    await type('difference-instead', '水果包')
    expect(text('record-effect')).toContain('都同意换：共扣 0.00 元都不换：共扣 240.00 元')
    await tapId('record-check')
    await tapId('record-yes')
    expect(bodyOf(puts()[0] as Asked)).toMatchObject({ kind: 'substitution', fen: 0, instead: '水果包' })
  })
})

describe('for some households', () => {
  test('they are picked from the sheets of the buildings, all pages, only those who ordered it, at most what they ordered', async () => {
    await shown(<RecordPage />, ({ method }) => (method === 'PUT' ? ok(aDifference()) : undefined))
    await fillShortage()
    await tapId('difference-who-named')
    await tapId('record-check')
    expect(text('difference-who-error')).toBe('请至少挑一户')
    await type('difference-building', 'b-1')
    expect(text('sheet-rows')).toContain('1栋 101订了 2 份')
    expect(text('sheet-rows')).toContain('1栋 202订了 1 份')
    for (const id of [`units-${h1}-more`, `units-${h1}-more`, `units-${h1}-more`, `units-${h2}-more`]) await tapId(id)
    await type('difference-building', 'b-2')
    expect(text('sheet-none')).toBe('这栋楼没有人订这个套餐')
    expect(text('named-households')).toBe('已挑 2 户，3 份1栋 101 ×21栋 202 ×1')
    expect(text('record-effect')).toContain('会告诉 2 户，一共 3 份共扣 90.00 元')
    await type('difference-building', 'b-1')
    await tapId(`units-${h2}-less`)
    await tapId('record-check')
    await tapId('record-yes')
    expect(bodyOf(puts()[0] as Asked)).toMatchObject({ of: { households: [{ household: h1, quantity: 2 }] } })
  })

  test('what the server finds wrong with one of them is said with its door, and all that was filled in stays', async () => {
    await shown(<RecordPage />, ({ method }) => (method === 'PUT' ? no(422, 'invalid', [{ path: 'of.households.0.quantity', message: '这一户还能登记 1 份' }]) : undefined))
    await fillShortage()
    await tapId('difference-who-named')
    await type('difference-building', 'b-1')
    await tapId(`units-${h1}-more`)
    await tapId('record-check')
    await tapId('record-yes')
    expect(findId('record-sure')).toBeNull()
    expect(text('difference-who-error')).toBe('1栋 101：这一户还能登记 1 份')
    expect(field('difference-reason').value).toBe('冷链车坏在路上')
  })

  test('another package begins with nobody', async () => {
    await shown(<RecordPage />)
    await fillShortage()
    await tapId('difference-who-named')
    await type('difference-building', 'b-1')
    await tapId(`units-${h1}-more`)
    await tapId('difference-package-p2')
    expect(findId('named-households')).toBeNull()
  })
})

describe('kept on the phone', () => {
  test('what was sent without an answer goes again under the same id, also after a restart', async () => {
    await shown(<RecordPage />, ({ method }) => (method === 'PUT' ? no(500, 'failed') : undefined))
    await fillShortage()
    await tapId('record-check')
    await tapId('record-yes')
    expect(findId('record-refusal')).not.toBeNull()
    const before = puts().length
    cleanup()
    await shown(<RecordPage />, ({ method }) => (method === 'PUT' ? ok(aDifference()) : undefined))
    expect(field('difference-reason').value).toBe('冷链车坏在路上')
    await tapId('record-check')
    await tapId('record-yes')
    expect(puts().length).toBe(before + 1)
    expect(new Set(puts().map(({ url }) => url)).size).toBe(1)
  })

  test('changed after it was recorded unheard, it is another one or none', async () => {
    let taken = ''
    await shown(<RecordPage />, ({ method, url }) => {
      if (method !== 'PUT') return undefined
      if (taken === '' || taken === url) { taken = url; return no(409, 'id-taken') }
      return ok(aDifference())
    })
    await fillShortage()
    await tapId('record-check')
    await tapId('record-yes')
    expect(text('recorded-before')).toContain('刚才那条其实已经记下了')
    await tapId('recorded-another')
    expect(findId('recorded-before')).toBeNull()
    await tapId('record-check')
    await tapId('record-yes')
    expect(puts().map(({ url }) => url === taken)).toEqual([true, false])
    expect(went()).toContain('navigateBack')
  })

  test('before the campaign goes ahead nothing is written down', async () => {
    await shown(<RecordPage />, ({ url }) => (url.endsWith('/lead') ? ok({ ...of, state: 'open' }) : undefined))
    expect(text('accounts-not-yet')).toContain('还没有成团')
    cleanup()
    await shown(<RecordPage />, ({ url }) => (url.endsWith('/lead') ? ok({ ...of, state: 'missed' }) : undefined))
    expect(text('accounts-not-yet')).toContain('没有成团没有差异要记')
  })
})

describe('the list', () => {
  const list = (...items: Difference[]): Answers => ({ url }) => (url.includes('/differences') && !url.endsWith('/run') ? ok({ items }) : undefined)

  test('says of each what it was, whom it reached and what they answered', async () => {
    const [short, other] = [aDifference(), aDifference({ kind: 'substitution', all: false, instead: '水果包', fen: 500, answers: { yes: 2, no: 1, open: 4 } })]
    await shown(<DifferencesPage />, list(other, short))
    expect(text(`difference-${short.id}`)).toContain('缺货办完了蔬菜包所有订了的 · 每份 30.00 元7 户 · 8 份共扣 240.00 元冷链车坏在路上周敏')
    expect(text(`difference-${other.id}`)).toContain('蔬菜包 → 水果包指定住户 · 每份 5.00 元')
    expect(text(`answers-${other.id}`)).toBe('换 2 户，不换 1 户，没答复 4 户')
    await tapId('difference-new')
    expect(phone.calls).toContainEqual({ name: 'navigateTo', given: { url: `/features/accounts/pages/record/index?id=${of.id}` } })
  })

  test('a wrong amount is put right with why, once; how, and for whom it stays, stands with it', async () => {
    const short = aDifference()
    const id = newId('event')
    const after = { ...short, fen: 1000, kept: 2, fixes: [{ id, was: 3000, fen: 1000, reason: '写错了', by: '周敏', at: short.at }] }
    await shown(<DifferencesPage />, (asked) => (asked.url.endsWith('/fix') ? ok(after) : list(short)(asked)))
    await tapId(`fix-${short.id}`)
    await tapId('fix-yes')
    expect([text('fix-yuan-error'), text('fix-reason-error')]).toEqual(['请填写金额，如 12.50', '请写明原因'])
    await type('fix-yuan', '30')
    await type('fix-reason', '写错了')
    expect(text('fix-yuan-error')).toBe('和现在记的一样')
    await type('fix-yuan', '10')
    await tapId('fix-yes')
    expect(phone.requests.filter(({ url }) => url.endsWith('/fix')).map(bodyOf)).toMatchObject([{ fen: 1000, reason: '写错了' }])
    expect(text(`fixes-${short.id}`)).toContain('每份 30.00 元改为 10.00 元：写错了周敏')
    expect(text(`kept-${short.id}`)).toContain('2 户没有改')
    cleanup()
    await shown(<DifferencesPage />, list({ ...after, fen: 0 }))
    expect(text(`difference-${short.id}`)).toContain('已撤下')
    expect(findId(`fix-${short.id}`)).toBeNull()
  })

  test('carries on what is under way until it is through', async () => {
    const going = aDifference({ state: 'under-way', seen: 4, households: 3, units: 4, taken: 12_000 })
    let runs = 0
    await shown(<DifferencesPage />, (asked) => {
      if (!asked.url.endsWith(`/${going.id}/run`)) return list(going)(asked)
      runs += 1
      return ok({ ...going, state: 'done', seen: 9, households: 7, units: 8, taken: 24_000 })
    })
    expect(text(`walk-${going.id}`)).toBe('已经看过 4 / 9')
    await act(() => settled(1_700))
    expect(findId(`walk-${going.id}`)).toBeNull()
    expect(text(`reached-${going.id}`)).toBe('7 户 · 8 份共扣 240.00 元')
    await act(() => settled(1_700))
    expect(runs).toBe(1)
  })

  test('where the network is gone meanwhile, it says that the server goes on', async () => {
    const going = aDifference({ state: 'under-way', seen: 4 })
    await shown(<DifferencesPage />, (asked) => (asked.url.endsWith('/run') ? no(500, 'failed') : list(going)(asked)))
    await act(() => settled(1_700))
    expect(text(`away-${going.id}`)).toContain('服务器会自己接着办')
  })

  test('nothing differs, or nothing can be read: both are said, in English too', async () => {
    await shown(<DifferencesPage />, list())
    expect(text('differences-none')).toContain('没有差异')
    cleanup()
    act(() => { setPreferences({ elder: true, lang: 'en' }) })
    await shown(<DifferencesPage />, () => no(403, 'forbidden'))
    expect(findId('state-forbidden')).not.toBeNull()
    cleanup()
    await shown(<DifferencesPage />, () => ok({ items: [] }), { id: 'nothing' })
    expect(findId('state-not-found')).not.toBeNull()
  })
})
