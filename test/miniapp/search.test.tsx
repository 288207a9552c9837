/** Finding a task: what is typed, what is found, and every way in which nothing is. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import SearchPage from '@/features/overview/pages/search'
import { leave } from '@/session/leave'
import { setPreferences } from '@/session/preferences'
import { newId } from '@shared/ids'
import type { Duty } from '@shared/duty-schema'
import { answerPlaces } from './support/china'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { aTaskDetail } from './support/tasks'
import { phone } from './support/taro'

const settled = () => new Promise((done) => setTimeout(done, 50))
const asked = () => phone.requests.filter((one) => one.url.startsWith('/tasks/search'))
const box = () => screen.getByRole<HTMLInputElement>('textbox', { name: '编号、房号或姓名' })

async function open(): Promise<void> {
  cleanup()
  phone.open({ place: 'g' })
  await act(async () => { render(<SearchPage />); await settled() })
}
async function search(text: string): Promise<void> {
  await act(async () => { fireEvent.change(box(), { target: { value: text } }); await settled() })
  await act(async () => { fireEvent.click(screen.getByRole('button', { name: '查找' })); await settled() })
}

beforeEach(async () => {
  phone.reset()
  act(() => { leave(); setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(aMe())
})

test('nothing is asked before something was typed and sent', async () => {
  await open()
  expect(asked()).toEqual([])
})

test('what is found opens, and a list cut short says so', async () => {
  const { task } = aTaskDetail()
  const toVisit = { ...task, id: newId('task'), visit: true }
  phone.answerWith(() => ok({ items: [task, toVisit, { ...toVisit, id: newId('task'), state: 'resolved' }], more: true }))
  await open()
  await search('3栋2单元1401')
  expect(Array.from(document.querySelectorAll('[id^="task-"]')).map((line) => (line.textContent ?? '').includes('要上门'))).toEqual([false, true, false])
  expect(asked().map((one) => one.url)).toEqual([`/tasks/search?place=g&text=${encodeURIComponent('3栋2单元1401')}`])
  expect(document.getElementById('found-more')?.textContent).toContain('更多')
  fireEvent.click(document.getElementById(`task-${task.id}`) as HTMLElement)
  expect(phone.calls.at(-1)).toEqual({ name: 'navigateTo', given: { url: `/features/inbox/pages/task/index?id=${task.id}` } })
})

describe('of whoever serves above the communities', () => {
  const above: Duty = { place: '420106', placeName: '武昌区', role: 'supervisor', from: '2026-01-01T00:00:00Z' }
  const down = (id: string) => act(async () => { fireEvent.click(document.getElementById(id) as HTMLElement); await settled() })
  async function opened(): Promise<void> {
    await signedInAs(aMe({ duties: [above] }))
    phone.answerWith((asked) => {
      if (!asked.url.startsWith('/tasks')) return answerPlaces(asked)
      return asked.url.includes('place=wh-1&') ? ok({ items: [aTaskDetail().task], more: false }) : no(422, 'invalid', [{ path: 'place', message: '请先选一个社区' }])
    })
    cleanup()
    phone.open({ place: '420106' })
    await act(async () => { render(<SearchPage />); await settled() })
  }

  test('a name is looked for in the community that they choose, level by level below their own place', async () => {
    await opened()
    await search('陈岚')
    expect(document.getElementById('where-error')?.textContent).toBe('请先选一个社区')
    await down('go-where')
    expect(document.getElementById('place-up-CN')).toBeNull()
    await down('place-420106013')
    await down('place-wh-1')
    expect(document.getElementById('where-chosen')?.textContent).toBe('幸福社区')
    expect(box().value).toBe('陈岚')
    expect(document.getElementById('found')).toBeTruthy()
    expect(document.getElementById('where-error')).toBeNull()
  })
})

test('who serves in a community is not asked where', async () => {
  await open()
  expect(document.getElementById('where')).toBeNull()
  expect(screen.queryByText('在哪个社区')).toBeNull()
})

test('nothing found says what to do', async () => {
  phone.answerWith(() => ok({ items: [], more: false }))
  await open()
  await search('陈')
  expect(document.getElementById('found-none')?.textContent).toContain('没有找到')
})

test('what cannot be looked for is said at the field, and stays there to be mended', async () => {
  phone.answerWith(() => no(422, 'invalid', [{ path: 'text', message: '请填写编号、房号或姓名' }]))
  await open()
  await search('🙂')
  expect(document.getElementById('sought-error')?.textContent).toContain('请填写编号')
  expect(box().value).toBe('🙂')
})

test('without a network it says so, and searches again', async () => {
  phone.answerWith(() => { throw new Error('request:fail') })
  await open()
  await search('陈')
  // A request is sent three times before the person is told.
  await act(() => new Promise((done) => setTimeout(done, 2600)))
  expect(document.getElementById('state-offline')).not.toBeNull()
  phone.answerWith(() => ok({ items: [], more: false }))
  await act(async () => { fireEvent.click(document.getElementById('state-again') as HTMLElement); await settled() })
  expect(document.getElementById('found-none')).not.toBeNull()
})
