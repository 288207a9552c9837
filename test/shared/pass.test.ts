import { verify as phoneVerify } from '@stablelib/ed25519'
import fc from 'fast-check'
import { passBytes, passKinds, passGrants, passPrefix, passText, readPass, sayNumber, typedNumber, type Pass } from '../../shared/pass'
import { checkCode, checkNumber, skew, type Gate, type ListedPass } from '../../shared/pass-check'
import { aGate, aPass, nodeVerify, publicHex, signedText, then } from '../support/gate-keys'

const verify = (key: Uint8Array, signed: Uint8Array, signature: Uint8Array): boolean => phoneVerify(key, signed, signature)
const check = (text: string, more: Partial<Parameters<typeof checkCode>[1]> = {}) => checkCode(text, { gate: aGate(), direction: 'in', now: then + 60, verify: nodeVerify, ...more })
const line = (more: Partial<ListedPass> = {}): ListedPass => ({ number: '7K3M9QXA', kind: 'resident', paper: false, from: then, until: then + 3600, area: '420102003005', who: '张 **01', ...more })
const listing = (more: Partial<ListedPass> = {}): Gate => aGate({ listed: (number) => (number === '7K3M9QXA' ? line(more) : undefined) })

const texts = fc.stringMatching(/^[A-Za-z0-9-]{1,40}$/)
const passes: fc.Arbitrary<Pass> = fc.record({
  kind: fc.constantFrom(...passKinds), paper: fc.boolean(), grant: fc.constantFrom(...passGrants), key: fc.integer({ min: 1, max: 65_535 }), from: fc.integer({ min: 0, max: 2 ** 32 - 1 }), until: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  number: fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{8}$/), community: texts, area: texts, who: fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => Buffer.from(text).toString() === text && Buffer.byteLength(text) < 200),
})

test('what a pass says is what is read of it, whatever it says', () => {
  fc.assert(fc.property(passes, (pass) => {
    expect(readPass(passText(passBytes(pass), new Uint8Array(64)))?.pass).toEqual(pass)
  }))
})

test('it is capitals and digits, as a QR code takes them best, and short enough for one that a cheap camera reads', () => {
  const text = signedText(aPass())
  expect(text).toMatch(/^SWP:[0-9A-Z]+$/)
  expect(text.length).toBeLessThanOrEqual(262)
})

test('it holds nothing personal besides what is compared by eye', () => {
  expect(Object.keys(readPass(signedText(aPass()))?.pass ?? {}).sort()).toEqual(['area', 'community', 'from', 'grant', 'key', 'kind', 'number', 'paper', 'until', 'who'])
})

test('one that is good opens the gate, and shows what to compare', () => {
  expect(check(signedText(aPass()))).toEqual({ verdict: 'ok', seen: { number: '7K3M9QXA', kind: 'resident', paper: false, who: '张 **01', until: then + 72 * 3600, key: 2 } })
})

test('the library of the phone verifies as Node does', () => {
  expect(check(signedText(aPass()), { verify }).verdict).toBe('ok')
  expect(check(signedText(aPass(), 9), { verify }).verdict).toBe('forged')
})

