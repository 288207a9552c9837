/** Asking somebody to serve by a code, and taking the duty. */
import { act, fireEvent, render, screen } from '@testing-library/react'
import AcceptPage from '@/features/duties/pages/accept'
import InvitePage from '@/features/duties/pages/invite'
import InboxPage from '@/pages/inbox'
import { codeOf, codeOfScan, grouped, linkOf } from '@/features/duties/code'
import { endOfDay, lastDayOf } from '@/features/duties/last-day'
import { qrPicture } from '@/ui/qr'
import { invitation, keepArrival } from '@/session/arrival'
import { leave } from '@/session/leave'
import { setPreferences } from '@/session/preferences'
import { addDays, shanghaiDay, startOfDay } from '@shared/civil-time'
import type { Duty } from '@shared/duty-schema'
import { invitationCode, newId } from '@shared/ids'
import type { Invitation, Rota } from '@shared/rota'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone } from './support/taro'

type Answer = { statusCode: number; data: unknown }
const settled = () => new Promise((done) => setTimeout(done))
const tap = (name: string) => act(async () => { fireEvent.click(screen.getByRole('button', { name })); await settled() })
const id = newId('invitation')
const code = invitationCode(id)
const invited: Invitation = { id, code, place: 'wh-1-g1', placeName: '第一网格', role: 'grid-worker', by: '周敏', expires: '2026-12-01T06:20:00Z' }
const asked = (pattern: RegExp) => phone.requests.filter((one) => pattern.test(one.url))
const typeIn = (name: string, value: string): void => { fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } }) }

beforeEach(() => {
  phone.reset()
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
})

