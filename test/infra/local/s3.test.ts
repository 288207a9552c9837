import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sign } from 'aws4'
import { formFor, linkTo } from '../../../functions/uploads/sign'
import { bucket } from '../../../functions/uploads/bucket'
import { startS3, type S3StandIn } from '../../../infra/local/s3'
import { holdLink, holdSignature } from '../../../infra/local/s3-signature'
import { aJpeg } from '../../support/pictures'
import { account, sendForm } from '../../support/uploads'

const now = '2022-08-31T02:00:00.000Z'
let time = Date.parse(now)
const name = process.env['UPLOADS_BUCKET'] ?? ''
const folder = mkdtempSync(join(tmpdir(), 'shouwang-s3-'))
let store: S3StandIn

beforeAll(async () => {
  store = await startS3({ account, bucket: name, folder, now: () => time })
  process.env['AWS_ENDPOINT_URL_S3'] = store.url
})
beforeEach(() => { time = Date.parse(now) })
afterAll(async () => {
  await store.stop()
  rmSync(folder, { recursive: true })
})

const aForm = () => formFor('raw/one', now, '2022-08-31T02:10:00.000Z')
const without = (name: string) => (fields: Record<string, string>): Record<string, string> => Object.fromEntries(Object.entries(fields).filter(([own]) => own !== name))
async function said(answer: Response | Promise<Response>): Promise<string> {
  const { status, text } = await Promise.resolve(answer).then(async (one) => ({ status: one.status, text: await one.text() }))
  return `${String(status)} ${/<Code>(\w+)</.exec(text)?.[1] ?? ''}`.trim()
}

describe('as AWS itself shows it', () => {
  const example = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', region: 'us-east-1' }

  test('a link is verified: the example of the manual', () => {
    const url = new URL('https://examplebucket.s3.amazonaws.com/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404')
    const request = { method: 'GET', url, headers: { host: 'examplebucket.s3.amazonaws.com' } }
    holdLink(example, request, Date.parse('2013-05-24T12:00:00Z'))
    expect(() => { holdLink(example, request, Date.parse('2013-05-25T00:00:01Z')) }).toThrow('expired')
    expect(() => { holdLink(example, { ...request, method: 'PUT' }, Date.parse('2013-05-24T12:00:00Z')) }).toThrow('does not match')
  })

  test('a policy is verified: the example of the manual', () => {
    const policy = 'eyAiZXhwaXJhdGlvbiI6ICIyMDE1LTEyLTMwVDEyOjAwOjAwLjAwMFoiLA0KICAiY29uZGl0aW9ucyI6IFsNCiAgICB7ImJ1Y2tldCI6ICJzaWd2NGV4YW1wbGVidWNrZXQifSwNCiAgICBbInN0YXJ0cy13aXRoIiwgIiRrZXkiLCAidXNlci91c2VyMS8iXSwNCiAgICB7ImFjbCI6ICJwdWJsaWMtcmVhZCJ9LA0KICAgIHsic3VjY2Vzc19hY3Rpb25fcmVkaXJlY3QiOiAiaHR0cDovL3NpZ3Y0ZXhhbXBsZWJ1Y2tldC5zMy5hbWF6b25hd3MuY29tL3N1Y2Nlc3NmdWxfdXBsb2FkLmh0bWwifSwNCiAgICBbInN0YXJ0cy13aXRoIiwgIiRDb250ZW50LVR5cGUiLCAiaW1hZ2UvIl0sDQogICAgeyJ4LWFtei1tZXRhLXV1aWQiOiAiMTQzNjUxMjM2NTEyNzQifSwNCiAgICB7IngtYW16LXNlcnZlci1zaWRlLWVuY3J5cHRpb24iOiAiQUVTMjU2In0sDQogICAgWyJzdGFydHMtd2l0aCIsICIkeC1hbXotbWV0YS10YWciLCAiIl0sDQoNCiAgICB7IngtYW16LWNyZWRlbnRpYWwiOiAiQUtJQUlPU0ZPRE5ON0VYQU1QTEUvMjAxNTEyMjkvdXMtZWFzdC0xL3MzL2F3czRfcmVxdWVzdCJ9LA0KICAgIHsieC1hbXotYWxnb3JpdGhtIjogIkFXUzQtSE1BQy1TSEEyNTYifSwNCiAgICB7IngtYW16LWRhdGUiOiAiMjAxNTEyMjlUMDAwMDAwWiIgfQ0KICBdDQp9'
    const credential = 'AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request'
    holdSignature(example, credential, policy, '8afdbf4008c03f22c2cd3cdb72e4afbb1f6a588f3255ac628749a66d7f09699e')
    expect(() => { holdSignature(example, credential, `${policy.slice(0, -4)}CX0=`, '8afdbf4008c03f22c2cd3cdb72e4afbb1f6a588f3255ac628749a66d7f09699e') }).toThrow('does not match')
  })
})

