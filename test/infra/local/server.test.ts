/** The front door on one machine: API Gateway's events and answers, files, the local pages, and honest words while starting. */
import { hash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import type { HttpHandler } from '../../../infra/local/gateway'
import { router } from '../../../infra/local/routes'
import { openFront, type Front } from '../../../infra/local/server'
import { readFiles } from '../../../infra/local/static'

const app = mkdtempSync(join(tmpdir(), 'shouwang-app-'))
mkdirSync(join(app, 'js'))
writeFileSync(join(app, 'index.html'), '<script>let a = 1</script><p>app</p>')
writeFileSync(join(app, 'js/app.0123abcd.js'), '1')

let front: Front
let url = ''
let heard: APIGatewayProxyEventV2 | undefined
let moved: Date | undefined
const now = new Date('2026-11-22T04:00:00Z')
const echo: HttpHandler = (event) => {
  heard = event
  if (event.rawPath.endsWith('/boom')) return Promise.reject(new Error('boom'))
  return Promise.resolve({ statusCode: 201, headers: { 'content-type': 'text/plain' }, cookies: ['a=1'], body: Buffer.from('守望').toString('base64'), isBase64Encoded: true })
}

beforeAll(async () => {
  front = await openFront('127.0.0.1', 0)
  url = `http://127.0.0.1:${String(front.port)}`
})
afterAll(async () => {
  await front.stop()
  rmSync(app, { recursive: true })
})

test('until it is ready it says so', async () => {
  expect((await fetch(`${url}/health`)).status).toBe(503)
  front.open({
    otherwise: (event) => { heard = event; return Promise.resolve({ statusCode: 404, headers: { 'content-type': 'application/json' }, body: '{"error":{"code":"not-found"}}' }) },
    functionAt: router([{ route: { method: '*', path: '/reports/{proxy+}' }, to: echo }, { route: { method: '*', path: '/me' }, to: echo }]),
    pages: { clock: { now: () => now, moveTo: () => undefined }, moveTo: (instant) => { moved = instant; return Promise.resolve() } },
    app: { files: readFiles(app), photosFrom: 'http://127.0.0.1:9' }, written: () => undefined,
  })
})

test('a port in use is one clear line', async () => {
  await expect(openFront('127.0.0.1', front.port)).rejects.toThrow(/^Port \d+ is in use\. .*PORT=/)
})

test('a request becomes an event of payload 2.0, the answer a response', async () => {
  const answer = await fetch(`${url}/reports/rpt_1?a=1&a=2&b=%E5%AE%88`, { method: 'PUT', headers: { 'content-type': 'application/json', 'Accept-Language': 'en' }, body: '{"x":"守"}' })
  expect([answer.status, await answer.text(), answer.headers.get('set-cookie')]).toEqual([201, '守望', 'a=1'])
  expect(new Date(answer.headers.get('date') ?? '')).toEqual(now) // the phone learns the time from here
  expect(heard).toMatchObject({
    version: '2.0', rawPath: '/reports/rpt_1', rawQueryString: 'a=1&a=2&b=%E5%AE%88', queryStringParameters: { a: '1,2', b: '守' },
    headers: { 'accept-language': 'en' }, body: '{"x":"守"}', isBase64Encoded: false, requestContext: { http: { method: 'PUT', path: '/reports/rpt_1' } },
  })
})

test('what is no text travels as base64', async () => {
  await fetch(`${url}/reports/x`, { method: 'PUT', headers: { 'content-type': 'image/png' }, body: Buffer.from([0, 255]) })
  expect(heard).toMatchObject({ body: 'AP8=', isBase64Encoded: true })
})

test('a function that throws is a 500, a body over 10 MB a 413', async () => {
  const said = jest.spyOn(console, 'error').mockReturnValue(undefined)
  expect((await fetch(`${url}/reports/boom`)).status).toBe(500)
  said.mockRestore()
  const large = await fetch(`${url}/reports/x`, { method: 'PUT', body: 'x'.repeat(10 * 1024 * 1024 + 1) }).then(({ status }) => status, () => 413)
  expect(large).toBe(413)
})

test.each([['/', 200, 'text/html; charset=utf-8', 'no-cache'], ['/js/app.0123abcd.js', 200, 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'], ['/js', 404, 'application/json', null], ['/..%2f..%2fetc%2fpasswd', 404, 'application/json', null], ['/%E0%A4%A', 404, 'application/json', null]])('GET %s is %i', async (path, status, type, cache) => {
  const answer = await fetch(url + path)
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([status, type, cache])
})

test('pages say that everything comes from here, that nothing shows them in a frame, and that no address goes elsewhere', async () => {
  const { headers } = await fetch(`${url}/`)
  expect(headers.get('content-security-policy')).toMatch(/default-src 'self'.*frame-ancestors 'none'/)
  expect([headers.get('x-content-type-options'), headers.get('referrer-policy')]).toEqual(['nosniff', 'no-referrer'])
})

test('the script that stands in a page may run, and no other', async () => {
  const { headers } = await fetch(`${url}/`)
  expect(headers.get('content-security-policy')).toContain(`script-src 'self' 'sha256-${hash('sha256', 'let a = 1', 'base64')}';`)
  expect(headers.get('content-security-policy')).toContain("img-src 'self' data: blob: http://127.0.0.1:9; connect-src 'self' blob: http://127.0.0.1:9;")
  expect((await fetch(`${url}/js/app.0123abcd.js`)).headers.get('content-security-policy')).toContain("script-src 'self';")
})

test.each([['GET', '/nowhere'], ['POST', '/'], ['DELETE', '/reports']])('%s %s belongs to nobody and is refused by the function for that, as in the cloud', async (method, path) => {
  const answer = await fetch(url + path, { method })
  expect([answer.status, await answer.json()]).toEqual([404, { error: { code: 'not-found' } }])
  expect(heard).toMatchObject({ rawPath: path, requestContext: { http: { method } } })
})

test('the clock is told, and moves forward only', async () => {
  const post = (body: string) => fetch(`${url}/local/clock`, { method: 'POST', body })
  expect(await (await fetch(`${url}/local/clock`)).json()).toEqual({ now: now.toISOString() })
  expect((await post('{"forward":90}')).status).toBe(200)
  expect(moved).toEqual(new Date('2026-11-22T05:30:00Z'))
  expect((await post('{"now":"2026-11-23T00:00:00Z"}')).status).toBe(200)
  for (const bad of ['{"forward":-1}', '{"now":"2020-01-01T00:00:00Z"}', '{}', 'x', 'null']) expect((await post(bad)).status).toBe(422)
})

test('the people one can be are named', async () => {
  const { people } = await (await fetch(`${url}/local/people`)).json() as { people: { key: string; name: string }[] }
  expect(people.map(({ key }) => key)).toEqual(expect.arrayContaining(['chen-lan', 'li-min']))
  for (const { name } of people) expect(name).not.toBe('')
})
