/** AWS Signature Version 4 as the store of files checks it, written from its description and not with what signs: https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-authenticating-requests.html */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

export interface Account { readonly accessKeyId: string; readonly secretAccessKey: string; readonly region: string }
/** What the store says no with, in its own codes. */
export class StoreRefusal extends Error {
  constructor(readonly status: number, readonly code: string, message: string) {
    super(message)
  }
}

const denied = (message: string): StoreRefusal => new StoreRefusal(403, 'AccessDenied', message)
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()
const encoded = (text: string): string => encodeURIComponent(text).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)

function same(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** `credential`: key/date/region/s3/aws4_request. */
export function holdSignature(account: Account, credential: string, text: string, signature: string): void {
  const [key, date = '', ...scope] = credential.split('/')
  if (key !== account.accessKeyId) throw new StoreRefusal(403, 'InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.')
  if (!/^\d{8}$/.test(date) || scope.join('/') !== `${account.region}/s3/aws4_request`) throw new StoreRefusal(400, 'AuthorizationQueryParametersError', 'Error parsing the credential')
  const signing = [account.region, 's3', 'aws4_request'].reduce<Buffer>(hmac, hmac(`AWS4${account.secretAccessKey}`, date))
  if (!same(hmac(signing, text).toString('hex'), signature)) throw new StoreRefusal(403, 'SignatureDoesNotMatch', 'The request signature we calculated does not match the signature you provided.')
}

/** 20221119T080000Z → milliseconds. */
export function instantOf(stamp: string): number {
  const [, y, m, d, h, min, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(stamp) ?? []
  return Date.parse(`${y ?? ''}-${m ?? ''}-${d ?? ''}T${h ?? ''}:${min ?? ''}:${s ?? ''}Z`)
}

interface Request { readonly method: string; readonly url: URL; readonly headers: IncomingHttpHeaders }

function canonical({ method, url, headers }: Request, signedHeaders: readonly string[], bodyHash: string): string {
  const path = url.pathname.split('/').map((part) => encoded(decodeURIComponent(part))).join('/')
  const query = [...url.searchParams].filter(([name]) => name !== 'X-Amz-Signature').map(([name, value]) => `${encoded(name)}=${encoded(value)}`).sort().join('&')
  const lines = signedHeaders.map((name) => `${name}:${String(headers[name] ?? '').trim().replace(/ +/g, ' ')}\n`).join('')
  return [method, path, query, lines, signedHeaders.join(';'), bodyHash].join('\n')
}

function holdRequest(account: Account, request: Request, signed: { credential: string; stamp: string; headers: readonly string[]; signature: string; bodyHash: string }): void {
  const { credential, stamp, headers, signature, bodyHash } = signed
  if (!headers.includes('host')) throw denied('The host must be signed')
  if (credential.split('/')[1] !== stamp.slice(0, 8)) throw denied('The date of the credential differs')
  const hash = createHash('sha256').update(canonical(request, headers, bodyHash)).digest('hex')
  holdSignature(account, credential, ['AWS4-HMAC-SHA256', stamp, credential.split('/').slice(1).join('/'), hash].join('\n'), signature)
}

const longestLinkS = 604_800
const skewMs = 15 * 60_000

/** A link that was signed beforehand, at the time `now` (milliseconds). */
export function holdLink(account: Account, request: Request, now: number): void {
  const value = (name: string): string => request.url.searchParams.get(`X-Amz-${name}`) ?? ''
  const [stamp, expires] = [value('Date'), Number(value('Expires'))]
  if (value('Algorithm') !== 'AWS4-HMAC-SHA256' || !(expires >= 1 && expires <= longestLinkS)) throw new StoreRefusal(400, 'AuthorizationQueryParametersError', 'Query-string authentication needs all of its parameters')
  holdRequest(account, request, { credential: value('Credential'), stamp, headers: value('SignedHeaders').split(';'), signature: value('Signature'), bodyHash: 'UNSIGNED-PAYLOAD' })
  const from = instantOf(stamp)
  if (!(from - skewMs <= now)) throw denied('Request is not valid yet')
  if (now >= from + expires * 1000) throw denied('Request has expired')
}

/** A request of somebody who has the account's key. `now`: of this machine, since these are signed and sent at once. */
export function holdAuthorized(account: Account, request: Request, body: Buffer, now: number): void {
  const [, credential = '', headers = '', signature = ''] = /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=(\w+)$/.exec(request.headers.authorization ?? '') ?? []
  if (credential === '') throw denied('Access Denied')
  const [stamp, bodyHash] = [String(request.headers['x-amz-date']), String(request.headers['x-amz-content-sha256'])]
  holdRequest(account, request, { credential, stamp, headers: headers.split(';'), signature, bodyHash })
  if (!(Math.abs(instantOf(stamp) - now) <= skewMs)) throw new StoreRefusal(403, 'RequestTimeTooSkewed', 'The difference between the request time and the current time is too large.')
  if (bodyHash !== 'UNSIGNED-PAYLOAD' && bodyHash !== createHash('sha256').update(body).digest('hex')) throw new StoreRefusal(400, 'XAmzContentSHA256Mismatch', 'The provided x-amz-content-sha256 header does not match what was computed.')
}
