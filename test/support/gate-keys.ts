/** Keys of the tests' own, and passes signed by them: without a table. */
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { passBytes, passText, type Pass } from '../../shared/pass'
import type { Gate, Verify } from '../../shared/pass-check'

const raw = (prefix: string, bytes: Uint8Array): Buffer => Buffer.concat([Buffer.from(prefix, 'hex'), bytes])
const privateOf = (seed: number) => createPrivateKey({ key: raw('302e020100300506032b657004220420', new Uint8Array(32).fill(seed)), format: 'der', type: 'pkcs8' })
export const publicHex = (seed: number): string => createPublicKey(privateOf(seed)).export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex')

/** By Node's own; the phone's library is held against it. */
export const nodeVerify: Verify = (key, signed, signature) => verify(null, signed, { key: raw('302a300506032b6570032100', key), format: 'der', type: 'spki' }, signature)

/** 2022-08-31 10:00 in Shanghai. */
export const then = 1_661_911_200
export const aPass = (more: Partial<Pass> = {}): Pass => ({ kind: 'resident', paper: false, grant: 'free', key: 2, from: then, until: then + 72 * 3600, number: '7K3M9QXA', community: '420102003005', area: '420102003005', who: '张 **01', ...more })

/** `seed`: by which of the tests' keys; that of its number unless said otherwise. */
export function signedText(pass: Pass, seed = pass.key): string {
  const bytes = passBytes(pass)
  return passText(bytes, sign(null, bytes, privateOf(seed)))
}

/** The gate of a community: key 1 signed until a day ago, 2 signs, 3 was stolen. */
export const aGate = (more: Partial<Gate> = {}): Gate => ({
  community: '420102003005', area: '420102003005', listed: () => undefined,
  keys: [{ n: 1, key: publicHex(1), until: then - 86_400 }, { n: 2, key: publicHex(2) }, { n: 3, key: publicHex(3), until: then, revoked: true }], ...more,
})
