/** A city's supervisor and a risk list: chosen, read, published after a question, looked after until its reports are compared; what is wrong with a file, and what became of the network. */
import { act, cleanup, fireEvent, render } from '@testing-library/react'
import RiskDistrictPage from '@/features/risk/pages/district'
import RiskListsPage from '@/features/risk/pages/list'
import RiskReadPage from '@/features/risk/pages/read'
import { setPreferences } from '@/session/preferences'
import { newId } from '@shared/ids'
import type { RiskList } from '@shared/risk'
import { byId, findId, settled, tapId, text } from './support/page'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone, type Asked } from './support/taro'

type Answer = ReturnType<typeof ok> | ReturnType<typeof no>
const at = '2026-11-24T02:00:00.000Z'
const aList = (known: Partial<RiskList> = {}): RiskList => ({
  id: newId('import'), place: '4201', file: '名单.csv', by: '高峰', at, effective: at, state: 'read', rows: 3, levels: { high: 2, medium: 1 }, repeated: 0,
  changes: { new: 2, raised: 0, lowered: 0, gone: 1, kept: 1 }, districts: 2, understood: { district: 3, city: 0, province: 0 }, unread: 0, placeless: 0, unsure: [], problems: { rows: 0, shown: [] }, parts: { done: 0, of: 2 }, traced: { reports: 0, exposed: 0, cleared: 0 }, ...known,
})
const row = { row: 2, level: 'high', address: '上海市黄浦区豫园街道', known: 'district', place: '310101' } as const

let answer: (asked: Asked) => Answer | undefined
const sent = (method: string, ending: RegExp) => phone.requests.filter((one) => one.method === method && ending.test(one.url))
const bodyOf = ({ data }: Pick<Asked, 'data'>) => JSON.parse(data ?? '{}') as Record<string, unknown>

async function show(Page: () => JSX.Element, params: Record<string, string> = {}, place = '4201'): Promise<void> {
  await signedInAs(aMe({ duties: [{ role: 'supervisor', place, placeName: '武汉市', from: '2026-01-01T00:00:00Z' }] }))
  phone.answerWith((asked) => answer(asked) ?? (asked.url.includes('/rows') ? ok({ items: [row] }) : no(404, 'not-found')))
  phone.open(params)
  await act(async () => { render(<Page />); await settled() })
}

async function choose(content: string): Promise<void> {
  await tapId('list-choose')
  const field = document.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement
  Object.defineProperty(field, 'files', { value: [new File([content], '名单.csv')] })
  await act(async () => { fireEvent.change(field); await new Promise((done) => setTimeout(done, 30)) })
}

beforeEach(() => {
  process.env.TARO_ENV = 'h5'
  phone.reset()
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
  answer = () => undefined
})
afterEach(() => {
  cleanup()
  delete process.env.TARO_ENV
})

test('whoever supervises no city is told so, and a city without a list how to begin', async () => {
  await show(RiskListsPage, {}, '420102')
  expect(text('risk-refused')).toContain('市级主管')
  cleanup()
  answer = () => ok({ items: [] })
  await show(RiskListsPage)
  expect(text('versions-none')).toContain('还没有发布过名单')
})

test('the versions say who published which when, with how many rows of which level', async () => {
  const one = aList({ state: 'published', version: 3 })
  answer = () => ok({ items: [one] })
  await show(RiskListsPage)
  expect(text(`version-${one.id}`)).toMatch(/第 3 版.*高风险 2 行，中风险 1 行.*高峰/)
})

test('a file is sent once, shown by what changes, and published only after the question, once for two taps', async () => {
  const list = aList()
  answer = ({ method, url }) => (method === 'PUT' ? ok(list) : url.endsWith('/publish') ? ok({ ...list, state: 'published', version: 4, traced: { reports: 5, exposed: 2, cleared: 1 } }) : undefined)
  await show(RiskReadPage)
  await choose('abc')
  const [put] = sent('PUT', /^\/risk\/4201\/imports\/imp_[^/]+$/)
  expect(put && bodyOf(put)).toMatchObject({ name: '名单.csv', file: btoa('abc') })
  expect(text('changes')).toContain('新增 2')
  expect(text('changed')).toContain(row.address)
  await tapId('changes-gone')
  expect(sent('GET', /rows/).map(({ url }) => /of=(\w+)/.exec(url)?.[1])).toEqual(['new', 'gone'])
  await tapId('go-publish')
  expect(sent('POST', /publish/)).toEqual([])
  await act(async () => { fireEvent.click(byId('publish-yes')); fireEvent.click(byId('publish-yes')); await settled() })
  expect(sent('POST', /publish/)).toHaveLength(1)
  expect(text('traced')).toBe('重新比对的报备5新对上的2不再对上的1')
  expect(findId('publish')).toBeNull()
})

test('without a network the same list is sent again under its id; a file without rows only after it was said to be meant so', async () => {
  let tries = 0
  answer = ({ method }) => (method !== 'PUT' ? undefined : (tries += 1) === 1 ? no(500, 'failed') : tries === 2 ? no(422, 'invalid', [{ path: 'empty', message: '名单里一行也没有' }]) : ok(aList({ rows: 0 })))
  await show(RiskReadPage)
  await choose('风险等级,地址')
  await tapId('list-again')
  const [first, second] = sent('PUT', /imports/)
  expect([second?.url, second?.data]).toEqual([first?.url, first?.data])
  expect(text('list-wrong-file')).toContain('名单里一行也没有')
  expect(findId('list-send-empty')).toBeNull()
  await tapId('list-empty-yes')
  await tapId('list-send-empty')
  expect(sent('PUT', /imports/).map((one) => bodyOf(one)['empty'] ?? false)).toEqual([false, false, true])
  await tapId('go-publish')
  expect(text('publish')).toContain('一个风险地区也没有了')
})

test('a time that is not chosen is asked for before a file is; a preview that another version has overtaken is read anew', async () => {
  const list = aList()
  answer = ({ method, url }) => (method === 'PUT' ? ok(list) : url.endsWith('/publish') ? no(409, 'list-stale') : undefined)
  await show(RiskReadPage)
  await tapId('list-when-later')
  await tapId('list-choose')
  expect(document.querySelector('input[type=file]')).toBeNull()
  expect(text('list-when-error')).toContain('请先选好')
  await tapId('list-when-now')
  await choose('abc')
  await tapId('go-publish')
  await tapId('publish-yes')
  await tapId('publish-no')
  await tapId('list-anew')
  const puts = sent('PUT', /imports/)
  expect(new Set(puts.map(({ url }) => url)).size).toBe(2)
  expect(puts.map((one) => bodyOf(one)['file'])).toEqual([btoa('abc'), btoa('abc')])
})

test('a district shows what is in force with the version of each row, and says so where nothing is', async () => {
  let items: object[] = [{ version: 2, ...row }]
  answer = ({ url }) => (url.includes('/districts') ? ok({ version: 3, items }) : url.includes('/places/') ? ok({ id: '310101', level: 'district', name: '黄浦区', path: [{ id: '31', level: 'province', name: '上海市' }, { id: '310101', level: 'district', name: '黄浦区' }] }) : undefined)
  await show(RiskDistrictPage, { district: '310101' })
  expect(text('district-rows')).toBe('第 3 版里有 1 行')
  expect(text('risk-district')).toContain('第 2 版起')
  cleanup()
  items = []
  await show(RiskDistrictPage, { district: '310101' })
  expect(text('district-none')).toContain('这里现在没有风险地区')
})
