/** Sessions: a signed token (JWT, HS256) that names the user, for two hours; the phone renews it with wx.login. */
import { webcrypto } from 'node:crypto'
import { errors, jwtVerify, SignJWT } from 'jose'

export const sessionMinutes = 120

let key: Promise<webcrypto.CryptoKey> | undefined
/** Imported once; given the bytes, jose would import them anew at every request. */
function secret(): Promise<webcrypto.CryptoKey> {
  const text = process.env['SESSION_SECRET'] ?? ''
  if (text.length < 32) throw new Error('SESSION_SECRET must have at least 32 characters')
  return (key ??= webcrypto.subtle.importKey('raw', new TextEncoder().encode(text), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']))
}

/** A token for `user` and the instant at which it ends. */
export async function openSession(user: string, now: Date): Promise<{ token: string; expires: string }> {
  const ends = Math.floor(now.getTime() / 1000) + sessionMinutes * 60
  const token = await new SignJWT().setProtectedHeader({ alg: 'HS256' }).setSubject(user).setIssuedAt(now).setExpirationTime(ends).sign(await secret())
  return { token, expires: new Date(ends * 1000).toISOString() }
}

/** The user of a token, or why it does not count. */
export async function readSession(token: string, now: Date): Promise<{ user: string } | 'expired' | 'forged'> {
  try {
    const { payload } = await jwtVerify(token, await secret(), { algorithms: ['HS256'], currentDate: now, requiredClaims: ['sub', 'exp'] })
    return { user: payload.sub as string }
  } catch (error) {
    if (error instanceof errors.JWTExpired) return 'expired'
    if (error instanceof errors.JOSEError) return 'forged'
    throw error
  }
}