describe('a form', () => {
  test('keeps the file that it sends, once or again, under its key', async () => {
    const answer = await sendForm(aForm(), aJpeg())
    expect(await said(answer)).toBe('201')
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(store.files.get('raw/one')).toMatchObject({ bytes: aJpeg(), headers: { 'content-type': 'application/octet-stream' } })
    expect(await said(sendForm(aForm(), Buffer.from('again')))).toBe('201')
    expect(store.files.get('raw/one')?.bytes.toString()).toBe('again')
  })

  test.each<[string, string, (fields: Record<string, string>) => Record<string, string>]>([
    ['another key', '403 AccessDenied', (fields) => ({ ...fields, key: 'kept/package-photo/one' })],
    ['a key with the name of the file', '403 AccessDenied', (fields) => ({ ...fields, key: `raw/\${filename}` })],
    ['another type', '403 AccessDenied', (fields) => ({ ...fields, 'Content-Type': 'text/html' })],
    ['no type', '403 AccessDenied', without('Content-Type')],
    ['a field that the policy does not know', '403 AccessDenied', (fields) => ({ acl: 'public-read', ...fields })],
    ['another policy', '403 SignatureDoesNotMatch', (fields) => ({ ...fields, policy: Buffer.from(JSON.stringify({ expiration: '2099-01-01T00:00:00Z', conditions: [['starts-with', '$key', '']] })).toString('base64') })],
    ['another signature', '403 SignatureDoesNotMatch', (fields) => ({ ...fields, 'x-amz-signature': createHmac('sha256', 'guess').update(fields['policy'] ?? '').digest('hex') })],
    ['no signature', '403 SignatureDoesNotMatch', without('x-amz-signature')],
    ['another account', '403 InvalidAccessKeyId', (fields) => ({ ...fields, 'x-amz-credential': (fields['x-amz-credential'] ?? '').replace('local', 'other') })],
    ['another region', '400 AuthorizationQueryParametersError', (fields) => ({ ...fields, 'x-amz-credential': (fields['x-amz-credential'] ?? '').replace('cn-north-1', 'us-east-1') })],
    ['no policy', '403 AccessDenied', without('policy')],
  ])('with %s is refused', async (_, code, change) => {
    const { url, fields } = aForm()
    store.files.remove('raw/one')
    expect(await said(sendForm({ url, fields: change(fields) }, aJpeg()))).toBe(code)
    expect(store.files.get('raw/one')).toBeUndefined()
  })

  test('of one address is refused at another bucket', async () => {
    const { url, fields } = aForm()
    expect(await said(sendForm({ url: url.replace(name, 'other'), fields }, aJpeg()))).toBe('404 NoSuchBucket')
  })

  test('is refused after its time', async () => {
    time += 10 * 60_000
    expect(await said(sendForm(aForm(), aJpeg()))).toBe('403 AccessDenied')
  })

  test('takes one byte to five megabytes: nothing, one byte more and forty megabytes are refused', async () => {
    const five = 5 * 1024 * 1024
    expect(await said(sendForm(aForm(), Buffer.alloc(five)))).toBe('201')
    expect(await said(sendForm(aForm(), Buffer.alloc(five + 1)))).toBe('400 EntityTooLarge')
    expect(await said(sendForm(aForm(), Buffer.alloc(8 * five)))).toBe('400 EntityTooLarge')
    expect(await said(sendForm(aForm(), Buffer.alloc(0)))).toBe('400 EntityTooSmall')
  })

  test('may come long after the one before, over the same connection', async () => {
    const answer = await sendForm(aForm(), aJpeg())
    expect(answer.headers.get('keep-alive')).toBe('timeout=65')
  })

  test('that is none is refused', async () => {
    const { url } = aForm()
    expect(await said(fetch(url, { method: 'POST', body: 'x', headers: { 'content-type': 'multipart/form-data; boundary=y' } }))).toBe('400 MalformedPOSTRequest')
    expect(await said(fetch(url, { method: 'POST', body: '--y\r\ncontent-disposition: form-data; name="key"\r\n\r\nraw/one\r\n--y--', headers: { 'content-type': 'multipart/form-data; boundary=y' } }))).toBe('400 InvalidArgument')
  })
})

