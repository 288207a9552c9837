/** The keys of a community as they are now; where it is time for the next one, or none is there, it is made on the way. */
import { fromCommunity } from '../../shared/place-tree'
import type { PathStep } from '../../shared/places'
import { Refusal } from '../http/refusal'
import { write } from '../table/table'
import { counts, isDue, nextKey, signing, type Keyring } from './keyring'
import type { Signer } from './pass'
import { isOurs, newKey } from './sign'
import { putKeyring, readKeyring } from './store'

export const attempts = 3

const empty = ({ id, name }: Pick<PathStep, 'id' | 'name'>): Keyring => ({ place: id, name, keys: [], v: 0 })

/** Decides on it as it is; looks again where somebody else was faster. `next` gives back what it got where nothing is to be done. */
export async function settleRing(community: Pick<PathStep, 'id' | 'name'>, next: (ring: Keyring) => Keyring): Promise<Keyring> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const old = (await readKeyring(community.id)) ?? empty(community)
    const ring = next(old)
    if (ring === old || (await write([putKeyring(ring)])).length === 0) return ring
  }
  throw new Refusal('stale')
}

export const renewed = (ring: Keyring, now: string, by?: string): Keyring => nextKey(ring, newKey(ring.place), { now, ...(by ? { by } : {}) })

export function ringFor(community: Pick<PathStep, 'id' | 'name'>, now: string): Promise<Keyring> {
  return settleRing(community, (ring) => (isDue(ring, now, isOurs(ring.place)) ? renewed(ring, now) : ring))
}

export const signerOf = (ring: Keyring): Signer => ({ key: signing(ring)?.n ?? 0, counts: (n) => counts(ring, n) })

/** The community of a path; without one there is no gate. */
export function communityOf(path: readonly PathStep[]): PathStep {
  const [community] = fromCommunity(path)
  if (!community) throw new Refusal('not-found')
  return community
}
