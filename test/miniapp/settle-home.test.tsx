/** A home whose building was typed is put into a building of the tree. */
import { act, cleanup, fireEvent, render } from '@testing-library/react'
import { SettleHome } from '@/features/inbox/components/settle-home'
import { leave } from '@/session/leave'
import { setPreferences } from '@/session/preferences'
import type { TaskDetail } from '@shared/inbox'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { aTaskDetail } from './support/tasks'
import { phone } from './support/taro'

const settled = () => new Promise((done) => setTimeout(done, 30))
const tapId = (id: string) => act(async () => { fireEvent.click(document.getElementById(id) as HTMLElement); await settled() })
const { household } = aTaskDetail()
const opened = aTaskDetail()
/** Its task has climbed to the street meanwhile. */
const typed = aTaskDetail({ task: { ...opened.task, place: 'st-1', placeName: '百步亭花园' }, household: { ...household, within: 'wh-1', typed: true } })
const items = [{ id: 'wh-1-c1', level: 'compound', name: '怡康苑', says: '幸福社区 怡康苑' }, { id: 'wh-1-b3', level: 'building', name: '3栋', says: '幸福社区 怡康苑 3栋' }]
const sent = () => phone.requests.filter((one) => one.url.endsWith('/home')).map((one) => [one.url, one.data])
let answered: TaskDetail[] = []
const show = (detail: TaskDetail): void => { render(<SettleHome detail={detail} onSettled={(next) => { answered.push(next) }} />) }

async function choose(answer: { statusCode: number; data: unknown }): Promise<void> {
  phone.answerWith(({ url }) => (url.startsWith('/places/wh-1/search') ? ok({ items }) : answer))
  show(typed)
  await tapId('settle-home')
  await act(async () => { fireEvent.change(document.querySelector('input#settle-at, #settle-at input') as HTMLElement, { target: { value: '3栋' } }); await settled() })
  await tapId('settle-at-search')
}

beforeEach(async () => {
  cleanup()
  answered = []
  phone.reset()
  act(() => { leave(); setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(aMe())
})

test('a home that stands at a building has no need of it', () => {
  show(aTaskDetail())
  expect(document.getElementById('settle-home')).toBeNull()
})

test('only buildings are found; the one chosen is sent, and the task is as it is answered', async () => {
  const after = aTaskDetail()
  await choose(ok(after))
  expect(document.querySelectorAll('#settle-at-found [role="radio"]')).toHaveLength(1)
  await tapId('settle-yes')
  expect(sent()).toEqual([])
  await tapId('settle-at-found-wh-1-b3')
  await tapId('settle-yes')
  expect(sent()).toEqual([[`/tasks/${typed.task.id}/home`, JSON.stringify({ place: 'wh-1-b3' })]])
  expect(answered).toEqual([after])
})

test('a door that is taken is said in the sheet, which stays', async () => {
  await choose(no(409, 'door-taken'))
  await tapId('settle-at-found-wh-1-b3')
  await tapId('settle-yes')
  expect(document.getElementById('settle-refusal')?.textContent).toContain('door-taken')
  expect(answered).toEqual([])
})