describe('the code', () => {
  it.each([['7K3M9QXA2BCD', '7K3M9QXA2BCD'], ['7k3m 9qxa 2bcd', '7K3M9QXA2BCD'], ['７Ｋ３Ｍ－９ＱＸＡ－２ＢＣＤ', '7K3M9QXA2BCD'], ['oK3M 9QXA iLCD', '0K3M9QXA11CD']])('%s is read as %s', (typed, read) => {
    expect(codeOf(typed)).toBe(read)
  })
  it.each(['', '7K3M9QXA2BC', '7K3M9QXA2BCDE', '七K3M9QXA2BCD', '7K3M9QXA2BCU'])('%p is none', (typed) => {
    expect(codeOf(typed)).toBeUndefined()
  })
  it('is said in groups of four, and found again in its own link', () => {
    expect(grouped(code)).toMatch(/^.{4} .{4} .{4}$/)
    expect(codeOf(grouped(code))).toBe(code)
    expect(codeOfScan(linkOf(code))).toBe(code)
    expect(codeOfScan(`i=${code}`)).toBe(code)
    expect(codeOfScan('https://example.com/?scene=c%3Dwh-1')).toBeUndefined()
  })
  it('becomes a picture without asking anyone', () => {
    expect(decodeURIComponent(qrPicture(linkOf(code)))).toMatch(/^data:image\/svg\+xml,<svg .*viewBox="0 0 (\d+) \1".*<path d="M4 4h7v1H4z/)
  })
})

test('the last day is the day itself, to its end in Shanghai', () => {
  expect(endOfDay('2026-11-30')).toBe('2026-11-30T16:00:00.000Z')
  expect(lastDayOf(endOfDay('2026-11-30'))).toBe('2026-11-30')
})

describe('asking somebody', () => {
  const rota: Rota = { place: 'wh-1', placeName: '幸福社区', items: [], mayInvite: ['grid-worker', 'volunteer'] }
  const made = () => asked(/^\/invitations\/inv_/)
  async function opened(answer: Answer = ok(invited), shown: Answer = ok(rota)): Promise<void> {
    phone.open({ place: 'wh-1' })
    await signedInAs(aMe())
    phone.answerWith(({ url }) => (url.startsWith('/duties') ? shown : answer))
    await act(async () => { render(<InvitePage />); await settled() })
  }

  test('as what is asked at the field before anything is sent', async () => {
    await opened()
    await tap('生成邀请码')
    expect(document.getElementById('invite-role-error')).toBeTruthy()
    expect(made()).toEqual([])
  })

  test('the code stands large, in groups, with its end, a picture, and a way to copy it', async () => {
    await opened()
    fireEvent.click(screen.getByRole('radio', { name: '网格员' }))
    await tap('生成邀请码')
    expect(made()).toMatchObject([{ method: 'PUT', data: JSON.stringify({ place: 'wh-1', role: 'grid-worker' }) }])
    expect(document.getElementById('invite-code')?.textContent).toBe(grouped(code))
    expect(document.getElementById('invite-expires')?.textContent).toMatch(/14:20 前有效/)
    expect(screen.getByRole('img', { name: '邀请的二维码' }).style.backgroundImage).toMatch(/^url\("?data:image/)
    await tap('复制')
    expect(phone.calls).toContainEqual({ name: 'setClipboardData', given: { data: expect.stringContaining(grouped(code)) as unknown } })
  })

  test('with a last day, which is asked for too', async () => {
    await opened()
    fireEvent.click(screen.getByRole('radio', { name: '志愿者' }))
    fireEvent.click(screen.getByRole('radio', { name: '做到某一天' }))
    await tap('生成邀请码')
    expect(document.getElementById('invite-day-error')).toBeTruthy()
    fireEvent.change(screen.getAllByTestId('picker').at(-1) as HTMLElement, { target: { value: '2026-12-31' } })
    await tap('生成邀请码')
    expect(made()).toMatchObject([{ data: JSON.stringify({ place: 'wh-1', role: 'volunteer', until: '2026-12-31T16:00:00.000Z' }) }])
  })

  test('from a later day, which the card then says', async () => {
    await opened(ok({ ...invited, from: '2027-01-04T16:00:00.000Z', until: '2027-01-31T16:00:00.000Z' }))
    fireEvent.click(screen.getByRole('radio', { name: '网格员' }))
    const day = addDays(shanghaiDay(Date.now()), 3)
    fireEvent.change(screen.getByTestId('picker'), { target: { value: day } })
    await tap('生成邀请码')
    expect(made()).toMatchObject([{ data: JSON.stringify({ place: 'wh-1', role: 'grid-worker', from: startOfDay(day) }) }])
    expect(document.getElementById('made-for')?.textContent).toMatch(/第一网格.*网格员.*1月5日.*1月31日/)
  })

  test('sent again after a lost answer it is the same invitation; changed, another', async () => {
    await opened(no(500, 'failed'))
    fireEvent.click(screen.getByRole('radio', { name: '网格员' }))
    await tap('生成邀请码')
    await tap('生成邀请码')
    fireEvent.click(screen.getByRole('radio', { name: '志愿者' }))
    await tap('生成邀请码')
    const [first, second, third] = made().map((one) => one.url)
    expect(second).toBe(first)
    expect(third).not.toBe(first)
  })

  test('who may not appoint here is told who may', async () => {
    await opened(ok(invited), ok({ ...rota, mayInvite: [] }))
    expect(document.getElementById('invite-none')).toBeTruthy()
  })
})

describe('being asked', () => {
  const duty: Duty = { place: 'wh-1-g1', placeName: '第一网格', role: 'grid-worker', from: '2026-11-24T00:00:00Z' }
  async function opened({ name = '陈晓', read = ok(invited), accept = ok({ duties: [duty] }), duties = [] }: { name?: string | undefined; read?: Answer; accept?: Answer; duties?: Duty[] } = {}): Promise<void> {
    const me = aMe({ name: name === '' ? undefined : name, duties })
    await signedInAs(me)
    phone.answerWith(({ url }) => (url.endsWith('/accept') ? accept : url.startsWith('/invitations/') ? read : ok({ ...me, duties: [duty] })))
    await act(async () => { render(<AcceptPage />); await settled() })
  }
  const typed = async (value: string): Promise<void> => { typeIn('邀请码', value); await tap('看看是什么邀请') }

  test('by a link: what it is for, who asks; accepted, the inbox is next', async () => {
    phone.open({ scene: `i%3D${code}` })
    await opened()
    expect(document.getElementById('invited-for')?.textContent).toMatch(/第一网格.*网格员.*周敏/)
    expect(screen.queryByRole('textbox')).toBeNull()
    await tap('接受')
    expect(asked(/accept$/)).toMatchObject([{ url: `/invitations/by-code/${code}/accept`, data: '{}' }])
    expect(phone.calls).toContainEqual({ name: 'switchTab', given: { url: '/pages/inbox/index' } })
  })

  test('one that I have used has nothing to accept', async () => {
    phone.open({ scene: `i%3D${code}` })
    await opened({ read: ok({ ...invited, yours: true }), duties: [duty] })
    expect(document.getElementById('invite-yours')?.textContent).toMatch(/您已经是这里的网格员/)
    expect(screen.queryByRole('button', { name: '接受' })).toBeNull()
    expect(screen.getByRole('button', { name: '看我的职责' })).toBeTruthy()
  })

  test('of a duty that is to come I am told from when, and no inbox is opened yet', async () => {
    phone.open({ scene: `i%3D${code}` })
    await opened({ accept: ok({ duties: [{ ...duty, from: '2099-01-04T16:00:00.000Z' }] }) })
    await tap('接受')
    expect(phone.calls).toContainEqual({ name: 'switchTab', given: { url: '/pages/me/index' } })
  })

  test.each([['right', 0], ['half a minute slow', -30_000]])('the inbox shows the switch and the tasks at once, on a phone whose clock is %s', async (_, off) => {
    const server = Date.parse('2026-11-25T06:20:12.700Z')
    jest.useFakeTimers({ doNotFake: ['setTimeout', 'setImmediate', 'queueMicrotask', 'nextTick'], now: server + off })
    phone.open({ scene: `i%3D${code}` })
    const fresh = { ...duty, from: '2026-11-25T06:20:12.000Z' }
    const me = aMe()
    await signedInAs(me)
    const dated = (answer: Answer) => ({ ...answer, header: { Date: new Date(server).toUTCString() } })
    phone.answerWith(({ url }) => dated(url.endsWith('/accept') ? ok({ duties: [fresh] }) : url.startsWith('/invitations/') ? ok(invited) : url === '/me' ? ok({ ...me, duties: [fresh] }) : url.startsWith('/tasks') ? ok({ items: [] }) : ok({ unread: 0 })))
    const accepting = render(<AcceptPage />)
    await act(settled)
    await tap('接受')
    accepting.unmount()
    render(<InboxPage />)
    await act(settled)
    expect(document.getElementById('presence')?.textContent).toContain('第一网格')
    expect(document.getElementById('tasks-none')).toBeTruthy()
    jest.useRealTimers()
  })

  test('by a code that is typed', async () => {
    await opened()
    await typed(grouped(code).toLowerCase())
    expect(document.getElementById('invited-for')).toBeTruthy()
  })

  test('a code of the wrong form is told at the field, and nothing is asked', async () => {
    await opened()
    await typed('7K3M')
    expect(document.getElementById('invite-typed-error')?.textContent).toMatch(/12 位/)
    expect(asked(/by-code/)).toEqual([])
  })

  test.each([[404, 'not-found', /没有这个邀请码/], [410, 'invitation-over', /invitation-over/]])('%s %s stands at the field, and the code stays to be corrected', async (status, refusal, said) => {
    await opened({ read: no(status, refusal) })
    await typed(code)
    expect(document.getElementById('invite-typed-error')?.textContent).toMatch(said)
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe(grouped(code))
  })

  test('only who has no name is asked for one', async () => {
    await opened({ name: '', accept: no(422, 'invalid', [{ path: 'name', message: '请填写这一项' }]) })
    await typed(code)
    await tap('接受')
    expect(document.getElementById('name-error')?.textContent).toBe('请填写这一项')
    typeIn('您的姓名', '吴霞')
    await tap('接受')
    expect(asked(/accept$/).map((one) => one.data)).toEqual([JSON.stringify({ name: '' }), JSON.stringify({ name: '吴霞' })])
  })

  test('taken by another in the meantime, it says so, and another code can be typed', async () => {
    await opened({ accept: no(410, 'invitation-over') })
    await typed(code)
    await tap('接受')
    expect(document.getElementById('refusal')?.textContent).toContain('invitation-over')
    await tap('填另一个邀请码')
    expect(screen.getByRole('textbox', { name: '邀请码' })).toBeTruthy()
  })
})

describe('arriving with an invitation', () => {
  test('leads to its page at once', () => {
    keepArrival({ scene: `i%3D${code}` })
    expect(phone.calls).toEqual([{ name: 'navigateTo', given: { url: '/features/duties/pages/accept/index' } }])
  })

  test('waits for whoever signs in first, and is shown once', async () => {
    act(leave)
    phone.open({ scene: `i=${code}` })
    const before = render(<AcceptPage />)
    expect(screen.getByText('请先登录')).toBeTruthy()
    expect(invitation()).toBe(code)
    before.unmount()
    phone.calls.length = 0
    keepArrival({})
    expect(phone.calls).toEqual([])
    await signedInAs(aMe())
    keepArrival({})
    expect(phone.calls).toEqual([{ name: 'navigateTo', given: { url: '/features/duties/pages/accept/index' } }])
    phone.open({})
    phone.answerWith(() => ok(invited))
    await act(async () => { render(<AcceptPage />); await settled() })
    expect(document.getElementById('invited-for')).toBeTruthy()
    expect(invitation()).toBeUndefined()
  })

  test('a community’s link leads nowhere else', () => {
    keepArrival({ scene: 'c=wh-1' })
    expect(phone.calls).toEqual([])
    expect(invitation()).toBeUndefined()
  })
})
