/** The keys of a community's gates. Rules only: which one signs, when the next one does, what a revoked one means. */
import { array, enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { keyDays, keyStates, mayMoveKey, passSeconds } from '../../shared/gate-words'
import type { PublishedKey } from '../../shared/pass-check'

/** `salt`: what the private key is derived by, together with the secret. `since`, `until`: when it signed; `revoked`: since when nothing of it counts. `by`, `reason`: who ended it, and why it was revoked. */
const ringKey = lazy(() => object({ n: int(), key: string(), salt: string(), state: oneOf(keyStates), since: string(), until: optional(string()), revoked: optional(string()), by: optional(string()), reason: optional(string()) }))
export type RingKey = Infer<ReturnType<typeof ringKey>>
export const keyring = lazy(() => object({ place: string(), name: string(), keys: array(ringKey()), v: int() }))
export type Keyring = Infer<ReturnType<typeof keyring>>

const day = 86_400_000
/** After that no pass is left that it signed. */
const keptAfter = passSeconds.paper * 1000 + 30 * day

export const signing = ({ keys }: Keyring): RingKey | undefined => keys.find(({ state }) => state === 'signing')
/** Also its passes count still. */
export const counts = ({ keys }: Keyring, n: number): boolean => keys.some((one) => one.n === n && one.state !== 'revoked')

/** It is time for the next one; also where none signs, or ours is not the one that the secret gives. */
export function isDue(ring: Keyring | undefined, now: string, ours: (key: RingKey) => boolean): boolean {
  const key = ring && signing(ring)
  return !key || Date.parse(key.since) + keyDays * day <= Date.parse(now) || !ours(key)
}

interface Made { readonly key: string; readonly salt: string }
interface Change { readonly now: string; readonly by?: string }

const end = (key: RingKey, verb: 'retire' | 'revoke', { now, by }: Change, reason?: string): RingKey => {
  if (!mayMoveKey(key.state, verb)) return key
  return { ...key, state: verb === 'retire' ? 'retired' : 'revoked', until: key.until ?? now, ...(verb === 'revoke' ? { revoked: now } : {}), ...(by ? { by } : {}), ...(reason === undefined ? {} : { reason }) }
}
const isKept = ({ until }: RingKey, now: string): boolean => until === undefined || Date.parse(until) + keptAfter > Date.parse(now)

/** The next key signs; the one before verifies what it has signed. Those whose passes have all run out go. */
export function nextKey(ring: Keyring, { key, salt }: Made, change: Change): Keyring {
  const n = Math.max(0, ...ring.keys.map((one) => one.n)) + 1
  const before = ring.keys.map((one) => end(one, 'retire', change)).filter((one) => isKept(one, change.now))
  return { ...ring, keys: [...before, { n, key, salt, state: 'signing', since: change.now }], v: ring.v + 1 }
}

/** Stolen: nothing that it signed counts. The next one has to be made where it was the one that signed. */
export function revokeKey(ring: Keyring, n: number, reason: string, change: Change): Keyring {
  return { ...ring, keys: ring.keys.map((one) => (one.n === n ? end(one, 'revoke', change, reason) : one)), v: ring.v + 1 }
}

const seconds = (instant: string): number => Math.floor(Date.parse(instant) / 1000)

/** As gates take them along. */
export function publish({ keys }: Keyring): PublishedKey[] {
  return keys.map(({ n, key, until, state }) => ({ n, key, ...(until === undefined ? {} : { until: seconds(until) }), ...(state === 'revoked' ? { revoked: true as const } : {}) }))
}