test.each([
  ['signed by somebody else', signedText(aPass(), 9), {}, 'forged'],
  ['of another community', signedText(aPass({ community: '420102003006', area: '420102003006' })), {}, 'elsewhere'],
  ['of a compound, at the gate of another', signedText(aPass({ area: '420102003005-c1' })), { gate: aGate({ area: '420102003005-c2' }) }, 'elsewhere'],
  ['of a compound, at its own gate', signedText(aPass({ area: '420102003005-c1' })), { gate: aGate({ area: '420102003005-c1' }) }, 'ok'],
  ['of a compound, at a gate of the whole community', signedText(aPass({ area: '420102003005-c1' })), {}, 'ok'],
  ['of a home in no compound, at the gate of one', signedText(aPass()), { gate: aGate({ area: '420102003005-c1' }) }, 'ok'],
  ['signed by a key of which the last sync did not know', signedText(aPass({ key: 7 })), {}, 'unknown-key'],
  ['signed by a stolen key', signedText(aPass({ key: 3 })), {}, 'old-key'],
  ['signed by an old key while it signed', signedText(aPass({ key: 1, from: then - 90_000 })), {}, 'ok'],
  ['signed by an old key after it had signed its last', signedText(aPass({ key: 1 })), {}, 'old-key'],
  ['that has run out', signedText(aPass()), { now: then + 72 * 3600 + skew }, 'expired'],
  ['that ran out by a clock that is a little ahead', signedText(aPass()), { now: then + 72 * 3600 + skew - 1 }, 'ok'],
  ['that counts from tomorrow', signedText(aPass({ from: then + 86_400, until: then + 90_000 })), {}, 'not-yet'],
  ['made just now, at a gate whose clock is a little behind', signedText(aPass()), { now: then - skew }, 'ok'],
  ['of a household that is to stay at home, coming in', signedText(aPass({ grant: 'in-only' })), {}, 'ok'],
  ['of a household that is to stay at home, going out', signedText(aPass({ grant: 'in-only' })), { direction: 'out' }, 'stays-home'],
  ['taken away since it was made', signedText(aPass()), { gate: listing({ revoked: true }) }, 'revoked'],
  ['of a household that is to stay at home since it was made', signedText(aPass()), { gate: listing({ home: then + 3600 }), direction: 'out' }, 'stays-home'],
  ['of a household that may go out again', signedText(aPass({ grant: 'in-only' })), { gate: listing({ home: then }), direction: 'out' }, 'ok'],
  ['that is any other code', 'https://example.org/', {}, 'unreadable'],
  ['that is nothing', '', {}, 'unreadable'],
  ['cut off', signedText(aPass()).slice(0, -20), {}, 'unreadable'],
] as const)('a pass %s', (_, text, more, verdict) => {
  expect(check(text, more).verdict).toBe(verdict)
})

test('with any character changed it opens no gate', () => {
  const text = signedText(aPass())
  const opened = Array.from({ length: text.length }, (_, i) => i).filter((i) => {
    const other = text.charAt(i) === '7' ? '8' : '7'
    return check(text.slice(0, i) + other + text.slice(i + 1)).verdict === 'ok'
  })
  expect(opened).toEqual([])
})

test('with any byte of it changed, however, it opens no gate and shows nobody', () => {
  const text = signedText(aPass())
  const { signed, signature } = readPass(text) ?? { signed: new Uint8Array(), signature: new Uint8Array() }
  fc.assert(fc.property(fc.nat({ max: signed.length + 63 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
    const bytes = Uint8Array.from([...signed, ...signature], (byte, i) => (i === at ? byte ^ by : byte))
    const { verdict, seen } = check(passText(bytes.slice(0, signed.length), bytes.slice(signed.length)))
    expect(['forged', 'unreadable', 'elsewhere', 'unknown-key']).toContain(verdict)
    expect(seen).toBeUndefined()
  }), { numRuns: 300 })
})

test('a scanner reads anything, and none of it is a fault', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string().map((text) => passPrefix + text), fc.stringMatching(/^SWP:[0-9A-Z]{0,400}$/)), (text) => {
    expect(check(text).verdict).not.toBe('ok')
  }))
})

test('keys that were published under another number verify nothing', () => {
  expect(check(signedText(aPass()), { gate: aGate({ keys: [{ n: 2, key: publicHex(1) }] }) }).verdict).toBe('forged')
})

test.each([['7k3m-9qxa'], ['7K3M9QXA'], [' 7K3M 9QXA ']])('a number typed as %s is the same', (text) => {
  expect(typedNumber(text)).toBe('7K3M9QXA')
})

test('letters that look like figures are those figures; others are none', () => {
  expect(typedNumber('OIL0-0000')).toBe('01100000')
  expect([typedNumber('7K3M-9QX'), typedNumber('7K3M-9QXU'), typedNumber('')]).toEqual([undefined, undefined, undefined])
  expect(sayNumber('7K3M9QXA')).toBe('7K3M-9QXA')
})

test.each([
  ['that the last sync brought', '7k3m-9qxa', {}, 'in', 'ok'],
  ['that it did not bring', '00000000', {}, 'in', 'unlisted'],
  ['that ran out', '7K3M9QXA', { until: then - skew }, 'in', 'expired'],
  ['that was taken away', '7K3M9QXA', { revoked: true }, 'in', 'revoked'],
  ['of another compound', '7K3M9QXA', { area: '420102003005-c2' }, 'in', 'elsewhere'],
  ['of a household at home, going out', '7K3M9QXA', { home: then + 9999 }, 'out', 'stays-home'],
  ['that is none', '张秀英', {}, 'in', 'unreadable'],
] as const)('a number %s', (_, text, more, direction, verdict) => {
  const at = { ...listing(more), area: '420102003005-c1' }
  expect(checkNumber(text, { gate: at, direction, now: then }).verdict).toBe(verdict)
})
