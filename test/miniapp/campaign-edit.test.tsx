/** Writing a campaign: faults at their field, nothing typed lost, and a draft that was changed elsewhere asked about. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import EditPage from '@/features/campaign-form/pages/edit'
import { keepForm, keptForm } from '@/features/campaigns/kept'
import { setPreferences } from '@/session/preferences'
import { newId } from '@shared/ids'
import { answerPlaces } from './support/china'
import { aCampaign, aForm } from './support/led-campaigns'
import { byId, findId, settled, tapId } from './support/page'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone } from './support/taro'

const leader = aMe({ name: '周敏', duties: [{ place: 'wh-1', placeName: '幸福社区', role: 'leader', from: '2026-01-01T00:00:00Z' }] })
const typeIn = (id: string, value: string): void => { fireEvent.change(byId(id).querySelector('input, textarea') ?? byId(id), { target: { value } }) }
const sent = () => phone.requests.filter(({ method, url }) => method === 'PUT' && url.startsWith('/campaigns/')).map(({ data }) => JSON.parse(String(data)) as Record<string, unknown>)
const wrong = (): (string | null)[] => screen.queryAllByRole('alert').map((one) => one.textContent)

async function open(id: string): Promise<void> {
  cleanup()
  phone.open({ id })
  await act(async () => { render(<EditPage />); await settled() })
}

beforeEach(async () => {
  phone.reset()
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(leader)
  phone.answerWith(answerPlaces)
})

test('what is missing is told at its fields, and the next step is not shown', async () => {
  const form = aForm({ title: '', packages: [] })
  keepForm({ ...form, packages: [{ ...aForm().packages[0], name: '', price: '' } as never] })
  await open(form.id)
  await tapId('campaign-next')
  expect(screen.getByText('第 1 步，共 3 步')).toBeTruthy()
  expect(byId('campaign-title-error').textContent).toBe('请填写这一项')
  expect(byId('p1-name-error').textContent).toBe('请填写这一项')
  expect(wrong()).toContain('有 3 处需要修改')
})

test('the sum of the price’s parts is said while one types, and the goods take what is left', async () => {
  const form = aForm()
  keepForm(form)
  await open(form.id)
  expect(byId('p1-make-up-sum').textContent).toBe('四项合计 30.00 元，正好')
  typeIn('p1-price', '32.5')
  expect(byId('p1-make-up-sum').textContent).toBe('四项合计 30.00 元，比价格少 2.50 元')
  await tapId('p1-make-up-fill')
  expect(byId('p1-make-up-sum').textContent).toBe('四项合计 32.50 元，正好')
  expect(keptForm(form.id)?.packages[0]).toMatchObject({ price: '32.5', goods: '29.50' })
})

test('a photo that is still on its way is waited for, and what is taken out is not', async () => {
  const form = aForm()
  keepForm(form)
  phone.photoIs({ tempFilePath: 'wxfile://a.jpg', size: 300_000 })
  phone.answerWith((asked) => (asked.url.startsWith('/uploads') ? new Promise(() => undefined) : answerPlaces(asked)))
  await open(form.id)
  await tapId('p1-photo-choose')
  await tapId('campaign-next')
  expect(byId('campaign-photo-waits').textContent).toContain('照片还在发送')
  expect(screen.getByText('第 1 步，共 3 步')).toBeTruthy()
  await tapId('p1-photo-remove')
  expect(findId('campaign-photo-waits')).toBeNull()
  await tapId('campaign-next')
  expect(screen.getByText('第 2 步，共 3 步')).toBeTruthy()
})

test('every word stands there again after the page was left, at the step where it was', async () => {
  const form = aForm()
  keepForm(form)
  await open(form.id)
  typeIn('campaign-title', '端午粽子团')
  await tapId('package-add')
  typeIn('p2-name', '肉粽')
  await open(form.id)
  expect((byId('campaign-title').querySelector('input') ?? (byId('campaign-title') as HTMLInputElement)).value).toBe('端午粽子团')
  expect(keptForm(form.id)?.packages.map(({ name }) => name)).toEqual(['蔬菜包', '肉粽'])
})

test('a package in which something was written is taken out after a question only', async () => {
  const form = aForm()
  keepForm(form)
  await open(form.id)
  await tapId('package-add')
  await tapId('p2-out')
  expect(findId('package-out')).toBeNull()
  await tapId('package-add')
  await tapId('p1-out')
  expect(screen.getByText('去掉 蔬菜包？')).toBeTruthy()
  await tapId('package-out-yes')
  expect(keptForm(form.id)?.packages.map(({ id }) => id)).toEqual(['p2'])
})

test('slots are made, changed and taken out, and the campaign is saved as a whole', async () => {
  const form = aForm({ step: 3 })
  keepForm({ ...form, making: { day: form.closes.day, from: '21:00', to: '22:30', minutes: '30', capacity: '8' } })
  phone.answerWith(({ url, method }) => (method === 'PUT' ? ok(aCampaign({ id: form.id, state: 'draft', version: 1 })) : answerPlaces({ url })))
  await open(form.id)
  await tapId('making-yes')
  await tapId('slot-1')
  typeIn('slot-1-capacity', '5')
  await tapId('slot-1-out')
  await tapId('campaign-next')
  expect(sent()).toMatchObject([{ place: 'wh-1', version: 0, title: '周末蔬菜团', slots: [{ capacity: 8 }, { capacity: 8 }], missed: 'go-ahead' }])
  expect(phone.calls.filter(({ name }) => name === 'navigateTo').at(-1)?.given).toEqual({ url: `/features/orders/pages/preview/index?id=${form.id}` })
  expect(keptForm(form.id)).toMatchObject({ version: 1, changed: false })
})

test('slots that cannot be made say why', async () => {
  const form = aForm({ step: 3 })
  keepForm(form)
  await open(form.id)
  await tapId('making-yes')
  expect(byId('making-error').textContent).toBe('日期、从到时间、分钟数、户数都要填')
})

test('slots that were filled in and not made are asked about before it is saved', async () => {
  const form = aForm({ step: 3 })
  keepForm({ ...form, making: { day: form.closes.day, from: '21:00', to: '22:30', minutes: '30', capacity: '8' } })
  phone.answerWith(({ url, method }) => (method === 'PUT' ? ok(aCampaign({ id: form.id, state: 'draft', version: 1 })) : answerPlaces({ url })))
  await open(form.id)
  await tapId('campaign-next')
  expect(byId('making-error').textContent).toBe('时段还没有做出来：点“做出来”，不分时段就点“不分时段”')
  expect(sent()).toEqual([])
  await tapId('making-no')
  await tapId('campaign-next')
  expect(sent()).toMatchObject([{ slots: [] }])
})

test('buildings are chosen one by one, or a compound as a whole', async () => {
  const form = aForm({ step: 3, everywhere: false })
  keepForm(form)
  await open(form.id)
  await tapId('buildings-wh-1-c1-wh-1-b3')
  expect(keptForm(form.id)?.buildings).toEqual(['wh-1-b3'])
  await tapId('buildings-wh-1-c1-wh-1-c1')
  expect(keptForm(form.id)?.buildings).toEqual(['wh-1-c1'])
})

test('what the server finds leads back to the step and the field', async () => {
  const form = aForm({ step: 3 })
  keepForm(form)
  phone.answerWith(({ url, method }) => (method === 'PUT' ? no(422, 'invalid', [{ path: 'closes', message: '截止时间已经过去' }]) : answerPlaces({ url })))
  await open(form.id)
  await tapId('campaign-next')
  expect(screen.getByText('第 2 步，共 3 步')).toBeTruthy()
  expect(byId('closes-error').textContent).toBe('截止时间已经过去')
})

describe('a draft that was changed elsewhere', () => {
  const theirs = aCampaign({ state: 'draft', version: 5, title: '那边的名字', verbs: ['edit', 'publish'] })
  const stale = aForm({ id: theirs.id, version: 3, step: 3, title: '这边的名字' })

  beforeEach(async () => {
    keepForm(stale)
    phone.answerWith(({ url, method, data }) => {
      if (method !== 'PUT') return url.endsWith('/lead') ? ok(theirs) : answerPlaces({ url })
      return (JSON.parse(String(data)) as { version: number }).version === 5 ? ok({ ...theirs, version: 6 }) : no(409, 'stale')
    })
    await open(theirs.id)
    await tapId('campaign-next')
  })

  test('says so, and what was typed here can be saved over it', async () => {
    expect(screen.getByText('这份草稿在别的地方改过')).toBeTruthy()
    await tapId('stale-mine')
    await tapId('campaign-next')
    expect(sent().map(({ version, title }) => [version, title])).toEqual([[3, '这边的名字'], [5, '这边的名字']])
  })

  test('or is taken as it stands there', async () => {
    await tapId('stale-theirs')
    expect(keptForm(theirs.id)).toMatchObject({ title: '那边的名字', version: 5, changed: false })
  })
})

test('an answer that does not come costs nothing: all of it is sent again as it was', async () => {
  const form = aForm({ step: 3 })
  keepForm(form)
  phone.answerWith(({ url, method }) => (method === 'PUT' ? no(500, 'failed') : answerPlaces({ url })))
  await open(form.id)
  await tapId('campaign-next')
  expect(byId('refusal')).toBeTruthy()
  await tapId('campaign-next')
  const [first, second] = sent()
  expect(second).toEqual(first)
  expect(keptForm(form.id)).toMatchObject({ title: '周末蔬菜团', changed: true })
})

test('who leads nowhere is told who does', async () => {
  await signedInAs(aMe())
  await open(newId('campaign'))
  expect(screen.getByText('您没有可以开团的职责')).toBeTruthy()
})

test('it is the same in English', async () => {
  act(() => { setPreferences({ elder: true, lang: 'en' }) })
  const form = aForm({ packages: [{ ...aForm().packages[0], price: '31' } as never] })
  keepForm(form)
  await open(form.id)
  expect(byId('p1-make-up-sum').textContent).toBe('The four add up to 30.00 yuan, 1.00 less than the price')
  await tapId('campaign-next')
  expect(byId('p1-make-up-error').textContent).toBe('The four parts must add up to the price')
})
