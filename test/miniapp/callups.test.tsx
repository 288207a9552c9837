/** Those who call for hands: the form, shifts, who comes, hours entered, units, the code of the site. */
import { act, cleanup, fireEvent, render } from '@testing-library/react'
import CodePage from '@/features/callups/pages/code'
import ListPage from '@/features/callups/pages/list'
import OpenPage from '@/features/callups/pages/open'
import RunPage from '@/features/callups/pages/run'
import ShiftsPage from '@/features/callups/pages/shifts'
import { leave } from '@/session/leave'
import { setPreferences } from '@/session/preferences'
import type { CallUpRun } from '@shared/callups'
import { newId } from '@shared/ids'
import { byId, findId, settled, tapId, text } from './support/page'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone, type Asked } from './support/taro'

const place = '420102400009'
const worker = aMe({ name: '陈晓梅', duties: [{ role: 'community-worker', place, placeName: '怡康苑社区', from: '2026-01-01T00:00:00Z' }] })
const inMinutes = (n: number): string => new Date(Date.now() + n * 60_000).toISOString()
const [coming, here, served, lead] = [newId('user'), newId('user'), newId('user'), newId('user')]
type Answer = ReturnType<typeof ok>
type People = CallUpRun['people']
const people: People = [{ user: here, name: '林涛', state: 'here', at: inMinutes(-90), in: inMinutes(-60) }, { user: coming, name: '罗芳', state: 'coming', at: inMinutes(-90) }, { user: served, name: '江敏', state: 'served', at: inMinutes(-90), in: inMinutes(-60), out: inMinutes(0), minutes: 60, points: 2 }]
const aRun = (phase: CallUpRun['callup']['phase'] = 'running', more: Partial<CallUpRun> = {}): CallUpRun => ({
  callup: { id: newId('callup'), sort: 'hands', place, placeName: '怡康苑社区', title: '维持秩序', where: '小广场', from: inMinutes(-60), until: inMinutes(60), hands: 5, taken: 3, phase, lead: '陈晓梅' },
  wave: 2, reached: 4, people, units: [], log: [{ id: newId('event'), at: inMinutes(-100), verb: 'wave', text: '1' }, { id: newId('event'), at: inMinutes(-110), verb: 'open', by: '陈晓梅' }], ...more,
})

async function show(Page: () => JSX.Element, answer: (asked: Asked) => Answer | undefined, params: Record<string, string> = {}): Promise<void> {
  cleanup()
  phone.open(params)
  phone.answerWith((asked) => answer(asked) ?? (asked.url.startsWith('/places/') ? ok({ items: [] }) : asked.url.startsWith('/duties?') ? ok({ place, placeName: '怡康苑社区', mayInvite: [], items: [{ user: lead, name: '吴霞', role: 'grid-worker', from: inMinutes(-900), there: true, me: false, mayEnd: false }] }) : no(404, 'not-found')))
  await act(async () => { render(<Page />); await settled(60) })
}
const run = (of: CallUpRun, then: (asked: Asked) => Answer | undefined = () => undefined) => show(RunPage, (asked) => then(asked) ?? (asked.url.endsWith('/run') ? ok(of) : undefined), { id: of.callup.id })
const sent = (method: string, end: string) => phone.requests.filter((one) => one.method === method && one.url.includes(end)).map(({ data }) => JSON.parse(data ?? '{}') as Record<string, unknown>)
const type = (id: string, value: string) => act(async () => { fireEvent.change(document.querySelector(`input#${id}`) ?? byId(id).querySelector('input, select') ?? byId(id), { target: { value } }); await settled() })

