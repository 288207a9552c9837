/** Filing for somebody: what was typed is kept, what is missing is told step by step, and the reference is there to read out. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import DeskPage from '@/features/desk/pages/file'
import { freshDesk, isDesk, keepDesk, keptDesk, type DeskDraft } from '@/features/desk/draft'
import { leave } from '@/session/leave'
import { setPreferences } from '@/session/preferences'
import { addDays, shanghaiDay } from '@shared/civil-time'
import type { DeskFiled } from '@shared/desk'
import type { Role } from '@shared/duties'
import { newId } from '@shared/ids'
import { answerPlaces, path } from './support/china'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone } from './support/taro'

const serving = (role: Role) => aMe({ name: '李敏', duties: [{ place: 'wh-1', placeName: '幸福社区', role, from: '2026-01-01T00:00:00Z' }] })
const today = shanghaiDay(Date.now())
const settled = () => new Promise((done) => setTimeout(done))
const box = (name: string): HTMLInputElement => screen.getByRole<HTMLInputElement>('textbox', { name })
const type = (name: string, value: string): boolean => fireEvent.change(box(name), { target: { value } })
const sent = () => phone.requests.filter((asked) => asked.url.endsWith('/desk'))
const wrong = (): (string | null)[] => screen.queryAllByRole('alert').map((one) => one.textContent)

function whole(more: Partial<DeskDraft> = {}): DeskDraft {
  const fresh = freshDesk()
  return {
    ...fresh, channel: 'phone', door: { path: path.building, building: '', unit: '2', room: '1401' }, people: fresh.people.map((one) => ({ ...one, name: '周桂英', symptoms: [] })),
    stays: [{ key: 'a', district: '310115', districtName: '上海市 浦东新区', address: '南码头路', from: addDays(today, -3), to: today }], transport: 'train', number: 'G1', arrival: today, ...more,
  }
}
const filed = (draft: DeskDraft): DeskFiled => ({ report: draft.id, task: newId('task'), reference: 'ABCD-EFGH', label: '怡康苑 3栋 2单元 1401', place: '第一网格', people: 1, state: 'open', urgency: 'soon', due: '2026-11-24T10:00:00Z', opens: true })

async function open(): Promise<void> {
  cleanup()
  await act(async () => { render(<DeskPage />); await settled() })
}
async function tap(name: string, role: 'button' | 'radio' | 'checkbox' = 'button'): Promise<void> {
  await act(async () => { fireEvent.click(screen.getByRole(role, { name })); await settled() })
}

beforeEach(async () => {
  phone.reset()
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(serving('grid-worker'))
  phone.answerWith(answerPlaces)
})

test('what is missing is told at this step only, and the next one is not shown', async () => {
  await open()
  await tap('下一步')
  expect(screen.getByText('第 1 步，共 3 步')).toBeTruthy()
  expect(wrong().length).toBeGreaterThanOrEqual(4)
  expect(screen.getByText(/^有 \d 处需要修改$/)).toBeTruthy()
  expect(screen.queryByText(/哪天到家：/)).toBeNull()
})

test('every word typed stands there again after the page was left, at the step before the check', async () => {
  await open()
  type('姓名', '周桂英')
  await tap('打来电话', 'radio')
  await open()
  expect(box('姓名').value).toBe('周桂英')
  expect(screen.getByText('已恢复上次没有提交的内容')).toBeTruthy()
  keepDesk(whole({ step: 3 }))
  await open()
  expect(screen.getByText('第 2 步，共 3 步')).toBeTruthy()
})

test('it is read back, needs their word, and ends with the reference to read out', async () => {
  const draft = whole({ step: 2 })
  keepDesk(draft)
  await open()
  await tap('下一步')
  expect(screen.getByText('念给对方听，核对一遍')).toBeTruthy()
  expect(screen.getByText(/周桂英/)).toBeTruthy()
  await tap('确认提交')
  expect(sent()).toEqual([])
  expect(wrong()).toContain('请先问清楚，对方同意后再提交')
  phone.answerWith(({ url }) => (url.endsWith('/desk') ? ok(filed(draft)) : answerPlaces({ url })))
  await tap('已经告诉对方，对方同意', 'checkbox')
  await tap('确认提交')
  expect(sent().map(({ url, data }) => [url, JSON.parse(String(data)) as unknown])).toMatchObject([[`/reports/${draft.id}/desk`, { channel: 'phone', place: 'wh-1-b3', agreed: true, people: [{ name: '周桂英' }] }]])
  expect(screen.getByText('ABCD-EFGH')).toBeTruthy()
  expect(keptDesk()).toBeUndefined()
  await tap('再报一户')
  expect(box('姓名').value).toBe('')
})

test('an answer lost on its way costs nothing: the same filing is sent again', async () => {
  keepDesk(whole({ step: 2, agreed: true }))
  await open()
  await tap('下一步')
  phone.answerWith(({ url }) => (url.endsWith('/desk') ? no(500, 'failed') : answerPlaces({ url })))
  await tap('确认提交')
  await tap('确认提交')
  const [first, second] = sent()
  expect(second).toEqual(first)
})

test('what the server finds at an earlier step leads back there', async () => {
  keepDesk(whole({ step: 2, agreed: true }))
  await open()
  await tap('下一步')
  phone.answerWith(({ url }) => (url.endsWith('/desk') ? no(422, 'invalid', [{ path: 'place', message: '请选到社区或楼栋' }]) : answerPlaces({ url })))
  await tap('确认提交')
  expect(screen.getByText('第 1 步，共 3 步')).toBeTruthy()
  expect(wrong()).toContain('请选到社区或楼栋')
})

test('a home beyond the worker’s area is refused in words that say what to do', async () => {
  keepDesk(whole({ step: 2, agreed: true }))
  await open()
  await tap('下一步')
  phone.answerWith(({ url }) => (url.endsWith('/desk') ? no(403, 'forbidden') : answerPlaces({ url })))
  await tap('确认提交')
  expect(screen.getByText('这个住址不在您值守的范围里')).toBeTruthy()
})

test.each(['supervisor', 'gatekeeper'] as const)('a %s is told whose page this is', async (role) => {
  await signedInAs(serving(role))
  await open()
  expect(screen.getByText('这一页给网格员和社区工作者用')).toBeTruthy()
})

test('two people of the same name are not taken for one', async () => {
  keepDesk(whole({ people: [1, 2].map(() => ({ id: newId('member'), name: '周桂英', birthYear: '', symptoms: [] })) }))
  await open()
  await tap('下一步')
  expect(wrong()).toContain('重复了')
})

test('a year of birth that is to come is told at its field', async () => {
  keepDesk(whole({ people: [{ id: newId('member'), name: '周桂英', birthYear: '2100', symptoms: [] }] }))
  await open()
  await tap('下一步')
  expect(document.getElementById('person-0-year-error')?.textContent).toBe('出生年份不能晚于今年')
})

test('how they feel must be told too: nothing is ticked for them', async () => {
  keepDesk(whole({ people: freshDesk().people.map((one) => ({ ...one, name: '周桂英' })) }))
  await open()
  expect(screen.queryAllByRole('checkbox', { checked: true })).toEqual([])
  await tap('下一步')
  expect(screen.getByText('周桂英 最近 14 天有没有不舒服：请选择')).toBeTruthy()
  await tap('没有不舒服', 'checkbox')
  await tap('下一步')
  expect(screen.getByText('第 2 步，共 3 步')).toBeTruthy()
})

test('nobody else at this phone finds anything of it', () => {
  keepDesk(whole())
  act(leave)
  expect(keptDesk()).toBeUndefined()
})

test.each([undefined, '', {}, { ...whole(), step: 4 }, { ...whole(), channel: 'letter' }, { ...whole(), people: [{ name: 1 }] }, { ...whole(), door: {} }, { ...whole(), stays: 'x' }])('what is no draft is not taken for one: %p', (kept) => {
  expect(isDesk(kept)).toBe(false)
})
