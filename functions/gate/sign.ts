/**
 * Signs passes (Ed25519, RFC 8032), by Node's own. A private key is derived from the secret of the stage (HKDF, RFC 5869), the place and the key's salt whenever it is needed:
 * it stands in no row, no backup and no log, and whoever reads the whole table can sign nothing.
 */
import { createHash, createPrivateKey, createPublicKey, hkdfSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import { passBytes, passText, type Pass } from '../../shared/pass'
import { environment } from '../credentials'
import type { Keyring, RingKey } from './keyring'

/** What stands before the 32 bytes of a private key of this sort (RFC 8410). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const derived = new Map<string, KeyObject>()
const most = 64

function privateKey(place: string, salt: string): KeyObject {
  const name = `${place} ${salt}`
  const known = derived.get(name)
  if (known) return known
  const secret = environment('GATE_SECRET')
  if (secret.length < 32) throw new Error('GATE_SECRET must have at least 32 characters')
  const seed = Buffer.from(hkdfSync('sha256', secret, Buffer.from(salt, 'hex'), `shouwang gate ${place}`, 32))
  const key = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' })
  if (derived.size >= most) derived.clear()
  derived.set(name, key)
  return key
}

const publicOf = (key: KeyObject): string => createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex')

export function newKey(place: string, salt = randomBytes(16).toString('hex')): Pick<RingKey, 'key' | 'salt'> {
  return { salt, key: publicOf(privateKey(place, salt)) }
}

/** False once the secret was changed: then it can sign no more. */
export const isOurs = (place: string) => ({ key, salt }: RingKey): boolean => publicOf(privateKey(place, salt)) === key

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** Forty bits of chance; two alike are refused by the table. */
export const newNumber = (): string => Array.from(randomBytes(8), (byte) => letters.charAt(byte & 31)).join('')

/** A number that is always the same for a cause. */
export const numberFor = (cause: string): string => Array.from(createHash('sha256').update(cause).digest().subarray(0, 8), (byte) => letters.charAt(byte & 31)).join('')

/** The text of a pass, by the key that it names; undefined where that is not among the place's. */
export function codeOf(pass: Pass, ring: Keyring): string | undefined {
  const key = ring.keys.find(({ n }) => n === pass.key)
  if (!key) return undefined
  const signed = passBytes(pass)
  return passText(signed, sign(null, signed, privateKey(pass.community, key.salt)))
}