beforeEach(async () => {
  process.env.TARO_ENV = 'h5'
  phone.reset()
  act(() => { leave(); setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(worker)
})
afterEach(() => {
  cleanup()
  delete process.env.TARO_ENV
})

test('a call says at each field what is missing, keeps what was typed, and goes once after it was asked about', async () => {
  await show(OpenPage, ({ method }) => (method === 'PUT' ? ok(aRun('open')) : undefined))
  await tapId('callup-check')
  expect(['title', 'where', 'day'].map((id) => text(`callup-${id}-error`))).toEqual(['请写明做什么', '请写明在哪里', '请选哪一天'])
  await type('callup-title', '维持秩序')
  await type('callup-where', '小广场')
  await show(OpenPage, ({ method }) => (method === 'PUT' ? ok(aRun('open')) : undefined))
  expect((document.querySelector('#callup-title input, input#callup-title') as HTMLInputElement).value).toBe('维持秩序')
  await type('callup-day', '2026-12-01')
  await type('callup-from', '22:00')
  await type('callup-until', '06:00')
  expect(text('callup-until-hint')).toBe('到第二天')
  await tapId('callup-hands-more')
  await type('callup-lead', lead)
  await tapId('callup-check')
  expect(sent('PUT', '/callups/')).toEqual([])
  expect(text('callup-sure')).toContain('怡康苑社区要 5 个人')
  await tapId('callup-sure-yes')
  expect(sent('PUT', '/callups/')).toEqual([{ place, title: '维持秩序', where: '小广场', from: '2026-12-01T14:00:00.000Z', until: '2026-12-01T22:00:00.000Z', hands: 5, lead }])
  expect(phone.storage.get('draft-callups')).toBeUndefined()
})

test('what the server finds wrong stands at its field, and all that was filled in stays', async () => {
  await show(OpenPage, ({ method }) => (method === 'PUT' ? no(422, 'invalid', [{ path: 'from', message: '这个时间已经过去' }]) : undefined))
  for (const [id, value] of [['title', '维持秩序'], ['where', '小广场'], ['day', '2026-12-01'], ['from', '08:00'], ['until', '10:00']]) await type(`callup-${String(id)}`, String(value))
  await tapId('callup-check')
  await tapId('callup-sure-yes')
  expect(text('callup-from-error')).toBe('这个时间已经过去')
  expect((document.querySelector('#callup-title input, input#callup-title') as HTMLInputElement).value).toBe('维持秩序')
})

test('shifts are shown before they are opened, each with an id of its own', async () => {
  await show(ShiftsPage, ({ method }) => (method === 'POST' ? ok({ items: [] }) : undefined))
  for (const [id, value] of [['gate', '南门岗亭'], ['day', '2026-12-01'], ['from', '08:00'], ['until', '13:00']]) await type(`callup-${String(id)}`, String(value))
  expect(text('shifts-made')).toContain('共 3 班')
  await tapId('callup-check')
  await tapId('callup-sure-yes')
  const [body] = sent('POST', '/rosters')
  expect(body).toMatchObject({ place, gate: '南门岗亭', shifts: [{ from: '2026-12-01T00:00:00.000Z', seats: 1 }, {}, { until: '2026-12-01T05:00:00.000Z' }] })
  expect(new Set((body?.['shifts'] as { id: string }[]).map(({ id }) => id)).size).toBe(3)
})

test('the site says how far the call has gone, who comes, is here and has gone', async () => {
  const of = aRun('running', { next: inMinutes(10) })
  await run(of)
  expect(text('run-wave')).toContain('第二波：邻近社区和街道的单位 · 已到 4 个社区 · 还缺人的话')
  expect(text(`person-${here}`)).toContain('在现场')
  expect(text(`person-${served}`)).toContain('1 小时 · 2 积分')
  expect(text('run-log')).toContain('第一波：本社区的志愿者')
  expect(text('run-log')).toContain('陈晓梅：发起召集')
})

test('who forgot to check out is entered with times and why; for oneself nothing can be entered', async () => {
  const of = aRun('over', { people: [...people, { user: worker.id, name: '陈晓梅', state: 'here', at: inMinutes(-90), in: inMinutes(-60) }] })
  await run(of, ({ url }) => (url.endsWith('/settle') ? ok({ ...of, people: [] }) : undefined))
  expect(findId(`settle-${worker.id}`)).toBeNull()
  await tapId(`settle-${here}`)
  expect(findId('settle-came')).toBeNull()
  await tapId('settle-yes')
  expect(text('settle-text-error')).toBe('请写明原因')
  await type('settle-text', '忘了签退')
  await tapId('settle-yes')
  expect(sent('POST', '/settle')).toMatchObject([{ user: here, text: '忘了签退' }])
  expect(sent('POST', '/settle')[0]).not.toHaveProperty('came')
  expect(text('run-nobody')).toContain('还没有人报名')
})

test('points are taken back by a worker with a reason, never by whoever only runs it', async () => {
  const of = aRun('done')
  await run(of, ({ url }) => (url.endsWith('/reverse') ? ok(aRun('done', { people: [{ ...(people[2] as People[number]), reversed: true }] })) : undefined))
  await tapId(`reverse-${served}`)
  await tapId('reverse-yes')
  expect(text('reverse-text-error')).toBe('请写明原因')
  await type('reverse-text', '记错了人')
  await tapId('reverse-yes')
  expect(sent('POST', '/reverse')).toMatchObject([{ user: served, text: '记错了人' }])
  expect(text(`person-${served}`)).toContain('积分已冲销')
  await signedInAs(aMe())
  await run(of)
  expect(findId(`reverse-${served}`)).toBeNull()
  expect(findId('ask-unit-open')).toBeNull()
})

test('a unit is asked: whom to call, then how many it sends', async () => {
  const of = aRun('open')
  const unit = newId('unit')
  await run(of, ({ url }) => {
    if (url.endsWith('/units')) return ok({ items: [{ id: unit, name: '康华药业', skills: ['carrying'], hands: 10, place: 'z1', placeName: '街道' }] })
    if (url.endsWith('/ask-unit')) return ok({ contact: '刘工', phone: '02787654321' })
    return url.endsWith('/unit-hands') ? ok({ ...of, units: [{ unit, at: 'z1', name: '康华药业', hands: 2 }] }) : undefined
  })
  await tapId('ask-unit-open', 40)
  await tapId('ask-unit-yes')
  expect(text('ask-unit-which-error')).toBe('请选单位')
  await tapId(`ask-unit-which-${unit}`)
  await tapId('ask-unit-yes')
  expect(sent('POST', '/ask-unit')).toMatchObject([{ unit, at: 'z1', hands: 2 }])
  expect(text('ask-unit-contact')).toContain('刘工')
  await tapId(`unit-answer-${unit}`)
  await tapId('unit-answer-yes')
  expect(sent('POST', '/unit-hands')).toMatchObject([{ unit, at: 'z1', hands: 2 }])
  expect(text(`unit-${unit}`)).toContain('派 2 人')
})

test('it is called off with a reason before it begins, and is done once nobody is there', async () => {
  const of = aRun('open')
  await run(of, ({ url }) => (url.endsWith('/call-off') ? ok(aRun('off')) : undefined))
  await tapId('callup-call-off')
  await type('call-off-text', '改期了')
  await tapId('call-off-yes')
  expect(sent('POST', '/call-off')).toMatchObject([{ text: '改期了' }])
  expect(findId('run-code')).toBeNull()
  await run(aRun('running'), ({ url }) => (url.endsWith('/finish') ? no(409, 'still-here') : undefined))
  await tapId('callup-finish')
  await tapId('finish-yes')
  expect(text('finish-refusal')).toContain('still-here')
})

test('the code stands large with its letters, and one that is old is not shown any more', async () => {
  const id = newId('callup')
  const shown = (until: string) => show(CodePage, ({ url }) => (url.endsWith('/code') ? ok({ scan: 'ABC.K7QF2M9D', code: 'K7QF-2M9D', until }) : undefined), { id })
  await shown(inMinutes(0.5))
  expect([text('code-text'), findId('code-qr')?.className]).toEqual(['K7QF-2M9D', 'qr qr--full'])
  expect(text('code-left')).toMatch(/^(29|30) 秒后换新码$/)
  await shown(inMinutes(-2))
  expect(findId('code-qr')).toBeNull()
  expect(text('code-old')).toContain('这个码已经过期')
  await show(CodePage, () => no(409, 'callup-over'), { id })
  expect(text('code-over')).toContain('已经结束')
})

test('the list leads to each; whoever serves no community reads that it is not for them', async () => {
  const of = aRun('open').callup
  await show(ListPage, ({ url }) => (url.startsWith('/callups?') ? ok({ items: [of] }) : undefined))
  expect(text(`callup-${of.id}`)).toContain('3 / 5 人')
  await signedInAs(aMe())
  await show(ListPage, () => undefined)
  expect(text('callups-no-place')).toContain('社区工作者和上级的主管可以召集人手')
})

test('whoever supervises from above chooses the community first, and keeps to it on the next page', async () => {
  const street = { id: '420102400', name: '四唯街道', level: 'street' as const }
  const near = { id: place, name: '怡康苑社区', level: 'community' as const }
  await signedInAs(aMe({ duties: [{ role: 'supervisor', place: street.id, placeName: street.name, from: '2026-01-01T00:00:00Z' }] }))
  const answers = ({ url, method }: Asked) => (
    method === 'PUT' ? ok(aRun('open')) : url.startsWith('/callups?') ? ok({ items: [aRun('open').callup] }) : url.endsWith('/children') ? ok({ items: [{ ...near, below: 0 }] }) : url === `/places/${street.id}` ? ok({ ...street, path: [street], below: 1 }) : undefined
  )
  await show(ListPage, answers)
  expect([text('callups-at'), findId('callup-open')]).toEqual(['四唯街道的哪个社区', null])
  await tapId('callups-choose')
  await tapId(`place-${place}`)
  expect([text('callups-at'), findId('callup-open')]).toEqual(['怡康苑社区', expect.anything()])
  expect(phone.requests.filter(({ url }) => url.startsWith('/callups?')).map(({ url }) => url)).toEqual([`/callups?place=${place}`])
  await show(OpenPage, answers)
  for (const [id, value] of [['callup-title', '分药'], ['callup-where', '东门'], ['callup-day', '2026-12-01'], ['callup-from', '08:00'], ['callup-until', '10:00']] as const) await type(id, value)
  await tapId('callup-check')
  await tapId('callup-sure-yes')
  expect(sent('PUT', '/callups/')).toMatchObject([{ place, title: '分药' }])
})
