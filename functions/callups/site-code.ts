/**
 * The code of a site: an HMAC of its call-up and of the present minute, eight characters that can be read out, with the call-up before it where it is scanned.
 * One that was copied is worth nothing two minutes later. After RFC 6238, with the ids' own alphabet in place of six digits.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { siteStepMs } from '../../shared/callup-rules'
import { bare } from '../../shared/ids'
import { environment } from '../credentials'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const letters = 8
/** So many steps back a code is called old; before that it is none. */
const rememberedSteps = 120

const stepOf = (at: string): number => Math.floor(Date.parse(at) / siteStepMs)

function codeAt(callup: string, step: number): string {
  const digest = createHmac('sha256', environment('SESSION_SECRET')).update(`site of a call-up\n${callup}\n${String(step)}`).digest()
  return Array.from(digest.subarray(0, letters), (byte) => alphabet.charAt(byte % 32)).join('')
}

/** As a QR shows it, as it is read out, and until when. */
export function siteCodeOf(callup: string, now: string): { scan: string; code: string; until: string } {
  const code = codeAt(callup, stepOf(now))
  return { scan: `${bare(callup)}.${code}`, code: `${code.slice(0, 4)}-${code.slice(4)}`, until: new Date((stepOf(now) + 1) * siteStepMs).toISOString() }
}

const isSame = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
/** As it was typed: without what people put between, and with the letters that are taken for digits. */
const tidy = (text: string): string => text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')

export type Judged = 'good' | 'other' | 'old' | 'wrong'

/** What was scanned or typed at `at`, against the code of this call-up then; the one before is still good. */
export function judgeCode(callup: string, given: string, at: string): Judged {
  const text = tidy(given)
  const dot = text.indexOf('.')
  if (dot >= 0 && text.slice(0, dot) !== bare(callup)) return /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(text.slice(0, dot)) ? 'other' : 'wrong'
  const [code, step] = [text.slice(dot + 1), stepOf(at)]
  if (isSame(code, codeAt(callup, step)) || isSame(code, codeAt(callup, step - 1))) return 'good'
  for (let back = 2; back <= rememberedSteps; back += 1) if (isSame(code, codeAt(callup, step - back))) return 'old'
  return 'wrong'
}
