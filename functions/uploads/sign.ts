/**
 * Signs what others do at the store of files in our name, for a short time: a browser's form that sends one file, and a link that shows one.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html and …/sigv4-query-string-auth.html
 */
import { createHmac } from 'node:crypto'
import { sign } from 'aws4'
import { uploadLimits } from '../../shared/upload-states'
import { credentials, environment } from '../credentials'

/** The bucket's own address; on one machine, of the stand-in that AWS_ENDPOINT_URL_S3 names, the bucket is a folder of it. */
export function bucketUrl(): URL {
  const [bucket, region, endpoint] = [environment('UPLOADS_BUCKET'), environment('AWS_REGION'), process.env['AWS_ENDPOINT_URL_S3']]
  return new URL(endpoint === undefined ? `https://${bucket}.s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}/` : `${endpoint}/${bucket}/`)
}

/** What is stored before it was looked at is no picture yet, whatever its sender says: it has no type that a browser would show. */
export const rawType = 'application/octet-stream'
const stamp = (time: number): string => new Date(time).toISOString().replace(/[:-]|\.\d{3}/g, '')

function signatureOf(text: string, date: string, secret: string): string {
  const key = [date, environment('AWS_REGION'), 's3', 'aws4_request'].reduce<string | Buffer>((before, part) => createHmac('sha256', before).update(part).digest(), `AWS4${secret}`)
  return createHmac('sha256', key).update(text).digest('hex')
}

/** One file of one to `uploadLimits.bytes` bytes, under exactly this key, until `until` (ISO). */
export function formFor(key: string, now: string, until: string): { url: string; fields: Record<string, string> } {
  const { accessKeyId, secretAccessKey, sessionToken } = credentials()
  const at = stamp(Date.parse(now))
  const date = at.slice(0, 8)
  const fields = {
    key, 'Content-Type': rawType, success_action_status: '201',
    'x-amz-algorithm': 'AWS4-HMAC-SHA256', 'x-amz-credential': `${accessKeyId}/${date}/${environment('AWS_REGION')}/s3/aws4_request`, 'x-amz-date': at,
    ...(sessionToken && { 'x-amz-security-token': sessionToken }),
  }
  const conditions = [{ bucket: environment('UPLOADS_BUCKET') }, ...Object.entries(fields).map(([name, value]) => ({ [name]: value })), ['content-length-range', 1, uploadLimits.bytes]]
  const policy = Buffer.from(JSON.stringify({ expiration: until, conditions })).toString('base64')
  return { url: bucketUrl().href, fields: { ...fields, policy, 'x-amz-signature': signatureOf(policy, date, secretAccessKey) } }
}

const windowMs = (uploadLimits.linkMinutes * 60_000) / 2
const links = { from: 0, made: new Map<string, string>() }

/** The same for everybody for half of its time, so that a phone which has the picture does not load it again. */
export function linkTo(key: string, now: string): { url: string; until: string } {
  const from = Math.floor(Date.parse(now) / windowMs) * windowMs
  const until = new Date(from + 2 * windowMs).toISOString()
  if (links.from !== from) Object.assign(links, { from, made: new Map() })
  const known = links.made.get(key)
  if (known !== undefined) return { url: known, until }
  const { protocol, host, pathname } = bucketUrl()
  const path = `${pathname}${key}?X-Amz-Expires=${String(uploadLimits.linkMinutes * 60)}&X-Amz-Date=${stamp(from)}`
  const signed = sign({ service: 's3', region: environment('AWS_REGION'), host, method: 'GET', path, signQuery: true }, credentials())
  const url = `${protocol}//${host}${signed.path ?? ''}`
  links.made.set(key, url)
  return { url, until }
}
