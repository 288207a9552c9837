/** Whether a pass opens a gate: one rule, on the gate's phone without a network, with the keys and the list of the last sync. Pure; who verifies a signature comes in as an argument. */
import { readPass, typedNumber, type Pass, type PassKind } from './pass'

/** `n`: its number. `key`: the public key, in 64 hexadecimal digits. `until`: since when it signs no more (seconds). `revoked`: nothing that it signed counts. */
export interface PublishedKey { readonly n: number; readonly key: string; readonly until?: number | undefined; readonly revoked?: true | undefined }
/** A pass in the list of the last sync; it stands before what the code says. `home`: until when it lets in only (seconds). */
export interface ListedPass { readonly number: string; readonly kind: PassKind; readonly paper: boolean; readonly home?: number | undefined; readonly from: number; readonly until: number; readonly area: string; readonly who: string; readonly revoked?: true | undefined }
/** What a gate knows: where it stands, the keys, and who is listed. */
export interface Gate { readonly community: string; readonly area: string; readonly keys: readonly PublishedKey[]; readonly listed: (number: string) => ListedPass | undefined }
export type Verify = (key: Uint8Array, signed: Uint8Array, signature: Uint8Array) => boolean
export type Direction = 'in' | 'out'

/**
 * `unreadable`: no pass at all. `elsewhere`: of another community, or of a compound whose gate is another. `unknown-key`: signed by one that the last sync did not bring. `old-key`: by one that was revoked, or that signed no more by then.
 * `unlisted`: a number that the last sync did not bring. `stays-home`: may come in and not go out.
 */
export const verdicts = ['ok', 'unreadable', 'forged', 'elsewhere', 'unknown-key', 'old-key', 'unlisted', 'not-yet', 'expired', 'revoked', 'stays-home'] as const
export type Verdict = (typeof verdicts)[number]
/** What there is to see of a pass besides the verdict. `key`: by which a code that was scanned is signed. */
export interface Seen { readonly key?: number; readonly number: string; readonly kind: PassKind; readonly paper: boolean; readonly who: string; readonly until: number }
export interface Checked { readonly verdict: Verdict; readonly seen?: Seen }

/** Clocks of phones differ by so many seconds. */
export const skew = 300

export type Terms = Pick<ListedPass, 'from' | 'until' | 'area' | 'revoked'> & { readonly atHome: boolean }

/** By what is known of a pass, on the phone and, of what happened, on the server. */
export function judge({ atHome, from, until, area, revoked }: Terms, gate: Pick<Gate, 'community' | 'area'>, direction: Direction, now: number): Verdict {
  if (area !== gate.community && gate.area !== gate.community && area !== gate.area) return 'elsewhere'
  if (revoked) return 'revoked'
  if (now < from - skew) return 'not-yet'
  if (now >= until + skew) return 'expired'
  return atHome && direction === 'out' ? 'stays-home' : 'ok'
}

const isAtHome = ({ home }: ListedPass, now: number): boolean => home !== undefined && now < home
const bytesOf = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16))

/** Whether one of the gate's keys signed it while it signed. */
function signedBy({ pass, signed, signature }: { pass: Pass; signed: Uint8Array; signature: Uint8Array }, { keys }: Gate, verify: Verify): Verdict {
  const key = keys.find(({ n }) => n === pass.key)
  if (!key) return 'unknown-key'
  if (!verify(bytesOf(key.key), signed, signature)) return 'forged'
  return key.revoked || (key.until !== undefined && pass.from > key.until + skew) ? 'old-key' : 'ok'
}

/** A code that was scanned. `now` in seconds. Nothing of a pass is shown that nobody of this place has signed. */
export function checkCode(text: string, { gate, direction, now, verify }: { gate: Gate; direction: Direction; now: number; verify: Verify }): Checked {
  const read = readPass(text)
  if (!read) return { verdict: 'unreadable' }
  const { pass } = read
  if (pass.community !== gate.community) return { verdict: 'elsewhere' }
  const signed = signedBy(read, gate, verify)
  const { number, kind, paper, who } = pass
  if (signed === 'forged' || signed === 'unknown-key') return { verdict: signed }
  const listed = gate.listed(number)
  // What the list says later stands before the code: refreshed since, kept at home, revoked. A code that ran out stays so.
  const terms: Terms = { atHome: listed ? isAtHome(listed, now) : pass.grant === 'in-only', from: pass.from, until: pass.until, area: pass.area, ...(listed?.revoked ? { revoked: true } : {}) }
  return { verdict: signed === 'old-key' ? signed : judge(terms, gate, direction, now), seen: { number, kind, paper, who, until: pass.until, key: pass.key } }
}

/** A number that was typed, by the list of the last sync. */
export function checkNumber(text: string, { gate, direction, now }: { gate: Gate; direction: Direction; now: number }): Checked {
  const number = typedNumber(text)
  if (number === undefined) return { verdict: 'unreadable' }
  const listed = gate.listed(number)
  if (!listed) return { verdict: 'unlisted' }
  const { kind, paper, who, until } = listed
  return { verdict: judge({ ...listed, atHome: isAtHome(listed, now) }, gate, direction, now), seen: { number, kind, paper, who, until } }
}
