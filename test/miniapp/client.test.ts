/** The phone's client: what it sends, when it sends again, and one sign-in however many wait for it. */
import { phone } from './support/taro'

const id = 'rpt_01ARZ3NDEKTSV4RRFFQ69G5FAV'
const ok = (data: unknown) => ({ statusCode: 200, data })
const no = (statusCode: number, code: string) => ({ statusCode, data: { error: { code, message: code } } })
const lost = () => Promise.reject(Object.assign(new Error('lost'), { errMsg: 'request:fail timeout' }))

/** A client that knows a session already, fresh for each test. */
async function signedIn() {
  jest.resetModules()
  const { phone: fresh } = await import('./support/taro')
  fresh.storage.set('token', 'old')
  fresh.storage.set('local-code', 'demo:chen-lan')
  const { api } = await import('@/api/client')
  return { api, phone: fresh }
}

beforeEach(() => {
  phone.reset()
  process.env.TARO_APP_LOCAL = '1'
  jest.useFakeTimers({ advanceTimers: 50 })
})
afterEach(() => {
  jest.useRealTimers()
})

test('fills in the path, leaves out what is undefined, escapes the rest', async () => {
  const { urlOf } = await import('@/api/client')
  expect(urlOf('/tasks/{task}', { params: { task: 'a/b' } })).toBe('/tasks/a%2Fb')
  expect(urlOf('/tasks', { query: { place: 'x', kind: undefined, cursor: 'a=b' } })).toBe('/tasks?place=x&cursor=a%3Db')
})

test('sends the session, the language and the body', async () => {
  const { api, phone: fresh } = await signedIn()
  fresh.answerWith(() => ok({}))
  await api.tasks.claim({ params: { task: 'tsk_1' }, body: { id: 'evt_1' } })
  const [asked] = fresh.requests
  expect(asked).toMatchObject({ url: '/tasks/tsk_1/claim', method: 'POST', data: JSON.stringify({ id: 'evt_1' }) })
  expect(asked?.header).toMatchObject({ authorization: 'Bearer old', 'accept-language': 'zh' })
})

test('a lost answer is asked for again with the same request, three times at most, then told as it is', async () => {
  const { api, phone: fresh } = await signedIn()
  fresh.answerWith(lost)
  await expect(api.reports.withdraw({ params: { report: id }, body: { id: 'evt_1' } })).rejects.toMatchObject({ code: 'timeout' })
  expect(fresh.requests).toHaveLength(3)
  expect(new Set(fresh.requests.map((one) => `${one.url} ${one.data ?? ''}`)).size).toBe(1)
})

test('a refusal is not asked again, and carries its fields', async () => {
  const { api, phone: fresh } = await signedIn()
  fresh.answerWith(() => ({ statusCode: 422, data: { error: { code: 'invalid', message: 'x', fields: [{ path: 'name', message: 'y' }] } } }))
  await expect(api.me.rename({ body: { name: '' } })).rejects.toMatchObject({ code: 'invalid', fields: [{ path: 'name', message: 'y' }] })
  expect(fresh.requests).toHaveLength(1)
})

test('five requests on an expired session sign in once and are repeated once each', async () => {
  const { api, phone: fresh } = await signedIn()
  fresh.answerWith((asked) => {
    if (asked.url === '/sessions') return ok({ token: 'new', expires: '' })
    return asked.header['authorization'] === 'Bearer new' ? ok({ unread: 3 }) : no(401, 'session-expired')
  })
  const all = await Promise.all(Array.from({ length: 5 }, () => api.notices.unread()))
  expect(all).toEqual(Array.from({ length: 5 }, () => ({ unread: 3 })))
  expect(fresh.requests.filter((one) => one.url === '/sessions')).toHaveLength(1)
  expect(fresh.requests.filter((one) => one.url === '/notices/unread')).toHaveLength(10)
  expect(fresh.storage.get('token')).toBe('new')
})

test('who is not signed in is told so before anything is sent', async () => {
  jest.resetModules()
  const { phone: fresh } = await import('./support/taro')
  const { api } = await import('@/api/client')
  await expect(api.me.read()).rejects.toMatchObject({ code: 'no-sign-in' })
  expect(fresh.requests).toHaveLength(0)
})
