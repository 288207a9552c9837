/**
 * Sessions: a signed token (JWT, HS256: RFC 7515, 7519) that names the user, for two hours; the phone renews it with wx.login.
 * By Node's own HMAC, in place: a library goes through WebCrypto's threads, which costs more than the rest of reading a session ten times over.
 */
import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto'

export const sessionMinutes = 120

/** The only header there is; a token with any other is not ours, whatever it says of its algorithm. */
const header = Buffer.from('{"alg":"HS256"}').toString('base64url')

let key: KeyObject | undefined
function secret(): KeyObject {
  if (key) return key
  const text = process.env['SESSION_SECRET'] ?? ''
  if (text.length < 32) throw new Error('SESSION_SECRET must have at least 32 characters')
  return (key = createSecretKey(text, 'utf8'))
}

const signatureOf = (claims: string): Buffer => Buffer.from(createHmac('sha256', secret()).update(`${header}.${claims}`).digest('base64url'))

/** A token for `user` and the instant at which it ends. */
export function openSession(user: string, now: Date): { token: string; expires: string } {
  const at = Math.floor(now.getTime() / 1000)
  const exp = at + sessionMinutes * 60
  const claims = Buffer.from(JSON.stringify({ sub: user, iat: at, exp })).toString('base64url')
  return { token: `${header}.${claims}.${signatureOf(claims).toString()}`, expires: new Date(exp * 1000).toISOString() }
}

/** What a token says, once its signature is ours. */
function claimsOf(token: string): { sub?: unknown; exp?: unknown } | undefined {
  const [head, claims = '', signature = '', ...more] = token.split('.')
  if (head !== header || more.length > 0) return undefined
  const [ours, given] = [signatureOf(claims), Buffer.from(signature)]
  if (ours.length !== given.length || !timingSafeEqual(ours, given)) return undefined
  return JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as { sub?: unknown; exp?: unknown }
}

/** The user of a token, or why it does not count. */
export function readSession(token: string, now: Date): { user: string } | 'expired' | 'forged' {
  const { sub, exp } = claimsOf(token) ?? {}
  if (typeof sub !== 'string' || typeof exp !== 'number') return 'forged'
  return exp * 1000 <= now.getTime() ? 'expired' : { user: sub }
}
