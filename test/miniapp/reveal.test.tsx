/** Looking at a phone number: with a purpose that was chosen, once, and only as long as the task is held. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { TaskView } from '@/features/inbox/components/task-view'
import { leave } from '@/session/leave'
import { putMe } from '@/session/me'
import { setPreferences } from '@/session/preferences'
import type { TaskDetail } from '@shared/inbox'
import { newId } from '@shared/ids'
import { aTaskDetail } from './support/tasks'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone } from './support/taro'

const held = aTaskDetail()
const { id } = held.task
const me = aMe()
const free: TaskDetail = { ...held, task: { ...held.task, state: 'open', mine: false }, verbs: ['claim'] }
let stands = held
const moved = () => ({ task: stands.task, version: stands.version, verbs: stands.verbs, event: { id: newId('event'), at: '2026-11-24T02:00:00Z', verb: 'reveal' } })
const settled = () => new Promise((done) => setTimeout(done, 100))
const looks = () => phone.requests.filter((asked) => asked.url.endsWith('/reveal'))
const number = (): string | null | undefined => document.getElementById('task-phone')?.textContent

async function open(): Promise<void> {
  cleanup()
  await act(async () => { render(<TaskView id={id} onChange={() => undefined} />); await settled() })
}

async function tap(name: string, role: 'button' | 'radio' = 'button'): Promise<void> {
  await act(async () => { fireEvent.click(screen.getAllByRole(role, { name }).at(-1) as HTMLElement); await settled() })
}

async function reveal(): Promise<void> {
  await tap('查看电话号码')
  await tap('核实住户', 'radio')
  await tap('查看')
}

beforeEach(async () => {
  phone.reset()
  act(() => { leave(); setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(me)
  stands = held
  phone.answerWith(({ url }) => {
    if (url.endsWith('/reveal')) return ok({ phone: '19900001401', verified: true, label: '怡康苑 3栋 2单元 601', moved: moved() })
    if (url.endsWith('/give-back')) { stands = free; return ok(moved()) }
    return url === `/tasks/${id}` ? ok(stands) : no(404, 'not-found')
  })
})

test('no purpose is chosen for anyone; without one nothing is shown, and the field says so', async () => {
  await open()
  await tap('查看电话号码')
  expect(screen.getAllByRole('radio').map((one) => one.getAttribute('aria-checked'))).not.toContain('true')
  await tap('查看')
  expect(document.getElementById('purpose-error')?.textContent).toBe('请选择一个用途')
  expect(looks()).toEqual([])
  await tap('核实住户', 'radio')
  expect(document.getElementById('purpose-error')).toBeNull()
})

test('what may be chosen is what the task says, and no purpose of somebody else', async () => {
  stands = { ...held, purposes: ['bring-help', 'urgent'] }
  await open()
  await tap('查看电话号码')
  expect(screen.getAllByRole('radio').map((one) => one.textContent)).toEqual(['上门帮忙', '紧急情况'])
})

test('given back by whoever was there for it alone, the page says so, and nothing of it stands there any more', async () => {
  await open()
  phone.answerWith(({ url }) => (url.endsWith('/give-back') ? ok({ ...moved(), task: free.task, verbs: [] }) : no(404, 'not-found')))
  await tap('退回')
  await tap('确定')
  expect(document.getElementById('task-gone')?.textContent).toContain('这件事不在您手上了')
  expect(document.body.textContent).not.toMatch(/王强|怡康苑|改紧急程度/)
})

test('of a request for help the room is shown with the number', async () => {
  stands = { ...held, household: { ...held.household, label: '怡康苑 3栋 2单元 **' } }
  await open()
  expect(document.body.textContent).toContain('2单元 **')
  await reveal()
  expect(document.body.textContent).toContain('怡康苑 3栋 2单元 601')
  expect(document.body.textContent).not.toContain('**')
})

test('of a request for help without a number the room is looked at, once, and the page says that there is none', async () => {
  stands = { ...held, purposes: ['bring-help', 'urgent'], request: { kind: 'help', help: { id: newId('help'), asker: '陈岚', rated: { urgency: 'soon', because: 'alone' }, outline: { kind: 'meal', people: 1 }, check: false } }, household: { label: '怡康苑 3栋 2单元 **', community: '幸福社区', typed: false, verified: false } }
  phone.answerWith(({ url }) => ok(url.endsWith('/reveal') ? { verified: false, label: '怡康苑 3栋 2单元 601', moved: moved() } : stands))
  await open()
  expect(number()).toBe('没有留电话')
  await tap('查看门牌')
  await tap('上门帮忙', 'radio')
  await tap('查看')
  expect(document.body.textContent).toContain('怡康苑 3栋 2单元 601')
  expect(number()).toBe('没有留电话')
  await open()
  expect(screen.queryByRole('button', { name: '查看门牌' })).toBeNull()
  expect(document.getElementById('dial')).toBeNull()
})

test('a number that a neighbour gave stands beside their own, marked, and is forgotten with it', async () => {
  stands = { ...held, household: { ...held.household, given: '139****9999' } }
  const given = (): string | null | undefined => document.getElementById('task-given')?.textContent
  phone.answerWith(({ url }) => ok(url.endsWith('/reveal') ? { phone: '19900001401', verified: true, given: '13900009999', label: held.household.label, moved: moved() } : stands))
  await open()
  expect(given()).toBe('139****9999 (手工填写，未验证)')
  await reveal()
  expect([number(), given()]).toEqual(['19900001401 (微信已验证)', '13900009999 (手工填写，未验证)'])
  await tap('拨打代为求助的人留的')
  expect(phone.calls.filter(({ name }) => name === 'makePhoneCall').at(-1)?.given).toMatchObject({ phoneNumber: '13900009999' })
  act(() => { leave() })
  await signedInAs(me)
  phone.answerWith(() => ok(stands))
  await open()
  expect(given()).toBe('139****9999 (手工填写，未验证)')
})

test('a tap on Show that comes before the choice is drawn counts', async () => {
  await open()
  await tap('查看电话号码')
  const choice = screen.getByRole('radio', { name: '核实住户' })
  const show = screen.getByRole('button', { name: '查看' })
  await act(async () => { choice.click(); show.click(); await settled() })
  expect(looks()).toHaveLength(1)
  expect(number()).toContain('19900001401')
})

test('once shown it stays for this task while the app is open, without another look', async () => {
  await open()
  expect(number()).toContain('199****1401')
  await reveal()
  await open()
  expect(number()).toContain('19900001401')
  expect(screen.queryByRole('button', { name: '查看电话号码' })).toBeNull()
  expect(looks()).toHaveLength(1)
  expect([...phone.storage.values()].join()).not.toContain('19900001401')
})

test('giving the task back forgets it', async () => {
  await open()
  await reveal()
  await tap('退回')
  await tap('确定')
  expect(number()).toContain('199****1401')
  stands = held
  await open()
  expect(number()).toContain('199****1401')
})

test.each([['signing out', () => { leave() }], ['another person', () => { putMe(aMe()) }]])('%s forgets it', async (_, happens) => {
  await open()
  await reveal()
  act(happens)
  await signedInAs(me)
  phone.answerWith(() => ok(stands))
  await open()
  expect(number()).toContain('199****1401')
})
