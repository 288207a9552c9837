/** Asking a unit for hands at a task, calling it, and writing down what it says. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { arrivesAt } from '@/features/inbox/arrival-times'
import { askedOf } from '@/features/inbox/components/units-asked'
import { TaskView } from '@/features/inbox/components/task-view'
import { sayEvent, sayEventMore } from '@/i18n/say-event'
import { leave } from '@/session/leave'
import { setPreferences } from '@/session/preferences'
import type { TaskDetail } from '@shared/inbox'
import { newId } from '@shared/ids'
import type { TaskEvent, UnitDeed } from '@shared/task-event'
import { aTaskDetail } from './support/tasks'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone } from './support/taro'

const settled = () => new Promise((done) => setTimeout(done, 100))
const unit = { id: newId('unit'), name: '顺达搬运', skills: ['carrying', 'driving'], hands: 3, place: 's', placeName: '怡康街道' }
const climb: TaskEvent = { id: newId('event'), at: '2026-11-24T02:00:00Z', verb: 'climb', from: '怡康社区', to: '怡康街道' }
const deed = (more: Partial<UnitDeed> = {}): UnitDeed => ({ id: unit.id, name: unit.name, hands: 2, skill: 'carrying', ...more })
const line = (verb: 'ask-unit' | 'unit-answer', more: Partial<UnitDeed> = {}): TaskEvent => ({ id: newId('event'), at: '2026-11-24T03:00:00Z', verb, by: { name: '黄建', role: 'supervisor', me: false }, unit: deed(more) })

const base = aTaskDetail({ verbs: ['claim', 'assign'] })
const free = (timeline: TaskEvent[], more: Partial<TaskDetail> = {}): TaskDetail => ({ ...base, task: { ...base.task, state: 'open', holder: undefined, mine: false }, timeline, ...more })
const { id } = base.task

async function open(detail: TaskDetail): Promise<void> {
  cleanup()
  const asked = line('ask-unit')
  const moved = (event: TaskEvent) => ({ task: detail.task, version: 3, verbs: detail.verbs, event })
  phone.answerWith(({ url }) => {
    if (url.endsWith('/hands')) return ok({ items: [], units: [unit] })
    if (url.endsWith('/ask-unit')) return ok({ contact: '马师傅', phone: '13900001111', moved: moved(asked) })
    if (url.endsWith('/unit-answer')) return ok(moved(line('unit-answer', { answer: 'cannot', ask: detail.timeline.at(-1)?.id ?? '' })))
    return url === `/tasks/${id}` ? ok(detail) : no(404, 'not-found')
  })
  await act(async () => { render(<TaskView id={id} onChange={() => undefined} />); await settled() })
}
async function tap(name: string | RegExp, role: 'button' | 'radio' = 'button'): Promise<void> {
  await act(async () => { fireEvent.click(screen.getAllByRole(role, { name: typeof name === 'string' ? new RegExp(name) : name }).at(-1) as HTMLElement); await settled() })
}
const sent = (verb: string) => phone.requests.filter((asked) => asked.url.endsWith(`/${verb}`)).map((asked) => JSON.parse(asked.data ?? '{}') as Record<string, unknown>)
const text = (of: string) => document.getElementById(of)?.textContent

beforeEach(async () => {
  phone.reset()
  act(() => { leave(); setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(aMe())
})

test('what has climbed offers units with what they send; asked without saying what for, the sheet says so', async () => {
  await open(free([climb]))
  expect(text('units-near')).toMatch(/顺达搬运怡康街道 · 搬运送物 · 开车接送 · 最多 3 人/)
  await tap('请顺达搬运派人')
  await tap('记下并看电话')
  expect(text('ask-skill-error')).toBe('请选一项')
  expect(sent('ask-unit')).toEqual([])
})

test('once asked, whom to call stands on the page, and no more than the unit has are asked for', async () => {
  await open(free([climb]))
  await tap('请顺达搬运派人')
  await tap('搬运送物', 'radio')
  for (let taps = 0; taps < 5; taps += 1) await tap('多一个人')
  await tap('记下并看电话')
  expect(sent('ask-unit')).toEqual([expect.objectContaining({ at: 's', unit: unit.id, hands: 3, skill: 'carrying' })])
  expect(text('units-asked')).toContain('马师傅 13900001111')
  expect(text('units-asked')).toContain('还没有答复')
})

test('an answer says how many come and when, or that nobody can; only who leads writes it down', async () => {
  const asked = line('ask-unit')
  await open(free([climb, asked]))
  await tap('记下顺达搬运的答复')
  await tap('确定')
  expect(text('unit-says-error')).toBe('请选一项')
  await tap('会来', 'radio')
  await tap('确定')
  expect(text('unit-when-error')).toBe('请选一项')
  await tap('1 小时内', 'radio')
  await tap('多一个人')
  await tap('确定')
  expect(sent('unit-answer')).toEqual([expect.objectContaining({ ask: asked.id, answer: 'coming', hands: 3, when: expect.stringMatching(/Z$/) as unknown })])
  expect(text('units-asked')).toContain('这次派不出人')
  await open(free([climb, asked], { verbs: ['claim'] }))
  expect(screen.queryByRole('button', { name: '记下顺达搬运的答复' })).toBeNull()
})

test('of two answers to one line the last one counts', () => {
  const asked = line('ask-unit')
  const [first, last] = [line('unit-answer', { ask: asked.id, answer: 'coming', when: '2026-11-24T05:00:00Z' }), line('unit-answer', { ask: asked.id, answer: 'cannot' })]
  expect(askedOf([climb, asked, first, last])).toEqual([{ ask: asked.id, unit: deed(), answer: last.unit }])
})

test.each([
  ['zh', ['主管 黄建 请单位派人来帮忙', '请顺达搬运来 2 人：搬运送物'], ['主管 黄建 记下了单位的答复', '顺达搬运来 2 人，2026年11月24日 13:00 到'], '顺达搬运这次派不出人'],
  ['en', ['黄建 (supervisor) asked for hands', '顺达搬运: 2 of their people, for carrying'], ['黄建 (supervisor) wrote down the answer', '2 from 顺达搬运 come: 24 Nov 2026 13:00'], '顺达搬运 has nobody to send this time'],
] as const)('the household reads it in plain words: %s', (lang, asking, coming, cannot) => {
  const said = (event: TaskEvent) => [sayEvent(event, lang), sayEventMore(event, 'report', lang)]
  const year = new RegExp(new Date().getFullYear() === 2026 ? '2026年| 2026' : 'never', 'g')
  expect(said(line('ask-unit'))).toEqual(asking)
  expect(said(line('unit-answer', { answer: 'coming', when: '2026-11-24T05:00:00Z' })).map((one) => one.replace(/今天|today|昨天|yesterday|明天|tomorrow/, lang === 'zh' ? '11月24日' : '24 Nov'))).toEqual(coming.map((one) => one.replace(year, '')))
  expect(said(line('unit-answer', { answer: 'cannot' }))[1]).toBe(cannot)
})

test.each([['half', '2026-11-24T15:30:00.000Z'], ['four', '2026-11-24T19:00:00.000Z'], ['tomorrow', '2026-11-25T00:00:00.000Z']] as const)('who comes %s at eleven in the evening is there at %s', (time, when) => {
  expect(arrivesAt(time, Date.parse('2026-11-24T15:00:00.000Z'))).toBe(when)
})
