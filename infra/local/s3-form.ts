/** A file sent as a form: its fields, and whether the policy that was signed allows just this. https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html */
import { holdSignature, StoreRefusal, type Account } from './s3-signature'

export interface Form { readonly fields: ReadonlyMap<string, string>; readonly file: Buffer }

const malformed = (): StoreRefusal => new StoreRefusal(400, 'MalformedPOSTRequest', 'The body of your POST request is not well-formed multipart/form-data.')
const denied = (message: string): StoreRefusal => new StoreRefusal(403, 'AccessDenied', `Invalid according to Policy: ${message}`)

/** RFC 7578. Fields behind the file do not count; names count whatever their case. */
export function readForm(type: string, body: Buffer): Form {
  const [, quoted, plain] = /^multipart\/form-data;.*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type) ?? []
  const mark = `--${quoted ?? plain ?? ''}`
  if (mark === '--' || !body.subarray(0, mark.length).equals(Buffer.from(mark))) throw malformed()
  const fields = new Map<string, string>()
  for (let at = mark.length + 2; ;) {
    const headEnd = body.indexOf('\r\n\r\n', at)
    const end = body.indexOf(`\r\n${mark}`, headEnd + 2)
    if (headEnd < 0 || end < 0) throw malformed()
    const name = /content-disposition:[^\r\n]*[; ]name="([^"]*)"/i.exec(body.toString('utf8', at, headEnd))?.[1]?.toLowerCase()
    const content = body.subarray(headEnd + 4, end)
    if (name === undefined) throw malformed()
    if (name === 'file') return { fields, file: content }
    fields.set(name, content.toString('utf8'))
    at = end + 2 + mark.length
    if (body.toString('latin1', at, at + 2) === '--') throw new StoreRefusal(400, 'InvalidArgument', 'POST requires exactly one file upload per request.')
    at += 2
  }
}

/** By the names of its fields: the value, or how it must begin. */
interface Policy { expiration: number; exact: Map<string, string>; begins: Map<string, string>; range: readonly [number, number] }

function take(policy: Policy, condition: unknown): void {
  if (!Array.isArray(condition)) {
    for (const [name, value] of Object.entries(condition as Record<string, string>)) policy.exact.set(name.toLowerCase(), value)
    return
  }
  const [how, what, value] = condition as [string, string | number, string | number]
  const name = String(what).replace(/^\$/, '').toLowerCase()
  if (how === 'content-length-range') policy.range = [Number(what), Number(value)]
  else if (how === 'eq') policy.exact.set(name, String(value))
  else if (how === 'starts-with') policy.begins.set(name, String(value))
  else throw new StoreRefusal(400, 'InvalidPolicyDocument', `Invalid Policy: Unknown operation ${how}`)
}

function readPolicy(text: string): Policy {
  const policy: Policy = { expiration: 0, exact: new Map(), begins: new Map(), range: [0, Infinity] }
  try {
    const { expiration, conditions } = JSON.parse(Buffer.from(text, 'base64').toString('utf8')) as { expiration: string; conditions: unknown[] }
    policy.expiration = Date.parse(expiration)
    for (const condition of conditions) take(policy, condition)
  } catch (error) {
    throw error instanceof StoreRefusal ? error : new StoreRefusal(400, 'InvalidPolicyDocument', 'Invalid Policy: Invalid JSON.')
  }
  return policy
}

const unnamed = new Set(['x-amz-signature', 'policy', 'file'])

/** Every condition is met, and no field is there of which the policy does not speak. */
function holdFields({ exact, begins }: Policy, values: ReadonlyMap<string, string>): void {
  for (const [name, value] of exact) if (values.get(name) !== value) throw denied(`Policy Condition failed: ["eq", "$${name}", "${value}"]`)
  for (const [name, value] of begins) if (values.get(name)?.startsWith(value) !== true) throw denied(`Policy Condition failed: ["starts-with", "$${name}", "${value}"]`)
  const extra = [...values.keys()].filter((name) => !unnamed.has(name) && name !== 'bucket' && !name.startsWith('x-ignore-') && !exact.has(name) && !begins.has(name))
  if (extra.length > 0) throw denied(`Extra input fields: ${extra.join()}`)
}

/** `now` in milliseconds. */
export function holdForm(account: Account, bucket: string, { fields, file }: Form, now: number): void {
  const field = (name: string): string => fields.get(name) ?? ''
  if (field('policy') === '' || field('key') === '') throw new StoreRefusal(403, 'AccessDenied', 'Access Denied')
  if (field('x-amz-algorithm') !== 'AWS4-HMAC-SHA256') throw new StoreRefusal(400, 'InvalidArgument', 'X-Amz-Algorithm only supports AWS4-HMAC-SHA256')
  holdSignature(account, field('x-amz-credential'), field('policy'), field('x-amz-signature'))
  const policy = readPolicy(field('policy'))
  if (!(now < policy.expiration)) throw denied('Policy expired.')
  holdFields(policy, new Map([...fields, ['bucket', bucket]]))
  const [least, most] = policy.range
  if (file.length < least) throw new StoreRefusal(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size')
  if (file.length > most) throw new StoreRefusal(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size')
}
