import { handler as identity } from '../../../functions/identity/api'
import { handler as inbox } from '../../../functions/inbox/api'
import { handler as reports } from '../../../functions/reports/api'
import { openSession } from '../../../functions/identity/session'
import { clock } from '../../../functions/clock'
import { userKey } from '../../../functions/table/keys'
import { get, putOne } from '../../../functions/table/table'
import { api } from '../../../shared/api'
import { limits, type RefusalBody } from '../../../shared/http'
import { newId } from '../../../shared/ids'
import { aReport } from '../../support/builders'
import { eventOf, ok, refused, type Given } from '../../support/caller'
import { aHousehold, aPerson, type Home } from '../../support/people'
import { useTown } from '../../support/town'

useTown()
let home: Home
beforeAll(async () => {
  home = await aHousehold({ phone: '13812345678' })
})

const send = async (handler: typeof identity, method: string, path: string, given: Given = {}) => {
  const token = (await openSession(home.resident.user, clock.now())).token
  const { statusCode, body } = await handler(eventOf(method, path, given, token))
  return { status: statusCode, error: (JSON.parse(body ?? '{}') as Partial<RefusalBody>).error }
}

test.each([
  ['GET', '/nowhere'], ['GET', '/me/'], ['GET', '//me'], ['GET', '/ME'], ['GET', '/households/hh_1'], ['GET', `/households/${newId('user')}`], ['GET', '/households/..%2Fme'],
  ['GET', '/households/'], ['GET', '/'], ['GET', ''], ['GET', '/constructor'], ['GET', `/households/${newId('household')}x`], ['POST', '/me/name/more'],
])('%s %s is not found', async (method, path) => {
  expect(await send(identity, method, path)).toMatchObject({ status: 404, error: { code: 'not-found' } })
})

test.each([['POST', '/me'], ['DELETE', '/me'], ['GET', '/sessions'], ['PATCH', '/me/name']])('%s %s is no method there', async (method, path) => {
  expect(await send(identity, method, path)).toMatchObject({ status: 405, error: { code: 'method-not-allowed' } })
})

test('HEAD is answered as GET would be, without the answer itself', async () => {
  const token = (await openSession(home.resident.user, clock.now())).token
  const head = async (path: string, session?: string) => { const { statusCode, body } = await identity(eventOf('HEAD', path, {}, session)); return [statusCode, body] }
  expect([await head('/me', token), await head('/me'), await head('/nowhere', token), await head('/sessions')]).toEqual([[200, ''], [401, ''], [404, ''], [405, '']])
})

test('tasks/mine is a list, not a task', async () => {
  expect(await send(inbox, 'GET', '/tasks/mine')).toMatchObject({ status: 200 })
  expect(await send(inbox, 'POST', '/tasks/mine/claim', { body: {} })).toMatchObject({ status: 404 })
})

describe('a body', () => {
  it.each(['{', '[]', '[{}]', 'null', '"text"', '5', 'true', '<xml/>', '{"name":"张"} more'])('%p is malformed', async (raw) => {
    expect(await send(identity, 'PUT', '/me/name', { raw })).toMatchObject({ status: 400, error: { code: 'malformed' } })
  })

  it.each([undefined, '', '{}'])('%p names the field that is missing', async (raw) => {
    expect(await send(identity, 'PUT', '/me/name', raw === undefined ? {} : { raw })).toMatchObject({ status: 422, error: { code: 'invalid', fields: [{ path: 'name', message: '请填写这一项' }] } })
  })

  it('is too large beyond its limit in bytes, and not before', async () => {
    const padded = (bytes: number): string => `{"name":"张"${' '.repeat(bytes - Buffer.byteLength('{"name":"张"}'))}}`
    expect(await send(identity, 'PUT', '/me/name', { raw: padded(limits.bodyBytes) })).toMatchObject({ status: 200 })
    expect(await send(identity, 'PUT', '/me/name', { raw: padded(limits.bodyBytes + 1) })).toMatchObject({ status: 413, error: { code: 'too-large' } })
    const many = JSON.stringify({ name: '张'.repeat(limits.bodyBytes / 2) })
    expect(await send(identity, 'PUT', '/me/name', { raw: many })).toMatchObject({ status: 413 })
  })

  it('fits with the longest report that may be filed', async () => {
    const family = await aHousehold({ without: Array.from({ length: 19 }, () => '王奶奶') })
    const body = { ...aReport(family, { note: '🙂'.repeat(2000) }), stays: Array.from({ length: 20 }, () => ({ ...aReport(family).stays[0], address: '𠮷'.repeat(120), from: '2022-08-30', to: '2022-08-30' })) }
    const filed = await ok(api.reports.submit, { as: family.resident, params: { report: newId('report') }, body })
    expect(filed.report.note).toBe('🙂'.repeat(2000))
  })

  it('may come in base64', async () => {
    const event = eventOf('PUT', '/me/name', {}, (await openSession(home.resident.user, clock.now())).token)
    const answer = await identity({ ...event, isBase64Encoded: true, body: Buffer.from('{"name":"张秀英"}').toString('base64') })
    expect(answer.statusCode).toBe(200)
  })

  it('cannot reach what an object inherits', async () => {
    const raw = `{"__proto__":{"household":"${home.id}"},"constructor":5}`
    expect(await send(reports, 'PUT', `/reports/${newId('report')}`, { raw })).toMatchObject({ status: 422 })
  })
})

test.each([['en', 'Not found'], ['en-US,en;q=0.9', 'Not found'], ['EN-gb', 'Not found'], ['zh-CN,en', '没有找到'], ['fr', '没有找到'], ['', '没有找到'], ['english', '没有找到']])('for the language %p it says %s', async (language, message) => {
  expect((await send(identity, 'GET', '/nowhere', { headers: { 'accept-language': language } })).error?.message).toBe(message)
})

test('nothing of what is answered is kept on the way', async () => {
  const answer = await identity(eventOf('GET', '/me', {}, (await openSession(home.resident.user, clock.now())).token))
  expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8' })
})

describe('the log', () => {
  const written = async (act: () => Promise<unknown>): Promise<string> => {
    const said: string[] = []
    const spy = jest.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0)
    process.env['LOG'] = 'on'
    await act()
    process.env['LOG'] = 'off'
    spy.mockRestore()
    return said.join('')
  }

  it('has one line a request, with the route and without anything personal', async () => {
    const line = await written(() => send(identity, 'PUT', `/households/${home.id}/contact`, { body: { phone: '13900001111' } }))
    expect(JSON.parse(line)).toMatchObject({ route: 'PUT /households/{household}/contact', status: 200 })
    expect(line).not.toMatch(/13900001111|张秀英|hh_/)
  })

  it('says what went wrong on our side; the caller learns nothing of it', async () => {
    const person = await aPerson()
    const row = await get(userKey(person.user))
    if (row) await putOne({ ...row, v: 'one' })
    const token = (await openSession(person.user, clock.now())).token
    let body = ''
    const line = await written(async () => {
      body = (await identity(eventOf('GET', '/me', { lang: 'en' }, token))).body ?? ''
    })
    expect(JSON.parse(body)).toEqual({ error: { code: 'failed', message: 'Something went wrong on our side; it is recorded. Please try again later' } })
    expect(line).toContain('has another shape')
  })
})

test('a refusal is said in the language that was asked for, also at its fields', async () => {
  const error = await refused(api.me.rename, { as: home.resident, body: { name: '<b>' }, lang: 'en' })
  expect(error).toEqual({ code: 'invalid', message: 'Some fields need another look', fields: [{ path: 'name', message: 'A name has letters, spaces, middle dots and hyphens only' }] })
})
