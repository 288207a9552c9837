/** Page cursors: the key after which the next page begins, sealed to the list it belongs to by that list's own partition. */
import { Refusal } from './refusal'
import { faults } from '../../shared/parse'
import type { Lang } from '../../shared/words'
import type { Key } from '../table/table'

const keyNames = ['p', 's', 'g1p', 'g1s'] as const

export function toCursor(next: Key): string {
  return Buffer.from(JSON.stringify(next)).toString('base64url')
}

function decode(cursor: string): Key | undefined {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (typeof key !== 'object' || key === null) return undefined
    const fits = Object.entries(key).every(([name, value]) => keyNames.some((known) => known === name) && typeof value === 'string')
    return fits && 'p' in key && 's' in key ? (key as Key) : undefined
  } catch {
    return undefined
  }
}

/**
 * The key in a cursor. `partition` is what the list is read by (`p`, or `g1p` on the index): a cursor of another list is refused,
 * so that nobody reads a place they may not see by borrowing its marker.
 */
export function fromCursor(cursor: string | undefined, partition: { p: string } | { g1p: string }, lang: Lang): Key | undefined {
  if (cursor === undefined) return undefined
  const key = decode(cursor)
  const own = key && Object.entries(partition).every(([name, value]) => (key as unknown as Record<string, string>)[name] === value)
  if (!key || !own) throw new Refusal('invalid', { fields: faults([{ path: 'cursor', code: 'cursor' }], lang) })
  return key
}
