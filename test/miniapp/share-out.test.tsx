/** A lead deals what waits among those who are there: seen before it is done, each task given once, nothing lost. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import ShareOutPage from '@/features/share-out/pages/deal'
import { leave } from '@/session/leave'
import { setPreferences } from '@/session/preferences'
import type { TaskLine } from '@shared/inbox'
import { newId } from '@shared/ids'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { aTaskDetail } from './support/tasks'
import { phone } from './support/taro'

const settled = () => new Promise((done) => setTimeout(done, 60))
const server = (name: string, known = {}) => ({ user: newId('user'), name, role: 'grid-worker', from: '2026-01-01T00:00:00Z', there: true, me: false, mayEnd: false, ...known })
const [li, chen, away, guard] = [server('李敏'), server('陈晓'), server('不在', { there: false }), server('门岗', { role: 'gatekeeper' })]
const line = (known: Partial<TaskLine> = {}): TaskLine => ({ ...aTaskDetail().task, id: newId('task'), state: 'open', mine: false, holder: undefined, ...known })
const lines = [line({ urgency: 'urgent' }), line({ urgency: 'urgent' }), line({ urgency: 'normal' })]
const held = line({ state: 'held', holder: { id: li.user, name: '李敏' } })
let answerAssign: (task: string) => ReturnType<typeof ok> | ReturnType<typeof no> = () => ok({})
const sent = () => phone.requests.filter((one) => one.url.endsWith('/assign')).map((one) => ({ task: one.url.split('/')[2], ...(JSON.parse(one.data ?? '{}') as { id: string; user: string; free: boolean }) }))
const tap = (name: string | RegExp, role: 'button' | 'checkbox' = 'button') => act(async () => { fireEvent.click(screen.getAllByRole(role, { name }).at(-1) as HTMLElement); await settled() })

async function open(items: readonly TaskLine[] = [...lines, held], serving = [li, chen, away, guard]): Promise<void> {
  cleanup()
  phone.answerWith(({ url }) => {
    if (url.startsWith('/tasks?')) return ok({ items })
    if (url.startsWith('/duties?')) return ok({ place: 'g', placeName: '第一网格', items: serving, mayInvite: [] })
    if (url === '/places/g') return ok({ id: 'g', level: 'grid', name: '第一网格', path: [] })
    return url.endsWith('/assign') ? answerAssign(url.split('/')[2] ?? '') : no(404, 'not-found')
  })
  phone.open({ place: 'g' })
  await act(async () => { render(<ShareOutPage />); await settled() })
}

beforeEach(async () => {
  answerAssign = () => ok({})
  phone.reset()
  act(() => { leave(); setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(aMe())
})

test('all that waits is chosen, among all who are there and may; how it is dealt is seen before', async () => {
  await open()
  expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(5)
  expect(document.getElementById('share-people')?.textContent).toMatch(/李敏.*手上 1 件.*陈晓.*手上 0 件/)
  expect(Array.from(document.querySelectorAll('#share-plan .cell')).map((one) => one.textContent)).toEqual(['李敏1 件', '陈晓2 件'])
  expect(sent()).toEqual([])
})

test('a pile on several pages is seen whole before it is dealt', async () => {
  const page: Readonly<Record<string, object>> = { '': { items: lines.slice(0, 2), cursor: 'two' }, two: { items: lines.slice(2), cursor: 'three' }, three: { items: [held] } }
  cleanup()
  phone.answerWith(({ url }) => {
    if (url.startsWith('/tasks?')) return ok(page[new URL(url, 'https://phone').searchParams.get('cursor') ?? ''])
    if (url.startsWith('/duties?')) return ok({ place: 'g', placeName: '第一网格', items: [li, chen], mayInvite: [] })
    return ok({ id: 'g', level: 'grid', name: '第一网格', path: [] })
  })
  phone.open({ place: 'g' })
  await act(async () => { render(<ShareOutPage />); await settled() })
  await act(settled)
  expect(document.getElementById('share-people')?.textContent).toMatch(/李敏.*手上 1 件/)
  expect(document.getElementById('share-send')?.textContent).toBe('分派 3 件')
  expect(document.getElementById('share-more')).toBeNull()
})

test('each is given once, only while nobody has it', async () => {
  await open()
  await tap('分派 3 件')
  expect(sent().map((one) => one.task).sort()).toEqual(lines.map((one) => one.id).sort())
  expect(sent().every((one) => one.free)).toBe(true)
  expect(document.getElementById('share-progress')?.textContent).toBe('已分派 3 / 3')
  expect(document.getElementById('share-done')).not.toBeNull()
})

test('what somebody took meanwhile is listed with why; a second tap sends that alone, under the same id', async () => {
  const [first] = lines
  answerAssign = (task) => (task === first?.id ? no(409, 'held') : ok({}))
  await open()
  await tap('分派 3 件')
  expect(document.getElementById('share-left')?.textContent).toContain('有 1 件没有分出去')
  const before = sent()
  answerAssign = () => ok({})
  const user = before.find((one) => one.task === first?.id)?.user
  const only = [li, chen].find((one) => one.user !== user)
  if (only) await tap(new RegExp(only.name), 'checkbox')
  await tap('分派 1 件')
  const again = sent().slice(before.length)
  expect(again).toEqual([before.find((one) => one.task === first?.id)])
  expect(document.getElementById('share-left')).toBeNull()
})

test('a task and a person that are left out stay out', async () => {
  await open()
  await tap(/陈晓/, 'checkbox')
  await act(async () => { fireEvent.click(screen.getAllByRole('checkbox')[0] as HTMLElement); await settled() })
  await tap('分派 2 件')
  expect(sent().map((one) => one.user)).toEqual([li.user, li.user])
})

test.each([['nothing waits', [held], [li], 'share-none'], ['nobody is there', lines, [away], 'share-nobody']] as const)('where %s it says so', async (_, items, serving, id) => {
  await open(items, [...serving])
  expect(document.getElementById(id)).not.toBeNull()
})
