/**
 * The pass as it stands in a QR code: what it says, in 62 bytes or so, with an Ed25519 signature (RFC 8032) over them. Pure, and without anything a phone lacks: no BigInt, TextEncoder or WebCrypto.
 * `SWP:` and base32 (Crockford's letters), so that a QR code takes it as capitals and digits.
 *
 *   1 version · 1 kind, paper, state · 2 number of the key · 4 from · 4 until (seconds) · 5 number · then three texts, each a byte of length and UTF-8: community, area, who · 64 signature
 */
export const passKinds = ['resident', 'visitor', 'vehicle'] as const
export type PassKind = (typeof passKinds)[number]
/** `free`: in and out. `in-only`: is to stay at home; whoever comes home is let in. */
export const passGrants = ['free', 'in-only'] as const
export type PassGrant = (typeof passGrants)[number]

/** `number`: its eight characters, which are also what is typed. `area`: the compound whose gate it opens, or the community where all of them. `who`: surname and the end of the room, to be compared by eye. `key`: which of its community's keys signed it. */
export interface Pass { readonly kind: PassKind; readonly paper: boolean; readonly grant: PassGrant; readonly key: number; readonly from: number; readonly until: number; readonly number: string; readonly community: string; readonly area: string; readonly who: string }
export interface SignedPass { readonly pass: Pass; readonly signed: Uint8Array; readonly signature: Uint8Array }

export const passPrefix = 'SWP:'
const version = 1
const signatureBytes = 64
/** The longest that is looked at; a scanner reads anything. */
const longest = 600
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

function toBase32(bytes: Uint8Array): string {
  let [text, bits, held] = ['', 0, 0]
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += letters.charAt((held >> bits) & 31)
    }
    held &= (1 << bits) - 1
  }
  return bits > 0 ? text + letters.charAt((held << (5 - bits)) & 31) : text
}

/** Undefined for other characters, and where the bits that are left over are not nought: one pass has one text. */
function fromBase32(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8))
  let [at, bits, held] = [0, 0, 0]
  for (let i = 0; i < text.length; i += 1) {
    const value = letters.indexOf(text.charAt(i))
    if (value < 0) return undefined
    held = (held << 5) | value
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes[at] = (held >> bits) & 255
    at += 1
    held &= (1 << bits) - 1
  }
  return held === 0 && bits < 5 ? bytes : undefined
}

/** By percent signs: phones have no TextEncoder. */
function utf8(text: string): number[] {
  return (encodeURIComponent(text).match(/%[0-9A-F]{2}|[^%]/g) ?? []).map((part) => (part.length === 3 ? parseInt(part.slice(1), 16) : part.charCodeAt(0)))
}

function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decodeURIComponent(Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''))
  } catch {
    return undefined
  }
}

const inBytes = (value: number, length: number): number[] => Array.from({ length }, (_, i) => Math.floor(value / 256 ** (length - 1 - i)) % 256)
const inText = (text: string): number[] => {
  const bytes = utf8(text)
  return [bytes.length, ...bytes]
}

/** What is signed. */
export function passBytes({ kind, paper, grant, key, from, until, number, community, area, who }: Pass): Uint8Array {
  const flags = passKinds.indexOf(kind) | (paper ? 4 : 0) | (passGrants.indexOf(grant) << 3)
  return Uint8Array.from([version, flags, ...inBytes(key, 2), ...inBytes(from, 4), ...inBytes(until, 4), ...(fromBase32(number) ?? []), ...inText(community), ...inText(area), ...inText(who)])
}

export function passText(signed: Uint8Array, signature: Uint8Array): string {
  return passPrefix + toBase32(Uint8Array.from([...signed, ...signature]))
}

/** Three texts that fill the bytes to their end. */
function textsOf(bytes: Uint8Array): string[] | undefined {
  const texts: string[] = []
  let at = 0
  while (at < bytes.length && texts.length < 3) {
    const end = at + 1 + (bytes[at] ?? 0)
    const text = end <= bytes.length ? fromUtf8(bytes.slice(at + 1, end)) : undefined
    if (text === undefined) return undefined
    texts.push(text)
    at = end
  }
  return texts.length === 3 && at === bytes.length ? texts : undefined
}

const numberAt = (bytes: Uint8Array, at: number, length: number): number => bytes.slice(at, at + length).reduce((sum, byte) => sum * 256 + byte, 0)

/** What a text says, signed by whomever; undefined when it is no pass. */
export function readPass(text: string): SignedPass | undefined {
  const plain = text.trim().toUpperCase()
  const bytes = plain.startsWith(passPrefix) && plain.length <= longest ? fromBase32(plain.slice(passPrefix.length)) : undefined
  if (!bytes || bytes.length < 17 + signatureBytes || bytes[0] !== version) return undefined
  const [signed, signature] = [bytes.slice(0, -signatureBytes), bytes.slice(-signatureBytes)]
  const flags = bytes[1] ?? 255
  const [kind, grant, texts] = [passKinds[flags & 3], passGrants[flags >> 3], textsOf(signed.slice(17))]
  if (!kind || !grant || !texts) return undefined
  const [community = '', area = '', who = ''] = texts
  const pass = { kind, paper: (flags & 4) !== 0, grant, key: numberAt(signed, 2, 2), from: numberAt(signed, 4, 4), until: numberAt(signed, 8, 4), number: toBase32(signed.slice(12, 17)), community, area, who }
  return { pass, signed, signature }
}

/** A number as it is typed or said: without spaces and hyphens, small letters as capitals, O for nought and I or L for one. Undefined when it is none. */
export function typedNumber(text: string): string | undefined {
  const plain = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(plain) ? plain : undefined
}

/** As it is printed and said, in two groups. */
export const sayNumber = (number: string): string => `${number.slice(0, 4)}-${number.slice(4)}`
