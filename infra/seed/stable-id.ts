/** Ids that are the same at every seeding: a hash of what they stand for, under a given time. */
import { createHash } from 'node:crypto'
import { idPrefixes, ulid, type IdKind } from '../../shared/ids'

/** `time` in milliseconds; the 80 random bits come from the name. */
export function stableId(kind: IdKind, name: string, time: number): string {
  const digest = createHash('sha256').update(`${kind}:${name}`).digest()
  let at = 0
  const next = (): number => (digest[at++ % digest.length] ?? 0) / 256
  return `${idPrefixes[kind]}_${ulid(time, next)}`
}