describe('a link', () => {
  beforeAll(() => bucket.put('kept/package-photo/one', aJpeg(), 'image/jpeg'))

  test('shows the file as what it is, and is the same for a while', async () => {
    const { url, until } = linkTo('kept/package-photo/one', '2022-08-31T02:14:59.000Z')
    expect(linkTo('kept/package-photo/one', now)).toEqual({ url, until })
    expect(linkTo('kept/package-photo/one', '2022-08-31T02:15:00.000Z').url).not.toBe(url)
    expect(until).toBe('2022-08-31T02:30:00.000Z')
    const answer = await fetch(url)
    expect(answer.headers.get('content-type')).toBe('image/jpeg')
    expect(answer.headers.get('cache-control')).toContain('private')
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(aJpeg())
    expect((await fetch(url, { method: 'HEAD' })).status).toBe(403)
  })

  test('leads nowhere else, does nothing else, and ends', async () => {
    const { url } = linkTo('kept/package-photo/one', now)
    expect(await said(fetch(url.replace('/one?', '/two?')))).toBe('403 SignatureDoesNotMatch')
    expect(await said(fetch(url.replace('Expires=1800', 'Expires=86400')))).toBe('403 SignatureDoesNotMatch')
    expect(await said(fetch(url, { method: 'DELETE' }))).toBe('403 SignatureDoesNotMatch')
    expect(await said(fetch(url.split('?')[0] ?? ''))).toBe('403 AccessDenied')
    time += 30 * 60_000
    expect(await said(fetch(url))).toBe('403 AccessDenied')
    time -= 60 * 60_000
    expect(await said(fetch(url))).toBe('403 AccessDenied')
  })
})

describe('whoever has the key of the account', () => {
  test('reads, puts and removes; what is not there is told so', async () => {
    await bucket.put('raw/two', Buffer.from('two'), 'text/plain')
    expect(await bucket.read('raw/two', 3)).toEqual(Buffer.from('two'))
    expect(await bucket.read('raw/two', 2)).toBe('too-large')
    await bucket.remove('raw/two')
    await bucket.remove('raw/two')
    expect(await bucket.read('raw/two', 3)).toBeUndefined()
    expect(store.files.keys()).not.toContain('raw/two')
  })

  test('is held to what was signed: another body, another path, an old request', async () => {
    const { host } = new URL(store.url)
    const signed = (headers: Record<string, string> = {}) => {
      const { headers: made } = sign({ service: 's3', region: account.region, host, method: 'PUT', path: `/${name}/raw/three`, body: 'three', headers }, account)
      return { method: 'PUT', headers: without('Host')(without('Content-Length')(made as Record<string, string>)) }
    }
    const url = `${store.url}/${name}/raw/three`
    expect(await said(fetch(url, { ...signed(), body: 'three' }))).toBe('200')
    expect(await said(fetch(url, { ...signed(), body: 'other' }))).toMatch(/^400 XAmzContentSHA256Mismatch|403/)
    expect(await said(fetch(url.replace('three', 'four'), { ...signed(), body: 'three' }))).toBe('403 SignatureDoesNotMatch')
    expect(await said(fetch(url, { ...signed({ 'X-Amz-Date': '20220831T020000Z' }), body: 'three' }))).toBe('403 RequestTimeTooSkewed')
    expect(await said(fetch(url))).toBe('403 AccessDenied')
  })

  test('cannot leave the folder', async () => {
    await expect(bucket.put('raw/../../x', Buffer.from('x'), 'text/plain')).rejects.toThrow()
  })
})
